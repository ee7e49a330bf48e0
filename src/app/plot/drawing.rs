//! Any picture as one type, so that what holds and paints pictures is compiled
//! once and not once a picture.

use std::any::Any;
use std::rc::Rc;

use plotters_canvas::CanvasBackend;

use crate::picture::panel::{Drawn, Pen};
use crate::picture::{Picture, Quantity, Style, Table, Towards};

/// A picture that can be painted on a canvas.
#[derive(Clone)]
pub(crate) struct Drawing(Rc<dyn OnCanvas>);

impl Drawing {
    pub(crate) fn new<P: Picture + PartialEq + 'static>(picture: P) -> Self {
        Self(Rc::new(picture))
    }

    pub(crate) fn draw(
        &self,
        pen: &Pen<'_, CanvasBackend>,
        stop: Option<usize>,
    ) -> Drawn<CanvasBackend> {
        self.0.draw_on_canvas(pen, stop)
    }

    pub(crate) fn has_ground(&self) -> bool {
        self.0.is_on_ground()
    }

    pub(crate) fn draw_ground(&self, pen: &Pen<'_, CanvasBackend>) -> Drawn<CanvasBackend> {
        self.0.ground_on_canvas(pen)
    }

    pub(crate) fn draw_over(
        &self,
        pen: &Pen<'_, CanvasBackend>,
        stop: Option<usize>,
    ) -> Drawn<CanvasBackend> {
        self.0.draw_over_ground(pen, stop)
    }

    pub(crate) fn shares_ground(&self, other: &Self) -> bool {
        self.0.is_on_ground_of(&*other.0)
    }

    pub(crate) fn stop_at(
        &self,
        size: (u32, u32),
        style: Style<'_>,
        pixel: (i32, i32),
    ) -> Option<usize> {
        self.0.stop_at_pixel(size, style, pixel)
    }

    pub(crate) fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        self.0.next_stop(stop, towards)
    }

    pub(crate) fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        self.0.values(stop)
    }

    pub(crate) fn table(&self) -> Table {
        self.0.data()
    }
}

impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.equals(&*other.0)
    }
}

/// [`Picture`] for one backend, which makes it a type of its own.
trait OnCanvas: Any {
    fn draw_on_canvas(
        &self,
        pen: &Pen<'_, CanvasBackend>,
        stop: Option<usize>,
    ) -> Drawn<CanvasBackend>;
    fn is_on_ground(&self) -> bool;
    fn ground_on_canvas(&self, pen: &Pen<'_, CanvasBackend>) -> Drawn<CanvasBackend>;
    fn draw_over_ground(
        &self,
        pen: &Pen<'_, CanvasBackend>,
        stop: Option<usize>,
    ) -> Drawn<CanvasBackend>;
    fn is_on_ground_of(&self, other: &dyn OnCanvas) -> bool;
    fn stop_at_pixel(&self, size: (u32, u32), style: Style<'_>, pixel: (i32, i32))
    -> Option<usize>;
    fn next_stop(&self, stop: Option<usize>, towards: Towards) -> Option<usize>;
    fn values(&self, stop: usize) -> Vec<(Quantity, f64)>;
    fn data(&self) -> Table;
    fn equals(&self, other: &dyn OnCanvas) -> bool;
}

impl<P: Picture + PartialEq + 'static> OnCanvas for P {
    fn draw_on_canvas(
        &self,
        pen: &Pen<'_, CanvasBackend>,
        stop: Option<usize>,
    ) -> Drawn<CanvasBackend> {
        self.draw(pen, stop)
    }

    fn is_on_ground(&self) -> bool {
        P::HAS_GROUND
    }

    fn ground_on_canvas(&self, pen: &Pen<'_, CanvasBackend>) -> Drawn<CanvasBackend> {
        self.draw_ground(pen)
    }

    fn draw_over_ground(
        &self,
        pen: &Pen<'_, CanvasBackend>,
        stop: Option<usize>,
    ) -> Drawn<CanvasBackend> {
        self.draw_over(pen, stop)
    }

    fn is_on_ground_of(&self, other: &dyn OnCanvas) -> bool {
        let other: &dyn Any = other;
        other.downcast_ref::<P>().is_some_and(|other| self.shares_ground(other))
    }

    fn stop_at_pixel(
        &self,
        size: (u32, u32),
        style: Style<'_>,
        pixel: (i32, i32),
    ) -> Option<usize> {
        self.stop_at(size, style, pixel)
    }

    fn next_stop(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        self.step(stop, towards)
    }

    fn values(&self, stop: usize) -> Vec<(Quantity, f64)> {
        self.reading(stop)
    }

    fn data(&self) -> Table {
        self.table()
    }

    fn equals(&self, other: &dyn OnCanvas) -> bool {
        let other: &dyn Any = other;
        other.downcast_ref::<P>().is_some_and(|other| self == other)
    }
}
