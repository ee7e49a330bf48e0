//! The window of the landscape: when it is computed, sent and computed again.

use descent::experiment::{Experiment, Problem};
use descent::lesson::Lesson;
use descent::session::Session;
use descent::session::message::{Command, RunState, Update};
use descent::session::pace::Pace;
use descent::session::surface::SurfaceView;
use descent_core::dataset::Dataset;

use super::player::{ONE_SLICE, Player, regression, seeded};
use super::surface::{VIEW, check, gate, gate_loss, regression_loss, show, size, turns};

#[test]
fn a_small_budget_shows_a_coarse_surface_first() {
    for experiment in [regression(8001), gate(8001)] {
        let mut player = Player::at(&experiment, 100);
        player.command(show(SurfaceView { columns: 200, rows: 200, ..VIEW }));
        let mut sent = Vec::new();
        let mut turns = 0;
        while player.session().is_moving() {
            assert!(player.session().is_flat_out(), "nothing else is to be waited for");
            player.turn(0.0, ONE_SLICE);
            turns += 1;
            sent.extend(player.surfaces().iter().map(|surface| (size(surface), turns)));
        }
        let [(coarse, first), (full, last)] = sent[..] else { panic!("{sent:?}") };
        assert_eq!((coarse, full), ((50, 50), (200, 200)));
        assert!(first * 4 < last, "the coarse one came at {first} of {last} turns");
        assert_eq!((player.state(), player.updates()), (RunState::Paused, 100));
    }
}

#[test]
fn a_run_at_full_speed_gets_its_surface_and_goes_on() {
    for budget in [1.0, 8.0] {
        let mut player = Player::load(&regression(10_000_000), 0);
        player.command(show(VIEW));
        player.command(Command::Run(Pace::Full));
        let mut computed = 0;
        let full = (0..1000).find(|_| {
            player.turn(0.0, budget);
            assert_eq!(player.state(), RunState::Running);
            assert!(player.progress().computed > computed, "the run was to go on too");
            computed = player.progress().computed;
            player.surfaces().iter().any(|surface| surface.view == VIEW)
        });
        assert!(full.is_some(), "no surface within 1000 turns of {budget} ms");
    }
}

#[test]
fn the_latest_window_wins() {
    let mut player = Player::at(&regression(8001), 100);
    let old = SurfaceView { columns: 300, rows: 300, ..VIEW };
    player.command(show(old));
    for _ in 0..3 {
        player.turn(0.0, ONE_SLICE);
    }
    player.surfaces();
    let new = SurfaceView { x: [0.0, 1.0], ..VIEW };
    player.command(show(old));
    player.command(show(new));
    turns(&mut player);
    let sent = player.surfaces();
    assert!(sent.iter().all(|surface| surface.view.x == new.x), "an old window was sent");
    assert_eq!(sent.last().map(|surface| surface.view), Some(new));
    check(&sent[sent.len() - 1], regression_loss);
}

#[test]
fn a_window_requested_after_another_is_finished_is_computed() {
    let mut player = Player::at(&regression(8001), 100);
    for x in [[0.0, 1.0], [0.0, 2.0], [0.0, 1.0]] {
        player.command(show(SurfaceView { x, ..VIEW }));
        assert!(player.session().is_moving(), "it asks for its turn");
        player.settle();
        let sent = player.surfaces();
        assert_eq!(sent.last().map(|surface| surface.view.x), Some(x));
    }
}

#[test]
fn no_window_stops_it() {
    let mut player = Player::at(&regression(8001), 100);
    player.command(show(SurfaceView { columns: 300, rows: 300, ..VIEW }));
    while player.surfaces().is_empty() {
        player.turn(0.0, ONE_SLICE);
    }
    player.command(Command::Surface(None));
    assert!(!player.session().is_moving());
    for _ in 0..100 {
        assert!(player.turn(16.0, 8.0).is_none());
    }
    assert!(player.surfaces().is_empty());
    // Requested again, it is sent again: nothing kept it.
    player.command(show(VIEW));
    player.settle();
    player.surfaces();
    player.command(Command::Surface(None));
    player.turn(16.0, 8.0);
    player.command(show(VIEW));
    player.settle();
    assert_eq!(player.surfaces().last().map(|surface| surface.view), Some(VIEW));
}

