//! The errors, the parameters and the norms against the updates.

use std::f64::consts::LN_2;
use std::rc::Rc;

use descent::experiment::{Experiment, Problem};
use descent::lesson::Lesson;
use descent::picture::errors::Errors;
use descent::picture::gate_errors::{GateErrors, GateRun};
use descent::picture::norms::{GateNorm, Norms};
use descent::picture::parameters::Parameters;
use descent::picture::{Picture, Quantity};
use descent::session::series::{Scale, Series};
use descent_core::gate::TruthTable;

use super::drawing::{B, ERROR, INK, SIZE, W, check_walk, drawn, style, svg};
use super::runs::{TestRun, run};

fn regression(at: u64) -> TestRun {
    run(&Experiment::notebook(Lesson::Regression), at, Scale::Logarithmic, None)
}

fn gate(table: TruthTable, at: u64) -> TestRun {
    let experiment =
        Experiment { problem: Problem::Gate(table), ..Experiment::notebook(Lesson::Gates) };
    run(&experiment, at, Scale::Logarithmic, None)
}

fn errors(run_data: &TestRun) -> Errors {
    Errors {
        series: run_data.series.clone(),
        now: Some(run_data.now.clone()),
        steps: 8001,
        scale: Scale::Logarithmic,
        floor: None,
        asked: None,
        least: run_data.analysis.least,
        rows: None,
    }
}

fn parameters(run_data: &TestRun) -> Parameters {
    Parameters {
        series: run_data.series.clone(),
        now: Some(run_data.now.clone()),
        steps: 8001,
        scale: Scale::Logarithmic,
        minimum: run_data.analysis.minimum.clone(),
    }
}

/// A series of some values of one weight, b, loss and error.
fn series(values: &[f64]) -> Rc<Series> {
    Rc::new(Series {
        updates: (0..values.len() as u64).collect(),
        parameters: vec![values.to_vec(); 2],
        loss: values.to_vec(),
        error_val: values.to_vec(),
    })
}

#[test]
fn the_errors_are_named_at_their_ends() {
    let run_data = regression(1240);
    let svg = svg(&errors(&run_data).chart());
    svg.check();
    for text in ["loss", "error_val", "0", "1,000", "8,001"] {
        let labels = svg.labels();
        assert!(labels.iter().any(|label| label.text.starts_with(text)), "{text} in {labels:?}");
    }
    let early = super::drawing::svg(&errors(&regression(100)).chart());
    assert_eq!(early.discs(ERROR).len(), 2, "both at the cursor");
    // Where the notebook prints the loss itself, there is one curve.
    let one = super::drawing::svg(&errors(&gate(TruthTable::AND, 100)).chart());
    assert!(one.says("loss") && !one.says("error_val"));
}

#[test]
fn printed_rows_are_dots() {
    let run_data = regression(8001);
    let with = Errors { rows: Some(run_data.rows.clone()), ..errors(&run_data) };
    let dots =
        svg(&with.chart()).discs(ERROR).len() - svg(&errors(&run_data).chart()).discs(ERROR).len();
    // Those below the axis are left out.
    assert!((3..=run_data.rows.len()).contains(&dots), "{dots}");
}

#[test]
fn what_is_below_the_axis_leaves_through_its_floor_with_the_last_number() {
    let run_data = regression(8001);
    let fallen = svg(&errors(&run_data).loss());
    fallen.check();
    assert_eq!(fallen.areas(ERROR), 1, "a triangle");
    let last = format!("{:.3e}", run_data.now.loss).replace('-', "\u{2212}");
    assert!(fallen.labels().iter().any(|label| label.text.contains(&last)), "{last}");
    // Six decades below the start are on the axis, whatever the run does.
    assert!(fallen.says("1e\u{2212}4") && !fallen.says("1e\u{2212}8"), "{:?}", fallen.labels());
    let none = Errors { series: series(&[4.0, 2.0, 0.0, -1.0]), now: None, ..errors(&run_data) };
    let none = svg(&none.chart());
    none.check();
    assert_eq!(none.areas(ERROR), 1);
    assert_eq!(svg(&errors(&regression(10)).chart()).areas(ERROR), 0);
}

