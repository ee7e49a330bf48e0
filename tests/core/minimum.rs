//! The minimum of a convex loss: no lower point exists, and without a minimum none is found.

use descent_core::dataset::{Dataset, MOST_POINTS};
use descent_core::gate::TruthTable;
use descent_core::logistic::LogisticRegression;
use descent_core::minimum::minimum;
use descent_core::objective::{Convex, Objective};
use descent_core::regression::LinearRegression;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

type Points = Vec<(f64, f64)>;

fn classification(points: &[(f64, f64)]) -> LogisticRegression<1> {
    let data = Dataset::new(points).expect("finite points");
    LogisticRegression::<1>::new(&data).expect("labels")
}

fn regression(points: &[(f64, f64)]) -> LinearRegression {
    LinearRegression::new(&Dataset::new(points).expect("finite points"))
}

/// Σ ln(1 + e⁻ᵐ) over the margins, by the standard library.
fn cross_entropy(points: &[(f64, f64)], p: [f64; 2]) -> f64 {
    let loss = |&(x, t): &(f64, f64)| {
        let z = x * p[0] + p[1];
        let margin = if t == 1.0 { z } else { -z };
        (-margin.abs()).exp().ln_1p() + (-margin).max(0.0)
    };
    points.iter().map(loss).sum()
}

/// Returns the least and the greatest x of one class.
fn range(points: &[(f64, f64)], class: f64) -> Option<(f64, f64)> {
    let of_class = points.iter().filter(|(_, t)| *t == class).map(|(x, _)| *x);
    of_class.fold(None, |range, x| {
        let (low, high) = range.unwrap_or((x, x));
        Some((x.min(low), x.max(high)))
    })
}

/// Returns true if the classes' ranges of x overlap in more than one place, or all points are
/// in one: only then does a steep σ cost more at every boundary.
fn has_minimum(points: &[(f64, f64)]) -> bool {
    let (Some(zeros), Some(ones)) = (range(points, 0.0), range(points, 1.0)) else {
        return false;
    };
    let one_place = zeros == ones && zeros.0 == zeros.1;
    one_place || (zeros.0 < ones.1 && ones.0 < zeros.1)
}

/// A unit and an offset of x: real data are seldom centred.
fn placed(points: Points) -> impl Strategy<Value = Points> {
    (select(vec![0.0, 1.0, -30.0, 500.0, 2000.0]), select(vec![1e-3, 1.0, 20.0, 1e3])).prop_map(
        move |(place, unit)| points.iter().map(|(x, t)| ((x + place) * unit, *t)).collect(),
    )
}

/// Random labels in few places, so that ties are common.
fn labelled() -> impl Strategy<Value = Points> {
    let x = prop_oneof![(-4_i32..=4).prop_map(f64::from), -4.0..4.0];
    vec((x, select(vec![0.0, 1.0])), 1..30).prop_flat_map(placed)
}

/// Labels that follow x with some noise: nearly separable.
fn steep() -> impl Strategy<Value = Points> {
    let point = (-4.0..4.0, -0.3..0.3);
    vec(point, 4..40)
        .prop_map(|points| {
            points.into_iter().map(|(x, noise)| (x, if x + noise > 0.0 { 1.0 } else { 0.0 }))
        })
        .prop_map(Iterator::collect)
        .prop_flat_map(placed)
}

/// One point far away from all others, on either side.
fn outlying() -> impl Strategy<Value = Points> {
    (labelled(), -1e6..1e6, select(vec![0.0, 1.0])).prop_map(|(mut points, x, t)| {
        points.push((x, t));
        points
    })
}

/// Returns each element of the gradient, with the sum of the terms that cancel in it.
fn remaining(points: &[(f64, f64)], p: [f64; 2]) -> [f64; 2] {
    let gradient = classification(points).curvature(&p).gradient;
    let sizes = points.iter().fold([0.0, 0.0], |[x, one], point| [x + point.0.abs(), one + 1.0]);
    [gradient[0] / sizes[0].max(1e-300), gradient[1] / sizes[1]]
}

fn check_classification(points: &[(f64, f64)], others: &[[f64; 2]]) -> Result<(), TestCaseError> {
    let found = minimum(&classification(points));
    prop_assert_eq!(found.is_some(), has_minimum(points), "{:?}", found);
    let Some(p) = found else { return Ok(()) };
    let rest = remaining(points, p);
    // xW + b is rounded if W and b are large and cancel.
    let bound = 1e-11 + 1e-14 * p[1].abs();
    prop_assert!(rest.iter().all(|part| part.abs() < bound), "{rest:?} at {p:?}");
    let least = cross_entropy(points, p);
    for other in others {
        // Near it and far from it, along each parameter and both.
        for share in [1e-4, 0.1, 1.0, 30.0] {
            let q = [
                p[0] + share * other[0] * (1.0 + p[0].abs()),
                p[1] + share * other[1] * (1.0 + p[1].abs()),
            ];
            let loss = cross_entropy(points, q);
            prop_assert!(loss >= least * (1.0 - 1e-13), "{loss} at {q:?}, {least} at {p:?}");
        }
    }
    Ok(())
}

