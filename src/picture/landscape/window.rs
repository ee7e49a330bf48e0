//! The visible part of the landscape.

use crate::session::series::Series;
use crate::session::surface::SurfaceView;

/// The distance of the edges from the minimum, in parts of the start's.
const MARGIN: f64 = 1.25;
/// The most by which the window grows for a path that leaves it.
const GROWTH: f64 = 4.0;
/// The least width of a window in parts of its height, and the reverse.
const LEAST_ASPECT: f64 = 1.0 / 16.0;
/// The least of one side of the start, in parts of the other.
const LEAST_SIDE: f64 = 0.125;
/// The largest parameter that the window follows.
const FARTHEST: f64 = 1e300;
/// The widest window around smaller parameters.
const WIDEST: f64 = 1e15;

/// The least and the greatest visible values of both parameters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// The range along x.
    pub x: [f64; 2],
    /// The range along y.
    pub y: [f64; 2],
}

impl Window {
    /// Returns the request to a session that fills the window.
    #[must_use]
    pub fn view(self, axes: [u8; 2], columns: u16, rows: u16) -> SurfaceView {
        SurfaceView { axes, x: self.x, y: self.y, columns, rows }
    }

    /// Returns the window a share of the way to another.
    #[must_use]
    pub fn towards(self, to: Self, share: f64) -> Self {
        let side = |from: [f64; 2], to: [f64; 2]| {
            [0, 1].map(|end| from[end] * (1.0 - share) + to[end] * share)
        };
        Self { x: side(self.x, to.x), y: side(self.y, to.y) }
    }

    /// Returns true if another window lies inside, or but for rounding.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        let holds = |[low, high]: [f64; 2], inner: [f64; 2]| {
            let slack = (high / 2.0 - low / 2.0) * 1e-6;
            inner[0] >= low - slack && inner[1] <= high + slack
        };
        holds(self.x, other.x) && holds(self.y, other.y)
    }

    /// Returns the window with its shorter side as long as the other, for axes that mean the
    /// same.
    #[must_use]
    pub fn squared(self) -> Self {
        let half = |[low, high]: [f64; 2]| high / 2.0 - low / 2.0;
        let longer = half(self.x).max(half(self.y));
        let side = |[low, high]: [f64; 2]| {
            let middle = low / 2.0 + high / 2.0;
            let wide = [middle - longer, middle + longer];
            if half([low, high]) < longer && wide.iter().all(|end| end.is_finite()) {
                wide
            } else {
                [low, high]
            }
        };
        Self { x: side(self.x), y: side(self.y) }
    }

    /// Returns the window zoomed in by a factor above 1, or out by one below, about a
    /// point that stays in place (or the middle). Never so near that float64 shows
    /// steps, nor farther than 10¹⁵.
    #[must_use]
    pub fn zoomed(self, factor: f64, about: Option<[f64; 2]>) -> Self {
        if !(factor.is_finite() && factor > 0.0) {
            return self;
        }
        let about = about.filter(|about| about.iter().all(|value| value.is_finite()));
        Self {
            x: zoomed(self.x, factor, about.map(|about| about[0])),
            y: zoomed(self.y, factor, about.map(|about| about[1])),
        }
    }
}

/// Returns the least and the greatest half of a width around a value.
fn bounds(middle: f64) -> [f64; 2] {
    [(middle.abs() * 1e-5).max(1e-12), middle.abs().max(WIDEST)]
}

fn zoomed([low, high]: [f64; 2], factor: f64, about: Option<f64>) -> [f64; 2] {
    let (middle, half) = (low / 2.0 + high / 2.0, high / 2.0 - low / 2.0);
    if !(middle.is_finite() && half > 0.0) {
        return [low, high];
    }
    let [least, most] = bounds(middle);
    let wanted = (half / factor).clamp(least, most);
    let about = about.unwrap_or(middle).clamp(low, high);
    let shrunk = wanted / half;
    let zoomed = [about - (about - low) * shrunk, about + (high - about) * shrunk];
    if zoomed[0] < zoomed[1] && zoomed.iter().all(|end| end.is_finite()) {
        zoomed
    } else {
        [low, high]
    }
}

