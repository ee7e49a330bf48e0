//! The error of the central difference against δ, both by their logarithms: a dot for each
//! δ, and the two sources of the error as lines.

use std::rc::Rc;

use plotters::style::RGBColor;

use super::axis::{Range, Ruler, Tick};
use super::clip;
use super::frame::Frame;
use super::free_room::FreeRoom;
use super::geometry::{Panel, Point};
use super::pen::{Dash, Pen, Stroke};
use super::rough::three_digits;
use super::stops::{along, nearest};
use super::surface::{DrawResult, DrawingError, HPos, VPos};
use super::{Palette, Picture, Quantity, Style, Table, Towards};
use descent_core::derivative::DELTA;
use descent_core::derivative::accuracy::{DeltaSweep, Difference};

/// The room to the right of the panel [CSS pixels].
const RIGHT: f64 = 14.0;
/// The least range of the axis of δ, as powers of ten.
const ENDS: [f64; 2] = [-16.0, 0.0];

/// The error against δ. Its stops are the δ of the sweep.
#[derive(Clone, Debug, PartialEq)]
pub struct DeltaError {
    /// The errors.
    pub sweep: Rc<DeltaSweep>,
    /// The difference with the current δ.
    pub now: Difference,
}

/// The panel and the scales along its edges.
struct Axes {
    panel: Panel,
    x: Ruler,
    y: Ruler,
    ticks: [Vec<Tick>; 2],
}

impl Axes {
    fn at(&self, delta: f64, error: f64) -> Point {
        self.panel.place(self.x.share(delta), self.y.share(error))
    }
}

impl DeltaError {
    fn place(&self, frame: &Frame<'_>) -> Axes {
        let deltas = self.sweep.differences.iter().map(|difference| difference.delta);
        let here = self.now.delta.log10();
        let known = deltas.map(f64::log10).chain([here]).filter(|delta| delta.is_finite());
        let [low, high] = ENDS;
        let exponents = known.fold(Range { low, high }, |range, delta| Range {
            low: range.low.min(delta),
            high: range.high.max(delta),
        });
        let x = Ruler::Logarithmic { exponents, floor: false };
        let errors = self.sweep.differences.iter().chain([&self.now]);
        let y = Ruler::logarithmic(errors.filter_map(|difference| difference.error));
        let ticks = [x.ticks(frame.labels()), y.ticks(frame.values())];
        Axes { panel: frame.panel(&ticks[1]), x, y, ticks }
    }

    /// Draws a bound on the error, and takes its room.
    fn draw_bound(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        bound: fn(&Difference) -> Option<f64>,
        room: &mut FreeRoom,
    ) -> Result<Vec<Point>, DrawingError> {
        let dashed = Stroke { dash: Dash::Dashed, ..Stroke::solid(pen.style.palette.muted, 1.25) };
        let points = self.sweep.differences.iter().map(|difference| {
            // What is 0 has no place on a logarithmic axis, and no floor here.
            let value = bound(difference).filter(|value| *value > 0.0).unwrap_or(f64::NAN);
            let share = match place.y {
                Ruler::Logarithmic { exponents, .. } => exponents.share(value.log10()),
                Ruler::Linear(range) => range.share(value),
            };
            place.panel.place(place.x.share(difference.delta), share)
        });
        let parts = clip::line(points, place.panel);
        parts.iter().try_for_each(|part| pen.path(part, dashed))?;
        let longest = parts.iter().max_by_key(|part| part.len()).cloned().unwrap_or_default();
        room.lines.extend(parts);
        Ok(longest)
    }

    /// Draws the scatter of the errors, and takes its room.
    fn draw_errors(&self, pen: &Pen<'_>, place: &Axes, room: &mut FreeRoom) -> DrawResult {
        let Palette { error, .. } = pen.style.palette;
        for difference in &self.sweep.differences {
            let Some(at) = difference.error.map(|error| place.at(difference.delta, error)) else {
                continue;
            };
            if place.panel.contains(at) {
                pen.disc(at, 2.0, error)?;
                room.boxes.push(around(at, pen.style.length(2.0)));
            }
        }
        Ok(())
    }

