//! The output of a gate everywhere on the plane of its two inputs.

mod map;

use super::clip;
use super::frame::Frame;
use super::gate_plane::{at, inputs_at, next_input, ticks};
use super::geometry::{Panel, Point, snapped};
use super::pen::{Dash, Pen, Stroke};
use super::stops::nearest;
use super::surface::{DrawResult, HPos, VPos};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::gate::{INPUTS, TruthTable};

pub use super::gate_plane::{SPAN, line, ones};
pub use map::Map;

/// The distance of σ from one half below which a corner is undecided: its 0 or 1 is
/// rounding.
pub const UNDECIDED: f64 = 1e-3;

/// The opacity that each band adds.
const SHADE: f64 = 0.07;
/// The least distance between the nodes of a grid [CSS pixels].
const APART: f64 = 3.0;
/// Half the size of a corner's mark [CSS pixels].
const MARK: f64 = 7.0;

/// The decision map of a gate. Its stops are the corners, in the order of
/// `gate::INPUTS`.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// σ over the plane.
    pub map: Map,
    /// The targets at the corners.
    pub targets: TruthTable,
    /// σ over the plane for the parameters that a probe of the derivative sets.
    pub probe: Option<Map>,
}

impl Decision {
    fn sigmoid(&self, corner: usize) -> Option<f64> {
        self.map.corner(corner)
    }

    fn target(&self, corner: usize) -> Option<bool> {
        self.targets.outputs().get(corner).copied()
    }

    fn draw_map(&self, pen: &Pen<'_>, panel: Panel) -> DrawResult {
        let (palette, apart) = (pen.style.palette, pen.style.length(APART));
        for band in self.map.bands(panel, apart) {
            let colour = if band.one { palette.one } else { palette.zero };
            pen.fill(&clip::area(&band.area, panel), colour, SHADE)?;
        }
        Ok(())
    }

    fn draw_boundary(&self, pen: &Pen<'_>, panel: Panel) -> DrawResult {
        let palette = pen.style.palette;
        let probe = Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.error, 1.8) };
        let probe = self.probe.as_ref().map(|map| (map, probe));
        for (map, stroke) in [(&self.map, Stroke::solid(palette.ink, 2.0))].into_iter().chain(probe)
        {
            let lines = map.boundary(panel, pen.style.length(APART));
            for line in lines.into_iter().flat_map(|line| clip::line(line, panel)) {
                pen.path(&line, stroke)?;
            }
        }
        Ok(())
    }

    fn draw_corner(&self, pen: &Pen<'_>, panel: Panel, corner: usize) -> DrawResult {
        let found = INPUTS.get(corner).zip(self.target(corner)).zip(self.sigmoid(corner));
        let Some(((input, target), sigmoid)) = found else { return Ok(()) };
        let (place, palette) = (at(panel, *input), pen.style.palette);
        if target {
            pen.disc(place, MARK, palette.one)?;
        } else {
            pen.square(place, MARK, Stroke::solid(palette.zero, 2.5))?;
        }
        let undecided = (sigmoid - 0.5).abs() < UNDECIDED;
        if !undecided {
            return Ok(());
        }
        let (x, y) = snapped(place);
        let above = (x, y - pen.style.length(MARK + 4.0));
        pen.label("?", above, palette.ink, (HPos::Center, VPos::Bottom), true)
    }
}

impl Picture for Decision {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(frame) = Frame::new(pen.size(), pen.style, 0.0) else { return Ok(()) };
        let panel = frame.square();
        self.draw_map(pen, panel)?;
        let ticks = ticks();
        frame.label_axis(pen, panel, &ticks)?;
        frame.value_axis(pen, panel, &ticks)?;
        let names = [Quantity::X(Some(1)), Quantity::X(Some(2))].map(pen.name);
        frame.name_axes(pen, panel, [&names[0], &names[1]])?;
        self.draw_boundary(pen, panel)?;
        for corner in 0..INPUTS.len() {
            self.draw_corner(pen, panel, corner)?;
        }
        match stop.and_then(|stop| INPUTS.get(stop)) {
            Some(input) => {
                let stroke = Stroke::solid(pen.style.palette.ink, 1.5);
                pen.circle(at(panel, *input), MARK + 5.0, stroke)
            }
            None => Ok(()),
        }
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, y): (i32, i32)) -> Option<usize> {
        let panel = Frame::new(size, style, 0.0)?.square();
        nearest(INPUTS.iter().map(|input| {
            let place = at(panel, *input);
            (place.0 - f64::from(x)).hypot(place.1 - f64::from(y))
        }))
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        inputs_at(Frame::new(size, style, 0.0)?.square(), pixel)
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        Some(next_input(stop, towards))
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let found = INPUTS.get(stop).zip(self.sigmoid(stop)).zip(self.target(stop));
        let Some((([x1, x2], sigmoid), target)) = found else { return Vec::new() };
        vec![
            (Quantity::X(Some(1)), *x1),
            (Quantity::X(Some(2)), *x2),
            (Quantity::Sigmoid, sigmoid),
            (Quantity::Target, f64::from(u8::from(target))),
        ]
    }

    fn table(&self) -> Table {
        let corners: Vec<_> = (0..INPUTS.len()).map(|corner| self.reading(corner)).collect();
        Table::of(&corners)
    }
}
