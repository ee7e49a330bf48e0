//! The losses of many runs against the setting in which they differ.

use descent::picture::sweep_losses::{Labels, SweepLosses};
use descent::picture::{Picture, Quantity};
use descent::session::sweep::{RunEnd, Setting};
use descent_core::stability::Window;

use super::drawing::{ERROR, GOOD, INK, Svg, check_walk, drawn, svg};

const LABELS: Labels = Labels { diverged: "diverged", limit: "limit", now: "now" };
const BOTH: [Window; 2] = [Window { low: 0.0, high: 0.1 }, Window { low: 0.5, high: 6.0 / 11.0 }];
const RATES: [f64; 8] = [0.01, 0.001, 1.0, 0.09, 0.2, 0.52, 0.05, 0.3];

/// Returns the ends of runs: of those at which the regression diverges, another number.
fn found(rates: &[f64]) -> Vec<RunEnd> {
    let end = |rate: &f64| {
        let has_diverged = !BOTH.iter().any(|window| window.contains(*rate));
        RunEnd { loss: if has_diverged { 1e24 } else { 1e-3 / rate }, has_diverged }
    };
    rates.iter().map(end).collect()
}

fn picture(computed: usize) -> SweepLosses {
    SweepLosses {
        windows: BOTH.to_vec(),
        ..SweepLosses::new(
            Setting::LearningRate,
            &RATES,
            &found(&RATES[..computed]),
            Some(0.01),
            LABELS,
        )
    }
}

/// Returns the marks of the runs that diverged: narrow, in the band at the top.
fn diverged(svg: &Svg) -> usize {
    svg.blocks(ERROR).iter().filter(|block| block[1] < 24.0 && block[2] < 3.0).count()
}

#[test]
fn runs_that_diverged_are_in_their_band_and_have_no_loss() {
    let whole = svg(&picture(8));
    whole.check();
    assert_eq!((diverged(&whole), whole.discs(ERROR).len()), (3, 5));
    assert!(whole.discs(ERROR).iter().all(|(_, y)| *y > 24.0));
    assert!(whole.says("diverged"));
    // The axis is that of the others.
    assert!(!whole.labels().iter().any(|label| label.text.starts_with("1e2")));
    let readings: Vec<_> = (0..8).map(|stop| picture(8).reading(stop)).collect();
    for reading in readings {
        let [(Quantity::LearningRate, rate), (Quantity::EndLoss, loss)] = reading[..] else {
            panic!("{reading:?}")
        };
        assert_eq!(loss.is_nan(), !BOTH.iter().any(|window| window.contains(rate)), "{rate}");
    }
    assert_eq!(picture(8).least(), Some((0.52, 1e-3 / 0.52)));
    assert_eq!(picture(8).table().rows.len(), 8);
}

#[test]
fn the_limits_are_named_and_the_current_rate_is_marked() {
    let drawn = svg(&picture(8));
    for limit in ["limit 0.1", "limit 0.5", "limit 0.5455", "now 0.01"] {
        assert!(drawn.says(limit), "{limit} in {:?}", drawn.labels());
    }
    assert_eq!(drawn.areas(GOOD), 2);
    assert_eq!(drawn.discs(INK).len(), 1);
    let beyond = SweepLosses { now: Some(1e9), ..picture(8) };
    assert!(svg(&beyond).discs(INK).is_empty());
}

#[test]
fn a_curve_gets_finer_and_its_stops_stay() {
    for computed in 1..=8 {
        let picture = picture(computed);
        check_walk(&picture, computed);
        svg(&picture).check();
        // The third of all.
        let known = RATES[..computed].contains(&0.05);
        assert_eq!(picture.reading(2).is_empty(), !known, "{computed}");
    }
    let none = picture(0);
    assert_eq!(none.step(None, descent::picture::Towards::Right), None);
    svg(&none).check();
}

#[test]
fn keys_begin_at_the_current_value_and_go_from_value_to_value() {
    use descent::picture::Towards::{Left, Right};
    let picture = picture(8);
    let rate = |stop: Option<usize>| stop.map(|stop| picture.reading(stop)[0].1);
    let first = picture.step(None, Right);
    assert_eq!(rate(first), Some(0.01));
    assert_eq!(rate(picture.step(first, Right)), Some(0.05));
    assert_eq!(rate(picture.step(first, Left)), Some(0.001));
}

#[test]
fn seeds_are_dots_without_a_line() {
    let seeds: Vec<f64> = (0..300).map(f64::from).collect();
    let ends: Vec<RunEnd> =
        seeds.iter().map(|seed| RunEnd { loss: 1.0 + seed / 10.0, has_diverged: false }).collect();
    let picture = SweepLosses::new(Setting::Seed, &seeds, &ends, Some(42.0), LABELS);
    let whole = drawn(&picture, (420, 300), 1.0, Some(7));
    whole.check();
    assert!(whole.lines(ERROR).is_empty());
    assert_eq!(whole.discs(ERROR).len(), 300);
    assert!(whole.says("now 42"));
    assert_eq!(picture.table().rows.len(), 60);
}
