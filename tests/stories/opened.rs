//! An address with a chapter.

use descent::experiment::address::{Address, Reason};
use descent::experiment::number::NumberError;
use descent::story::open;

#[test]
fn a_chapter_alone_brings_its_preset() {
    let (address, rejected) = open("?lesson=regression&chapter=7&lang=en");
    assert!(rejected.is_empty());
    assert_eq!(address.to_string(), "lesson=regression&chapter=7&lr=0.2&lang=en");
    assert_eq!(
        open("lesson=derivative&chapter=2").0.derivative().map(|settings| settings.delta),
        Some(0.001)
    );
    assert_eq!(open("lesson=xor&chapter=2").0.at, 10_001);
}

#[test]
fn an_experiment_stays_what_it_is() {
    let query = "lesson=regression&chapter=7&lr=0.05&at=3";
    assert_eq!(open(query).0, Address::parse(query).0);
    assert_eq!(open("lesson=regression&lr=0.05").0, Address::parse("lesson=regression&lr=0.05").0);
}

#[test]
fn a_chapter_that_is_not_there_is_named() {
    let (address, rejected) = open("lesson=regression&chapter=9&lr=0.05");
    assert_eq!(address.to_string(), "lesson=regression&lr=0.05");
    let [rejected] = &rejected[..] else { panic!("one key") };
    assert_eq!((rejected.key, &rejected.value[..]), ("chapter", "9"));
    assert_eq!(rejected.reason, Reason::Number(NumberError::OutOfRange));
    assert_eq!(open("chapter=3"), (Address::default(), Vec::new()), "the cover has none");
}
