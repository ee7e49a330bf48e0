//! The start of a pasted run.

use descent::exchange::compare::{Comparison, compare};
use descent::exchange::origin::{Origin, origin};
use descent::exchange::paste::{Pasted, read};
use descent::exchange::printout::{bias, weights};
use descent::experiment::Experiment;
use descent::experiment::start::{NamedStart, Start};
use descent::lesson::printout::printout;
use descent_core::layout::weights_and_bias;

use super::run::{experiment, rows};
use crate::golden::text;

/// Returns the notebook's output for a run: W and b before it, then its rows.
fn output(experiment: &Experiment) -> String {
    let rows = rows(experiment, None);
    let (w, b) = weights_and_bias(&rows[0].parameters);
    let (w, b) = (weights(w), bias(b));
    format!("W =  {w} b =  {b}\n{}", printout(experiment.lesson, &rows))
}

fn pasted(text: &str, experiment: &Experiment) -> Pasted {
    read(text, experiment.problem.layout().inputs).expect(text)
}

/// Compares the pasted rows with those of the run from its detected start.
fn beside(pasted: &Pasted, experiment: &Experiment, origin: &Origin) -> Vec<Comparison> {
    let again = Experiment { start: origin.start().clone(), ..experiment.clone() };
    compare(&pasted.rows, &rows(&again, pasted.interval()))
}

#[test]
fn a_known_start_is_known_by_its_print() {
    let regression = experiment("lesson=regression&seed=77");
    let cell26 = pasted(&text("notebook_output/cell26.txt"), &regression);
    let notebook = Start::default();
    assert_eq!(origin(&cell26, &regression), Some(Origin::Known(notebook.clone())));

    for (run, lab, start) in [
        ("lesson=regression&seed=42", "lesson=regression", Start::seed(42)),
        ("lesson=regression&seed=2026", "lesson=regression", Start::seed(2026)),
        ("lesson=classification&seed=0&steps=500", "lesson=classification", Start::seed(0)),
        ("lesson=gates&seed=7", "lesson=gates", Start::seed(7)),
        ("lesson=gates&gate=nand", "lesson=gates&gate=nand&seed=1", notebook),
        (
            "lesson=classification&start=cell40&steps=500",
            "lesson=classification",
            Start { named: NamedStart::Cell40, ..Start::default() },
        ),
    ] {
        let (run, lab) = (experiment(run), experiment(lab));
        let found = origin(&pasted(&output(&run), &run), &lab);
        assert_eq!(found, Some(Origin::Known(start)));
    }
    // The experiment's own start is tried first.
    let own = experiment("lesson=regression&w=0.123456789012&b=-7.5");
    let found = origin(&pasted(&output(&own), &own), &own);
    assert_eq!(found, Some(Origin::Known(own.start.clone())));
}

#[test]
fn an_unknown_start_is_told_by_the_errors_of_its_run() {
    for query in [
        "lesson=regression&seed=123456789",
        "lesson=regression&seed=20240229&lr=0.05&order=textbook&steps=3000",
        "lesson=regression&seed=4000000000&gradient=exact&steps=2000",
        "lesson=regression&w=-1.23456789123456&b=3.21098765432109&steps=1200",
        "lesson=regression&seed=77777&data=0.5:1.25,-1:-0.5,2:3,4.75:8,3:2.5,7:9&lr=0.02&steps=900",
        "lesson=classification&seed=123456789&steps=20000",
        "lesson=classification&seed=55555&lr=0.001&steps=8000",
        "lesson=gates&seed=123456789",
        "lesson=gates&gate=xor&seed=31415&lr=0.1",
        "lesson=gates&gate=0100&seed=27182&gradient=exact&order=textbook",
    ] {
        let run = experiment(query);
        let lab = Experiment { start: Start::default(), ..run.clone() };
        let found = pasted(&output(&run), &run);
        let origin = origin(&found, &lab).expect(query);
        assert!(matches!(origin, Origin::Stated(_)), "{query}: {origin:?}");
        let all = beside(&found, &lab, &origin);
        let differs = all.iter().find(|row| row.differs());
        assert_eq!(differs, None, "{query}");
        // The run from the eight printed digits alone differs.
        let printed = Origin::Printed(Start {
            w: Some(found.start.as_ref().unwrap().w.iter().map(|w| w.value).collect()),
            b: Some(vec![found.start.as_ref().unwrap().b.value]),
            ..Start::default()
        });
        assert!(beside(&found, &lab, &printed).iter().any(Comparison::differs), "{query}");
    }
}

#[test]
fn what_is_no_run_of_the_experiment_begins_where_it_was_printed() {
    let run = experiment("lesson=regression&seed=123456789");
    let lines = output(&run);
    let printed = |query: &str, text: &str| {
        let lab = experiment(query);
        let found = pasted(text, &lab);
        let origin = origin(&found, &lab).expect("a start");
        let Origin::Printed(start) = &origin else { panic!("{query}: {origin:?}") };
        assert_eq!(
            Experiment { start: start.clone(), ..lab.clone() }.initial(),
            found.start.as_ref().unwrap().parameters()
        );
        let all = beside(&found, &lab, &origin);
        (all.len() > 2).then(|| all.iter().any(Comparison::differs))
    };
    assert_eq!(printed("lesson=regression&lr=0.02", &lines), Some(true));
    assert_eq!(printed("lesson=regression&order=textbook", &lines), Some(true));
    assert_eq!(printed("lesson=regression&data=1:2,2:3", &lines), Some(true));
    assert_eq!(printed("lesson=regression", "W = [[0.5]] b = [0.25]"), Some(false));
    // An exploding run magnifies the rounding of its own derivative.
    let exploding = output(&experiment("lesson=regression&seed=99999&lr=0.2&steps=60"));
    assert_eq!(printed("lesson=regression&lr=0.2&steps=60", &exploding), Some(true));
    // One error cannot determine two parameters.
    let (first, _) = lines.split_once("step").unwrap();
    assert!(printed("lesson=regression", first).is_some());
}

#[test]
fn without_a_start_or_for_a_circuit_there_is_no_origin() {
    let gate = experiment("lesson=gates");
    let found = pasted(&text("notebook_output/cell105.txt"), &gate);
    assert_eq!(origin(&found, &gate), None);
    let with_start = pasted("W = [[0.5]\n [0.25]] b = [1.]", &gate);
    assert_eq!(origin(&with_start, &experiment("lesson=xor")), None);
    // Numbers of any size do no harm.
    let regression = experiment("lesson=regression");
    for line in [
        "Inital error value =  nan Initial W =  [[1e308]] b = [-1e308]\nstep = 0 error value = inf",
        "Inital error value =  0.0 Initial W =  [[0.]] b = [0.]\nstep = 0 error value = 0.0",
        "Inital error value =  5e-324 Initial W =  [[0.]] b = [0.]\nstep = 0 error value = 1e308",
    ] {
        let found = pasted(line, &regression);
        assert!(matches!(origin(&found, &regression), Some(Origin::Printed(_))), "{line}");
    }
}
