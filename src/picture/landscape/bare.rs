//! A landscape without axes that fills its surface, for what is laid over it.

use std::any::Any;

use super::{Axes, Landscape, range};
use crate::picture::geometry::Panel;
use crate::picture::pen::Pen;
use crate::picture::surface::DrawResult;
use crate::picture::{Picture, Quantity, Style, Table, Towards};

/// A landscape with its path alone, from edge to edge. The caller draws the start and the
/// current point.
#[derive(Clone, Debug, PartialEq)]
pub struct BareLandscape(pub Landscape);

impl BareLandscape {
    fn axes(&self, (width, height): (u32, u32)) -> Axes {
        let [right, bottom] = [width, height].map(f64::from);
        Axes {
            panel: Panel { left: 0.0, right, top: 0.0, bottom },
            x: range(self.0.window.x),
            y: range(self.0.window.y),
            ticks: [Vec::new(), Vec::new()],
        }
    }
}

impl Picture for BareLandscape {
    fn draw(&self, pen: &Pen<'_>, _: Option<usize>) -> DrawResult {
        self.draw_ground(pen)?;
        self.draw_over(pen, None)
    }

    fn has_ground(&self) -> bool {
        true
    }

    fn draw_ground(&self, pen: &Pen<'_>) -> DrawResult {
        pen.background()?;
        let axes = self.axes(pen.size());
        if let Some(scale) = self.0.scale() {
            let contours = self.0.draw_levels(pen, &axes, &scale)?;
            self.0.label_contours(pen, &axes, &scale, &contours)?;
        }
        self.0.draw_minimum(pen, &axes)
    }

    fn draw_over(&self, pen: &Pen<'_>, _: Option<usize>) -> DrawResult {
        self.0.draw_path(pen, &self.axes(pen.size()))
    }

    fn shares_ground(&self, other: &dyn Picture) -> bool {
        let other: &dyn Any = other;
        other.downcast_ref::<Self>().is_some_and(|other| self.0.shares_ground(&other.0))
    }

    fn stop_at(&self, _: (u32, u32), _: Style<'_>, _: (i32, i32)) -> Option<usize> {
        None
    }

    fn place_at(&self, size: (u32, u32), _: Style<'_>, pixel: (f64, f64)) -> Option<(f64, f64)> {
        let Axes { panel, x, y, .. } = self.axes(size);
        let (across, up) = panel.shares(pixel)?;
        Some((x.value(across), y.value(up)))
    }

    fn step(&self, stop: Option<usize>, _: Towards) -> Option<usize> {
        stop
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        self.0.reading(stop)
    }

    fn table(&self) -> Table {
        self.0.table()
    }
}
