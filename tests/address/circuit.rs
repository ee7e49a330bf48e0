//! The keys of a circuit, and the predictions.

use descent::experiment::Problem;
use descent::experiment::address::Reason;
use descent::experiment::keys::MOST_PREDICTIONS;
use descent::experiment::number::NumberError;
use descent::lesson::Lesson;
use descent_core::circuit::Signal;
use descent_core::gate::TruthTable;

use super::hidden;
use super::{accepted, rejected, run};
use crate::golden::{json, numbers};

fn circuit(query: &str) -> ([TruthTable; 3], Signal) {
    match run(query).problem {
        Problem::Circuit { wire, layer } => (wire, layer),
        problem => panic!("{query}: {problem:?}"),
    }
}

#[test]
fn the_xor_lesson_is_the_notebooks_circuit() {
    let address = accepted("lesson=xor");
    assert_eq!(address.lesson(), Some(Lesson::Xor));
    let wire = [TruthTable::OR, TruthTable::NAND, TruthTable::AND];
    assert_eq!(circuit("lesson=xor"), (wire, Signal::Hard));
    let experiment = address.experiment().expect("a run");
    assert_eq!((experiment.steps, experiment.rule.learning_rate), (10_001, 0.01));
    assert_eq!(experiment.lesson, Lesson::Xor);
}

#[test]
fn a_wire_is_three_gates_by_name_or_table() {
    let (wire, layer) = circuit("layer=soft&wire=xor,0001,1011&lesson=xor");
    let last = TruthTable::new([true, false, true, true]);
    assert_eq!((wire, layer), ([TruthTable::XOR, TruthTable::AND, last], Signal::Soft));
    for (said, written) in [
        ("lesson=xor&wire=0111,1110,0001&layer=hard", "lesson=xor"),
        ("lesson=xor&wire=or,or,1011&layer=soft", "lesson=xor&wire=or,or,1011&layer=soft"),
        ("wire=or,or,or&layer=soft&lesson=gates", "lesson=gates"),
        ("gate=or&lesson=xor", "lesson=xor"),
    ] {
        assert_eq!(accepted(said).to_string(), written, "{said}");
    }
}

#[test]
fn a_wire_of_other_gates_or_another_number_of_them_is_not_taken() {
    let named = |query, reason| assert_eq!(rejected(query), [("wire", reason)], "{query}");
    named("lesson=xor&wire=or,nand", Reason::Count(3));
    named("lesson=xor&wire=or,nand,and,or", Reason::Count(3));
    named("lesson=xor&wire=", Reason::Unknown);
    named("lesson=xor&wire=or,nand,nix", Reason::Unknown);
    named("lesson=xor&wire=or, nand, and", Reason::Unknown);
    named("lesson=xor&wire=00011,or,or", Reason::Unknown);
    assert_eq!(rejected("lesson=xor&layer=deep"), [("layer", Reason::Unknown)]);
    assert_eq!(rejected("lesson=xor&start=cell40"), [("start", Reason::Unknown)]);
}

#[test]
fn each_gate_of_a_circuit_starts_where_it_starts_alone() {
    let initial = |query: &str| run(query).initial();
    for start in ["", "&seed=42"] {
        let single = |gate| initial(&format!("lesson=gates&gate={gate}{start}"));
        let together = ["or", "nand", "and"].map(single).concat();
        assert_eq!(initial(&format!("lesson=xor{start}")), together);
        let together = ["xor", "1101", "nor"].map(single).concat();
        assert_eq!(initial(&format!("lesson=xor&wire=xor,1101,nor{start}")), together);
    }
    // The signal's kind does not change the notebook's starts.
    assert_eq!(initial("lesson=xor&layer=soft"), initial("lesson=xor"));
}

#[test]
fn two_layers_draw_from_one_stream_as_numpy_did() {
    for (seed, run) in json("two_layer.json")["seeds"].as_object().expect("seeds") {
        let address = accepted(&format!("lesson=xor&layer=soft&seed={seed}"));
        assert_eq!(
            address.experiment().expect("a run").initial(),
            numbers(&run["start"]),
            "{seed}"
        );
    }
}

