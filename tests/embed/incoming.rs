//! The requests of the host, line by line.

use descent::embed::incoming::{Incoming, Member, ReadError, Received, Resizer, read};

fn text(text: &str) -> Member {
    Member::Text(text.to_owned())
}

/// Reads an object with these members.
fn received(members: &[(&str, Member)]) -> Result<Received, ReadError> {
    read(|name| {
        let found = members.iter().find(|(known, _)| *known == name);
        found.map_or(Member::Other, |(_, value)| value.clone())
    })
}

/// Reads a message of this contract.
fn request(kind: &str, more: &[(&str, Member)]) -> Result<Incoming, ReadError> {
    let mut members = vec![("descent", Member::Number(1.0)), ("type", text(kind))];
    members.extend_from_slice(more);
    received(&members).map(|received| match received {
        Received::Message(message) => message,
        Received::Resizer(said) => panic!("{said:?} is no message"),
    })
}

#[test]
fn each_message_is_understood() {
    assert_eq!(request("run", &[]), Ok(Incoming::Run));
    assert_eq!(request("pause", &[]), Ok(Incoming::Pause));
    assert_eq!(request("get", &[]), Ok(Incoming::Get));
    for (n, steps) in [(1.0, 1), (-10.0, -10), (0.0, 0), (1e8, 100_000_000)] {
        assert_eq!(request("step", &[("n", Member::Number(n))]), Ok(Incoming::Step(steps)));
    }
    for (at, updates) in [(0.0, 0), (-0.0, 0), (8001.0, 8001), (1e8, 100_000_000)] {
        assert_eq!(request("seek", &[("at", Member::Number(at))]), Ok(Incoming::Seek(updates)));
    }
}

#[test]
fn an_address_is_a_query_string_however_it_is_given() {
    let query = "lesson=xor&seed=42";
    let whole = "https://example.org/descent/?lesson=xor&seed=42#lab";
    for given in [query, "?lesson=xor&seed=42", whole] {
        let load = request("load", &[("address", text(given))]);
        assert_eq!(load, Ok(Incoming::Load(query.to_owned())), "{given}");
    }
    assert_eq!(request("load", &[("address", text(""))]), Ok(Incoming::Load(String::new())));
}

#[test]
fn numbers_that_cannot_be_are_named() {
    let out = |kind, key, value| match request(kind, &[(key, Member::Number(value))]) {
        Err(ReadError::Rejected(rejected)) => rejected.key == key,
        _ => false,
    };
    for value in [0.5, f64::NAN, f64::INFINITY, -f64::INFINITY, 1e8 + 1.0, 1e300] {
        assert!(out("step", "n", value), "n = {value}");
        assert!(out("seek", "at", value), "at = {value}");
    }
    assert!(out("seek", "at", -1.0));
    assert!(out("step", "n", -1e8 - 1.0));
}

#[test]
fn other_shapes_are_ignored() {
    let number = Member::Number;
    let shapes: &[&[(&str, Member)]] = &[
        &[],
        &[("type", text("run"))],
        &[("descent", number(2.0)), ("type", text("run"))],
        &[("descent", text("1")), ("type", text("run"))],
        &[("descent", Member::Other), ("type", text("run"))],
        &[("descent", number(1.0))],
        &[("descent", number(1.0)), ("type", number(1.0))],
        &[("descent", number(1.0)), ("type", text("Run"))],
        &[("descent", number(1.0)), ("type", text("ready"))],
        &[("descent", number(1.0)), ("type", text("load"))],
        &[("descent", number(1.0)), ("type", text("load")), ("address", number(1.0))],
        &[("descent", number(1.0)), ("type", text("step"))],
        &[("descent", number(1.0)), ("type", text("step")), ("n", text("1"))],
        &[("descent", number(1.0)), ("type", text("seek")), ("at", text("1"))],
        &[("context", text("h5p"))],
        &[("context", text("h5p")), ("action", text("grow"))],
        &[("context", text("other")), ("action", text("hello"))],
    ];
    for shape in shapes {
        assert_eq!(received(shape), Err(ReadError::Unknown), "{shape:?}");
    }
}

#[test]
fn the_resizer_of_h5p_is_understood() {
    let actions = [
        ("ready", Resizer::Ready),
        ("hello", Resizer::Hello),
        ("resize", Resizer::Resize),
        ("resizePrepared", Resizer::Prepared),
    ];
    for (action, resizer) in actions {
        let said = received(&[("context", text("h5p")), ("action", text(action))]);
        assert_eq!(said, Ok(Received::Resizer(resizer)));
    }
}
