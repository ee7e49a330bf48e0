//! Ranges and ticks of an axis, for any numbers.

/// A range of values that is never empty and never infinite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Its lower end.
    pub low: f64,
    /// Its upper end, above `low`.
    pub high: f64,
}

impl Range {
    /// The finite ones among `values`, with a margin on both sides; 0 to 1 where
    /// there is none.
    pub fn around(values: impl IntoIterator<Item = f64>) -> Self {
        let finite = values.into_iter().filter(|value| value.is_finite());
        let ends = finite.fold(None, |ends: Option<(f64, f64)>, value| {
            Some(ends.map_or((value, value), |(low, high)| (low.min(value), high.max(value))))
        });
        let Some((low, high)) = ends else { return Self { low: 0.0, high: 1.0 } };
        // Halved, so that the span of the widest range does not overflow.
        let half = high / 2.0 - low / 2.0;
        let least = (low.abs().max(high.abs()) * 1e-9).max(1e-300);
        let margin = if half > least { 0.16 * half } else { low.abs().max(1e-3) * 0.1 };
        Self { low: (low - margin).max(f64::MIN / 2.0), high: (high + margin).min(f64::MAX / 2.0) }
    }

    /// Where `value` lies: 0 at the lower end, 1 at the upper; held near the
    /// range.
    #[must_use]
    pub fn position(&self, value: f64) -> f64 {
        let half = self.high / 2.0 - self.low / 2.0;
        ((value / 2.0 - self.low / 2.0) / half).clamp(-0.05, 1.05)
    }

    /// Round values inside, about `count`.
    #[must_use]
    pub fn ticks(&self, count: u32) -> Vec<f64> {
        let raw = (self.high / 2.0 - self.low / 2.0) / f64::from(count.max(1)) * 2.0;
        let magnitude = 10_f64.powf(raw.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].map(|n| n * magnitude).into_iter().find(|s| *s >= raw);
        let Some(step) = step.filter(|step| step.is_normal()) else { return Vec::new() };
        let first = (self.low / step).ceil();
        let most = 2 * count + 2;
        (0..most)
            .map(|k| (first + f64::from(k)) * step)
            .take_while(|tick| *tick <= self.high)
            // Beyond float64's precision all ticks are one.
            .filter(|tick| tick + step > *tick)
            .collect()
    }
}

/// The powers of ten from 10^low to 10^high, thinned to about `count`.
#[must_use]
pub fn decades(low: f64, high: f64, count: u32) -> Vec<i32> {
    // Exponents of float64 lie within ±400.
    let (first, last) =
        (low.clamp(-400.0, 400.0).ceil() as i32, high.clamp(-400.0, 400.0).floor() as i32);
    let span = (last - first).max(0);
    let step = span / count.max(1) as i32 + 1;
    (first..=last).filter(|exponent| exponent.rem_euclid(step) == 0).collect()
}

/// The updates marked on an axis of `steps`: 0, 1, 10, 100, … or round ones.
#[must_use]
pub fn update_ticks(scale: crate::session::series::Scale, steps: u64, count: u32) -> Vec<u64> {
    use crate::session::series::Scale;
    match scale {
        Scale::Logarithmic => std::iter::once(0)
            .chain((0..9).map(|exponent| 10_u64.pow(exponent)))
            .take_while(|updates| *updates <= steps)
            .collect(),
        Scale::Linear => Range { low: 0.0, high: steps as f64 }
            .ticks(count)
            .into_iter()
            .filter(|updates| updates.fract() == 0.0)
            .map(|updates| updates as u64)
            .collect(),
    }
}

/// A tick's number, as short as its neighbours let it be.
#[must_use]
pub fn label(tick: f64, step: f64) -> String {
    let large = tick.abs().max(step);
    let text = if tick == 0.0 {
        "0".to_owned()
    } else if (1e-4..1e6).contains(&large) && step >= 1e-7 {
        let decimals = (-step.log10()).ceil().clamp(0.0, 8.0) as usize;
        format!("{tick:.decimals$}")
    } else {
        format!("{tick:.1e}")
    };
    text.replace('-', "\u{2212}")
}
