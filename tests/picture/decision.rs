//! The decision map of a gate and of a circuit.

use descent::picture::decision::{Decision, Map, SPAN, line, ones};
use descent::picture::{Picture, Quantity};
use descent_core::circuit::{Circuit, Signal};
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::predict;

use super::drawing::{ERROR, INK, ONE, SIZE, Svg, ZERO, check_walk, drawn, style, svg};

const AND: [f64; 3] = [5.6, 5.6, -8.5];
const OR: [f64; 3] = [7.5, 7.5, -3.4];
const NAND: [f64; 3] = [-5.6, -5.6, 8.6];
const XOR: Circuit = Circuit { first: OR, second: NAND, output: AND };

fn and() -> Decision {
    Decision { map: Map::Linear(AND), targets: TruthTable::AND, probe: None }
}

fn grid(signal: Signal, side: usize) -> Decision {
    let place = |i: usize| SPAN[0] + (SPAN[1] - SPAN[0]) * i as f64 / (side - 1) as f64;
    let sigmoid = |x: [f64; 2]| XOR.predict(x, signal).output.sigmoid;
    let values = (0..side * side).map(|i| sigmoid([place(i % side), place(i / side)])).collect();
    let map = Map::Grid { columns: side, rows: side, values, corners: INPUTS.map(sigmoid) };
    Decision { map, targets: TruthTable::XOR, probe: None }
}

#[test]
fn corners_have_the_shape_and_colour_of_their_targets() {
    let svg = svg(&and());
    svg.check();
    assert_eq!((svg.discs(ONE).len(), svg.blocks(ZERO).len()), (1, 3));
    for text in ["x1", "x2", "0", "1", "σ", "0.5"] {
        assert!(svg.says(text), "{text} in {:?}", svg.labels());
    }
    assert_eq!(boundary(&svg).len(), 1);
    // Ten bands on the map and ten in the bar beside it.
    assert_eq!((svg.areas(ONE), svg.areas(ZERO)), (10, 10));
}

#[test]
fn corners_say_their_sigma_and_whether_it_is_right() {
    // By hand, as in the sketch of the lesson: three of XOR's four are right.
    let hand = Map::Linear([3.0, 3.0, -1.5]);
    let map = Decision { map: hand, targets: TruthTable::XOR, probe: None };
    for size in [(240, 200), (448, 344), (750, 540)] {
        let svg = drawn(&map, size, 1.0, None);
        svg.check();
        let said = |text: &str| svg.labels().iter().filter(|label| label.text == text).count();
        assert_eq!((said("0.182 ✓"), said("0.818 ✓"), said("0.989 ✗")), (1, 2, 1), "{size:?}");
        assert!(!svg.lines(ERROR).is_empty(), "the wrong one is ringed");
    }
    assert!(drawn(&and(), (448, 344), 1.0, None).lines(ERROR).is_empty());
}

#[test]
fn a_wide_map_has_a_bar_and_a_narrow_one_stays_as_large_as_it_can() {
    let places = |size| {
        let svg = drawn(&and(), size, 1.0, None);
        let blocks = svg.blocks(ZERO);
        let xs = blocks.iter().map(|block| block[0]);
        let apart = xs.clone().fold(0.0, f64::max) - xs.fold(f64::INFINITY, f64::min);
        // The corners are half of the map's side apart.
        (2.0 * apart, svg.says("0.5"))
    };
    let (side, has_bar) = places((448, 344));
    assert!(has_bar && side > 312.0, "{side}");
    let (side, has_bar) = places((240, 200));
    assert!(!has_bar && side > 170.0, "{side}");
}

#[test]
fn a_pixel_has_the_inputs_that_are_drawn_there() {
    let size = (448, 344);
    let (x, y) = drawn(&and(), size, 1.0, None).discs(ONE)[0];
    let (x1, x2) = and().place_at(size, style(1.0), (x, y)).unwrap();
    assert!((x1 - 1.0).abs() < 0.01 && (x2 - 1.0).abs() < 0.01, "{x1} {x2}");
    assert_eq!(and().place_at(size, style(1.0), (1.0, 1.0)), None);
}

/// Returns the lines between the answers; those at other levels are dotted.
fn boundary(svg: &Svg) -> Vec<Vec<(f64, f64)>> {
    let is_long = |line: &Vec<(f64, f64)>| {
        let (from, to) = (line[0], line[line.len() - 1]);
        (from.0 - to.0).hypot(from.1 - to.1) > 20.0
    };
    svg.lines(INK).into_iter().filter(is_long).collect()
}

#[test]
fn the_boundary_parts_the_corner_that_is_one() {
    let svg = svg(&and());
    let (one, line) = (svg.discs(ONE)[0], &boundary(&svg)[0]);
    let side = |(x, y): (f64, f64)| {
        let ((x0, y0), (x1, y1)) = (line[0], line[1]);
        (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) > 0.0
    };
    for [x, y, width, height] in svg.blocks(ZERO) {
        assert_ne!(side(one), side((x + width / 2.0, y + height / 2.0)));
    }
}

