//! The ends of runs, the verdicts on them, and the learning rates that converge.

use crate::golden::{assert_near, assert_relative, assert_same_bits, count, json, number};
use descent_core::curvature::{eigen, newton_decrement};
use descent_core::dataset::Dataset;
use descent_core::descent::{Gradient, Order, Rule, update};
use descent_core::divergence::{Divergence, divergence, loss_bound};
use descent_core::gate::TruthTable;
use descent_core::logistic::LogisticRegression;
use descent_core::numpy::random::Stream;
use descent_core::objective::{Convex, Objective};
use descent_core::regression::LinearRegression;
use descent_core::stability::{Window, local_windows, regression_windows, windows};
use descent_core::verdict::{Verdict, verdict};

fn rule_of(run: &serde_json::Value) -> Rule {
    Rule {
        learning_rate: number(&run["lr"]),
        order: if run["order"] == "textbook" { Order::Textbook } else { Order::Notebook },
        gradient: if run["gradient"] == "exact" { Gradient::Exact } else { Gradient::Numerical },
        ..Rule::default()
    }
}

#[test]
fn runs_explode_freeze_and_converge_as_numpy_says() {
    let regression = LinearRegression::new(&Dataset::regression());
    for run in json("divergence.json")["runs"].as_array().unwrap() {
        let rule = rule_of(run);
        let numerical = rule.gradient == Gradient::Numerical;
        let mut stream = Stream::seed(u32::try_from(count(&run["seed"])).unwrap());
        let mut p = [stream.rand(), stream.rand()];
        let bound = loss_bound(regression.loss(&p));
        let mut first_loss = None;
        let mut first_equal = [None; 2];
        let mut first_non_finite = None;
        let mut ended = None;
        for updates in 1..=count(&run["final"]["updates"]) {
            update(&regression, &rule, &mut p);
            let loss = regression.loss(&p);
            first_loss = first_loss.or((loss > bound).then_some(updates));
            for (first, v) in first_equal.iter_mut().zip(p) {
                *first = first.or((v + 1e-4 == v - 1e-4).then_some(updates));
            }
            first_non_finite = first_non_finite.or((!loss.is_finite()).then_some(updates));
            ended = ended.or(divergence(&rule, &p, loss, bound).map(|why| (updates, why)));
            let rows = run["rows"].as_array().unwrap();
            let last = (count(&run["final"]["updates"]) == updates).then_some(&run["final"]);
            let row = rows.iter().find(|row| count(&row["updates"]) == updates).or(last);
            if let Some(row) = row {
                if numerical {
                    assert_same_bits("W", p[0], number(&row["W"]));
                    assert_same_bits("b", p[1], number(&row["b"]));
                } else {
                    assert_relative("W", p[0], number(&row["W"]), 1e-9);
                    assert_relative("b", p[1], number(&row["b"]), 1e-9);
                }
            }
        }
        let said = |key: &str| run.get(key).map(count);
        assert_eq!(first_loss, said("first_loss_above_1e6_times_start"));
        assert_eq!(first_non_finite, said("first_non_finite"));
        for (ours, key) in first_equal.iter().zip(["first_probes_equal_W", "first_probes_equal_b"])
        {
            if let Some(update) = said(key) {
                assert_eq!(*ours, Some(update), "{key}");
            }
        }
        assert_eq!(ended, first_loss.map(|updates| (updates, Divergence::Loss)));
        if ended.is_none() {
            assert_eq!(verdict(&regression, &p, None), Verdict::Converged);
        } else if numerical {
            let mut next = p;
            update(&regression, &rule, &mut next);
            assert_eq!(verdict(&regression, &next, Some(&p)), Verdict::Frozen);
        }
    }
}

