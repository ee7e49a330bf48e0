//! The line on which the boundary −b / W stays the same: through the origin and the current
//! point.

use super::scale::number;
use super::{Axes, Landscape, write};
use crate::picture::Quantity;
use crate::picture::clip;
use crate::picture::pen::{Dash, Pen, Stroke};
use crate::picture::surface::{DrawResult, HPos, VPos};

impl Landscape {
    /// Draws the ray from the origin through the current point, named once.
    pub(super) fn draw_ray(&self, pen: &Pen<'_>, place: &Axes) -> DrawResult {
        let is_model = self.quantities() == [Quantity::W(None), Quantity::B];
        let Some([w, b]) = self.now().filter(|_| self.ray && is_model) else { return Ok(()) };
        let (origin, now) = (place.at([0.0, 0.0]), place.at([w, b]));
        let (dx, dy) = (now.0 - origin.0, now.1 - origin.1);
        let boundary = -b / w;
        let length = dx.hypot(dy);
        if !(boundary.is_finite() && length.is_finite() && length > 0.0) {
            return Ok(());
        }
        // Beyond the farthest corner of the window.
        let far = 2.0 * (origin.0.hypot(origin.1) + place.panel.right + place.panel.bottom);
        let end = (origin.0 + dx / length * far, origin.1 + dy / length * far);
        let parts = clip::line([origin, end], place.panel);
        let Some(&[from, to]) = parts.first().map(Vec::as_slice) else { return Ok(()) };
        let style = pen.style;
        let stroke =
            Stroke { opacity: 0.7, dash: Dash::Dashed, ..Stroke::solid(style.palette.ink, 1.5) };
        pen.path(&[from, to], stroke)?;
        let text = format!("\u{2212}b/W = {}", number(boundary, 3));
        let (x, y) = (to.0 * 0.75 + from.0 * 0.25, to.1 * 0.75 + from.1 * 0.25);
        let (gap, width) = (style.length(10.0), style.text_width(&text));
        let fits = x + gap + width < place.panel.right;
        let left = if fits { x + gap } else { (x - gap - width).max(place.panel.left) };
        if left + width > place.panel.right {
            return Ok(());
        }
        let at = (left, y);
        let colours = (style.palette.ink, self.colour_at(pen, place, at));
        write(pen, &text, at, colours, ((HPos::Left, VPos::Center), 0.0))
    }
}