#[test]
fn the_axes_are_set_before_the_run_starts() {
    let at = |svg: &super::drawing::Svg, text: &str| {
        let labels = svg.labels();
        let label = labels.into_iter().find(|label| label.text == text);
        label.unwrap_or_else(|| panic!("no {text}")).middle()
    };
    let (before, after) = (regression(0), regression(8001));
    let charts =
        |run_data: &TestRun| (svg(&errors(run_data).loss()), svg(&parameters(run_data).chart()));
    let (before, after) = (charts(&before), charts(&after));
    assert_eq!(at(&before.0, "0.01"), at(&after.0, "0.01"));
    assert!(before.1.says("1.0") && after.1.says("1.0"), "the minimum is on the axis");
}

#[test]
fn dense_updates_are_a_band() {
    let experiment = Experiment::notebook(Lesson::Classification);
    let run_data = run(&experiment, 518, Scale::Logarithmic, None);
    let picture = Errors { steps: experiment.steps, ..errors(&run_data) }.loss();
    let zigzag = svg(&picture);
    zigzag.check();
    assert_eq!(zigzag.areas(ERROR), 1);
    assert_eq!(svg(&errors(&regression(518)).loss()).areas(ERROR), 0, "a smooth curve is a line");
}

#[test]
fn what_lies_beyond_the_cursor_is_paler() {
    let (early, late) = (regression(3), regression(8001));
    let picture = Parameters { now: Some(early.now.clone()), ..parameters(&late) };
    let (with, without) = (svg(&picture.chart()), svg(&parameters(&late).chart()));
    assert_eq!((with.opacities(W), without.opacities(W)), (vec![0.38, 1.0], vec![1.0]));
}

/// No name lies on another or beyond the edge, and none on another curve.
#[test]
fn lanes_name_their_curves_between_their_gutters() {
    let end = |run_data: &TestRun| Parameters { steps: 10_001, ..parameters(run_data) };
    let xor = gate(TruthTable::XOR, 10_001);
    let charts = [
        ("W, b", parameters(&regression(8001)).chart()),
        ("a start", parameters(&regression(0)).chart()),
        ("W1, W2, b", end(&xor).chart()),
        ("‖W‖", norms([TruthTable::OR, TruthTable::NAND, TruthTable::AND], 10_001).chart()),
    ];
    for (about, chart) in charts {
        for size in [(908, 48), (908, 86), (600, 46), (736, 40)] {
            let lane = drawn(&chart.clone().lane(None), size, 1.0, None);
            lane.check();
            let names: Vec<_> =
                lane.labels().into_iter().filter(|label| label.is_of([W, B])).collect();
            assert!(names.len() > 1, "{about} {size:?}: {names:?}");
            for (i, name) in names.iter().enumerate() {
                let others = &names[i + 1..];
                assert!(others.iter().all(|other| !name.covers(other)), "{about} {size:?}");
            }
        }
    }
}

#[test]
fn a_silhouette_is_the_first_curve_alone() {
    let run_data = regression(8001);
    let bare = drawn(&errors(&run_data).chart().silhouette(), (584, 46), 1.0, None);
    bare.check();
    assert!(bare.labels().is_empty());
    assert_eq!(bare.areas(ERROR), 1);
}

#[test]
fn the_floor_of_xor_has_its_name() {
    let run_data = gate(TruthTable::XOR, 10_001);
    let picture = Errors { floor: Some(4.0 * LN_2), steps: 10_001, ..errors(&run_data) };
    let svg = svg(&picture.chart());
    svg.check();
    assert!(svg.says("4·ln 2 = 2.7726"));
    let lane = drawn(&picture.loss().lane(None), (908, 86), 1.0, None);
    lane.check();
    assert!(lane.says("2.7726"));
    let other = Errors { floor: Some(0.25), ..picture };
    assert!(super::drawing::svg(&other.chart()).says("0.2500"));
}

#[test]
fn the_loss_that_a_question_asks_about_is_named_as_a_part_of_the_start() {
    let run_data = regression(8_001);
    let start = run_data.series.loss[0];
    let lane = |asked| {
        let chart = Errors { asked: Some(asked), ..errors(&run_data) }.loss().lane(None);
        let lane = drawn(&chart, (908, 86), 1.0, None);
        lane.check();
        lane
    };
    assert!(lane(0.03617).says("÷ 100"));
    assert!(lane(start / 2.0).says("÷ 2"));
    // No part of it that has a name.
    assert!(lane(start / 2.5).says(&format!("{:.4}", start / 2.5)));
}

