//! One update on the landscape: its legs, its probes and the losses on the way.

mod marks;

use std::any::Any;

use plotters::style::RGBColor;

use super::geometry::Point;
use super::landscape::{Axes, Landscape, arrow, number, write};
use super::pen::{Dash, Pen, Stroke};
use super::stops::{along, nearest};
use super::surface::{DrawResult, HPos, VPos};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::rule::Order;
use marks::{Kind, Mark, pair};

pub use marks::{Ordered, window};

/// The words on the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// Says that δ is enlarged.
    pub enlarged: &'static str,
}

/// The least distance of a probe from its parameter [CSS pixels].
const PROBE: f64 = 24.0;
/// The length below which a leg leaves no room for a label beside it [CSS pixels].
const SHORT: f64 = 30.0;
/// The width of a leg [CSS pixels].
const LEG: f64 = 3.0;
/// The radii of a probe, the start and the end [CSS pixels].
const RADII: [f64; 3] = [5.0, 6.0, 7.5];

/// An update of a model with one weight, in its legs: W first, then b at the new W, or both
/// at once. Its stops are the start, the probes and the end, of each order in turn.
#[derive(Clone, Debug, PartialEq)]
pub struct OneUpdate {
    /// The landscape around it, without a path.
    pub ground: Landscape,
    /// The update in one order, or in both.
    pub orders: Vec<Ordered>,
    /// The words on it.
    pub labels: Labels,
}

impl OneUpdate {
    fn marks(&self) -> Vec<Mark> {
        self.orders.iter().flat_map(Ordered::marks).collect()
    }

    /// Returns where a mark is drawn: a probe far enough from its parameter to be seen.
    fn at(&self, place: &Axes, style: Style<'_>, mark: &Mark) -> Point {
        let Kind::Probe { parameter, sign, from } = mark.kind else { return place.at(mark.point) };
        let (exact, (x, y)) = (place.at(mark.point), place.at(from));
        let least = style.length(PROBE);
        if (exact.0 - x).hypot(exact.1 - y) >= least {
            return exact;
        }
        if parameter == 0 { (x + sign * least, y) } else { (x, y - sign * least) }
    }

    fn is_enlarged(&self, place: &Axes, style: Style<'_>) -> bool {
        let marks = self.marks();
        marks.iter().any(|mark| self.at(place, style, mark) != place.at(mark.point))
    }

    /// Writes on the landscape in a colour that is read on it.
    fn write(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        text: &str,
        (at, anchor): (Point, (HPos, VPos)),
        colour: RGBColor,
    ) -> DrawResult {
        let panel = place.panel;
        let wide = pen.style.text_width(text);
        let (left, right) = match anchor.0 {
            HPos::Left => (at.0, at.0 + wide),
            HPos::Center => (at.0 - wide / 2.0, at.0 + wide / 2.0),
            HPos::Right => (at.0 - wide, at.0),
        };
        // Into the panel, if it is wide enough.
        let shift = (panel.left - left).max(0.0) - (right - panel.right).max(0.0);
        let high = pen.style.length(8.0);
        let y = at.1.min(panel.bottom - high).max(panel.top + high);
        if wide > panel.width() || !(y.is_finite() && shift.is_finite()) {
            return Ok(());
        }
        let at = (at.0 + shift, y);
        let below = self.ground.colour_at(pen, place, at);
        write(pen, text, at, (colour, below), (anchor, 0.0))
    }

