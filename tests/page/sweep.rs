//! The losses of many runs: shown, cancelled by another experiment, and each run opened.

use descent::app::chunk::Chunk;
use descent::app::message::Msg;
use descent::app::state::effect::Effect;
use descent::app::state::stage::{Side, StageAction};
use descent::experiment::Experiment;
use descent::experiment::part::PagePart;
use descent::session::message::{Command, Update};
use descent::session::sweep::{Findings, Report, Setting, Sweep};

use super::lab::Page;

const SHOW: Msg = Msg::Stage(StageAction::Sweep(true));
const HIDE: Msg = Msg::Stage(StageAction::Sweep(false));

fn experiment(page: &Page) -> Experiment {
    page.state.address.experiment().cloned().unwrap_or_else(|| panic!("no run"))
}

/// Starts a sweep over learning rates, without an answer yet.
fn begin(page: &mut Page) -> Sweep {
    let sweep = Sweep::losses(&experiment(page), Setting::LearningRate, &[]);
    page.send_only(Msg::Sweep(Some(sweep.clone())));
    sweep
}

/// Changes one key of the experiment.
fn change(page: &Page, key: PagePart, value: &str) -> Msg {
    let mut changed = experiment(page);
    changed.set(key, value).unwrap_or_else(|reason| panic!("{reason:?}"));
    Msg::Experiment(Box::new(changed))
}

fn cancels(page: &Page) -> usize {
    page.commands.iter().filter(|command| **command == Command::Sweep(None)).count()
}

#[test]
fn a_press_shows_it_beside_the_left_figure_and_another_takes_it_away() {
    let [model, landscape, sweep, errors] =
        [PagePart::Model, PagePart::Landscape, PagePart::Sweep, PagePart::Errors].map(Some);
    let mut page = Page::open("lesson=regression");
    page.send(SHOW);
    assert_eq!(page.state.heroes(), [model, sweep]);
    assert_eq!(page.state.stage.shown, sweep, "on a phone it is the one in sight");
    page.send(HIDE);
    assert_eq!(page.state.heroes(), [model, landscape]);
    assert_eq!(page.state.stage.shown, None);
    page.send(Msg::Stage(StageAction::Choose(Side::Left, PagePart::Errors)));
    page.send(SHOW);
    page.send(HIDE);
    assert_eq!(page.state.heroes(), [errors, landscape], "what the reader chose stays");
    page.send(Msg::Stage(StageAction::Choose(Side::Left, PagePart::Landscape)));
    page.send(Msg::Stage(StageAction::Choose(Side::Left, PagePart::Sweep)));
    page.send(SHOW);
    assert_eq!(page.state.heroes()[0], sweep, "where it is already");
    page.send(HIDE);
    let heroes = page.state.heroes();
    assert!(heroes[0] != heroes[1] && !heroes.contains(&sweep), "{heroes:?}");
    assert!(!page.state.can_undo(), "the experiment is the same");
}

#[test]
fn on_a_phone_the_settings_make_way_for_it() {
    let mut page = Page::open("lesson=regression");
    page.send(Msg::Stage(StageAction::Settings(true)));
    page.send(SHOW);
    assert!(!page.state.stage.settings);
    assert!(page.effects.contains(&Effect::FocusSettings), "the focus has a place");
}

#[test]
fn what_draws_it_is_loaded_once_it_is_near() {
    let loads = |page: &Page| {
        page.effects.iter().filter(|effect| **effect == Effect::LoadChunk(Chunk::Sweep)).count()
    };
    let mut page = Page::open("lesson=gates");
    assert_eq!(loads(&page), 0);
    page.send(Msg::Nears(Chunk::Sweep));
    page.send(SHOW);
    assert_eq!(loads(&page), 1);
}

#[test]
fn another_experiment_cancels_it_and_another_value_does_not() {
    let mut page = Page::open("lesson=regression");
    begin(&mut page);
    let rate = change(&page, PagePart::LearningRate, "0.02");
    page.send_only(rate);
    assert_eq!(cancels(&page), 0, "its runs are the same");
    let steps = change(&page, PagePart::Steps, "500");
    page.send_only(steps);
    assert_eq!(cancels(&page), 1);
    begin(&mut page);
    page.send_only(Msg::Edit(Box::new({
        let mut dragged = experiment(&page);
        dragged.set(PagePart::W, "2").unwrap_or_else(|reason| panic!("{reason:?}"));
        dragged
    })));
    assert_eq!(cancels(&page), 1, "a drag may be taken back");
    page.send_only(Msg::Settled);
    assert_eq!(cancels(&page), 2);
}

#[test]
fn a_report_that_comes_late_is_not_of_the_new_sweep() {
    let mut page = Page::open("lesson=regression");
    let old = begin(&mut page);
    let steps = change(&page, PagePart::Steps, "500");
    page.send_only(steps);
    let new = begin(&mut page);
    let findings = Findings::Losses(Vec::new());
    let late = Report { sweep: old, done: 8, all: 300, findings };
    page.send_only(Msg::Update(Box::new(Update::Sweep(late))));
    assert_eq!(page.state.latest.sweeps.latest, None);
    page.send(Msg::Rendered);
    let latest = page.state.latest.sweeps.latest.clone().unwrap_or_else(|| panic!("no report"));
    assert!(latest.sweep == new && latest.is_finished(), "the new one is not cancelled");
}

#[test]
fn a_finished_one_is_still_there_when_the_change_is_taken_back() {
    let mut page = Page::open("lesson=regression");
    let sweep = begin(&mut page);
    page.send(Msg::Rendered);
    let steps = change(&page, PagePart::Steps, "500");
    page.send(steps);
    page.send(Msg::Undo);
    let latest = page.state.latest.sweeps.latest.clone().unwrap_or_else(|| panic!("no report"));
    assert_eq!(latest.sweep, sweep);
}

#[test]
fn opening_a_run_is_one_step_to_undo() {
    let mut page = Page::open("lesson=regression&at=40");
    let before = experiment(&page);
    page.send(Msg::Experiment(Box::new(Setting::Delta.at(&before, 0.5))));
    assert_eq!(experiment(&page).rule.delta, 0.5);
    page.send(Msg::Undo);
    assert_eq!((experiment(&page), page.updates()), (before, 40));
    assert!(!page.state.can_undo());
}
