//! The sheet: a grid of cells, front and back, with the lines of the first two gates on it.

use plotters::style::RGBColor;

use super::{Fold, RANGE, at};
use crate::picture::clip;
use crate::picture::gate_plane::line;
use crate::picture::geometry::{Panel, Point};
use crate::picture::pen::{Pen, Stroke};
use crate::picture::surface::DrawResult;

/// The cells along a side.
const CELLS: usize = 48;
/// The cells between two lines of the grid that is drawn.
const LINES: usize = 4;
/// The opacity of the back's colour, and of the lines on the front and on the back.
const OPACITY: [f64; 3] = [0.28, 0.3, 0.3];
/// The points of a gate's line on the sheet.
const POINTS: u32 = 96;

/// The nodes of the sheet [device pixels], and the cells that are turned over.
struct Sheet {
    /// Row after row.
    nodes: Vec<Point>,
    /// True for a cell that shows its back, row after row.
    turned: Vec<bool>,
}

/// Draws the sheet, and on it the lines of the first two gates.
pub(super) fn draw(pen: &Pen<'_>, panel: Panel, fold: &Fold) -> DrawResult {
    let sheet = Sheet::new(fold, panel);
    let palette = pen.style.palette;
    let [back, front_lines, back_lines] = OPACITY;
    sheet.fill(pen, false, palette.card, 1.0)?;
    sheet.draw_lines(pen, front_lines, |_| true)?;
    sheet.fill(pen, true, palette.card, 1.0)?;
    sheet.fill(pen, true, palette.zero, back)?;
    sheet.draw_lines(pen, back_lines, |is_turned| is_turned)?;
    let whole = Panel { left: RANGE.low, right: RANGE.high, top: RANGE.low, bottom: RANGE.high };
    for gate in [fold.circuit.circuit.first, fold.circuit.circuit.second] {
        for part in clip::line(line(gate), whole) {
            if let [from, to] = part[..] {
                let points: Vec<Point> =
                    along(from, to).map(|x| at(panel, fold.place(x))).collect();
                pen.path(&points, Stroke::solid(palette.w, 2.25))?;
            }
        }
    }
    Ok(())
}

/// Returns points from one place to another.
fn along(from: Point, to: Point) -> impl Iterator<Item = [f64; 2]> {
    (0..=POINTS).map(move |i| {
        let share = f64::from(i) / f64::from(POINTS);
        [from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share]
    })
}

impl Sheet {
    fn new(fold: &Fold, panel: Panel) -> Self {
        let side = CELLS + 1;
        let coordinate = |node: usize| RANGE.value(node as f64 / CELLS as f64);
        let node =
            |node: usize| at(panel, fold.place([coordinate(node % side), coordinate(node / side)]));
        let nodes: Vec<Point> = (0..side * side).map(node).collect();
        let turned = (0..CELLS * CELLS).map(|cell| {
            let corner = cell / CELLS * side + cell % CELLS;
            // The signed area of the cell, by its diagonals. Pixels count downwards.
            let diagonal =
                |from: usize, to: usize| (nodes[to].0 - nodes[from].0, nodes[from].1 - nodes[to].1);
            let (a, b) = (diagonal(corner, corner + side + 1), diagonal(corner + 1, corner + side));
            a.0 * b.1 - a.1 * b.0 < 0.0
        });
        let turned = turned.collect();
        Self { nodes, turned }
    }

    /// Fills the cells of one side: every stretch of a row at once.
    fn fill(&self, pen: &Pen<'_>, back: bool, colour: RGBColor, opacity: f64) -> DrawResult {
        let side = CELLS + 1;
        for (row, cells) in self.turned.chunks(CELLS).enumerate() {
            let mut column = 0;
            for stretch in cells.chunk_by(|a, b| a == b) {
                let (from, to) = (column, column + stretch.len());
                column = to;
                if stretch.first() != Some(&back) {
                    continue;
                }
                let near = self.nodes[row * side + from..=row * side + to].iter();
                let far = self.nodes[(row + 1) * side + from..=(row + 1) * side + to].iter();
                let outline: Vec<Point> = near.chain(far.rev()).copied().collect();
                if outline.iter().all(|(x, y)| x.is_finite() && y.is_finite()) {
                    pen.fill(&outline, colour, opacity)?;
                }
            }
        }
        Ok(())
    }

    /// Draws the lines of the grid along cells whose side `is_drawn`.
    fn draw_lines(
        &self,
        pen: &Pen<'_>,
        opacity: f64,
        is_drawn: impl Fn(bool) -> bool,
    ) -> DrawResult {
        let side = CELLS + 1;
        let stroke = Stroke { opacity, ..Stroke::solid(pen.style.palette.ink, 0.8) };
        for line in (0..=CELLS).step_by(LINES) {
            for across in [true, false] {
                let node = |i: usize| if across { line * side + i } else { i * side + line };
                let cell = |i: usize| {
                    let beside = line.min(CELLS - 1);
                    if across { beside * CELLS + i } else { i * CELLS + beside }
                };
                let mut part: Vec<Point> = Vec::new();
                for i in 0..CELLS {
                    let ends = [self.nodes[node(i)], self.nodes[node(i + 1)]];
                    let is_known = ends.iter().all(|(x, y)| x.is_finite() && y.is_finite());
                    if is_known && is_drawn(self.turned[cell(i)]) {
                        if part.is_empty() {
                            part.push(ends[0]);
                        }
                        part.push(ends[1]);
                    } else if !part.is_empty() {
                        pen.path(&part, stroke)?;
                        part.clear();
                    }
                }
                if !part.is_empty() {
                    pen.path(&part, stroke)?;
                }
            }
        }
        Ok(())
    }
}
