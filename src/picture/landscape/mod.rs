//! The loss over two of the parameters, and the way through it.

mod bare;
mod labels;
mod levels;
mod ray;
mod refine;
mod scale;
mod steps;
mod way;
mod window;

use std::any::Any;
use std::rc::Rc;

use super::axis::{Range, Tick};
use super::frame::Frame;
use super::geometry::{Panel, Point};
use super::handle::{Grip, Grips, Handle};
use super::pen::{Pen, Stroke};
use super::stops::{nearest, spread};
use super::surface::DrawResult;
use super::{Picture, Quantity, Style, Table, Towards};
use crate::session::message::Snapshot;
use crate::session::series::Series;
use crate::session::surface::Surface;

pub use bare::BareLandscape;
pub use labels::Labels;
pub use scale::{LossScale, Mark};
pub use window::{Window, path, window};

pub(super) use labels::write;
pub(super) use scale::number;
pub(super) use way::arrow;

/// The room to the right of the panel [CSS pixels].
const RIGHT: f64 = 14.0;

/// The greatest number of keys that walk across the picture.
const STRIDES: usize = 64;

/// The loss over two of the parameters: bands and contours, the path, the start, the
/// minimum, the current point and the way down from it. Its stops are the nodes of the
/// surface that lie in the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Landscape {
    /// The visible part.
    pub window: Window,
    /// The indices of the parameters along x and y, the bias last.
    pub axes: [u8; 2],
    /// The loss, perhaps still that of an earlier window.
    pub surface: Option<Rc<Surface>>,
    /// The computed history.
    pub series: Rc<Series>,
    /// The run at the cursor.
    pub now: Option<Rc<Snapshot>>,
    /// All parameters before training.
    pub start: Vec<f64>,
    /// All parameters of least loss, if there are any.
    pub minimum: Option<Vec<f64>>,
    /// The loss there: the contours begin with it, not with the surface's least.
    pub least: Option<f64>,
    /// All parameters as a probe of the derivative sets them.
    pub probe: Option<Vec<f64>>,
    /// True if the line is drawn on which −b / W stays the same.
    pub ray: bool,
    /// Points that the labels of contours keep away from.
    pub kept_free: Vec<[f64; 2]>,
    /// The words on it.
    pub labels: Labels,
}

/// The panel and the values along its edges.
pub(super) struct Axes {
    pub(super) panel: Panel,
    x: Range,
    y: Range,
    ticks: [Vec<Tick>; 2],
}

impl Axes {
    pub(super) fn at(&self, [x, y]: [f64; 2]) -> Point {
        self.panel.place(self.x.share(x), self.y.share(y))
    }

    /// Returns the place of a point inside the window.
    fn inside(&self, point: [f64; 2]) -> Option<Point> {
        let place = self.at(point);
        self.panel.contains(place).then_some(place)
    }
}

/// Returns the largest square in the middle of a panel.
fn square(panel: Panel) -> Panel {
    let side = panel.width().min(panel.height());
    let left = panel.left + ((panel.width() - side) / 2.0).floor();
    Panel { left, right: left + side, top: panel.top, bottom: panel.top + side }
}

/// Returns a side of a window as a range, whatever its ends.
fn range([low, high]: [f64; 2]) -> Range {
    let is_range = low < high && (high - low).is_finite();
    if is_range { Range { low, high } } else { Range::around([low, high]) }
}

impl Landscape {
    /// Returns it with other current parameters.
    #[must_use]
    pub fn with_parameters(self, parameters: &[f64]) -> Self {
        let now = self.now.map(|now| {
            Rc::new(Snapshot { parameters: parameters.to_vec(), ..Rc::unwrap_or_clone(now) })
        });
        Self { now, ..self }
    }

    /// Returns the axes on a surface of this size, unless it is too small.
    pub(super) fn axes_on(&self, size: (u32, u32), style: Style<'_>) -> Option<Axes> {
        Some(self.place(&Frame::new(size, style, RIGHT)?))
    }

    fn place(&self, frame: &Frame<'_>) -> Axes {
        let (x, y) = (range(self.window.x), range(self.window.y));
        let ticks = [x.ticks(frame.labels()), y.ticks(frame.values())];
        let panel = frame.panel(&ticks[1]);
        let panel = if self.is_square() { square(panel) } else { panel };
        Axes { panel, x, y, ticks }
    }

