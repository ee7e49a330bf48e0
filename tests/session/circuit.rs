//! Three gates in lockstep, each as it is alone.

use descent::experiment::address::Address;
use descent::experiment::start::Start;
use descent::experiment::{Experiment, Problem};
use descent::lesson::Lesson;
use descent::session::Session;
use descent::session::message::{Command, Progress, RunState, Snapshot, Update};
use descent::session::pace::Pace;
use descent::session::series::{Scale, View};
use descent::session::surface::{Surface, SurfaceView};
use descent_core::circuit::{Circuit, LAYOUT, Signal};
use descent_core::divergence::Divergence;
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::verdict::Verdict;
use proptest::prelude::*;

use super::player::{ONE_SLICE, Player};
use crate::golden::{assert_near, assert_relative, json, number, numbers};

const VIEW: View = View { columns: 300, scale: Scale::Logarithmic, rows: None };

/// Returns the experiment of an address.
pub(crate) fn experiment(query: &str) -> Experiment {
    let (address, rejected) = Address::parse(query);
    assert_eq!(rejected, [], "{query}");
    address.experiment().expect("a run").clone()
}

/// Returns the progress of an experiment after `at` updates.
pub(crate) fn progress_at(experiment: &Experiment, at: u64) -> Progress {
    progress_with(experiment, at, &[Command::View(VIEW)])
}

fn progress_with(experiment: &Experiment, at: u64, before: &[Command]) -> Progress {
    let mut session = Session::new();
    before.iter().for_each(|command| session.command(command.clone()));
    session.command(Command::Load { experiment: experiment.clone(), at });
    while session.is_moving() {
        session.turn(1e9, &|| 0.0);
    }
    match session.update(0.0) {
        Some(Update::Progress(progress)) => *progress,
        other => panic!("{other:?}"),
    }
}

/// Returns the experiment of one of its gates alone.
fn independent(circuit: &Experiment, gate: usize) -> Experiment {
    let Problem::Circuit { wire, .. } = circuit.problem else { panic!("no circuit") };
    let (w, b) = circuit.problem.layout().split(&circuit.initial());
    let start = Start {
        w: Some(w[2 * gate..2 * gate + 2].to_vec()),
        b: Some(vec![b[gate]]),
        ..Start::default()
    };
    Experiment { problem: Problem::Gate(wire[gate]), start, ..circuit.clone() }
}

/// Asserts that a gate of `whole` has the values of its run alone.
fn assert_independent(whole: &Snapshot, gate: usize, single: &Snapshot) {
    let (own, of_gate) = (&whole.gates[gate], LAYOUT.model(gate));
    let bits = |values: &[f64]| values.iter().map(|v| v.to_bits()).collect::<Vec<_>>();
    assert_eq!(bits(&whole.parameters[of_gate.clone()]), bits(&single.parameters));
    assert_eq!(bits(&whole.gradient[of_gate]), bits(&single.gradient));
    assert_eq!(bits(&[own.loss, own.error_val]), bits(&[single.loss, single.error_val]));
    assert_eq!((own.verdict, own.loss_increases), (single.verdict, single.loss_increases));
}

fn circuit(snapshot: &Snapshot) -> Circuit {
    Circuit::from_parameters(&snapshot.parameters).expect("nine parameters")
}

#[test]
fn every_gate_sends_the_values_of_its_run_alone() {
    for query in ["lesson=xor", "lesson=xor&seed=42&wire=xor,1011,nor&lr=2.5&steps=3000"] {
        let whole = experiment(query);
        let whole_progress = progress_at(&whole, whole.steps);
        assert_eq!((whole_progress.gates.len(), whole_progress.snapshot.gates.len()), (3, 3));
        for (gate, part) in whole_progress.gates.iter().enumerate() {
            let one = progress_at(&independent(&whole, gate), whole.steps);
            assert_independent(&whole_progress.snapshot, gate, &one.snapshot);
            assert_eq!(part.rows, one.rows);
            assert_eq!(part.series, one.series);
            assert_eq!(part.analysis, one.analysis);
        }
    }
}

#[test]
fn the_notebooks_circuit_prints_its_rows_and_says_0_1_1_0() {
    let printed = json("notebook_printed.json");
    let whole = experiment("lesson=xor");
    let progress = progress_at(&whole, whole.steps);
    for (part, name) in progress.gates.iter().zip(["OR", "NAND", "AND"]) {
        let rows = part.rows.as_ref().expect("rows");
        let golden = printed["gates"][name]["rows"].as_array().expect("rows");
        for (row, golden) in rows.iter().zip(golden) {
            assert_eq!(Some(row.step), golden["step"].as_i64());
            assert_relative(name, row.error_val, number(&golden["error_val"]), 1e-12);
        }
        assert_eq!(rows.len(), 27);
    }
    let output =
        INPUTS.map(|x| circuit(&progress.snapshot).predict(x, Signal::Hard).output.logical);
    assert_eq!(output, TruthTable::XOR.outputs());
}

