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
}

/// The result of drawing on a canvas.
type Drawn = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl Canvas {
    /// Takes a canvas; `None` if it gives no context.
    pub(super) fn new(canvas: &HtmlCanvasElement) -> Option<Self> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let unit = 1.0 / f64::from(UNITS);
        context.set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0).ok()?;
        context.set_line_join("round");
        context.set_line_cap("round");
        let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
        Some(Self { canvas: canvas.clone(), context, backend })
    }

    /// Lays another canvas over this one.
    pub(super) fn lay(&self, over: &HtmlCanvasElement) -> Option<()> {
        self.in_device_pixels(|context| context.draw_image_with_html_canvas_element(over, 0.0, 0.0))
            .ok()
    }

    /// Draws in device pixels, where letters are hinted as everywhere on the page.
    fn in_device_pixels(
        &self,
        draw: impl FnOnce(&CanvasRenderingContext2d) -> Result<(), JsValue>,
    ) -> Result<(), JsValue> {
        let context = &self.context;
        context.save();
        let drawn =
            context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0).and_then(|()| draw(context));
        context.restore();
        drawn
    }
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
        let Lettering { text, colour, font, size, bold, italic, anchor, halo, turn } = lettering;
        let hex = |RGBColor(r, g, b)| format!("#{r:02x}{g:02x}{b:02x}");
        self.in_device_pixels(|context| {
            context.translate(x, y)?;
            context.rotate(turn / 180.0 * PI)?;
            let style = if italic { "italic " } else { "" };
            let weight = if bold { "bold " } else { "" };
            context.set_font(&format!("{style}{weight}{size}px {font}"));
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
        })
        .map_err(|error| DrawingErrorKind::FontError(Box::new(DrawingError(format!("{error:?}")))))
    }
}
