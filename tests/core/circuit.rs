//! Circuits: the tables of their wires, and the verdicts on two layers.

use std::f64::consts::LN_2;

use descent_core::circuit::{Circuit, Signal, truth_table};
use descent_core::descent::{Rule, update};
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::numpy::random::Stream;
use descent_core::objective::Objective;
use descent_core::two_layers::TwoLayers;
use descent_core::verdict::{Verdict, layered_verdict};
use proptest::prelude::*;

/// Returns a gate of this table so steep that its σ is 0 or 1, if a line separates it.
fn steep(table: TruthTable) -> Option<[f64; 3]> {
    let steepness = 1e4;
    let lines = [[1.0, 1.0, -1.5], [1.0, 1.0, -0.5], [1.0, 0.0, -0.5], [0.0, 1.0, -0.5]]
        .into_iter()
        .chain([[1.0, -1.0, -0.5], [-1.0, 1.0, -0.5], [0.0, 0.0, -1.0]])
        .flat_map(|line| [line, line.map(|v| -v)]);
    lines.map(|line| line.map(|v| v * steepness)).find(|line| {
        let above = INPUTS.map(|x| x[0] * line[0] + x[1] * line[1] + line[2] > 0.0);
        above == table.outputs()
    })
}

#[test]
fn or_and_nand_wired_to_and_are_xor() {
    let (or, nand, and) = (TruthTable::OR, TruthTable::NAND, TruthTable::AND);
    assert_eq!(truth_table([or, nand, and]), TruthTable::XOR);
    assert_eq!(truth_table([nand, or, and]), TruthTable::XOR);
    assert_eq!(truth_table([or, nand, nand]), TruthTable::XNOR);
}

#[test]
fn a_table_of_a_wire_is_what_learnt_gates_answer() {
    let learnt: Vec<_> =
        TruthTable::all().filter_map(|table| Some((table, steep(table)?))).collect();
    assert_eq!(learnt.len(), 14);
    for &(first, p) in &learnt {
        for &(second, q) in &learnt {
            for &(output, r) in &learnt {
                let circuit = Circuit { first: p, second: q, output: r };
                for signal in [Signal::Hard, Signal::Soft] {
                    let answer = |x| circuit.predict(x, signal).output.logical;
                    let table = truth_table([first, second, output]);
                    assert_eq!(INPUTS.map(answer), table.outputs(), "{first} {second} {output}");
                }
            }
        }
    }
}

/// XOR solved so steeply that no probe has an effect.
fn solved() -> [f64; 9] {
    let gates = [TruthTable::OR, TruthTable::NAND, TruthTable::AND].map(steep);
    let flat: Vec<f64> = gates.into_iter().flatten().flatten().collect();
    std::array::from_fn(|i| flat[i])
}

#[test]
fn two_layers_that_no_longer_move_are_saturated_or_frozen() {
    let layers = TwoLayers::new(TruthTable::XOR);
    let stays = |p: [f64; 9]| {
        let mut next = p;
        update(&layers, &Rule::default(), &mut next);
        assert_eq!(next, p, "nothing moves");
        layered_verdict(&layers, &next, Some(&p))
    };
    assert_eq!(stays(solved()), Verdict::Saturated);
    let mut ones = [0.0; 9];
    ones[8] = 1e4;
    assert_eq!(stays(ones), Verdict::Frozen);
}

#[test]
fn two_layers_jump_across_a_valley_on_a_large_step() {
    let layers = TwoLayers::new(TruthTable::XOR);
    let rule = Rule { learning_rate: 100.0, ..Rule::default() };
    let mut stream = Stream::seed(0);
    let before: [f64; 9] = std::array::from_fn(|_| stream.rand());
    let mut after = before;
    update(&layers, &rule, &mut after);
    assert!(layers.loss(&after) > layers.loss(&before));
    assert_eq!(layered_verdict(&layers, &after, Some(&before)), Verdict::Overshooting);
    assert_eq!(layered_verdict(&layers, &before, Some(&after)), Verdict::Improving);
    assert_eq!(layered_verdict(&layers, &[0.0; 9], None), Verdict::Plateau);
}

proptest! {
    #[test]
    fn a_loss_below_ln_2_is_all_four_answers_right(
        p in prop::array::uniform9(-3.0..3.0_f64),
        table in any::<[bool; 4]>(),
        steepness in 0.0..2e-3_f64,
    ) {
        let layers = TwoLayers::new(TruthTable::new(table));
        let solved = solved();
        // Around a solution of XOR, so that both cases occur.
        let p: [f64; 9] = std::array::from_fn(|i| p[i] + steepness * solved[i]);
        let right = layers.outputs(&p).map(|y| y > 0.5) == table;
        prop_assert_eq!(layers.has_learnt(&p), layers.loss(&p) < LN_2);
        prop_assert!(right || !layers.has_learnt(&p));
    }
}