fn others() -> impl Strategy<Value = Vec<[f64; 2]>> {
    vec([-1.0..1.0, -1.0..1.0], 8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_place_is_lower_for_labels_by_chance(points in labelled(), others in others()) {
        check_classification(&points, &others)?;
    }

    #[test]
    fn no_place_is_lower_for_nearly_separable_labels(points in steep(), others in others()) {
        check_classification(&points, &others)?;
    }

    #[test]
    fn no_place_is_lower_with_a_point_far_away(points in outlying(), others in others()) {
        check_classification(&points, &others)?;
    }

    #[test]
    fn a_regression_s_minimum_is_the_least_squares_line(
        points in vec((-4.0..4.0, -5.0..5.0), 1..40).prop_flat_map(placed)
    ) {
        let Some([w, b]) = minimum(&regression(&points)) else { panic!("a parabola has one") };
        let n = points.len() as f64;
        let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / n;
        let (x, t) = (mean(|p| p.0), mean(|p| p.1));
        let spread: f64 = points.iter().map(|p| (p.0 - x) * (p.0 - x)).sum();
        // Closer together, they are one place to float64 derivatives.
        let all_x: f64 = points.iter().map(|p| p.0 * p.0).sum();
        prop_assume!(spread == 0.0 || spread > 1e-11 * all_x);
        let squares = |w: f64, b: f64| -> f64 {
            points.iter().map(|p| (p.1 - (p.0 * w + b)).powi(2)).sum()
        };
        let slope = if spread > 0.0 {
            points.iter().map(|p| (p.0 - x) * (p.1 - t)).sum::<f64>() / spread
        } else {
            0.0
        };
        let least = squares(slope, t - slope * x);
        let all: f64 = points.iter().map(|p| p.1 * p.1).sum();
        prop_assert!(squares(w, b) <= least + 1e-12 * all, "{w}, {b}: {} over {least}", squares(w, b));
    }

    #[test]
    fn no_points_make_it_panic_or_hang(
        points in vec((any::<f64>(), any::<f64>(), any::<bool>()), 1..12)
    ) {
        let finite: Vec<_> =
            points.into_iter().filter(|(x, t, _)| x.is_finite() && t.is_finite()).collect();
        prop_assume!(!finite.is_empty());
        let pairs: Points = finite.iter().map(|(x, t, _)| (*x, *t)).collect();
        if let Some(p) = minimum(&regression(&pairs)) {
            prop_assert!(p.iter().all(|v| v.is_finite()), "{p:?}");
            prop_assert!(regression(&pairs).loss(&p).is_finite(), "{p:?}");
        }
        let labels: Points = finite.iter().map(|(x, _, one)| (*x, f64::from(u8::from(*one)))).collect();
        let found = minimum(&classification(&labels));
        prop_assert!(found.iter().flatten().all(|v| v.is_finite()), "{found:?}");
    }
}

#[test]
fn of_the_sixteen_gates_only_xor_and_its_opposite_have_one() {
    for table in TruthTable::all() {
        let found = minimum(&LogisticRegression::gate(table));
        let expected = (!table.is_separable()).then_some([0.0; 3]);
        assert_eq!(found, expected, "{table}");
    }
}

#[test]
fn classes_that_only_touch_have_none() {
    // The loss falls towards 2 ln 2, which no line reaches.
    for points in [
        vec![(1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (3.0, 1.0)],
        vec![(1.0, 1.0), (2.0, 1.0), (2.0, 0.0)],
        vec![(0.0, 0.0), (0.0, 1.0), (5.0, 1.0), (6.0, 1.0)],
    ] {
        assert_eq!(minimum(&classification(&points)), None, "{points:?}");
    }
}

#[test]
fn the_notebook_s_classification_has_none_until_two_labels_are_swapped() {
    let mut points: Points = Dataset::classification().pairs().collect();
    assert_eq!(minimum(&classification(&points)), None);
    (points[5].1, points[6].1) = (1.0, 0.0);
    let p = minimum(&classification(&points)).expect("the classes overlap");
    assert!((12.0..14.0).contains(&(-p[1] / p[0])), "the boundary stays between them: {p:?}");
}

#[test]
fn one_place_with_both_labels_has_the_odds_of_its_labels() {
    for x in [0.0, 0.1, -7.0, 1e5] {
        let points = [(x, 1.0), (x, 1.0), (x, 1.0), (x, 0.0)];
        let [w, b] = minimum(&classification(&points)).expect("a line of minima");
        assert!((w * x + b - 3_f64.ln()).abs() < 1e-9, "{w}, {b}");
    }
}

#[test]
fn ten_thousand_points_have_one() {
    let points: Points = (0..MOST_POINTS)
        .map(|i| {
            let x = i as f64 / 1000.0;
            // A tenth of the labels is wrong.
            let one = (x > 4.0) != (i % 10 == 3);
            (x, f64::from(u8::from(one)))
        })
        .collect();
    let p = minimum(&classification(&points)).expect("the classes overlap");
    assert!(remaining(&points, p).iter().all(|part| part.abs() < 1e-12));
    let line: Points = (0..MOST_POINTS).map(|i| (i as f64, 3.0 * i as f64 - 7.0)).collect();
    let [w, b] = minimum(&regression(&line)).expect("a parabola has one");
    assert!((w - 3.0).abs() < 1e-9 && (b + 7.0).abs() < 1e-6, "{w}, {b}");
}
