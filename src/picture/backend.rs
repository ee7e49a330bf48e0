//! The backends of plotters as surfaces. As plotters takes whole numbers, they draw in
//! sixteenths of a device pixel.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle};
use plotters::prelude::{DrawingBackend, IntoDrawingArea};
use plotters::style::{Color, RGBAColor};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::geometry::Point;
use super::medium::{Medium, UNITS};
use super::surface::{DrawResult, DrawingError, Lettering, Margins, Paint, Surface};
use super::svg::Svg;

/// An area of a plotters backend: a canvas, an SVG.
pub struct Backend<M: DrawingBackend>(DrawingArea<M, Shift>);

impl<M: Medium> Backend<M> {
    /// Makes a surface of the whole backend.
    pub fn new(backend: M) -> Self {
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
    let backend = Backend::new(Svg::new(&mut text, size));
    draw(&backend)?;
    backend.0.present().map_err(failed)?;
    drop(backend);
    Ok(text)
}

fn failed<E: std::error::Error + Send + Sync>(error: DrawingAreaErrorKind<E>) -> DrawingError {
    DrawingError(error.to_string())
}

/// Returns the nearest place [units]. A point far outside is moved to where lengths can
/// still be added to it.
fn place((x, y): Point) -> BackendCoord {
    const FAR: f64 = 1e7;
    let nearest = |at: f64| (at * f64::from(UNITS)).round().clamp(-FAR, FAR) as i32;
    (nearest(x), nearest(y))
}

fn places(points: &[Point]) -> Vec<BackendCoord> {
    points.iter().copied().map(place).collect()
}

fn length(length: f64) -> u32 {
    (length * f64::from(UNITS)).round() as u32
}

fn mixed(paint: Paint) -> RGBAColor {
    paint.colour.mix(paint.opacity)
}

/// A text as an element of plotters.
struct Text<'a> {
    lettering: Lettering<'a>,
    at: BackendCoord,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Text<'_> {
    type Point = &'a BackendCoord;
    type IntoIter = std::iter::Once<&'a BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.at)
    }
}

impl<M: Medium> Drawable<M> for Text<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        medium: &mut M,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<M::ErrorType>> {
        let Some((x, y)) = places.next() else { return Ok(()) };
        let at = [x, y].map(|units| f64::from(units) / f64::from(UNITS));
        medium.write(self.lettering, at.into())
    }
}

impl<M: Medium> Surface for Backend<M> {
    fn size(&self) -> (u32, u32) {
        let (width, height) = self.0.dim_in_pixel();
        (width / UNITS, height / UNITS)
    }

    fn inset(&self, margins: Margins) -> Box<dyn Surface + '_> {
        let Margins { top, bottom, left, right } = margins;
        let [top, bottom, left, right] = [top, bottom, left, right].map(length);
        Box::new(Self(self.0.margin(top, bottom, left, right)))
    }

    fn path(&self, points: &[Point], width: f64, paint: Paint) -> DrawResult {
        let style = mixed(paint).stroke_width(length(width));
        self.0.draw(&PathElement::new(places(points), style)).map_err(failed)
    }

    fn area(&self, corners: &[Point], paint: Paint) -> DrawResult {
        self.0.draw(&Polygon::new(places(corners), mixed(paint).filled())).map_err(failed)
    }

    fn rectangle(&self, corners: [Point; 2], paint: Paint) -> DrawResult {
        self.0.draw(&Rectangle::new(corners.map(place), mixed(paint).filled())).map_err(failed)
    }

    fn disc(&self, centre: Point, radius: f64, paint: Paint) -> DrawResult {
        let disc = Circle::new(place(centre), length(radius), mixed(paint).filled());
        self.0.draw(&disc).map_err(failed)
    }

    fn circle(&self, centre: Point, radius: f64, width: f64, paint: Paint) -> DrawResult {
        let style = mixed(paint).stroke_width(length(width));
        self.0.draw(&Circle::new(place(centre), length(radius), style)).map_err(failed)
    }

    fn text(&self, lettering: Lettering<'_>, at: Point) -> DrawResult {
        self.0.draw(&Text { lettering, at: place(at) }).map_err(failed)
    }
}
