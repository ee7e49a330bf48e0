//! The states of a run and the ways between them.

use descent::experiment::{Experiment, Problem};
use descent::lesson::Lesson;
use descent::session::Session;
use descent::session::message::{Command, RunState, Update};
use descent::session::pace::Pace;
use descent_core::dataset::{Dataset, DatasetError};
use descent_core::descent::{Gradient, Order};
use descent_core::divergence::Divergence;
use descent_core::verdict::Verdict;

use super::player::{ONE_SLICE, Player, regression};
use crate::golden::{assert_same_bits, json, number};

fn diverging(steps: u64, order: Order, gradient: Gradient) -> Experiment {
    let mut experiment = regression(steps);
    experiment.rule.learning_rate = 0.2;
    (experiment.rule.order, experiment.rule.gradient) = (order, gradient);
    experiment
}

#[test]
fn a_run_is_idle_then_running_then_paused_then_finished() {
    let mut player = Player::load(&regression(8001), 0);
    assert_eq!(player.state(), RunState::Idle);
    assert_eq!(player.command(Command::Run(Pace::PerSecond(1000.0))).state, RunState::Running);
    player.turn(0.0, 8.0);
    player.turn(1000.0, 8.0);
    assert_eq!((player.state(), player.updates()), (RunState::Running, 1000));
    assert_eq!(player.command(Command::Pause).state, RunState::Paused);
    player.turn(1000.0, 8.0);
    assert_eq!((player.state(), player.updates()), (RunState::Paused, 1000));
    player.command(Command::Run(Pace::Full));
    assert_eq!(player.settle().state, RunState::Finished);
    assert_eq!(player.updates(), 8001);
    assert_eq!(player.seek(0).state, RunState::Idle);
}

#[test]
fn running_at_the_end_stays_finished() {
    let mut player = Player::at(&regression(100), 100);
    player.command(Command::Run(Pace::Gentle));
    assert_eq!((player.settle().state, player.updates()), (RunState::Finished, 100));
}

#[test]
fn steps_stop_at_the_start_and_at_the_end() {
    let mut player = Player::load(&regression(100), 0);
    for (steps, at) in
        [(-1, 0), (1, 1), (1, 2), (-1, 1), (i64::MIN, 0), (98, 98), (5, 100), (1, 100), (-1, 99)]
    {
        player.command(Command::Step(steps));
        player.settle();
        assert_eq!(player.updates(), at, "after a step of {steps}");
    }
}

#[test]
fn a_step_stops_the_run() {
    let mut player = Player::at(&regression(8001), 500);
    player.command(Command::Run(Pace::Gentle));
    player.command(Command::Step(-1));
    assert!(!player.session().is_moving());
    assert_eq!((player.state(), player.updates()), (RunState::Paused, 499));
}

#[test]
fn a_run_diverges_at_numpy_s_update() {
    let runs = json("divergence.json");
    for run in runs["runs"].as_array().expect("runs") {
        let mut experiment = regression(3000);
        experiment.rule.learning_rate = number(&run["lr"]);
        if run["order"] == "textbook" {
            experiment.rule.order = Order::Textbook;
        }
        if run["gradient"] == "exact" {
            experiment.rule.gradient = Gradient::Exact;
        }
        let mut player = Player::load(&experiment, 0);
        player.command(Command::Run(Pace::Full));
        let progress = player.settle().clone();
        match run["first_loss_above_1e6_times_start"].as_u64() {
            Some(at) => {
                assert_eq!(progress.state, RunState::Diverged);
                assert_eq!(progress.divergence, Some((at, Divergence::Loss)));
                assert_eq!((progress.snapshot.updates, progress.computed), (at, at));
            }
            None => {
                assert_eq!((progress.state, progress.divergence), (RunState::Finished, None));
                assert_same_bits("W", progress.snapshot.parameters[0], number(&run["final"]["W"]));
            }
        }
    }
}

#[test]
fn a_diverged_run_goes_back_and_no_further() {
    let mut player = Player::at(&diverging(8001, Order::Notebook, Gradient::Numerical), 4000);
    assert_eq!((player.state(), player.updates()), (RunState::Diverged, 9));
    assert_eq!(player.seek(3).state, RunState::Paused);
    assert_eq!(player.seek(u64::MAX).state, RunState::Diverged);
    player.command(Command::Step(-1));
    player.command(Command::Run(Pace::Gentle));
    assert_eq!((player.settle().state, player.updates()), (RunState::Diverged, 9));
}

#[test]
fn a_run_on_freezes_where_numpy_does() {
    let mut player = Player::at(&diverging(3000, Order::Notebook, Gradient::Numerical), 3000);
    assert_eq!(player.command(Command::RunOn).state, RunState::Paused);
    player.command(Command::Run(Pace::Full));
    let progress = player.settle();
    assert_eq!((progress.state, progress.snapshot.updates), (RunState::Finished, 3000));
    assert_eq!(progress.divergence, Some((9, Divergence::Loss)));
    assert_eq!(progress.snapshot.verdict, Verdict::Frozen);
    let golden = &json("divergence.json")["runs"][0]["final"];
    assert_same_bits("W", progress.snapshot.parameters[0], number(&golden["W"]));
    assert_same_bits("b", progress.snapshot.parameters[1], number(&golden["b"]));
    assert_eq!(player.rows().last().map(|row| row.step), Some(2900));
}

