//! A picture to be taken along: above it its title and what its axes show, below it
//! in small print where it comes from.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::Text;
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontStyle, IntoFont, RGBColor};

use super::panel::{Drawn, Pen};
use super::{Picture, Quantity, Style};

/// Between the edge and what is written, in CSS pixels.
const INSET: f64 = 14.0;
/// The letters of the title, of the axes and of the small print.
const SIZES: [f64; 3] = [17.0, 12.0, 10.0];
/// Above and below the picture.
const HEAD: f64 = 56.0;
const LINE: f64 = 13.0;
/// An address of more lines is cut.
const MOST_LINES: usize = 2;

/// What stands around a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Plate {
    /// Its title.
    pub title: String,
    /// What is shown along its axes, in which units.
    pub axes: String,
    /// The address that opens the same experiment.
    pub address: String,
}

impl Plate {
    /// Draws the picture with what stands around it over the whole area.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn draw<DB: DrawingBackend>(
        &self,
        picture: &impl Picture,
        area: &DrawingArea<DB, Shift>,
        style: Style<'_>,
        name: fn(Quantity) -> String,
    ) -> Drawn<DB> {
        area.fill(&style.palette.card)?;
        let (width, height) = area.dim_in_pixel();
        let (left, line) = (style.length(INSET), style.length(LINE));
        let write = |text: &str, y: i32, size: f64, colour: RGBColor, bold: bool| {
            let font: FontDesc = (style.font, f64::from(style.length(size))).into_font();
            let font = if bold { font.style(FontStyle::Bold) } else { font };
            let hung = font.color(&colour).pos(Pos::new(HPos::Left, VPos::Top));
            area.draw(&Text::new(text.to_owned(), (left, y), hung))
        };
        let [title, axes, print] = SIZES;
        write(&self.title, style.length(12.0), title, style.palette.ink, true)?;
        write(&self.axes, style.length(35.0), axes, style.palette.muted, false)?;
        let lines = self.small_print((f64::from(width) / style.pixel_ratio - 2.0 * INSET) / 6.2);
        let foot = line * i32::try_from(lines.len()).unwrap_or(0) + style.length(12.0);
        let height = i32::try_from(height).unwrap_or(i32::MAX);
        for (place, text) in (0..).zip(&lines) {
            let y = height - foot + style.length(4.0) + place * line;
            write(text, y, print, style.palette.muted, false)?;
        }
        let inner = area.margin(style.length(HEAD), foot, style.length(4.0), style.length(4.0));
        picture.draw(&Pen { area: &inner, style, name }, None)
    }

    /// The address in lines of about so many letters.
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