#[test]
fn dust_is_marked_undecided() {
    let dust =
        Decision { map: Map::Linear([3e-8, -2e-8, 1e-8]), targets: TruthTable::XOR, probe: None };
    let svg = svg(&dust);
    svg.check();
    assert_eq!(svg.labels().iter().filter(|label| label.text == "0.500 ?").count(), 4);
}

#[test]
fn readings_are_the_gate_s_and_the_circuit_s_answers() {
    let circuit = Decision { map: Map::Circuit(XOR), targets: TruthTable::XOR, probe: None };
    let soft = grid(Signal::Soft, 20);
    for (corner, input) in INPUTS.into_iter().enumerate() {
        let answers = [
            (and(), predict::gate(&AND, input).sigmoid),
            (circuit.clone(), XOR.predict(input, Signal::Hard).output.sigmoid),
            (soft.clone(), XOR.predict(input, Signal::Soft).output.sigmoid),
        ];
        for (picture, sigmoid) in answers {
            let target = f64::from(u8::from(picture.targets.outputs()[corner]));
            let expected = [
                (Quantity::X(Some(1)), input[0]),
                (Quantity::X(Some(2)), input[1]),
                (Quantity::Sigmoid, sigmoid),
                (Quantity::Target, target),
            ];
            assert_eq!(picture.reading(corner), expected);
            assert_eq!(picture.table().rows[corner], expected.map(|(_, value)| value));
        }
    }
    assert!(circuit.reading(4).is_empty());
}

#[test]
fn a_circuit_is_bounded_by_the_lines_of_its_gates() {
    let exact = svg(&Decision { map: Map::Circuit(XOR), targets: TruthTable::XOR, probe: None });
    let sampled = svg(&grid(Signal::Soft, 49));
    for svg in [&exact, &sampled] {
        svg.check();
        assert_eq!(boundary(svg).len(), 2, "{:?}", boundary(svg));
        assert!(svg.areas(ONE) > 0 && svg.areas(ZERO) > 0);
    }
    let ends = |lines: &[Vec<(f64, f64)>]| {
        let mut ends: Vec<_> =
            lines.iter().flat_map(|line| [line[0], *line.last().unwrap()]).collect();
        ends.sort_by(|a, b| a.partial_cmp(b).unwrap());
        ends
    };
    // A soft circuit's boundary is not far from the hard one's.
    for (a, b) in ends(&boundary(&exact)).into_iter().zip(ends(&boundary(&sampled))) {
        assert!((a.0 - b.0).hypot(a.1 - b.1) < 25.0, "{a:?} {b:?}");
    }
}

#[test]
fn stops_are_the_corners() {
    let picture = Decision { targets: TruthTable::new([true; 4]), ..and() };
    for (stop, (x, y)) in svg(&picture).discs(ONE).into_iter().enumerate() {
        assert_eq!(
            picture.stop_at(SIZE, style(1.0), (x.round() as i32, y.round() as i32)),
            Some(stop)
        );
        assert_eq!(drawn(&picture, SIZE, 1.0, Some(stop)).rings(INK), [(x, y)]);
    }
    check_walk(&picture, 4);
    use descent::picture::Towards::{Right, Up};
    assert_eq!((picture.step(Some(0), Right), picture.step(Some(0), Up)), (Some(2), Some(1)));
}

#[test]
fn a_soft_circuit_is_sampled_and_a_hard_one_exact() {
    assert_eq!(Map::circuit(XOR, Signal::Hard), Map::Circuit(XOR));
    let Map::Grid { columns, rows, values, corners } = Map::circuit(XOR, Signal::Soft) else {
        panic!("a map of σ is a grid");
    };
    assert_eq!(values.len(), columns * rows);
    let says = |x| XOR.predict(x, Signal::Soft).output.sigmoid;
    assert_eq!(corners, INPUTS.map(says));
    let [low, high] = SPAN;
    assert_eq!(values[0], says([low, low]));
    assert_eq!(values[columns - 1], says([high, low]), "x1 along a row");
    assert_eq!(values[values.len() - columns], says([low, high]), "x2 from row to row");
}

#[test]
fn the_line_of_a_gate_bounds_its_ones() {
    let z = |(x, y): (f64, f64)| x * NAND[0] + y * NAND[1] + NAND[2];
    let ends = line(NAND);
    assert_eq!(ends.len(), 2);
    for end in ends {
        assert!(z(end).abs() < 1e-12, "{end:?}");
        assert!([end.0, end.1].into_iter().any(|x| SPAN.contains(&x)), "{end:?} is on the edge");
    }
    let area = ones(NAND);
    assert!(area.len() > 2 && area.iter().all(|place| z(*place) > -1e-12), "{area:?}");
    // It says 1 everywhere: no line, and the whole map.
    assert_eq!((line([0.0, 0.0, 1.0]).len(), ones([0.0, 0.0, 1.0]).len()), (0, 4));
    assert_eq!((line([f64::NAN, 1.0, 0.0]).len(), ones([f64::INFINITY, 1.0, 0.0]).len()), (0, 0));
}
