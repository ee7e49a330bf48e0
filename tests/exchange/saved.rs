//! A saved experiment opens again, or is refused with a reason.

use descent::exchange::saved::{LONGEST, SavedError, read, write};
use descent::experiment::address::{Address, Reason};
use descent::experiment::number::NumberError;
use serde_json::Value;

use super::run::rows;

fn address(query: &str) -> Address {
    let (address, rejected) = Address::parse(query);
    assert_eq!(rejected, [], "{query}");
    address
}

#[test]
fn a_file_opens_to_the_same_numbers() {
    for query in [
        "",
        "lesson=regression",
        "lesson=regression&seed=42&at=8001&lr=0.05&pace=250&lang=ko&theme=dark&hide=seed,lr",
        "lesson=regression&data=0.1:-2.5,3:1e300&w=0.1&b=-5e-324&steps=300&gradient=exact",
        "lesson=regression&data=noisy&noise=1.5&points=30&dataseed=9&steps=300",
        "lesson=classification&data=clusters&steps=300",
        "lesson=classification&start=cell40&order=textbook&delta=0.001&steps=2000",
        "lesson=gates&gate=0100&seed=4294967295&embed=1",
    ] {
        let saved = address(query);
        let file = write(&saved);
        let opened = read(&file).expect(&file);
        assert_eq!(opened, saved);
        let bits = |address: &Address| -> Vec<u64> {
            // The cover and the derivative lesson have no run.
            let rows = address.experiment().map_or_else(Vec::new, |run| rows(run, None));
            let numbers = rows.iter().flat_map(|row| row.parameters.iter().chain([&row.error_val]));
            numbers.map(|number| number.to_bits()).collect()
        };
        assert_eq!(bits(&opened), bits(&saved));
        let json: Value = serde_json::from_str(&file).unwrap();
        assert_eq!(json["descent"], 1);
        assert_eq!(json["address"], saved.to_string());
    }
}

#[test]
fn a_file_may_be_written_by_another_program_and_say_more() {
    let expected = address("lesson=regression&seed=42");
    for file in [
        r#"{"address":"lesson=regression&seed=42","descent":1}"#,
        "\u{feff}{\r\n\t\"descent\" : 1.0 ,\r\n\"address\" : \"?lesson=regression&seed=42\"}\r\n",
        r#"{"descent":1,"address":"lesson\u003dregression\u0026seed=42"}"#,
        r#"{"descent":9,"address":"","descent":1,"address":"lesson=regression&seed=42"}"#,
        r#"{"note":{"a":["}",{"b":"\\"}],"descent":7},"tags":[],"done":true,"by":null,
            "descent":1e0,"address":"lesson=regression&seed=42","title":"\ud83d\ude00 \"회귀\"\n"}"#,
    ] {
        assert_eq!(read(file).as_ref(), Ok(&expected), "{file}");
    }
    let pretty: Value = serde_json::from_str(&write(&expected)).unwrap();
    assert_eq!(read(&serde_json::to_string_pretty(&pretty).unwrap()), Ok(expected));
}

#[test]
fn what_is_not_a_saved_experiment_is_foreign() {
    for file in [
        "{}",
        "[]",
        "1",
        "null",
        "\"descent\"",
        r#"{"cells":[],"nbformat":4}"#,
        r#"{"address":"lesson=regression"}"#,
        r#"{"descent":1}"#,
        r#"{"descent":"1","address":""}"#,
        r#"{"descent":1,"address":{}}"#,
        r#"{"descent":0,"address":""}"#,
        r#"{"descent":{"descent":1,"address":""}}"#,
    ] {
        assert_eq!(read(file), Err(SavedError::Foreign), "{file}");
    }
}

#[test]
fn what_a_later_version_wrote_is_not_guessed_at() {
    for file in [
        r#"{"descent":2,"address":"lesson=regression"}"#,
        r#"{"descent":1.5,"address":"lesson=regression"}"#,
        r#"{"descent":2}"#,
        r#"{"descent":1,"address":"lesson=regression&momentum=0.9"}"#,
        r#"{"descent":1,"address":"momentum"}"#,
    ] {
        assert_eq!(read(file), Err(SavedError::Later), "{file}");
    }
}

#[test]
fn a_broken_file_says_where() {
    for (file, line) in [
        ("", 1),
        ("hello", 1),
        ("lesson=regression", 1),
        ("{\n  \"descent\": 1,\n  \"address\": \"lesson=regr", 3),
        ("{\n  \"descent\": 1\n  \"address\": \"\"\n}", 3),
        ("{\n  \"descent\": 1,\n}", 3),
        ("{\"descent\": 1, \"address\": \"\"} {}", 1),
        ("{\"descent\": 1, \"address\": \"\n\"}", 1),
        ("{\"descent\": 1-1, \"address\": \"\"}", 1),
        ("{\"descent\": 1, \"address\": \"\\x\"}", 1),
        ("{\"descent\": 1, \"address\": \"\\ud800\"}", 1),
        ("{\"descent\": 1, \"address\": \"\\udc00\\udc00\"}", 1),
        ("{\"descent\": 1, \"address\": \"\\u00\"}", 1),
        ("{\"descent\": 1, \"a\": [}, \"address\": \"\"}", 1),
        ("{\"descent\": 1,\n\n \"a\": [[[\n", 4),
        ("{descent: 1}", 1),
        ("{\"descent\": True}", 1),
    ] {
        assert_eq!(read(file), Err(SavedError::Broken { line }), "{file}");
    }
}

#[test]
fn a_value_that_cannot_be_used_does_not_open_as_another_experiment() {
    let refused = |file: &str| match read(file) {
        Err(SavedError::Values(rejected)) => {
            rejected.into_iter().map(|rejected| (rejected.key, rejected.reason)).collect::<Vec<_>>()
        }
        other => panic!("{file}: {other:?}"),
    };
    let number = Reason::Number(NumberError::NotANumber);
    assert_eq!(refused(r#"{"descent":1,"address":"lr=fast"}"#), [("lr", number)]);
    let out = Reason::Number(NumberError::OutOfRange);
    assert_eq!(
        refused(r#"{"descent":1,"address":"lesson=regression&steps=5&at=6"}"#),
        [("at", out)]
    );
    let long = format!(r#"{{"descent":1,"address":"data={}"}}"#, "1:2,".repeat(1 << 19));
    assert_eq!(refused(&long), [("data", Reason::Length)]);
    let longer = "x".repeat(LONGEST + 1);
    assert_eq!(read(&longer), Err(SavedError::TooLong));
}
