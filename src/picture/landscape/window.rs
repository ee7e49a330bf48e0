//! Which part of the landscape is shown.

use crate::session::series::Series;
use crate::session::surface::SurfaceView;

/// The least and the greatest of both parameters that are shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Of the parameter along x.
    pub x: [f64; 2],
    /// Of the parameter along y.
    pub y: [f64; 2],
}

impl Window {
    /// What a session is asked for to fill the window.
    #[must_use]
    pub fn view(self, axes: [u8; 2], columns: u16, rows: u16) -> SurfaceView {
        SurfaceView { axes, x: self.x, y: self.y, columns, rows }
    }

    /// Nearer by a factor above 1, farther by one below, with `about` (or the
    /// middle) staying where it is. Never nearer or farther than float64 can
    /// show.
    #[must_use]
    pub fn zoomed(self, factor: f64, about: Option<[f64; 2]>) -> Self {
        let _ = (factor, about);
        self
    }
}

/// The path through two of the parameters up to some updates.
pub fn path(
    series: &Series,
    axes: [u8; 2],
    until: Option<u64>,
) -> impl Iterator<Item = [f64; 2]> + '_ {
    let curve = move |axis: u8| series.w.get(usize::from(axis)).unwrap_or(&series.b);
    let points = curve(axes[0]).iter().zip(curve(axes[1])).map(|(&x, &y)| [x, y]);
    let known = series.updates.iter().zip(points);
    known
        .take_while(move |(updates, _)| until.is_none_or(|until| **updates <= until))
        .map(|(_, point)| point)
}

/// A window on the landscape that shows the start, the minimum and the path near
/// them.
#[must_use]
pub fn window(
    start: [f64; 2],
    minimum: Option<[f64; 2]>,
    path: impl IntoIterator<Item = [f64; 2]>,
) -> Window {
    let points = path.into_iter().chain(minimum);
    let (x, y) = points.fold((start[0], start[1]), |(x, y), p| (x.min(p[0]), y.max(p[1])));
    Window { x: [x, start[0] + 1.0], y: [start[1] - 1.0, y] }
}
