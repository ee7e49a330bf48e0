//! XOR = AND(OR, NAND), and two layers.

use descent::session::message::Snapshot;
use descent::session::sweep::{LAYERS_RATE, LAYERS_STEPS};
use descent_core::circuit::{Circuit, Signal};
use descent_core::gate::{INPUTS, TruthTable};

use super::{Claim, claim, fixed};
use crate::stories::run;

/// Returns the circuit's answer to each input: the first two gates and its own σ.
fn said(now: &Snapshot, signal: Signal) -> [([bool; 2], f64); 4] {
    let circuit = Circuit::from_parameters(&now.parameters).expect("a circuit's");
    INPUTS.map(|input| {
        let said = circuit.predict(input, signal);
        ([said.first.logical, said.second.logical], said.output.sigmoid)
    })
}

fn table(now: &Snapshot, signal: Signal) -> TruthTable {
    TruthTable::new(said(now, signal).map(|(_, y)| y > 0.5))
}

pub(super) fn claims() -> Vec<Claim> {
    let steps = LAYERS_STEPS.to_string();
    let layers = |seed: u32| {
        run::end(&format!("lesson=xor&layer=soft&lr={LAYERS_RATE}&seed={seed}")).snapshot
    };
    vec![
        {
            let start = run::at("lesson=xor", 0).snapshot;
            assert_eq!(table(&start, Signal::Hard), TruthTable::new([true; 4]));
            claim([run::end("lesson=xor").snapshot.updates.to_string()], &["0", "1", "113"])
        },
        {
            let end = run::end("lesson=xor").snapshot;
            let places = said(&end, Signal::Hard).map(|(place, _)| place.map(u8::from));
            assert_eq!(places, [[0, 1], [1, 1], [1, 1], [1, 0]]);
            claim([], &["0", "1"])
        },
        claim([], &["0", "1"]),
        {
            let learnt = layers(0);
            assert_eq!(table(&learnt, Signal::Soft), TruthTable::XOR);
            claim(
                [steps.clone(), fixed(learnt.loss, 4), fixed(4.0 * std::f64::consts::LN_2, 4)],
                &["0", "1", "0.5"],
            )
        },
        {
            let stopped = layers(2);
            let sure = |&(i, y): &(usize, f64)| {
                (y - f64::from(u8::from(TruthTable::XOR.outputs()[i]))).abs() < 0.01
            };
            let ys: Vec<_> =
                said(&stopped, Signal::Soft).map(|(_, y)| y).into_iter().enumerate().collect();
            assert_eq!(ys.iter().filter(|at| sure(at)).count(), 2, "{ys:?}");
            assert_eq!(ys.iter().filter(|(_, y)| (y - 0.5).abs() < 0.05).count(), 2, "{ys:?}");
            let golden = include_str!("../../golden/two_layer.json");
            assert!(golden.contains("Of seeds 0-42, 30 learn and 13 stop at 2 ln 2"));
            let two_ln2 = fixed(2.0 * std::f64::consts::LN_2, 3);
            claim(
                [steps.clone(), fixed(stopped.loss, 3), two_ln2],
                &["0", "2", "42", "30", "13", "0.5"],
            )
        },
        {
            let slow = run::end("lesson=xor&layer=soft").snapshot;
            assert_ne!(table(&slow, Signal::Soft), TruthTable::XOR);
            claim([steps, fixed(slow.loss, 3), slow.updates.to_string()], &["0.01"])
        },
    ]
}