    /// Returns true if both axes mean the same: two weights.
    fn is_square(&self) -> bool {
        self.quantities().iter().all(|quantity| matches!(quantity, Quantity::W(Some(_))))
    }

    /// Returns the two parameters along the axes.
    fn pick(&self, parameters: &[f64]) -> Option<[f64; 2]> {
        let [x, y] = self.axes.map(|axis| parameters.get(usize::from(axis)).copied());
        Some([x?, y?])
    }

    fn now(&self) -> Option<[f64; 2]> {
        let now = self.now.as_ref()?;
        self.pick(&now.parameters)
    }

    fn quantities(&self) -> [Quantity; 2] {
        let count = self.start.len().max(self.series.parameters.len());
        self.axes.map(|axis| Quantity::parameter(usize::from(axis), count))
    }

    /// Returns the surface if it has all its values.
    fn surface(&self) -> Option<&Surface> {
        let surface = self.surface.as_deref()?;
        let view = &surface.view;
        let nodes = usize::from(view.columns) * usize::from(view.rows);
        let whole = view.columns > 1 && view.rows > 1 && surface.loss.len() == nodes;
        (whole && view.axes == self.axes).then_some(surface)
    }

    /// Returns the columns and rows of the surface inside the window.
    fn nodes(&self) -> Option<(&Surface, Vec<usize>, Vec<usize>)> {
        let surface = self.surface()?;
        let within = |range: Range, value: f64| (-1e-9..=1.0 + 1e-9).contains(&range.share(value));
        let (x, y, view) = (range(self.window.x), range(self.window.y), &surface.view);
        let columns = (0..usize::from(view.columns)).filter(|i| within(x, view.column(*i)));
        let rows = (0..usize::from(view.rows)).filter(|i| within(y, view.row(*i)));
        let (columns, rows) = (columns.collect::<Vec<_>>(), rows.collect::<Vec<_>>());
        (!columns.is_empty() && !rows.is_empty()).then_some((surface, columns, rows))
    }

    /// Returns the parameters at a stop.
    fn stop(&self, stop: usize) -> Option<[f64; 2]> {
        let view = &self.surface()?.view;
        let columns = usize::from(view.columns);
        let (column, row) = (stop % columns, stop / columns);
        (row < usize::from(view.rows)).then(|| [view.column(column), view.row(row)])
    }
}

