//! A rectangle of pixels, and the pen that every picture draws with.

use plotters::coord::Shift;
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::prelude::{DrawingArea, DrawingBackend, IntoFont, RGBColor, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontStyle};

use super::clip::{Point, dashes, simplified};
use super::{Quantity, Style};

/// The result of drawing.
pub type Drawn<DB> =
    Result<(), plotters::drawing::DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// The size of all text, in CSS pixels.
pub(super) const FONT: f64 = 11.0;

/// How a curve is told apart besides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// Long strokes.
    Dashed,
    /// Dots.
    Dotted,
    /// Long strokes and dots.
    DashDotted,
}

/// A line: its colour, how opaque it is, its width in CSS pixels and its dash.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stroke {
    pub(super) colour: RGBColor,
    pub(super) opacity: f64,
    pub(super) width: f64,
    pub(super) dash: Dash,
}

impl Stroke {
    /// An opaque, unbroken one.
    pub(super) fn solid(colour: RGBColor, width: f64) -> Self {
        Self { colour, opacity: 1.0, width, dash: Dash::Solid }
    }
}

/// What a label hangs by: one of its edges, corners or its middle.
pub(super) type Anchor = (HPos, VPos);

/// A rectangle of device pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panel {
    /// The left edge.
    pub left: i32,
    /// The right edge, not left of `left`.
    pub right: i32,
    /// The upper edge.
    pub top: i32,
    /// The lower edge, not above `top`.
    pub bottom: i32,
}

impl Panel {
    /// The place at shares from the left (0) to the right (1) and from the bottom
    /// (0) to the top (1).
    pub(super) fn place(&self, x: f64, y: f64) -> Point {
        let along = |from: i32, to: i32, share: f64| f64::from(from) + f64::from(to - from) * share;
        (along(self.left, self.right, x), along(self.bottom, self.top, y))
    }

    /// Whether a place lies inside, the edges included.
    pub(super) fn contains(&self, (x, y): Point) -> bool {
        x >= f64::from(self.left)
            && x <= f64::from(self.right)
            && y >= f64::from(self.top)
            && y <= f64::from(self.bottom)
    }
}

/// The nearest pixel. A place beyond all areas is held where lengths can still be
/// added to it.
pub(super) fn pixel((x, y): Point) -> (i32, i32) {
    const FAR: f64 = 1e6;
    let nearest = |at: f64| at.round().clamp(-FAR, FAR) as i32;
    (nearest(x), nearest(y))
}

fn pixels(points: &[Point]) -> Vec<(i32, i32)> {
    points.iter().copied().map(pixel).collect()
}

/// What every picture draws with.
pub struct Pen<'a, DB: DrawingBackend> {
    /// Where it draws.
    pub area: &'a DrawingArea<DB, Shift>,
    /// How.
    pub style: Style<'a>,
    /// The name of a quantity: `Text::quantity`.
    pub name: fn(Quantity) -> String,
}

