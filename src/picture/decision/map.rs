//! Bands of σ above and below one half, and the line between.

use std::rc::Rc;

use crate::picture::contour::Grid;
use crate::picture::gate_plane::{RANGE, at, corners, level_line, line, part};
use crate::picture::geometry::{Panel, Point};
use crate::picture::stops::spread;
use descent_core::circuit::{Circuit, Signal};
use descent_core::gate::INPUTS;
use descent_core::predict;

/// σ over the plane.
#[derive(Clone, Debug, PartialEq)]
pub enum Map {
    /// σ(x1·W1 + x2·W2 + b): one gate, by its W1, W2, b.
    Linear([f64; 3]),
    /// A circuit that passes 0 and 1 on, as the notebook's: σ is constant wherever its
    /// first two gates are.
    Circuit(Circuit),
    /// Any function sampled over [`SPAN`](crate::picture::gate_plane::SPAN): a circuit
    /// that passes σ on.
    Grid {
        /// Values along x1, at least 2, both ends included.
        columns: usize,
        /// Values along x2, at least 2, both ends included.
        rows: usize,
        /// Rows of values from the least x2 up.
        values: Rc<[f64]>,
        /// The values at the corners, in the order of `gate::INPUTS`.
        corners: [f64; 4],
    },
}

/// An area [device pixels] a tenth of σ farther from one half than the one before.
pub(super) struct Band {
    /// True above one half.
    pub(super) one: bool,
    pub(super) area: Vec<Point>,
}

/// Returns levels of σ farther and farther from one half, on both sides; true above.
fn levels() -> impl Iterator<Item = (bool, f64)> {
    (0..5).flat_map(|band| {
        let step = f64::from(band) * 0.1;
        [(true, 0.5 + step), (false, 0.5 - step)]
    })
}

fn in_pixels(places: Vec<Point>, panel: Panel) -> Vec<Point> {
    places.into_iter().map(|(x1, x2)| at(panel, [x1, x2])).collect()
}

/// The samples along a side of the map of a circuit that passes σ on.
const SAMPLES: usize = 81;

impl Map {
    /// Returns the map of a circuit.
    #[must_use]
    pub fn circuit(circuit: Circuit, signal: Signal) -> Self {
        if signal == Signal::Hard {
            return Self::Circuit(circuit);
        }
        let place = |node: usize| RANGE.value(node as f64 / (SAMPLES - 1) as f64);
        let says = |input: [f64; 2]| circuit.predict(input, signal).output.sigmoid;
        let row = |row| (0..SAMPLES).map(move |column| says([place(column), place(row)]));
        Self::Grid {
            columns: SAMPLES,
            rows: SAMPLES,
            values: (0..SAMPLES).flat_map(row).collect(),
            corners: INPUTS.map(says),
        }
    }

    /// Returns σ at a corner.
    pub(super) fn corner(&self, corner: usize) -> Option<f64> {
        let input = *INPUTS.get(corner)?;
        match self {
            Self::Linear(gate) => Some(predict::gate(gate, input).sigmoid),
            Self::Circuit(circuit) => Some(circuit.predict(input, Signal::Hard).output.sigmoid),
            Self::Grid { corners, .. } => corners.get(corner).copied(),
        }
    }

    /// Returns the bands, the nearest to one half first. They overlap.
    pub(super) fn bands(&self, panel: Panel, apart: f64) -> Vec<Band> {
        let parts: Vec<(bool, Vec<Point>)> = match self {
            Self::Linear(gate) => {
                levels().map(|(one, level)| (one, part(&corners(), *gate, level, one))).collect()
            }
            Self::Circuit(circuit) => {
                let stretches = regions(circuit);
                let bands = levels().flat_map(|(one, level)| {
                    let within =
                        move |sigmoid: f64| if one { sigmoid >= level } else { sigmoid <= level };
                    let inside = stretches.iter().filter(move |(sigmoid, _)| within(*sigmoid));
                    inside.map(move |(_, area)| (one, area.clone()))
                });
                bands.collect()
            }
            Self::Grid { .. } => {
                let Some([positive, negative]) = self.grids(panel, apart) else {
                    return Vec::new();
                };
                let bands = levels().flat_map(|(one, level)| {
                    let area = if one { negative.below(-level) } else { positive.below(level) };
                    area.into_iter().map(move |area| Band { one, area })
                });
                return bands.collect();
            }
        };
        parts.into_iter().map(|(one, area)| Band { one, area: in_pixels(area, panel) }).collect()
    }

