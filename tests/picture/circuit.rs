//! The circuit's diagram and the planes of its layers.

use descent::picture::circuit::{Diagram, WiredCircuit};
use descent::picture::fold::Fold;
use descent::picture::{Picture, Quantity, Towards};
use descent_core::circuit::{Circuit, Signal};
use descent_core::gate::{INPUTS, TruthTable};

use crate::picture::drawing::{
    CARD, ERROR, INK, ONE, SIZE, Svg, ZERO, check_walk, drawn, style, svg,
};

/// XOR = AND(OR, NAND), as trained gates would be.
const XOR: WiredCircuit = WiredCircuit {
    circuit: Circuit {
        first: [10.0, 10.0, -5.0],
        second: [-10.0, -10.0, 15.0],
        output: [10.0, 10.0, -15.0],
    },
    wire: [TruthTable::OR, TruthTable::NAND, TruthTable::AND],
    layer: Signal::Hard,
    input: [false, true],
};

/// Returns the sheet at the end of its way.
fn fold() -> Fold {
    Fold::new(XOR, 1.0, None)
}

fn diagram(signal: Option<usize>) -> Svg {
    let svg = drawn(&Diagram { circuit: XOR, signal }, (620, 240), 1.0, None);
    svg.check();
    svg
}

#[test]
fn the_diagram_says_what_each_gate_computes() {
    let all = diagram(None);
    for text in ["OR", "NAND", "AND", "σ = 0.993 → 1", "0", "1"] {
        assert!(all.says(text), "{text} in {:?}", all.labels());
    }
    assert!(!all.says("?"));
    let soft = Diagram { circuit: WiredCircuit { layer: Signal::Soft, ..XOR }, signal: None };
    let soft = drawn(&soft, (620, 240), 1.0, None);
    assert!(soft.says("s1") && soft.says("s2") && soft.says("y") && soft.says("σ = 0.993"));
}

#[test]
fn a_signal_on_its_way_has_not_arrived_everywhere() {
    let waiting = |signal| diagram(signal).labels().iter().filter(|l| l.text == "…").count();
    assert_eq!([0, 1, 2, 3].map(|at| waiting(Some(at))), [3, 2, 1, 0]);
    assert_eq!(waiting(None), 0);
    assert!(diagram(Some(2)).says("?"), "the answer is not known before the last gate");
    assert!(!diagram(Some(3)).says("?"));
}

#[test]
fn wires_that_carry_1_have_its_colour() {
    // x2, and what both gates make of it; x1 carries 0.
    assert!(diagram(None).areas(ONE) > diagram(Some(0)).areas(ONE));
    let none = WiredCircuit { input: [false, false], ..XOR };
    let none = drawn(&Diagram { circuit: none, signal: None }, (620, 240), 1.0, None);
    assert!(none.lines(ONE).len() < diagram(None).lines(ONE).len());
}

#[test]
fn the_diagram_reads_a_gate_and_lists_all_three() {
    let picture = Diagram { circuit: XOR, signal: None };
    let table = picture.table();
    assert_eq!((table.rows.len(), table.columns[0]), (3, Quantity::Gate));
    let column = |quantity| table.columns.iter().position(|other| *other == quantity).unwrap();
    let [x1, x2, b] = [Quantity::X(Some(1)), Quantity::X(Some(2)), Quantity::B].map(column);
    assert_eq!((table.rows[0][x1], table.rows[0][x2], table.rows[0][b]), (0.0, 1.0, -5.0));
    assert_eq!((table.rows[2][x1], table.rows[2][x2], table.rows[2][b]), (1.0, 1.0, -15.0));
    check_walk(&picture, 3);
    let size = (952, 364);
    for (gate, pixel) in [(0, (360, 88)), (1, (360, 276)), (2, (704, 182))] {
        assert_eq!(picture.stop_at(size, style(2.0), pixel), Some(gate));
    }
}

#[test]
fn the_input_plane_has_two_lines_and_the_folded_plane_one() {
    let (inputs, folded) = (svg(&XOR.input_plane(None)), svg(&fold()));
    inputs.check();
    folded.check();
    assert_eq!(inputs.lines(INK).len(), 2);
    for text in ["OR = 1", "NAND = 1", "00", "01", "10", "11", "x1", "x2"] {
        assert!(inputs.says(text), "{text} in {:?}", inputs.labels());
    }
    for text in ["x1 → OR", "x2 → NAND", "00", "11"] {
        assert!(folded.says(text), "{text} in {:?}", folded.labels());
    }
    // Targets 1 are discs; targets 0 are squares, each outlined.
    assert_eq!((inputs.discs(ONE).len(), inputs.blocks(ZERO).len()), (2, 2));
}