/// Returns the path through two of the parameters up to some updates.
pub fn path(
    series: &Series,
    axes: [u8; 2],
    until: Option<u64>,
) -> impl Iterator<Item = [f64; 2]> + Clone + '_ {
    let curve =
        move |axis: u8| series.parameters.get(usize::from(axis)).map_or(&[][..], Vec::as_slice);
    let points = curve(axes[0]).iter().zip(curve(axes[1])).map(|(&x, &y)| [x, y]);
    let known = series.updates.iter().zip(points);
    known
        .take_while(move |(updates, _)| until.is_none_or(|until| **updates <= until))
        .map(|(_, point)| point)
}

/// Returns a window on the landscape with the start, the minimum and the path near
/// them. With a minimum, the window is around it and at most four times as far as the
/// start, however far the path goes; without, it grows with the path by doubling, so
/// that it changes seldom during a run.
#[must_use]
pub fn window(
    start: [f64; 2],
    minimum: Option<[f64; 2]>,
    path: impl IntoIterator<Item = [f64; 2]>,
) -> Window {
    // Far from where sums overflow.
    let known = |point: &[f64; 2]| point.iter().all(|value| value.is_finite());
    let near = |point: [f64; 2]| point.map(|value| value.clamp(-FARTHEST, FARTHEST));
    let start = near(start.map(|value| if value.is_finite() { value } else { 0.0 }));
    let minimum = minimum.filter(known).map(near);
    let path = path.into_iter().filter(known).map(near);
    match minimum {
        Some(minimum) => around(minimum, start, path),
        None => along(start, path),
    }
}

/// Returns a window around the minimum, as wide as the start is far from it; doubled,
/// up to [`GROWTH`], for a path that leaves it.
fn around(minimum: [f64; 2], start: [f64; 2], path: impl Iterator<Item = [f64; 2]>) -> Window {
    let far = |point: [f64; 2], axis: usize| (point[axis] - minimum[axis]).abs();
    let mut half = proportionate([far(start, 0) * MARGIN, far(start, 1) * MARGIN], minimum);
    let larger = half[0].max(half[1]);
    let mut reach = [0.0_f64; 2];
    for point in path {
        for axis in [0, 1] {
            reach[axis] = reach[axis].max(far(point, axis));
        }
    }
    for axis in [0, 1] {
        let most = larger.max(half[axis] * GROWTH);
        while reach[axis] > half[axis] * 0.96 && half[axis] * 2.0 <= most {
            half[axis] *= 2.0;
        }
    }
    let side = |axis: usize| [minimum[axis] - half[axis], minimum[axis] + half[axis]];
    Window { x: side(0), y: side(1) }
}

/// Returns a window around the start, to each side as far as the path went, rounded up
/// to a power of two.
fn along(start: [f64; 2], path: impl Iterator<Item = [f64; 2]>) -> Window {
    let mut reach = [[0.0_f64; 2]; 2];
    for point in path {
        for axis in [0, 1] {
            let away = point[axis] - start[axis];
            let side = &mut reach[axis][usize::from(away > 0.0)];
            *side = side.max(away.abs());
        }
    }
    let doubled = |reach: f64| 2_f64.powf((reach * MARGIN).log2().ceil());
    let widest = |sides: [f64; 2]| doubled(sides[0].max(sides[1]));
    let half = proportionate(reach.map(widest), start);
    let side = |axis: usize| {
        // A side that is hardly used is not left out.
        let sides = reach[axis].map(|reach| doubled(reach).max(half[axis] * LEAST_SIDE));
        [start[axis] - sides[0], start[axis] + sides[1]]
    };
    Window { x: side(0), y: side(1) }
}

