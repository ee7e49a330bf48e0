//! What is drawn: from plain numbers onto any plotters backend, a canvas in the
//! page or an SVG in a test. A picture survives any numbers.

pub mod axis;
pub mod history;
pub mod panel;

use plotters::prelude::{BLACK, RGBColor, WHITE};

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
}