impl<DB: DrawingBackend> Pen<'_, DB> {
    /// The size of the area.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        self.area.dim_in_pixel()
    }

    /// Fills the area with the card's colour.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn background(&self) -> Drawn<DB> {
        self.area.fill(&self.style.palette.card)
    }

    /// A line across, sharp: its edges are whole pixels.
    pub(super) fn horizontal(
        &self,
        (left, right): (i32, i32),
        y: i32,
        stroke: Stroke,
    ) -> Drawn<DB> {
        let (first, width) = self.breadth(y, stroke.width);
        self.strokes((left, right), stroke.dash, |from, to| {
            self.block((from, first), (to, first + width), stroke)
        })
    }

    /// A line down, sharp: its edges are whole pixels.
    pub(super) fn vertical(&self, x: i32, (top, bottom): (i32, i32), stroke: Stroke) -> Drawn<DB> {
        let (first, width) = self.breadth(x, stroke.width);
        self.strokes((top, bottom), stroke.dash, |from, to| {
            self.block((first, from), (first + width, to), stroke)
        })
    }

    fn breadth(&self, middle: i32, width: f64) -> (i32, i32) {
        let width = self.style.length(width);
        (middle - width / 2, width)
    }

    fn strokes(
        &self,
        (from, to): (i32, i32),
        dash: Dash,
        draw: impl Fn(i32, i32) -> Drawn<DB>,
    ) -> Drawn<DB> {
        let (on, off) = match dash {
            Dash::Solid => return draw(from, to),
            Dash::Dotted => (2.0, 3.0),
            Dash::Dashed | Dash::DashDotted => (4.0, 4.0),
        };
        let (on, off) = (self.style.length(on), self.style.length(off));
        let mut at = from;
        while at < to {
            draw(at, to.min(at + on))?;
            at += on + off;
        }
        Ok(())
    }

    fn block(&self, from: (i32, i32), to: (i32, i32), stroke: Stroke) -> Drawn<DB> {
        let filled = stroke.colour.mix(stroke.opacity).filled();
        self.area.draw(&Rectangle::new([from, to], filled))
    }

    /// A line through places.
    pub(super) fn path(&self, points: &[Point], stroke: Stroke) -> Drawn<DB> {
        let points = simplified(points);
        let ratio = self.style.pixel_ratio;
        let broken = |on: f64, off: f64| dashes(&points, on * ratio, off * ratio);
        match stroke.dash {
            Dash::Solid => self.unbroken(&points, stroke),
            Dash::Dashed => {
                broken(7.0, 4.0).iter().try_for_each(|part| self.unbroken(part, stroke))
            }
            Dash::Dotted => broken(0.01, 4.5).iter().try_for_each(|part| self.dot(part, stroke)),
            Dash::DashDotted => {
                broken(9.0, 8.0).iter().try_for_each(|part| self.unbroken(part, stroke))?;
                let shifted = dashes(&points, 13.0 * ratio, 4.0 * ratio);
                let ends = shifted.iter().filter_map(|part| part.last().copied());
                ends.into_iter().try_for_each(|end| self.dot(&[end], stroke))
            }
        }
    }

    fn unbroken(&self, points: &[Point], stroke: Stroke) -> Drawn<DB> {
        let width = self.style.length(stroke.width).unsigned_abs();
        let style = stroke.colour.mix(stroke.opacity).stroke_width(width);
        self.area.draw(&PathElement::new(pixels(points), style))
    }

    /// A dot of a dotted line: a square of whole pixels, so that all are equal.
    fn dot(&self, part: &[Point], stroke: Stroke) -> Drawn<DB> {
        let Some(&point) = part.first() else { return Ok(()) };
        let side = self.style.length(stroke.width);
        let (x, y) = pixel(point);
        let (x, y) = (x - side / 2, y - side / 2);
        self.block((x, y), (x + side, y + side), stroke)
    }

    /// A filled area.
    pub(super) fn fill(&self, points: &[Point], colour: RGBColor, opacity: f64) -> Drawn<DB> {
        if points.len() < 3 {
            return Ok(());
        }
        self.area.draw(&Polygon::new(pixels(points), colour.mix(opacity).filled()))
    }

    /// A disc, by its radius in CSS pixels.
    pub(super) fn disc(&self, centre: Point, radius: f64, colour: RGBColor) -> Drawn<DB> {
        let radius = self.style.length(radius);
        self.area.draw(&Circle::new(pixel(centre), radius, colour.filled()))
    }

    /// A ring with the card's colour inside, by its radius in CSS pixels.
    pub(super) fn ring(&self, centre: Point, radius: f64, stroke: Stroke) -> Drawn<DB> {
        self.disc(centre, radius, self.style.palette.card)?;
        self.circle(centre, radius, stroke)
    }

    /// A circle that leaves what is inside to be seen.
    pub(super) fn circle(&self, centre: Point, radius: f64, stroke: Stroke) -> Drawn<DB> {
        let width = self.style.length(stroke.width).unsigned_abs();
        let style = stroke.colour.mix(stroke.opacity).stroke_width(width);
        self.area.draw(&Circle::new(pixel(centre), self.style.length(radius), style))
    }

    /// A square with the card's colour inside, by half its side in CSS pixels.
    pub(super) fn square(&self, centre: Point, half: f64, stroke: Stroke) -> Drawn<DB> {
        let (x, y) = pixel(centre);
        let (outer, width) = (self.style.length(half), self.style.length(stroke.width));
        let inner = (outer - width).max(0);
        let card = Stroke { colour: self.style.palette.card, ..stroke };
        self.block((x - outer, y - outer), (x + outer, y + outer), stroke)?;
        self.block((x - inner, y - inner), (x + inner, y + inner), card)
    }

    /// A label. It is moved as far as it must be to stay inside the area.
    pub(super) fn label(
        &self,
        text: &str,
        at: (i32, i32),
        colour: RGBColor,
        anchor: Anchor,
        bold: bool,
    ) -> Drawn<DB> {
        let at = self.inside(text, at, anchor);
        let font: FontDesc = (self.style.font, f64::from(self.style.length(FONT))).into_font();
        let font = if bold { font.style(FontStyle::Bold) } else { font };
        let style = font.color(&colour).pos(Pos::new(anchor.0, anchor.1));
        self.area.draw(&Text::new(text.to_owned(), at, style))
    }

    /// Dims what lies behind a label that hangs so.
    pub(super) fn plate(&self, text: &str, at: (i32, i32), anchor: Anchor) -> Drawn<DB> {
        let (x, y) = self.inside(text, at, anchor);
        let (wide, high) = (self.style.text_width(text), self.style.length(FONT + 2.0));
        let (before, above) = hanging((wide, high), anchor);
        let corner = (x - before, y - above);
        let card = Stroke { opacity: 0.8, ..Stroke::solid(self.style.palette.card, 1.0) };
        self.block(corner, (corner.0 + wide, corner.1 + high), card)
    }

    fn inside(&self, text: &str, (x, y): (i32, i32), anchor: Anchor) -> (i32, i32) {
        let (width, height) = self.size();
        let hold = |at: i32, size: u32, length: i32, before: i32| {
            let most = i32::try_from(size).unwrap_or(i32::MAX).saturating_sub(length - before);
            at.min(most).max(before)
        };
        let (wide, high) = (self.style.text_width(text), self.style.length(FONT + 2.0));
        let (before, above) = hanging((wide, high), anchor);
        (hold(x, width, wide, before), hold(y, height, high, above))
    }
}

/// How much of a label is left of and above what it hangs by.
fn hanging((wide, high): (i32, i32), (h, v): Anchor) -> (i32, i32) {
    let before = match h {
        HPos::Left => 0,
        HPos::Center => wide / 2,
        HPos::Right => wide,
    };
    let above = match v {
        VPos::Top => 0,
        VPos::Center => high / 2,
        VPos::Bottom => high,
    };
    (before, above)
}
