//! The backends of plotters as surfaces. They round to whole pixels.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::{DrawingBackend, IntoDrawingArea, SVGBackend};
use plotters::style::text_anchor::Pos;
use plotters::style::{Color, FontDesc, FontStyle, IntoFont, RGBAColor};

use super::geometry::Point;
use super::surface::{DrawResult, DrawingError, Lettering, Margins, Paint, Surface};

/// An area of a plotters backend: a canvas, an SVG.
pub struct Backend<DB: DrawingBackend>(DrawingArea<DB, Shift>);

impl<DB: DrawingBackend> Backend<DB> {
    /// Makes a surface of the whole backend.
    pub fn new(backend: DB) -> Self {
        Self(backend.into_drawing_area())
    }
}

/// Draws an SVG of this size [pixels] and returns its text.
///
/// # Errors
/// Those of `draw`.
pub fn svg(
    size: (u32, u32),
    draw: impl FnOnce(&dyn Surface) -> DrawResult,
) -> Result<String, DrawingError> {
    let mut text = String::new();
    let backend = Backend::new(SVGBackend::with_string(&mut text, size));
    draw(&backend)?;
    backend.0.present().map_err(failed)?;
    drop(backend);
    Ok(text)
}

fn failed<E: std::error::Error + Send + Sync>(error: DrawingAreaErrorKind<E>) -> DrawingError {
    DrawingError(error.to_string())
}

/// Returns the nearest pixel. A point far outside is moved to where lengths can
/// still be added to it.
fn pixel((x, y): Point) -> (i32, i32) {
    const FAR: f64 = 1e6;
    let nearest = |at: f64| at.round().clamp(-FAR, FAR) as i32;
    (nearest(x), nearest(y))
}

fn pixels(points: &[Point]) -> Vec<(i32, i32)> {
    points.iter().copied().map(pixel).collect()
}

fn length(length: f64) -> u32 {
    length.round() as u32
}

fn mixed(paint: Paint) -> RGBAColor {
    paint.colour.mix(paint.opacity)
}

impl<DB: DrawingBackend> Surface for Backend<DB> {
    fn size(&self) -> (u32, u32) {
        self.0.dim_in_pixel()
    }

    fn inset(&self, margins: Margins) -> Box<dyn Surface + '_> {
        let Margins { top, bottom, left, right } = margins;
        let [top, bottom, left, right] = [top, bottom, left, right].map(length);
        Box::new(Self(self.0.margin(top, bottom, left, right)))
    }

    fn path(&self, points: &[Point], width: f64, paint: Paint) -> DrawResult {
        let style = mixed(paint).stroke_width(length(width));
        self.0.draw(&PathElement::new(pixels(points), style)).map_err(failed)
    }

    fn area(&self, corners: &[Point], paint: Paint) -> DrawResult {
        self.0.draw(&Polygon::new(pixels(corners), mixed(paint).filled())).map_err(failed)
    }

    fn rectangle(&self, corners: [Point; 2], paint: Paint) -> DrawResult {
        self.0.draw(&Rectangle::new(corners.map(pixel), mixed(paint).filled())).map_err(failed)
    }

    fn disc(&self, centre: Point, radius: f64, paint: Paint) -> DrawResult {
        let disc = Circle::new(pixel(centre), length(radius), mixed(paint).filled());
        self.0.draw(&disc).map_err(failed)
    }

    fn circle(&self, centre: Point, radius: f64, width: f64, paint: Paint) -> DrawResult {
        let style = mixed(paint).stroke_width(length(width));
        self.0.draw(&Circle::new(pixel(centre), length(radius), style)).map_err(failed)
    }

    fn text(&self, lettering: Lettering<'_>, at: Point) -> DrawResult {
        let font: FontDesc<'_> = (lettering.font, lettering.size).into_font();
        let font = if lettering.bold { font.style(FontStyle::Bold) } else { font };
        let (across, down) = lettering.anchor;
        let style = font.color(&lettering.colour).pos(Pos::new(across, down));
        self.0.draw(&Text::new(lettering.text, pixel(at), style)).map_err(failed)
    }
}