#[test]
fn numpys_circuits_come_out_for_every_seed() {
    for (seed, run) in json("gates.json")["seeds"].as_object().expect("seeds") {
        let whole = experiment(&format!("lesson=xor&seed={seed}"));
        let progress = progress_at(&whole, whole.steps);
        let gates = progress.snapshot.parameters.chunks(3);
        for (ours, name) in gates.zip(["OR", "NAND", "AND"]) {
            let last = run[name]["rows"].as_array().and_then(|rows| rows.last()).expect("rows");
            let numpy = [numbers(&last["W"]), numbers(&last["b"])].concat();
            for (ours, numpy) in ours.iter().zip(numpy) {
                assert_near(name, *ours, numpy, 1e-10);
            }
        }
        for row in run["XOR=AND(OR,NAND)"].as_array().expect("rows") {
            let x = numbers(&row["x"]).try_into().expect("two inputs");
            let ours = circuit(&progress.snapshot).predict(x, Signal::Hard).output;
            assert_eq!(Some(u64::from(ours.logical)), row["logical"].as_u64());
        }
    }
}

#[test]
fn the_whole_is_the_sum_of_its_gates() {
    let whole = experiment("lesson=xor&wire=xor,or,and");
    let progress = progress_at(&whole, 10_000);
    let Snapshot { parameters, loss, error_val, gradient, gates: own, verdict, .. } =
        &*progress.snapshot;
    assert_eq!((*loss, *error_val), (own.iter().map(|own| own.loss).sum(), *loss));
    assert_eq!((parameters.len(), gradient.len()), (9, 9));
    assert_eq!(
        own.iter().map(|own| own.verdict).collect::<Vec<_>>(),
        [Verdict::Converged, Verdict::Growing, Verdict::Growing]
    );
    assert_eq!(*verdict, Verdict::Growing);
    let rows = progress.rows.expect("rows");
    let last = rows.last().expect("a row");
    let parts = progress.gates.iter().map(|part| part.rows.as_ref().and_then(|rows| rows.last()));
    assert_eq!(Some(last.loss), parts.map(|row| row.map(|row| row.loss)).sum());
    let series = progress.series.expect("a series");
    assert_eq!((series.parameters.len(), series.updates.last()), (9, Some(&10_000)));
    assert_eq!(series.loss.last(), Some(loss));
    let ends: Vec<_> = series.parameters.iter().filter_map(|curve| curve.last().copied()).collect();
    assert_eq!(ends, *parameters);
}

#[test]
fn three_gates_have_a_minimum_where_each_has_one() {
    let learnt = progress_at(&experiment("lesson=xor"), 0).analysis.expect("the first update");
    assert_eq!((learnt.minimum, learnt.least, learnt.windows.len()), (None, None, 0));
    let progress = progress_at(&experiment("lesson=xor&wire=xor,xnor,xor"), 0);
    let analysis = progress.analysis.expect("the first update");
    assert_eq!(analysis.minimum, Some(vec![0.0; 9]));
    let each = progress.gates[1].analysis.as_ref().expect("with the whole's");
    assert_eq!(analysis.least, each.least.map(|least| least + least + least));
    assert_eq!(analysis.windows, each.windows);
    assert_eq!(analysis.start, experiment("lesson=xor&wire=xor,xnor,xor").initial());
}

/// A gate whose b is so large that ±δ is lost in it.
const LOST: &str = "lesson=xor&w=1,1,1,1,1,1&b=0,1e14,0&steps=100";

#[test]
fn where_one_gate_diverges_all_stop() {
    let mut player = Player::at(&experiment(LOST), 100);
    let progress = player.progress();
    assert_eq!((progress.state, progress.computed), (RunState::Diverged, 1));
    assert_eq!(progress.divergence, Some((1, Divergence::LostDelta)));
    assert_eq!(
        progress.snapshot.gates.iter().map(|own| own.divergence).collect::<Vec<_>>(),
        [None, Some((1, Divergence::LostDelta)), None]
    );
    player.command(Command::RunOn);
    player.command(Command::Run(Pace::Full));
    let progress = player.settle();
    assert_eq!((progress.state, progress.snapshot.updates), (RunState::Finished, 100));
    assert_eq!(progress.divergence, Some((1, Divergence::LostDelta)));
}

fn window(axes: [u8; 2]) -> SurfaceView {
    SurfaceView { axes, x: [-3.0, 2.0], y: [-1.0, 4.0], columns: 13, rows: 7 }
}

