//! The values of a progress, and their small number.

use descent::experiment::Experiment;
use descent::experiment::start::Start;
use descent::lesson::Lesson;
use descent::session::Session;
use descent::session::message::{Command, Progress, Update};
use descent::session::pace::Pace;
use descent::session::series::{Scale, View};

/// Returns a session at the end of a run of this length and rate.
fn finished(steps: u64, learning_rate: f64, columns: u16) -> (Session, Box<Progress>) {
    let mut experiment = Experiment::notebook(Lesson::Regression);
    experiment.start = Start::seed(42);
    experiment.steps = steps;
    experiment.rule.learning_rate = learning_rate;
    let mut session = Session::new();
    session.command(Command::View(View { columns, scale: Scale::Linear, rows: None }));
    session.command(Command::Load { experiment, at: 0 });
    session.command(Command::Run(Pace::Full));
    while session.is_moving() {
        session.turn(1e9, &|| 0.0);
    }
    let Some(Update::Progress(progress)) = session.update(0.0) else { panic!("nothing is sent") };
    (session, progress)
}

#[test]
fn nothing_is_sent_twice() {
    let (mut session, progress) = finished(8001, 0.01, 100);
    assert!(progress.rows.is_some() && progress.series.is_some());
    assert_eq!(session.update(1.0), None);
    session.command(Command::Pause);
    let Some(Update::Progress(again)) = session.update(2.0) else { panic!("no answer") };
    assert_eq!((again.rows, again.series), (None, None));
    session.command(Command::Step(-1));
    let Some(Update::Progress(back)) = session.update(3.0) else { panic!("no answer") };
    assert!(back.rows.is_some() && back.series.is_none());
}

#[test]
fn a_series_stays_small_and_begins_and_ends_with_the_run() {
    for steps in [1, 50, 8001, 300_001] {
        let (_, progress) = finished(steps, 0.01, 100);
        let series = progress.series.expect("a view was asked for");
        // A thousand whole; then first, last, and two extremes of four quantities a column.
        assert!(series.updates.len() <= 1001 + 101 * 10, "{}", series.updates.len());
        let early = steps.min(1000);
        assert!(series.updates.iter().take_while(|at| **at <= early).copied().eq(0..=early));
        assert!(series.updates.is_sorted());
        assert_eq!((series.updates.first(), series.updates.last()), (Some(&0), Some(&steps)));
        assert_eq!(series.parameters[1].last(), Some(&progress.snapshot.parameters[1]));
    }
}

#[test]
fn a_zig_zag_keeps_its_envelope_however_thinned() {
    // Just inside the second window W alternates with every update.
    let (_, progress) = finished(40_000, 0.5454, 60);
    let series = progress.series.expect("a view was asked for");
    let late: Vec<f64> = series
        .updates
        .iter()
        .zip(&series.parameters[0])
        .filter(|(updates, _)| (20_000..20_700).contains(*updates))
        .map(|(_, w)| w - 1.0)
        .collect();
    let both = late.iter().any(|d| *d > 0.0) && late.iter().any(|d| *d < 0.0);
    assert!(both || late.iter().all(|d| d.abs() < 1e-9), "{late:?}");
}
