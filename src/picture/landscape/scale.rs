//! The scale of the loss: ten levels between eleven bands of colour.

use crate::picture::style::BANDS;

/// The number of levels, which part the bands.
const LEVELS: usize = BANDS - 1;
/// The decades between the least and the greatest loss from which levels lie half a decade
/// apart.
const DECADES: f64 = 3.0;
/// The ratio of the ends from which a shorter scale has round ones.
const WIDE: f64 = 4.0;
/// The numbers to which the ends of a shorter scale are rounded, in parts of a decade.
const ROUND: [f64; 7] = [1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0];

/// Levels of the loss, even in the logarithm of its distance from the least loss.
#[derive(Clone, Debug, PartialEq)]
pub struct LossScale {
    /// The least loss.
    base: f64,
    /// The levels above it.
    levels: [f64; LEVELS],
    /// True if they lie half a decade apart.
    is_decadic: bool,
    /// Digits after the first one that tell them apart.
    digits: usize,
}

/// A mark on the scale: the place of a level among the bands, and its loss.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Number of bands below.
    pub bands: usize,
    /// The loss there.
    pub text: String,
}

impl LossScale {
    /// Returns the scale of a landscape with these losses above its least loss, if that is
    /// known. None if they are all the same or too far apart.
    pub(super) fn new(least: Option<f64>, losses: impl Iterator<Item = f64>) -> Option<Self> {
        let (low, high) = losses
            .filter(|loss| loss.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), loss| {
                (low.min(loss), high.max(loss))
            });
        // Losses that are never negative have a bound at zero, even where no parameters
        // reach it.
        let bound = if low >= 0.0 { 0.0 } else { low };
        let base = least.filter(|least| least.is_finite()).map_or(bound, |least| least.min(low));
        let (bottom, top) = (low - base, high - base);
        if !(bottom < top && top.is_normal()) {
            return None;
        }
        let is_decadic = bottom <= 0.0 || (top / bottom).log10() >= DECADES;
        let (digits, levels) = if is_decadic { (0, decades(top)) } else { within(bottom, top) };
        levels.is_sorted_by(|a, b| a < b).then_some(Self { base, levels, is_decadic, digits })
    }

    /// Returns the square root of a loss's distance from the least: even across a valley's
    /// floor, where the loss itself is nearly flat.
    pub(super) fn height(&self, loss: f64) -> f64 {
        // Infinite where it is not known.
        if loss.is_nan() { f64::INFINITY } else { (loss - self.base).max(0.0).sqrt() }
    }

    /// Returns the height of a level.
    pub(super) fn level(&self, level: usize) -> f64 {
        self.levels.get(level).map_or(f64::NAN, |level| level.sqrt())
    }

    /// Returns the greatest level's distance from the least loss.
    pub(super) fn depth(&self) -> f64 {
        self.levels[LEVELS - 1]
    }

    /// Returns the number of the band in which a loss lies, from the deepest.
    pub(super) fn band(&self, loss: f64) -> usize {
        // False for NaN, which has no level below the highest.
        let within = |level: f64| loss - self.base <= level;
        self.levels.iter().position(|level| within(*level)).unwrap_or(LEVELS)
    }

    /// Returns the levels that a contour's label may name, highest first.
    pub(super) fn named(&self) -> impl Iterator<Item = usize> + '_ {
        (0..LEVELS).rev().filter(|level| match self.is_decadic {
            true => self.is_whole(*level),
            false => level % 3 == 2,
        })
    }

    /// Returns true if a level is a power of ten.
    fn is_whole(&self, level: usize) -> bool {
        let exponent = self.levels[level].log10();
        (exponent - exponent.round()).abs() < 0.1
    }

    /// Returns three marks for a legend.
    #[must_use]
    pub fn marks(&self) -> Vec<Mark> {
        let levels: Vec<usize> = if self.is_decadic {
            (0..LEVELS).filter(|level| self.is_whole(*level)).step_by(2).take(3).collect()
        } else {
            vec![1, 5, 8]
        };
        levels.into_iter().map(|level| Mark { bands: level + 1, text: self.name(level) }).collect()
    }

    /// Returns the loss of a level as text.
    pub(super) fn name(&self, level: usize) -> String {
        let above = self.levels[level];
        let loss = self.base + above;
        // More where the least loss is much larger than the distance from it.
        let more = loss.abs().log10().floor() - above.log10().floor();
        number(loss, self.digits + more.max(0.0) as usize)
    }
}

/// Returns levels half a decade apart, the last but one above the greatest loss: a landscape
/// of up to three times the height has the same.
fn decades(top: f64) -> [f64; LEVELS] {
    let last = (top.log10() * 2.0 - 1e-9).ceil() as i32 + 1;
    std::array::from_fn(|level| {
        let halves = last - (LEVELS - 1 - level) as i32;
        let whole = 10_f64.powi(halves.div_euclid(2));
        if halves.rem_euclid(2) == 0 { whole } else { whole * 10_f64.sqrt() }
    })
}

