//! Lines and areas cut to a rectangle: for any numbers, drawing stays inside.

use super::geometry::{Panel, Point};

/// The limit beyond which coordinates count as infinite; within, differences do not
/// overflow.
const FAR: f64 = 1e300;

/// Returns the parts of a line through `points` inside the panel. A point that is not
/// finite breaks the line.
pub(super) fn line(points: impl IntoIterator<Item = Point>, panel: Panel) -> Vec<Vec<Point>> {
    let mut parts: Vec<Vec<Point>> = Vec::new();
    let mut last: Option<Point> = None;
    // Whether the part being made goes on at `last`.
    let mut open = false;
    for point in points {
        let next = (point.0.is_finite() && point.1.is_finite()).then(|| near(point));
        let cut = last.zip(next).and_then(|(from, to)| segment(from, to, panel));
        match cut {
            Some((from, to)) => {
                match parts.last_mut().filter(|_| open) {
                    Some(part) => part.push(to),
                    None => parts.push(vec![from, to]),
                }
                open = next == Some(to);
            }
            None => open = false,
        }
        last = next;
    }
    parts
}

/// Returns a point moved to where differences do not overflow.
pub(super) fn near((x, y): Point) -> Point {
    (x.clamp(-FAR, FAR), y.clamp(-FAR, FAR))
}

/// Returns the part of a segment inside the panel (Y.-D. Liang and B. Barsky, "A new
/// concept and method for line clipping", 1984). It ends exactly on the edges that it
/// crosses, however steep it is.
pub(super) fn segment(from: Point, to: Point, panel: Panel) -> Option<(Point, Point)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let edges = [
        (-dx, from.0 - panel.left),
        (dx, panel.right - from.0),
        (-dy, from.1 - panel.top),
        (dy, panel.bottom - from.1),
    ];
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (across, inside) in edges {
        if across == 0.0 {
            if inside < 0.0 {
                return None;
            }
            continue;
        }
        let at = inside / across;
        if across < 0.0 { enter = enter.max(at) } else { leave = leave.min(at) }
    }
    if enter > leave {
        return None;
    }
    // Beside an end that is far enough, whatever lies outside seems to lie on an edge.
    let held = |(x, y): Point| (x.clamp(panel.left, panel.right), y.clamp(panel.top, panel.bottom));
    let place = |at: f64, sign: f64| {
        let (x, y) = held((from.0 + dx * at, from.1 + dy * at));
        // Far ends cancel: the edge that is crossed is set, not computed.
        let crossed = |(across, inside): &(f64, f64)| across * sign > 0.0 && inside / across == at;
        match edges.iter().position(crossed) {
            Some(0) => (panel.left, y),
            Some(1) => (panel.right, y),
            Some(2) => (x, panel.top),
            Some(3) => (x, panel.bottom),
            _ => (x, y),
        }
    };
    let first = if enter == 0.0 { held(from) } else { place(enter, -1.0) };
    let last = if leave == 1.0 { held(to) } else { place(leave, 1.0) };
    Some((first, last))
}

/// Returns the part of an area on which the linear function `side` is at least 0
/// (I. Sutherland and G. Hodgman, "Reentrant polygon clipping", 1974).
pub(super) fn half(area: &[Point], side: impl Fn(Point) -> f64) -> Vec<Point> {
    let mut kept = Vec::with_capacity(area.len() + 1);
    let Some(mut last) = area.last().copied() else { return kept };
    for &next in area {
        let (before, after) = (side(last), side(next));
        if (before >= 0.0) != (after >= 0.0) {
            let at = before / (before - after);
            kept.push((last.0 + (next.0 - last.0) * at, last.1 + (next.1 - last.1) * at));
        }
        if after >= 0.0 {
            kept.push(next);
        }
        last = next;
    }
    kept
}

