//! Areas and lines of a level on a grid of values (marching squares), in pixels.

use std::collections::HashMap;

use super::geometry::Point;

/// Values at the nodes of a grid, and the pixels of its columns and rows.
#[derive(Debug)]
pub(super) struct Grid {
    places: Nodes,
    /// The nearest whole pixels, on which areas meet without a seam.
    whole: Nodes,
    /// Row after row.
    values: Vec<f64>,
}

/// The places of a grid's columns and rows.
#[derive(Debug)]
struct Nodes {
    x: Vec<f64>,
    y: Vec<f64>,
}

/// A cell at a level: the corners at or below it, and the points at which the level
/// crosses the sides. The near side is that of the first row.
struct Cell {
    /// At the near left, near right, far left, far right.
    within: [bool; 4],
    near: Point,
    far: Point,
    left: Point,
    right: Point,
    /// True if the middle is within: it decides if two opposite corners are joined.
    joined: bool,
}

impl Grid {
    /// Makes a grid with its nodes at these pixels; `value` takes a column and a row.
    pub(super) fn new(x: Vec<f64>, y: Vec<f64>, value: impl Fn(usize, usize) -> f64) -> Self {
        let (columns, rows) = (x.len(), y.len());
        let values = (0..columns * rows).map(|at| value(at % columns, at / columns)).collect();
        let whole = |places: &[f64]| places.iter().map(|place| place.round()).collect();
        Self { whole: Nodes { x: whole(&x), y: whole(&y) }, places: Nodes { x, y }, values }
    }

    /// Returns the number of columns and rows of cells.
    fn cells(&self) -> (usize, usize) {
        (self.places.x.len().saturating_sub(1), self.places.y.len().saturating_sub(1))
    }

    fn value(&self, column: usize, row: usize) -> f64 {
        self.values.get(row * self.places.x.len() + column).copied().unwrap_or(f64::NAN)
    }

    fn cell(&self, (column, row): (usize, usize), level: f64, nodes: &Nodes) -> Cell {
        let value = |right: usize, far: usize| self.value(column + right, row + far);
        let values = [value(0, 0), value(1, 0), value(0, 1), value(1, 1)];
        let at = |places: &[f64], place: usize| places.get(place).copied().unwrap_or(f64::NAN);
        let x = [at(&nodes.x, column), at(&nodes.x, column + 1)];
        let y = [at(&nodes.y, row), at(&nodes.y, row + 1)];
        let within = values.map(|value| value <= level);
        // Most sides are not crossed, and where is then not asked.
        let cross = |from: usize, to: usize, ends: [f64; 2]| {
            let crossed = within[from] != within[to];
            if crossed { between(ends, crossing(values[from], values[to], level)) } else { ends[0] }
        };
        Cell {
            within,
            near: (cross(0, 1, x), y[0]),
            far: (cross(2, 3, x), y[1]),
            left: (x[0], cross(0, 2, y)),
            right: (x[1], cross(1, 3, y)),
            joined: values.iter().map(|value| value / 4.0).sum::<f64>() <= level,
        }
    }

    /// Returns true if a level passes through a cell.
    fn is_crossed(&self, (column, row): (usize, usize), level: f64) -> bool {
        let at = row * self.places.x.len() + column;
        let sides = [at, at + self.places.x.len()].map(|at| self.values.get(at..at + 2));
        let [Some(&[a, b]), Some(&[c, d])] = sides else { return true };
        [b, c, d].iter().any(|value| (*value <= level) != (a <= level))
    }

    /// Returns areas at or below a level, which meet on whole pixels only: between two
    /// rows of nodes, one for every stretch.
    pub(super) fn below(&self, level: f64) -> Vec<Vec<Point>> {
        let mut areas = Vec::new();
        let (columns, rows) = self.cells();
        for row in 0..rows {
            let mut stretch = Stretch::default();
            for column in 0..columns {
                stretch.add(&self.cell((column, row), level, &self.whole), &mut areas);
            }
            stretch.close(&mut areas);
        }
        areas
    }

