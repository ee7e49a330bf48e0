//! The painter of a picture: draws it onto its canvas when needed.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlCanvasElement;
use yew::NodeRef;

use super::drawing::Drawing;
use super::medium::Canvas;
use super::watch::{CanvasSize, Watch};
use crate::app::browser;
use crate::browser::log::OrLog;
use crate::picture::backend::Backend;
use crate::picture::handle::Grips;
use crate::picture::pen::Pen;
use crate::picture::{Palette, Quantity, Style};

/// The content to draw.
#[derive(Clone)]
pub(crate) struct DrawRequest {
    pub(crate) picture: Drawing,
    /// The stop under the reader's pointer or cursor.
    pub(crate) stop: Option<usize>,
    pub(crate) palette: Palette,
    /// Names the picture's quantities.
    pub(crate) name: fn(Quantity) -> String,
}

/// Paints at once if the canvas is visible and was not painted just now, else at the next
/// frame or when it becomes visible.
pub(crate) struct Painter(Rc<RefCell<PainterState>>);

struct PainterState {
    canvas: Option<HtmlCanvasElement>,
    request: Option<DrawRequest>,
    ground: Option<Ground>,
    size: CanvasSize,
    in_sight: bool,
    /// True if the painted picture is out of date.
    stale: bool,
    /// When it was last painted \[ms\].
    painted: f64,
    frame: Option<Closure<dyn FnMut()>>,
    /// The frame requested for a picture that came too soon after another.
    requested: Option<i32>,
}

/// The time after a painting within which the next waits for a frame \[ms\]: frames are
/// further apart.
const SOON: f64 = 6.0;

impl Drop for PainterState {
    fn drop(&mut self) {
        // Else the frame would call a dropped painter.
        if let Some((window, requested)) = browser::window().zip(self.requested) {
            window.cancel_animation_frame(requested).or_log("cancel a frame");
        }
    }
}

/// The background below the moving part of a picture, on a canvas of its own.
struct Ground {
    canvas: HtmlCanvasElement,
    /// The picture that it belongs to, in these colours at this pixel ratio.
    picture: Drawing,
    palette: Palette,
    pixel_ratio: f64,
}

impl Painter {
    pub(crate) fn new() -> Self {
        let state = Rc::new_cyclic(|this: &Weak<RefCell<PainterState>>| {
            let this = Weak::clone(this);
            let frame = Closure::<dyn FnMut()>::new(move || {
                if let Some(state) = this.upgrade() {
                    let mut state = state.borrow_mut();
                    state.requested = None;
                    state.refresh();
                }
            });
            RefCell::new(PainterState {
                canvas: None,
                request: None,
                ground: None,
                size: CanvasSize::default(),
                in_sight: false,
                stale: false,
                painted: f64::NEG_INFINITY,
                frame: Some(frame),
                requested: None,
            })
        });
        Self(state)
    }

    /// Shows this request from now on.
    pub(crate) fn show(&self, request: DrawRequest) {
        let mut state = self.0.borrow_mut();
        state.request = Some(request);
        state.stale = true;
        state.refresh();
    }

    /// Returns the stop of the picture at a point of the canvas \[CSS pixels\].
    pub(crate) fn stop_at(&self, x: i32, y: i32) -> Option<usize> {
        let state = self.0.borrow();
        let request = state.request.as_ref()?;
        let style = style(request.palette);
        let pixel = [x, y].map(|css| (f64::from(css) * browser::pixel_ratio()).round() as i32);
        request.picture.stop_at(state.size.device, style, pixel.into())
    }

    /// Returns the data of the picture, along x and y, at a point of the canvas \[CSS pixels\].
    pub(crate) fn place_at(&self, x: i32, y: i32) -> Option<(f64, f64)> {
        let state = self.0.borrow();
        let request = state.request.as_ref()?;
        let pixel = [x, y].map(|css| f64::from(css) * browser::pixel_ratio());
        request.picture.place_at(state.size.device, style(request.palette), pixel.into())
    }