    /// Marks the notebook's δ with its error.
    fn draw_notebook(&self, pen: &Pen<'_>, place: &Axes, room: &mut FreeRoom) -> DrawResult {
        let palette = pen.style.palette;
        let mark = self.sweep.differences.iter().find(|difference| difference.delta == DELTA);
        let error = mark.and_then(|difference| difference.error);
        let Some(at) = error.map(|error| place.at(DELTA, error)) else { return Ok(()) };
        if !place.panel.contains(at) {
            return Ok(());
        }
        let label = "1e\u{2212}4";
        let [step, radius] = [14.0, 5.0].map(|css| pen.style.length(css));
        let above = (2..12).map(|n| (at.0, at.1 - step * f64::from(n)));
        let below = (2..12).map(|n| (at.0, at.1 + step * f64::from(n)));
        room.boxes.push(around(at, radius));
        if let Some(middle) = room.take(pen, place.panel, label, above.chain(below)) {
            let thin = Stroke::solid(palette.muted, 1.0);
            let (from, to) = if middle.1 < at.1 {
                (middle.1 + step * 0.6, at.1 - radius)
            } else {
                (at.1 + radius, middle.1 - step * 0.6)
            };
            pen.vertical(at.0.round(), (from, to), thin)?;
            write(pen, middle, label, palette.ink, false)?;
        }
        pen.ring(at, 4.5, Stroke::solid(palette.ink, 1.75))
    }

    /// Marks the δ of least expected error at the foot of the panel.
    fn draw_balance(&self, pen: &Pen<'_>, place: &Axes, room: &mut FreeRoom) -> DrawResult {
        let Some(balance) = self.sweep.known.balance() else { return Ok(()) };
        let (x, bottom) = place.panel.place(place.x.share(balance), 0.0);
        if !place.panel.contains((x, bottom)) {
            return Ok(());
        }
        let good = pen.style.palette.good;
        let high = pen.style.length(12.0);
        pen.vertical(x.round(), (bottom - high, bottom), Stroke::solid(good, 2.0))?;
        let label = "δ*";
        let css = |length: f64| pen.style.length(length);
        let middles = [9.0, 22.0, 36.0].into_iter().flat_map(|up| {
            [14.0, 24.0, 38.0, 54.0].into_iter().flat_map(move |near| {
                [(x - css(near), bottom - css(up)), (x + css(near), bottom - css(up))]
            })
        });
        match room.take(pen, place.panel, label, middles) {
            Some(middle) => write(pen, middle, label, good, true),
            None => Ok(()),
        }
    }

    /// Draws the current δ as a line, and its error.
    fn draw_now(&self, pen: &Pen<'_>, place: &Axes, room: &mut FreeRoom) -> DrawResult {
        let (panel, palette) = (place.panel, pen.style.palette);
        let column = panel.place(place.x.share(self.now.delta), 1.0);
        if !panel.contains(column) {
            return Ok(());
        }
        pen.vertical(column.0.round(), (panel.top, panel.bottom), Stroke::solid(palette.ink, 1.0))?;
        let Some(error) = self.now.error else { return Ok(()) };
        let at = place.at(self.now.delta, error);
        if !panel.contains(at) {
            return Ok(());
        }
        pen.disc(at, 7.0, palette.error)?;
        pen.circle(at, 8.0, Stroke::solid(palette.card, 2.0))?;
        room.boxes.push(around(at, pen.style.length(8.0)));
        let label = format!("{} {}", (pen.name)(Quantity::QuotientError), three_digits(error));
        let beside = pen.style.text_width(&label) / 2.0 + pen.style.length(18.0);
        let line = pen.style.length(16.0);
        let middles = [0.0, -1.0, 1.0, -2.0, 2.0, -3.0, 3.0, -4.0, 4.0, -6.0, 6.0, -8.0, 8.0];
        let middles = middles.into_iter().flat_map(|lines| {
            let y = at.1 + lines * line;
            [(at.0 + beside, y), (at.0 - beside, y)]
        });
        match room.take(pen, panel, &label, middles) {
            Some(middle) => write(pen, middle, &label, palette.error, true),
            None => Ok(()),
        }
    }

    fn row(difference: &Difference) -> Vec<f64> {
        let known = |value: Option<f64>| value.unwrap_or(f64::NAN);
        vec![
            difference.delta,
            known(difference.numerical),
            known(difference.error),
            known(difference.truncation),
            known(difference.rounding),
        ]
    }
}

const COLUMNS: [Quantity; 5] = [
    Quantity::Delta,
    Quantity::Quotient,
    Quantity::QuotientError,
    Quantity::Truncation,
    Quantity::Rounding,
];

