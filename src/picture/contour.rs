//! Areas and lines of a level on a grid of values (marching squares), in pixels.

use std::collections::HashMap;

use super::geometry::Point;

/// Values at the nodes of a grid, and the pixels of its columns and rows. Around them lies
/// a frame of nodes without a value, at the places of the outermost ones, so that every
/// area within a level is closed.
#[derive(Debug)]
pub(super) struct Grid {
    x: Vec<f64>,
    y: Vec<f64>,
    /// Row after row.
    values: Vec<f64>,
}

/// A cell at a level: the corners at or below it, and the points at which the level
/// crosses the sides. The near side is that of the first row.
struct Cell {
    /// Counterclockwise, if rows go up: near left, near right, far right, far left.
    within: [bool; 4],
    /// The crossings after each of these corners: near, right, far, left.
    sides: [Point; 4],
    /// True if the middle is within: it decides if two opposite corners are joined.
    joined: bool,
}

impl Grid {
    /// Makes a grid with its nodes at these pixels; `value` takes a column and a row.
    pub(super) fn new(x: Vec<f64>, y: Vec<f64>, value: impl Fn(usize, usize) -> f64) -> Self {
        let (columns, rows) = (x.len() + 2, y.len() + 2);
        let values = (0..columns * rows).map(|at| {
            let (column, row) = (at % columns, at / columns);
            let inside = (1..columns - 1).contains(&column) && (1..rows - 1).contains(&row);
            if inside { value(column - 1, row - 1) } else { f64::INFINITY }
        });
        let values = values.collect();
        Self { x: framed(x), y: framed(y), values }
    }

    /// Returns the number of columns and rows of cells, those of the frame included.
    fn cells(&self) -> (usize, usize) {
        (self.x.len().saturating_sub(1), self.y.len().saturating_sub(1))
    }

    /// Returns the values at a cell's corners, counterclockwise.
    fn corners(&self, (column, row): (usize, usize)) -> [f64; 4] {
        let at = row * self.x.len() + column;
        let value = |at: usize| self.values.get(at).copied().unwrap_or(f64::NAN);
        [value(at), value(at + 1), value(at + self.x.len() + 1), value(at + self.x.len())]
    }

    fn cell(&self, (column, row): (usize, usize), level: f64, values: [f64; 4]) -> Cell {
        let at = |places: &[f64], place: usize| places.get(place).copied().unwrap_or(f64::NAN);
        let x = [at(&self.x, column), at(&self.x, column + 1)];
        let y = [at(&self.y, row), at(&self.y, row + 1)];
        let within = values.map(|value| value <= level);
        // Most sides are not crossed, and where is then not asked.
        let cross = |from: usize, to: usize, ends: [f64; 2]| {
            let crossed = within[from] != within[to];
            if crossed { between(ends, crossing(values[from], values[to], level)) } else { ends[0] }
        };
        Cell {
            within,
            sides: [
                (cross(0, 1, x), y[0]),
                (x[1], cross(1, 2, y)),
                (cross(3, 2, x), y[1]),
                (x[0], cross(0, 3, y)),
            ],
            joined: values.iter().map(|value| value / 4.0).sum::<f64>() <= level,
        }
    }

    /// Returns the outline of all places at or below a level, as one polygon to be filled
    /// by the nonzero rule: areas and the holes in them, joined by lines that are walked
    /// both ways. None if there is no such place.
    pub(super) fn below(&self, level: f64) -> Option<Vec<Point>> {
        let (columns, rows) = self.cells();
        let rings = self.chains(level, (0..columns, 0..rows)).lines();
        let starts: Vec<Point> = rings.iter().filter_map(|ring| ring.first().copied()).collect();
        let back = starts.iter().rev().skip(1).copied();
        let outline: Vec<Point> = rings.concat().into_iter().chain(back).collect();
        (outline.len() > 2).then_some(outline)
    }

    /// Returns the lines of a level.
    pub(super) fn lines(&self, level: f64) -> Vec<Vec<Point>> {
        let (columns, rows) = self.cells();
        self.chains(level, (1..columns.max(1) - 1, 1..rows.max(1) - 1)).lines()
    }

    /// Returns the pieces of a level's lines in these columns and rows of cells.
    fn chains(&self, level: f64, (columns, rows): (Span, Span)) -> Chains {
        let mut chains = Chains::default();
        for row in rows {
            for column in columns.clone() {
                let values = self.corners((column, row));
                let first = values[0] <= level;
                if values.iter().all(|value| (*value <= level) == first) {
                    continue;
                }
                let cell = self.cell((column, row), level, values);
                // Every node has a number for the side right of it and the next for the
                // side beyond it.
                let node = 2 * (row * self.x.len() + column);
                let far = node + 2 * self.x.len();
                let sides = [node, node + 3, far, node + 1];
                for (from, to) in cell.pieces() {
                    chains.join((sides[from], cell.sides[from]), (sides[to], cell.sides[to]));
                }
            }
        }
        chains
    }
}

type Span = std::ops::Range<usize>;

impl Cell {
    /// Returns the sides between which the level's lines pass, with the places within at
    /// their left: from where an area is left to where one is entered, counterclockwise.
    fn pieces(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let leaves = |side: usize| self.within[side] && !self.within[(side + 1) % 4];
        let enters = |side: usize| !self.within[side] && self.within[(side + 1) % 4];
        (0..4).filter(move |side| leaves(*side)).filter_map(move |from| {
            // Joined corners are parted from those beside them, others from one another.
            let turn = if self.joined { 1 } else { 3 };
            let to = (1..4).map(|step| (from + step * turn) % 4).find(|side| enters(*side));
            to.map(|to| (from, to))
        })
    }
}

