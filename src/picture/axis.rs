//! Ranges, rulers and ticks of an axis, for any numbers.

use super::thousands::grouped;
use crate::session::series::Scale;

/// The most ticks of an axis, besides one at its end.
const MOST: u32 = 6;

/// A range of values that is never empty and never infinite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Its lower end.
    pub low: f64,
    /// Its upper end, above `low`.
    pub high: f64,
}

impl Range {
    /// Returns the range of the finite values with a margin of a twelfth on both sides;
    /// 0 to 1 if there is none.
    pub fn around(values: impl IntoIterator<Item = f64>) -> Self {
        Self::with_margin(values, 0.16)
    }

    /// Returns the range of the finite values with a margin on both sides, in parts of
    /// half their span.
    pub fn with_margin(values: impl IntoIterator<Item = f64>, share: f64) -> Self {
        let finite = values.into_iter().filter(|value| value.is_finite());
        let ends = finite.fold(None, |ends: Option<(f64, f64)>, value| {
            Some(ends.map_or((value, value), |(low, high)| (low.min(value), high.max(value))))
        });
        let Some((low, high)) = ends else { return Self { low: 0.0, high: 1.0 } };
        // Halved, so that the span of the widest range does not overflow.
        let half = high / 2.0 - low / 2.0;
        let least = (low.abs().max(high.abs()) * 1e-9).max(1e-300);
        let margin = if half > least { share * half } else { low.abs().max(1e-3) * 0.1 };
        Self { low: (low - margin).max(f64::MIN / 2.0), high: (high + margin).min(f64::MAX / 2.0) }
    }

    /// Returns the share of the range below a value: 0 at the lower end, 1 at the upper.
    #[must_use]
    pub fn share(&self, value: f64) -> f64 {
        let half = self.high / 2.0 - self.low / 2.0;
        (value / 2.0 - self.low / 2.0) / half
    }

    /// Returns the value at a share of the range.
    #[must_use]
    pub fn value(&self, share: f64) -> f64 {
        self.low * (1.0 - share) + self.high * share
    }

    /// Returns a round step for about `count` ticks, at most a third more; none if
    /// float64 has none.
    fn step(&self, count: u32) -> Option<f64> {
        let raw = (self.high / 2.0 - self.low / 2.0) / f64::from(count.max(1)) * 2.0;
        let magnitude = 10_f64.powf(raw.log10().floor());
        let steps = [1.0, 2.0, 5.0, 10.0].map(|n| n * magnitude);
        steps.into_iter().find(|step| *step >= 0.75 * raw).filter(|step| step.is_normal())
    }

    /// Returns the range widened to half steps, so that it changes seldom during a run.
    #[must_use]
    pub fn rounded(self, count: u32) -> Self {
        let Some(half) = self.step(count).map(|step| step / 2.0) else { return self };
        let round =
            Self { low: (self.low / half).floor() * half, high: (self.high / half).ceil() * half };
        if round.low.is_finite() && round.high.is_finite() { round } else { self }
    }

    /// Returns round values inside, at most about `count` and at most six before the end
    /// of the axis, with their labels.
    #[must_use]
    pub fn ticks(&self, count: u32) -> Vec<Tick> {
        let ticks = (1..=count.clamp(1, MOST)).rev().map(|count| self.ticks_by(self.step(count)));
        let few = |ticks: &Vec<Tick>| {
            ticks.iter().filter(|tick| tick.share < 1.0 - 1e-9).count() <= MOST as usize
        };
        ticks.into_iter().find(few).unwrap_or_default()
    }

    fn ticks_by(&self, step: Option<f64>) -> Vec<Tick> {
        const LIMIT: u32 = 20;
        let Some(step) = step else { return Vec::new() };
        let first = (self.low / step).ceil();
        let largest = self.low.abs().max(self.high.abs());
        (0..LIMIT)
            .map(|k| (first + f64::from(k)) * step)
            .take_while(|value| *value <= self.high)
            // Beyond float64's precision all ticks are one.
            .filter(|value| value + step > *value)
            .map(|value| Tick { share: self.share(value), text: label(value, step, largest) })
            .collect()
    }
}

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Its place: 0 at the beginning of the axis, 1 at its end.
    pub share: f64,
    /// Its label.
    pub text: String,
}

