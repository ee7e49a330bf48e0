//! The analysis before training: sent once, and true of the run.

use descent::experiment::start::Start;
use descent::experiment::{Experiment, Problem};
use descent::lesson::Lesson;
use descent::session::message::{Analysis, Command};
use descent::session::pace::Pace;
use descent_core::dataset::{Dataset, MOST_POINTS};
use descent_core::descent::{Gradient, Order, Rule, update};
use descent_core::gate::TruthTable;
use descent_core::logistic::LogisticRegression;
use descent_core::objective::{Convex, Objective};
use descent_core::regression::LinearRegression;
use descent_core::stability::Window;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::player::{Player, regression, seeded};
use crate::golden::assert_near;

const ORDERS: [Order; 2] = [Order::Notebook, Order::Textbook];

fn of(problem: Problem, order: Order) -> Analysis {
    let rule = Rule { order, ..Rule::default() };
    let start = Start { w: Some(vec![0.3, 0.2]), b: Some(vec![-0.1]), ..Start::default() };
    let player = Player::load(&Experiment { start, rule, steps: 10, ..Experiment::of(problem) }, 0);
    let [analysis] = player.analysis() else { panic!("sent once") };
    analysis.clone()
}

fn data(points: &[(f64, f64)]) -> Dataset {
    Dataset::new(points).expect("finite points")
}

#[track_caller]
fn assert_windows(windows: &[Window], limits: &[[f64; 2]], bound: f64) {
    assert_eq!(windows.len(), limits.len(), "{windows:?}");
    for (window, [low, high]) in windows.iter().zip(limits) {
        assert_near("low", window.low, *low, bound);
        assert_near("high", window.high, *high, bound);
    }
}

#[test]
fn they_are_sent_once_for_every_experiment() {
    let mut player = Player::load(&regression(8001), 100);
    assert_eq!(player.analysis().len(), 1);
    player.settle();
    for command in [Command::Run(Pace::Full), Command::Pause, Command::Seek(5), Command::RunOn] {
        player.command(command);
        player.settle();
    }
    assert_eq!(player.analysis().len(), 1);
    player.command(Command::Load { experiment: seeded(Lesson::Gates, 500), at: 200 });
    assert_eq!(player.analysis().len(), 2, "with the first update");
    player.settle();
    player.seek(0);
    let [first, second] = player.analysis() else { panic!("sent again") };
    assert_eq!(first.start, regression(8001).initial());
    assert_eq!(second.start, seeded(Lesson::Gates, 500).initial());
    let experiment = regression(8001);
    player.command(Command::Load { experiment, at: 0 });
    assert_eq!(player.analysis().len(), 3, "the same experiment is a new run");
}

#[test]
fn the_notebook_s_regression_goes_to_one_and_one() {
    let problem = Lesson::Regression.problem();
    let notebook = of(problem.clone(), Order::Notebook);
    let minimum = notebook.minimum.expect("a parabola has one");
    for v in &minimum {
        assert_near("W and b", *v, 1.0, 1e-9);
    }
    assert_eq!(minimum.len(), 2);
    assert_windows(&notebook.windows, &[[0.0, 0.1], [0.5, 6.0 / 11.0]], 1e-14);
    let textbook = of(problem, Order::Textbook);
    assert_eq!(textbook.minimum, Some(minimum));
    assert_windows(&textbook.windows, &[[0.0, 0.084_524_052_577_3]], 1e-13);
}

#[test]
fn xor_goes_to_zero() {
    for table in [TruthTable::XOR, TruthTable::XNOR] {
        for (order, high, bound) in [(Order::Notebook, 2.33, 5e-3), (Order::Textbook, 1.2554, 5e-5)]
        {
            let analysis = of(Problem::Gate(table), order);
            assert_eq!(analysis.minimum, Some(vec![0.0; 3]));
            assert_windows(&analysis.windows[..1], &[[0.0, high]], bound);
        }
    }
}

