//! The window of the landscape: its size and its values.

use descent::experiment::{Experiment, Problem};
use descent::lesson::Lesson;
use descent::session::message::Command;
use descent::session::surface::{Surface, SurfaceView};
use descent_core::dataset::{Dataset, MOST_POINTS};
use descent_core::descent::Gradient;
use descent_core::gate::TruthTable;
use descent_core::logistic::LogisticRegression;
use descent_core::objective::Objective;
use descent_core::regression::LinearRegression;
use proptest::prelude::*;
use proptest::sample::select;

use super::player::{ONE_SLICE, Player, regression, seeded};

pub(crate) const VIEW: SurfaceView =
    SurfaceView { axes: [0, 1], x: [-1.5, 2.0], y: [-0.5, 3.25], columns: 61, rows: 38 };

pub(crate) fn show(view: SurfaceView) -> Command {
    Command::Surface(Some(view))
}

pub(crate) fn gate(steps: u64) -> Experiment {
    seeded(Lesson::Gates, steps)
}

pub(crate) fn gate_loss(held: &[f64], x: f64, y: f64, axes: [u8; 2]) -> f64 {
    let mut p: [f64; 3] = held.try_into().expect("three parameters");
    (p[usize::from(axes[1])], p[usize::from(axes[0])]) = (y, x);
    LogisticRegression::gate(TruthTable::AND).loss(&p)
}

pub(crate) fn regression_loss(x: f64, y: f64) -> f64 {
    LinearRegression::new(&Dataset::regression()).loss(&[x, y])
}

/// Asserts that every value of the surface is that of `loss`.
#[track_caller]
pub(crate) fn check(surface: &Surface, loss: impl Fn(f64, f64) -> f64) {
    let view = &surface.view;
    let (columns, rows) = (usize::from(view.columns), usize::from(view.rows));
    assert_eq!(surface.loss.len(), columns * rows);
    for row in 0..rows {
        for column in 0..columns {
            let value = surface.loss[row * columns + column];
            let expected = loss(view.column(column), view.row(row));
            let same = value.to_bits() == expected.to_bits();
            assert!(
                same || (value.is_nan() && expected.is_nan()),
                "column {column}, row {row}: {value:?} is not {expected:?}"
            );
        }
    }
}

pub(crate) fn size(surface: &Surface) -> (u16, u16) {
    (surface.view.columns, surface.view.rows)
}

/// Takes turns until nothing moves, a slice of work at a time. Returns their number.
pub(crate) fn turns(player: &mut Player) -> usize {
    for turns in 0..1_000_000 {
        if !player.session().is_moving() {
            return turns;
        }
        player.turn(0.0, ONE_SLICE);
    }
    panic!("it never comes to rest")
}

#[test]
fn every_value_is_the_loss_at_its_column_and_row() {
    let mut player = Player::at(&regression(8001), 700);
    player.command(show(VIEW));
    player.settle();
    let surfaces = player.surfaces();
    surfaces.iter().for_each(|surface| check(surface, regression_loss));
    assert_eq!(surfaces.last().map(|surface| surface.view), Some(VIEW));

    let mut player = Player::at(&seeded(Lesson::Classification, 8001), 700);
    player.command(show(VIEW));
    player.settle();
    let classification =
        LogisticRegression::<1>::new(&Dataset::classification()).expect("the notebook's labels");
    let surfaces = player.surfaces();
    surfaces.iter().for_each(|surface| check(surface, |x, y| classification.loss(&[x, y])));
    assert_eq!(surfaces.last().map(|surface| surface.view), Some(VIEW));
}

#[test]
fn the_parameter_of_a_gate_that_is_no_axis_stays_as_at_the_cursor() {
    for axes in [[0, 1], [1, 0], [0, 2], [2, 1]] {
        let view = SurfaceView { axes, ..VIEW };
        let mut player = Player::at(&gate(8001), 700);
        player.command(show(view));
        player.settle();
        let snapshot = player.progress().snapshot.clone();
        let held = [0, 1, 2].map(|i| snapshot.parameters[i]);
        let surfaces = player.surfaces();
        for surface in &surfaces {
            assert_eq!(surface.held, held);
            check(surface, |x, y| gate_loss(&held, x, y, axes));
        }
        assert_eq!(surfaces.last().map(|surface| surface.view), Some(view));
    }
}

#[test]
fn columns_and_rows_go_from_end_to_end_evenly() {
    assert_eq!([VIEW.column(0), VIEW.column(60)], VIEW.x);
    assert_eq!([VIEW.row(0), VIEW.row(37)], VIEW.y);
    assert_eq!(VIEW.column(30), 0.25);
    for row in 1..38 {
        assert!((VIEW.row(row) - VIEW.row(row - 1) - 3.75 / 37.0).abs() < 1e-14);
    }
    let wide = SurfaceView { x: [-f64::MAX, f64::MAX], columns: 3, ..VIEW };
    assert_eq!([wide.column(0), wide.column(1), wide.column(2)], [-f64::MAX, 0.0, f64::MAX]);
}

