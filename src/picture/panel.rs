//! One plot area: a rectangle of pixels that curves and ticks are put into.

use plotters::coord::Shift;
use plotters::element::{DashedPathElement, PathElement};
use plotters::prelude::{DrawingArea, DrawingBackend, IntoFont, RGBColor, ShapeStyle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc};

use super::{Quantity, Style};

/// The result of drawing.
pub type Drawn<DB> =
    Result<(), plotters::drawing::DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// How a curve is told apart besides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// Long strokes.
    Dashed,
    /// Short strokes.
    Dotted,
}

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
    /// The pixel at a position from the left (0) to the right (1) and from the
    /// bottom (0) to the top (1).
    #[must_use]
    pub fn at(&self, x: f64, y: f64) -> (i32, i32) {
        let along = |from: i32, to: i32, position: f64| {
            from + (f64::from(to - from) * position).round() as i32
        };
        (along(self.left, self.right, x), along(self.bottom, self.top, y))
    }
}

/// A pen on an area: what every picture draws with.
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

    fn stroke(&self, colour: RGBColor, width: f64) -> ShapeStyle {
        colour.stroke_width(self.style.length(width).unsigned_abs())
    }

    /// A line between pixels.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn line(&self, points: Vec<(i32, i32)>, colour: RGBColor, width: f64) -> Drawn<DB> {
        self.area.draw(&PathElement::new(points, self.stroke(colour, width)))
    }

    /// A curve through pixels.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn curve(&self, points: Vec<(i32, i32)>, colour: RGBColor, dash: Dash) -> Drawn<DB> {
        let stroke = self.stroke(colour, 2.0);
        let (length, gap) = match dash {
            Dash::Solid => return self.area.draw(&PathElement::new(points, stroke)),
            Dash::Dashed => (7.0, 4.0),
            Dash::Dotted => (2.0, 3.0),
        };
        let (length, gap) = (self.style.length(length), self.style.length(gap));
        self.area.draw(&DashedPathElement::new(points, length, gap, stroke))
    }

    /// A dot.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn dot(&self, centre: (i32, i32), colour: RGBColor) -> Drawn<DB> {
        let radius = self.style.length(4.0);
        self.area.draw(&plotters::element::Circle::new(centre, radius, colour.filled()))
    }

    /// A label, at a pixel of its edge or corner.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn label(
        &self,
        text: &str,
        at: (i32, i32),
        colour: RGBColor,
        (h, v): (HPos, VPos),
        bold: bool,
    ) -> Drawn<DB> {
        let font: FontDesc = (self.style.font, f64::from(self.style.length(11.0))).into_font();
        let font = if bold { font.style(plotters::style::FontStyle::Bold) } else { font };
        let style = font.color(&colour).pos(Pos::new(h, v));
        self.area.draw(&Text::new(text.to_owned(), at, style))
    }
}
