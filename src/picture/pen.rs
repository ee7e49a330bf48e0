//! The pen that every picture draws with: lines with dashes, marks and labels in
//! a style.

use plotters::style::RGBColor;

use super::clip::{dashes, simplified};
use super::geometry::{Point, snapped};
use super::quantity::Quantity;
use super::style::{FONT, Style};
use super::surface::{Anchor, DrawResult, HPos, Halo, Lettering, Paint, Surface, VPos};

/// The greatest distance from a line at which points are left out [CSS pixels].
const TOLERANCE: f64 = 0.1;
/// A length that no surface rounds to nothing [device pixels].
const LEAST: f64 = 0.1;
/// The width of the stroke around a label, half of it inside the letters [CSS pixels].
const HALO: f64 = 4.0;

/// The fonts of variables, as in formulas.
const LETTERS: &str = "Latin Modern Math, STIX Two Math, Cambria, Georgia, serif";
/// The size of a variable's letter [CSS pixels].
const LETTER: f64 = 14.0;

/// A pattern that distinguishes a line besides its colour.
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

/// The look of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stroke {
    pub(super) colour: RGBColor,
    /// 0 to 1.
    pub(super) opacity: f64,
    /// The width [CSS pixels].
    pub(super) width: f64,
    pub(super) dash: Dash,
}

impl Stroke {
    /// Returns an opaque, unbroken one.
    pub(super) fn solid(colour: RGBColor, width: f64) -> Self {
        Self { colour, opacity: 1.0, width, dash: Dash::Solid }
    }

    fn paint(self) -> Paint {
        Paint { colour: self.colour, opacity: self.opacity }
    }
}

/// A surface, the style to draw in and the names of quantities.
#[derive(Clone, Copy)]
pub struct Pen<'a> {
    /// The surface to draw on.
    pub surface: &'a dyn Surface,
    /// Colours, pixel ratio and font.
    pub style: Style<'a>,
    /// The name of a quantity: `Text::quantity`.
    pub name: fn(Quantity) -> String,
}

