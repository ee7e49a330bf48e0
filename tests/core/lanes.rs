//! The lanes against the notebook's own programs on ndarray, bit for bit, and
//! the sums against each other.

use descent_core::dataset::Dataset;
use descent_core::descent::{Descend, Gradient, Order, Rule, update};
use descent_core::gate::TruthTable;
use descent_core::logistic::LogisticRegression;
use descent_core::math;
use descent_core::numpy::sum::sum;
use descent_core::objective::Objective;
use descent_core::regression::LinearRegression;
use descent_core::two_layers::TwoLayers;
use proptest::prelude::*;

use crate::notebook::Program;

fn rule(learning_rate: f64, delta: f64) -> Rule {
    Rule { learning_rate, delta, ..Rule::default() }
}

fn bits(values: impl IntoIterator<Item = f64>) -> Vec<u64> {
    values.into_iter().map(f64::to_bits).collect()
}

/// Asserts that runs side by side, each alone and update by update have the same bits.
fn assert_one_way<O: Descend<N>, const N: usize>(
    objective: &O,
    rules: &[Rule],
    starts: &[[f64; 9]],
    updates: u64,
) -> Result<(), TestCaseError> {
    let starts: Vec<[f64; N]> =
        starts.iter().map(|start| std::array::from_fn(|i| start[i])).collect();
    let rules: Vec<_> = (0..starts.len()).map(|run| rules[run.min(rules.len() - 1)]).collect();
    let mut together = starts.clone();
    objective.descend_side_by_side(&rules, &mut together, updates);
    for ((rule, start), beside) in rules.iter().zip(starts).zip(together) {
        let (mut alone, mut single) = (start, start);
        objective.descend_on(rule, &mut alone, updates);
        for _ in 0..updates {
            objective.update(rule, &mut single);
        }
        for i in 0..N {
            let same = |value: f64| {
                value.to_bits() == single[i].to_bits() || (value.is_nan() && single[i].is_nan())
            };
            prop_assert!(same(alone[i]), "{} alone, {} by updates", alone[i], single[i]);
            prop_assert!(same(beside[i]), "{} beside, {} by updates", beside[i], single[i]);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn regression_lanes_are_the_notebooks_program(
        pairs in prop::collection::vec((-50.0..50.0, -50.0..50.0), 1..40),
        start in [-5.0..5.0, -5.0..5.0],
        rate in 1e-6..0.3,
        delta in 1e-6..1e-2,
    ) {
        let data = Dataset::new(&pairs).unwrap();
        let lanes = LinearRegression::new(&data);
        let mut program = Program::regression(&data, start[0], start[1]);
        let mut p = start;
        for _ in 0..20 {
            update(&lanes, &rule(rate, delta), &mut p);
            program.update(rate, delta);
            prop_assert_eq!(bits(p), bits([program.w[[0, 0]], program.b[0]]));
            prop_assert_eq!(lanes.loss(&p).to_bits(), program.loss().to_bits());
            prop_assert_eq!(lanes.error_val(&p).to_bits(), program.error_val().to_bits());
        }
    }

    #[test]
    fn classification_lanes_are_the_notebooks_program(
        pairs in prop::collection::vec((-50.0..50.0, prop::bool::ANY), 1..40),
        start in [-5.0..5.0, -5.0..5.0],
        rate in 1e-6..1.0,
        delta in 1e-6..1e-2,
    ) {
        let pairs: Vec<_> = pairs.iter().map(|&(x, t)| (x, f64::from(u8::from(t)))).collect();
        let data = Dataset::new(&pairs).unwrap();
        let lanes = LogisticRegression::<1>::new(&data).unwrap();
        let mut program = Program::classification(&data, start[0], start[1]);
        let mut p = start;
        for _ in 0..20 {
            update(&lanes, &rule(rate, delta), &mut p);
            program.update(rate, delta);
            prop_assert_eq!(bits(p), bits([program.w[[0, 0]], program.b[0]]));
            prop_assert_eq!(lanes.error_val(&p).to_bits(), program.error_val().to_bits());
        }
    }

    #[test]
    fn gate_lanes_are_the_notebooks_program(
        table in 0..16_usize,
        start in [-5.0..5.0, -5.0..5.0, -5.0..5.0],
        rate in 1e-6..5.0,
    ) {
        let table = TruthTable::all().nth(table).unwrap();
        let lanes = LogisticRegression::gate(table);
        let mut program = Program::gate(table, [start[0], start[1]], start[2]);
        let mut p = start;
        for _ in 0..20 {
            update(&lanes, &rule(rate, 1e-4), &mut p);
            program.update(rate, 1e-4);
            let w = program.w.iter().copied();
            prop_assert_eq!(bits(p), bits(w.chain([program.b[0]])));
        }
    }

    #[test]
    fn many_updates_and_runs_side_by_side_are_single_updates_of_each(
        pairs in prop::collection::vec((-50.0..50.0, prop::bool::ANY), 1..40),
        table in 0..16_usize,
        starts in prop::collection::vec(prop::array::uniform9(-5.0..5.0), 1..19),
        order in prop::sample::select(vec![Order::Notebook, Order::Textbook]),
        rates in prop::collection::vec(1e-4..3.0, 1..19),
        updates in 0..40_u64,
    ) {
        // Some of the regressions explode.
        let rules: Vec<_> = rates.iter().map(|&rate| Rule { order, ..rule(rate, 1e-4) }).collect();
        let pairs: Vec<_> = pairs.iter().map(|&(x, t)| (x, f64::from(u8::from(t)))).collect();
        let data = Dataset::new(&pairs).unwrap();
        let table = TruthTable::all().nth(table).unwrap();
        assert_one_way(&LinearRegression::new(&data), &rules, &starts, updates)?;
        let classification = LogisticRegression::<1>::new(&data).unwrap();
        assert_one_way(&classification, &rules, &starts, updates)?;
        assert_one_way(&LogisticRegression::gate(table), &rules, &starts, updates)?;
        assert_one_way(&TwoLayers::new(table), &rules, &starts, updates)?;
    }

    #[test]
    fn the_probes_of_a_gates_weights_are_its_losses(
        table in 0..16_usize,
        common in [-9.0..9.0, -9.0..9.0, -9.0..9.0],
        any in prop::num::f64::ANY,
        strange in 0..4_usize,
        delta in prop::sample::select(vec![1e-4, 1e-12, 3.0, 900.0]),
    ) {
        let gate = LogisticRegression::gate(TruthTable::all().nth(table).unwrap());
        let mut p = common;
        if let Some(number) = p.get_mut(strange) {
            *number = any;
        }
        let [w1, w2, b] = p;
        let moved = [[w1 + delta, w2], [w1 - delta, w2], [w1, w2 + delta], [w1, w2 - delta]];
        let one_by_one = moved.map(|[w1, w2]| gate.loss(&[w1, w2, b]));
        for (probe, loss) in gate.four_probes(&p, 0, delta).to_array().into_iter().zip(one_by_one) {
            prop_assert!(probe.to_bits() == loss.to_bits() || (probe.is_nan() && loss.is_nan()));
        }
    }

    #[test]
    fn a_lane_sums_as_a_scalar_does(terms in prop::collection::vec(-1e9..1e9, 0..700)) {
        let lanes = sum(terms.len(), |i| wide::f64x2::from([terms[i], -3.0 * terms[i]]));
        let both = [sum(terms.len(), |i| terms[i]), sum(terms.len(), |i| -3.0 * terms[i])];
        prop_assert_eq!(bits(lanes.to_array()), bits(both));
    }

    #[test]
    fn exp_and_ln_are_the_same_in_every_lane(
        any in prop::num::f64::ANY,
        common in -700.0..700.0_f64,
        neighbour in prop::sample::select(vec![0.25, 1e300, -1.0, f64::NAN]),
    ) {
        // wide has functions of the same names.
        use descent_core::math::Lanes;
        use wide::{f64x2, f64x4};
        let same = |one: f64, lane: f64| {
            lane.to_bits() == one.to_bits() || (lane.is_nan() && one.is_nan())
        };
        for x in [any, common, common.exp()] {
            let two = f64x2::from([neighbour, x]);
            let four = f64x4::from([x, neighbour, x, x]);
            prop_assert!(same(math::exp(x), Lanes::exp(two).to_array()[1]), "exp {x}");
            prop_assert!(same(math::exp(x), Lanes::exp(four).to_array()[3]), "exp {x}");
            prop_assert!(same(math::ln(x), Lanes::ln(two).to_array()[1]), "ln {x}");
            prop_assert!(same(math::ln(x), Lanes::ln(four).to_array()[3]), "ln {x}");
        }
    }

    #[test]
    fn exp_and_ln_are_accurate(x in -700.0..700.0_f64, near_1 in 0.9..1.1_f64) {
        let within = |ulps: f64, ours: f64, theirs: f64| {
            (ours - theirs).abs() <= ulps * (theirs.abs().next_up() - theirs.abs())
        };
        prop_assert!(within(1.1, math::exp(x), x.exp()), "exp {x}");
        for y in [x.exp(), near_1, x.abs()] {
            prop_assert!(within(2.1, math::ln(y), y.ln()), "ln {y}");
        }
    }

    #[test]
    fn a_loss_stays_the_same_beside_one_that_overflows(
        x in -9.0..9.0_f64,
        far in prop::sample::select(vec![800.0, -800.0, 1e300, f64::INFINITY, f64::NAN]),
        target: bool,
    ) {
        use descent_core::loss::{cross_entropy_of_sigmoids, sigmoid};
        let loss = |z: [f64; 2]| cross_entropy_of_sigmoids(2, |i| z[i], |i| target == (i == 0));
        let kept = if target { sigmoid(x) } else { 1.0 - sigmoid(x) };
        let other = if target { 1.0 - sigmoid(far) } else { sigmoid(far) };
        let both = -(math::ln(kept + 1e-7) + math::ln(other + 1e-7));
        prop_assert!(loss([x, far]) == both || (far.is_nan() && loss([x, far]).is_nan()));
    }

    #[test]
    fn the_exact_gradient_is_what_the_numerical_one_approaches(
        start in prop::collection::vec(-2.0..2.0, 9),
    ) {
        let both = |gradient| Rule { gradient, order: Order::Textbook, ..Rule::default() };
        macro_rules! compare {
            ($objective:expr, $n:literal) => {
                let p: [f64; $n] = std::array::from_fn(|i| start[i]);
                let numerical = update(&$objective, &both(Gradient::Numerical), &mut p.clone());
                let exact = update(&$objective, &both(Gradient::Exact), &mut p.clone());
                for (n, e) in numerical.iter().zip(exact) {
                    prop_assert!((n - e).abs() < 1e-5 * (1.0 + e.abs()), "{n} is not {e}");
                }
            };
        }
        compare!(LinearRegression::new(&Dataset::regression()), 2);
        compare!(LogisticRegression::<1>::new(&Dataset::classification()).unwrap(), 2);
        compare!(LogisticRegression::gate(TruthTable::XOR), 3);
        compare!(TwoLayers::new(TruthTable::XOR), 9);
    }
}

/// The same number as in the worker's browser test.
#[test]
fn exp_and_ln_have_the_same_bits_everywhere() {
    assert_eq!(math::checksum(1_000_000), 0xb864_b0b4_1d9a_73d9);
}