fn surface(experiment: &Experiment, at: u64, axes: [u8; 2]) -> Surface {
    let asked = Command::Surface(Some(window(axes)));
    progress_with(experiment, at, &[asked]).surface.expect("it was asked for")
}

#[test]
fn a_landscape_of_two_parameters_of_a_gate_is_that_gates() {
    let whole = experiment("lesson=xor&seed=3");
    for gate in 0..3_u8 {
        let ours = surface(&whole, 40, [3 * gate + 2, 3 * gate]);
        let gates = surface(&independent(&whole, usize::from(gate)), 40, [2, 0]);
        assert_eq!(ours.loss, gates.loss);
        assert_eq!(ours.held.len(), 9);
    }
}

#[test]
fn a_landscape_over_two_gates_is_the_sum_of_theirs() {
    let whole = experiment("lesson=xor&seed=3");
    let ours = surface(&whole, 40, [1, 8]);
    // The first gate's loss changes along x alone, the output's along y alone.
    let first = surface(&independent(&whole, 0), 40, [1, 1]);
    let columns = usize::from(ours.view.columns);
    assert_eq!(ours.loss.len(), columns * usize::from(ours.view.rows));
    let output_at = |row: usize| {
        let view = SurfaceView { x: [ours.view.row(row); 2], ..window([2, 2]) };
        let asked = Command::Surface(Some(view));
        progress_with(&independent(&whole, 2), 40, &[asked]).surface.expect("asked").loss[0]
    };
    for row in 0..usize::from(ours.view.rows) {
        for column in 0..columns {
            let sum = first.loss[column] + output_at(row);
            assert_near("loss", ours.loss[row * columns + column], sum, 1e-12);
        }
    }
}

#[test]
fn a_landscape_over_parameters_that_are_none_still_ends() {
    for layer in ["hard", "soft"] {
        let ours = surface(&experiment(&format!("lesson=xor&layer={layer}")), 3, [9, 255]);
        assert_eq!(ours.loss.len(), 13 * 7);
    }
}

#[test]
fn rows_that_take_long_come_for_all_gates_at_once() {
    let steps = 200_000;
    let whole = experiment(&format!("lesson=xor&steps={steps}"));
    let mut session = Session::new();
    let clock = std::cell::Cell::new(0.0);
    let now = || {
        clock.set(clock.get() + 0.25);
        clock.get()
    };
    session.command(Command::View(View { rows: Some(201), ..VIEW }));
    session.command(Command::Load { experiment: whole, at: steps });
    let mut lengths = Vec::new();
    while session.is_moving() {
        session.turn(8.0, &now);
        let Some(Update::Progress(progress)) = session.update(clock.get()) else { continue };
        let Some(rows) = progress.rows else {
            assert!(progress.gates.iter().all(|part| part.rows.is_none()));
            continue;
        };
        let parts: Vec<_> = progress.gates.iter().filter_map(|part| part.rows.as_ref()).collect();
        for (i, row) in rows.iter().enumerate() {
            assert!(parts.iter().all(|part| part[i].step == row.step));
            assert_eq!(row.loss, parts.iter().map(|part| part[i].loss).sum::<f64>());
        }
        assert!(parts.iter().all(|part| part.len() == rows.len()));
        lengths.push(rows.len());
    }
    assert!(lengths.len() > 2 && lengths.is_sorted(), "{lengths:?}");
    assert_eq!(lengths.last(), Some(&(1 + 200_000_usize.div_ceil(201))));
}

fn tables() -> impl Strategy<Value = TruthTable> {
    any::<[bool; 4]>().prop_map(TruthTable::new)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn however_it_is_played_each_gate_is_as_alone(
        wire in [tables(), tables(), tables()],
        seed in any::<u32>(),
        learning_rate in prop_oneof![Just(0.01), 0.01..20.0],
        places in prop::collection::vec(0..12_000_u64, 1..6),
    ) {
        let mut whole = Experiment {
            problem: Problem::Circuit { wire, layer: Signal::Hard },
            start: Start::seed(seed),
            steps: 12_000,
            ..Experiment::notebook(Lesson::Xor)
        };
        whole.rule.learning_rate = learning_rate;
        let mut player = Player::load(&whole, 0);
        let mut single: Vec<Player> = (0..3).map(|gate| Player::load(&independent(&whole, gate), 0)).collect();
        for place in places {
            player.command(Command::Seek(place));
            player.turn(0.0, ONE_SLICE);
            let snapshot = player.settle().snapshot.clone();
            prop_assert_eq!(snapshot.updates, place);
            for (gate, player) in single.iter_mut().enumerate() {
                assert_independent(&snapshot, gate, &player.seek(place).snapshot);
            }
        }
    }
}
