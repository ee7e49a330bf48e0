//! The axis of the values in a line chart. Its range is set before the run starts, from
//! the values that are known then, and grows by steps as values leave it.

use super::axis::{Range, Ruler, Tick};

/// The decades of a logarithmic axis below the start.
const DEPTH: f64 = 6.0;
/// The factors, in spans of the first range, by which a linear axis grows.
const GROWTH: [f64; 8] = [1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0];
/// The share of half a span that is left free at each end.
const MARGIN: f64 = 0.2;
/// The place of a value without a logarithm, in heights of the panel below its floor.
const FAR_BELOW: f64 = -50.0;

/// The scale of a value axis and the values known before the run.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum ValueScale {
    /// An even one that holds these values from the beginning.
    Linear(Vec<f64>),
    /// A logarithmic one, with the least value that curves can reach, if it is known.
    Logarithmic(Option<f64>),
}

/// A value axis.
#[derive(Clone, Copy, Debug)]
pub(super) struct ValueAxis(Ruler);

impl ValueAxis {
    /// Returns the axis for curves with these first values and all of these values.
    pub(super) fn fitted(
        scale: &ValueScale,
        starts: impl Iterator<Item = f64> + Clone,
        values: impl Iterator<Item = f64> + Clone,
    ) -> Self {
        Self(match scale {
            ValueScale::Linear(known) => {
                Ruler::Linear(linear(known.iter().copied().chain(starts), values))
            }
            ValueScale::Logarithmic(least) => {
                Ruler::Logarithmic { exponents: exponents(*least, starts, values), floor: false }
            }
        })
    }

    /// Returns the place of a value: 0 at the lower end, 1 at the upper; NaN if it has
    /// none.
    pub(super) fn share(&self, value: f64) -> f64 {
        match self.0 {
            Ruler::Logarithmic { .. } if value <= 0.0 && value.is_finite() => FAR_BELOW,
            ruler => ruler.share(value),
        }
    }

    /// Returns the value at a place.
    pub(super) fn value(&self, share: f64) -> f64 {
        self.0.value(share)
    }

    /// Returns round values, about `count`, with their places.
    pub(super) fn ticks(&self, count: u32) -> Vec<Tick> {
        let exponents = match self.0 {
            Ruler::Linear(range) => return range.ticks(count),
            Ruler::Logarithmic { exponents, .. } => exponents,
        };
        let span = exponents.high - exponents.low;
        let tick = |value: f64| Tick { share: exponents.share(value.log10()), text: plain(value) };
        let first = exponents.low.clamp(-400.0, 400.0).ceil() as i32;
        let last = exponents.high.clamp(-400.0, 400.0).floor() as i32;
        if span > 2.2 {
            let count = i32::try_from(count.max(1)).unwrap_or(1);
            let step = (((last - first).max(0) + count - 1) / count).max(1);
            let decades = (first..=last).filter(|exponent| exponent.rem_euclid(step) == 0);
            // Read as decimals, so that 1e-3 is 0.001.
            return decades.filter_map(|e| format!("1e{e}").parse().ok()).map(tick).collect();
        }
        if span > 0.7 {
            let inside = |value: &f64| (exponents.low..=exponents.high).contains(&value.log10());
            let decades = first - 1..=last;
            let factors: &[f64] = if span > 1.2 { &[1.0, 3.0] } else { &[1.0, 2.0, 5.0] };
            let values = decades.flat_map(|e| factors.iter().map(move |f| f * 10_f64.powi(e)));
            return values.filter(inside).map(tick).collect();
        }
        let [low, high] = [exponents.low, exponents.high].map(|end| 10_f64.powf(end));
        let mut ticks = Range { low, high }.ticks(count);
        for tick in &mut ticks {
            let value = low * (1.0 - tick.share) + high * tick.share;
            tick.share = exponents.share(value.log10());
        }
        ticks.retain(|tick| tick.share.is_finite());
        ticks
    }
}

/// Returns the range around the known values, grown to hold all values.
fn linear(known: impl Iterator<Item = f64>, values: impl Iterator<Item = f64> + Clone) -> Range {
    let base = Range::with_margin(known, MARGIN);
    let half = base.high / 2.0 - base.low / 2.0;
    let finite = values.filter(|value| value.is_finite());
    let [low, high] = [finite.clone().fold(base.low, f64::min), finite.fold(base.high, f64::max)];
    let grown = |over: f64| {
        let wanted = over / half;
        if wanted <= 0.0 {
            return 0.0;
        }
        let decade = 10_f64.powf(wanted.log10().floor());
        let step = GROWTH.into_iter().map(|step| step * decade).find(|step| *step >= wanted);
        step.unwrap_or(wanted) * half
    };
    // Halved, so that the distance of far values does not overflow.
    let below = 2.0 * grown(base.low / 2.0 - low / 2.0);
    let above = 2.0 * grown(high / 2.0 - base.high / 2.0);
    Range {
        low: (base.low - below).max(f64::MIN / 2.0),
        high: (base.high + above).min(f64::MAX / 2.0),
    }
}

