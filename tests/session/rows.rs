//! The printed rows at any interval: their number, the time they are sent, and that making
//! them delays nothing else.

use descent::experiment::Experiment;
use descent::lesson::Lesson;
use descent::session::message::{Command, RunState};
use descent::session::pace::Pace;
use descent::session::series::View;
use descent_core::dataset::Dataset;
use descent_core::regression::LinearRegression;

use super::player::{ONE_SLICE, Path, Player, assert_printed, interval, regression, seeded};

fn every(rows: impl Into<Option<u64>>) -> Command {
    Command::View(View { rows: rows.into(), ..View::default() })
}

fn path(experiment: &Experiment) -> Path<LinearRegression, 2> {
    Path::new(LinearRegression::new(&Dataset::regression()), experiment)
}

/// Returns the labels of the latest rows.
fn steps(player: &Player) -> Vec<i64> {
    player.rows().iter().map(|row| row.step).collect()
}

#[test]
fn without_a_wish_the_rows_are_the_notebook_s() {
    for (lesson, interval) in [(Lesson::Regression, 400), (Lesson::Gates, 400)] {
        let experiment = Experiment::notebook(lesson);
        let mut player = Player::at(&experiment, experiment.steps);
        let printed: Vec<i64> =
            std::iter::once(-1).chain((0..experiment.steps as i64).step_by(interval)).collect();
        assert_eq!(steps(&player), printed);
        assert_eq!(player.command(every(interval as u64)).rows, None, "the notebook's, by number");
        assert_eq!(player.command(every(None)).rows, None);
    }
    let experiment = Experiment::notebook(Lesson::Classification);
    let player = Player::at(&experiment, 100_001);
    assert_eq!(
        steps(&player),
        [-1, 0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 70_000, 80_000, 90_000, 100_000]
    );
}

#[test]
fn a_new_interval_is_sent_at_once_and_only_where_the_rows_are_others() {
    let experiment = regression(8001);
    let path = path(&experiment);
    let mut player = Player::at(&experiment, 4000);
    player.command(Command::Run(Pace::PerSecond(1000.0)));
    player.turn(0.0, 8.0);
    for asked in [Some(10), Some(9), Some(1234), Some(u64::MAX), None, Some(100)] {
        player.turn(500.0, 8.0);
        let progress = player.command(every(asked)).clone();
        assert_eq!(progress.state, RunState::Running);
        let rows = progress.rows.expect("another interval, other rows");
        let interval = interval(&experiment, asked);
        assert!(assert_printed(&rows, &path, progress.snapshot.updates, interval));
        assert_eq!(player.command(every(asked)).rows, None);
    }
    // Below the interval of a readable table all are the same.
    player.command(every(9));
    for asked in [0, 1, 8] {
        assert_eq!(player.command(every(asked)).rows, None, "{asked}");
    }
}

#[test]
fn at_another_interval_too_rows_are_sent_only_with_a_new_one() {
    let mut player = Player::at(&regression(8001), 8001);
    player.command(every(100));
    let mut said = |at: u64| {
        player.seek(at);
        let rows = player.progress().rows.as_ref();
        rows.map(|rows| rows.last().expect("the row before training").step)
    };
    assert_eq!(said(8000), Some(7900));
    assert_eq!(said(7901), None);
    assert_eq!(said(7900), Some(7800));
    assert_eq!(said(1), Some(0));
    assert_eq!(said(0), Some(-1));
    assert_eq!(said(8001), Some(8000));
}

#[test]
fn every_update_of_a_short_run_can_be_printed() {
    let experiment = regression(999);
    let path = path(&experiment);
    let mut player = Player::at(&experiment, 999);
    for asked in [0, 1] {
        player.command(every(asked));
        assert_eq!(player.rows().len(), 1000);
        assert!(assert_printed(player.rows(), &path, 999, 1));
    }
}

#[test]
fn no_interval_and_no_length_makes_more_than_a_thousand_rows_or_so() {
    for steps in [1000, 1001, 8001, 1_000_000] {
        let mut player = Player::at(&regression(steps), steps);
        for asked in [0, 1] {
            player.command(every(asked));
            player.settle();
            assert!((500..=1001).contains(&player.rows().len()), "{}", player.rows().len());
        }
    }
    let mut player = Player::load(&regression(100_000_000), 0);
    for asked in [0, 1] {
        player.command(every(asked));
        player.seek(2_000_000);
        assert_eq!(player.rows().len(), 21);
        assert_eq!(player.rows().last().map(|row| row.step), Some(19 * 100_001));
    }
}

#[test]
fn the_interval_outlives_the_experiment() {
    let mut player = Player::at(&regression(8001), 100);
    player.command(every(30));
    let progress = player.command(Command::Load { experiment: seeded(Lesson::Gates, 500), at: 0 });
    assert_eq!(progress.rows.as_ref().map(Vec::len), Some(1));
    player.seek(100);
    assert_eq!(steps(&player), [-1, 0, 30, 60, 90]);
}

#[test]
fn rows_that_cost_many_updates_come_a_few_at_a_time() {
    // The kept states are 1024 updates apart here: all rows together cost half a million
    // updates.
    const STEPS: u64 = 10_000_000;
    let mut player = Player::at(&regression(STEPS), STEPS);
    player.command(every(1));
    let mut rows = player.rows().len();
    let mut turns = 0;
    while player.session().is_moving() {
        assert!(player.session().is_flat_out());
        player.turn(0.0, ONE_SLICE);
        assert!(player.rows().len() > rows, "some in every turn");
        assert!(player.rows().len() <= rows + 200, "not {} at once", player.rows().len() - rows);
        rows = player.rows().len();
        turns += 1;
    }
    assert!(turns > 5, "{turns}");
    assert_eq!(player.state(), RunState::Finished);
    assert_eq!(player.rows().len(), 1 + STEPS.div_ceil(1 + STEPS / 1000) as usize);
    assert!(player.turn(16.0, 8.0).is_none());
    // The run itself is not delayed for long.
    player.command(every(2 + STEPS / 1000));
    player.command(Command::Seek(5));
    assert_eq!((player.updates(), player.rows().len()), (5, 2));
    assert!(!player.session().is_moving());
}

#[test]
fn the_gates_of_a_circuit_print_as_many_rows_as_the_whole() {
    const STEPS: u64 = 300_000;
    let experiment = Experiment { steps: STEPS, ..Experiment::notebook(Lesson::Xor) };
    let mut player = Player::at(&experiment, STEPS);
    let mut sent = vec![player.command(every(1)).clone()];
    while player.session().is_moving() {
        sent.extend(player.turn(0.0, ONE_SLICE));
    }
    assert!(sent.len() > 2, "{}", sent.len());
    for progress in &sent {
        let rows = progress.rows.as_ref().expect("more of them every time");
        assert_eq!(progress.gates.len(), 3);
        for (gate, part) in progress.gates.iter().enumerate() {
            let own = part.rows.as_ref().expect("with those of the whole");
            assert_eq!(own.len(), rows.len());
            for (own, row) in own.iter().zip(rows) {
                assert_eq!((own.step, own.parameters[0]), (row.step, row.parameters[3 * gate]));
            }
        }
    }
    assert_eq!(player.rows().len(), 1 + STEPS.div_ceil(1 + STEPS / 1000) as usize);
}