impl Pen<'_> {
    /// Returns the width and the height of the surface [device pixels].
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        self.surface.size()
    }

    /// Fills the surface with the card's colour.
    ///
    /// # Errors
    /// The backend's.
    pub fn background(&self) -> DrawResult {
        let (width, height) = self.size();
        let paint = Paint { colour: self.style.palette.card, opacity: 1.0 };
        self.surface.rectangle([(0.0, 0.0), (f64::from(width), f64::from(height))], paint)
    }

    /// Draws a horizontal line with sharp edges: they are whole pixels.
    pub(super) fn horizontal(
        &self,
        (left, right): (f64, f64),
        y: f64,
        stroke: Stroke,
    ) -> DrawResult {
        let [top, bottom] = self.edges(y, stroke.width);
        self.strokes((left, right), stroke.dash, |from, to| {
            self.block([(from, top), (to, bottom)], stroke)
        })
    }

    /// Draws a vertical line with sharp edges: they are whole pixels.
    pub(super) fn vertical(&self, x: f64, (top, bottom): (f64, f64), stroke: Stroke) -> DrawResult {
        let [left, right] = self.edges(x, stroke.width);
        self.strokes((top, bottom), stroke.dash, |from, to| {
            self.block([(left, from), (right, to)], stroke)
        })
    }

    /// Returns the edges of a straight line around a coordinate.
    fn edges(&self, middle: f64, width: f64) -> [f64; 2] {
        let width = self.style.length(width);
        let first = middle.round() - (width / 2.0).floor();
        [first, first + width]
    }

    fn strokes(
        &self,
        (from, to): (f64, f64),
        dash: Dash,
        draw: impl Fn(f64, f64) -> DrawResult,
    ) -> DrawResult {
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

    fn block(&self, corners: [Point; 2], stroke: Stroke) -> DrawResult {
        self.surface.rectangle(corners, stroke.paint())
    }

    /// Draws a square of whole pixels that begins `before` pixels left of and above
    /// a point.
    fn block_around(&self, (x, y): Point, before: f64, side: f64, stroke: Stroke) -> DrawResult {
        let (left, top) = (x.round() - before, y.round() - before);
        self.block([(left, top), (left + side, top + side)], stroke)
    }

    /// Draws a line through points.
    pub(super) fn path(&self, points: &[Point], stroke: Stroke) -> DrawResult {
        let ratio = self.style.pixel_ratio;
        let points = simplified(points, TOLERANCE * ratio);
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

    fn unbroken(&self, points: &[Point], stroke: Stroke) -> DrawResult {
        self.surface.path(points, self.style.device(stroke.width), stroke.paint())
    }

    /// Draws a dot of a dotted line: the round ends of a line of almost no length.
    fn dot(&self, part: &[Point], stroke: Stroke) -> DrawResult {
        let Some(&(x, y)) = part.first() else { return Ok(()) };
        self.unbroken(&[(x, y), (x + LEAST, y)], stroke)
    }

    /// Fills an area.
    pub(super) fn fill(&self, corners: &[Point], colour: RGBColor, opacity: f64) -> DrawResult {
        if corners.len() < 3 {
            return Ok(());
        }
        self.surface.area(corners, Paint { colour, opacity })
    }

    /// Draws a disc of a radius [CSS pixels].
    pub(super) fn disc(&self, centre: Point, radius: f64, colour: RGBColor) -> DrawResult {
        self.surface.disc(centre, self.style.device(radius), Paint { colour, opacity: 1.0 })
    }

    /// Draws a disc of a radius [CSS pixels] in a colour with an opacity.
    pub(super) fn faint_disc(
        &self,
        centre: Point,
        radius: f64,
        (colour, opacity): (RGBColor, f64),
    ) -> DrawResult {
        self.surface.disc(centre, self.style.device(radius), Paint { colour, opacity })
    }

    /// Draws a circle of a radius [CSS pixels], filled with the card's colour.
    pub(super) fn ring(&self, centre: Point, radius: f64, stroke: Stroke) -> DrawResult {
        self.disc(centre, radius, self.style.palette.card)?;
        self.circle(centre, radius, stroke)
    }

    /// Draws a circle of a radius [CSS pixels] and leaves its inside as it is.
    pub(super) fn circle(&self, centre: Point, radius: f64, stroke: Stroke) -> DrawResult {
        let [radius, width] = [radius, stroke.width].map(|css| self.style.device(css));
        self.surface.circle(centre, radius, width, stroke.paint())
    }

    /// Draws a square by half its side [CSS pixels], filled with the card's colour.
    pub(super) fn square(&self, centre: Point, half: f64, stroke: Stroke) -> DrawResult {
        let (outer, width) = (self.style.length(half), self.style.length(stroke.width));
        let inner = (outer - width).max(0.0);
        let card = Stroke { colour: self.style.palette.card, ..stroke };
        self.block_around(centre, outer, 2.0 * outer, stroke)?;
        self.block_around(centre, inner, 2.0 * inner, card)
    }

    /// Writes a label, moved as far as needed to stay on the surface.
    pub(super) fn label(
        &self,
        text: &str,
        at: Point,
        colour: RGBColor,
        anchor: Anchor,
        bold: bool,
    ) -> DrawResult {
        let at = self.moved_inside(text, at, anchor);
        self.surface.text(Lettering { colour, anchor, bold, ..self.lettering(text) }, at)
    }

    /// Writes a label with a halo, to be read on lines and areas.
    pub(super) fn haloed(
        &self,
        text: &str,
        at: Point,
        colour: RGBColor,
        anchor: Anchor,
        bold: bool,
    ) -> DrawResult {
        let (at, halo) = (self.moved_inside(text, at, anchor), self.halo());
        self.surface.text(Lettering { colour, anchor, bold, halo, ..self.lettering(text) }, at)
    }

    /// Writes a variable's letter, in italics with a halo.
    pub(super) fn letter(
        &self,
        text: &str,
        at: Point,
        colour: RGBColor,
        anchor: Anchor,
    ) -> DrawResult {
        let at = self.moved_inside(text, at, anchor);
        let (font, size) = (LETTERS, self.style.device(LETTER));
        let plain = self.lettering(text);
        let (bold, italic, halo) = (true, true, self.halo());
        let lettering = Lettering { font, size, colour, bold, italic, anchor, halo, ..plain };
        self.surface.text(lettering, at)
    }

    /// Writes a label with a halo around a point, turned clockwise [degrees]: along a contour.
    ///
    /// # Errors
    /// The backend's.
    pub fn turned(&self, text: &str, at: Point, colour: RGBColor, turn: f64) -> DrawResult {
        let halo = self.halo();
        self.surface.text(Lettering { colour, halo, turn, ..self.lettering(text) }, at)
    }

    /// Returns a centred text in the style's font.
    fn lettering<'t>(&'t self, text: &'t str) -> Lettering<'t> {
        Lettering {
            text,
            colour: self.style.palette.ink,
            font: self.style.font,
            size: self.style.device(FONT),
            bold: false,
            italic: false,
            anchor: (HPos::Center, VPos::Center),
            halo: None,
            turn: 0.0,
        }
    }

    fn halo(&self) -> Option<Halo> {
        Some(Halo { colour: self.style.palette.card, width: self.style.device(HALO) })
    }

    fn label_size(&self, text: &str) -> (f64, f64) {
        (self.style.text_width(text), self.style.length(FONT + 2.0))
    }

    fn moved_inside(&self, text: &str, at: Point, anchor: Anchor) -> Point {
        let (width, height) = self.size();
        let hold = |at: f64, size: u32, length: f64, before: f64| {
            at.min(f64::from(size) - (length - before)).max(before)
        };
        let (x, y) = snapped(at);
        let (wide, high) = self.label_size(text);
        let (before, above) = overhang((wide, high), anchor);
        (hold(x, width, wide, before), hold(y, height, high, above))
    }
}

/// Returns the parts of a label's width and height left of and above its anchor.
fn overhang((width, height): (f64, f64), (h, v): Anchor) -> (f64, f64) {
    let before = match h {
        HPos::Left => 0.0,
        HPos::Center => (width / 2.0).floor(),
        HPos::Right => width,
    };
    let above = match v {
        VPos::Top => 0.0,
        VPos::Center => (height / 2.0).floor(),
        VPos::Bottom => height,
    };
    (before, above)
}
