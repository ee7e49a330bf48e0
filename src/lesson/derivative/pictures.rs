//! The pictures of a derivative.

use std::rc::Rc;

use super::text::words;
use crate::experiment::part::PagePart;
use crate::experiment::subject::DerivativeSettings;
use crate::lesson::picture::LessonPicture;
use crate::picture::Quantity;
use crate::picture::axis::Range;
use crate::picture::delta_error::DeltaError;
use crate::picture::digits::Digits;
use crate::picture::slope::Slope;
use crate::text::Text;
use descent_core::derivative::Preset;
use descent_core::derivative::accuracy::{DeltaSweep, Difference, Known, decades};
use descent_core::expression::Expression;

/// The number of δ that are tried in each decade.
const PER_DECADE: u32 = 8;
/// Half of a window is at least this many times the spacing of float64 there.
const GRAINS: f64 = 32.0;
/// Half of a window around a point, if nothing else is known.
const HALF: f64 = 4.0;

/// Returns the window in which the curve of a function opens.
#[must_use]
pub fn opening_window(f: &Expression, x: f64) -> Range {
    let (low, high) = match Preset::of(f) {
        Some(Preset::Square) => (-5.0, 5.0),
        Some(Preset::ThreeXExpX) => (-2.0, 3.0),
        Some(Preset::Sigmoid) => (-4.5, 4.5),
        Some(Preset::SquaredError) => (-1.0, 3.0),
        None => (-HALF, HALF),
    };
    let range = Range { low, high };
    if (0.04..=0.96).contains(&range.share(x)) { range } else { window_around(x, HALF) }
}

/// Returns a window that reaches `half` to each side of a point.
#[must_use]
pub fn window_around(x: f64, half: f64) -> Range {
    let least = (x.abs() * f64::EPSILON * GRAINS).max(1e-300);
    let half = half.max(least);
    Range { low: (x - half).max(f64::MIN / 4.0), high: (x + half).min(f64::MAX / 4.0) }
}

/// Returns the errors of the numerical derivative for many δ.
#[must_use]
pub fn delta_sweep(f: &Expression, known: Known) -> Rc<DeltaSweep> {
    Rc::new(DeltaSweep::new(|x| f.value(x), known, &decades(PER_DECADE)))
}

/// Returns the lesson's pictures in order.
pub(in crate::lesson) fn pictures(
    text: &Text,
    settings: &DerivativeSettings,
) -> Vec<LessonPicture> {
    let Ok(f) = settings.derivative.expression() else { return Vec::new() };
    let (x, delta) = (settings.derivative.x, settings.delta);
    let known = Known::of(&f, x);
    let now = Difference::of(|x| f.value(x), &known, delta);
    let delta_error = DeltaError { sweep: delta_sweep(&f, known), now };
    let digits = Digits::of(&f, x, delta);
    let window = opening_window(&f, x);
    let curve = Slope { f, x, delta, window };
    vec![
        LessonPicture {
            part: PagePart::Curve,
            title: words(text.language).curve,
            x: Quantity::X(None),
            y: vec![Quantity::Function],
            is_logarithmic: false,
            picture: Box::new(curve),
        },
        LessonPicture {
            part: PagePart::DeltaError,
            title: words(text.language).delta_error,
            x: Quantity::Delta,
            y: vec![Quantity::QuotientError],
            is_logarithmic: false,
            picture: Box::new(delta_error),
        },
        LessonPicture {
            part: PagePart::Digits,
            title: words(text.language).digits.title,
            x: Quantity::Delta,
            y: Vec::new(),
            is_logarithmic: false,
            picture: Box::new(digits),
        },
    ]
}