#[test]
fn each_sign_of_divergence_is_named() {
    let rule = Rule::default();
    let exact = Rule { gradient: Gradient::Exact, ..rule };
    let large = 2_f64.powi(50);
    assert_eq!(divergence(&rule, &[1.0, f64::NAN], 1.0, 1e6), Some(Divergence::NonFinite));
    assert_eq!(divergence(&rule, &[1.0, 2.0], f64::INFINITY, 1e6), Some(Divergence::NonFinite));
    assert_eq!(divergence(&rule, &[large, 2.0], 1.0, 1e6), Some(Divergence::LostDelta));
    assert_eq!(divergence(&exact, &[large, 2.0], 1.0, 1e6), None);
    assert_eq!(divergence(&rule, &[1.0, 2.0], 1.1e6, loss_bound(0.5)), Some(Divergence::Loss));
    assert_eq!(divergence(&rule, &[1.0, 2.0], 1.1e6, loss_bound(2.0)), None);
}

/// Trains and returns the last two states.
fn train<O: Objective<N>, const N: usize>(
    objective: &O,
    rule: &Rule,
    mut p: [f64; N],
    updates: u32,
) -> ([f64; N], [f64; N]) {
    let mut previous = p;
    for _ in 0..updates {
        previous = p;
        update(objective, rule, &mut p);
    }
    (previous, p)
}

fn gate_start() -> [f64; 3] {
    let mut stream = Stream::seed(42);
    std::array::from_fn(|_| stream.rand())
}

#[test]
fn regression_converges_and_says_so_only_then() {
    let regression = LinearRegression::new(&Dataset::regression());
    let verdict_after = |updates| {
        let start = [0.592_079_035_681_834_4, 0.411_568_863_572_466_9];
        let (previous, p) = train(&regression, &Rule::default(), start, updates);
        verdict(&regression, &p, Some(&previous))
    };
    assert_eq!(verdict_after(1), Verdict::Improving);
    assert_eq!(verdict_after(400), Verdict::Improving);
    assert_eq!(verdict_after(8001), Verdict::Converged);
}

#[test]
fn the_gates_that_can_be_learnt_grow_for_ever_and_xor_is_finished() {
    for table in [TruthTable::AND, TruthTable::OR, TruthTable::NAND] {
        let gate = LogisticRegression::gate(table);
        let (previous, p) = train(&gate, &Rule::default(), gate_start(), 10_001);
        assert_eq!(verdict(&gate, &p, Some(&previous)), Verdict::Growing);
        let share = newton_decrement(&gate.curvature(&p)) / gate.scale(&p);
        assert!((0.4..0.6).contains(&share), "{share}");
    }
    let xor = LogisticRegression::gate(TruthTable::XOR);
    let (previous, p) = train(&xor, &Rule::default(), gate_start(), 10_001);
    assert_eq!(verdict(&xor, &p, Some(&previous)), Verdict::Converged);
    assert_near("4 ln 2", xor.scale(&p), 4.0 * 2_f64.ln(), 1e-12);
}

#[test]
fn xor_is_certified_at_zero_by_gradient_and_hessian() {
    let curvature = LogisticRegression::gate(TruthTable::XOR).curvature(&[0.0; 3]);
    assert_eq!(curvature.gradient, [0.0; 3]);
    assert_eq!(curvature.hessian, [[0.5, 0.25, 0.5], [0.25, 0.5, 0.5], [0.5, 0.5, 1.0]]);
    assert!(eigen(curvature.hessian).0.iter().all(|&value| value > 0.01));
}

#[test]
fn a_regression_far_from_zero_is_not_converged_before_it_is() {
    // x as in 10,000 to 10,005: W and b are all but one parameter.
    let points: Vec<_> = (0..6).map(|i| (10_000.0 + f64::from(i), f64::from(i))).collect();
    let regression = LinearRegression::new(&Dataset::new(&points).unwrap());
    // The level line through the middle, then the line through all points.
    assert_eq!(verdict(&regression, &[0.0, 2.5], None), Verdict::Improving);
    assert_eq!(verdict(&regression, &[1.0, -10_000.0], None), Verdict::Converged);
    let decrement = newton_decrement(&regression.curvature(&[0.0, 2.5]));
    assert_relative("all that is lost", decrement, regression.loss(&[0.0, 2.5]), 1e-6);
}

#[test]
fn a_saturated_classification_is_not_converged() {
    let data = Dataset::classification();
    let classification = LogisticRegression::<1>::new(&data).unwrap();
    let (previous, p) = train(&classification, &Rule::default(), [500.0, -6500.0], 2);
    assert_eq!(verdict(&classification, &p, Some(&previous)), Verdict::Saturated);
}