#[test]
fn separable_problems_have_no_minimum_and_no_windows() {
    let tables = TruthTable::all().filter(|table| table.is_separable()).map(Problem::Gate);
    let touching = [(1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (3.0, 1.0)];
    let others = [
        Lesson::Classification.problem(),
        Problem::Classification(data(&touching)),
        Problem::Classification(data(&[(3.0, 1.0)])),
        Problem::Classification(data(&[(3.0, 0.0), (3.0, 0.0)])),
    ];
    for problem in tables.chain(others) {
        for order in ORDERS {
            let analysis = of(problem.clone(), order);
            assert_eq!((analysis.minimum, analysis.windows), (None, vec![]), "{problem:?}");
        }
    }
}

#[test]
fn degenerate_data_have_what_they_have() {
    for points in [vec![(2.0, 5.0)], vec![(0.0, 5.0)], vec![(2.0, 4.0), (2.0, 6.0), (2.0, 5.0)]] {
        for order in ORDERS {
            let analysis = of(Problem::Regression(data(&points)), order);
            let minimum = analysis.minimum.expect("every parabola has one");
            assert_near("at its place", minimum[0] * points[0].0 + minimum[1], 5.0, 1e-9);
            assert!(!analysis.windows.is_empty());
        }
    }
    let one_place = data(&[(2.0, 0.0), (2.0, 1.0)]);
    let analysis = of(Problem::Classification(one_place), Order::Textbook);
    assert_eq!(analysis.minimum, Some(vec![0.0, 0.0]));
    let flat = of(Problem::Regression(data(&[(1.0, 0.0), (2.0, 0.0)])), Order::Notebook);
    assert_eq!(flat.minimum, Some(vec![0.0, 0.0]));
    // Too large for float64: there is no analysis.
    let huge = of(Problem::Regression(data(&[(1e200, 1.0), (1.0, 2.0)])), Order::Notebook);
    assert_eq!((huge.minimum, huge.windows), (None, vec![]));
}

#[test]
fn ten_thousand_points_have_them_too() {
    let points: Vec<_> = (0..MOST_POINTS)
        .map(|i| (i as f64 / 100.0, f64::from((i > 4000) != (i % 10 == 3))))
        .collect();
    for order in ORDERS {
        let analysis = of(Problem::Classification(data(&points)), order);
        let minimum: [f64; 2] = analysis.minimum.and_then(|p| p.try_into().ok()).expect("two");
        let classification = LogisticRegression::<1>::new(&data(&points)).expect("labels");
        let gradient = classification.curvature(&minimum).gradient;
        assert!(gradient.iter().all(|part| part.abs() < 1e-6), "{gradient:?}");
        assert!(!analysis.windows.is_empty());
        let regression = of(Problem::Regression(data(&points)), order);
        assert!(regression.minimum.is_some() && !regression.windows.is_empty());
    }
}

/// Returns the distance of `p` from `minimum`, each parameter in its own `unit`.
fn distance(p: &[f64; 2], minimum: &[f64; 2], unit: &[f64; 2]) -> f64 {
    (0..2).map(|i| (p[i] - minimum[i]).abs() / unit[i]).fold(0.0, f64::max)
}

/// Returns the distance from the minimum some thousand updates after a start just beside it,
/// as a share of the first distance; a run that is far away is followed no longer.
fn brought_closer<O: Convex<2>>(
    objective: &O,
    minimum: &[f64; 2],
    order: Order,
    learning_rate: f64,
) -> f64 {
    let rule = Rule { learning_rate, order, gradient: Gradient::Exact, ..Rule::default() };
    let hessian = objective.curvature(minimum).hessian;
    let unit = [0, 1].map(|i| 1.0 / hessian[i][i].sqrt());
    let mut p = [minimum[0] + 1e-5 * unit[0], minimum[1] + 0.3e-5 * unit[1]];
    let from = distance(&p, minimum, &unit);
    let mut farthest = 0.0_f64;
    for _ in 0..300 {
        farthest = 0.0;
        for _ in 0..10 {
            update(objective, &rule, &mut p);
            farthest = farthest.max(distance(&p, minimum, &unit));
        }
        if !(1e-3 * from..1e3 * from).contains(&farthest) {
            break;
        }
    }
    farthest / from
}

/// Rates that converge and rates that do not, at a margin from the limits.
fn rates(windows: &[Window]) -> (Vec<f64>, Vec<f64>) {
    let mut inside = Vec::new();
    let mut outside = Vec::new();
    let mut last_high = None;
    for window in windows {
        if let Some(high) = last_high {
            // A gap narrower than its margins is skipped.
            if window.low > high * 1.03 {
                outside.extend([high * 1.01, 0.5 * (high + window.low), window.low * 0.99]);
            }
        }
        if window.high > window.low * 1.03 {
            inside.extend([0.5 * (window.low + window.high), window.high * 0.99]);
            if window.low > 0.0 {
                inside.push(window.low * 1.01);
            }
        }
        last_high = Some(window.high);
    }
    outside.extend(last_high.iter().flat_map(|high| [high * 1.01, high * 2.0, high * 50.0]));
    (inside, outside)
}

fn check_windows<O: Convex<2>>(
    objective: &O,
    problem: &Problem,
    order: Order,
) -> Result<(), TestCaseError> {
    let analysis = of(problem.clone(), order);
    let Some(minimum) = analysis.minimum else { return Ok(()) };
    let minimum = [minimum[0], minimum[1]];
    let scale = objective.scale(&minimum);
    let gradient = objective.curvature(&minimum).gradient;
    prop_assert!(gradient.iter().all(|part| part.abs() < 1e-7 * scale.max(1.0)), "{gradient:?}");
    prop_assert!(!analysis.windows.is_empty());
    let (inside, outside) = rates(&analysis.windows);
    for rate in inside {
        let share = brought_closer(objective, &minimum, order, rate);
        prop_assert!(share < 0.9, "{rate} in {:?} leaves {share}", analysis.windows);
    }
    for rate in outside {
        let share = brought_closer(objective, &minimum, order, rate);
        prop_assert!(share >= 0.99, "{rate} out of {:?} leaves {share}", analysis.windows);
    }
    Ok(())
}

/// Points in their own unit and place, not all at one x.
fn points(target: BoxedStrategy<f64>) -> impl Strategy<Value = Vec<(f64, f64)>> {
    (vec((-3.0..3.0, target), 4..25), select(vec![0.1, 1.0, 8.0]), -2.0..2.0)
        .prop_map(|(points, unit, place)| {
            points.into_iter().map(|(x, t)| ((x + place) * unit, t)).collect::<Vec<_>>()
        })
        .prop_filter("a slope", |points| {
            let mean = points.iter().map(|p| p.0).sum::<f64>() / points.len() as f64;
            let about = |x: f64| points.iter().map(|p| (p.0 - x) * (p.0 - x)).sum::<f64>();
            about(mean) > 0.02 * about(0.0)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_regression_converges_inside_its_windows_and_nowhere_else(
        points in points((-5.0..5.0).boxed()),
        order in select(ORDERS.to_vec()),
    ) {
        let points = data(&points);
        check_windows(&LinearRegression::new(&points), &Problem::Regression(points), order)?;
    }

    #[test]
    fn a_classification_converges_inside_its_windows_and_nowhere_else(
        points in points(select(vec![0.0, 1.0]).boxed()),
        order in select(ORDERS.to_vec()),
    ) {
        let points = data(&points);
        let classification = LogisticRegression::<1>::new(&points).expect("labels");
        check_windows(&classification, &Problem::Classification(points), order)?;
    }

    #[test]
    fn no_data_make_them_panic_or_hang(
        points in vec((any::<f64>(), any::<f64>(), any::<bool>()), 1..10),
        order in select(ORDERS.to_vec()),
    ) {
        let finite: Vec<_> =
            points.into_iter().filter(|(x, t, _)| x.is_finite() && t.is_finite()).collect();
        prop_assume!(!finite.is_empty());
        let pairs: Vec<_> = finite.iter().map(|(x, t, _)| (*x, *t)).collect();
        of(Problem::Regression(data(&pairs)), order);
        let labels: Vec<_> = finite.iter().map(|(x, _, one)| (*x, f64::from(*one))).collect();
        of(Problem::Classification(data(&labels)), order);
    }
}

#[test]
fn xor_converges_inside_its_window_and_not_above() {
    let xor = LogisticRegression::gate(TruthTable::XOR);
    for order in ORDERS {
        let windows = of(Problem::Gate(TruthTable::XOR), order).windows;
        let [.., last] = windows[..] else { panic!("no window") };
        for (share, converges) in [(0.5, true), (0.99, true), (1.01, false), (3.0, false)] {
            let learning_rate = last.high * share;
            let rule = Rule { learning_rate, order, gradient: Gradient::Exact, ..Rule::default() };
            let mut p = [1e-4, 0.3e-4, -0.7e-4];
            for _ in 0..6000 {
                update(&xor, &rule, &mut p);
            }
            let distance = p.iter().fold(0.0_f64, |most, v| most.max(v.abs()));
            assert_eq!(distance < 1e-6, converges, "at {learning_rate}: {p:?}, {windows:?}");
            assert!(xor.loss(&p).is_finite());
        }
    }
}
