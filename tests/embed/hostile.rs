//! Hostile messages, over a hundred thousand: nothing panics or hangs, and they change
//! nothing that an address could not.

use crate::draws::Draws;
use descent::embed::incoming::{Incoming, Member, ReadError, Received, read};
use descent::embed::outgoing;
use descent::experiment::MOST_STEPS;
use descent::experiment::address::{Address, Language};
use descent::text::Text;
use proptest::prelude::*;

/// The objects for each of proptest's hundred draws.
const OBJECTS: u64 = 1000;

/// Names that the lab reads, and some that it does not.
const NAMES: [&str; 9] =
    ["descent", "type", "address", "n", "at", "context", "action", "__proto__", ""];

const TEXTS: [&str; 22] = [
    "load",
    "run",
    "pause",
    "step",
    "seek",
    "get",
    "state",
    "h5p",
    "hello",
    "ready",
    "resize",
    "resizePrepared",
    "",
    "?",
    "#",
    "lesson=",
    "lesson=xor&at=9",
    "&steps=1&at=2",
    "w=",
    "1e999",
    "javascript:alert(1)",
    "\u{0}\u{feff}\u{1f600}",
];

const NUMBERS: [f64; 14] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    2.0,
    0.5,
    1e8,
    100_000_001.0,
    9e15,
    1e300,
    f64::MIN_POSITIVE,
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
];

fn member(draws: &mut Draws) -> Member {
    match draws.next() % 8 {
        0 => Member::Other,
        1 => Member::Number(f64::from_bits(draws.next())),
        2 | 3 => Member::Number(NUMBERS[(draws.next() % NUMBERS.len() as u64) as usize]),
        4 => {
            let bytes: Vec<u8> = (0..draws.next() % 40).map(|_| draws.next() as u8).collect();
            Member::Text(String::from_utf8_lossy(&bytes).into_owned())
        }
        _ => {
            let parts = 1 + draws.next() % 3;
            Member::Text((0..parts).map(|_| draws.of(&TEXTS)).collect())
        }
    }
}

/// Draws an object with random members; every other one claims to be a message.
fn object(seed: u64) -> Vec<(&'static str, Member)> {
    let mut draws = Draws(seed);
    let mut members: Vec<_> =
        (0..draws.next() % 8).map(|_| (draws.of(&NAMES), member(&mut draws))).collect();
    if draws.next().is_multiple_of(2) {
        let kind = draws.of(&TEXTS[..6]).to_owned();
        members.insert(0, ("type", Member::Text(kind)));
        members.insert(0, ("descent", Member::Number(1.0)));
    }
    members
}

fn check(members: &[(&str, Member)]) {
    let received = read(|name| {
        let found = members.iter().find(|(known, _)| *known == name);
        found.map_or(Member::Other, |(_, value)| value.clone())
    });
    match received {
        Ok(Received::Message(Incoming::Load(query))) => {
            let (address, rejected) = Address::parse(&query);
            let (embedded, _) = Address::parse(&format!("{query}&embed=1"));
            assert!(embedded.experiment().is_none_or(|run| embedded.at <= run.steps));
            for rejected in rejected {
                let sentence = (Text::of(Language::English).reason)(rejected.reason);
                assert!(!sentence.is_empty());
                drop(outgoing::error(&address, rejected.key, sentence));
            }
            let own = outgoing::own(&address);
            assert_eq!(Address::parse(&own.to_string()), (own, vec![]), "{query}");
        }
        Ok(Received::Message(Incoming::Step(n))) => assert!(n.unsigned_abs() <= MOST_STEPS),
        Ok(Received::Message(Incoming::Seek(at))) => assert!(at <= MOST_STEPS),
        Err(ReadError::Rejected(rejected)) => assert!(["n", "at"].contains(&rejected.key)),
        Ok(_) | Err(ReadError::Unknown) => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 100, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn objects_of_any_members(seed in any::<u64>()) {
        for place in 0..OBJECTS {
            check(&object(seed.wrapping_add(place)));
        }
    }
}

#[test]
fn the_drawn_objects_are_of_every_kind() {
    let mut kinds = [0_u32; 4];
    for seed in 0..OBJECTS {
        let members = object(seed);
        let received = read(|name| {
            let found = members.iter().find(|(known, _)| *known == name);
            found.map_or(Member::Other, |(_, value)| value.clone())
        });
        kinds[match received {
            Ok(Received::Message(_)) => 0,
            Ok(Received::Resizer(_)) => 1,
            Err(ReadError::Rejected(_)) => 2,
            Err(ReadError::Unknown) => 3,
        }] += 1;
    }
    assert!(kinds[0] > 100 && kinds[2] > 10 && kinds[3] > 100, "{kinds:?}");
}
