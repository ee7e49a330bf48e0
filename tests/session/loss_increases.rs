//! The updates that raised the loss, and the analysis of XOR.

use descent::session::loss_increases::COUNTED;
use descent::session::message::Command;

use super::circuit::{experiment, progress_at};
use super::player::Player;
use crate::golden::assert_near;

#[test]
fn the_notebooks_classification_rises_293_times_in_its_first_518_updates() {
    let mut player = Player::at(&experiment("lesson=classification"), 20_000);
    let mut loss_increases = |at: u64| player.seek(at).snapshot.loss_increases;
    assert_eq!((loss_increases(0), loss_increases(518)), ((0, 0), (293, 518)));
    // The same count backwards, where each update adds one at most.
    let counts: Vec<u64> = (500..=518).rev().map(|at| loss_increases(at).0).collect();
    assert!(counts.is_sorted_by(|later, earlier| *later == *earlier || *later == earlier + 1));
    // The zig-zag is over then.
    assert_eq!([loss_increases(COUNTED), loss_increases(20_000)], [(293, 518); 2]);
}

#[test]
fn a_run_that_falls_never_rises() {
    for query in ["lesson=classification&start=cell40", "lesson=gates", "lesson=xor"] {
        assert_eq!(
            progress_at(&experiment(query), 8000).snapshot.loss_increases,
            (0, 0),
            "{query}"
        );
    }
}

#[test]
fn a_circuit_counts_the_sum_and_each_gate_its_own() {
    let mut player = Player::at(&experiment("lesson=xor&wire=xor,and,or&lr=6"), 9000);
    let mut before = (0.0, [0.0; 3]);
    let (mut sum, mut own) = ((0, 0), [(0, 0); 3]);
    let raise = |loss_increases: &mut (u64, u64), at: u64, rose: bool| {
        if rose {
            *loss_increases = (loss_increases.0 + 1, at);
        }
    };
    for at in 0..300 {
        let snapshot = &player.seek(at).snapshot;
        let independent = &snapshot.gates;
        let now = (snapshot.loss, [0, 1, 2].map(|i| independent[i].loss));
        if at > 0 {
            raise(&mut sum, at, now.0 > before.0);
            (0..3).for_each(|i| raise(&mut own[i], at, now.1[i] > before.1[i]));
        }
        before = now;
        assert_eq!(snapshot.loss_increases, sum, "at {at}");
        assert_eq!([0, 1, 2].map(|i| independent[i].loss_increases), own, "at {at}");
    }
    assert!(sum.0 > 0 && own[0].0 > 0, "it was to overshoot: {sum:?}, {own:?}");
    player.command(Command::Seek(9000));
    player.settle();
    assert!(player.progress().snapshot.loss_increases >= sum);
}

#[test]
fn xor_is_known_to_end_at_zero_before_it_is_trained() {
    let analysis =
        progress_at(&experiment("lesson=gates&gate=xor"), 0).analysis.expect("the first");
    assert_eq!(analysis.minimum, Some(vec![0.0; 3]));
    let least = analysis.least.expect("there is a minimum");
    assert_near("-4 ln(0.5 + 1e-7)", least, -4.0 * (0.5_f64 + 1e-7).ln(), 1e-14);
    assert_eq!(format!("{least:.8}"), "2.77258792");
    let [window, ..] = &analysis.windows[..] else { panic!("no learning rate converges") };
    assert_eq!(window.low, 0.0);
    assert_near("the limit", window.high, 2.33, 5e-3);
    let textbook = progress_at(&experiment("lesson=gates&gate=xor&order=textbook"), 0);
    let windows = textbook.analysis.expect("the first").windows;
    assert_near("the limit", windows[0].high, 1.2554, 5e-5);
}