#[test]
fn the_classification_zig_zags_at_first_and_says_overshooting() {
    let classification = LogisticRegression::<1>::new(&Dataset::classification()).unwrap();
    let mut previous = [0.160_928_97, 0.295_250_95];
    let mut loss_increases = 0;
    for _ in 0..518 {
        let mut p = previous;
        update(&classification, &Rule::default(), &mut p);
        if classification.loss(&p) > classification.loss(&previous) {
            loss_increases += 1;
            assert_eq!(verdict(&classification, &p, Some(&previous)), Verdict::Overshooting);
        }
        previous = p;
    }
    assert_eq!(loss_increases, 293);
}

#[test]
fn the_learning_rates_that_converge_are_a_set() {
    let hessian = LinearRegression::new(&Dataset::regression()).hessian();
    let textbook = regression_windows(hessian, Order::Textbook);
    assert_eq!(textbook.len(), 1);
    assert_near("textbook", textbook[0].high, 0.084_524_052_577_3, 1e-13);
    let notebook = regression_windows(hessian, Order::Notebook);
    assert_eq!(notebook.len(), 2);
    let limits = notebook.iter().flat_map(|w| [w.low, w.high]);
    for (limit, expected) in limits.zip([0.0, 0.1, 0.5, 6.0 / 11.0]) {
        assert_near("notebook", limit, expected, 1e-15);
    }
    let searched = local_windows(hessian, &[(0, 1), (1, 1)], Order::Notebook);
    for (found, exact) in searched.iter().zip(&notebook) {
        assert_near("low", found.low, exact.low, 1e-12);
        assert_near("high", found.high, exact.high, 1e-12);
    }
    assert_eq!(searched.len(), 2);
}

#[test]
fn the_unit_of_x_hides_no_window() {
    // Marks from 0 to 100: eigenvalues a factor of 10,000 apart, which no search finds.
    let hessian = |unit: f64| {
        let pairs: Vec<_> = (0..=100).map(|i| (unit * f64::from(i), f64::from(i % 2))).collect();
        let classification = LogisticRegression::<1>::new(&Dataset::new(&pairs).unwrap()).unwrap();
        classification.curvature(&[0.0; 2]).hessian
    };
    for order in [Order::Notebook, Order::Textbook] {
        for unit in [1.0, 100.0] {
            let hessian = hessian(unit);
            let found = windows(hessian, &[(0, 1), (1, 1)], order);
            // W alone would converge up to 2/H; b changes that little.
            let without_bias = 2.0 / hessian[0][0];
            let high = found.first().map(|window| window.high / without_bias);
            assert!(
                high.is_some_and(|share| (0.9..1.1).contains(&share)),
                "{found:?}, {without_bias}"
            );
        }
    }
}

#[test]
fn points_on_one_vertical_line_still_have_learning_rates() {
    for x in [0.0, 2.0] {
        let data = Dataset::new(&[(x, 1.0), (x, 3.0)]).unwrap();
        let regression = LinearRegression::new(&data);
        for order in [Order::Notebook, Order::Textbook] {
            let windows = regression_windows(regression.hessian(), order);
            let inside = windows[0].high * 0.9;
            let rule = Rule { learning_rate: inside, order, ..Rule::default() };
            let (_, p) = train(&regression, &rule, [0.3, 0.4], 5_000);
            assert_near("loss", regression.loss(&p), 1.0, 1e-9);
        }
    }
}

#[test]
fn xor_has_the_local_limits_that_were_worked_out() {
    let hessian = LogisticRegression::gate(TruthTable::XOR).curvature(&[0.0; 3]).hessian;
    let arrays = [(0, 2), (2, 1)];
    let textbook = local_windows(hessian, &arrays, Order::Textbook);
    assert_near("textbook", textbook[0].high, 1.2554, 5e-5);
    let notebook: Vec<Window> = local_windows(hessian, &arrays, Order::Notebook);
    assert_near("notebook", notebook[0].high, 2.33, 5e-3);
}