#[test]
fn w_is_solid_b_dashed_and_w2_dotted() {
    let run_data = gate(TruthTable::XOR, 10_001);
    let svg = svg(&parameters(&run_data).chart());
    svg.check();
    assert!(svg.says("W1") && svg.says("W2") && svg.says("b"));
    let (dots, strokes): (Vec<_>, Vec<_>) =
        svg.lines(W).into_iter().partition(|line| line.len() == 2 && line[1].0 - line[0].0 < 0.2);
    assert_eq!(strokes.len(), 1, "W1 is one stroke");
    assert!(dots.len() > 20, "W2 is dots");
    assert!(svg.lines(B).len() > 10, "b is strokes");
    assert!(super::drawing::svg(&parameters(&regression(10)).chart()).says("W"));
}

#[test]
fn readings_are_the_run_s_numbers() {
    let run_data = regression(1240);
    let (errors, parameters) = (errors(&run_data).chart(), parameters(&run_data).chart());
    let series = &run_data.series;
    for stop in [0, 1, 20, series.updates.len() - 1] {
        let updates = (Quantity::Updates, series.updates[stop] as f64);
        let loss = (Quantity::Loss, series.loss[stop]);
        let error_val = (Quantity::ErrorVal, series.error_val[stop]);
        assert_eq!(errors.reading(stop), [updates, loss, error_val]);
        let w = (Quantity::W(None), series.parameters[0][stop]);
        assert_eq!(
            parameters.reading(stop),
            [updates, w, (Quantity::B, series.parameters[1][stop])]
        );
    }
    assert!(errors.reading(series.updates.len()).is_empty());
    check_walk(&errors, series.updates.len());
    check_walk(&parameters, series.updates.len());
}

/// Every stop that is marked in its own column is found there.
fn check_stops(picture: &impl Picture, count: usize, marked: impl Fn(usize) -> (f64, f64)) {
    for stop in 0..count {
        let (x, y) = marked(stop);
        let found = picture.stop_at(SIZE, style(1.0), (x.round() as i32, y.round() as i32));
        let found = found.expect("there are stops");
        let at = marked(found);
        // Of two in one pixel either is found.
        let is_same = found == stop || ((at.0 - x).abs() < 1.0 && (at.1 - y).abs() < 1.0);
        assert!(is_same, "{found} at {at:?} for {stop} at {x} {y}");
    }
}

#[test]
fn stops_are_where_they_are_marked() {
    let run_data = regression(300);
    let (errors, parameters) = (errors(&run_data).chart(), parameters(&run_data).chart());
    let count = run_data.series.updates.len();
    check_stops(&errors, count, |stop| drawn(&errors, SIZE, 1.0, Some(stop)).rings(ERROR)[0]);
    check_stops(&parameters, count, |stop| drawn(&parameters, SIZE, 1.0, Some(stop)).rings(B)[0]);
}

#[test]
fn tables_have_the_first_the_last_and_the_cursor() {
    let (early, late) = (regression(77), regression(8001));
    let picture = Parameters { now: Some(early.now.clone()), ..parameters(&late) };
    let table = picture.chart().table();
    assert!((30..=45).contains(&table.rows.len()), "{}", table.rows.len());
    let updates: Vec<f64> = table.rows.iter().map(|row| row[0]).collect();
    assert!(updates.is_sorted() && updates.contains(&77.0));
    assert_eq!((updates[0], updates[updates.len() - 1]), (0.0, 8001.0));
    let at_cursor = table.rows.iter().find(|row| row[0] == 77.0).unwrap();
    assert_eq!(*at_cursor, [77.0, early.now.parameters[0], early.now.parameters[1]]);
    assert_eq!(table.columns, [Quantity::Updates, Quantity::W(None), Quantity::B]);
    assert_eq!(errors(&late).chart().table().rows.last().unwrap()[1], late.now.loss);
}

