//! Data sets by name.

use super::{accepted, rejected, run};
use descent::experiment::address::{Address, Reason};
use descent::experiment::number::NumberError;
use descent_core::dataset::Dataset;
use descent_core::drawn_set::{DrawnSet, SetKind, Targets};

fn drawn(query: &str) -> Option<DrawnSet> {
    run(query).problem.data().and_then(Dataset::drawn)
}

#[test]
fn a_set_is_written_by_its_name_and_its_usual_numbers_are_left_out() {
    let noisy = DrawnSet::usual(SetKind::Noisy, Targets::Numbers);
    assert_eq!(drawn("lesson=regression&data=noisy"), Some(noisy));
    for (said, written) in [
        ("lesson=regression&data=noisy", "lesson=regression&data=noisy"),
        (
            "dataseed=0&points=20&noise=0.50&data=noisy&lesson=regression",
            "lesson=regression&data=noisy",
        ),
        (
            "lesson=classification&dataseed=4294967295&data=clusters&points=10000&noise=1e-1",
            "lesson=classification&data=clusters&noise=0.1&points=10000&dataseed=4294967295",
        ),
        ("lesson=classification&data=column&noise=4", "lesson=classification&data=column"),
        ("lesson=regression&data=line&noise=4", "lesson=regression&data=line"),
        ("lesson=regression&data=notebook&noise=2&points=9", "lesson=regression"),
        ("lesson=regression&data=1:2,3:4&points=9", "lesson=regression&data=1:2,3:4"),
        ("lesson=gates&data=noisy&noise=2", "lesson=gates"),
        ("data=noisy&points=9", ""),
    ] {
        let address = accepted(said);
        assert_eq!(address.to_string(), written, "{said}");
        assert_eq!(Address::parse(written), (address, vec![]), "{written}");
    }
}

#[test]
fn the_points_are_written_once_one_of_them_is_changed() {
    let mut experiment = run("lesson=regression&data=line&points=3");
    let mut pairs: Vec<_> =
        experiment.problem.data().into_iter().flat_map(Dataset::pairs).collect();
    pairs[1].1 = 7.5;
    experiment.problem.set_data(Dataset::new(&pairs).unwrap()).unwrap();
    assert_eq!(Address::run(experiment).to_string(), "lesson=regression&data=1:1,3:7.5,5:9");
}

#[test]
fn a_set_of_another_lesson_and_numbers_out_of_range_are_named() {
    assert_eq!(rejected("lesson=regression&data=clusters"), [("data", Reason::Unknown)]);
    assert_eq!(rejected("lesson=classification&data=line"), [("data", Reason::Unknown)]);
    assert_eq!(rejected("lesson=regression&data=noise"), [("data", Reason::Pairs)]);
    let out_of_range = Reason::Number(NumberError::OutOfRange);
    for wrong in ["noise=-1", "noise=101", "points=1", "points=10001", "dataseed=4294967296"] {
        let (key, _) = wrong.split_once('=').unwrap();
        for data in ["data=noisy", "data=1:2", ""] {
            let query = format!("lesson=regression&{wrong}&{data}");
            assert_eq!(rejected(&query), [(key, out_of_range)], "{query}");
        }
    }
}
