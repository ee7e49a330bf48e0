//! The loss and the residual of each point, beside the loss and `error_val` of all.

use std::rc::Rc;

use super::axis::{Range, Ruler};
use super::geometry::Point;
use super::pen::{Pen, Stroke};
use super::stops::{along, nearest, spread};
use super::surface::{DrawResult, HPos, VPos};
use super::xy::{Axes, half_size, halves, write};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::terms::Term;

/// The most points that have bars.
const MOST: usize = 60;
/// The share of its room that a bar fills.
const BAR: f64 = 0.62;
/// The room of the bar of all points, and the gap before it, in rooms of one point.
const ALL: f64 = 1.3;

/// Two bars for each point: above, its squared residual; below, its residual. At the end
/// the loss, the mean of the squares, and `error_val`, in which the residuals cancel. Its
/// stops are the points, then the totals.
#[derive(Clone, Debug, PartialEq)]
pub struct PointLosses {
    /// The points with their residuals.
    pub terms: Rc<[Term]>,
    /// The loss of all points.
    pub loss: f64,
    /// The error that the notebook prints.
    pub error_val: f64,
}

/// A bar: its place along the axis, its value, and its stop.
struct Bar {
    x: f64,
    value: f64,
    stop: usize,
}

impl PointLosses {
    /// Returns the points that have bars, by their places in the data.
    fn drawn(&self) -> Vec<usize> {
        spread(self.terms.len(), MOST)
    }

    /// Returns the bars of the upper (0) or the lower panel (1); the last one is that of all
    /// points.
    fn bars(&self, panel: usize) -> Vec<Bar> {
        let drawn = self.drawn();
        let value = |term: &Term| if panel == 0 { term.loss } else { term.residual };
        let points = drawn.iter().enumerate().filter_map(|(i, &stop)| {
            Some(Bar { x: i as f64 + 0.5, value: value(self.terms.get(stop)?), stop })
        });
        let all = Bar {
            x: drawn.len() as f64 + ALL / 2.0,
            value: if panel == 0 { self.loss } else { self.error_val },
            stop: self.terms.len(),
        };
        points.chain([all]).collect()
    }

    fn axes<'a>(&self, size: (u32, u32), style: Style<'a>, panel: usize) -> Option<Axes<'a>> {
        let x = Range { low: 0.0, high: self.drawn().len() as f64 + ALL };
        let values = self.bars(panel).into_iter().map(|bar| bar.value).chain([0.0]);
        let mut y = Range::with_margin(values, 0.3);
        // The upper room is for the names.
        y.high += 0.2 * (y.high / 2.0 - y.low / 2.0);
        if panel == 0 {
            y.low = 0.0;
        }
        Axes::new((size, style), Ruler::Linear(x), Ruler::Linear(y))
    }

    fn draw_panel(&self, pen: &Pen<'_>, panel: usize, stop: Option<usize>) -> DrawResult {
        let Some(axes) = self.axes(pen.size(), pen.style, panel) else { return Ok(()) };
        let palette = pen.style.palette;
        axes.draw_values(pen)?;
        let bars = self.bars(panel);
        let wide = axes.at((1.0, 0.0)).0 - axes.at((0.0, 0.0)).0;
        for bar in &bars {
            let is_all = bar.stop == self.terms.len();
            self.draw_bar(pen, &axes, bar, (wide * BAR, is_all, stop == Some(bar.stop)))?;
        }
        axes.level(pen, 0.0, Stroke::solid(palette.muted, 1.0))?;
        let quantities = if panel == 0 {
            [Quantity::SquaredResidual, Quantity::Loss]
        } else {
            [Quantity::Residual, Quantity::ErrorVal]
        };
        let [each, all] = quantities.map(pen.name);
        let panel_box = axes.panel;
        let corner = (panel_box.left + pen.style.length(5.0), panel_box.top);
        write(pen, &each, corner, (palette.muted, (HPos::Left, VPos::Top), false))?;
        let corner = (panel_box.right, panel_box.top);
        write(pen, &all, corner, (palette.ink, (HPos::Right, VPos::Top), true))?;
        if panel == 1 { self.label_inputs(pen, &axes, wide) } else { Ok(()) }
    }

    fn draw_bar(
        &self,
        pen: &Pen<'_>,
        axes: &Axes<'_>,
        bar: &Bar,
        (wide, is_all, is_stop): (f64, bool, bool),
    ) -> DrawResult {
        let palette = pen.style.palette;
        let (top, zero) = (axes.at((bar.x, bar.value)), axes.at((bar.x, 0.0)));
        if !(top.1.is_finite() && zero.1.is_finite()) {
            return Ok(());
        }
        let hold = |y: f64| y.clamp(axes.panel.top, axes.panel.bottom);
        let (from, to) = (hold(top.1), hold(zero.1));
        let [left, right] = [zero.0 - wide / 2.0, zero.0 + wide / 2.0];
        let corners = [(left, from), (right, from), (right, to), (left, to)];
        let colour = if is_all { palette.ink } else { palette.error };
        pen.fill(&corners, colour, if is_all || is_stop { 0.85 } else { 0.4 })?;
        if is_stop {
            let outline = [corners[0], corners[1], corners[2], corners[3], corners[0]];
            pen.path(&outline, Stroke::solid(palette.ink, 1.5))?;
        }
        let text = number(bar.value);
        // Labels of narrow bars would cover each other.
        if !is_all && !is_stop && pen.style.text_width(&text) > wide / BAR {
            return Ok(());
        }
        let gap = pen.style.length(3.0);
        let (y, anchor) =
            if bar.value < 0.0 { (from + gap, VPos::Top) } else { (from - gap, VPos::Bottom) };
        write(pen, &text, (zero.0, y), (palette.ink, (HPos::Center, anchor), is_all))
    }

    /// Writes the inputs below their bars.
    fn label_inputs(&self, pen: &Pen<'_>, axes: &Axes<'_>, wide: f64) -> DrawResult {
        let y = axes.panel.bottom + pen.style.length(5.0);
        let name = (pen.name)(Quantity::X(None));
        for (i, stop) in self.drawn().into_iter().enumerate() {
            let Some(term) = self.terms.get(stop) else { continue };
            let text = format!("{name} = {}", number(term.x));
            let text = if pen.style.text_width(&text) < wide { text } else { number(term.x) };
            if pen.style.text_width(&text) < wide {
                let at = (axes.at((i as f64 + 0.5, 0.0)).0, y);
                pen.label(&text, at, pen.style.palette.muted, (HPos::Center, VPos::Top), false)?;
            }
        }
        Ok(())
    }

    fn row(&self, stop: usize) -> Option<Vec<f64>> {
        let term = self.terms.get(stop)?;
        Some(vec![term.x, term.t, term.prediction, term.residual, term.loss])
    }
}

