//! The slope of a curve, and the error of the difference against δ.

use std::rc::Rc;

use descent::picture::axis::Range;
use descent::picture::delta_error::DeltaError;
use descent::picture::slope::Slope;
use descent::picture::{Picture, Quantity, Towards};
use descent_core::derivative::Preset;
use descent_core::derivative::accuracy::{DeltaSweep, Difference, Known, decades};
use descent_core::expression::Expression;

use super::drawing::{ERROR, GOOD, INK, SIZE, W, check_walk, drawn, style, svg};

fn square(x: f64, delta: f64) -> Slope {
    let f = "x**2".parse().unwrap();
    Slope { f, x, delta, window: Range { low: -5.0, high: 5.0 } }
}

fn against_delta(preset: Preset, delta: f64) -> DeltaError {
    let f: Expression = preset.source().parse().unwrap();
    let known = Known::of(&f, preset.point());
    let now = Difference::of(|x| f.value(x), &known, delta);
    DeltaError { sweep: Rc::new(DeltaSweep::new(|x| f.value(x), known, &decades(8))), now }
}

fn value(reading: &[(Quantity, f64)], quantity: Quantity) -> f64 {
    reading.iter().find(|(name, _)| *name == quantity).expect("it is read").1
}

#[test]
fn the_point_its_probes_and_both_lines_are_there() {
    let svg = svg(&square(3.0, 1.0));
    svg.check();
    assert_eq!(svg.discs(W).len(), 2, "the probes");
    assert_eq!(svg.discs(INK).len(), 1, "the point");
    assert!(!svg.lines(INK).is_empty(), "the curve");
    assert!(!svg.lines(GOOD).is_empty(), "the tangent");
    assert!(!svg.lines(W).is_empty(), "the secant");
    for text in ["x", "f(x)", "x \u{2212} δ", "x + δ", "numerical 6.00", "exact 6.00"] {
        assert!(svg.says(text), "{text}");
    }
    assert_eq!(square(3.0, 1.0).magnified(), None);
}

#[test]
fn a_lens_shows_probes_that_are_one_to_the_eye() {
    let slope = square(3.0, 1e-4);
    let drawing = drawn(&slope, (446, 344), 1.0, None);
    drawing.check();
    assert!(drawing.says("x + δ") && drawing.says("x \u{2212} δ"));
    let [minus, plus] = drawing.discs(W)[..] else { panic!("two probes") };
    assert!(plus.0 - minus.0 > 40.0, "{minus:?} {plus:?}");
    let magnified = slope.magnified().expect("a lens");
    assert_eq!((magnified.factor.as_str(), magnified.is_every), ("1·10⁴", false));
    // The picture keeps its place for the lens at every size that has room for one.
    assert!(!drawn(&slope, (120, 90), 1.0, None).says("x + δ"));
}

#[test]
fn near_the_last_digit_the_lens_shows_every_float64() {
    let f = Preset::Sigmoid.source().parse().unwrap();
    let slope = Slope { f, x: 0.7, delta: 1e-15, window: Range { low: -4.5, high: 4.5 } };
    assert!(slope.magnified().is_some_and(|magnified| magnified.is_every && magnified.follows));
    let drawing = drawn(&slope, (892, 688), 2.0, None);
    drawing.check();
    assert!(drawing.discs(INK).len() > 30, "a dot for each");
    let below = Slope { delta: 1e-17, ..slope };
    let drawing = drawn(&below, (446, 344), 1.0, None);
    drawing.check();
    assert!(drawing.says("x ± δ"), "both probes are the point");
    assert!(below.magnified().is_some_and(|magnified| !magnified.follows));
}

#[test]
fn the_secant_goes_through_the_probes_as_the_tangent_through_the_point() {
    let svg = svg(&square(1.0, 2.0));
    let [probe, other] = svg.discs(W)[..] else { panic!("two probes") };
    let rise = (other.1 - probe.1) / (other.0 - probe.0);
    for part in svg.lines(W) {
        for (x, y) in part {
            assert!((probe.1 + rise * (x - probe.0) - y).abs() <= 1.5, "{x} {y}");
        }
    }
}