#[test]
fn run_on_before_the_divergence_does_not_stop_there() {
    let mut player = Player::load(&diverging(100, Order::Textbook, Gradient::Numerical), 0);
    player.command(Command::RunOn);
    let progress = player.seek(100);
    assert_eq!(
        (progress.state, progress.divergence),
        (RunState::Finished, Some((6, Divergence::Loss)))
    );
}

#[test]
fn the_next_experiment_stops_at_its_divergence_again() {
    let experiment = diverging(100, Order::Notebook, Gradient::Numerical);
    let mut player = Player::at(&experiment, 0);
    player.command(Command::RunOn);
    player.command(Command::Load { experiment, at: 100 });
    assert_eq!(player.settle().state, RunState::Diverged);
}

#[test]
fn a_seek_beyond_what_is_computed_takes_turns_and_says_where_to() {
    let mut player = Player::load(&regression(8001), 0);
    assert_eq!(player.command(Command::Seek(5000)).target, Some(5000));
    let mut turns = 0;
    while player.session().is_moving() {
        assert!(player.session().is_flat_out());
        assert_eq!((player.state(), player.progress().target), (RunState::Running, Some(5000)));
        let before = player.updates();
        player.turn(0.0, ONE_SLICE);
        assert!(player.updates() > before);
        turns += 1;
    }
    assert!(turns > 5, "it was to take several turns, not {turns}");
    assert_eq!((player.state(), player.progress().target), (RunState::Paused, None));
    assert_eq!((player.updates(), player.progress().computed), (5000, 5000));
}

#[test]
fn pause_cancels_a_seek() {
    let mut player = Player::load(&regression(8001), 0);
    player.command(Command::Seek(8000));
    player.turn(0.0, ONE_SLICE);
    let there = player.updates();
    assert_eq!(player.command(Command::Pause).target, None);
    player.turn(1000.0, 1000.0);
    assert_eq!((player.state(), player.updates()), (RunState::Paused, there));
    assert!(there > 0 && there < 8000);
}

#[test]
fn the_latest_seek_wins() {
    let mut player = Player::load(&regression(8001), 0);
    player.command(Command::Seek(8000));
    player.turn(0.0, ONE_SLICE);
    assert_eq!(player.command(Command::Seek(6000)).target, Some(6000));
    player.turn(0.0, ONE_SLICE);
    assert_eq!(player.seek(7).target, None);
    assert_eq!((player.state(), player.updates()), (RunState::Paused, 7));
}

#[test]
fn a_seek_while_running_goes_on_from_there() {
    let mut player = Player::at(&regression(8001), 2000);
    player.command(Command::Run(Pace::PerSecond(100.0)));
    player.turn(0.0, 8.0);
    for place in [50, 7000] {
        player.command(Command::Seek(place));
        while player.updates() != place {
            player.turn(0.0, 8.0);
        }
        assert_eq!(player.state(), RunState::Running);
        player.turn(0.0, 8.0);
        player.turn(1000.0, 8.0);
        assert!((place + 100..place + 105).contains(&player.updates()), "{}", player.updates());
    }
}

#[test]
fn run_during_a_seek_plays_from_where_it_goes() {
    let mut player = Player::load(&regression(8001), 0);
    player.command(Command::Seek(4000));
    assert_eq!(player.command(Command::Run(Pace::PerSecond(1.0))).target, Some(4000));
    while player.progress().target.is_some() {
        player.turn(0.0, ONE_SLICE);
    }
    assert_eq!((player.state(), player.updates()), (RunState::Running, 4000));
}

#[test]
fn a_seek_in_a_run_that_is_already_seeking_goes_on_too() {
    let mut player = Player::at(&regression(8001), 100);
    player.command(Command::Run(Pace::PerSecond(1.0)));
    for place in [7000, 6000, 50] {
        player.command(Command::Seek(place));
        player.turn(0.0, ONE_SLICE);
        assert_eq!(player.state(), RunState::Running);
    }
    assert_eq!((player.updates(), player.progress().target), (50, None));
}

#[test]
fn without_a_budget_nothing_is_computed() {
    let mut player = Player::load(&regression(8001), 0);
    player.command(Command::Seek(8000));
    for _ in 0..10 {
        player.turn(16.0, 0.0);
    }
    assert_eq!((player.updates(), player.state()), (0, RunState::Running));
}

#[test]
fn a_session_without_an_experiment_does_nothing() {
    let mut session = Session::new();
    for command in [Command::Run(Pace::Full), Command::Seek(5), Command::Step(1), Command::RunOn] {
        session.command(command);
        session.turn(8.0, &|| 0.0);
        assert_eq!(session.update(0.0), None);
        assert!(!session.is_moving(), "there is nothing to move");
    }
}

#[test]
fn targets_that_are_no_labels_are_refused() {
    let data = Dataset::new(&[(1.0, 0.0), (2.0, 0.5)]).expect("finite points");
    let problem = Problem::Classification(data);
    let experiment = Experiment { problem, ..Experiment::notebook(Lesson::Classification) };
    let mut session = Session::new();
    session.command(Command::Load { experiment, at: 10 });
    let refused = Some(Update::Refused(DatasetError::NotALabel { point: 2 }));
    assert_eq!(session.update(0.0), refused);
    assert_eq!(session.update(0.0), None);
    for command in [Command::Run(Pace::Full), Command::Seek(5), Command::Step(-1), Command::Pause] {
        session.command(command);
        session.turn(8.0, &|| 0.0);
        assert_eq!(session.update(0.0), refused);
        assert!(!session.is_moving(), "there is nothing to move");
    }
    session.command(Command::Load { experiment: regression(10), at: 0 });
    assert!(matches!(session.update(0.0), Some(Update::Progress(_))));
}
