//! The single steps of the next update, on request.

use descent::experiment::Experiment;
use descent::lesson::Lesson;
use descent::session::message::{Command, Progress};
use descent_core::microscope::Event;

use super::player::Player;

fn new_values(progress: &Progress) -> Vec<f64> {
    progress.dissections.iter().flat_map(|dissection| dissection.after()).collect()
}

#[test]
fn it_is_the_next_update_wherever_the_run_is() {
    for lesson in Lesson::trained() {
        let experiment = Experiment::notebook(lesson);
        for at in [0, 1, 400, 5000] {
            let progress = Player::at(&experiment, at).command(Command::Dissect(true)).clone();
            assert_eq!(progress.snapshot.updates, at);
            let next = Player::at(&experiment, at + 1).progress().snapshot.clone();
            assert_eq!(next.updates, at + 1);
            let parameters = next.parameters.clone();
            assert_eq!(new_values(&progress), parameters, "{lesson:?} {at}");
        }
    }
}

#[test]
fn b_is_probed_with_the_new_w() {
    let mut player = Player::at(&Experiment::notebook(Lesson::Regression), 3);
    let progress = player.command(Command::Dissect(true)).clone();
    let [dissection] = progress.dissections.as_slice() else { panic!("one model") };
    let order: Vec<usize> = dissection.events.iter().map(Event::parameter).collect();
    assert_eq!(order, [0, 0, 1, 1]);
    // The readouts' gradient is the one that is subtracted.
    let followed: Vec<f64> = dissection
        .events
        .iter()
        .filter_map(|event| match *event {
            Event::Change { gradient, .. } => Some(gradient),
            Event::Probe { .. } | Event::Exact { .. } => None,
        })
        .collect();
    assert_eq!(followed, progress.snapshot.gradient);
}

#[test]
fn it_is_not_computed_without_a_request() {
    let mut player = Player::at(&Experiment::notebook(Lesson::Xor), 10);
    assert!(player.progress().dissections.is_empty());
    assert_eq!(player.command(Command::Dissect(true)).dissections.len(), 3);
    assert!(player.command(Command::Dissect(false)).dissections.is_empty());
}
