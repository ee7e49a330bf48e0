//! Points and rectangles [device pixels].

/// A point (x to the right, y down) [device pixels]: any numbers, NaN too.
pub type Point = (f64, f64);

/// A rectangle whose edges are whole device pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Panel {
    /// The left edge.
    pub left: f64,
    /// The right edge, not left of `left`.
    pub right: f64,
    /// The upper edge.
    pub top: f64,
    /// The lower edge, not above `top`.
    pub bottom: f64,
}

impl Panel {
    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Returns the point at shares from the left (0) to the right (1) and from the
    /// bottom (0) to the top (1).
    pub(super) fn place(&self, x: f64, y: f64) -> Point {
        (self.left + self.width() * x, self.bottom + (self.top - self.bottom) * y)
    }

    /// Returns the shares at a point, as [`Panel::place`] takes them; `None` outside.
    pub(super) fn shares(&self, (x, y): Point) -> Option<(f64, f64)> {
        let across = (x - self.left) / self.width();
        let up = (self.bottom - y) / self.height();
        (self.contains((x, y)) && across.is_finite() && up.is_finite()).then_some((across, up))
    }

    /// Returns true if a point lies inside or on an edge.
    pub(super) fn contains(&self, (x, y): Point) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }
}

/// Returns the nearest whole pixel.
pub(super) fn snapped((x, y): Point) -> Point {
    (x.round(), y.round())
}
