//! The descent on the cover page.

use descent::app::message::Msg;
use descent::app::state::effect::Effect;
use descent::app::state::{PageState, Surroundings};
use descent::experiment::address::Language;
use descent::lesson::cover;
use descent::session::message::{Command, RunState};
use descent::session::pace::Pace;
use descent::session::series::Scale;

use super::lab::Page;

/// Returns the effects of opening the cover.
fn opened(reduced_motion: bool) -> Vec<Effect> {
    let surroundings =
        Surroundings { language: Language::English, colours: Default::default(), reduced_motion };
    PageState::open("", surroundings, Default::default()).1
}

#[test]
fn it_rolls_at_once_unless_less_motion_is_requested() {
    assert_eq!(opened(false).last(), Some(&Effect::Send(Command::Run(Pace::Gentle))));
    let end = cover::descent(cover::START).steps;
    assert_eq!(opened(true).last(), Some(&Effect::Send(Command::Seek(end))));
}

#[test]
fn it_reaches_the_floor_of_the_valley_and_leaves_the_address_alone() {
    let mut page = Page::open("");
    page.send(Msg::Full);
    assert_eq!(page.state.run_state(), RunState::Finished);
    let end = page.snapshot();
    assert!(end.loss < 1e-3, "{}", end.loss);
    let seen = page.state.latest.series.loss.len() as u64;
    assert_eq!(seen, end.updates + 1, "the history has every update");
    assert_eq!(page.history, [""], "the address stays the cover's");
    assert!(!page.effects.iter().any(|effect| matches!(effect, Effect::RememberPlace(_))));
}

#[test]
fn it_waits_where_the_reader_drags_its_start_and_rolls_from_there() {
    let mut page = Page::open("");
    page.send(Msg::CoverStart([-0.5, 3.0]));
    assert_eq!((page.state.run_state(), page.updates()), (RunState::Idle, 0));
    assert_eq!(page.snapshot().parameters, [-0.5, 3.0]);
    page.send_only(Msg::CoverRelease);
    assert_eq!(page.commands.last(), Some(&Command::Run(Pace::Gentle)));
    page.send(Msg::Full);
    assert!(page.snapshot().loss < 1e-2);
    page.send(Msg::Open("lesson=regression".to_owned()));
    assert_eq!(page.updates(), 0, "the lesson has a run of its own");
    assert_eq!(page.state.view.scale, Scale::Logarithmic);
    page.send_only(Msg::Open(String::new()));
    assert_eq!(page.state.cover_start, [-0.5, 3.0], "the cover keeps its start");
}

#[test]
fn its_first_updates_stay_in_the_window_at_any_width() {
    for aspect in [1.2, 1.6, 2.3, 4.0] {
        let window = cover::window(aspect);
        let mut page = Page::open("");
        page.send(Msg::Full);
        for curve in page.state.latest.series.parameters.iter().zip([window.x, window.y]) {
            let (values, [low, high]) = curve;
            assert!(values.iter().all(|value| (low..=high).contains(value)), "{aspect}");
        }
    }
}
