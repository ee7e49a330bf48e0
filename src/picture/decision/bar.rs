//! The bar of σ beside the map: ten bands from 0 to 1.

use crate::picture::geometry::Panel;
use crate::picture::pen::{Pen, Stroke};
use crate::picture::surface::{DrawResult, HPos, VPos};

/// The room right of the map [CSS pixels].
pub(super) const ROOM: f64 = 60.0;
/// The distance of the bar from the map, and its width [CSS pixels].
const PLACE: (f64, f64) = (20.0, 10.0);
/// The bands on each side of one half.
const BANDS: u32 = 5;

/// Draws the bar; each band is `shade` more opaque than the one before, as on the map.
pub(super) fn draw(pen: &Pen<'_>, map: Panel, shade: f64) -> DrawResult {
    let (style, palette) = (pen.style, pen.style.palette);
    let left = map.right + style.length(PLACE.0);
    let bar = Panel { left, right: left + style.length(PLACE.1), ..map };
    let height = |share: f64| bar.place(0.0, share).1.round();
    for band in 0..BANDS {
        let step = f64::from(band) * 0.1;
        let ends = [(palette.one, 0.5 + step, 1.0), (palette.zero, 0.0, 0.5 - step)];
        for (colour, low, high) in ends {
            let [low, high] = [low, high].map(height);
            let corners = [(bar.left, low), (bar.right, low), (bar.right, high), (bar.left, high)];
            pen.fill(&corners, colour, shade)?;
        }
    }
    let edge = Stroke { opacity: 0.6, ..Stroke::solid(palette.muted, 1.0) };
    for y in [bar.top, bar.bottom] {
        pen.horizontal((bar.left, bar.right), y, edge)?;
    }
    for x in [bar.left, bar.right] {
        pen.vertical(x, (bar.top, bar.bottom), edge)?;
    }
    pen.horizontal((bar.left, bar.right), height(0.5), Stroke::solid(palette.ink, 2.0))?;
    let beside = bar.right + style.length(6.0);
    let labels = [("0", bar.bottom, VPos::Bottom), ("0.5", height(0.5), VPos::Center)];
    for (text, y, anchor) in labels.into_iter().chain([("1", bar.top, VPos::Top)]) {
        pen.label(text, (beside, y), palette.muted, (HPos::Left, anchor), false)?;
    }
    let below = (bar.left + style.length(PLACE.1) / 2.0, bar.bottom + style.length(5.0));
    pen.label("σ", below, palette.ink, (HPos::Center, VPos::Top), true)
}