    /// Returns what can be dragged in a picture on the canvas \[device pixels\], and the data
    /// at the corners of its panel: the least and the greatest x, the least and the greatest y.
    pub(crate) fn grips(&self, picture: &Drawing, palette: Palette) -> Option<(Grips, [f64; 4])> {
        let (size, style) = (self.0.borrow().size.device, style(palette));
        let grips = picture.grips(size, style, None)?;
        let panel = grips.panel;
        let low = picture.place_at(size, style, (panel.left, panel.bottom))?;
        let high = picture.place_at(size, style, (panel.right, panel.top))?;
        Some((grips, [low.0, high.0, low.1, high.1]))
    }

    /// Takes a canvas, and reports its size now and after each change.
    pub(crate) fn watch(
        &self,
        canvas: &NodeRef,
        tell: impl Fn((u32, u32)) + 'static,
    ) -> Option<Watch> {
        let canvas = canvas.cast::<HtmlCanvasElement>()?;
        self.0.borrow_mut().canvas = Some(canvas.clone());
        let [resized, seen] = [Rc::downgrade(&self.0), Rc::downgrade(&self.0)];
        Watch::new(
            &canvas,
            move |size| {
                if let Some(state) = resized.upgrade() {
                    let mut state = state.borrow_mut();
                    state.size = size;
                    state.stale = true;
                    state.refresh();
                }
                tell(size.css);
            },
            move |in_sight| {
                if let Some(state) = seen.upgrade() {
                    let mut state = state.borrow_mut();
                    state.in_sight = in_sight;
                    state.refresh();
                }
            },
        )
    }
}

impl PainterState {
    fn refresh(&mut self) {
        if !self.stale || !self.in_sight || self.requested.is_some() {
            return;
        }
        let now = browser::now();
        if now - self.painted < SOON {
            if let Some((window, frame)) = browser::window().zip(self.frame.as_ref()) {
                // A closing window draws no more frames.
                self.requested =
                    window.request_animation_frame(frame.as_ref().unchecked_ref()).ok();
            }
            return;
        }
        self.stale = false;
        self.painted = now;
        self.paint();
    }

    fn paint(&mut self) {
        let (Some(canvas), Some(request)) = (&self.canvas, &self.request) else { return };
        let style = style(request.palette);
        let size = self.size.device;
        if size.0 == 0 || size.1 == 0 {
            return;
        }
        resize(canvas, size);
        let keeps = request.picture.has_ground()
            && Ground::renew(&mut self.ground, request, style, size).is_some();
        let ground = self.ground.as_ref().filter(|_| keeps);
        // Without a context the picture's sentence and table remain.
        let Some(medium) = Canvas::new(canvas) else { return };
        let laid = ground.and_then(|ground| medium.lay(&ground.canvas));
        let pen = Pen { surface: &Backend::new(medium), style, name: request.name };
        match laid {
            Some(()) => request.picture.draw_over(&pen, request.stop),
            None => request.picture.draw(&pen, request.stop),
        }
        .or_log("draw a picture");
    }
}

impl Ground {
    /// Paints the background if it changed since the last frame.
    fn renew(
        ground: &mut Option<Self>,
        request: &DrawRequest,
        style: Style<'static>,
        size: (u32, u32),
    ) -> Option<()> {
        let is_fresh = ground.as_ref().is_some_and(|ground| {
            (ground.canvas.width(), ground.canvas.height()) == size
                && ground.pixel_ratio.to_bits() == style.pixel_ratio.to_bits()
                && ground.palette == request.palette
                && request.picture.shares_ground(&*ground.picture)
        });
        if is_fresh {
            return Some(());
        }
        let canvas = match ground.take() {
            Some(ground) => ground.canvas,
            None => browser::canvas()?,
        };
        resize(&canvas, size);
        let pen = Pen { surface: &Backend::new(Canvas::new(&canvas)?), style, name: request.name };
        request.picture.draw_ground(&pen).ok_or_log("draw a background")?;
        let (picture, palette) = (request.picture.clone(), request.palette);
        *ground = Some(Self { canvas, picture, palette, pixel_ratio: style.pixel_ratio });
        Some(())
    }
}

/// Resizes the canvas only if needed: setting a size clears it and costs a frame.
fn resize(canvas: &HtmlCanvasElement, (width, height): (u32, u32)) {
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
}

fn style(palette: Palette) -> Style<'static> {
    Style {
        palette,
        pixel_ratio: browser::pixel_ratio() * palette.scale,
        font: "system-ui, sans-serif",
    }
}