#[test]
fn a_surface_is_sent_once() {
    for experiment in [regression(8001), gate(8001)] {
        let mut player = Player::at(&experiment, 100);
        player.command(show(VIEW));
        turns(&mut player);
        assert_eq!(player.surfaces().iter().map(size).collect::<Vec<_>>(), [(15, 9), (61, 38)]);
        for command in [Command::Pause, show(VIEW), Command::Seek(100), Command::RunOn] {
            player.command(command);
            player.settle();
            player.turn(16.0, 8.0);
        }
        assert!(player.surfaces().is_empty());
        assert!(player.turn(16.0, 8.0).is_none(), "nothing is left to say");
    }
}

#[test]
fn a_gate_s_surface_follows_the_cursor() {
    let mut player = Player::at(&gate(8001), 700);
    player.command(show(VIEW));
    player.settle();
    for at in [20, 5000, 0, 4999] {
        player.surfaces();
        player.command(Command::Seek(at));
        assert!(player.session().is_moving(), "it asks for its turn");
        player.settle();
        let bias = player.progress().snapshot.parameters[2];
        let sent = player.surfaces();
        let last = sent.last().expect("another bias, another surface");
        assert_eq!((last.view, last.held[2]), (VIEW, bias));
        check(last, |x, y| gate_loss(&last.held, x, y, VIEW.axes));
        // A shown surface is never replaced by a coarser one.
        assert!(sent.iter().all(|surface| surface.view == VIEW), "{:?}", sent.iter().map(size));
    }
    player.command(Command::Run(Pace::Full));
    player.settle();
    let bias = player.progress().snapshot.parameters[2];
    assert_eq!(player.surfaces().last().map(|surface| surface.held[2]), Some(bias));
}

#[test]
fn a_surface_of_all_parameters_does_not_follow_the_cursor() {
    for lesson in [Lesson::Regression, Lesson::Classification] {
        let mut player = Player::at(&seeded(lesson, 8001), 700);
        player.command(show(VIEW));
        player.settle();
        player.surfaces();
        player.seek(20);
        player.seek(5000);
        player.command(Command::Run(Pace::Full));
        player.settle();
        assert_eq!(player.updates(), 8001);
        assert!(player.surfaces().is_empty());
    }
}

#[test]
fn a_surface_survives_another_problem() {
    let mut player = Player::at(&gate(8001), 700);
    let view = SurfaceView { axes: [2, 0], ..VIEW };
    player.command(show(view));
    player.settle();
    player.surfaces();
    // A regression has no third parameter: its W is along y, its b is held.
    player.command(Command::Load { experiment: regression(8001), at: 700 });
    player.settle();
    let sent = player.surfaces();
    let last = &sent[sent.len() - 1];
    let snapshot = player.progress().snapshot.clone();
    assert_eq!((last.view, &last.held), (view, &snapshot.parameters));
    check(last, |_, y| regression_loss(y, snapshot.parameters[1]));
    player.command(Command::Load { experiment: gate(8001), at: 20 });
    player.settle();
    let sent = player.surfaces();
    let last = &sent[sent.len() - 1];
    check(last, |x, y| gate_loss(&last.held, x, y, [2, 0]));
}

#[test]
fn a_surface_of_one_problem_is_never_sent_of_another() {
    let mut player = Player::at(&gate(8001), 700);
    player.command(show(SurfaceView { columns: 300, rows: 300, ..VIEW }));
    player.turn(0.0, ONE_SLICE);
    player.surfaces();
    player.command(Command::Load { experiment: regression(8001), at: 0 });
    turns(&mut player);
    let sent = player.surfaces();
    assert_eq!(sent.len(), 2);
    sent.iter().for_each(|surface| check(surface, regression_loss));
}

#[test]
fn data_that_is_refused_has_no_surface() {
    let problem = Problem::Classification(Dataset::new(&[(1.0, 0.5)]).expect("finite points"));
    let experiment = Experiment { problem, ..Experiment::notebook(Lesson::Classification) };
    let mut session = Session::new();
    session.command(show(VIEW));
    assert!(!session.is_moving());
    session.command(Command::Load { experiment, at: 0 });
    session.turn(8.0, &|| 0.0);
    assert!(!session.is_moving());
    assert!(matches!(session.update(0.0), Some(Update::Refused(_))));
}