    fn draw_legs(&self, pen: &Pen<'_>, place: &Axes) -> DrawResult {
        let palette = pen.style.palette;
        for (parameter, [from, to]) in self.orders.iter().flat_map(Ordered::legs) {
            let stroke = match parameter {
                Some(0) => Stroke::solid(palette.w, LEG),
                Some(_) => Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.b, LEG) },
                None => Stroke::solid(palette.ink, 2.0),
            };
            let ends = super::clip::line([place.at(from), place.at(to)], place.panel);
            for part in ends {
                let [(x0, y0), .., (x1, y1)] = part.as_slice() else { continue };
                // The head ends at the rim of the mark there.
                let length = (x1 - x0).hypot(y1 - y0);
                let is_last = parameter != Some(0);
                let rim = if is_last { pen.style.device(RADII[2] + 1.5) } else { 0.0 };
                let share = ((length - rim) / length).clamp(0.0, 1.0);
                let tip = (x0 + (x1 - x0) * share, y0 + (y1 - y0) * share);
                if tip.0.is_finite() && tip.1.is_finite() {
                    arrow(pen, &[(*x0, *y0), tip], stroke)?;
                }
            }
        }
        Ok(())
    }

    fn draw_probe(&self, pen: &Pen<'_>, place: &Axes, mark: &Mark, end: Point) -> DrawResult {
        let Kind::Probe { parameter, sign, from } = mark.kind else { return Ok(()) };
        let (style, palette) = (pen.style, pen.style.palette);
        let (x, y) = self.at(place, style, mark);
        let (from, start) = (place.at(from), self.start(place));
        if !place.panel.contains((x, y)) || !place.panel.contains(from) {
            return Ok(());
        }
        let colour = if parameter == 0 { palette.w } else { palette.b };
        pen.path(&[from, (x, y)], Stroke::solid(colour, 1.5))?;
        pen.ring((x, y), RADII[0], Stroke::solid(colour, 2.0))?;
        let name = (pen.name)(Quantity::parameter(parameter, 2));
        let text = format!("{name} {} δ", if sign > 0.0 { "+" } else { "\u{2212}" });
        let gap = style.length(12.0);
        let label = if self.is_cross() {
            // Around the start, at the ends of a cross.
            let beyond = sign * style.length(13.0);
            let side = if sign > 0.0 { HPos::Left } else { HPos::Right };
            // The other order's step begins on this side.
            let is_on_leg = self.orders.len() > 1 && (sign > 0.0) == (end.0 >= start.0);
            let off = style.length(15.0);
            // Away from the diagonal.
            let off = if end.1 > start.1 { -off } else { off };
            match parameter {
                0 if is_on_leg => ((x, y + off), (side, VPos::Center)),
                0 => ((x + sign * gap, y), (side, VPos::Center)),
                _ => ((x, y - beyond), (HPos::Center, VPos::Center)),
            }
        } else if parameter == 0 && self.orders.len() > 1 {
            // Away from the step of the other order: before the start, or below the leg.
            let is_before = (sign > 0.0) != (end.0 >= start.0);
            let down = if end.1 < start.1 { 15.0 } else { -15.0 };
            match (is_before, sign > 0.0) {
                (false, _) => ((x, y + down * style.pixel_ratio), (HPos::Center, VPos::Center)),
                (true, true) => ((x + gap, y), (HPos::Left, VPos::Center)),
                (true, false) => ((x - gap, y), (HPos::Right, VPos::Center)),
            }
        } else if parameter == 0 {
            // One above and one below, so that long names do not meet.
            ((x, y - sign * style.length(15.0)), (HPos::Center, VPos::Center))
        } else if end.0 >= start.0 {
            ((x + gap, y), (HPos::Left, VPos::Center))
        } else {
            ((x - gap, y), (HPos::Right, VPos::Center))
        };
        self.write(pen, place, &text, label, colour)
    }

    /// Returns true if all probes are around the start.
    fn is_cross(&self) -> bool {
        let first = self.orders.first();
        first.is_some_and(|order| order.dissection.rule.order == Order::Textbook)
    }

    fn start(&self, place: &Axes) -> Point {
        let first = self.orders.first().and_then(|order| pair(&order.dissection.before));
        first.map_or((f64::NAN, f64::NAN), |point| place.at(point))
    }

    fn draw_order(&self, pen: &Pen<'_>, place: &Axes, rank: usize) -> DrawResult {
        let Some(order) = self.orders.get(rank) else { return Ok(()) };
        let (style, palette) = (pen.style, pen.style.palette);
        let marks = order.marks();
        let start = self.start(place);
        let end = marks.last().map_or(start, |mark| place.at(mark.point));
        for mark in &marks {
            // Both orders probe the same W; the second shows only where it ends.
            if rank == 0 {
                self.draw_probe(pen, place, mark, end)?;
            }
        }
        // The end of the other order, if its label leaves room for this one's.
        let other = self.orders.get(1 - rank.min(1)).and_then(|other| other.marks().pop());
        let is_apart =
            other.is_some_and(|other| (place.at(other.point).1 - end.1).abs() > style.length(15.0));
        let ink = palette.ink;
        let text = |loss: f64| number(loss, 3);
        for mark in &marks {
            let (x, y) = place.at(mark.point);
            if !place.panel.contains((x, y)) {
                continue;
            }
            match mark.kind {
                Kind::Start if rank == 0 => {
                    pen.ring((x, y), RADII[1], Stroke::solid(ink, 1.75))?;
                    let above = style.length(if self.is_cross() { 24.0 } else { 34.0 });
                    // In a cross away from the step, else where there is room.
                    let is_below = match self.is_cross() {
                        true => end.1 <= y,
                        false => y - above < place.panel.top + style.length(20.0),
                    };
                    let y = if is_below { y + above } else { y - above };
                    let gap = style.length(10.0);
                    let label = match self.is_cross() {
                        false => ((x, y), (HPos::Center, VPos::Center)),
                        true if end.0 >= x => ((x - gap, y), (HPos::Right, VPos::Center)),
                        true => ((x + gap, y), (HPos::Left, VPos::Center)),
                    };
                    self.write(pen, place, &text(mark.loss), label, ink)?;
                }
                Kind::End => {
                    if rank == 0 {
                        pen.disc((x, y), RADII[2] + 1.0, palette.card)?;
                        pen.disc((x, y), RADII[2], ink)?;
                    } else {
                        pen.ring((x, y), RADII[2], Stroke::solid(ink, 2.0))?;
                    }
                    let gap = style.length(14.0);
                    let is_flat = (y - start.1).abs() < style.length(SHORT);
                    let label = if is_flat && rank == 0 {
                        // Away from the legs: beyond the end.
                        let down = if y > start.1 { gap } else { -gap };
                        ((x, y + down * 1.2), (HPos::Center, VPos::Center))
                    } else if (x >= start.0) == (rank == 0 && !is_apart) {
                        // Before the end; beyond it beside the step of the other order.
                        ((x - gap, y), (HPos::Right, VPos::Center))
                    } else {
                        ((x + gap, y), (HPos::Left, VPos::Center))
                    };
                    self.write(pen, place, &text(mark.loss), label, ink)?;
                }
                _ => {}
            }
        }
        Ok(())
    }
}

