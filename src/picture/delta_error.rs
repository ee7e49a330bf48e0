//! The error of the central difference against δ, both by their logarithms: a dot for each
//! δ, and the two sources of the error as lines.

use std::rc::Rc;

use super::axis::{Range, Ruler, Tick, short};
use super::clip;
use super::frame::Frame;
use super::geometry::{Panel, Point};
use super::labels::{Labels, Look};
use super::pen::{Dash, Pen, Stroke};
use super::stops::{along, nearest};
use super::surface::{DrawResult, DrawingError};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::derivative::DELTA;
use descent_core::derivative::accuracy::{DeltaSweep, Difference};

/// The room to the right of the panel [CSS pixels].
const RIGHT: f64 = 14.0;
/// The least range of the axis of δ, as powers of ten.
const ENDS: [f64; 2] = [-16.0, 0.0];

/// The radii of a dot of the scatter and of the current one [CSS pixels].
const DOT: f64 = 2.1;
const NOW: f64 = 7.0;
/// The shares of a bound at which its name is tried.
const ALONG: [f64; 8] = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2, 0.9];

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
        labels: &mut Labels<'_>,
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
        parts.iter().for_each(|part| labels.avoid_line(part));
        Ok(longest)
    }

    /// Draws the scatter of the errors.
    fn draw_errors(&self, pen: &Pen<'_>, place: &Axes, labels: &mut Labels<'_>) -> DrawResult {
        let known = self.sweep.differences.iter();
        let errors = known.filter_map(|known| Some(place.at(known.delta, known.error?)));
        for at in errors.filter(|at| place.panel.contains(*at)) {
            pen.faint_disc(at, DOT, (pen.style.palette.error, 0.75))?;
            labels.avoid_mark(at, DOT);
        }
        Ok(())
    }

    /// Draws the current δ as a line, and its error.
    fn draw_now(&self, pen: &Pen<'_>, place: &Axes, labels: &mut Labels<'_>) -> DrawResult {
        let (panel, palette) = (place.panel, pen.style.palette);
        let (x, top) = panel.place(place.x.share(self.now.delta), 1.0);
        if !panel.contains((x, top)) {
            return Ok(());
        }
        pen.vertical(x, (panel.top, panel.bottom), Stroke::solid(palette.ink, 1.0))?;
        labels.avoid_line(&[(x, panel.bottom), (x, panel.top)]);
        let Some(error) = self.now.error else { return Ok(()) };
        let at = place.at(self.now.delta, error);
        if !panel.contains(at) {
            return Ok(());
        }
        pen.disc(at, NOW, palette.error)?;
        pen.circle(at, NOW + 0.75, Stroke::solid(palette.card, 1.5))?;
        labels.avoid_mark(at, NOW + 1.5);
        let label = format!("{} {}", (pen.name)(Quantity::QuotientError), short(error));
        let beside = pen.style.text_width(&label) / 2.0 + pen.style.length(14.0);
        let step = pen.style.length(16.0);
        // Beside it, or as few lines above or below as it takes to be clear of the scatter.
        let centres = (0..12).flat_map(|lines| {
            let away = step * f64::from(lines);
            [(1.0, -away), (-1.0, -away), (1.0, away), (-1.0, away)]
                .map(|(side, down)| (at.0 + side * beside, at.1 + down))
        });
        labels.at_first(&label, centres, Look { colour: palette.error, bold: true }).map(|_| ())
    }

    /// Marks the notebook's δ with its error.
    fn draw_notebook(&self, pen: &Pen<'_>, place: &Axes, labels: &mut Labels<'_>) -> DrawResult {
        let palette = pen.style.palette;
        let mark = self.sweep.differences.iter().find(|known| known.delta == DELTA);
        let Some(error) = mark.and_then(|known| known.error) else { return Ok(()) };
        let at = place.at(DELTA, error);
        if !place.panel.contains(at) {
            return Ok(());
        }
        let step = pen.style.length(14.0);
        let up = |lines: i32| (at.0, at.1 - step * f64::from(lines));
        let centres = (2..12).chain((-12..-1).rev()).map(up);
        labels.avoid_mark(at, DOT);
        let look = Look { colour: palette.ink, bold: false };
        if let Some((x, y)) = labels.at_first("1e\u{2212}4", centres, look)? {
            let near = y + step * 0.6 * (at.1 - y).signum();
            let ends = (near.min(at.1), near.max(at.1));
            pen.vertical(x, ends, Stroke::solid(palette.muted, 1.0))?;
            labels.avoid_line(&[(x, ends.0), (x, ends.1)]);
        }
        pen.ring(at, 4.5, Stroke::solid(palette.ink, 1.75))
    }

    /// Marks the δ of least expected error at the foot of the panel.
    fn draw_balance(&self, pen: &Pen<'_>, place: &Axes, labels: &mut Labels<'_>) -> DrawResult {
        let Some(balance) = self.sweep.known.balance() else { return Ok(()) };
        let (x, bottom) = place.panel.place(place.x.share(balance), 0.0);
        if !place.panel.contains((x, bottom)) {
            return Ok(());
        }
        let (colour, css) = (pen.style.palette.good, |length: f64| pen.style.length(length));
        pen.vertical(x, (bottom - css(12.0), bottom), Stroke::solid(colour, 2.0))?;
        let centres = [9.0, 22.0, 36.0].into_iter().flat_map(|up| {
            [14.0, 24.0, 38.0, 54.0].into_iter().flat_map(move |near| {
                [(x - css(near), bottom - css(up)), (x + css(near), bottom - css(up))]
            })
        });
        labels.at_first("δ*", centres, Look { colour, bold: true }).map(|_| ())
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
        self.draw_errors(pen, &place, &mut labels)?;
        let truncation =
            self.draw_bound(pen, &place, |difference| difference.truncation, &mut labels)?;
        let rounding =
            self.draw_bound(pen, &place, |difference| difference.rounding, &mut labels)?;
        self.draw_now(pen, &place, &mut labels)?;
        self.draw_notebook(pen, &place, &mut labels)?;
        for (name, line) in [("∝ δ²", truncation), ("∝ 1/δ", rounding)] {
            labels.along(name, &line, &ALONG, Look { colour: palette.ink, bold: true })?;
        }
        self.draw_balance(pen, &place, &mut labels)?;
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