/// Limits both half widths: neither zero nor infinite nor very small beside the other.
fn proportionate(half: [f64; 2], middle: [f64; 2]) -> [f64; 2] {
    let larger = half[0].max(half[1]);
    if larger <= 0.0 {
        // The start is the minimum, or nothing is done yet.
        return middle.map(|middle| 1.0_f64.max(middle.abs() / 4.0));
    }
    let bound = |axis: usize| {
        let [least, most] = bounds(middle[axis]);
        half[axis].max(larger * LEAST_ASPECT).clamp(least, most)
    };
    [bound(0), bound(1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shows(window: Window, point: [f64; 2]) -> bool {
        let within = |[low, high]: [f64; 2], value: f64| (low..=high).contains(&value);
        within(window.x, point[0]) && within(window.y, point[1])
    }

    const START: [f64; 2] = [0.592, 0.412];

    #[test]
    fn the_start_and_the_minimum_are_inside() {
        let found = window(START, Some([1.0, 1.0]), [START, [1.12, 0.55]]);
        assert!(shows(found, START) && shows(found, [1.0, 1.0]) && shows(found, [1.12, 0.55]));
        assert!(found.x[1] - found.x[0] < 1.1, "{found:?}");
    }

    #[test]
    fn a_path_nearby_is_inside_and_one_that_runs_away_is_not_followed() {
        let near = window(START, Some([1.0, 1.0]), [[2.2, 1.0]]);
        assert!(shows(near, [2.2, 1.0]), "{near:?}");
        let far =
            window(START, Some([1.0, 1.0]), (0..60).map(|i| [(-2_f64).powi(i), 3_f64.powi(i)]));
        assert!(far.x[1] - far.x[0] < 4.1 * 1.02 && shows(far, START), "{far:?}");
    }

    #[test]
    fn without_a_minimum_it_grows_by_doubling() {
        let path =
            |n: i32| (0..n).map(|i| [START[0] + f64::from(i), START[1] - 0.1 * f64::from(i)]);
        let windows: Vec<Window> = (1..200).map(|n| window(START, None, path(n))).collect();
        let changes = windows.windows(2).filter(|pair| pair[0] != pair[1]).count();
        assert!((3..=16).contains(&changes), "{changes}");
        assert!(path(199).all(|point| shows(windows[198], point)), "{:?}", windows[198]);
    }

    #[test]
    fn whatever_the_numbers_it_has_a_width() {
        let odd = [0.0, 1.0, -1e300, 1e300, f64::MAX, f64::NAN, f64::INFINITY, 5e-324];
        for a in odd {
            for b in odd {
                for minimum in [None, Some([b, a]), Some([a, a])] {
                    let found = window([a, b], minimum, [[b, b], [a, f64::NAN]]);
                    for [low, high] in [found.x, found.y] {
                        assert!(low < high && high - low < f64::INFINITY, "{a} {b} {found:?}");
                    }
                    let near = (0..400).fold(found, |w, _| w.zoomed(1.7, Some([a, b])));
                    let far = (0..400).fold(found, |w, _| w.zoomed(0.4, None));
                    for [low, high] in [near.x, near.y, far.x, far.y] {
                        assert!(
                            low < high && high - low < f64::INFINITY,
                            "{a} {b} {near:?} {far:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_window_on_the_way_lies_between_and_a_square_one_around() {
        let [from, to] =
            [Window { x: [0.0, 4.0], y: [-1.0, 1.0] }, Window { x: [-2.0, 6.0], y: [-2.0, 2.0] }];
        let between = from.towards(to, 0.5);
        assert!(to.contains(between) && between.contains(from) && !from.contains(between));
        assert_eq!((from.towards(to, 0.0), from.towards(to, 1.0)), (from, to));
        assert_eq!(from.squared(), Window { x: [0.0, 4.0], y: [-2.0, 2.0] });
    }

    #[test]
    fn zooming_keeps_its_place_and_comes_back() {
        let first = Window { x: [0.0, 4.0], y: [-1.0, 1.0] };
        let nearer = first.zoomed(2.0, Some([1.0, 0.5]));
        assert_eq!(nearer, Window { x: [0.5, 2.5], y: [-0.25, 0.75] });
        assert_eq!(nearer.zoomed(0.5, Some([1.0, 0.5])), first);
        assert_eq!(first.zoomed(f64::NAN, None), first);
        let deepest = (0..200).fold(first, |window, _| window.zoomed(2.0, None));
        assert!(deepest.x[1] - deepest.x[0] >= 1e-5);
    }
}
