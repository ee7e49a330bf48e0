//! Sweeps: their findings, and the time that they and the run leave each other.

use std::cell::Cell;
use std::f64::consts::LN_2;

use descent::experiment::Experiment;
use descent::session::Session;
use descent::session::message::{Command, Progress, RunState, Update};
use descent::session::pace::Pace;
use descent::session::series::{Scale, View};
use descent::session::sweep::{
    Findings, Followed, GHOST_SEEDS, LAYERS_SEEDS, NORMS_STEPS, Report, RunEnd, Setting, Sweep,
    tally,
};
use descent_core::descent::Rule;
use descent_core::gate::TruthTable;
use descent_core::stability::Window;

use super::circuit::{experiment, progress_at};
use super::player::ONE_SLICE;
use crate::golden::{assert_near, json};

fn notebook() -> Sweep {
    Sweep::Ghost { rule: Rule::default(), steps: 10_001 }
}

/// A session on a clock, and everything that it sent.
struct Desk {
    session: Session,
    clock: Cell<f64>,
    reports: Vec<(f64, Report)>,
    progress: Vec<Progress>,
}

impl Desk {
    fn new(commands: impl IntoIterator<Item = Command>) -> Self {
        let mut desk = Self {
            session: Session::new(),
            clock: Cell::new(0.0),
            reports: Vec::new(),
            progress: Vec::new(),
        };
        commands.into_iter().for_each(|command| desk.session.command(command));
        desk
    }

    /// Takes one turn of the worker, a frame after the last.
    fn turn(&mut self, budget: f64) {
        self.clock.set(self.clock.get() + 16.0);
        let now = || {
            self.clock.set(self.clock.get() + 0.25);
            self.clock.get()
        };
        self.session.turn(budget, &now);
        match self.session.update(self.clock.get()) {
            Some(Update::Sweep(report)) => self.reports.push((self.clock.get(), report)),
            Some(Update::Progress(progress)) => self.progress.push(*progress),
            Some(Update::Refused(error)) => panic!("{error}"),
            None => {}
        }
    }

    /// Takes turns until the sweep has sent its last report.
    fn finish(&mut self) -> &Report {
        while !self.reports.last().is_some_and(|(_, report)| report.is_finished()) {
            assert!(self.session.is_moving() && self.session.is_flat_out());
            self.turn(100.0);
        }
        &self.reports.last().expect("the last").1
    }
}

fn ghost(report: &Report) -> &[TruthTable] {
    let Findings::Ghost(tables) = &report.findings else { panic!("{report:?}") };
    tables
}

fn load(experiment: Experiment) -> Command {
    Command::Load { experiment, at: 0 }
}

/// Returns the ends of runs that a sweep finds.
fn losses(query: &str, setting: Setting, values: &[f64]) -> Vec<RunEnd> {
    let sweep =
        Sweep::Losses { experiment: Box::new(experiment(query)), setting, values: values.to_vec() };
    let mut desk = Desk::new([Command::Sweep(Some(sweep))]);
    let report = desk.finish();
    assert_eq!((report.done, report.all % values.len() as u64), (report.all, 0));
    let Findings::Losses(ends) = &report.findings else { panic!("{report:?}") };
    ends.clone()
}

/// Returns the loss at the end of a run, also of one that diverges, and if it did.
fn end_alone(query: &str) -> RunEnd {
    let experiment = experiment(query);
    let steps = experiment.steps;
    let mut desk = Desk::new([load(experiment), Command::RunOn, Command::Seek(steps)]);
    while desk.session.is_moving() {
        desk.turn(100.0);
    }
    let last = desk.progress.last().expect("a progress");
    assert_eq!(last.snapshot.updates, steps, "{query}");
    RunEnd { loss: last.snapshot.loss, has_diverged: last.divergence.is_some() }
}