/// A scale of values along an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ruler {
    /// An even one.
    Linear(Range),
    /// A decimal logarithmic one.
    Logarithmic {
        /// The range of the logarithms.
        exponents: Range,
        /// True if the lower end is a floor for values without a logarithm or too
        /// small for the axis.
        floor: bool,
    },
}

impl Ruler {
    /// Returns an even scale for these values.
    pub fn linear(values: impl IntoIterator<Item = f64>, ticks: u32) -> Self {
        Self::Linear(Range::around(values).rounded(ticks))
    }

    /// Returns a logarithmic scale for these values. Values of 0 and below are on a
    /// floor below all others.
    pub fn logarithmic(values: impl Iterator<Item = f64> + Clone) -> Self {
        let floor = values.clone().any(|value| value <= 0.0 && value.is_finite());
        let positive = values.filter(|value| *value > 0.0 && value.is_finite());
        let mut exponents = Range::around(positive.map(f64::log10));
        if exponents.high - exponents.low > 1.5 {
            // Whole and half decades change seldom while a run goes on.
            let half = |exponent: f64| exponent * 2.0;
            exponents.low = half(exponents.low).floor() / 2.0;
            exponents.high = half(exponents.high).ceil() / 2.0;
        }
        if floor {
            exponents.low -= ((exponents.high - exponents.low) / 8.0).max(1.0);
        }
        Self::Logarithmic { exponents, floor }
    }

    /// Returns the place of a value: 0 at the lower end, 1 at the upper; NaN if it has
    /// none.
    #[must_use]
    pub fn share(&self, value: f64) -> f64 {
        match self {
            Self::Linear(range) => range.share(value),
            Self::Logarithmic { exponents, floor: true } if value.is_finite() => {
                if value > 0.0 {
                    exponents.share(value.log10()).max(0.0)
                } else {
                    0.0
                }
            }
            Self::Logarithmic { exponents, .. } => exponents.share(value.log10()),
        }
    }

    /// Returns the value at a place from 0 at the lower end to 1 at the upper.
    #[must_use]
    pub fn value(&self, share: f64) -> f64 {
        match self {
            Self::Linear(range) => range.value(share),
            Self::Logarithmic { exponents, .. } => 10_f64.powf(exponents.value(share)),
        }
    }

    /// Returns ticks at round values, at most about `count`.
    #[must_use]
    pub fn ticks(&self, count: u32) -> Vec<Tick> {
        match *self {
            Self::Linear(range) => range.ticks(count),
            Self::Logarithmic { exponents, floor } => {
                let low = exponents.low + if floor { 0.5 } else { 0.0 };
                let mut ticks: Vec<Tick> = decades(low, exponents.high, count)
                    .into_iter()
                    .map(|exponent| Tick {
                        share: exponents.share(f64::from(exponent)),
                        text: power(exponent),
                    })
                    .collect();
                if ticks.len() < 2 {
                    // Within a decade round values say more than powers of ten.
                    let [low, high] = [low, exponents.high].map(|end| 10_f64.powf(end));
                    ticks = Range { low, high }.ticks(count);
                    for tick in &mut ticks {
                        let value = low * (1.0 - tick.share) + high * tick.share;
                        tick.share = exponents.share(value.log10());
                    }
                }
                if floor {
                    ticks.insert(0, Tick { share: 0.0, text: "≤ 0".to_owned() });
                }
                ticks.retain(|tick| tick.share.is_finite());
                ticks
            }
        }
    }
}

/// Writes a power of ten: 0.01, 1, 100, 1e3.
fn power(exponent: i32) -> String {
    match exponent {
        -2..=2 => format!("{}", 10_f64.powi(exponent)),
        _ => signed(&format!("1e{exponent}")),
    }
}

/// Returns the exponents of powers of ten from 10^low to 10^high, at most about `count`
/// and at most six.
fn decades(low: f64, high: f64, count: u32) -> Vec<i32> {
    // Exponents of float64 lie within ±400.
    let (first, last) =
        (low.clamp(-400.0, 400.0).ceil() as i32, high.clamp(-400.0, 400.0).floor() as i32);
    let span = (last - first).max(0);
    let step = span / i32::try_from(count.clamp(1, MOST)).unwrap_or(i32::MAX) + 1;
    (first..=last).filter(|exponent| exponent.rem_euclid(step) == 0).collect()
}

