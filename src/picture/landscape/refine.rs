//! A finer grid between the values of a surface, so that contours are curves.

/// Values of a grid, row after row.
pub(super) struct Values {
    pub(super) columns: usize,
    pub(super) rows: usize,
    pub(super) values: Vec<f64>,
}

impl Values {
    /// Returns the grid with `factor` times as many cells each way, interpolated by cubic
    /// curves through the values: exact for the loss of a regression.
    pub(super) fn refined(self, factor: usize) -> Self {
        if factor < 2 {
            return self;
        }
        self.along_rows(factor).transposed().along_rows(factor).transposed()
    }

    fn along_rows(&self, factor: usize) -> Self {
        let columns = self.columns.saturating_sub(1) * factor + 1;
        let rows = self.values.chunks(self.columns.max(1));
        let values = rows.flat_map(|row| {
            (0..columns).map(move |column| at(row, column / factor, column % factor, factor))
        });
        Self { columns, rows: self.rows, values: values.collect() }
    }

    fn transposed(&self) -> Self {
        let value = |column: usize, row: usize| {
            self.values.get(row * self.columns + column).copied().unwrap_or(f64::NAN)
        };
        let values = (0..self.columns).flat_map(|column| (0..self.rows).map(move |r| (column, r)));
        let values = values.map(|(column, row)| value(column, row)).collect();
        Self { columns: self.rows, rows: self.columns, values }
    }
}

/// Returns the value `part` of `parts` of the way from one value to the next, on the cubic
/// through both whose slopes there are those between their neighbours (E. Catmull and
/// R. Rom, "A class of local interpolating splines", 1974).
fn at(row: &[f64], place: usize, part: usize, parts: usize) -> f64 {
    let value = |place: usize| row.get(place).copied().unwrap_or(f64::NAN);
    let (from, to) = (value(place), value(place + 1));
    if part == 0 {
        return from;
    }
    // Beyond an end the parabola through the last three goes on.
    let beyond = |[a, b, c]: [f64; 3]| 3.0 * a - 3.0 * b + c;
    let before = match place.checked_sub(1) {
        Some(place) => value(place),
        None => beyond([from, to, value(2)]),
    };
    let after = match row.get(place + 2) {
        Some(after) => *after,
        None => beyond([to, from, before]),
    };
    let t = part as f64 / parts as f64;
    let slopes = [(to - before) / 2.0, (after - from) / 2.0];
    let [square, cube] = [t * t, t * t * t];
    let curve = from
        + slopes[0] * (cube - 2.0 * square + t)
        + (to - from) * (3.0 * square - 2.0 * cube)
        + slopes[1] * (cube - square);
    if curve.is_finite() { curve } else { from + (to - from) * t }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(columns: usize, rows: usize, value: impl Fn(f64, f64) -> f64) -> Values {
        let nodes = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
        let values = nodes.map(|(column, row)| value(column as f64, row as f64)).collect();
        Values { columns, rows, values }
    }

    #[test]
    fn a_parabola_stays_one() {
        let bowl = |x: f64, y: f64| x * x - 3.0 * x * y + 4.0 * y * y - 2.0 * y;
        for (columns, rows) in [(3, 4), (7, 5)] {
            let fine = grid(columns, rows, bowl).refined(3);
            let exact = grid(fine.columns, fine.rows, |x, y| bowl(x / 3.0, y / 3.0));
            assert_eq!((fine.columns, fine.rows), (3 * columns - 2, 3 * rows - 2));
            for (a, b) in fine.values.iter().zip(&exact.values) {
                assert!((a - b).abs() < 1e-12, "{a} {b}");
            }
        }
    }

    #[test]
    fn beside_a_hole_and_with_two_values_it_is_a_line() {
        let ends = grid(2, 2, |x, y| 4.0 * x + y).refined(4);
        assert_eq!(ends.values[..5], [0.0, 1.0, 2.0, 3.0, 4.0]);
        let hole = grid(4, 2, |x, _| if x > 2.0 { f64::INFINITY } else { x }).refined(2);
        assert_eq!(hole.values[..4], [0.0, 0.5, 1.0, 1.5]);
        assert!(!hole.values[5].is_finite());
    }
}
