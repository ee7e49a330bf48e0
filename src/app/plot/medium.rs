//! A canvas as a backend of plotters that draws in fractions of a device pixel.

use std::f64::consts::PI;

use plotters::style::RGBColor;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::picture::geometry::Point;
use crate::picture::medium::{Medium, UNITS};
use crate::picture::surface::{DrawingError, HPos, Lettering, VPos};

/// A canvas whose context is scaled to [`UNITS`].
pub(super) struct Canvas {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    backend: CanvasBackend,
    /// The context's font; setting one costs more than a short text.
    font: String,
}

/// The result of drawing on a canvas.
type Drawn = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl Canvas {
    /// Takes a canvas; `None` if it gives no context.
    pub(super) fn new(canvas: &HtmlCanvasElement) -> Option<Self> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        in_units(&context).ok()?;
        context.set_line_join("round");
        context.set_line_cap("round");
        let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
        Some(Self { canvas: canvas.clone(), context, backend, font: String::new() })
    }

    /// Lays another canvas over this one.
    pub(super) fn lay(&self, over: &HtmlCanvasElement) -> Option<()> {
        let context = &self.context;
        context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0).ok()?;
        let laid = context.draw_image_with_html_canvas_element(over, 0.0, 0.0);
        in_units(context).and(laid).ok()
    }

    /// Writes a text around the origin.
    fn write_here(&mut self, lettering: Lettering<'_>) -> Result<(), JsValue> {
        let Lettering { text, colour, font, size, bold, italic, anchor, halo, .. } = lettering;
        let hex = |RGBColor(r, g, b)| format!("#{r:02x}{g:02x}{b:02x}");
        let style = if italic { "italic " } else { "" };
        let weight = if bold { "bold " } else { "" };
        let font = format!("{style}{weight}{size}px {font}");
        let context = &self.context;
        if self.font != font {
            context.set_font(&font);
            self.font = font;
        }
        context.set_text_align(match anchor.0 {
            HPos::Left => "start",
            HPos::Center => "center",
            HPos::Right => "end",
        });
        context.set_text_baseline(match anchor.1 {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        });
        if let Some(halo) = halo {
            context.set_stroke_style_str(&hex(halo.colour));
            context.set_line_width(halo.width);
            context.stroke_text(text, 0.0, 0.0)?;
        }
        context.set_fill_style_str(&hex(colour));
        context.fill_text(text, 0.0, 0.0)
    }
}

/// Scales a context to [`UNITS`].
fn in_units(context: &CanvasRenderingContext2d) -> Result<(), JsValue> {
    let unit = 1.0 / f64::from(UNITS);
    context.set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0)
}

impl DrawingBackend for Canvas {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        (self.canvas.width() * UNITS, self.canvas.height() * UNITS)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.backend.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.backend.present()
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Drawn {
        self.backend.draw_pixel(at, colour)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.backend.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.backend.draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.backend.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.backend.draw_circle(centre, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.backend.fill_polygon(corners, style)
    }
}

impl Medium for Canvas {
    fn write(&mut self, lettering: Lettering<'_>, (x, y): Point) -> Drawn {
        // In device pixels letters are hinted as everywhere on the page.
        let context = &self.context;
        let moved = context.set_transform(1.0, 0.0, 0.0, 1.0, x, y);
        let turned = moved.and_then(|()| context.rotate(lettering.turn / 180.0 * PI));
        let written = turned.and_then(|()| self.write_here(lettering));
        in_units(&self.context).and(written).map_err(|error| {
            DrawingErrorKind::FontError(Box::new(DrawingError(format!("{error:?}"))))
        })
    }
}