    /// Returns the lines of a level.
    pub(super) fn lines(&self, level: f64) -> Vec<Vec<Point>> {
        let mut chains = Chains::default();
        let (columns, rows) = self.cells();
        for row in 0..rows {
            for column in 0..columns {
                if !self.is_crossed((column, row), level) {
                    continue;
                }
                let cell = self.cell((column, row), level, &self.places);
                // Every node has a number for the side right of it and the next
                // for the side beyond it.
                let node = 2 * (row * (columns + 1) + column);
                let near = (node, cell.near);
                let far = (node + 2 * (columns + 1), cell.far);
                let left = (node + 1, cell.left);
                let right = (node + 3, cell.right);
                match cell.within {
                    [true, false, false, true] if cell.joined => {
                        chains.join(near, right);
                        chains.join(left, far);
                    }
                    [true, false, false, true] => {
                        chains.join(near, left);
                        chains.join(right, far);
                    }
                    [false, true, true, false] if cell.joined => {
                        chains.join(near, left);
                        chains.join(right, far);
                    }
                    [false, true, true, false] => {
                        chains.join(near, right);
                        chains.join(left, far);
                    }
                    [a, b, c, d] => {
                        // All other cells are crossed at two of their sides or none.
                        let crossed =
                            [(a != b, near), (a != c, left), (b != d, right), (c != d, far)];
                        let mut sides = crossed.into_iter().filter(|(is, _)| *is).map(|(_, s)| s);
                        if let (Some(from), Some(to)) = (sides.next(), sides.next()) {
                            chains.join(from, to);
                        }
                    }
                }
            }
        }
        chains.lines()
    }
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

/// The sides of one stretch between two rows of nodes, so far.
#[derive(Default)]
struct Stretch {
    near: Vec<Point>,
    far: Vec<Point>,
}

impl Stretch {
    fn add(&mut self, cell: &Cell, areas: &mut Vec<Vec<Point>>) {
        let [a, b, c, d] = cell.within;
        let (left, right) = (a || c, b || d);
        let parted = left && right && !cell.joined && a == d && b == c && a != b;
        if left && self.near.is_empty() {
            // It goes on beyond the grid.
            let (x, near, far) = (cell.left.0, cell.near.1, cell.far.1);
            self.near.push(if a { (x, near) } else { cell.left });
            self.far.push(if c { (x, far) } else { cell.left });
        }
        if left && (!right || parted) {
            // It ends in this cell.
            extend(&mut self.near, if a { cell.near } else { cell.far });
            extend(&mut self.far, if c { cell.far } else { cell.near });
            self.close(areas);
        }
        if right && (!left || parted) {
            // Another begins.
            extend(&mut self.near, if b { cell.near } else { cell.far });
            extend(&mut self.far, if d { cell.far } else { cell.near });
        }
        if right && left && !parted {
            if a != b {
                extend(&mut self.near, cell.near);
            }
            if c != d {
                extend(&mut self.far, cell.far);
            }
        }
        if right {
            let (x, near, far) = (cell.right.0, cell.near.1, cell.far.1);
            extend(&mut self.near, if b { (x, near) } else { cell.right });
            extend(&mut self.far, if d { (x, far) } else { cell.right });
        }
    }

    fn close(&mut self, areas: &mut Vec<Vec<Point>>) {
        let mut area = std::mem::take(&mut self.near);
        area.extend(std::mem::take(&mut self.far).into_iter().rev());
        if area.len() > 2 {
            areas.push(area);
        }
    }
}

/// Adds a point to a side; along a row of nodes only the ends are kept.
fn extend(side: &mut Vec<Point>, place: Point) {
    if let [.., before, last] = side.as_mut_slice()
        && before.1 == last.1
        && last.1 == place.1
    {
        *last = place;
    } else {
        side.push(place);
    }
}

/// Pieces of lines, each between two sides of cells, until they are joined.
#[derive(Default)]
struct Chains {
    sides: HashMap<usize, (Point, [Option<usize>; 2])>,
    order: Vec<usize>,
}

impl Chains {
    fn join(&mut self, from: (usize, Point), to: (usize, Point)) {
        for (side, other) in [(from, to.0), (to, from.0)] {
            let order = &mut self.order;
            let (_, neighbours) = self.sides.entry(side.0).or_insert_with(|| {
                order.push(side.0);
                (side.1, [None; 2])
            });
            if let Some(free) = neighbours.iter_mut().find(|neighbour| neighbour.is_none()) {
                *free = Some(other);
            }
        }
    }

    /// Returns the joined lines: those with ends first, then the closed ones.
    fn lines(mut self) -> Vec<Vec<Point>> {
        let order = std::mem::take(&mut self.order);
        let is_end = |chains: &Self, side: usize| {
            chains.sides.get(&side).is_some_and(|(_, joined)| joined.contains(&None))
        };
        let ends: Vec<usize> = order.iter().copied().filter(|side| is_end(&self, *side)).collect();
        let mut lines = Vec::new();
        for first in ends.into_iter().chain(order) {
            let Some(&(start, joined)) = self.sides.get(&first) else { continue };
            let is_closed = !joined.contains(&None);
            let mut line = Vec::new();
            let mut next = Some(first);
            while let Some((place, joined)) = next.and_then(|side| self.sides.remove(&side)) {
                line.push(place);
                let left = joined.into_iter().flatten();
                next = left.into_iter().find(|side| self.sides.contains_key(side));
            }
            if is_closed {
                line.push(start);
            }
            lines.push(line);
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
        let all: Vec<_> = bowl().below(1e9);
        assert!(all.iter().all(|area| area.len() == 4) && all.len() == 8, "{all:?}");
    }

    #[test]
    fn opposite_corners_are_parted_or_joined_by_the_middle() {
        let saddle =
            |middle: f64| {
                Grid::new(vec![0.0, 10.0], vec![0.0, 10.0], move |column, row| {
                    if column == row { 0.0 } else { middle }
                })
            };
        assert_eq!(saddle(9.0).below(1.0).len(), 2);
        assert_eq!(saddle(1.5).below(1.0).len(), 1);
        assert_eq!(saddle(9.0).lines(1.0).len(), 2);
    }

    #[test]
    fn what_is_not_a_number_is_not_within() {
        let places = vec![0.0, 10.0, 20.0];
        for hole in [f64::NAN, f64::INFINITY] {
            let grid = Grid::new(places.clone(), places.clone(), |column, row| {
                if (column, row) == (1, 1) { hole } else { 0.0 }
            });
            let areas = grid.below(0.5);
            assert!(areas.iter().flatten().all(|(x, y)| x.is_finite() && y.is_finite()));
            assert!(!grid.lines(0.5).is_empty());
        }
    }
}