/// Returns the square around a point that reaches this far.
fn around((x, y): Point, reach: f64) -> Panel {
    Panel { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
}

/// Returns places for a label near a line, from its middle to its ends.
fn beside(pen: &Pen<'_>, line: &[Point]) -> Vec<Point> {
    let away = [20.0, 34.0, 50.0].map(|css| pen.style.length(css));
    let shares = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2, 0.9, 0.1];
    let points = shares.into_iter().filter_map(|share| {
        line.get((line.len().saturating_sub(1) as f64 * share).round() as usize)
    });
    let near = |&(x, y): &Point| {
        away.into_iter().flat_map(move |away| {
            [(x + away, y - away * 0.6), (x - away, y - away * 0.6), (x + away, y + away * 0.6)]
        })
    };
    points.flat_map(near).collect()
}

/// Writes a label around a point.
fn write(pen: &Pen<'_>, at: Point, label: &str, colour: RGBColor, bold: bool) -> DrawResult {
    let centre = (HPos::Center, VPos::Center);
    pen.haloed(label, at, colour, centre, bold)
}

impl Picture for DeltaError {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(frame) = Frame::new(pen.size(), pen.style, RIGHT) else { return Ok(()) };
        let place = self.place(&frame);
        let palette = pen.style.palette;
        frame.label_axis(pen, place.panel, &place.ticks[0])?;
        frame.value_axis(pen, place.panel, &place.ticks[1])?;
        let [name, error] = [Quantity::Delta, Quantity::QuotientError].map(pen.name);
        frame.name_axes(pen, place.panel, [&name, &error])?;
        let mut room = FreeRoom::default();
        self.draw_errors(pen, &place, &mut room)?;
        let truncation =
            self.draw_bound(pen, &place, |difference| difference.truncation, &mut room)?;
        let rounding = self.draw_bound(pen, &place, |difference| difference.rounding, &mut room)?;
        self.draw_now(pen, &place, &mut room)?;
        for (label, line) in [("∝ δ²", truncation), ("∝ 1/δ", rounding)] {
            let middles = beside(pen, &line);
            if let Some(middle) = room.take(pen, place.panel, label, middles) {
                write(pen, middle, label, palette.ink, true)?;
            }
        }
        self.draw_notebook(pen, &place, &mut room)?;
        self.draw_balance(pen, &place, &mut room)?;
        let Some(marked) = stop.and_then(|stop| self.sweep.differences.get(stop)) else {
            return Ok(());
        };
        let at = place.at(marked.delta, marked.error.unwrap_or(f64::NAN));
        if place.panel.contains(at) {
            pen.circle(at, 6.0, Stroke::solid(palette.ink, 2.0))?;
        }
        Ok(())
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, _): (i32, i32)) -> Option<usize> {
        let place = self.place(&Frame::new(size, style, RIGHT)?);
        nearest(self.sweep.differences.iter().map(|difference| {
            let column = place.panel.place(place.x.share(difference.delta), 0.0).0;
            (column.round() - f64::from(x)).abs()
        }))
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        let place = self.place(&Frame::new(size, style, RIGHT)?);
        let (across, up) = place.panel.shares(pixel)?;
        Some((place.x.value(across), place.y.value(up)))
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        let here = self.now.delta.log10();
        let away = |difference: &Difference| (difference.delta.log10() - here).abs();
        let now = nearest(self.sweep.differences.iter().map(away)).unwrap_or(0);
        along(self.sweep.differences.len(), now, stop, towards)
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some(difference) = self.sweep.differences.get(stop) else { return Vec::new() };
        let values = COLUMNS.into_iter().zip(Self::row(difference));
        values.filter(|(_, value)| value.is_finite()).take(3).collect()
    }

    fn table(&self) -> Table {
        const ROWS: usize = 50;
        let all = &self.sweep.differences;
        let every = all.len().div_ceil(ROWS).next_power_of_two().max(1);
        let mut rows: Vec<Vec<f64>> = all.iter().step_by(every).map(Self::row).collect();
        if all.iter().step_by(every).all(|difference| difference.delta != self.now.delta) {
            rows.push(Self::row(&self.now));
        }
        rows.sort_by(|a, b| a[0].total_cmp(&b[0]));
        Table { columns: COLUMNS.to_vec(), rows }
    }
}