#[test]
fn a_circuit_starts_exactly_at_its_six_weights_and_three_biases() {
    let query = "lesson=xor&w=1,2,3,4,5,6&b=7,8,9";
    let experiment = run(query);
    assert_eq!(experiment.initial(), [1.0, 2.0, 7.0, 3.0, 4.0, 8.0, 5.0, 6.0, 9.0]);
    let split = experiment.problem.layout().split(&experiment.initial());
    assert_eq!(split, (vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0], vec![7.0, 8.0, 9.0]));
    assert_eq!(accepted(query).to_string(), query);
    let seeded = run("lesson=xor&seed=1&b=7,8,9").initial();
    assert_eq!([2, 5, 8].map(|i| seeded[i]), [7.0, 8.0, 9.0]);
    assert_eq!(seeded[..2], run("lesson=gates&seed=1").initial()[..2]);
}

#[test]
fn another_number_of_numbers_is_not_taken() {
    for (query, count) in
        [("lesson=xor&w=1,2", 6), ("lesson=xor&w=1,2,3,4,5,6,7", 6), ("lesson=gates&w=1,2,3", 2)]
    {
        assert_eq!(rejected(query), [("w", Reason::Count(count))], "{query}");
    }
    for (query, count) in
        [("lesson=xor&b=1", 3), ("lesson=xor&b=1,2,3,4", 3), ("lesson=gates&b=1,2,3", 1)]
    {
        assert_eq!(rejected(query), [("b", Reason::Count(count))], "{query}");
    }
    let comma = Reason::Number(NumberError::DecimalComma);
    assert_eq!(rejected("lesson=gates&b=0,5"), [("b", comma)]);
    assert_eq!(rejected("lesson=regression&w=0,5"), [("w", comma)]);
    let no_number = Reason::Number(NumberError::NotANumber);
    assert_eq!(rejected("lesson=xor&b=1,2,inf"), [("b", no_number)]);
}

#[test]
fn predictions_are_of_three_and_seventeen_unless_said() {
    assert_eq!(accepted("lesson=classification").predict, [3.0, 17.0]);
    assert_eq!(accepted("lesson=regression").predict, [0.0; 0]);
    for (said, predict, written) in [
        ("lesson=classification&predict=3,17", &[3.0, 17.0][..], "lesson=classification"),
        ("lesson=classification&predict=", &[], "lesson=classification&predict="),
        ("lesson=regression&predict=", &[], "lesson=regression"),
        ("predict=6,-0.5&lesson=regression", &[6.0, -0.5], "lesson=regression&predict=6,-0.5"),
        ("lesson=gates&predict=1", &[], "lesson=gates"),
    ] {
        let address = accepted(said);
        assert_eq!((&address.predict[..], address.to_string().as_str()), (predict, written));
    }
}

#[test]
fn predictions_that_cannot_be_made_leave_the_default() {
    let reasons = |predict: &str| rejected(&format!("lesson=classification&predict={predict}"));
    let number = |error| vec![("predict", Reason::Number(error))];
    assert_eq!(reasons("3,x"), number(NumberError::NotANumber));
    assert_eq!(reasons("3,,17"), number(NumberError::Empty));
    assert_eq!(reasons("1e999"), number(NumberError::OutOfRange));
    assert_eq!(reasons(&vec!["1"; MOST_PREDICTIONS].join(",")), []);
    assert_eq!(
        reasons(&vec!["1"; MOST_PREDICTIONS + 1].join(",")),
        [("predict", Reason::TooMany(MOST_PREDICTIONS))]
    );
    assert_eq!(super::Address::parse("lesson=classification&predict=x").0.predict, [3.0, 17.0]);
}

#[test]
fn the_first_name_of_two_pictures_hides_both() {
    assert_eq!(hidden(&accepted("hide=history")), ["errors", "parameters"]);
    assert_eq!(hidden(&accepted("hide=parameters,history,wire")), ["wire", "errors", "parameters"]);
}