#[test]
fn any_size_is_made_one_that_can_be_computed() {
    for (columns, rows) in
        [(0, 65_535), (65_535, 0), (65_535, 65_535), (0, 0), (1, 1), (2, 2), (2, 500), (3, 7)]
    {
        for experiment in [regression(8001), gate(8001)] {
            let mut player = Player::at(&experiment, 10);
            let view = SurfaceView { columns, rows, ..VIEW };
            player.command(show(view));
            turns(&mut player);
            let sent = player.surfaces();
            assert!((1..=2).contains(&sent.len()), "{columns}, {rows}: {}", sent.len());
            let full = &sent[sent.len() - 1];
            assert_eq!(size(full), (columns.clamp(2, 512), rows.clamp(2, 512)));
            assert_eq!((full.view.x, full.view.y), (view.x, view.y));
            assert_eq!(
                full.loss.len(),
                usize::from(full.view.columns) * usize::from(full.view.rows)
            );
            // The same size requested in another way is the same surface.
            player.command(show(full.view));
            player.settle();
            assert!(player.surfaces().is_empty());
        }
    }
}

#[test]
fn a_parameter_that_is_no_number_ends_the_surface_too() {
    // The exact gradient overflows, and the bias, which is held, becomes NaN.
    let mut diverging = regression(3000);
    (diverging.rule.learning_rate, diverging.rule.gradient) = (0.2, Gradient::Exact);
    let mut lost = gate(3000);
    lost.start.b = Some(vec![f64::NAN]);
    for (experiment, axes) in [(diverging, [0, 0]), (lost, [0, 1])] {
        let mut player = Player::load(&experiment, 0);
        player.command(show(SurfaceView { axes, ..VIEW }));
        player.command(Command::RunOn);
        player.seek(3000);
        assert!(player.progress().snapshot.parameters[1].is_nan());
        assert!(turns(&mut player) < 10_000);
        player.turn(16.0, 8.0);
        player.surfaces();
        assert!(player.turn(16.0, 8.0).is_none());
        assert!(player.surfaces().is_empty());
    }
}

#[test]
fn with_ten_thousand_points_a_turn_stays_short() {
    let points: Vec<_> = (0..MOST_POINTS).map(|i| (i as f64, f64::from(i % 3 == 0))).collect();
    let problem = Problem::Classification(Dataset::new(&points).expect("finite points"));
    let experiment = Experiment { problem, ..seeded(Lesson::Classification, 1) };
    let view = SurfaceView { columns: 20, rows: 20, ..VIEW };
    // A slice of updates is some 20,000 times 2 evaluations of a point.
    let evaluations = (20 * 20 + 5 * 5) * MOST_POINTS;
    let mut player = Player::load(&experiment, 0);
    player.command(show(view));
    let turns = turns(&mut player);
    assert!(turns * 100_000 >= evaluations, "{evaluations} evaluations in {turns} turns");
    assert_eq!(player.surfaces().last().map(|surface| surface.view), Some(view));
}

fn float() -> impl Strategy<Value = f64> {
    prop_oneof![
        3 => -10.0..10.0,
        1 => any::<u64>().prop_map(f64::from_bits),
        1 => select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 5e-324, f64::MAX]),
    ]
}

fn views() -> impl Strategy<Value = SurfaceView> {
    let axis = || prop_oneof![3 => 0_u8..3, 1 => any::<u8>()];
    let side = || prop_oneof![8 => 0_u16..60, 1 => any::<u16>()];
    ([axis(), axis()], [float(), float()], [float(), float()], side(), side())
        .prop_map(|(axes, x, y, columns, rows)| SurfaceView { axes, x, y, columns, rows })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_window_is_computed_to_its_end(view in views(), at in 0_u64..3000) {
        let mut player = Player::at(&regression(3000), at);
        player.command(show(view));
        // At least two values between two readings of the clock, and one reading per turn.
        prop_assert!(turns(&mut player) <= 512 * 512);
        let sent = player.surfaces();
        let full = sent.last().expect("it is sent");
        prop_assert_eq!(size(full), (view.columns.clamp(2, 512), view.rows.clamp(2, 512)));
        let held = [0, 1].map(|i| player.progress().snapshot.parameters[i]);
        let [along, up] = view.axes.map(usize::from);
        check(full, |x, y| {
            let mut p = held;
            p.get_mut(up).into_iter().for_each(|parameter| *parameter = y);
            p.get_mut(along).into_iter().for_each(|parameter| *parameter = x);
            LinearRegression::new(&Dataset::regression()).loss(&p)
        });
        prop_assert!(player.turn(16.0, 8.0).is_none());
    }

    #[test]
    fn windows_in_any_order_end_with_the_last(
        views in prop::collection::vec((views(), 0_usize..6), 1..6),
        gates in any::<bool>(),
    ) {
        let experiment = if gates { gate(3000) } else { regression(3000) };
        let mut player = Player::at(&experiment, 50);
        let mut last = VIEW;
        for (view, turns) in views {
            player.command(show(view));
            for _ in 0..turns {
                player.turn(0.0, ONE_SLICE);
            }
            last = view;
        }
        player.surfaces();
        // Another window in between, so that the last is sent even if it was sent before.
        player.command(show(VIEW));
        player.command(show(last));
        player.settle();
        let sent = player.surfaces();
        let view = sent.last().map(|surface| surface.view);
        let bits = |view: &SurfaceView| [view.x, view.y].map(|range| range.map(f64::to_bits));
        prop_assert_eq!(view.as_ref().map(bits), Some(bits(&last)));
        prop_assert_eq!(view.map(|view| view.axes), Some(last.axes));
    }
}
