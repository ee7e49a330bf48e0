//! Two layers trained together.

use std::f64::consts::LN_2;

use descent::session::message::{Command, RunState};
use descent_core::descent::update;
use descent_core::gate::TruthTable;
use descent_core::objective::Objective;
use descent_core::two_layers::TwoLayers;
use descent_core::verdict::Verdict;

use super::circuit::{experiment, progress_at};
use super::player::Player;
use crate::golden::{assert_near, assert_relative, count, json, number, numbers};

#[test]
fn numpys_rows_of_nine_parameters_come_out() {
    let golden = json("two_layer.json");
    for (seed, run) in golden["seeds"].as_object().expect("seeds") {
        let soft = experiment(&format!("lesson=xor&layer=soft&lr=0.5&seed={seed}"));
        assert_eq!(soft.steps, count(&golden["updates"]));
        let mut player = Player::load(&soft, 0);
        for row in run["rows"].as_array().expect("rows") {
            let snapshot = &player.seek(count(&row["updates"])).snapshot;
            assert_relative("loss", snapshot.loss, number(&row["loss"]), 1e-8);
            let Some(numpy) = row.get("params").map(numbers) else { continue };
            assert_eq!(snapshot.parameters.len(), numpy.len());
            for (ours, numpy) in snapshot.parameters.iter().zip(numpy) {
                assert_near("parameter", *ours, numpy, 1e-8);
            }
        }
        assert_eq!(player.state(), RunState::Finished);
    }
}

#[test]
fn one_that_learnt_grows_and_one_that_did_not_stands_on_level_ground() {
    for (seed, verdict) in [(0, Verdict::Growing), (2, Verdict::Plateau)] {
        let soft = experiment(&format!("lesson=xor&layer=soft&lr=0.5&seed={seed}"));
        let progress = progress_at(&soft, soft.steps);
        assert_eq!(progress.snapshot.verdict, verdict, "seed {seed}");
        assert_eq!(progress.snapshot.loss < LN_2, verdict == Verdict::Growing);
        assert!(
            progress.gates.is_empty() && progress.snapshot.gates.is_empty(),
            "none is independent"
        );
    }
    // All of them stay around 4 ln 2 before they find a way down.
    let soft = experiment("lesson=xor&layer=soft&lr=0.5&seed=0");
    let early = progress_at(&soft, 30).snapshot;
    assert_eq!(early.verdict, Verdict::Plateau);
    assert_near("4 ln 2", early.loss, 4.0 * LN_2, 0.01);
}

#[test]
fn they_learn_the_table_of_their_wire() {
    let soft = experiment("lesson=xor&layer=soft&lr=0.5&wire=nand,or,nand&seed=0");
    let xnor = TwoLayers::new(TruthTable::XNOR);
    let start = soft.initial().try_into().expect("nine parameters");
    assert_eq!(progress_at(&soft, 0).snapshot.loss, xnor.loss(&start));
}

#[test]
fn nothing_is_known_of_them_before_training() {
    let analysis =
        progress_at(&experiment("lesson=xor&layer=soft"), 0).analysis.expect("the first");
    assert_eq!((analysis.minimum, analysis.least), (None, None));
    assert_eq!((analysis.windows.len(), analysis.start.len()), (0, 9));
}

#[test]
fn a_place_in_a_long_run_is_replayed_to_the_last_bit() {
    const STEPS: u64 = 40_000;
    let soft = experiment(&format!("lesson=xor&layer=soft&lr=0.5&seed=7&steps={STEPS}"));
    let layers = TwoLayers::new(TruthTable::XOR);
    let mut p: [f64; 9] = soft.initial().try_into().expect("nine parameters");
    let mut path = vec![p];
    for _ in 0..STEPS {
        update(&layers, &soft.rule, &mut p);
        path.push(p);
    }
    let mut player = Player::at(&soft, STEPS);
    for place in [0, 1, 300, 8191, 8192, 8193, 16_385, 20_001, 32_771, 39_999, 40_000] {
        let snapshot = &player.seek(place).snapshot;
        assert_eq!(snapshot.parameters, path[place as usize], "{place}");
        assert_eq!(snapshot.loss, layers.loss(&path[place as usize]));
    }
    player.command(Command::Step(-1));
    assert_eq!(player.updates(), 39_999);
}

#[test]
fn a_series_has_all_nine_and_stays_small() {
    let soft = experiment("lesson=xor&layer=soft&lr=0.5&seed=0");
    let progress = progress_at(&soft, soft.steps);
    let series = progress.series.expect("a series");
    // First, last, and two extremes of eleven quantities a column.
    assert!(series.updates.len() <= 301 * 24);
    assert_eq!((series.parameters.len(), series.updates.last()), (9, Some(&soft.steps)));
    let ends: Vec<_> = series.parameters.iter().filter_map(|curve| curve.last().copied()).collect();
    assert_eq!(ends, progress.snapshot.parameters);
    assert_eq!(series.loss.last(), Some(&progress.snapshot.loss));
}
