//! Points along the graph of a function, close enough to look smooth.

use super::clip;
use super::geometry::{Panel, Point};

/// The greatest distance between neighbours [CSS pixels].
const APART: f64 = 2.0;
/// The most times a step along x is halved: to less than a tenth of a pixel.
const HALVINGS: u32 = 5;

/// Returns the parts of a graph inside a panel. `at` gives the point at a share of the
/// panel's width, `ratio` the device pixels per CSS pixel. What jumps from below the panel
/// to above it, however fine the steps, is a pole and not joined.
pub(super) fn graph(panel: Panel, ratio: f64, at: impl Fn(f64) -> Point) -> Vec<Vec<Point>> {
    let apart = APART * ratio;
    let steps = (panel.width() / apart).ceil().max(1.0) as u32;
    let first = at(0.0);
    let mut points = vec![first];
    let mut last = (0.0, first);
    for step in 1..=steps {
        let share = f64::from(step) / f64::from(steps);
        let next = (share, at(share));
        join(&mut points, (last, next), &Joint { panel, apart, at: &at }, HALVINGS);
        last = next;
    }
    clip::line(points, panel)
}

/// The graph between two of its points.
struct Joint<'a, F> {
    panel: Panel,
    apart: f64,
    at: &'a F,
}

/// Adds the points after one up to another, by their shares and places.
fn join<F: Fn(f64) -> Point>(
    points: &mut Vec<Point>,
    (from, to): ((f64, Point), (f64, Point)),
    joint: &Joint<'_, F>,
    halvings: u32,
) {
    let length = |(a, b): (Point, Point)| (b.0 - a.0).hypot(b.1 - a.1);
    let is_finite = |(_, (_, y)): (f64, Point)| y.is_finite();
    let is_seen = |(_, at): (f64, Point)| joint.panel.contains(at);
    let is_long = match (is_finite(from), is_finite(to)) {
        (true, true) => clip::segment(clip::near(from.1), clip::near(to.1), joint.panel)
            .is_some_and(|seen| length(seen) > joint.apart),
        // The curve begins or ends between them.
        (true, false) => is_seen(from),
        (false, true) => is_seen(to),
        (false, false) => false,
    };
    if is_long && halvings > 0 {
        let share = f64::midpoint(from.0, to.0);
        let middle = (share, (joint.at)(share));
        join(points, (from, middle), joint, halvings - 1);
        join(points, (middle, to), joint, halvings - 1);
        return;
    }
    let Panel { top, bottom, .. } = joint.panel;
    let jumps = |a: f64, b: f64| a < top && b > bottom;
    if is_long && (jumps(from.1.1, to.1.1) || jumps(to.1.1, from.1.1)) {
        points.push((to.1.0, f64::NAN));
    }
    points.push(to.1);
}

#[cfg(test)]
mod tests {
    use super::*;

    const PANEL: Panel = Panel { left: 0.0, right: 400.0, top: 0.0, bottom: 300.0 };

    fn parts(f: impl Fn(f64) -> f64) -> Vec<Vec<Point>> {
        graph(PANEL, 1.0, |share| PANEL.place(share, f(share)))
    }

    #[test]
    fn neighbours_are_near_wherever_the_graph_is_steep() {
        for steep in [1.0, 30.0, 1000.0] {
            let parts = parts(|x| 1.0 / (1.0 + (steep * (0.5 - x)).exp()));
            let [part] = parts.as_slice() else { panic!("{parts:?}") };
            for pair in part.windows(2) {
                let [from, to] = [pair[0], pair[1]];
                let near = (to.0 - from.0).hypot(to.1 - from.1) <= 2.0 + 1e-9;
                assert!(near || to.0 - from.0 < 0.1, "{steep}: {from:?} {to:?}");
            }
        }
    }

    #[test]
    fn a_pole_is_open_and_a_wall_is_not() {
        assert_eq!(parts(|x| 0.5 + 0.01 / (x - 0.5)).len(), 2);
        assert_eq!(parts(|x| if x > 0.5 { 0.9 } else { 0.1 }).len(), 1);
    }

    #[test]
    fn a_graph_that_begins_within_a_step_begins_there() {
        let parts = parts(|x| (x - 0.5011).sqrt());
        assert!((parts[0][0].0 - 200.44).abs() < 0.1, "{:?}", parts[0][0]);
    }
}
