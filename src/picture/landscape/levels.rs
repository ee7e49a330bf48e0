//! The bands of the loss, the deeper the lower, and the contours between them.

use super::refine::Values;
use super::scale::LossScale;
use super::{Axes, Landscape};
use crate::picture::axis::Range;
use crate::picture::clip;
use crate::picture::contour::Grid;
use crate::picture::geometry::Point;
use crate::picture::pen::{Pen, Stroke};
use crate::picture::stops::spread;
use crate::picture::style::BANDS;
use crate::picture::surface::DrawingError;

/// The least distance between nodes [CSS pixels].
const APART: f64 = 2.0;
/// The greatest distance between nodes before values between them are interpolated [CSS
/// pixels].
const FAR_APART: f64 = 3.5;
/// The most parts into which the cells of a coarse surface are divided.
const MOST_PARTS: f64 = 8.0;
/// The greatest distance of an outline from the exact one [CSS pixels].
const TOLERANCE: f64 = 0.1;
/// The most levels with a label.
const NAMED: usize = 3;

/// The contours of a level.
pub(super) struct Contour {
    pub(super) level: usize,
    /// Lines [device pixels].
    pub(super) lines: Vec<Vec<Point>>,
}

impl Landscape {
    /// Returns the scale of the loss, if the surface has one.
    #[must_use]
    pub fn scale(&self) -> Option<LossScale> {
        LossScale::new(self.least, self.surface()?.loss.iter().copied())
    }

    /// Fills the bands and draws the contours between them. Returns those that a label may
    /// name, highest first.
    pub(super) fn draw_levels(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        scale: &LossScale,
    ) -> Result<Vec<Contour>, DrawingError> {
        let Some(grid) = self.grid(pen, place, scale) else { return Ok(Vec::new()) };
        let bands = pen.style.palette.bands;
        let whole = grid.below(f64::MAX).into_iter().map(|outline| (outline, bands[BANDS - 1]));
        let levels = (0..BANDS - 1).rev();
        let deeper =
            levels.filter_map(|level| Some((grid.below(scale.level(level))?, bands[level])));
        for (outline, band) in whole.chain(deeper) {
            let outline = clip::simplified(&outline, pen.style.device(TOLERANCE));
            pen.fill(&clip::area(&outline, place.panel), band, 1.0)?;
        }
        let thin = Stroke { opacity: 0.24, ..Stroke::solid(pen.style.palette.error, 0.75) };
        let named = Stroke { opacity: 0.62, width: 1.0, ..thin };
        let mut contours = Vec::new();
        for level in (0..BANDS - 1).rev() {
            let lines = grid.lines(scale.level(level)).into_iter();
            let lines: Vec<_> = lines.flat_map(|line| clip::line(line, place.panel)).collect();
            let is_named = scale.named().any(|named| named == level) && !lines.is_empty();
            let stroke = if is_named && contours.len() < NAMED { named } else { thin };
            lines.iter().try_for_each(|line| pen.path(line, stroke))?;
            if is_named && contours.len() < NAMED {
                contours.push(Contour { level, lines });
            }
        }
        Ok(contours)
    }

    /// Returns the heights over the window [device pixels], from nodes as close as they can
    /// be told apart.
    fn grid(&self, pen: &Pen<'_>, place: &Axes, scale: &LossScale) -> Option<Grid> {
        let surface = self.surface()?;
        let view = &surface.view;
        let [columns, rows] = [
            seen(view.x, view.columns, |x| place.x.share(x)),
            seen(view.y, view.rows, |y| place.y.share(y)),
        ];
        let width = usize::from(view.columns);
        let losses = rows.clone().flat_map(|row| surface.loss.get(row * width..).into_iter());
        let losses = losses.flat_map(|row| row.get(columns.clone()).into_iter().flatten().copied());
        let coarse = Values { columns: columns.len(), rows: rows.len(), values: losses.collect() };
        // Between two of these nodes [device pixels].
        let cell = |[low, high]: [f64; 2], count: u16, axis: Range, side: f64| {
            (axis.share(high) - axis.share(low)).abs() * side / f64::from(count.max(2) - 1)
        };
        let (across, up) = (place.panel.width(), place.panel.height());
        let cell =
            cell(view.x, view.columns, place.x, across).max(cell(view.y, view.rows, place.y, up));
        let parts = (cell / pen.style.length(FAR_APART)).ceil().clamp(1.0, MOST_PARTS) as usize;
        let fine = coarse.refined(parts);
        let most = |length: f64| ((length / pen.style.length(APART)) as usize).max(2);
        let (chosen_x, chosen_y) =
            (spread(fine.columns, most(across)), spread(fine.rows, most(up)));
        // Of a node in the finer grid, on the whole side of the surface.
        let along = |[low, high]: [f64; 2], first: usize, node: usize, count: u16| {
            let share = (first as f64 + node as f64 / parts as f64) / f64::from(count.max(2) - 1);
            low * (1.0 - share) + high * share
        };
        // A window far inside or outside of this one.
        let near = |place: f64| place.clamp(-1e6, 1e6);
        let x = chosen_x
            .iter()
            .map(|node| near(place.at([along(view.x, columns.start, *node, view.columns), 0.0]).0));
        let y = chosen_y
            .iter()
            .map(|node| near(place.at([0.0, along(view.y, rows.start, *node, view.rows)]).1));
        Some(Grid::new(x.collect(), y.collect(), |column, row| {
            let at = chosen_y[row] * fine.columns + chosen_x[column];
            scale.height(fine.values.get(at).copied().unwrap_or(f64::NAN))
        }))
    }
}

/// Returns the nodes of a side that lie in the window, and two beyond it each way.
fn seen(side: [f64; 2], count: u16, share: impl Fn(f64) -> f64) -> std::ops::Range<usize> {
    let last = usize::from(count.max(2) - 1);
    let [from, to] = side.map(share);
    // Where the window's edges are, in nodes.
    let node = |edge: f64| (edge - from) / (to - from) * last as f64;
    let (low, high) = (node(0.0).min(node(1.0)), node(0.0).max(node(1.0)));
    if !(low.is_finite() && high.is_finite()) {
        return 0..last + 1;
    }
    let first = (low.floor() - 2.0).max(0.0) as usize;
    let end = (high.ceil() + 3.0).clamp(0.0, last as f64 + 1.0) as usize;
    // Two nodes at least: outside the window.
    let first = first.min(last - 1);
    first..end.max(first + 2)
}