/// Returns ticks on an axis of `steps` updates: 0, 1, 10, 100, … and the end, or round
/// numbers.
#[must_use]
pub fn update_ticks(scale: Scale, steps: u64, count: u32) -> Vec<Tick> {
    let marks: Vec<u64> = match scale {
        Scale::Logarithmic => std::iter::once(0)
            .chain((0..9).map(|exponent| 10_u64.pow(exponent)))
            .take_while(|updates| *updates <= steps)
            .chain([steps])
            .collect(),
        Scale::Linear => {
            let range = Range { low: 0.0, high: steps.max(1) as f64 };
            let step = range.step(count).unwrap_or(1.0).max(1.0) as u64;
            (0..=u64::from(2 * count))
                .map(|k| k.saturating_mul(step))
                .take_while(|k| *k <= steps)
                .collect()
        }
    };
    let tick = |updates| Tick { share: scale.position(updates, steps), text: grouped(updates) };
    marks.into_iter().map(tick).collect()
}

/// Returns the ticks whose labels have room beside each other: the first, then the last,
/// and of those between as many as fit an axis of this length. `width` is that of a label with
/// the room around it.
#[must_use]
pub fn spaced(ticks: Vec<Tick>, length: f64, width: impl Fn(&str) -> f64) -> Vec<Tick> {
    let span = |tick: &Tick| {
        let (middle, half) = (tick.share * length, width(&tick.text) / 2.0);
        (middle - half, middle + half)
    };
    let last = ticks.last().map(|tick| (tick.share, span(tick)));
    let mut kept: Vec<Tick> = Vec::new();
    for tick in ticks {
        let (from, to) = span(&tick);
        let is_last = last.is_some_and(|(share, _)| share == tick.share);
        let before = kept.last().is_none_or(|other| span(other).1 <= from);
        if before && (kept.is_empty() || is_last || last.is_none_or(|(_, end)| to <= end.0)) {
            kept.push(tick);
        }
    }
    kept
}

/// Returns a tick's number, as short as the step and the largest value allow.
fn label(tick: f64, step: f64, largest: f64) -> String {
    // A hair more, so that 0.1 is not taken for less than it is.
    let place = (step * 1.001).log10().floor();
    if tick == 0.0 {
        "0".to_owned()
    } else if (1e-3..1e5).contains(&largest) && place >= -4.0 {
        let decimals = (-place).max(0.0) as usize;
        signed(&format!("{tick:.decimals$}"))
    } else {
        // Digits after the leading one, down to the step's.
        let digits = (tick.abs().log10().floor() - place).clamp(0.0, 6.0) as usize;
        signed(&format!("{tick:.digits$e}"))
    }
}

/// Writes a number with three digits, as short as a label needs it.
pub(super) fn short(value: f64) -> String {
    let magnitude = value.abs();
    if value == 0.0 || !value.is_finite() {
        return signed(&format!("{value}"));
    }
    if (1e-3..1e4).contains(&magnitude) {
        let decimals = (2.0 - magnitude.log10().floor()).clamp(0.0, 5.0) as usize;
        return signed(&format!("{value:.decimals$}"));
    }
    signed(&format!("{value:.2e}"))
}