#[test]
fn the_losses_of_a_sweep_are_those_of_its_runs_alone() {
    let seeds: Vec<f64> = (0..11).map(f64::from).collect();
    // At 0.101 and 0.2 the regression explodes.
    let rates = [1e-3, 0.01, 0.095, 0.101, 0.2, 0.52, 0.05, 0.06, 0.07];
    for (query, key, setting, values) in [
        ("lesson=regression&steps=300", "lr", Setting::LearningRate, &rates[..]),
        ("lesson=regression&steps=300&order=textbook", "lr", Setting::LearningRate, &rates),
        ("lesson=regression&steps=300&gradient=exact", "seed", Setting::Seed, &seeds),
        ("lesson=classification&steps=300", "delta", Setting::Delta, &[1e-2, 1e-4, 1e-12, 1e-17]),
        ("lesson=gates&gate=xor&steps=300", "seed", Setting::Seed, &seeds),
        ("lesson=xor&steps=300", "lr", Setting::LearningRate, &rates),
        ("lesson=xor&layer=soft&steps=300", "seed", Setting::Seed, &seeds),
    ] {
        let found = losses(query, setting, values);
        let alone = values.iter().map(|value| end_alone(&format!("{query}&{key}={value}")));
        let same = |(a, b): (&RunEnd, RunEnd)| {
            let is_same_loss = a.loss.to_bits() == b.loss.to_bits() || a.loss.is_nan();
            is_same_loss && a.loss.is_nan() == b.loss.is_nan() && a.has_diverged == b.has_diverged
        };
        assert!(found.iter().zip(alone).all(same), "{query}, {key}: {found:?}");
    }
}

#[test]
fn a_sweep_begins_with_its_own_value_and_a_curve_over_the_whole_axis() {
    let window = |low, high| Window { low, high };
    let regression = [window(0.0, 0.1), window(0.5, 6.0 / 11.0)];
    for (query, setting, windows, ends) in [
        ("lesson=regression&lr=0.095", Setting::LearningRate, &regression[..], [2.73e-4, 1.09]),
        ("lesson=regression&lr=7", Setting::LearningRate, &regression, [2.73e-4, 7.0]),
        ("lesson=classification", Setting::LearningRate, &[], [1e-4, 10.0]),
        ("lesson=gates&delta=1e-20", Setting::Delta, &regression, [1e-20, 1.0]),
        ("lesson=xor&seed=42", Setting::Seed, &[], [0.0, 299.0]),
        ("lesson=xor&seed=123456", Setting::Seed, &[], [0.0, 299.0]),
    ] {
        let now = experiment(query);
        let sweep = Sweep::losses(&now, setting, windows);
        let Sweep::Losses { values, .. } = &sweep else { panic!("{sweep:?}") };
        assert!((300..=301).contains(&values.len()), "{query}: {}", values.len());
        assert!(sweep.suits(&now) && sweep.suits(&setting.at(&now, 12.0)), "{query}");
        let own = setting.of(&now).filter(|own| *own <= ends[1]);
        assert_eq!(own.map(|_| values[0]), own, "{query}");
        let ends_of = |values: &[f64]| {
            let mut sorted = values.to_vec();
            sorted.sort_by(f64::total_cmp);
            assert!(sorted.is_sorted_by(|a, b| a < b), "{query}: each once");
            [sorted[0], sorted[sorted.len() - 1]]
        };
        assert_eq!(ends_of(values), ends, "{query}");
        if setting != Setting::Seed {
            assert_eq!(ends_of(&values[..32]), ends, "{query}: the first curve");
        }
    }
}

#[test]
fn a_sweep_is_that_of_its_experiment_whatever_the_setting_in_which_its_runs_differ() {
    let now = experiment("lesson=regression&seed=3&lr=0.02");
    let suits = |setting, other: &str| Sweep::losses(&now, setting, &[]).suits(&experiment(other));
    let other_rate = "lesson=regression&seed=3&lr=0.03";
    assert!(suits(Setting::LearningRate, other_rate) && !suits(Setting::Seed, other_rate));
    let other_start = "lesson=regression&w=1&b=0&lr=0.02";
    assert!(suits(Setting::Seed, other_start) && !suits(Setting::LearningRate, other_start));
    assert!(!suits(Setting::LearningRate, "lesson=regression&seed=3&lr=0.02&steps=5"));
    assert!(Sweep::Norms.suits(&now));
}

#[test]
fn the_tables_of_a_failed_xor_are_numpys() {
    let mut desk = Desk::new([Command::Sweep(Some(notebook()))]);
    let tables = ghost(desk.finish());
    let golden = json("xor_ghost.json");
    let numpys: Vec<TruthTable> = (0..GHOST_SEEDS)
        .map(|seed| golden["tables"][seed.to_string()].as_str().expect("a table"))
        .map(|table| table.parse().expect("four bits"))
        .collect();
    assert_eq!(tables.len(), numpys.len());
    // One seed's smallest |z| is as small as the noise of another library's exp.
    let differ = tables.iter().zip(&numpys).filter(|(ours, numpys)| ours != numpys).count();
    assert!(differ <= 1, "{differ}");
    let counted = tally(tables);
    assert_eq!(counted[0].0, TruthTable::AND);
    assert_eq!(counted.iter().map(|(_, count)| count).sum::<usize>(), tables.len());
    assert!(counted.is_sorted_by(|more, less| more.1 >= less.1));
    assert!(counted.iter().all(|(table, _)| *table != TruthTable::XOR));
}

