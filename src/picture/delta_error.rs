//! The error of the central difference against δ, both by their logarithms.

use std::rc::Rc;

use super::axis::{Range, Ruler, Tick, short};
use super::clip;
use super::frame::Frame;
use super::geometry::{Panel, Point};
use super::labels::{self, Labels};
use super::pen::{Dash, Pen, Stroke};
use super::stops::{along, nearest};
use super::surface::{DrawResult, DrawingError};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::derivative::accuracy::{DeltaSweep, Difference};

/// The room to the right of the panel [CSS pixels].
const RIGHT: f64 = 14.0;
/// The least range of the axis of δ, as powers of ten.
const ENDS: [f64; 2] = [-16.0, 0.0];

/// The radii of an error and of the current one [CSS pixels].
const DOT: f64 = 2.3;
const NOW: f64 = 6.0;
/// The shares of a line at which its name is tried.
const ALONG: [f64; 9] = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

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

    /// Returns the parts of a bound on the error in the panel.
    fn bound(&self, place: &Axes, bound: fn(&Difference) -> Option<f64>) -> Vec<Vec<Point>> {
        let points = self.sweep.differences.iter().map(|difference| {
            // What is 0 has no place on a logarithmic axis, and no floor here.
            let value = bound(difference).filter(|value| *value > 0.0).unwrap_or(f64::NAN);
            let share = match place.y {
                Ruler::Logarithmic { exponents, .. } => exponents.share(value.log10()),
                Ruler::Linear(range) => range.share(value),
            };
            place.panel.place(place.x.share(difference.delta), share)
        });
        clip::line(points, place.panel)
    }

    /// Draws a δ and returns its line, if it lies in the panel.
    fn draw_delta(
        pen: &Pen<'_>,
        place: &Axes,
        delta: f64,
        stroke: Stroke,
    ) -> Result<Option<[Point; 2]>, DrawingError> {
        let (x, _) = place.panel.place(place.x.share(delta), 1.0);
        let panel = place.panel;
        if !panel.contains((x, panel.top)) {
            return Ok(None);
        }
        pen.vertical(x, (panel.top, panel.bottom), stroke)?;
        Ok(Some([(x, panel.bottom), (x, panel.top)]))
    }

    /// Returns the places of the errors in the panel.
    fn errors(&self, place: &Axes) -> Vec<Point> {
        let known = self.sweep.differences.iter();
        known
            .filter_map(|difference| Some(place.at(difference.delta, difference.error?)))
            .filter(|at| place.panel.contains(*at))
            .collect()
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
        let names = [Quantity::Delta, Quantity::QuotientError];
        frame.axes(pen, place.panel, &place.ticks, names)?;
        let mut labels = Labels::new(pen, place.panel);
        let mut named: Vec<(&str, Vec<Point>, labels::Look)> = Vec::new();
        let look = |colour| labels::Look { colour, bold: true };
        let bounds: [(&str, fn(&Difference) -> Option<f64>); 2] = [
            ("∝ δ²", |difference| difference.truncation),
            ("∝ 1/δ", |difference| difference.rounding),
        ];
        let dashed = Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.muted, 1.25) };
        for (name, bound) in bounds {
            let parts = self.bound(&place, bound);
            parts.iter().try_for_each(|part| pen.path(part, dashed))?;
            let longest = parts.into_iter().max_by_key(Vec::len);
            named.extend(longest.map(|line| (name, line, look(palette.ink))));
        }
        if let Some(balance) = self.sweep.known.balance() {
            let stroke = Stroke { colour: palette.good, ..dashed };
            let line = Self::draw_delta(pen, &place, balance, stroke)?;
            named.extend(line.map(|line| ("δ*", line.to_vec(), look(palette.good))));
        }
        let stroke = Stroke::solid(palette.ink, 1.0);
        if let Some(line) = Self::draw_delta(pen, &place, self.now.delta, stroke)? {
            labels.avoid_line(&line);
        }
        for at in self.errors(&place) {
            pen.faint_disc(at, DOT, (palette.error, 0.75))?;
            labels.avoid_mark(at, DOT);
        }
        let now = self.now.error.map(|error| place.at(self.now.delta, error));
        if let Some(now) = now.filter(|now| place.panel.contains(*now)) {
            pen.disc(now, NOW, palette.error)?;
            pen.circle(now, NOW + 0.75, Stroke::solid(palette.card, 1.5))?;
            labels.avoid_mark(now, NOW + 1.5);
        }
        for (_, line, _) in &named {
            labels.avoid_line(line);
        }
        for (name, line, look) in &named {
            labels.along(name, line, &ALONG, *look)?;
        }
        if let (Some(now), Some(error)) = (now, self.now.error) {
            let colour = palette.error;
            labels.beside(&short(error), now, NOW, labels::Look { colour, bold: true })?;
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
