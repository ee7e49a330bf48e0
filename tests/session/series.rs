//! The times at which a session sends updates, and the series of a picture.

use std::cell::Cell;
use std::collections::BTreeMap;

use descent::experiment::Experiment;
use descent::session::Session;
use descent::session::message::{Command, RunState, Snapshot, Update};
use descent::session::pace::Pace;
use descent::session::series::{Scale, Series, View};
use descent_core::dataset::Dataset;
use descent_core::descent::Gradient;
use descent_core::regression::LinearRegression;

use super::player::{ONE_SLICE, Path, Player, Replay, regression};

fn at_rate(learning_rate: f64, steps: u64) -> Experiment {
    let mut experiment = regression(steps);
    experiment.rule.learning_rate = learning_rate;
    experiment
}

fn path(experiment: &Experiment) -> Path<LinearRegression, 2> {
    Path::new(LinearRegression::new(&Dataset::regression()), experiment)
}

fn view(columns: u16, scale: Scale) -> Command {
    Command::View(View { columns, scale, rows: None })
}

/// Returns the quantities of a series, one curve each.
fn curves(series: &Series) -> [&[f64]; 4] {
    [&series.parameters[0], &series.parameters[1], &series.loss, &series.error_val]
}

fn quantities(snapshot: &Snapshot) -> [f64; 4] {
    [snapshot.parameters[0], snapshot.parameters[1], snapshot.loss, snapshot.error_val]
}

type Range = (f64, f64);

/// Returns the least and the greatest of each quantity in each column.
fn ranges(
    values: impl Iterator<Item = (u64, [f64; 4])>,
    steps: u64,
    view: View,
) -> BTreeMap<u64, [Range; 4]> {
    let mut ranges = BTreeMap::new();
    for (updates, values) in values {
        let column = view.scale.position(updates, steps) * f64::from(view.columns);
        let range = ranges.entry(column as u64).or_insert(values.map(|v| (v, v)));
        for (range, value) in range.iter_mut().zip(values) {
            *range = (range.0.min(value), range.1.max(value));
        }
    }
    ranges
}

fn drawn(series: &Series, steps: u64, view: View) -> BTreeMap<u64, [Range; 4]> {
    let values = |i: usize| curves(series).map(|curve| curve[i]);
    ranges(series.updates.iter().enumerate().map(|(i, &at)| (at, values(i))), steps, view)
}

/// Asserts that a series is in order, goes from the first to the last update, and is no longer
/// than the picture needs.
#[track_caller]
fn check_shape(series: &Series, computed: u64, columns: u16) {
    assert_eq!((series.updates.first(), series.updates.last()), (Some(&0), Some(&computed)));
    assert!(series.updates.is_sorted_by(|a, b| a < b));
    assert!(curves(series).iter().all(|curve| curve.len() == series.updates.len()));
    // A thousand whole, then first, last and the two extremes of four quantities; the end of
    // the axis is a column of its own.
    let most = 1001 + (usize::from(columns) + 1) * (2 + 2 * 4);
    assert!(series.updates.len() <= most, "{} values", series.updates.len());
}

#[test]
fn nothing_is_sent_when_nothing_changed() {
    let mut player = Player::load(&regression(8001), 0);
    assert!(player.turn(16.0, 8.0).is_none());
    player.command(Command::Run(Pace::PerSecond(1.0)));
    assert!(player.turn(0.0, 8.0).is_none(), "the cursor has not moved");
    assert!(player.turn(500.0, 8.0).is_none(), "the cursor has not moved");
    assert_eq!(player.turn(600.0, 8.0).map(|progress| progress.snapshot.updates), Some(1));
    assert!(player.turn(16.0, 8.0).is_none(), "the cursor has not moved");
    player.command(Command::Pause);
    assert!(player.turn(5000.0, 8.0).is_none());
}

#[test]
fn the_end_of_a_run_is_sent_once() {
    let mut player = Player::load(&regression(100), 0);
    player.command(Command::Run(Pace::Full));
    assert_eq!(player.turn(0.0, 8.0).map(|progress| progress.state), Some(RunState::Finished));
    assert!(player.turn(16.0, 8.0).is_none());
}

#[test]
fn rows_are_sent_only_when_they_changed() {
    let mut player = Player::load(&regression(8001), 0);
    let mut said = |at: u64| {
        player.seek(at);
        let rows = player.progress().rows.as_ref();
        rows.map(|rows| rows.last().expect("the row before training").step)
    };
    assert_eq!(said(0), None);
    assert_eq!(said(1), Some(0));
    assert_eq!(said(400), None);
    assert_eq!(said(401), Some(400));
    assert_eq!(said(8001), Some(8000));
    assert_eq!(said(7700), Some(7600));
    assert_eq!(said(7601), None);
    assert_eq!(said(0), Some(-1));
}

