//! The backends of plotters that pictures are drawn on.

use plotters_backend::{DrawingBackend, DrawingErrorKind};

use super::geometry::Point;
use super::surface::Lettering;

/// The units of a backend per device pixel.
pub const UNITS: u32 = 16;

/// A backend whose coordinates and lengths are [`UNITS`], and that writes letters itself:
/// plotters knows no halo, and turns by right angles alone.
pub trait Medium: DrawingBackend {
    /// Writes a text at a point [device pixels].
    ///
    /// # Errors
    /// The backend's.
    fn write(
        &mut self,
        lettering: Lettering<'_>,
        at: Point,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>>;
}
