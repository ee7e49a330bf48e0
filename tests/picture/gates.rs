//! The answers that rounding decides, and the tables that many seeds print.

use std::rc::Rc;

use descent::picture::input_sigma::InputSigma;
use descent::picture::seed_tables::SeedTables;
use descent::picture::{Picture, Quantity};
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::predict;

use super::drawing::{ONE, RULE, ZERO, check_walk, drawn, style};

const SIZES: [(u32, u32); 3] = [(240, 200), (448, 344), (750, 540)];
const DUST: InputSigma = InputSigma { gate: [3e-8, -2e-8, -1.13e-8] };

#[test]
fn bars_of_sigma_stand_on_both_sides_of_one_half() {
    assert_eq!(DUST.offsets(), INPUTS.map(|input| predict::gate(&DUST.gate, input).sigmoid - 0.5));
    for size in SIZES {
        let svg = drawn(&DUST, size, 1.0, None);
        svg.check();
        assert_eq!((svg.areas(ONE), svg.areas(ZERO)), (1, 3), "{size:?}");
    }
    let wide = drawn(&DUST, (448, 344), 1.0, None);
    let digits = format!("{:+.3e}", DUST.offsets()[2]).replace('-', "\u{2212}");
    assert!(wide.says(&digits), "{digits} in {:?}", wide.labels());
    for text in ["00", "01", "10", "11", "1e\u{2212}8", "\u{2212}1e\u{2212}8"] {
        assert!(wide.says(text), "{text} in {:?}", wide.labels());
    }
}

#[test]
fn bars_are_walked_and_read_exactly() {
    check_walk(&DUST, 4);
    assert_eq!(DUST.reading(2)[2], (Quantity::SigmaOffset, DUST.offsets()[2]));
    let (x1, offset) = DUST.place_at((448, 344), style(1.0), (250.0, 164.0)).unwrap();
    assert!((0.0..4.0).contains(&x1) && offset.abs() < 1e-9, "{x1} {offset}");
}

fn seeds(known: usize) -> SeedTables {
    let table = |seed| if seed % 5 == 2 { TruthTable::NAND } else { TruthTable::AND };
    let tables: Rc<[TruthTable]> = (0..known).map(table).collect();
    SeedTables { tables, count: 300 }
}

#[test]
fn every_seed_has_a_cell_with_the_shape_of_its_table() {
    for size in SIZES {
        let svg = drawn(&seeds(100), size, 1.0, None);
        svg.check();
        assert_eq!((svg.discs(ONE).len(), svg.lines(ZERO).len()), (80, 20), "{size:?}");
        assert_eq!(svg.discs(RULE).len(), 200, "the others are not known yet");
    }
    let picture = seeds(300);
    check_walk(&picture, 300);
    let (x, y) = drawn(&picture, (448, 344), 1.0, None).discs(ONE)[0];
    assert_eq!(picture.stop_at((448, 344), style(1.0), (x as i32, y as i32)), Some(0));
    assert_eq!(picture.reading(2)[0], (Quantity::Seed, 2.0));
}

#[test]
fn the_table_counts_the_seeds_of_each_table() {
    let table = seeds(300).table();
    assert_eq!(table.rows, [[0.0, 0.0, 0.0, 1.0, 240.0], [1.0, 1.0, 1.0, 0.0, 60.0]]);
    assert_eq!(table.columns[4], Quantity::SeedCount);
}
