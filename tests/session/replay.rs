//! Every update has the bits of the bare loop, however the run is played.

use std::sync::OnceLock;

use descent::experiment::Experiment;
use descent::lesson::Lesson;
use descent::session::message::{Command, RunState};
use descent::session::pace::Pace;
use descent::session::series::View;
use descent_core::dataset::Dataset;
use descent_core::gate::TruthTable;
use descent_core::logistic::LogisticRegression;
use descent_core::regression::LinearRegression;
use proptest::prelude::*;

use super::player::{ONE_SLICE, Path, Player, Replay, assert_printed, assert_same};
use super::player::{interval, regression, seeded};
use crate::golden::{assert_same_bits, json, number, numbers};

const LONG: u64 = 1_100_000;
const SHORT: u64 = 20_000;

fn regression_path() -> &'static impl Replay {
    static PATH: OnceLock<Path<LinearRegression, 2>> = OnceLock::new();
    PATH.get_or_init(|| Path::new(LinearRegression::new(&Dataset::regression()), &regression(LONG)))
}

fn classification_path() -> &'static impl Replay {
    static PATH: OnceLock<Path<LogisticRegression<1>, 2>> = OnceLock::new();
    PATH.get_or_init(|| {
        let classification = LogisticRegression::<1>::new(&Dataset::classification());
        let experiment = seeded(Lesson::Classification, SHORT);
        Path::new(classification.expect("labels"), &experiment)
    })
}

fn gate_path() -> &'static impl Replay {
    static PATH: OnceLock<Path<LogisticRegression<2>, 3>> = OnceLock::new();
    PATH.get_or_init(|| {
        let gate = LogisticRegression::gate(TruthTable::AND);
        Path::new(gate, &seeded(Lesson::Gates, SHORT))
    })
}

#[derive(Clone, Copy, Debug)]
enum Action {
    Run(Pace),
    Pause,
    Step(i64),
    Seek(u64),
    Rows(Option<u64>),
    Turn { wait: f64, budget: f64 },
}

fn paces() -> impl Strategy<Value = Pace> {
    prop_oneof![
        Just(Pace::Gentle),
        Just(Pace::Full),
        (0.5..1e6).prop_map(Pace::PerSecond),
        Just(Pace::PerSecond(f64::INFINITY)),
    ]
}

/// Updates from 0 to beyond `steps`, often at the beginning of a history's level.
fn places(steps: u64) -> impl Strategy<Value = u64> {
    let near = |place: u64| (place - 40)..(place + 40);
    prop_oneof![
        4 => 0..SHORT,
        2 => prop_oneof![near(8_192), near(16_384), near(65_536)],
        1 => (steps - steps / 11)..=steps,
        1 => Just(u64::MAX),
    ]
}

/// Steps between two rows.
fn rows() -> impl Strategy<Value = Option<u64>> {
    prop_oneof![
        1 => Just(None),
        4 => (0..3000_u64).prop_map(Some),
        1 => any::<u64>().prop_map(Some),
    ]
}

fn actions(steps: u64) -> impl Strategy<Value = Vec<Action>> {
    let turn = (0.0..400.0, prop_oneof![Just(0.0), Just(ONE_SLICE), 0.3..20.0]);
    let action = prop_oneof![
        2 => paces().prop_map(Action::Run),
        1 => Just(Action::Pause),
        2 => prop_oneof![-3..=3_i64, -9000..9000_i64, Just(i64::MIN)].prop_map(Action::Step),
        3 => places(steps).prop_map(Action::Seek),
        1 => rows().prop_map(Action::Rows),
        6 => turn.prop_map(|(wait, budget)| Action::Turn { wait, budget }),
    ];
    prop::collection::vec(action, 1..40)
}