#[test]
fn a_pole_is_no_line() {
    let f = "1/x".parse().unwrap();
    let slope = Slope { f, x: 1.0, delta: 0.1, window: Range { low: -3.0, high: 3.0 } };
    let svg = svg(&slope);
    svg.check();
    let across = svg.lines(INK).into_iter().filter(|line| {
        line.windows(2).any(|pair| (pair[0].1 - pair[1].1).abs() > f64::from(SIZE.1) * 0.6)
    });
    assert_eq!(across.count(), 0);
}

#[test]
fn the_point_is_moved_to_round_inputs_by_keys_and_by_pointing() {
    let slope = square(3.0, 1e-4);
    check_walk(&slope, 201);
    let here = slope.step(None, Towards::Right).unwrap();
    assert_eq!(value(&slope.reading(here), Quantity::X(None)), 3.0);
    let next = slope.step(Some(here), Towards::Right).unwrap();
    assert_eq!(value(&slope.reading(next), Quantity::X(None)), 3.05);
    assert_eq!(value(&slope.reading(next), Quantity::Derivative), 6.1);
    let left = slope.stop_at(SIZE, style(1.0), (-50, 0)).unwrap();
    assert_eq!(value(&slope.reading(left), Quantity::X(None)), -5.0);
}

#[test]
fn its_table_has_the_notebooks_number() {
    let table = square(3.0, 1e-4).table();
    let row = table.rows.iter().find(|row| row[0] == 3.0).expect("the point");
    assert_eq!(row[1..4], [9.0, 6.000000000012662, 6.0]);
}

#[test]
fn truncation_and_rounding_meet_at_the_best_delta() {
    let picture = against_delta(Preset::Sigmoid, 1e-4);
    let svg = drawn(&picture, (446, 344), 1.0, None);
    svg.check();
    for text in ["∝ δ²", "∝ 1/δ", "δ*", "δ", "error 1.22e\u{2212}10"] {
        assert!(svg.says(text), "{text}");
    }
    assert!(svg.discs(ERROR).len() > 60, "an error for each δ");
}

#[test]
fn the_notebooks_delta_is_named_unless_it_is_the_current_one() {
    for delta in [1e-15, 1e-12, 1e-8, 1e-2, 1.0] {
        let drawing = drawn(&against_delta(Preset::Sigmoid, delta), (446, 344), 1.0, None);
        drawing.check();
        let names = drawing.labels().iter().filter(|label| label.text == "1e\u{2212}4").count();
        assert!(names >= 1, "{delta}");
    }
}

#[test]
fn a_squared_error_has_no_truncation_to_draw() {
    let svg = svg(&against_delta(Preset::SquaredError, 1e-4));
    svg.check();
    assert!(!svg.says("∝ δ²") && !svg.says("δ*"));
    assert!(svg.says("∝ 1/δ"));
}

#[test]
fn delta_is_moved_from_where_it_is() {
    let picture = against_delta(Preset::Sigmoid, 1e-4);
    check_walk(&picture, decades(8).len());
    let here = picture.step(None, Towards::Right).unwrap();
    assert_eq!(value(&picture.reading(here), Quantity::Delta), 1e-4);
    let next = picture.step(Some(here), Towards::Left).unwrap();
    let less = value(&picture.reading(next), Quantity::Delta);
    assert!((7e-5..1e-4).contains(&less), "{less}");
}

#[test]
fn todays_delta_is_in_the_table_wherever_it_lies() {
    for delta in [1e-4, 3.21e-7, 1e-20, 50.0] {
        let table = against_delta(Preset::Sigmoid, delta).table();
        assert!(table.rows.iter().any(|row| row[0] == delta), "{delta}");
    }
}