/// Returns the part of an area inside the panel.
pub(super) fn area(points: &[Point], panel: Panel) -> Vec<Point> {
    if points.iter().any(|point| !(point.0.is_finite() && point.1.is_finite())) {
        return Vec::new();
    }
    let points: Vec<Point> = points.iter().copied().map(near).collect();
    let inside = half(&points, |p| p.0 - panel.left);
    let inside = half(&inside, |p| panel.right - p.0);
    let inside = half(&inside, |p| p.1 - panel.top);
    half(&inside, |p| panel.bottom - p.1)
}

/// Returns the same line through fewer points. No point that is left out is farther from
/// it than `tolerance`.
pub(super) fn simplified(points: &[Point], tolerance: f64) -> Vec<Point> {
    let Some((&first, rest)) = points.split_first() else { return Vec::new() };
    let mut kept = vec![first];
    let mut anchor = first;
    // The last point passed, its distance, and the directions that pass all
    // points since the anchor closely enough: a middle and the room on each side.
    let mut passed: Option<(Point, f64)> = None;
    let mut cone: Option<(f64, f64, f64)> = None;
    for &point in rest {
        let seen = look(anchor, point, tolerance);
        let fits = |cone: Option<(f64, f64, f64)>, reach: f64| match (seen, cone) {
            (None, _) => reach <= tolerance,
            (Some((direction, _, distance)), Some((middle, below, above))) => {
                let turn = turned(direction - middle);
                distance >= reach && -below <= turn && turn <= above
            }
            (Some(_), None) => true,
        };
        let reach = passed.map_or(0.0, |(_, distance)| distance);
        if !fits(cone, reach)
            && let Some((corner, _)) = passed
        {
            kept.push(corner);
            anchor = corner;
            cone = None;
        }
        let Some((direction, room, distance)) = look(anchor, point, tolerance) else {
            passed = Some((point, 0.0));
            continue;
        };
        cone = Some(match cone {
            None => (direction, room, room),
            Some((middle, below, above)) => {
                let turn = turned(direction - middle);
                (middle, below.min(room - turn), above.min(room + turn))
            }
        });
        passed = Some((point, distance));
    }
    kept.extend(passed.map(|(point, _)| point));
    kept
}

/// Returns the direction to a point, the angle by which it may be turned, and the
/// distance; none for a point within the tolerance.
fn look(from: Point, to: Point, tolerance: f64) -> Option<(f64, f64, f64)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let distance = dx.hypot(dy);
    (distance > tolerance).then(|| (dy.atan2(dx), (tolerance / distance).asin(), distance))
}

fn turned(angle: f64) -> f64 {
    use std::f64::consts::{PI, TAU};
    if angle > PI {
        angle - TAU
    } else if angle < -PI {
        angle + TAU
    } else {
        angle
    }
}

/// Returns the strokes of a broken line: `on` pixels drawn, `off` left out; longer if
/// there would be more than a thousand.
pub(super) fn dashes(points: &[Point], on: f64, off: f64) -> Vec<Vec<Point>> {
    const MOST: f64 = 1000.0;
    let length = |(a, b): (&Point, &Point)| (b.0 - a.0).hypot(b.1 - a.1);
    let total: f64 = points.iter().zip(points.iter().skip(1)).map(length).sum();
    let stretch = (total / (MOST * (on + off))).max(1.0);
    if !stretch.is_finite() {
        return Vec::new();
    }
    let (on, off) = (on * stretch, off * stretch);
    let mut strokes = Vec::new();
    let (mut drawing, mut left) = (true, on);
    let mut stroke: Vec<Point> = points.first().copied().into_iter().collect();
    for (&from, &to) in points.iter().zip(points.iter().skip(1)) {
        let distance = length((&from, &to));
        let mut done = 0.0;
        while distance - done > left {
            done += left;
            let at = done / distance;
            let place = (from.0 + (to.0 - from.0) * at, from.1 + (to.1 - from.1) * at);
            if drawing {
                stroke.push(place);
                strokes.push(std::mem::take(&mut stroke));
            } else {
                stroke = vec![place];
            }
            drawing = !drawing;
            left = if drawing { on } else { off };
        }
        left -= distance - done;
        if drawing {
            stroke.push(to);
        }
    }
    if stroke.len() > 1 {
        strokes.push(stroke);
    }
    strokes
}

