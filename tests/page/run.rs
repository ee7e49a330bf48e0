//! Playing a run, and the engine's failures.

use descent::app::message::Msg;
use descent::app::state::effect::Effect;
use descent::experiment::address::{self, Reason};
use descent::session::message::{Command, RunState, Update};
use descent::session::pace::Pace;
use descent::session::series::Scale;
use descent::worker::mode::{Obstacle, WorkerMode};
use descent_core::dataset::DatasetError;

use super::lab::Page;

#[test]
fn a_page_waits_for_the_first_answer_of_its_run() {
    let surroundings = descent::app::state::Surroundings {
        language: address::Language::English,
        colours: Default::default(),
        reduced_motion: false,
    };
    let open =
        |query| descent::app::state::PageState::open(query, surroundings, Default::default()).0;
    assert!(!open("").opening, "the cover has no run");
    let mut state = open("lesson=regression");
    assert!(state.opening);
    assert_eq!(state.reduce(Msg::WorkerMode(WorkerMode::Worker)), []);
    assert!(state.opening, "the worker that starts is no answer");
    assert_eq!(state.reduce(Msg::PatienceOver), []);
    assert!(!state.opening);
}

#[test]
fn a_page_answers_input_once_its_run_is_shown() {
    let mut page = Page::open("lesson=regression");
    assert!(!page.effects.contains(&Effect::DeclareReady));
    page.send(Msg::StageMade);
    page.send(Msg::StageMade);
    let ready = page.effects.iter().filter(|effect| **effect == Effect::DeclareReady);
    assert_eq!(ready.count(), 1);
    assert!(Page::open("").effects.contains(&Effect::DeclareReady), "the cover has no run");
}

#[test]
fn run_goes_to_the_end_and_then_again_from_the_start() {
    let mut page = Page::open("lesson=regression&steps=100&pace=full");
    page.send(Msg::Run);
    assert_eq!((page.state.run_state(), page.updates()), (RunState::Finished, 100));
    assert_eq!(page.address().at, 100, "the address keeps the place");
    let before = page.commands.len();
    page.send_only(Msg::Run);
    assert_eq!(page.commands[before..], [Command::Seek(0), Command::Run(Pace::Full)]);
}

#[test]
fn run_pauses_a_run_that_plays() {
    let mut page = Page::open("lesson=regression&pace=1");
    page.send_only(Msg::Run);
    page.turn();
    assert_eq!(page.state.run_state(), RunState::Running);
    page.send(Msg::Run);
    assert_ne!(page.state.run_state(), RunState::Running);
    assert_eq!(page.commands.last(), Some(&Command::Pause));
}

#[test]
fn seeking_stepping_and_reset_move_the_place() {
    let mut page = Page::open("lesson=regression");
    page.send(Msg::Seek(500));
    assert_eq!((page.updates(), page.address().at), (500, 500));
    page.send(Msg::Step(-3));
    assert_eq!(page.updates(), 497);
    page.send(Msg::Reset);
    assert_eq!((page.updates(), page.state.run_state()), (0, RunState::Idle));
    assert_eq!(page.address().at, 0);
}

#[test]
fn another_pace_is_taken_by_a_run_that_plays() {
    let mut page = Page::open("lesson=regression");
    page.send(Msg::Pace(Some(address::Pace::PerSecond(10.0))));
    assert!(!page.commands.contains(&Command::Run(Pace::PerSecond(10.0))), "nothing plays");
    page.send_only(Msg::Run);
    page.turn();
    page.send_only(Msg::Pace(Some(address::Pace::PerSecond(100.0))));
    assert_eq!(page.commands.last(), Some(&Command::Run(Pace::PerSecond(100.0))));
    assert_eq!(page.address().pace, Some(address::Pace::PerSecond(100.0)));
}

#[test]
fn a_diverged_run_goes_on_when_asked() {
    let mut page = Page::open("lesson=regression&lr=0.2");
    page.send(Msg::Full);
    assert_eq!(page.state.run_state(), RunState::Diverged);
    let at = page.updates();
    page.send(Msg::RunOn);
    assert!(page.updates() > at);
}