    /// Returns the lines at which the answer changes [device pixels].
    pub(super) fn boundary(&self, panel: Panel, apart: f64) -> Vec<Vec<Point>> {
        match self {
            Self::Circuit(circuit) => {
                edges(circuit).into_iter().map(|line| in_pixels(line, panel)).collect()
            }
            Self::Linear(_) | Self::Grid { .. } => self.lines(0.5, panel, apart),
        }
    }

    /// Returns the lines at which σ has this level [device pixels]. A circuit that passes
    /// 0 and 1 on has none: its σ jumps.
    pub(super) fn lines(&self, level: f64, panel: Panel, apart: f64) -> Vec<Vec<Point>> {
        match self {
            Self::Linear(gate) => vec![in_pixels(level_line(*gate, level), panel)],
            Self::Circuit(_) => Vec::new(),
            Self::Grid { .. } => {
                let grids = self.grids(panel, apart);
                grids.map(|[grid, _]| grid.lines(level)).unwrap_or_default()
            }
        }
    }

    /// Returns the values and their negatives; none if their number is wrong.
    fn grids(&self, panel: Panel, apart: f64) -> Option<[Grid; 2]> {
        let Self::Grid { columns, rows, values, .. } = self else { return None };
        if *columns < 2 || *rows < 2 || columns.checked_mul(*rows) != Some(values.len()) {
            return None;
        }
        let most = ((panel.width() / apart.max(1.0)) as usize).max(2);
        let (across, up) = (spread(*columns, most), spread(*rows, most));
        let place = |node: &usize, count: usize| RANGE.value(*node as f64 / (count - 1) as f64);
        let x: Vec<f64> = across.iter().map(|i| at(panel, [place(i, *columns), 0.0]).0).collect();
        let y: Vec<f64> = up.iter().map(|i| at(panel, [0.0, place(i, *rows)]).1).collect();
        let value = |column: usize, row: usize| {
            values.get(up[row] * columns + across[column]).copied().unwrap_or(f64::NAN)
        };
        let negative = Grid::new(x.clone(), y.clone(), |column, row| -value(column, row));
        Some([Grid::new(x, y, value), negative])
    }
}

/// Returns the areas of each answer of a circuit's first two gates, with its σ there.
fn regions(circuit: &Circuit) -> Vec<(f64, Vec<Point>)> {
    let signals = INPUTS.map(|signal| {
        let area = part(&corners(), circuit.first, 0.5, signal[0] > 0.5);
        let area = part(&area, circuit.second, 0.5, signal[1] > 0.5);
        (predict::gate(&circuit.output, signal).sigmoid, area)
    });
    signals.into_iter().filter(|(_, area)| area.len() > 2).collect()
}

/// Returns the parts of the first two gates' lines at which a circuit's answer
/// changes.
fn edges(circuit: &Circuit) -> Vec<Vec<Point>> {
    let says = |first: f64, second: f64| predict::gate(&circuit.output, [first, second]).logical;
    let mut edges = Vec::new();
    for other in [0.0, 1.0] {
        let is_one = other > 0.5;
        if says(0.0, other) != says(1.0, other) {
            edges.push(part(&line(circuit.first), circuit.second, 0.5, is_one));
        }
        if says(other, 0.0) != says(other, 1.0) {
            edges.push(part(&line(circuit.second), circuit.first, 0.5, is_one));
        }
    }
    edges
}