#[cfg(test)]
mod tests {
    use super::*;

    const PANEL: Panel = Panel { left: 10.0, right: 110.0, top: 20.0, bottom: 70.0 };

    #[test]
    fn what_is_inside_stays_as_it_is() {
        let points = vec![(10.0, 20.0), (50.0, 60.0), (110.0, 70.0)];
        assert_eq!(line(points.clone(), PANEL), [points]);
    }

    #[test]
    fn a_line_that_leaves_and_comes_back_is_two() {
        let parts = line([(60.0, 30.0), (60.0, 100.0), (80.0, 100.0), (80.0, 30.0)], PANEL);
        assert_eq!(parts, [[(60.0, 30.0), (60.0, 70.0)], [(80.0, 70.0), (80.0, 30.0)]]);
    }

    #[test]
    fn the_steepest_line_crosses_from_edge_to_edge() {
        for far in [1e4, 1e20, 1e300] {
            let parts = line([(0.0, -far), (120.0, far)], PANEL);
            let [part] = parts.as_slice() else { panic!("{parts:?}") };
            assert_eq!((part[0].1, part[1].1), (20.0, 70.0), "{far}");
            assert!((part[0].0 - 60.0).abs() < 1.0, "{part:?}");
        }
    }

    #[test]
    fn beside_a_far_end_the_other_stays_inside_too() {
        for part in line([(60.0, -1e300), (60.0, 1e10), (60.0, 1e300)], PANEL) {
            assert!(part.iter().all(|point| PANEL.contains(*point)), "{part:?}");
        }
    }

    #[test]
    fn what_is_not_finite_breaks_the_line() {
        let here = (50.0, 50.0);
        for nowhere in [(f64::NAN, 50.0), (50.0, f64::INFINITY)] {
            assert!(line([here, nowhere, here], PANEL).is_empty());
        }
    }

    #[test]
    fn a_straight_row_of_points_is_its_ends_and_a_corner_stays() {
        let row: Vec<Point> = (0..50).map(|i| (f64::from(i), f64::from(i) * 0.3)).collect();
        assert_eq!(simplified(&row, 0.3), [row[0], row[49]]);
        let corner = [(0.0, 0.0), (10.0, 0.1), (20.0, 0.0), (20.0, 30.0)];
        assert_eq!(simplified(&corner, 0.3), [corner[0], corner[2], corner[3]]);
        let back = [(0.0, 0.0), (20.0, 0.0), (0.0, 0.0)];
        assert_eq!(simplified(&back, 0.3), back);
    }

    #[test]
    fn strokes_have_their_lengths_around_corners() {
        let strokes = dashes(&[(0.0, 0.0), (5.0, 0.0), (5.0, 20.0)], 7.0, 4.0);
        assert_eq!(strokes[0], [(0.0, 0.0), (5.0, 0.0), (5.0, 2.0)]);
        assert_eq!(strokes[1], [(5.0, 6.0), (5.0, 13.0)]);
        assert_eq!(strokes.len(), 3);
        assert!(dashes(&[(0.0, 0.0), (1e9, 0.0)], 7.0, 4.0).len() <= 1001);
    }

    #[test]
    fn an_area_is_cut_to_the_panel() {
        let all = [(-1e9, -1e9), (1e9, -1e9), (1e9, 1e9), (-1e9, 1e9)];
        let mut cut: Vec<_> =
            area(&all, PANEL).into_iter().map(crate::picture::geometry::snapped).collect();
        cut.sort_by(|a, b| a.partial_cmp(b).expect("finite corners"));
        assert_eq!(cut, [(10.0, 20.0), (10.0, 70.0), (110.0, 20.0), (110.0, 70.0)]);
    }
}
