//! A panel with a scale along each edge, and two such panels above each other.

use super::Quantity;
use super::axis::{Ruler, Tick};
use super::clip;
use super::frame::Frame;
use super::geometry::{Panel, Point};
use super::pen::{Pen, Stroke};
use super::style::Style;
use super::surface::{Anchor, DrawResult, Margins, Surface};
use plotters::style::RGBColor;

/// The room to the right of the panel [CSS pixels].
const RIGHT: f64 = 14.0;
/// The distance between two vertices of a curve [CSS pixels].
const STEP: f64 = 2.0;

/// A panel and the scales along its edges.
pub(super) struct Axes<'a> {
    frame: Frame<'a>,
    pub(super) panel: Panel,
    pub(super) x: Ruler,
    pub(super) y: Ruler,
    ticks: [Vec<Tick>; 2],
}

impl<'a> Axes<'a> {
    /// Returns the axes over a surface of this size; `None` if it is too small.
    pub(super) fn new((size, style): ((u32, u32), Style<'a>), x: Ruler, y: Ruler) -> Option<Self> {
        let frame = Frame::new(size, style, RIGHT)?;
        let ticks = [x.ticks(frame.labels()), y.ticks(frame.values())].map(plain);
        let panel = frame.panel(&ticks[1]);
        Some(Self { frame, panel, x, y, ticks })
    }

    /// Returns the place of a value.
    pub(super) fn at(&self, (x, y): (f64, f64)) -> Point {
        self.panel.place(self.x.share(x), self.y.share(y))
    }

    /// Returns the place of a value inside the panel.
    pub(super) fn inside(&self, value: (f64, f64)) -> Option<Point> {
        Some(self.at(value)).filter(|place| self.panel.contains(*place))
    }

    /// Returns the values at a pixel; `None` outside the panel.
    pub(super) fn data_at(&self, pixel: Point) -> Option<(f64, f64)> {
        let (across, up) = self.panel.shares(pixel)?;
        Some((self.x.value(across), self.y.value(up)))
    }

    /// Draws the grid, its numbers and the names of the axes.
    pub(super) fn draw(&self, pen: &Pen<'_>, names: [Quantity; 2]) -> DrawResult {
        self.frame.axes(pen, self.panel, &self.ticks, names)
    }

    /// Draws the values beside the panel alone.
    pub(super) fn draw_values(&self, pen: &Pen<'_>) -> DrawResult {
        self.frame.value_axis(pen, self.panel, &self.ticks[1])
    }

    /// Draws a function over the whole width.
    pub(super) fn function(
        &self,
        pen: &Pen<'_>,
        stroke: Stroke,
        value: impl Fn(f64) -> f64,
    ) -> DrawResult {
        let steps = (self.panel.width() / pen.style.length(STEP)).clamp(1.0, 4096.0) as u32;
        let points = (0..=steps).map(|i| {
            let x = self.x.value(f64::from(i) / f64::from(steps));
            self.at((x, value(x)))
        });
        self.line(pen, stroke, points)
    }

    /// Draws a line through places, cut to the panel.
    pub(super) fn line(
        &self,
        pen: &Pen<'_>,
        stroke: Stroke,
        places: impl IntoIterator<Item = Point>,
    ) -> DrawResult {
        clip::line(places, self.panel).iter().try_for_each(|part| pen.path(part, stroke))
    }

    /// Draws a horizontal line at a value.
    pub(super) fn level(&self, pen: &Pen<'_>, value: f64, stroke: Stroke) -> DrawResult {
        let at = self.panel.place(0.0, self.y.share(value));
        if !self.panel.contains(at) {
            return Ok(());
        }
        pen.horizontal((self.panel.left, self.panel.right), at.1, stroke)
    }

    /// Draws a vertical line at a value.
    pub(super) fn upright(&self, pen: &Pen<'_>, value: f64, stroke: Stroke) -> DrawResult {
        let at = self.panel.place(self.x.share(value), 0.0);
        if !self.panel.contains(at) {
            return Ok(());
        }
        pen.vertical(at.0, (self.panel.top, self.panel.bottom), stroke)
    }

    /// Returns the distance along x from a pixel to a value.
    pub(super) fn across(&self, value: f64, pixel: f64) -> f64 {
        (self.panel.place(self.x.share(value), 0.0).0 - pixel).abs()
    }
}

/// Writes a label with a halo, if it is not wider than the surface.
pub(super) fn write(
    pen: &Pen<'_>,
    text: &str,
    at: Point,
    (colour, anchor, bold): (RGBColor, Anchor, bool),
) -> DrawResult {
    if pen.style.text_width(text) > f64::from(pen.size().0) {
        return Ok(());
    }
    pen.haloed(text, at, colour, anchor, bold)
}

/// Returns ticks with powers of ten as decimals, if none is far from 1.
fn plain(mut ticks: Vec<Tick>) -> Vec<Tick> {
    let exponent = |tick: &Tick| {
        let exponent = tick.text.strip_prefix("1e")?.replace('\u{2212}', "-");
        exponent.parse::<i32>().ok().filter(|exponent| (-4..=4).contains(exponent))
    };
    if ticks.iter().all(|tick| exponent(tick).is_some()) {
        for tick in &mut ticks {
            let power = exponent(tick).map(|exponent| 10_f64.powi(exponent));
            tick.text = power.map_or_else(String::new, |power| format!("{power}"));
        }
    }
    ticks
}

/// Returns the size of each of two panels above each other.
pub(super) fn half_size((width, height): (u32, u32)) -> (u32, u32) {
    (width, height / 2)
}

/// Calls `draw` with the upper half of a surface, then with the lower one.
pub(super) fn halves(pen: &Pen<'_>, draw: impl Fn(&Pen<'_>, usize) -> DrawResult) -> DrawResult {
    let height = f64::from(pen.size().1);
    let half = f64::from(half_size(pen.size()).1);
    if half < 1.0 {
        return Ok(());
    }
    let none = Margins { top: 0.0, bottom: 0.0, left: 0.0, right: 0.0 };
    for (i, margins) in [Margins { bottom: height - half, ..none }, Margins { top: half, ..none }]
        .into_iter()
        .enumerate()
    {
        let surface: Box<dyn Surface + '_> = pen.surface.inset(margins);
        draw(&Pen { surface: &*surface, ..*pen }, i)?;
    }
    Ok(())
}