#[test]
fn a_replaced_worker_is_told_until_it_is_dismissed() {
    let mut page = Page::open("lesson=regression");
    page.send(Msg::DismissEngine);
    page.send(Msg::Restarted);
    assert!(page.state.restarted && !page.state.engine_dismissed, "a new failure is new");
    page.send(Msg::DismissEngine);
    assert!(page.state.engine_dismissed);
    page.send(Msg::WorkerMode(WorkerMode::Page));
    assert_eq!(page.state.worker_mode, WorkerMode::Page);
}

#[test]
fn where_nothing_trains_the_page_answers_and_tries_again_when_asked() {
    let mut page = Page::open("lesson=regression");
    page.send(Msg::DismissEngine);
    page.send_only(Msg::WorkerMode(WorkerMode::Nowhere(Obstacle::NotRunning)));
    assert!(!page.state.engine_dismissed, "that must be read");
    assert!(page.effects.contains(&Effect::DeclareReady), "its commands are kept");
    page.send_only(Msg::TryAgain);
    assert_eq!(page.effects.last(), Some(&Effect::TryAgain));
}

#[test]
fn below_the_last_mode_nothing_trains() {
    let mut mode = WorkerMode::Worker;
    let mut names = vec![];
    for _ in 0..5 {
        names.push(mode.name());
        mode = mode.below(Obstacle::AnotherBuild);
    }
    assert_eq!(names, ["worker", "blob", "page", "none", "none"]);
    assert_eq!(mode, WorkerMode::Nowhere(Obstacle::AnotherBuild));
}

#[test]
fn a_crash_loses_neither_the_experiment_nor_the_place() {
    let mut page = Page::open("lesson=regression&lr=0.05");
    page.send(Msg::Seek(300));
    let before = (page.state.address.clone(), page.state.latest.clone());
    page.send_only(Msg::Restarted);
    assert_eq!((page.state.address.clone(), page.state.latest.clone()), before);
}

#[test]
fn refused_data_are_shown_until_another_experiment_is_taken() {
    let mut page = Page::open("lesson=regression");
    let error = DatasetError::Empty;
    page.send_only(Msg::Update(Box::new(Update::Refused(error))));
    assert_eq!(page.state.latest.refused, Some(error));
    assert!(!(page.state.text().reason)(Reason::Data(error)).is_empty());
    page.send(Msg::Open("lesson=gates".to_owned()));
    assert_eq!(page.state.latest.refused, None);
}

#[test]
fn the_microscope_pauses_the_run_and_walks_from_update_to_update() {
    let mut page = Page::open("lesson=regression&chapter=3");
    assert_eq!(page.state.magnified, Some(0), "a figure of the chapter shows it");
    page.send_only(Msg::Run);
    page.turn();
    assert_eq!(page.state.run_state(), RunState::Running);
    page.send(Msg::Magnify(2));
    assert_ne!(page.state.run_state(), RunState::Running);
    assert_eq!(page.state.magnified, Some(2));
    let at = page.updates();
    page.send(Msg::MagnifyAfter);
    assert_eq!((page.updates(), page.state.magnified), (at + 1, Some(0)));
    page.send(Msg::MagnifyBefore);
    assert_eq!((page.updates(), page.state.magnified), (at, Some(usize::MAX)));
    page.send(Msg::Open("lesson=regression&chapter=5".to_owned()));
    assert_eq!(page.state.latest.dissections.len(), 0, "not shown, nothing is taken apart");
}

#[test]
fn pictures_and_rows_are_asked_for_as_they_are_shown() {
    let mut page = Page::open("lesson=regression");
    page.send(Msg::Columns(640));
    page.send(Msg::Columns(320));
    assert_eq!(page.state.view.columns, 640, "as fine as the widest of them");
    page.send(Msg::Scale(Scale::Linear));
    page.send(Msg::RowInterval(Some(1_000)));
    assert_eq!(page.commands.last(), Some(&Command::View(page.state.view)));
    assert_eq!(page.state.view.rows, Some(1_000));
    let steps = page.state.latest.rows.iter().map(|row| row.step).collect::<Vec<_>>();
    page.send(Msg::Full);
    assert!(page.state.latest.rows.len() > steps.len());
    let before = page.commands.len();
    page.send(Msg::Surface(None));
    assert_eq!(page.commands.len(), before, "an unchanged window is not asked for again");
}
