//! The error of the central difference against δ, both by their logarithms.

use std::rc::Rc;

use super::axis::{Range, Ruler, Tick};
use super::clip;
use super::frame::Frame;
use super::geometry::{Panel, Point, snapped};
use super::pen::{Dash, Pen, Stroke};
use super::stops::{along, nearest};
use super::surface::{DrawResult, HPos, VPos};
use super::{Picture, Quantity, Style, Table, Towards};
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

    /// Draws a bound on the error with its name.
    fn draw_bound(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        bound: fn(&Difference) -> Option<f64>,
        (name, dash, (anchor, towards)): (&str, Dash, (HPos, f64)),
    ) -> DrawResult {
        let stroke = Stroke { dash, ..Stroke::solid(pen.style.palette.muted, 1.5) };
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
        parts.iter().try_for_each(|part| pen.path(part, stroke))?;
        // Above the middle: the errors lie on it or below.
        let longest = parts.iter().max_by_key(|part| part.len());
        let Some(&middle) = longest.and_then(|part| part.get(part.len() / 2)) else {
            return Ok(());
        };
        let (x, y) = snapped(middle);
        let hung = (x + towards * pen.style.length(10.0), y - pen.style.length(10.0));
        pen.haloed(name, hung, pen.style.palette.ink, (anchor, VPos::Center), true)
    }

    /// Draws a δ with its name.
    fn draw_delta(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        (delta, name): (f64, &str),
        stroke: Stroke,
    ) -> DrawResult {
        let x = place.panel.place(place.x.share(delta), 1.0);
        if !place.panel.contains(x) {
            return Ok(());
        }
        let (x, panel) = (snapped(x).0, place.panel);
        pen.vertical(x, (panel.top, panel.bottom), stroke)?;
        let lines = if stroke.dash == Dash::Solid { 8.0 } else { 24.0 };
        let hung = (x - pen.style.length(5.0), panel.bottom - pen.style.length(lines));
        pen.haloed(name, hung, stroke.colour, (HPos::Right, VPos::Center), true)
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
        if let Some(balance) = self.sweep.known.balance() {
            let dashed = Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.good, 1.5) };
            self.draw_delta(pen, &place, (balance, "δ*"), dashed)?;
        }
        self.draw_delta(pen, &place, (self.now.delta, &name), Stroke::solid(palette.ink, 1.0))?;
        for difference in &self.sweep.differences {
            let at = difference.error.map(|error| place.at(difference.delta, error));
            if let Some(at) = at.filter(|at| place.panel.contains(*at)) {
                pen.disc(at, 2.0, palette.error)?;
            }
        }
        let truncation = ("∝ δ²", Dash::Dashed, (HPos::Right, -1.0));
        self.draw_bound(pen, &place, |difference| difference.truncation, truncation)?;
        let rounding = ("∝ 1/δ", Dash::Dotted, (HPos::Left, 1.0));
        self.draw_bound(pen, &place, |difference| difference.rounding, rounding)?;
        let now = self.now.error.map(|error| place.at(self.now.delta, error));
        if let Some(now) = now.filter(|now| place.panel.contains(*now)) {
            pen.disc(now, 5.5, palette.error)?;
        }
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
