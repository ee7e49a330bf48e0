//! LogicGate.

use descent::session::message::Snapshot;
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::predict::gate;

use super::{Claim, claim, fixed};
use crate::stories::run;

/// Returns σ of each input.
fn sigmoids(now: &Snapshot) -> [f64; 4] {
    INPUTS.map(|input| gate(now.parameters[..].try_into().expect("a gate's"), input).sigmoid)
}

fn parameters(now: &Snapshot) -> [String; 3] {
    [0, 1, 2].map(|i| now.parameters[i]).map(|value| fixed(value, 3))
}

pub(super) fn claims() -> Vec<Claim> {
    let and = run::end("lesson=gates").snapshot;
    let steps = and.updates.to_string();
    let xor = run::end("lesson=gates&gate=xor").snapshot;
    let floor = fixed(4.0 * std::f64::consts::LN_2, 4);
    assert_eq!(fixed(xor.loss, 4), floor);
    vec![
        {
            let start = run::at("lesson=gates", 0).snapshot;
            assert!(sigmoids(&start).iter().all(|&y| y > 0.5), "it says 1 to all");
            claim(
                [steps.clone(), fixed(start.loss, 3), fixed(and.loss, 4)],
                &["0", "1", "0.5", "104", "0.02"],
            )
        },
        {
            let [w1, w2, b] = parameters(&run::end("lesson=gates&gate=or").snapshot);
            claim([w1, w2, b], &["0", "1"])
        },
        {
            let start = run::at("lesson=gates&gate=nand", 0).snapshot;
            let [first, second, _] = parameters(&start);
            let [w1, w2, b] = parameters(&run::end("lesson=gates&gate=nand").snapshot);
            let [a1, a2, c] = parameters(&and);
            claim([first, second, w1, w2, b, a1, a2, c], &["0", "1"])
        },
        claim([steps.clone(), floor.clone()], &["0", "1", "4", "2", "0.5"]),
        {
            let longer = run::end("lesson=gates&gate=xor&steps=100001").snapshot;
            assert_eq!(fixed(longer.loss, 4), floor);
            let exact = (4.0 * std::f64::consts::LN_2 * 1e7).floor() / 1e7;
            let printed = (xor.loss * 1e7).floor() / 1e7;
            claim(
                [floor, fixed(exact, 7), fixed(printed, 7), longer.updates.to_string()],
                &["0", "1", "10", "1e-7"],
            )
        },
        {
            assert!(sigmoids(&xor).iter().all(|y| (y - 0.5).abs() < 1e-7));
            let ghost = include_str!("../../golden/xor_ghost.json");
            let ghost: serde_json::Value = serde_json::from_str(ghost).expect("the golden is JSON");
            let tables = ghost["tables"].as_object().expect("a table for each seed");
            let count = |table: TruthTable| {
                let bits = table.outputs().map(|bit| if bit { '1' } else { '0' });
                let bits: String = bits.into_iter().collect();
                tables.values().filter(|printed| **printed == *bits).count()
            };
            assert_eq!((tables.len(), count(TruthTable::XOR)), (300, 0));
            let counts = [TruthTable::AND, TruthTable::NAND].map(|table| count(table).to_string());
            let [and, nand] = counts;
            claim([and, nand], &["0", "1", "0.5", "1e-7", "2", "299"])
        },
        {
            let longer = run::end("lesson=gates&steps=100001").snapshot;
            assert!((9.0..11.0).contains(&(and.loss / longer.loss)));
            claim(
                [
                    steps,
                    longer.updates.to_string(),
                    fixed(and.parameters[0], 3),
                    fixed(longer.parameters[0], 2),
                    fixed(and.loss, 4),
                    fixed(longer.loss, 5),
                ],
                &["1", "10"],
            )
        },
    ]
}
