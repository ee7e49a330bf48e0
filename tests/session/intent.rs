//! A session that takes over from one that failed.

use std::cell::Cell;

use descent::experiment::Experiment;
use descent::lesson::Lesson;
use descent::session::Session;
use descent::session::intent::Intent;
use descent::session::latest::Latest;
use descent::session::message::{Command, RunState};
use descent::session::pace::Pace;
use descent::session::series::{Scale, View};
use descent::session::surface::SurfaceView;
use descent::session::sweep::Sweep;
use proptest::prelude::*;

use super::circuit::experiment;

/// A session whose messages pass through an intent, as in a page.
#[derive(Default)]
struct Page {
    session: Session,
    intent: Intent,
    latest: Latest,
    /// The time [ms], a quarter more at every reading.
    clock: Cell<f64>,
}

impl Page {
    fn send(&mut self, command: &Command) {
        self.intent.send(command);
        self.session.command(command.clone());
        self.receive();
    }

    fn receive(&mut self) {
        if let Some(update) = self.session.update(self.clock.get()) {
            self.intent.receive(&update);
            self.latest.take(update);
        }
    }

    /// Takes a turn of at most this duration [ms], a frame after the last.
    fn turn(&mut self, budget: f64) {
        self.clock.set(self.clock.get() + 16.0);
        let now = || {
            self.clock.set(self.clock.get() + 0.25);
            self.clock.get()
        };
        self.session.turn(budget, &now);
        self.receive();
    }

    /// Replaces the session by a new one with the same intent.
    fn fail(&mut self) {
        self.session = Session::new();
        for command in self.intent.commands() {
            self.session.command(command);
        }
        self.receive();
    }

    fn settle(&mut self) {
        for _ in 0..1_000_000 {
            if !self.session.is_moving() {
                return;
            }
            self.turn(1000.0);
        }
        panic!("it never comes to rest: {:?}", self.latest.state())
    }
}

/// A turn with one slice of every part of the work [ms].
const SHORT: f64 = 1.2;

const WINDOW: SurfaceView =
    SurfaceView { axes: [0, 1], x: [-1.0, 3.0], y: [-1.0, 3.0], columns: 8, rows: 6 };

fn commands() -> impl Strategy<Value = Command> {
    let query = prop::sample::select(vec![
        "lesson=regression&steps=900",
        "lesson=regression&lr=0.2&steps=900",
        "lesson=gates&gate=xor&steps=400",
        "lesson=xor&steps=300",
    ]);
    let view = View { columns: 40, scale: Scale::Logarithmic, rows: Some(7) };
    prop_oneof![
        (query, 0..1000_u64)
            .prop_map(|(query, at)| Command::Load { experiment: experiment(query), at }),
        (0..1000_u64).prop_map(Command::Seek),
        (-40..40_i64).prop_map(Command::Step),
        Just(Command::Run(Pace::Full)),
        Just(Command::Run(Pace::PerSecond(300.0))),
        Just(Command::Pause),
        Just(Command::RunOn),
        Just(Command::View(view)),
        prop::option::of(Just(WINDOW)).prop_map(Command::Surface),
        any::<bool>().prop_map(Command::Dissect),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn one_that_takes_over_ends_where_the_failed_one_would_have(
        script in prop::collection::vec((commands(), 0..3_usize), 1..12),
    ) {
        let (mut whole, mut broken) = (Page::default(), Page::default());
        for page in [&mut whole, &mut broken] {
            page.send(&Command::Load { experiment: Experiment::notebook(Lesson::Regression), at: 0 });
            for (command, turns) in &script {
                page.send(command);
                (0..*turns).for_each(|_| page.turn(SHORT));
            }
        }
        broken.fail();
        whole.settle();
        broken.settle();
        let (whole, broken) = (whole.latest, broken.latest);
        prop_assert_eq!(&whole.snapshot, &broken.snapshot);
        prop_assert_eq!((whole.state(), &whole.rows), (broken.state(), &broken.rows));
        // The history ends where the run is now, even if the failed one had gone further.
        let gates = |latest: &Latest| -> Vec<_> {
            latest.gates.iter().map(|gate| gate.rows.clone()).collect()
        };
        prop_assert_eq!(gates(&whole), gates(&broken));
        prop_assert_eq!(&whole.dissections, &broken.dissections);
        let loss = |latest: &Latest| latest.surface.as_ref().map(|surface| surface.loss.clone());
        prop_assert_eq!(loss(&whole), loss(&broken));
    }
}

#[test]
fn before_the_first_experiment_there_are_no_commands() {
    let mut intent = Intent::default();
    intent.send(&Command::Dissect(true));
    assert_eq!(intent.commands(), []);
}

#[test]
fn a_run_that_has_come_to_rest_is_not_played_again() {
    let mut page = Page::default();
    page.send(&Command::Load { experiment: experiment("lesson=regression&steps=50"), at: 0 });
    page.send(&Command::Run(Pace::Full));
    assert!(page.intent.expects_update());
    page.settle();
    assert_eq!((page.latest.state(), page.latest.updates()), (RunState::Finished, 50));
    assert_eq!((page.intent.pace(), page.intent.expects_update()), (None, false));
    assert!(!page.intent.commands().contains(&Command::Run(Pace::Full)));
}

#[test]
fn a_sweep_is_begun_again_until_it_is_finished() {
    let mut page = Page::default();
    page.send(&Command::Load { experiment: experiment("lesson=gates"), at: 0 });
    let sweep = Command::Sweep(Some(Sweep::Norms));
    page.send(&sweep);
    page.turn(SHORT);
    assert!(page.intent.expects_update() && page.intent.commands().contains(&sweep));
    page.fail();
    page.settle();
    assert_eq!(page.latest.sweeps.followed.len(), 4);
    assert!(!page.intent.expects_update() && !page.intent.commands().contains(&sweep));
}

#[test]
fn an_update_from_before_the_run_leaves_its_pace_known() {
    let mut page = Page::default();
    let load = Command::Load { experiment: Experiment::notebook(Lesson::Regression), at: 0 };
    page.intent.send(&load);
    page.session.command(load);
    let late = page.session.update(0.0).expect("a loaded run is told");
    page.intent.send(&Command::Run(Pace::Full));
    page.intent.receive(&late);
    assert_eq!(page.intent.pace(), Some(Pace::Full));
    page.session.command(Command::Run(Pace::Full));
    page.settle();
    assert_eq!(page.intent.pace(), None, "it came to its end");
}
