//! The contours: places of equal loss, and the valley darker the deeper it is.

use super::{Axes, Landscape};
use crate::picture::clip;
use crate::picture::contour::Grid;
use crate::picture::pen::{Pen, Stroke};
use crate::picture::stops::spread;
use crate::picture::surface::DrawResult;

/// The number of levels.
const LEVELS: u32 = 10;
/// The opacity that each level adds.
const SHADE: f64 = 0.05;
/// The least distance between nodes [CSS pixels].
const APART: f64 = 3.0;

/// Returns levels between the least and the greatest loss, the closer the deeper:
/// least + (greatest − least)·(k/n)³ for k from 1 to n.
fn levels(least: f64, greatest: f64) -> Vec<f64> {
    let level = |k: u32| {
        let share = (f64::from(k) / f64::from(LEVELS)).powi(3);
        least * (1.0 - share) + greatest * share
    };
    (1..=LEVELS).map(level).collect()
}

impl Landscape {
    /// Returns the least and the greatest loss of the contours.
    pub(super) fn depth(&self) -> Option<(f64, f64)> {
        let finite = self.surface()?.loss.iter().copied().filter(|loss| loss.is_finite());
        let (least, greatest) = finite
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), loss| {
                (low.min(loss), high.max(loss))
            });
        let known = self.least.filter(|known| known.is_finite() && *known <= greatest);
        let least = known.unwrap_or(least);
        (least < greatest).then_some((least, greatest))
    }

    pub(super) fn draw_levels(&self, pen: &Pen<'_>, place: &Axes) -> DrawResult {
        let Some((grid, (least, greatest))) = self.grid(pen, place).zip(self.depth()) else {
            return Ok(());
        };
        let error = pen.style.palette.error;
        let levels = levels(least, greatest);
        for level in &levels {
            for area in grid.below(*level) {
                pen.fill(&clip::area(&area, place.panel), error, SHADE)?;
            }
        }
        let thin = Stroke { opacity: 0.4, ..Stroke::solid(error, 1.0) };
        for level in levels {
            for line in grid.lines(level) {
                for part in clip::line(line, place.panel) {
                    pen.path(&part, thin)?;
                }
            }
        }
        Ok(())
    }

    /// Returns the surface [device pixels], placed by its own window, with nodes as close
    /// as they can be distinguished.
    fn grid(&self, pen: &Pen<'_>, place: &Axes) -> Option<Grid> {
        let surface = self.surface()?;
        let (view, width) = (&surface.view, usize::from(surface.view.columns));
        let thinned = |count: u16, length: f64| {
            let most = length / pen.style.length(APART);
            spread(usize::from(count), (most as usize).max(2))
        };
        let columns = thinned(view.columns, place.panel.width());
        let rows = thinned(view.rows, place.panel.height());
        let across = columns.iter().map(|column| place.at([view.column(*column), 0.0]).0);
        let up = rows.iter().map(|row| place.at([0.0, view.row(*row)]).1);
        // A window far inside or outside of this one.
        let near = |place: f64| place.clamp(-1e6, 1e6);
        let (x, y) = (across.map(near).collect(), up.map(near).collect());
        Some(Grid::new(x, y, |column, row| {
            surface.loss.get(rows[row] * width + columns[column]).copied().unwrap_or(f64::NAN)
        }))
    }
}