/// Returns levels evenly between two losses in the logarithm, and the number of digits after
/// the first to which they are rounded.
fn within(bottom: f64, top: f64) -> (usize, [f64; LEVELS]) {
    // A narrow scale has no room for rounder ends.
    let is_wide = top / bottom > WIDE;
    let (bottom, top) =
        if is_wide { (rounded(bottom, false), rounded(top, true)) } else { (bottom, top) };
    let step = (top / bottom).powf(1.0 / BANDS as f64);
    let digits = (-(step - 1.0).log10()).ceil().clamp(1.0, 15.0) as usize;
    let levels = std::array::from_fn(|level| {
        let exact = bottom * step.powi(level as i32 + 1);
        format!("{exact:.digits$e}").parse().unwrap_or(exact)
    });
    (digits, levels)
}

/// Returns the next round number, so that a landscape that changes keeps its levels.
fn rounded(value: f64, up: bool) -> f64 {
    let decade = 10_f64.powf(value.log10().floor());
    let mut round = ROUND.into_iter().map(|number| number * decade);
    let found = match up {
        true => round.find(|round| *round >= value * (1.0 - 1e-9)),
        false => round.rfind(|round| *round <= value * (1.0 + 1e-9)),
    };
    found.unwrap_or(value)
}

/// Writes a number with this many digits after its first one, without zeros at its end.
pub(in crate::picture) fn number(value: f64, digits: usize) -> String {
    let rounded: f64 = format!("{value:.digits$e}").parse().unwrap_or(value);
    let size = rounded.abs();
    let text = if size == 0.0 || (1e-4..1e5).contains(&size) {
        rounded.to_string()
    } else {
        format!("{rounded:e}")
    };
    text.replace('-', "\u{2212}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(scale: &LossScale) -> Vec<String> {
        scale.marks().into_iter().map(|mark| mark.text).collect()
    }

    #[test]
    fn a_deep_landscape_has_half_decades() {
        let scale = LossScale::new(Some(0.0), [0.0, 8.56, f64::NAN].into_iter()).unwrap();
        assert_eq!(texts(&scale), ["0.001", "0.1", "10"]);
        assert_eq!((scale.band(0.0), scale.band(8.56), scale.band(f64::NAN)), (0, 8, 10));
        let named: Vec<_> = scale.named().map(|level| scale.name(level)).collect();
        assert_eq!(named, ["10", "1", "0.1", "0.01", "0.001"]);
    }

    #[test]
    fn a_shallow_one_has_ten_levels_of_few_digits() {
        let scale = LossScale::new(None, [2.1, 48.0].into_iter()).unwrap();
        assert!(scale.levels.iter().all(|level| (2.0..50.0).contains(level)), "{scale:?}");
        assert!(texts(&scale).iter().all(|text| text.len() <= 3), "{:?}", texts(&scale));
        let again = LossScale::new(None, [2.2, 49.0].into_iter());
        assert_eq!(again, Some(scale), "a small change keeps the levels");
    }

    #[test]
    fn a_narrow_one_has_all_its_levels_inside() {
        let scale = LossScale::new(None, [0.0350, 0.0358].into_iter()).unwrap();
        assert!(scale.levels.iter().all(|level| (0.035..0.0358).contains(level)), "{scale:?}");
        let named: Vec<_> = scale.named().map(|level| scale.name(level)).collect();
        assert!(named.windows(2).all(|pair| pair[0] != pair[1]), "{named:?}");
    }

    #[test]
    fn levels_near_a_least_loss_are_told_apart() {
        let scale = LossScale::new(Some(2.7725887), [2.7725887, 9.0].into_iter()).unwrap();
        let texts = texts(&scale);
        assert!(texts[0] != texts[1] && texts[0].starts_with("2.77"), "{texts:?}");
    }

    #[test]
    fn any_losses_have_a_scale_or_none() {
        let odd = [0.0, 1.0, -1.0, 5e-324, 1e-300, 1e300, f64::MAX, f64::MIN, f64::INFINITY];
        for (a, b) in odd.into_iter().flat_map(|a| odd.map(|b| (a, b))) {
            for least in [None, Some(a), Some(f64::NAN), Some(b)] {
                let Some(scale) = LossScale::new(least, [a, b].into_iter()) else { continue };
                assert_eq!(scale.marks().len(), 3, "{a} {b} {scale:?}");
                assert!(scale.height(a) >= 0.0 && scale.band(b) <= LEVELS);
            }
        }
        assert_eq!(LossScale::new(None, [1.0, 1.0].into_iter()), None);
    }
}