impl Picture for OneUpdate {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        self.draw_ground(pen)?;
        self.draw_over(pen, stop)
    }

    fn has_ground(&self) -> bool {
        true
    }

    fn draw_ground(&self, pen: &Pen<'_>) -> DrawResult {
        self.ground.draw_ground(pen)
    }

    fn shares_ground(&self, other: &dyn Picture) -> bool {
        let other: &dyn Any = other;
        other.downcast_ref::<Self>().is_some_and(|other| self.ground.shares_ground(&other.ground))
    }

    fn draw_over(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        let Some(place) = self.ground.axes_on(pen.size(), pen.style) else { return Ok(()) };
        let style = pen.style;
        self.draw_legs(pen, &place)?;
        // The first above the second, which it is compared with.
        (0..self.orders.len()).rev().try_for_each(|rank| self.draw_order(pen, &place, rank))?;
        if self.is_enlarged(&place, style) {
            let [right, down] = [8.0, 13.0].map(|css| style.length(css));
            let corner = (place.panel.left + right, place.panel.top + down);
            let label = (corner, (HPos::Left, VPos::Center));
            self.write(pen, &place, self.labels.enlarged, label, style.palette.ink)?;
        }
        let mark = stop.and_then(|stop| self.marks().get(stop).copied());
        match mark.map(|mark| self.at(&place, style, &mark)) {
            Some(at) if place.panel.contains(at) => {
                pen.circle(at, 10.0, Stroke::solid(style.palette.error, 2.0))
            }
            _ => Ok(()),
        }
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, y): (i32, i32)) -> Option<usize> {
        let place = self.ground.axes_on(size, style)?;
        nearest(self.marks().iter().map(|mark| {
            let at = self.at(&place, style, mark);
            (at.0 - f64::from(x)).hypot(at.1 - f64::from(y))
        }))
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        self.ground.place_at(size, style, pixel)
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        along(self.marks().len(), 0, stop, towards)
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some(mark) = self.marks().get(stop).copied() else { return Vec::new() };
        let [w, b] = mark.point;
        vec![(Quantity::W(None), w), (Quantity::B, b), (Quantity::Loss, mark.loss)]
    }

    fn table(&self) -> Table {
        let readings: Vec<_> = (0..self.marks().len()).map(|stop| self.reading(stop)).collect();
        Table::of(&readings)
    }
}