#[test]
fn the_cursor_is_a_line_and_its_values_discs() {
    let run_data = regression(100);
    let with = svg(&parameters(&run_data).chart());
    let without = svg(&Parameters { now: None, ..parameters(&run_data) }.chart());
    assert_eq!((with.blocks(INK).len(), without.blocks(INK).len()), (1, 0));
    assert_eq!((with.discs(W).len(), with.discs(B).len()), (1, 1));
}

/// Returns the lengths of the weights of some gates, followed to an update.
fn norms<const N: usize>(tables: [TruthTable; N], at: u64) -> Norms {
    let gates = tables.map(|table| GateNorm {
        quantity: Quantity::Norm(table),
        series: gate(table, at).series,
        weights: 0..2,
        now: None,
    });
    Norms { gates: gates.to_vec(), cursor: None, steps: 10_001, scale: Scale::Logarithmic }
}

#[test]
fn norms_are_told_apart_and_are_norms() {
    let both = norms([TruthTable::OR, TruthTable::XOR], 10_001).gates;
    let gates = [norms([TruthTable::AND], 3000).gates, both].concat();
    let all = Norms { gates: gates.clone(), ..norms([], 0) }.chart();
    let svg = svg(&all);
    svg.check();
    for name in ["AND", "OR", "XOR"] {
        assert!(svg.says(name), "{name}");
    }
    let last = all.step(None, descent::picture::Towards::Last).unwrap();
    let names: Vec<Quantity> = all.reading(last).iter().map(|(quantity, _)| *quantity).collect();
    let expected =
        [Quantity::Updates, Quantity::Norm(TruthTable::OR), Quantity::Norm(TruthTable::XOR)];
    assert_eq!(names, expected, "AND did not come as far");
    for stop in [0, last / 3, last] {
        let reading = all.reading(stop);
        for (quantity, norm) in &reading[1..] {
            let gate = gates.iter().find(|gate| *quantity == gate.quantity).unwrap();
            let updates = &gate.series.updates;
            let place = updates.iter().position(|u| *u as f64 == reading[0].1).unwrap();
            let [w1, w2] = [0, 1].map(|i| gate.series.parameters[i][place]);
            assert_eq!(*norm, (w1 * w1 + w2 * w2).sqrt());
        }
    }
    check_walk(&all, last + 1);
}

#[test]
fn growth_is_told_from_the_gate_that_dies() {
    let tables = [TruthTable::AND, TruthTable::OR, TruthTable::NAND, TruthTable::XOR];
    let svg = drawn(&norms(tables, 10_001).chart(), (446, 346), 1.0, None);
    svg.check();
    let height = |text: &str| {
        let labels = svg.labels();
        labels
            .iter()
            .find(|label| label.text == text)
            .unwrap_or_else(|| panic!("{text}"))
            .middle()
            .1
    };
    for grown in ["AND", "OR", "NAND"] {
        assert!(height("XOR") - height(grown) > 200.0, "{grown}");
    }
}

#[test]
fn the_gates_of_a_circuit_fall_below_the_floor_of_one() {
    let tables = [TruthTable::OR, TruthTable::NAND, TruthTable::AND];
    let gates = tables.map(|table| {
        let run_data = gate(table, 10_001);
        GateRun { table, series: run_data.series, now: Some(run_data.now.loss) }
    });
    let picture = GateErrors {
        gates: gates.to_vec(),
        cursor: Some(10_001),
        steps: 10_001,
        scale: Scale::Logarithmic,
        floor: Some(4.0 * LN_2),
    };
    let picture = picture.chart();
    let svg = svg(&picture);
    svg.check();
    for label in ["OR", "NAND", "AND", "4·ln 2 = 2.7726"] {
        assert!(svg.says(label), "{label}");
    }
    let last = picture.step(None, descent::picture::Towards::Last).unwrap();
    let ends = tables.into_iter().zip(&gates);
    let ends = ends.map(|(table, gate)| (Quantity::GateLoss(table), gate.now.unwrap()));
    let expected: Vec<_> = [(Quantity::Updates, 10_001.0)].into_iter().chain(ends).collect();
    assert_eq!(picture.reading(last), expected);
    assert!(expected[1..].iter().all(|(_, loss)| *loss < 4.0 * LN_2));
    check_walk(&picture, last + 1);
}