/// Returns the range of the logarithms.
fn exponents(
    least: Option<f64>,
    starts: impl Iterator<Item = f64>,
    values: impl Iterator<Item = f64>,
) -> Range {
    let logarithms = |values: &mut dyn Iterator<Item = f64>| {
        let positive = values.filter(|value| *value > 0.0 && value.is_finite()).map(f64::log10);
        positive.fold(None, |ends: Option<(f64, f64)>, exponent| {
            let (low, high) = ends.unwrap_or((exponent, exponent));
            Some((low.min(exponent), high.max(exponent)))
        })
    };
    let mut values = values;
    let Some((lowest, highest)) = logarithms(&mut values) else {
        return Range { low: -1.0, high: 1.0 };
    };
    let mut starts = starts;
    let (first, start) = logarithms(&mut starts).unwrap_or((highest, highest));
    let deepest = (start - 1e-9).ceil() - DEPTH;
    let least = least.filter(|least| *least < 10_f64.powf(first) && !least.is_nan());
    let mut range = match least.map(|least| if least > 0.0 { least.log10() } else { deepest }) {
        Some(least) if least > deepest => Range::with_margin([least, start], MARGIN),
        Some(_) => Range { low: deepest, high: start + 0.5 },
        // Without a known minimum there is room for half a decade or more.
        None => Range { low: ((first - 0.3) * 2.0).floor() / 2.0, high: start + 0.25 },
    };
    // Beyond the first range by half decades.
    if highest > range.high {
        range.high = (highest * 2.0).ceil() / 2.0;
    }
    if lowest < range.low {
        range.low = range.low.min((lowest * 2.0).floor() / 2.0).max(deepest.min(range.low));
    }
    if highest > start + 3.0 && lowest > start - 2.0 {
        // A run that climbs needs no room below.
        range.low = (lowest * 2.0).floor() / 2.0;
    }
    range
}

/// Writes a tick's number as a decimal, or with an exponent if it is far from 1.
fn plain(value: f64) -> String {
    let exponent = value.log10().round();
    let text = if (-3.5..5.0).contains(&value.log10()) {
        let decimals = (-value.log10().floor()).max(0.0) as usize;
        format!("{value:.decimals$}")
    } else {
        format!("1e{exponent}")
    };
    text.replace('-', "\u{2212}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitted(scale: &ValueScale, values: &[f64]) -> ValueAxis {
        let first = values.iter().copied().take(1);
        ValueAxis::fitted(scale, first, values.iter().copied())
    }

    fn texts(axis: &ValueAxis, count: u32) -> Vec<String> {
        axis.ticks(count).into_iter().map(|tick| tick.text).collect()
    }

    #[test]
    fn six_decades_below_the_start_are_enough() {
        let scale = ValueScale::Logarithmic(Some(0.0));
        let (before, after) = (fitted(&scale, &[3.6]), fitted(&scale, &[3.6, 1e-3, 5e-26]));
        assert_eq!(before.share(1e-5), 0.0);
        assert_eq!(before.share(0.01), after.share(0.01), "the run moves no axis");
        assert!(after.share(5e-26) < -1.0 && after.share(0.0) < after.share(5e-26));
        assert_eq!(texts(&after, 3), ["1e\u{2212}4", "0.01", "1"]);
    }

    #[test]
    fn a_known_minimum_is_at_the_lower_end() {
        let least = 4.0 * std::f64::consts::LN_2;
        let axis = fitted(&ValueScale::Logarithmic(Some(least)), &[3.19, 2.9]);
        assert!((0.02..0.2).contains(&axis.share(least)), "{}", axis.share(least));
        assert!(axis.share(3.19) < 0.98);
        assert_eq!(texts(&axis, 3), ["2.8", "3.0", "3.2"]);
    }

    #[test]
    fn an_axis_without_a_minimum_grows_by_half_decades() {
        let scale = ValueScale::Logarithmic(None);
        let axis = |low: f64| fitted(&scale, &[10.2, low]);
        assert_eq!(axis(9.0).share(1.0), axis(4.0).share(1.0));
        assert!(axis(0.5).share(0.5) > 0.0);
        assert!(fitted(&scale, &[3.6, 9.0, 1e24]).share(1e24) <= 1.0);
        assert!(fitted(&scale, &[3.6, 9.0, 1e24]).share(1.0) >= -0.05, "no room below");
    }

    #[test]
    fn a_linear_axis_holds_what_is_known_and_grows_by_steps() {
        let scale = ValueScale::Linear(vec![1.0, 1.0]);
        let axis = |value: f64| fitted(&scale, &[0.4, value]);
        assert_eq!(axis(0.5).share(1.0), axis(0.9).share(1.0));
        assert!(axis(1.3).share(1.3) <= 1.0 && axis(-60.0).share(-60.0) >= 0.0);
        assert_eq!(axis(1.3).share(0.4), axis(1.31).share(0.4));
        for huge in [1e308, -1e308, f64::MAX, f64::MIN, 1e-320] {
            assert!(axis(huge).share(huge).is_finite(), "{huge}");
        }
    }

    #[test]
    fn values_and_places_belong_together() {
        for scale in [ValueScale::Linear(vec![-4.0]), ValueScale::Logarithmic(None)] {
            let axis = fitted(&scale, &[2.0, 1.0]);
            assert!((axis.value(axis.share(1.25)) - 1.25).abs() < 1e-12);
        }
    }
}
