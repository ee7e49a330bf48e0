//! The small surface that every picture draws on.

use plotters::style::RGBColor;
pub use plotters::style::text_anchor::{HPos, VPos};

use super::geometry::Point;

/// A backend failed to draw.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("drawing failed: {0}")]
pub struct DrawingError(pub String);

/// The result of drawing.
pub type DrawResult = Result<(), DrawingError>;

/// A colour and its opacity (0 to 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// The colour.
    pub colour: RGBColor,
    /// The opacity.
    pub opacity: f64,
}

/// The edge, corner or middle of a text that lies on its point.
pub type Anchor = (HPos, VPos);

/// A rim around letters, so that they can be read on a line.
#[derive(Clone, Copy, Debug)]
pub struct Halo {
    /// Its colour: the background's.
    pub colour: RGBColor,
    /// The width of the stroke, half of which lies inside the letters [device pixels].
    pub width: f64,
}

/// One line of text.
#[derive(Clone, Copy)]
pub struct Lettering<'a> {
    /// The text.
    pub text: &'a str,
    /// The colour.
    pub colour: RGBColor,
    /// A valid CSS list of fonts.
    pub font: &'a str,
    /// The font size [device pixels].
    pub size: f64,
    /// True for bold letters.
    pub bold: bool,
    /// True for italic letters: variables.
    pub italic: bool,
    /// The part of the text that lies on its point.
    pub anchor: Anchor,
    /// The rim around the letters.
    pub halo: Option<Halo>,
    /// The angle by which the text is turned about its point, clockwise [degrees].
    pub turn: f64,
}

/// The widths of the four edges that [`Surface::inset`] leaves free [device pixels].
#[derive(Clone, Copy, Debug)]
pub struct Margins {
    /// Above.
    pub top: f64,
    /// Below.
    pub bottom: f64,
    /// At the left.
    pub left: f64,
    /// At the right.
    pub right: f64,
}

/// A surface to draw on. Coordinates and lengths are device pixels from the upper
/// left corner; a surface may round them to sixteenths.
pub trait Surface {
    /// Returns the width and the height.
    fn size(&self) -> (u32, u32);

    /// Returns the surface inside of margins, as a surface of its own.
    fn inset(&self, margins: Margins) -> Box<dyn Surface + '_>;

    /// Draws an unbroken line through points.
    ///
    /// # Errors
    /// The backend's.
    fn path(&self, points: &[Point], width: f64, paint: Paint) -> DrawResult;

    /// Fills the polygon with these corners.
    ///
    /// # Errors
    /// The backend's.
    fn area(&self, corners: &[Point], paint: Paint) -> DrawResult;

    /// Fills the rectangle between two opposite corners.
    ///
    /// # Errors
    /// The backend's.
    fn rectangle(&self, corners: [Point; 2], paint: Paint) -> DrawResult;

    /// Fills a disc.
    ///
    /// # Errors
    /// The backend's.
    fn disc(&self, centre: Point, radius: f64, paint: Paint) -> DrawResult;

    /// Draws a circle as a line of this width.
    ///
    /// # Errors
    /// The backend's.
    fn circle(&self, centre: Point, radius: f64, width: f64, paint: Paint) -> DrawResult;

    /// Writes a text at a point.
    ///
    /// # Errors
    /// The backend's.
    fn text(&self, lettering: Lettering<'_>, at: Point) -> DrawResult;
}
