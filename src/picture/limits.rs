//! The learning rates that converge, on an axis of learning rates.

use super::axis::short;
use super::pen::{Pen, Stroke};
use super::surface::{DrawResult, HPos, VPos};
use super::xy::{Axes, write};
use descent_core::stability::Window;

/// The size from which a limit is written with four decimals.
const LARGE: f64 = 0.01;

/// Shades the learning rates that converge.
pub(super) fn shade(pen: &Pen<'_>, axes: &Axes<'_>, windows: &[Window]) -> DrawResult {
    let (panel, good) = (axes.panel, pen.style.palette.good);
    for window in windows {
        let share = |rate: f64| {
            let share = if rate > 0.0 { axes.x.share(rate) } else { 0.0 };
            if share.is_nan() { 1.0 } else { share.clamp(0.0, 1.0) }
        };
        let [left, right] = [window.low, window.high].map(|rate| panel.place(share(rate), 0.0).0);
        if right <= left {
            continue;
        }
        let corners =
            [(left, panel.top), (right, panel.top), (right, panel.bottom), (left, panel.bottom)];
        pen.fill(&corners, good, 0.14)?;
    }
    Ok(())
}

/// Marks the limits of the learning rates that converge, outside of which each is written.
/// `label` returns the height and the words of the limit with this place and this number.
pub(super) fn mark(
    pen: &Pen<'_>,
    axes: &Axes<'_>,
    windows: &[Window],
    label: impl Fn(usize, &str) -> (f64, String),
) -> DrawResult {
    let (panel, good) = (axes.panel, pen.style.palette.good);
    let both = |window: &Window| [(window.low, HPos::Right), (window.high, HPos::Left)];
    let limits = windows.iter().flat_map(both).filter(|(limit, _)| *limit > 0.0);
    let inside = limits.filter_map(|(limit, side)| {
        axes.inside((limit, axes.y.value(0.5))).map(|(x, _)| (limit, side, x))
    });
    for (place, (limit, side, x)) in inside.enumerate() {
        pen.vertical(x, (panel.top, panel.bottom), Stroke::solid(good, 1.0))?;
        let gap = pen.style.length(4.0);
        let decimal = format!("{limit:.4}");
        let decimal = decimal.trim_end_matches('0').trim_end_matches('.').to_owned();
        let number = if limit < LARGE { short(limit) } else { decimal };
        let (y, words) = label(place, &number);
        // Bold letters are wider.
        let has_room = x + gap + 1.2 * pen.style.text_width(&words) < f64::from(pen.size().0);
        let (x, side) = match side {
            HPos::Left if has_room => (x + gap, side),
            _ => (x - gap, HPos::Right),
        };
        write(pen, &words, (x, y), (good, (side, VPos::Center), true))?;
    }
    Ok(())
}
