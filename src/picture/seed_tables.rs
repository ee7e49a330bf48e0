//! The table that one gate prints from each of many seeds: a cell a seed, in reading order.

use std::rc::Rc;

use super::geometry::Panel;
use super::pen::{Pen, Stroke};
use super::stops::along;
use super::surface::{DrawResult, HPos, VPos};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::gate::TruthTable;

/// The least width and height of the picture [CSS pixels]; below, nothing is drawn.
const LEAST: (f64, f64) = (60.0, 40.0);
/// The room left of a row for the number of its first seed [CSS pixels].
const NUMBERS: f64 = 34.0;
/// The seeds in a row of a wide picture and of a high one.
const ROWS: [usize; 3] = [30, 20, 15];
/// The rows of the table of the data.
const MOST_ROWS: usize = 16;

/// The seeds from 0 on. Its stops are the seeds whose table is known.
#[derive(Clone, Debug, PartialEq)]
pub struct SeedTables {
    /// The tables that are known so far, from seed 0 on.
    pub tables: Rc<[TruthTable]>,
    /// The number of seeds.
    pub count: usize,
}

/// The grid of the cells [device pixels].
#[derive(Clone, Copy)]
struct Grid {
    columns: usize,
    side: f64,
    left: f64,
    top: f64,
}

impl Grid {
    fn cell(&self, seed: usize) -> Panel {
        let left = self.left + (seed % self.columns) as f64 * self.side;
        let top = self.top + (seed / self.columns) as f64 * self.side;
        Panel { left, right: left + self.side, top, bottom: top + self.side }
    }
}

impl SeedTables {
    /// Returns the grid whose cells are the largest.
    fn grid(&self, (width, height): (u32, u32), style: Style<'_>) -> Option<Grid> {
        let [width, height] = [width, height].map(|side| f64::from(side.min(100_000)));
        if width < style.length(LEAST.0) || height < style.length(LEAST.1) || self.count == 0 {
            return None;
        }
        let [left, gap] = [NUMBERS, 4.0].map(|css| style.length(css));
        let side = |columns: usize| {
            let rows = self.count.div_ceil(columns);
            let across = (width - left - gap) / columns as f64;
            across.min((height - 2.0 * gap) / rows as f64).floor()
        };
        let columns = ROWS.into_iter().max_by(|a, b| side(*a).total_cmp(&side(*b)))?;
        let side = side(columns);
        let taken = left + side * columns as f64;
        let left = left + ((width - gap - taken) / 2.0).max(0.0).floor();
        (side >= 2.0).then_some(Grid { columns, side, left, top: gap })
    }

    /// Draws a seed's table: a disc for AND's, a square for NAND's, a ring for any other, a
    /// point if it is not known.
    fn draw_seed(&self, pen: &Pen<'_>, grid: Grid, seed: usize) -> DrawResult {
        let palette = pen.style.palette;
        let middle = grid.cell(seed).place(0.5, 0.5);
        let radius = grid.side / pen.style.pixel_ratio * 0.33;
        match self.tables.get(seed).copied() {
            None => pen.disc(middle, radius * 0.3, palette.rule),
            Some(TruthTable::AND) => pen.disc(middle, radius, palette.one),
            Some(TruthTable::NAND) => {
                let half = radius * pen.style.pixel_ratio * 0.9;
                let (x, y) = middle;
                let outline = [
                    (x - half, y - half),
                    (x + half, y - half),
                    (x + half, y + half),
                    (x - half, y + half),
                    (x - half, y - half),
                ];
                pen.path(&outline, Stroke::solid(palette.zero, 2.0))
            }
            Some(_) => pen.circle(middle, radius, Stroke::solid(palette.ink, 2.0)),
        }
    }
}

impl Picture for SeedTables {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(grid) = self.grid(pen.size(), pen.style) else { return Ok(()) };
        let palette = pen.style.palette;
        for seed in 0..self.count {
            self.draw_seed(pen, grid, seed)?;
        }
        let every = (pen.style.length(15.0) / grid.side).ceil().max(1.0) as usize;
        for row in (0..self.count.div_ceil(grid.columns)).step_by(every) {
            let seed = row * grid.columns;
            let cell = grid.cell(seed);
            let beside = (cell.left - pen.style.length(6.0), cell.place(0.0, 0.5).1);
            let anchor = (HPos::Right, VPos::Center);
            pen.label(&seed.to_string(), beside, palette.muted, anchor, false)?;
        }
        let Some(stop) = stop.filter(|stop| *stop < self.tables.len()) else { return Ok(()) };
        let (middle, side) = (grid.cell(stop).place(0.5, 0.5), grid.side / pen.style.pixel_ratio);
        pen.circle(middle, side * 0.5, Stroke::solid(palette.ink, 1.5))
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, y): (i32, i32)) -> Option<usize> {
        let grid = self.grid(size, style)?;
        let place = |at: f64, from: f64| ((at - from) / grid.side).floor().max(0.0) as usize;
        let column = place(f64::from(x), grid.left).min(grid.columns - 1);
        let seed = place(f64::from(y), grid.top).saturating_mul(grid.columns) + column;
        Some(seed.min(self.tables.len().checked_sub(1)?))
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        along(self.tables.len(), 0, stop, towards)
    }

    /// Returns the seed and the four answers.
    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some(table) = self.tables.get(stop) else { return Vec::new() };
        let answers = (0..).zip(table.outputs());
        let answers =
            answers.map(|(input, one)| (Quantity::Answer(input), f64::from(u8::from(one))));
        [(Quantity::Seed, stop as f64)].into_iter().chain(answers).collect()
    }

    /// Returns each table that was printed, with the number of its seeds.
    fn table(&self) -> Table {
        let count = |table| self.tables.iter().filter(|other| **other == table).count();
        let printed = TruthTable::all().filter(|table| count(*table) > 0).take(MOST_ROWS);
        let row = |table: TruthTable| {
            let answers = table.outputs().map(|one| f64::from(u8::from(one)));
            answers.into_iter().chain([count(table) as f64]).collect()
        };
        let answers = (0..4).map(Quantity::Answer);
        Table {
            columns: answers.chain([Quantity::SeedCount]).collect(),
            rows: printed.map(row).collect(),
        }
    }
}