#[test]
fn a_series_is_sent_only_when_there_is_more_of_it_or_another_view() {
    let mut player = Player::at(&regression(8001), 100);
    assert!(player.progress().series.is_none(), "nothing is drawn");
    let mut says = |command| {
        player.command(command);
        let series = player.progress().series.is_some();
        player.settle();
        (series, player.progress().series.is_some())
    };
    assert!(says(view(300, Scale::Linear)).0);
    assert!(!says(view(300, Scale::Linear)).0);
    assert!(says(view(300, Scale::Logarithmic)).0);
    assert!(!says(Command::Seek(50)).1);
    assert!(!says(Command::Seek(100)).1);
    assert!(says(Command::Seek(101)).1);
    assert!(!says(view(0, Scale::Logarithmic)).0);
    assert!(says(view(200, Scale::Logarithmic)).0);
}

#[test]
fn the_view_outlives_the_experiment() {
    let mut player = Player::at(&regression(8001), 100);
    player.command(view(300, Scale::Linear));
    player.command(Command::Load { experiment: regression(50), at: 20 });
    player.settle();
    check_shape(player.series(), 20, 300);
}

#[test]
fn a_series_holds_the_extremes_of_every_column() {
    // Near its limit W and b turn at every update, each at its own.
    for learning_rate in [0.01, 0.099, 0.54] {
        let experiment = at_rate(learning_rate, 16_000);
        let path = path(&experiment);
        let mut player = Player::at(&experiment, 16_000);
        for (columns, scale) in
            [(7, Scale::Linear), (400, Scale::Linear), (640, Scale::Logarithmic)]
        {
            let seen = View { columns, scale, rows: None };
            player.command(Command::View(seen));
            check_shape(player.series(), 16_000, columns);
            let all = (0..=16_000).map(|at| (at, quantities(&path.snapshot(at))));
            assert_eq!(drawn(player.series(), 16_000, seen), ranges(all, 16_000, seen));
        }
    }
}

#[test]
fn a_thinned_zig_zag_keeps_its_width() {
    let steps = 100_000;
    for learning_rate in [0.0999, 0.099_999] {
        let experiment = at_rate(learning_rate, steps);
        let path = path(&experiment);
        let mut player = Player::at(&experiment, steps);
        let seen = View { columns: 400, scale: Scale::Linear, rows: None };
        player.command(Command::View(seen));
        check_shape(player.series(), steps, 400);
        let all = (0..=steps).map(|at| (at, quantities(&path.snapshot(at))));
        let drawn = drawn(player.series(), steps, seen);
        let mut compared = 0;
        for (column, all) in ranges(all, steps, seen) {
            for (drawn, all) in drawn[&column].iter().zip(all).take(2) {
                assert!(all.0 <= drawn.0 && drawn.1 <= all.1);
                // Below that only rounding moves it.
                if all.1 - all.0 > 1e-9 {
                    assert!(
                        drawn.1 - drawn.0 > 0.9 * (all.1 - all.0),
                        "{column}: {drawn:?}, {all:?}"
                    );
                    compared += 1;
                }
            }
        }
        assert!(compared > 40, "{compared}");
    }
}

#[test]
fn a_series_ends_where_the_run_is() {
    let mut player = Player::at(&regression(200_000), 0);
    player.command(view(300, Scale::Linear));
    for at in [8_191, 8_192, 16_385, 16_387, 100_003, 131_071, 131_079, 200_000] {
        player.seek(at);
        check_shape(player.series(), at, 300);
        let end = curves(player.series()).map(|curve| curve.last().copied());
        assert_eq!(end, quantities(&player.progress().snapshot).map(Some));
    }
}

#[test]
fn a_series_survives_infinities_and_nan() {
    let mut experiment = at_rate(0.2, 3000);
    experiment.rule.gradient = Gradient::Exact;
    let mut player = Player::load(&experiment, 0);
    player.command(Command::RunOn);
    player.seek(3000);
    assert_eq!(player.state(), RunState::Finished);
    assert!(player.progress().snapshot.parameters[1].is_nan());
    for columns in [1, 50, u16::MAX] {
        player.command(view(columns, Scale::Logarithmic));
        check_shape(player.series(), 3000, columns);
        assert!(player.series().loss.contains(&f64::INFINITY));
        assert!(player.series().parameters[0].iter().any(|w| w.is_nan()));
    }
}

#[test]
fn the_speed_is_that_of_the_updates_made() {
    let mut player = Player::load(&regression(100_000), 0);
    assert_eq!(player.progress().speed, None);
    player.command(Command::Run(Pace::PerSecond(2000.0)));
    player.turn(0.0, 8.0);
    for _ in 0..5 {
        let progress = player.turn(100.0, 8.0).expect("the cursor moved");
        let speed = progress.speed.expect("updates were made");
        assert!((1900.0..2100.0).contains(&speed), "{speed}");
    }
    assert_eq!(player.command(Command::Pause).speed, None);
}

#[test]
fn no_pause_slows_the_speed() {
    let clock = Cell::new(0.0);
    let now = || {
        clock.set(clock.get() + 0.25);
        clock.get()
    };
    let mut session = Session::new();
    session.command(Command::Load { experiment: regression(100_000), at: 0 });
    assert!(session.update(0.0).is_some());
    // The worker takes all waiting commands before it answers.
    clock.set(60_000.0);
    session.command(Command::Run(Pace::Full));
    session.turn(ONE_SLICE, &now);
    let Some(Update::Progress(progress)) = session.update(clock.get()) else { panic!("it moved") };
    assert!(progress.speed.expect("updates were made") > 100_000.0, "{:?}", progress.speed);
}