#[test]
fn inputs_that_fold_together_share_a_name() {
    let folded = svg(&fold());
    assert!(folded.says("01, 10 ×2"), "{:?}", folded.labels());
    let table = fold().table();
    let places: Vec<&[f64]> = table.rows.iter().map(|row| &row[2..4]).collect();
    let nearest = |place: &&[f64]| [place[0].round(), place[1].round()];
    let corners: Vec<[f64; 2]> = places.iter().map(nearest).collect();
    assert_eq!(corners, [[0.0, 1.0], [1.0, 1.0], [1.0, 1.0], [1.0, 0.0]]);
    let signals = [TruthTable::OR, TruthTable::NAND].map(Quantity::GateSignal);
    assert_eq!(table.columns[2..4], signals);
}

#[test]
fn a_plane_is_walked_and_pointed_at_by_its_inputs() {
    check_walk(&XOR.input_plane(None), 4);
    check_walk(&fold(), 4);
    let plane = XOR.input_plane(None);
    let ring = |stop| drawn(&plane, SIZE, 1.0, Some(stop)).rings(ERROR)[0];
    for stop in 0..4 {
        let (x, y) = ring(stop);
        assert_eq!(
            plane.stop_at(SIZE, style(1.0), (x.round() as i32, y.round() as i32)),
            Some(stop)
        );
    }
    assert_eq!(plane.step(Some(0), Towards::Right), Some(2));
    assert_eq!(plane.reading(2)[..2], [(Quantity::X(Some(1)), 1.0), (Quantity::X(Some(2)), 0.0)]);
}

#[test]
fn a_probe_is_drawn_only_for_the_gate_that_it_changes() {
    let mut probe = XOR.circuit;
    probe.first[0] += 3.0;
    assert!(!svg(&XOR.input_plane(Some(&probe))).lines(ERROR).is_empty());
    assert!(svg(&Fold::new(XOR, 1.0, Some(&probe))).lines(ERROR).is_empty());
    probe.output[0] += 3.0;
    assert!(!svg(&Fold::new(XOR, 1.0, Some(&probe))).lines(ERROR).is_empty());
}

#[test]
fn the_sheet_moves_from_the_inputs_to_the_gates_sigmas() {
    let at = |share| INPUTS.map(|input| Fold::new(XOR, share, None).place(input));
    assert_eq!(at(0.0), INPUTS);
    let sigmas = INPUTS.map(|input| {
        let said = XOR.circuit.predict(input, Signal::Soft);
        [said.first.sigmoid, said.second.sigmoid]
    });
    assert_eq!(at(1.0), sigmas);
    for (half, (flat, folded)) in at(0.5).into_iter().zip(INPUTS.into_iter().zip(sigmas)) {
        for axis in [0, 1] {
            assert!((half[axis] - (flat[axis] + folded[axis]) / 2.0).abs() < 1e-12);
        }
    }
}

#[test]
fn the_back_of_the_sheet_is_seen_once_it_is_turned_over() {
    let big = (450, 344);
    let backs = |share| drawn(&Fold::new(XOR, share, None), big, 1.0, None).areas(ZERO);
    assert_eq!(backs(0.0), 0);
    assert!(backs(0.7) > 0);
    let wide = drawn(&Fold::new(XOR, 0.7, None), big, 1.0, None);
    wide.check();
    for text in ["OR, NAND", "AND", "t = 1", "t = 0"] {
        assert!(wide.says(text), "{text} in the key: {:?}", wide.labels());
    }
}

#[test]
fn a_diagram_fills_its_place_and_its_values_stay_in_their_boxes() {
    for size in [(240, 130), (448, 280), (750, 500)] {
        let svg = drawn(&Diagram { circuit: XOR, signal: None }, size, 1.0, None);
        svg.check();
        let discs = [svg.discs(ONE), svg.discs(CARD)].concat();
        let highest = discs.iter().map(|disc| disc.1).fold(f64::INFINITY, f64::min);
        let lowest = discs.iter().map(|disc| disc.1).fold(0.0, f64::max);
        assert!(lowest - highest > 0.5 * f64::from(size.1), "{size:?}: {discs:?}");
    }
    assert!(
        drawn(&Diagram { circuit: XOR, signal: None }, (240, 130), 1.0, None).says("0.993 → 1")
    );
}