/// Replaces hyphens by minus signs.
fn signed(text: &str) -> String {
    text.replace('-', "\u{2212}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(ticks: &[Tick]) -> Vec<&str> {
        ticks.iter().map(|tick| tick.text.as_str()).collect()
    }

    #[test]
    fn ticks_are_round_and_as_short_as_they_can_be() {
        let ticks = |low, high| Range { low, high }.ticks(4);
        assert_eq!(texts(&ticks(0.3, 1.25)), ["0.4", "0.6", "0.8", "1.0", "1.2"]);
        assert_eq!(texts(&ticks(-1.0, 7.0)), ["0", "2", "4", "6"]);
        assert_eq!(texts(&ticks(0.0, 4e12)), ["0", "1e12", "2e12", "3e12", "4e12"]);
        assert_eq!(texts(&ticks(-0.0006, 0.0006)), ["\u{2212}5e\u{2212}4", "0", "5e\u{2212}4"]);
        assert!(ticks(-f64::MAX / 2.0, f64::MAX / 2.0).len() >= 3);
    }

    #[test]
    fn an_axis_has_at_most_six_ticks_before_its_end() {
        for (low, high) in [(0.0, 6.0), (0.0, 10.0), (-0.25, 1.25), (3.0, 3.1), (-1e9, 7e8)] {
            for count in 1..9 {
                let ticks = Range { low, high }.ticks(count);
                let before = ticks.iter().filter(|tick| tick.share < 1.0 - 1e-9).count();
                assert!((1..=6).contains(&before), "{low} to {high}: {ticks:?}");
            }
        }
        for span in 1..300 {
            let exponents = Range { low: -f64::from(span), high: 0.5 };
            let ticks = Ruler::Logarithmic { exponents, floor: false }.ticks(9);
            assert!(ticks.len() <= 7, "{span}: {ticks:?}");
        }
    }

    #[test]
    fn labels_have_three_digits() {
        let texts = [0.864, 0.086_44, 12.0, -3.0, 1234.5, 1e12, 2e-7, f64::NAN].map(short);
        let expected =
            ["0.864", "0.0864", "12.0", "\u{2212}3.00", "1234", "1.00e12", "2.00e\u{2212}7", "NaN"];
        assert_eq!(texts, expected);
    }

    #[test]
    fn what_has_no_logarithm_stands_on_a_floor() {
        let ruler = Ruler::logarithmic([1e-3, 0.0, 1e3, -2.0, f64::NAN].into_iter());
        assert_eq!((ruler.share(0.0), ruler.share(-2.0)), (0.0, 0.0));
        assert!(ruler.share(1e-3) > 0.05 && ruler.share(1e3) < 1.0);
        assert!(ruler.share(f64::NAN).is_nan());
        let ticks = ruler.ticks(5);
        assert_eq!(texts(&ticks)[0], "≤ 0");
        assert!(texts(&ticks).contains(&"1"), "{ticks:?}");
        let Ruler::Logarithmic { floor, .. } = Ruler::logarithmic([1.0, 9.0].into_iter()) else {
            panic!("not logarithmic")
        };
        assert!(!floor);
    }

    #[test]
    fn within_a_decade_values_are_round() {
        let ruler = Ruler::logarithmic([2.77, 3.18].into_iter());
        assert_eq!(texts(&ruler.ticks(4)), ["2.8", "2.9", "3.0", "3.1", "3.2"]);
    }

    #[test]
    fn labels_without_room_are_left_out_but_the_ends() {
        let spaced = |steps, length: f64| {
            let ticks = spaced(update_ticks(Scale::Logarithmic, steps, 6), length, |text| {
                7.0 * text.len() as f64 + 8.0
            });
            ticks.into_iter().map(|tick| tick.text).collect::<Vec<_>>()
        };
        assert_eq!(spaced(8001, 700.0), ["0", "1", "10", "100", "1,000", "8,001"]);
        assert_eq!(spaced(10_001, 700.0), ["0", "1", "10", "100", "1,000", "10,001"]);
        assert_eq!(spaced(8001, 40.0).last().map(String::as_str), Some("8,001"));
    }

    #[test]
    fn a_logarithmic_axis_of_updates_marks_its_end() {
        let ticks = update_ticks(Scale::Logarithmic, 8001, 6);
        assert_eq!(texts(&ticks), ["0", "1", "10", "100", "1,000", "8,001"]);
        assert_eq!((ticks[0].share, ticks[5].share), (0.0, 1.0));
        assert_eq!(
            texts(&update_ticks(Scale::Linear, 8001, 4)),
            ["0", "2,000", "4,000", "6,000", "8,000"]
        );
        assert_eq!(texts(&update_ticks(Scale::Linear, 2, 6)), ["0", "1", "2"]);
        assert_eq!(texts(&update_ticks(Scale::Linear, 0, 6)), ["0"]);
    }
}