#[test]
fn a_ghost_is_of_its_own_rule_and_length() {
    // One step of a rate so large that every seed ends on the other side.
    let rule = Rule { learning_rate: 1e6, ..Rule::default() };
    let mut desk = Desk::new([Command::Sweep(Some(Sweep::Ghost { rule, steps: 1 }))]);
    let report = desk.finish();
    assert_eq!(report.all, u64::from(GHOST_SEEDS));
    assert_eq!(tally(ghost(report))[0], (TruthTable::new([false; 4]), 300));
}

#[test]
fn the_weights_of_the_three_gates_that_learn_grow_and_xors_do_not() {
    let columns = 200;
    let view = View { columns, scale: Scale::Linear, rows: None };
    let mut desk = Desk::new([Command::View(view), Command::Sweep(Some(Sweep::Norms))]);
    desk.finish();
    let sent: Vec<&Vec<Followed>> = desk
        .reports
        .iter()
        .filter_map(|(_, report)| match &report.findings {
            Findings::Norms(runs) => runs.as_ref(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert!(sent.is_sorted_by(|fewer, more| fewer.len() < more.len()));
    let runs = sent.last().expect("they were sent");
    let norm = |run: &Followed, at: usize| {
        run.series.parameters[0][at].hypot(run.series.parameters[1][at])
    };
    for (run, gate) in runs.iter().zip(["and", "or", "nand", "xor"]) {
        assert_eq!(run.gate.to_string(), gate);
        // The same as the run of that gate alone, along the logarithm.
        let independent = experiment(&format!("lesson=gates&gate={gate}&steps={NORMS_STEPS}"));
        let last = series_of(&independent, columns);
        assert_eq!(run.series, last);
        let end = run.series.updates.len() - 1;
        let tenth = run.series.updates.partition_point(|at| *at < 10_001);
        let grown = norm(run, end) / norm(run, tenth);
        if gate == "xor" {
            assert!(norm(run, end) < 1e-6 && run.series.loss[end] > 2.77, "{grown}");
        } else {
            assert!(grown > 1.3, "{gate}: {grown}");
        }
    }
    assert_eq!(runs.len(), 4);
}

fn series_of(experiment: &Experiment, columns: u16) -> descent::session::series::Series {
    let mut session = Session::new();
    session.command(Command::View(View { columns, scale: Scale::Logarithmic, rows: None }));
    session.command(Command::Load { experiment: experiment.clone(), at: experiment.steps });
    session.turn(f64::INFINITY, &|| 0.0);
    let Some(Update::Progress(progress)) = session.update(0.0) else { panic!("it was taken") };
    progress.series.expect("a series")
}

#[test]
fn thirty_seeds_of_two_layers_learn_and_thirteen_stop_at_two_ln_two() {
    let mut desk = Desk::new([Command::Sweep(Some(Sweep::TwoLayers))]);
    let Findings::TwoLayers(ends) = &desk.finish().findings else { panic!("another study") };
    assert_eq!(ends.len(), LAYERS_SEEDS as usize);
    let stopped = [2, 10, 12, 13, 14, 20, 27, 30, 32, 34, 36, 40, 42];
    for (seed, end) in ends.iter().enumerate() {
        assert_eq!(end.has_learnt, !stopped.contains(&seed), "seed {seed}");
        if end.has_learnt {
            assert_eq!(end.table, TruthTable::XOR);
            assert!(end.loss < 0.01);
        } else {
            assert_near("2 ln 2", end.loss, 2.0 * LN_2, 0.002);
        }
    }
    assert_eq!(ends.iter().filter(|end| end.has_learnt).count(), 30);
    // The same as the run of that seed that a reader opens.
    let one = experiment("lesson=xor&layer=soft&lr=0.5&seed=27");
    assert_eq!(progress_at(&one, one.steps).snapshot.loss, ends[27].loss);
}

#[test]
fn a_sweep_says_how_far_it_is_and_not_too_often() {
    let sweep = notebook();
    let mut desk = Desk::new([Command::Sweep(Some(sweep))]);
    desk.finish();
    let done: Vec<u64> = desk.reports.iter().map(|(_, report)| report.done).collect();
    assert!(desk.reports.iter().all(|(_, report)| report.all == 300 * 10_001));
    assert!(done.len() > 2 && done.is_sorted_by(|a, b| a < b), "{done:?}");
    let times: Vec<f64> = desk.reports.iter().map(|(time, _)| *time).collect();
    // The last one is sent at once.
    assert!(times[..times.len() - 1].is_sorted_by(|a, b| b - a >= 100.0), "{times:?}");
    for (_, report) in &desk.reports {
        // Eight go side by side and end together, the last four too.
        let finished = if report.is_finished() { 300 } else { report.done / 10_001 / 8 * 8 };
        assert_eq!(ghost(report).len() as u64, finished);
    }
    let last = desk.reports.len();
    assert!(!desk.session.is_moving());
    desk.turn(100.0);
    assert_eq!(desk.reports.len(), last, "nothing is sent twice");
}

#[test]
fn a_sweep_is_cancelled_or_another_takes_its_place() {
    let mut desk = Desk::new([Command::Sweep(Some(notebook()))]);
    desk.turn(ONE_SLICE);
    desk.session.command(Command::Sweep(Some(Sweep::TwoLayers)));
    let seen = desk.reports.len();
    desk.turn(ONE_SLICE);
    assert!(desk.reports[seen..].iter().all(|(_, report)| report.sweep == Sweep::TwoLayers));
    assert!(desk.reports.len() > seen, "the first report comes at once");
    desk.session.command(Command::Sweep(None));
    assert!(!desk.session.is_moving());
    let seen = desk.reports.len();
    desk.turn(100.0);
    assert_eq!(desk.reports.len(), seen);
}

#[test]
fn the_run_and_the_sweep_leave_each_other_time() {
    for budget in [2.0 * ONE_SLICE, 8.0] {
        let long = experiment("lesson=regression&steps=100000000");
        let sweep = Sweep::Ghost { rule: Rule::default(), steps: 10_000_000 };
        let mut desk =
            Desk::new([load(long), Command::Run(Pace::Full), Command::Sweep(Some(sweep))]);
        let mut before = (0, 0);
        for _ in 0..60 {
            // Ten turns are long enough for both to be sent.
            (0..10).for_each(|_| desk.turn(budget));
            let made = desk.progress.last().expect("the run has sent").computed;
            let sweeps = desk.reports.last().expect("the sweep has sent").1.done;
            assert!(made > before.0, "the run makes updates: {made}");
            assert!(sweeps > before.1, "and so does the study: {sweeps}");
            before = (made, sweeps);
        }
        // The sweep takes few frames from the run.
        assert!(desk.progress.len() > 3 * desk.reports.len());
    }
}

#[test]
fn a_landscape_beside_both_comes_too() {
    let long = experiment("lesson=gates&steps=100000000");
    let view = descent::session::surface::SurfaceView {
        axes: [0, 2],
        x: [-1.0, 1.0],
        y: [-1.0, 1.0],
        columns: 40,
        rows: 30,
    };
    let mut desk = Desk::new([
        load(long),
        Command::Surface(Some(view)),
        Command::Run(Pace::Full),
        Command::Sweep(Some(notebook())),
    ]);
    (0..60).for_each(|_| desk.turn(3.0 * ONE_SLICE));
    assert!(desk.progress.last().is_some_and(|progress| progress.computed > 0));
    assert!(desk.progress.iter().any(|progress| progress.surface.is_some()));
    assert!(desk.reports.last().is_some_and(|(_, report)| report.done > 0));
}

#[test]
fn another_experiment_leaves_a_sweep_alone() {
    let mut desk = Desk::new([load(experiment("lesson=xor")), Command::Sweep(Some(notebook()))]);
    (0..20).for_each(|_| desk.turn(8.0));
    let before = desk.reports.last().expect("it is sent").1.done;
    desk.session.command(load(experiment("lesson=xor&wire=or,or,or")));
    (0..20).for_each(|_| desk.turn(8.0));
    assert!(desk.reports.last().expect("it is sent").1.done > before);
    assert_eq!(desk.progress.last().map(|progress| progress.state), Some(RunState::Idle));
}

#[test]
fn a_sweep_changes_no_bit_of_the_run() {
    let xor = experiment("lesson=xor&seed=5");
    let mut desk = Desk::new([
        load(xor.clone()),
        Command::Sweep(Some(Sweep::Ghost { rule: Rule::default(), steps: 200 })),
        Command::Run(Pace::Full),
    ]);
    desk.finish();
    while desk.session.is_moving() {
        desk.turn(8.0);
    }
    desk.session.command(Command::Pause);
    desk.turn(8.0);
    let snapshot = &desk.progress.last().expect("the run has sent").snapshot;
    assert_eq!(*snapshot, progress_at(&xor, xor.steps).snapshot);
}