/// Plays `actions`, then seeks `place`; every value is compared with the bare loop's.
fn check(experiment: &Experiment, path: &impl Replay, actions: &[Action], place: u64) {
    let mut player = Player::load(experiment, 0);
    let mut every = None;
    for action in actions {
        let progress = match *action {
            Action::Run(pace) => Some(player.command(Command::Run(pace)).clone()),
            Action::Pause => Some(player.command(Command::Pause).clone()),
            Action::Step(n) => Some(player.command(Command::Step(n)).clone()),
            Action::Seek(at) => Some(player.command(Command::Seek(at)).clone()),
            Action::Rows(rows) => {
                every = rows;
                Some(player.command(Command::View(View { rows, ..View::default() })).clone())
            }
            Action::Turn { wait, budget } => player.turn(wait, budget),
        };
        let Some(progress) = progress else { continue };
        assert!(
            progress.snapshot.updates <= progress.computed && progress.computed <= experiment.steps
        );
        assert_same(&progress.snapshot, &path.snapshot(progress.snapshot.updates));
        if progress.rows.is_some() {
            let interval = interval(experiment, every);
            let all = assert_printed(player.rows(), path, player.updates(), interval);
            // Rows that cost many updates come a few at a time.
            assert!(all || experiment.steps == LONG, "every {interval}");
        }
    }
    player.command(Command::Pause);
    let place = place.min(experiment.steps);
    assert_same(&player.seek(place).snapshot, &path.snapshot(place));
    assert!(assert_printed(player.rows(), path, place, interval(experiment, every)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn seeking_in_a_regression_is_replaying(
        (steps, actions, place) in prop_oneof![3 => Just(SHORT), 1 => Just(LONG)]
            .prop_flat_map(|steps| (Just(steps), actions(steps), places(steps)))
    ) {
        check(&regression(steps), regression_path(), &actions, place);
    }

    #[test]
    fn seeking_in_a_classification_is_replaying(actions in actions(SHORT), place in places(SHORT)) {
        let experiment = seeded(Lesson::Classification, SHORT);
        check(&experiment, classification_path(), &actions, place);
    }

    #[test]
    fn seeking_in_a_gate_is_replaying(actions in actions(SHORT), place in places(SHORT)) {
        check(&seeded(Lesson::Gates, SHORT), gate_path(), &actions, place);
    }
}

#[test]
fn every_update_around_the_history_s_levels_is_replayed() {
    let mut player = Player::at(&regression(LONG), LONG);
    for place in [8_192, 16_384, 32_768, 65_536, 131_072, 1_048_576] {
        for at in (place - 70..place + 70).chain([LONG - place / 2]) {
            assert_same(&player.seek(at).snapshot, &regression_path().snapshot(at));
        }
    }
}

/// Plays seed 42 to the end and compares every update and every row with NumPy's.
fn check_golden(pace: Pace, wait: f64, budget: f64) -> Player {
    let mut player = Player::load(&regression(8001), 0);
    player.command(Command::Run(pace));
    while player.session().is_moving() {
        if let Some(progress) = player.turn(wait, budget) {
            assert_same(&progress.snapshot, &regression_path().snapshot(progress.snapshot.updates));
        }
    }
    assert_eq!(player.state(), RunState::Finished);
    let golden = &json("regression.json")["seeds"]["42"];
    let rows = golden["rows"].as_array().expect("rows");
    assert_eq!(player.rows().len(), rows.len());
    for (row, numpy) in player.rows().iter().zip(rows) {
        assert_eq!(Some(row.step), numpy["step"].as_i64());
        assert_same_bits("W", row.parameters[0], numbers(&numpy["W"])[0]);
        assert_same_bits("b", row.parameters[1], numbers(&numpy["b"])[0]);
        assert_same_bits("loss", row.loss, number(&numpy["loss_func"]));
        // NumPy squares a scalar with pow(), which may round otherwise.
        let error_val = number(&numpy["error_val"]);
        assert!(row.error_val.to_bits().abs_diff(error_val.to_bits()) <= 1);
    }
    player
}

#[test]
fn the_gentle_pace_shows_numpy_s_numbers_in_ten_seconds() {
    let player = check_golden(Pace::Gentle, 16.0, 8.0);
    assert!((9_900.0..10_100.0).contains(&player.clock()), "{}", player.clock());
}

#[test]
fn a_thousand_updates_a_second_show_numpy_s_numbers_in_eight() {
    let player = check_golden(Pace::PerSecond(1000.0), 16.0, 8.0);
    assert!((7_950.0..8_100.0).contains(&player.clock()), "{}", player.clock());
}

#[test]
fn full_speed_shows_numpy_s_numbers() {
    check_golden(Pace::Full, 0.0, 8.0);
}

#[test]
fn full_speed_in_many_small_turns_shows_numpy_s_numbers() {
    check_golden(Pace::Full, 0.0, ONE_SLICE);
}

#[test]
fn a_pace_faster_than_the_machine_shows_numpy_s_numbers() {
    check_golden(Pace::PerSecond(1e300), 1.0, ONE_SLICE);
}