impl Picture for Landscape {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        self.draw_ground(pen)?;
        self.draw_over(pen, stop)
    }

    fn has_ground(&self) -> bool {
        true
    }

    fn draw_ground(&self, pen: &Pen<'_>) -> DrawResult {
        pen.background()?;
        let Some(frame) = Frame::new(pen.size(), pen.style, RIGHT) else { return Ok(()) };
        let place = self.place(&frame);
        frame.axes(pen, place.panel, &place.ticks, self.quantities())?;
        let scale = self.scale();
        let contours = match &scale {
            Some(scale) => self.draw_levels(pen, &place, scale)?,
            None => Vec::new(),
        };
        if let Some(scale) = &scale {
            self.label_contours(pen, &place, scale, &contours)?;
        }
        self.draw_minimum(pen, &place)
    }

    fn draw_over(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        let Some(frame) = Frame::new(pen.size(), pen.style, RIGHT) else { return Ok(()) };
        let place = self.place(&frame);
        self.name_slice(pen, &place)?;
        self.draw_ray(pen, &place)?;
        self.draw_way(pen, &place)?;
        match stop.and_then(|stop| self.stop(stop)).and_then(|point| place.inside(point)) {
            Some(mark) => pen.ring(mark, 4.0, Stroke::solid(pen.style.palette.error, 2.0)),
            None => Ok(()),
        }
    }

    fn shares_ground(&self, other: &dyn Picture) -> bool {
        let other: &dyn Any = other;
        let Some(other) = other.downcast_ref::<Self>() else { return false };
        let surface = |one: &Self| one.surface.as_ref().map(Rc::as_ptr);
        (self.window, self.axes, self.least) == (other.window, other.axes, other.least)
            && (&self.start, &self.minimum, self.labels)
                == (&other.start, &other.minimum, other.labels)
            && surface(self) == surface(other)
            && self.kept_free == other.kept_free
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, y): (i32, i32)) -> Option<usize> {
        let place = self.place(&Frame::new(size, style, RIGHT)?);
        let (surface, columns, rows) = self.nodes()?;
        let (view, known) = (&surface.view, |value: f64| if value.is_nan() { 0.0 } else { value });
        let across = |column: &usize| place.at([view.column(*column), f64::NAN]).0;
        let up = |row: &usize| place.at([f64::NAN, view.row(*row)]).1;
        let column = nearest(columns.iter().map(|c| (known(across(c)) - f64::from(x)).abs()))?;
        let row = nearest(rows.iter().map(|r| (known(up(r)) - f64::from(y)).abs()))?;
        Some(rows[row] * usize::from(view.columns) + columns[column])
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        let place = self.place(&Frame::new(size, style, RIGHT)?);
        let (across, up) = place.panel.shares(pixel)?;
        Some((place.x.value(across), place.y.value(up)))
    }

    fn grips(&self, size: (u32, u32), style: Style<'_>, near: Option<Point>) -> Option<Grips> {
        let place = self.place(&Frame::new(size, style, RIGHT)?);
        let start = self.pick(&self.start)?;
        let grip = |handle: fn([u8; 2]) -> Handle, data: [f64; 2]| Grip {
            handle: handle(self.axes),
            values: data.to_vec(),
            data,
            at: place.at(data),
        };
        // Where the run is at its start, the start is what is dragged; the later one is on top.
        let on_the_way = self.now.as_ref().is_some_and(|now| now.updates > 0);
        let now = self.now().filter(|_| on_the_way).map(|now| grip(Handle::Now, now));
        let grips = std::iter::once(grip(Handle::Start, start)).chain(now).collect();
        Some(Grips::new(place.panel, grips, near))
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        let (surface, columns, rows) = self.nodes()?;
        let (view, width) = (&surface.view, usize::from(surface.view.columns));
        let (last_column, last_row) = (columns.len() - 1, rows.len() - 1);
        // Among the nodes in the window: the stop's, or else those nearest to the
        // current point.
        let (column, row) = match stop {
            Some(stop) => (
                columns.partition_point(|c| *c < stop % width).min(last_column),
                rows.partition_point(|r| *r < stop / width).min(last_row),
            ),
            None => {
                let [x, y] = self.now().or_else(|| self.pick(&self.start)).unwrap_or([0.0; 2]);
                let column = nearest(columns.iter().map(|c| (view.column(*c) - x).abs()));
                let row = nearest(rows.iter().map(|r| (view.row(*r) - y).abs()));
                (column.unwrap_or(0), row.unwrap_or(0))
            }
        };
        let stride = |last: usize| (last / STRIDES).max(1);
        let (column, row) = match towards {
            Towards::First => (0, 0),
            Towards::Last => (last_column, last_row),
            _ if stop.is_none() => (column, row),
            Towards::Left => (column.saturating_sub(stride(last_column)), row),
            Towards::Right => ((column + stride(last_column)).min(last_column), row),
            Towards::Down => (column, row.saturating_sub(stride(last_row))),
            Towards::Up => (column, (row + stride(last_row)).min(last_row)),
        };
        Some(rows[row] * width + columns[column])
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let found = self.surface().and_then(|surface| surface.loss.get(stop)).zip(self.stop(stop));
        let Some((loss, [x, y])) = found else { return Vec::new() };
        let [across, up] = self.quantities();
        vec![(across, x), (up, y), (Quantity::Loss, *loss)]
    }

    fn table(&self) -> Table {
        const SIDE: usize = 7;
        let [across, up] = self.quantities();
        let columns = vec![across, up, Quantity::Loss];
        let Some((surface, xs, ys)) = self.nodes() else {
            return Table { columns, rows: Vec::new() };
        };
        let width = usize::from(surface.view.columns);
        let nodes = spread(ys.len(), SIDE).into_iter().flat_map(|row| {
            let row = ys[row] * width;
            spread(xs.len(), SIDE).into_iter().map(move |column| (row, column))
        });
        let rows = nodes.map(|(row, column)| {
            self.reading(row + xs[column]).into_iter().map(|(_, value)| value).collect()
        });
        Table { columns, rows: rows.collect() }
    }
}
