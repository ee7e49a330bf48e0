//! A picture as a file: its title and axes above it, its address below.

use plotters::style::RGBColor;

use super::drawable::Draw;
use super::pen::Pen;
use super::quantity::Quantity;
use super::style::Style;
use super::surface::{DrawResult, HPos, Lettering, Margins, Surface, VPos};

/// The distance of texts from the edge [CSS pixels].
const INSET: f64 = 14.0;
/// The font sizes of the title, the axes and the address [CSS pixels].
const SIZES: [f64; 3] = [17.0, 12.0, 10.0];
/// The room above the picture [CSS pixels].
const HEAD: f64 = 56.0;
/// The height of a line of the address [CSS pixels].
const LINE: f64 = 13.0;
/// The width of a letter of the address [CSS pixels].
const LETTER: f64 = 6.2;
/// The lines after which an address is cut.
const MOST_LINES: usize = 2;

/// The texts around a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Plate {
    /// Its title.
    pub title: String,
    /// The quantities along its axes; empty if it has none.
    pub axes: String,
    /// The address that opens the same experiment.
    pub address: String,
}

impl Plate {
    /// Draws a picture with the texts around it over the whole surface.
    ///
    /// # Errors
    /// The surface's.
    pub fn draw(
        &self,
        picture: &dyn Draw,
        surface: &dyn Surface,
        style: Style<'_>,
        name: fn(Quantity) -> String,
    ) -> DrawResult {
        Pen { surface, style, name }.background()?;
        let (width, height) = surface.size();
        let (left, line) = (style.length(INSET), style.length(LINE));
        let write = |text: &str, y: f64, size: f64, colour: RGBColor, bold: bool| {
            let (font, size, anchor) = (style.font, style.length(size), (HPos::Left, VPos::Top));
            let (italic, halo, turn) = (false, None, 0.0);
            let lettering =
                Lettering { text, colour, font, size, bold, italic, anchor, halo, turn };
            surface.text(lettering, (left, y))
        };
        let [title, axes, print] = SIZES;
        write(&self.title, style.length(12.0), title, style.palette.ink, true)?;
        if !self.axes.is_empty() {
            write(&self.axes, style.length(35.0), axes, style.palette.muted, false)?;
        }
        let room = f64::from(width) / style.pixel_ratio - 2.0 * INSET;
        let lines = self.small_print(room / LETTER);
        let bottom = line * lines.len() as f64 + style.length(12.0);
        let mut y = f64::from(height) - bottom + style.length(4.0);
        for text in &lines {
            write(text, y, print, style.palette.muted, false)?;
            y += line;
        }
        let [top, side] = [HEAD, 4.0].map(|css| style.length(css));
        let inner = surface.inset(Margins { top, bottom, left: side, right: side });
        picture.draw(&Pen { surface: &*inner, style, name })
    }

    /// Returns the address in lines of about so many letters.
    fn small_print(&self, letters: f64) -> Vec<String> {
        let letters = letters.clamp(20.0, 400.0) as usize;
        let all: Vec<char> = self.address.chars().collect();
        let mut lines: Vec<String> =
            all.chunks(letters).take(MOST_LINES).map(|line| line.iter().collect()).collect();
        if all.len() > letters * MOST_LINES
            && let Some(last) = lines.last_mut()
        {
            last.pop();
            last.push('…');
        }
        lines
    }
}
