//! Updates folded into the latest values.

use std::rc::Rc;

use descent::experiment::Experiment;
use descent::lesson::Lesson;
use descent::session::Session;
use descent::session::latest::Latest;
use descent::session::message::{Command, RunState};
use descent::session::series::View;
use descent::session::sweep::Sweep;

/// A session and what it sent so far.
struct Watched(Session, Latest);

impl Watched {
    fn load(lesson: Lesson) -> Self {
        let mut watched = Self(Session::new(), Latest::default());
        watched.0.command(Command::View(View { columns: 100, ..View::default() }));
        let experiment = Experiment::notebook(lesson);
        watched.send(Command::Load { experiment, at: 900 });
        watched
    }

    /// Sends a command and folds in every update until nothing moves.
    fn send(&mut self, command: Command) {
        self.0.command(command);
        loop {
            if let Some(update) = self.0.update(0.0) {
                self.1.take(update);
            }
            if !self.0.is_moving() {
                break;
            }
            self.0.turn(1e9, &|| 0.0);
        }
    }
}

#[test]
fn values_that_an_update_does_not_carry_stay() {
    let mut watched = Watched::load(Lesson::Regression);
    let before = watched.1.clone();
    assert_eq!((before.updates(), before.rows.len()), (900, 4));
    watched.send(Command::Step(1));
    let now = &watched.1;
    assert_eq!((now.updates(), now.state()), (901, RunState::Paused));
    assert!(Rc::ptr_eq(&now.rows, &before.rows));
    assert_eq!((now.analysis.is_some(), &now.analysis), (true, &before.analysis));
    assert_eq!(now.series.updates.last(), Some(&901));
    let progress = now.progress.as_ref().map(|progress| &progress.snapshot);
    assert_eq!(progress, now.snapshot.as_ref());
}

#[test]
fn a_dissection_is_there_only_while_it_is_requested() {
    let mut watched = Watched::load(Lesson::Regression);
    assert!(watched.1.dissections.is_empty());
    watched.send(Command::Dissect(true));
    assert_eq!(watched.1.dissections.len(), 1);
    watched.send(Command::Dissect(false));
    assert!(watched.1.dissections.is_empty());
}

#[test]
fn independent_gates_have_rows_and_series_of_their_own() {
    let mut watched = Watched::load(Lesson::Xor);
    let latest = &watched.1;
    assert_eq!(latest.gates.len(), 3);
    for gate in &latest.gates {
        assert_eq!(gate.rows.len(), latest.rows.len());
        assert_eq!(gate.series.parameters.len(), 3);
    }
    let experiment = Experiment::notebook(Lesson::Gates);
    watched.send(Command::Load { experiment, at: 0 });
    assert!(watched.1.gates.is_empty());
}

#[test]
fn a_sweep_outlives_the_run() {
    let mut watched = Watched::load(Lesson::Gates);
    watched.send(Command::Sweep(Some(Sweep::Norms)));
    assert!(!watched.1.sweeps.is_under_way());
    assert_eq!(watched.1.sweeps.followed.len(), 4);
    watched.1.begin();
    assert_eq!((watched.1.updates(), &watched.1.snapshot), (0, &None));
    assert_eq!(watched.1.sweeps.followed.len(), 4);
}
