//! A curve against the updates of a run, and its shape on the screen: a line, or a band
//! where it goes up and down faster than can be drawn.

use std::rc::Rc;

use super::Quantity;
use super::geometry::Point;
use super::pen::Dash;
use super::style::Hue;

/// The width of the columns of a band [CSS pixels].
const COLUMN: f64 = 6.0;
/// The least height of a band [CSS pixels].
const LEAST_BAND: f64 = 0.7;
/// The turns within three columns of a curve that goes up and down.
const TURNS: usize = 3;

/// One curve.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Curve {
    pub(super) quantity: Quantity,
    /// Updates, ascending; curves of one run share them.
    pub(super) updates: Rc<[u64]>,
    pub(super) values: Vec<f64>,
    /// The value at the cursor.
    pub(super) now: Option<f64>,
    pub(super) hue: Hue,
    pub(super) dash: Dash,
}

impl Curve {
    /// Returns the value at an update, if the curve has one there.
    pub(super) fn at(&self, updates: u64) -> Option<f64> {
        let place = self.updates.binary_search(&updates).ok()?;
        self.values.get(place).copied()
    }

    /// Returns all values, the cursor's too.
    pub(super) fn all(&self) -> impl Iterator<Item = f64> + Clone {
        self.values.iter().copied().chain(self.now)
    }

    /// Returns the updates and values up to the cursor, and those from it on.
    pub(super) fn parts(&self, cursor: Option<u64>) -> [Vec<(u64, f64)>; 2] {
        let all = || self.updates.iter().copied().zip(self.values.iter().copied());
        let Some(now) = cursor.zip(self.now) else { return [all().collect(), Vec::new()] };
        let mut done: Vec<_> = all().take_while(|(updates, _)| *updates < now.0).collect();
        let mut later: Vec<_> = all().skip_while(|(updates, _)| *updates <= now.0).collect();
        done.push(now);
        if !later.is_empty() {
            later.insert(0, now);
        }
        [done, later]
    }

    /// Returns the name of the curve: of gates, the gate's name alone.
    pub(super) fn label(&self, name: fn(Quantity) -> String) -> String {
        match self.quantity {
            Quantity::Norm(table) => name(Quantity::GateLoss(table)),
            Quantity::LayerNorm(place) => name(Quantity::LayerSignal(place)),
            quantity => name(quantity),
        }
    }
}

/// A piece of a curve.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    Line(Vec<Point>),
    /// The least and the greatest values in columns, from left to right.
    Band {
        upper: Vec<Point>,
        lower: Vec<Point>,
    },
}

/// Divides the points of a curve, ordered by x, into lines and bands. Bands begin at
/// `dense`, from where on updates are too near each other to be drawn one by one.
pub(super) fn pieces(points: &[Point], dense: f64, pixel_ratio: f64) -> Vec<Piece> {
    let column = COLUMN * pixel_ratio;
    let sparse = points.partition_point(|(x, _)| *x < dense);
    let mut columns: Vec<Column> = Vec::new();
    for (place, &(x, y)) in points.iter().enumerate().skip(sparse) {
        let number = ((x - dense) / column).floor();
        match columns.last_mut().filter(|last| last.number == number) {
            Some(last) => last.add(place, (x, y)),
            None => columns.push(Column::new(number, place, (x, y))),
        }
    }
    let around = |i: usize| {
        let (first, last) = (i.saturating_sub(1), (i + 1).min(columns.len().saturating_sub(1)));
        points.get(columns[first].first..columns[last].last + 1).unwrap_or_default()
    };
    let swings: Vec<bool> =
        (0..columns.len()).map(|i| swings(around(i), LEAST_BAND * pixel_ratio)).collect();
    let mut pieces = Vec::new();
    // The first point of the line being made.
    let mut from = 0;
    let mut i = 0;
    while i < columns.len() {
        let end = i + swings[i..].iter().take_while(|swings| **swings).count();
        if end - i < 2 {
            i = end.max(i + 1);
            continue;
        }
        let (band, first) = (&columns[i..end], columns[i].first);
        let last = band.last().map_or(first, |column| column.last);
        if first > from {
            pieces.push(Piece::Line(points[from..=first].to_vec()));
        }
        let edges = (points[first].0, points[last].0);
        pieces.push(Piece::Band {
            upper: edge(band.iter().map(|column| column.highest), edges, f64::min),
            lower: edge(band.iter().map(|column| column.lowest), edges, f64::max),
        });
        from = last;
        i = end;
    }
    if from + 1 < points.len() || pieces.is_empty() {
        pieces.push(Piece::Line(points[from..].to_vec()));
    }
    pieces
}

/// The points of a narrow column.
struct Column {
    number: f64,
    /// The places of its first and its last point.
    first: usize,
    last: usize,
    /// The points of least and greatest y.
    highest: Point,
    lowest: Point,
}

impl Column {
    fn new(number: f64, place: usize, point: Point) -> Self {
        Self { number, first: place, last: place, highest: point, lowest: point }
    }

