//! What is drawn: from plain numbers onto any plotters backend, a canvas in the
//! page or an SVG in a test. A picture survives any numbers.
//!
//! Coordinates are device pixels. No text is measured: a backend in a page would
//! have to lay it out for every label.

pub mod axis;
mod clip;
mod contour;
mod curves;
pub mod decision;
pub mod delta_error;
pub mod errors;
mod frame;
pub mod gate_errors;
pub mod landscape;
pub mod model;
pub mod norms;
pub mod panel;
pub mod parameters;
pub mod plate;
pub mod slope;
mod stops;
pub mod thousands;

use plotters::prelude::{BLACK, DrawingBackend, RGBColor, WHITE};

use descent_core::gate::TruthTable;
use panel::{Drawn, FONT, Pen};

/// What a number in a picture or its table is. Its name is in `text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// Updates done.
    Updates,
    /// A weight: `None` the only one, `Some(1)` the first of several.
    W(Option<u8>),
    /// The bias.
    B,
    /// The loss that is minimised.
    Loss,
    /// The loss of a gate that learns this table.
    GateLoss(TruthTable),
    /// What the notebook prints as the error.
    ErrorVal,
    /// An input: `None` the only one, `Some(1)` the first of several.
    X(Option<u8>),
    /// The target t.
    Target,
    /// What the parameters say for an input: xW + b.
    Prediction,
    /// Target minus prediction.
    Residual,
    /// σ(xW + b).
    Sigmoid,
    /// δ of the central difference.
    Delta,
    /// f(x).
    Function,
    /// f′(x), exact.
    Derivative,
    /// The central difference: (f(x + δ) − f(x − δ)) / 2δ.
    Quotient,
    /// How far the central difference is from the derivative.
    QuotientError,
    /// How much of that the series cut off would be.
    Truncation,
    /// How much of that rounding may be.
    Rounding,
    /// ‖W‖ of the run of this name.
    Norm(&'static str),
}

impl Quantity {
    /// The parameter at a place among all: the weights, then b.
    #[must_use]
    pub fn parameter(place: usize, count: usize) -> Self {
        match u8::try_from(place + 1) {
            Ok(_) if count <= 2 && place == 0 => Self::W(None),
            Ok(number) if place + 1 < count => Self::W(Some(number)),
            _ => Self::B,
        }
    }
}

/// The data behind a picture, at most about sixty rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What stands in each column.
    pub columns: Vec<Quantity>,
    /// A number a column.
    pub rows: Vec<Vec<f64>>,
}

/// Where an arrow key, Home or End goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Down: along a line of stops, a tenth of them back.
    Down,
    /// Up: along a line of stops, a tenth of them on.
    Up,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// A picture. Its stops are the places that have a value of their own, numbered
/// from 0: points, updates, nodes of a grid.
pub trait Picture {
    /// Draws it over the whole area, with what the reader points at marked.
    ///
    /// # Errors
    /// Those of the backend.
    fn draw<DB: DrawingBackend>(&self, pen: &Pen<'_, DB>, stop: Option<usize>) -> Drawn<DB>;

    /// Whether it is drawn as a ground that costs, and what moves over it: then
    /// who paints it again and again can keep the ground.
    const HAS_GROUND: bool = false;

    /// Draws the ground alone.
    ///
    /// # Errors
    /// Those of the backend.
    fn draw_ground<DB: DrawingBackend>(&self, pen: &Pen<'_, DB>) -> Drawn<DB> {
        pen.background()
    }

    /// Draws the rest over the ground.
    ///
    /// # Errors
    /// Those of the backend.
    fn draw_over<DB: DrawingBackend>(&self, pen: &Pen<'_, DB>, stop: Option<usize>) -> Drawn<DB> {
        self.draw(pen, stop)
    }

    /// Whether the ground of another one of its kind is its own too.
    fn shares_ground(&self, _other: &Self) -> bool {
        false
    }

    /// The stop nearest to a pixel of an area of this size; `None` where there is
    /// no stop, or nothing is drawn.
    fn stop_at(&self, size: (u32, u32), style: Style<'_>, pixel: (i32, i32)) -> Option<usize>;

    /// The next stop in a direction, or the same where there is none further;
    /// from `None`, a first one.
    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize>;

    /// The values at a stop; none where there is no such stop.
    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)>;

    /// The data behind it.
    fn table(&self) -> Table;
}

/// The colours of a picture, read from the page's tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// Behind everything.
    pub card: RGBColor,
    /// The cursor.
    pub ink: RGBColor,
    /// The labels of the axes.
    pub muted: RGBColor,
    /// The grid.
    pub rule: RGBColor,
    /// W, everywhere.
    pub w: RGBColor,
    /// b, everywhere.
    pub b: RGBColor,
    /// The error, everywhere.
    pub error: RGBColor,
    /// The way down: the gradient, and what came out right.
    pub good: RGBColor,
    /// Points whose target is 0.
    pub zero: RGBColor,
    /// Points whose target is 1.
    pub one: RGBColor,
}

impl Default for Palette {
    fn default() -> Self {
        Self {
            card: WHITE,
            ink: BLACK,
            muted: BLACK,
            rule: BLACK,
            w: BLACK,
            b: BLACK,
            error: BLACK,
            good: BLACK,
            zero: BLACK,
            one: BLACK,
        }
    }
}

/// How a picture is drawn on its medium.
#[derive(Clone, Copy, Debug)]
pub struct Style<'a> {
    /// Its colours.
    pub palette: Palette,
    /// Device pixels of a CSS pixel: every length is multiplied by it.
    pub pixel_ratio: f64,
    /// A valid CSS list of fonts.
    pub font: &'a str,
}

impl Style<'_> {
    /// A length in CSS pixels as device pixels, at least one.
    #[must_use]
    pub fn length(&self, css: f64) -> i32 {
        (css * self.pixel_ratio).round().clamp(1.0, 1e5) as i32
    }

    /// About the most that a label takes in device pixels, told by its letters:
    /// nothing is measured.
    fn text_width(&self, text: &str) -> i32 {
        let em = |letter: char| match letter {
            'i' | 'l' | 'j' | '.' | ',' | ' ' | '·' | '|' | '\'' => 0.35,
            'm' | 'w' | 'M' | 'W' | '‖' => 0.95,
            letter if letter.is_ascii_uppercase() || letter == '\u{2212}' => 0.75,
            letter if letter.is_ascii() => 0.62,
            _ => 1.0,
        };
        self.length(FONT * text.chars().map(em).sum::<f64>())
    }
}