/// Returns places with the outermost ones twice.
fn framed(mut places: Vec<f64>) -> Vec<f64> {
    let [first, last] = [places.first(), places.last()].map(|end| end.copied().unwrap_or(f64::NAN));
    places.insert(0, first);
    places.push(last);
    places
}

/// Returns the share of the way from the first to the second value at which the level
/// is, 0 to 1; beside a value that is not finite, the finite end.
fn crossing(from: f64, to: f64, level: f64) -> f64 {
    match (from.is_finite(), to.is_finite()) {
        (false, _) => 1.0,
        (_, false) => 0.0,
        // Halves, so that the difference does not overflow.
        _ => ((level / 2.0 - from / 2.0) / (to / 2.0 - from / 2.0)).clamp(0.0, 1.0),
    }
}

fn between([from, to]: [f64; 2], share: f64) -> f64 {
    from + (to - from) * if share.is_nan() { 0.5 } else { share }
}

/// Pieces of lines, each from one side of a cell to another, until they are joined.
#[derive(Default)]
struct Chains {
    /// By the side at which a piece begins: its point, and the side at which it ends.
    pieces: HashMap<usize, (Point, usize)>,
    order: Vec<usize>,
    /// The points at which pieces end.
    ends: HashMap<usize, Point>,
}

impl Chains {
    fn join(&mut self, (from, start): (usize, Point), (to, end): (usize, Point)) {
        self.pieces.insert(from, (start, to));
        self.order.push(from);
        self.ends.insert(to, end);
    }

    /// Returns the joined lines: those with ends first, then the closed ones.
    fn lines(mut self) -> Vec<Vec<Point>> {
        let (open, closed): (Vec<usize>, Vec<usize>) =
            self.order.iter().partition(|side| !self.ends.contains_key(side));
        let mut lines = Vec::new();
        for first in open.into_iter().chain(closed) {
            let (mut line, mut next) = (Vec::new(), first);
            while let Some((place, to)) = self.pieces.remove(&next) {
                line.push(place);
                next = to;
            }
            if let Some(end) = self.ends.get(&next).filter(|_| !line.is_empty()) {
                line.push(*end);
                lines.push(line);
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Makes a grid of distances from its middle: 9 by 9 nodes, 10 pixels apart.
    fn bowl() -> Grid {
        let places: Vec<f64> = (0..9).map(|i| f64::from(i) * 10.0).collect();
        Grid::new(places.clone(), places, |column, row| {
            (column as f64 * 10.0 - 40.0).hypot(row as f64 * 10.0 - 40.0)
        })
    }

    fn size(area: &[Point]) -> f64 {
        let next = area.iter().cycle().skip(1);
        area.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>().abs() / 2.0
    }

    #[test]
    fn a_level_inside_is_one_closed_line() {
        let lines = bowl().lines(25.0);
        let [line] = lines.as_slice() else { panic!("{lines:?}") };
        assert_eq!(line.first(), line.last());
        for (x, y) in line {
            assert!(((x - 40.0).hypot(y - 40.0) - 25.0).abs() < 1.0, "{x} {y}");
        }
    }

    #[test]
    fn a_level_that_leaves_is_open_lines() {
        let lines = bowl().lines(45.0);
        assert_eq!(lines.len(), 4);
        assert!(lines.iter().all(|line| line.first() != line.last()));
    }

    #[test]
    fn the_areas_of_a_level_do_not_overlap_and_add_up() {
        for radius in [15.0, 25.0, 39.0] {
            let total: f64 = bowl().below(radius).iter().map(|area| size(area)).sum();
            let circle = std::f64::consts::PI * radius * radius;
            assert!((total - circle).abs() < 0.15 * circle, "{radius}: {total} of {circle}");
        }
        let all = bowl().below(1e9).expect("all of it is below");
        assert_eq!(size(&all), 80.0 * 80.0);
        assert_eq!(bowl().below(-1.0), None);
    }

    #[test]
    fn opposite_corners_are_parted_or_joined_by_the_middle() {
        let saddle =
            |middle: f64| {
                Grid::new(vec![0.0, 10.0], vec![0.0, 10.0], move |column, row| {
                    if column == row { 0.0 } else { middle }
                })
            };
        let area = |grid: Grid| size(&grid.below(1.0).expect("two corners are below"));
        assert!(area(saddle(9.0)) < 3.0 && area(saddle(1.5)) > 80.0);
        assert_eq!(saddle(9.0).lines(1.0).len(), 2);
    }

    #[test]
    fn what_is_not_a_number_is_not_within() {
        let places = vec![0.0, 10.0, 20.0];
        for hole in [f64::NAN, f64::INFINITY] {
            let grid = Grid::new(places.clone(), places.clone(), |column, row| {
                if (column, row) == (1, 1) { hole } else { 0.0 }
            });
            let area = grid.below(0.5).expect("it is but for the hole");
            assert!(area.iter().all(|(x, y)| x.is_finite() && y.is_finite()));
            assert!(size(&area) < 400.0, "the hole is none of it");
            assert!(!grid.lines(0.5).is_empty());
        }
    }

    #[test]
    fn a_hole_in_an_area_is_left_out() {
        let places: Vec<f64> = (0..9).map(|i| f64::from(i) * 10.0).collect();
        let ring = Grid::new(places.clone(), places, |column, row| {
            ((column as f64 - 4.0).hypot(row as f64 - 4.0) * 10.0 - 25.0).abs()
        });
        let area = size(&ring.below(10.0).expect("a ring is below"));
        let exact = std::f64::consts::PI * (35.0 * 35.0 - 15.0 * 15.0);
        assert!((area - exact).abs() < 0.1 * exact, "{area} of {exact}");
    }
}