    fn add(&mut self, place: usize, point: Point) {
        self.last = place;
        if point.1 < self.highest.1 {
            self.highest = point;
        }
        if point.1 > self.lowest.1 {
            self.lowest = point;
        }
    }
}

/// Returns true if a curve goes up and down through these points by at least `least`.
fn swings(points: &[Point], least: f64) -> bool {
    if points.iter().any(|(_, y)| !y.is_finite()) {
        return false;
    }
    let heights = || points.iter().map(|(_, y)| *y);
    let range = heights().fold(f64::MIN, f64::max) - heights().fold(f64::MAX, f64::min);
    let moves = || points.iter().zip(points.iter().skip(1)).map(|(a, b)| b.1 - a.1);
    // Slight turns beside a long slope are none.
    let strong = || moves().filter(|by| by.abs() > range / 8.0);
    let turns = strong().zip(strong().skip(1)).filter(|(a, b)| a * b < 0.0).count();
    range >= least && turns >= TURNS
}

/// Returns the edge of a band, from end to end, with single dents filled.
fn edge(
    points: impl Iterator<Item = Point>,
    (first, last): (f64, f64),
    outer: fn(f64, f64) -> f64,
) -> Vec<Point> {
    let points: Vec<Point> = points.collect();
    let mut edge = points.clone();
    for (i, around) in points.windows(3).enumerate() {
        let [(x0, y0), (x, y), (x1, y1)] = [around[0], around[1], around[2]];
        let between = y0 + (y1 - y0) * (x - x0) / (x1 - x0).max(f64::MIN_POSITIVE);
        edge[i + 1].1 = outer(y, between);
    }
    let ends = [edge.first().map(|(_, y)| (first, *y)), edge.last().map(|(_, y)| (last, *y))];
    let [begin, end] = ends;
    begin.into_iter().chain(edge).chain(end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_smooth_curve_is_one_line() {
        let points: Vec<Point> = (0..700).map(|x| (f64::from(x), f64::from(x * x) / 1e4)).collect();
        assert_eq!(pieces(&points, 0.0, 1.0), [Piece::Line(points)]);
        assert_eq!(pieces(&[], 0.0, 1.0), [Piece::Line(Vec::new())]);
    }

    #[test]
    fn a_dense_zig_zag_is_a_band_between_its_extremes() {
        let zig = |i: i32| (f64::from(i), if i % 2 == 0 { 10.0 } else { 40.0 });
        let points: Vec<Point> = (0..200).map(zig).collect();
        let pieces = pieces(&points, 100.0, 1.0);
        let [Piece::Line(line), Piece::Band { upper, lower }] = pieces.as_slice() else {
            panic!("{pieces:?}")
        };
        assert_eq!((line[0], line.len()), (points[0], 101));
        assert!(upper.iter().all(|(_, y)| *y == 10.0) && lower.iter().all(|(_, y)| *y == 40.0));
        assert_eq!((upper[0].0, upper.last().map(|(x, _)| *x)), (100.0, Some(199.0)));
    }

    #[test]
    fn a_band_that_calms_down_goes_on_as_a_line() {
        let fading = |i: i32| {
            let width = f64::from((100 - i).max(0)) / 2.0;
            (f64::from(i), 50.0 + if i % 2 == 0 { width } else { -width })
        };
        let points: Vec<Point> = (0..200).map(fading).collect();
        let pieces = pieces(&points, 0.0, 1.0);
        assert!(matches!(pieces.as_slice(), [Piece::Band { .. }, Piece::Line(_)]), "{pieces:?}");
        let Some(Piece::Line(line)) = pieces.last() else { panic!("{pieces:?}") };
        assert_eq!(line.last(), points.last());
    }

    #[test]
    fn what_is_not_finite_makes_no_band() {
        let points: Vec<Point> = (0..50)
            .map(|i| (f64::from(i), if i % 2 == 0 { f64::NAN } else { f64::INFINITY }))
            .collect();
        assert!(matches!(pieces(&points, 0.0, 1.0).as_slice(), [Piece::Line(_)]));
    }

    #[test]
    fn the_cursor_divides_what_is_done_from_what_comes() {
        let curve = Curve {
            quantity: Quantity::Loss,
            updates: [0, 10, 20, 30].into(),
            values: vec![4.0, 3.0, 2.0, 1.0],
            now: Some(2.5),
            hue: Hue::Error,
            dash: Dash::Solid,
        };
        let [done, later] = curve.parts(Some(15));
        assert_eq!(done, [(0, 4.0), (10, 3.0), (15, 2.5)]);
        assert_eq!(later, [(15, 2.5), (20, 2.0), (30, 1.0)]);
        let [done, later] = curve.parts(Some(30));
        assert_eq!((done.len(), done[3], later.len()), (4, (30, 2.5), 0));
        assert_eq!(curve.parts(None).map(|part| part.len()), [4, 0]);
    }
}