/// Formats a value above a bar.
fn number(value: f64) -> String {
    let text = if value == 0.0 || (1e-2..1e4).contains(&value.abs()) {
        let text = format!("{value:.2}");
        match text.split_once('.') {
            Some((whole, "00")) => whole.to_owned(),
            _ => text,
        }
    } else {
        format!("{value:.1e}")
    };
    text.replace('-', "\u{2212}")
}

const COLUMNS: [Quantity; 5] = [
    Quantity::X(None),
    Quantity::Target,
    Quantity::Prediction,
    Quantity::Residual,
    Quantity::SquaredResidual,
];

impl Picture for PointLosses {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        halves(pen, |pen, panel| self.draw_panel(pen, panel, stop))
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, _): (i32, i32)) -> Option<usize> {
        let axes = self.axes(half_size(size), style, 0)?;
        let bars = self.bars(0);
        let at = nearest(bars.iter().map(|bar| axes.across(bar.x, f64::from(x))))?;
        bars.get(at).map(|bar| bar.stop)
    }

    /// Returns the input of the nearest bar and the value at the height; `None` over the
    /// totals.
    fn place_at(&self, size: (u32, u32), style: Style<'_>, (x, y): Point) -> Option<(f64, f64)> {
        let half = f64::from(half_size(size).1);
        let (panel, y) = if y < half { (0, y) } else { (1, y - half) };
        let (slot, value) = self.axes(half_size(size), style, panel)?.data_at((x, y))?;
        let stop = self.drawn().get(slot.max(0.0) as usize).copied()?;
        Some((self.terms.get(stop)?.x, value))
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        let drawn: Vec<usize> = self.drawn().into_iter().chain([self.terms.len()]).collect();
        let rank = stop.and_then(|stop| drawn.iter().position(|place| *place == stop));
        drawn.get(along(drawn.len(), 0, rank, towards)?).copied()
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        match self.row(stop) {
            Some(row) => COLUMNS.into_iter().zip(row).collect(),
            None if stop == self.terms.len() => {
                vec![(Quantity::Loss, self.loss), (Quantity::ErrorVal, self.error_val)]
            }
            None => Vec::new(),
        }
    }

    fn table(&self) -> Table {
        let rows = self.drawn().into_iter().filter_map(|stop| self.row(stop));
        Table { columns: COLUMNS.to_vec(), rows: rows.take(MOST).collect() }
    }
}
