//! Colours, lengths and the font of pictures.

use plotters::style::{BLACK, RGBColor, WHITE};

/// The size of all text [CSS pixels].
pub(super) const FONT: f64 = 11.5;

/// The number of bands of the loss.
pub const BANDS: usize = 11;

/// The colours of a picture and its scale, read from the page's tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// The background.
    pub card: RGBColor,
    /// The page around pictures, and the background of lanes.
    pub paper: RGBColor,
    /// The cursor and boundaries.
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
    /// The way down: the negative gradient, and right answers.
    pub good: RGBColor,
    /// Points whose target is 0.
    pub zero: RGBColor,
    /// Points whose target is 1.
    pub one: RGBColor,
    /// The bands of the loss, from the deepest.
    pub bands: [RGBColor; BANDS],
    /// The factor of all lengths on a canvas: 2 for a projector.
    pub scale: f64,
}

/// A colour of the palette that is tied to a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hue {
    /// W's.
    W,
    /// b's.
    B,
    /// The error's.
    Error,
}

impl Palette {
    pub(super) fn hue(&self, hue: Hue) -> RGBColor {
        match hue {
            Hue::W => self.w,
            Hue::B => self.b,
            Hue::Error => self.error,
        }
    }
}

impl Default for Palette {
    fn default() -> Self {
        Self {
            card: WHITE,
            paper: WHITE,
            ink: BLACK,
            muted: BLACK,
            rule: BLACK,
            w: BLACK,
            b: BLACK,
            error: BLACK,
            good: BLACK,
            zero: BLACK,
            one: BLACK,
            bands: [WHITE; BANDS],
            scale: 1.0,
        }
    }
}

/// The look of a picture on its medium.
#[derive(Clone, Copy, Debug)]
pub struct Style<'a> {
    /// The colours.
    pub palette: Palette,
    /// Device pixels per CSS pixel: every length is multiplied by it.
    pub pixel_ratio: f64,
    /// A valid CSS list of fonts.
    pub font: &'a str,
}

impl Style<'_> {
    /// Converts a length in CSS pixels to device pixels.
    #[must_use]
    pub fn device(&self, css: f64) -> f64 {
        (css * self.pixel_ratio).min(1e5)
    }

    /// Converts a length in CSS pixels to whole device pixels, at least one.
    #[must_use]
    pub fn length(&self, css: f64) -> f64 {
        (css * self.pixel_ratio).round().clamp(1.0, 1e5)
    }

    /// Returns about the greatest width of a label [device pixels], estimated from
    /// its letters.
    pub(super) fn text_width(&self, text: &str) -> f64 {
        let em = |letter: char| match letter {
            'i' | 'l' | 'j' | '.' | ',' | ' ' | '·' | '|' | '\'' => 0.35,
            'm' | 'w' | 'M' | 'W' | '‖' => 0.95,
            letter if letter.is_ascii_uppercase() || letter == '\u{2212}' => 0.75,
            '²' | '\u{2032}' => 0.45,
            'α'..='ω' => 0.65,
            letter if letter.is_ascii() => 0.62,
            _ => 1.0,
        };
        self.length(FONT * text.chars().map(em).sum::<f64>())
    }
}
