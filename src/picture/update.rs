//! One update on the landscape: its legs, its probes and the losses on the way.

use std::any::Any;

use plotters::style::RGBColor;

use super::geometry::Point;
use super::landscape::{Axes, Landscape, Window, arrow, number, write};
use super::pen::{Dash, Pen, Stroke};
use super::stops::{along, nearest};
use super::surface::{DrawResult, HPos, VPos};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::microscope::{Dissection, Event};
use descent_core::rule::Order;

/// The words on the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// Says that δ is enlarged.
    pub enlarged: &'static str,
}

/// The width and the height of the window, in parts of the update along each.
const ROOM: [f64; 2] = [2.0, 3.0];
/// The least side of the window, in parts of the other.
const LEAST_SIDE: f64 = 0.125;
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

/// An update in one order.
#[derive(Clone, Debug, PartialEq)]
pub struct Ordered {
    /// Its single steps.
    pub dissection: Dissection,
    /// The losses before and after it.
    pub losses: [f64; 2],
}

/// A place with a loss.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Mark {
    kind: Kind,
    point: [f64; 2],
    loss: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Start,
    /// A parameter and the sign of δ, from a point.
    Probe {
        parameter: usize,
        sign: f64,
        from: [f64; 2],
    },
    End,
}

/// Returns a window with an update and room around it for its labels.
#[must_use]
pub fn window(updates: &[Dissection]) -> Option<Window> {
    let points = updates.iter().flat_map(|update| [pair(&update.before), pair(&update.after())]);
    let points: Vec<[f64; 2]> = points.flatten().collect();
    let is_finite = |point: &[f64; 2]| point.iter().all(|value| value.is_finite());
    if points.is_empty() || !points.iter().all(is_finite) {
        return None;
    }
    let ends = |axis: usize| {
        let values = points.iter().map(|point| point[axis]);
        let low = values.clone().fold(f64::INFINITY, f64::min);
        (low, values.fold(f64::NEG_INFINITY, f64::max))
    };
    let ends = [ends(0), ends(1)];
    let half = |axis: usize| (ends[axis].1 / 2.0 - ends[axis].0 / 2.0) * ROOM[axis];
    let larger = half(0).max(half(1));
    let side = |axis: usize| {
        let middle = ends[axis].0 / 2.0 + ends[axis].1 / 2.0;
        // An update that changes next to nothing is not drawn between two float64.
        let least = (middle.abs() * 1e-6).max(1e-9).max(larger * LEAST_SIDE);
        let half = half(axis).max(least);
        [middle - half, middle + half]
    };
    Some(Window { x: side(0), y: side(1) })
}

fn pair(parameters: &[f64]) -> Option<[f64; 2]> {
    parameters.try_into().ok()
}

impl Ordered {
    /// Returns the places of its losses in order.
    fn marks(&self) -> Vec<Mark> {
        let Some(before) = pair(&self.dissection.before) else { return Vec::new() };
        let [first, last] = self.losses;
        let mut marks = vec![Mark { kind: Kind::Start, point: before, loss: first }];
        let mut now = self.dissection.before.clone();
        for event in &self.dissection.events {
            if let Event::Probe { parameter, plus, loss_plus, minus, loss_minus, .. } = *event
                && let Some(from) = pair(&now).filter(|_| parameter < 2)
            {
                for (sign, value, loss) in [(1.0, plus, loss_plus), (-1.0, minus, loss_minus)] {
                    let mut point = from;
                    point[parameter] = value;
                    marks.push(Mark { kind: Kind::Probe { parameter, sign, from }, point, loss });
                }
            }
            event.apply(&mut now);
        }
        marks.extend(pair(&now).map(|point| Mark { kind: Kind::End, point, loss: last }));
        marks
    }

    /// Returns the points between which its legs run, each with its parameter.
    fn legs(&self) -> Vec<(Option<usize>, [[f64; 2]; 2])> {
        let before = &self.dissection.before;
        if self.dissection.rule.order == Order::Textbook {
            let ends = pair(before).zip(pair(&self.dissection.after()));
            return ends.map(|(from, to)| (None, [from, to])).into_iter().collect();
        }
        let mut now = before.clone();
        let mut legs = Vec::new();
        for event in &self.dissection.events {
            let from = pair(&now);
            event.apply(&mut now);
            if let (Event::Change { parameter, .. }, Some(from), Some(to)) =
                (event, from, pair(&now))
            {
                legs.push((Some(*parameter), [from, to]));
            }
        }
        legs
    }
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
            match parameter {
                0 => ((x + sign * gap, y), (side, VPos::Center)),
                _ => ((x, y - beyond), (HPos::Center, VPos::Center)),
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
                    } else if (x >= start.0) == (rank == 0) {
                        // Before the end; that of the other order beyond it.
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
