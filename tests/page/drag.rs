//! Dragging in the pictures: one step to undo, with the run computed anew on the way; and forks.

use descent::app::message::Msg;
use descent::experiment::Experiment;
use descent::experiment::part::PagePart;
use descent::lesson::drag::{Drag, Gesture, dragged};
use descent::picture::handle::Handle;
use descent::session::message::RunState;

use super::lab::Page;

/// Drags what a handle is of to a place, as the pointer does.
fn drag(page: &mut Page, handle: Handle, to: [f64; 2]) {
    let gesture = Gesture::Move { from: [0.0; 2], to, grain: [0.01; 2] };
    let shown = page.state.run_before_edit().zip(page.state.run_shown());
    let changed = shown.and_then(|(b, now)| dragged(&b, &now, &Drag { handle, gesture }));
    page.send(Msg::Edit(Box::new(changed.unwrap_or_else(|| panic!("{handle:?} does not move")))));
}

const LAST: Handle = Handle::Point(4);

fn experiment(page: &Page) -> &Experiment {
    page.state.address.experiment().unwrap_or_else(|| panic!("no run"))
}

fn last_point(page: &Page) -> (f64, f64) {
    let points = experiment(page).problem.data().into_iter().flat_map(|data| data.pairs());
    points.last().unwrap_or_else(|| panic!("no points"))
}

#[test]
fn a_run_is_computed_again_to_its_update_at_every_step_of_a_drag() {
    let mut page = Page::open("lesson=regression&at=1240");
    let before = page.snapshot();
    for t in [5.5, 4.2, 3.4] {
        drag(&mut page, LAST, [5.0, t]);
        assert_eq!((page.updates(), last_point(&page)), (1240, (5.0, t)));
    }
    assert_ne!(page.snapshot().parameters, before.parameters);
    assert_eq!(page.address().at, 1240);
    assert!(page.address().experiment().is_some_and(|run| run.problem.points() == 5));
    assert!(!page.state.can_undo(), "the drag goes on");
    page.send(Msg::Settled);
    assert_eq!(page.address(), page.state.address);
    page.send(Msg::Undo);
    assert_eq!(
        (page.updates(), page.snapshot().parameters.clone()),
        (1240, before.parameters.clone())
    );
    assert!(!page.state.can_undo());
    page.send(Msg::Redo);
    assert_eq!(last_point(&page), (5.0, 3.4));
    page.send(Msg::Redo);
    assert_eq!(last_point(&page), (5.0, 3.4), "there is nothing further");
    page.send(Msg::Undo);
    assert_eq!(last_point(&page), (5.0, 6.0));
}

#[test]
fn a_new_change_ends_what_could_be_made_again() {
    let mut page = Page::open("lesson=regression");
    drag(&mut page, LAST, [5.0, 3.0]);
    page.send(Msg::Settled);
    page.send(Msg::Undo);
    drag(&mut page, Handle::Point(0), [1.0, 1.0]);
    page.send(Msg::Settled);
    page.send(Msg::Redo);
    assert_eq!(last_point(&page), (5.0, 6.0));
}

#[test]
fn an_unfinished_drag_is_taken_back() {
    let mut page = Page::open("lesson=regression&at=10");
    let before = page.state.address.clone();
    drag(&mut page, LAST, [5.0, 3.0]);
    page.send(Msg::TakeBack);
    assert_eq!(page.state.address, before);
    assert!(!page.state.can_undo());
    page.send(Msg::TakeBack);
    assert_eq!(page.state.address, before, "nothing is left to take back");
}

#[test]
fn a_run_that_plays_goes_on_after_the_drag_and_begins_again_from_a_new_start() {
    for (handle, from) in [(LAST, 40), (Handle::Start([0, 1]), 0)] {
        let mut page = Page::open("lesson=regression&at=40&pace=10");
        page.send_only(Msg::Run);
        page.turn();
        drag(&mut page, handle, [2.0, 2.0]);
        assert_eq!((page.updates(), page.state.run_state()), (40, RunState::Paused), "it waits");
        page.send_only(Msg::Settled);
        for _ in 0..3 {
            page.turn();
        }
        assert_eq!((page.updates(), page.state.run_state()), (from, RunState::Running));
    }
}

fn forks(page: &Page) -> Option<String> {
    let address = page.state.address.to_string();
    let fork = address.split('&').find_map(|pair| pair.strip_prefix("fork="));
    fork.map(str::to_owned)
}

/// Changes the learning rate where it is shown.
fn change_rate(page: &mut Page, learning_rate: f64) {
    let mut shown = experiment(page).after(page.updates());
    shown.rule.learning_rate = learning_rate;
    page.send(Msg::Experiment(Box::new(shown)));
}

#[test]
fn what_is_dragged_on_the_way_forks_the_run_there() {
    let mut page = Page::open("lesson=regression&at=100");
    let before = page.snapshot();
    drag(&mut page, Handle::Now([0, 1]), [0.5, 1.25]);
    drag(&mut page, Handle::Now([0, 1]), [0.75, 1.25]);
    assert_eq!(page.snapshot().parameters, [0.75, 1.25]);
    page.send(Msg::Settled);
    assert_eq!(forks(&page).as_deref(), Some("100:w:0.75;100:b:1.25"));
    page.send(Msg::Step(20));
    assert_eq!(page.updates(), 120);
    // W stays where the run had it: only b is set.
    drag(&mut page, Handle::Bias, [0.0, 3.0]);
    page.send(Msg::Settled);
    assert_eq!(forks(&page).as_deref(), Some("100:w:0.75;100:b:1.25;120:b:3"));
    for _ in 0..2 {
        page.send(Msg::Undo);
    }
    assert_eq!(
        (page.updates(), page.snapshot().parameters.clone()),
        (100, before.parameters.clone())
    );
    assert_eq!(forks(&page), None);
}

#[test]
fn a_rule_changes_from_the_shown_update_on_where_the_reader_forks() {
    let mut page = Page::open("lesson=regression&at=100");
    let before = page.snapshot();
    page.send(Msg::Forks(true));
    change_rate(&mut page, 0.02);
    assert_eq!((page.updates(), forks(&page).as_deref()), (100, Some("100:lr:0.02")));
    assert_eq!(page.snapshot().parameters, before.parameters);
    // From an earlier update on what was to come later does not.
    page.send(Msg::Seek(50));
    change_rate(&mut page, 0.03);
    assert_eq!(forks(&page).as_deref(), Some("50:lr:0.03"));
    page.send(Msg::Forks(false));
    page.send(Msg::Seek(80));
    change_rate(&mut page, 0.04);
    assert_eq!(forks(&page).as_deref(), Some("50:lr:0.04"), "it changes where it was set");
    page.send(Msg::Seek(20));
    change_rate(&mut page, 0.05);
    assert_eq!(experiment(&page).rule.learning_rate, 0.05);
    assert_eq!(forks(&page).as_deref(), Some("50:lr:0.04"));
    page.send(Msg::GoToFork);
    assert_eq!(page.updates(), 50);
    page.send(Msg::Unfork(50));
    assert_eq!((page.updates(), forks(&page)), (50, None));
}

#[test]
fn at_the_start_nothing_is_forked() {
    let mut page = Page::open("lesson=regression");
    page.send(Msg::Forks(true));
    change_rate(&mut page, 0.02);
    assert_eq!((experiment(&page).rule.learning_rate, forks(&page)), (0.02, None));
    drag(&mut page, Handle::Bias, [0.0, 3.0]);
    page.send(Msg::Settled);
    assert_eq!(forks(&page), None);
    page.send(Msg::Seek(10));
    change_rate(&mut page, 0.03);
    page.send(Msg::AsNotebook);
    assert_eq!(experiment(&page), &experiment(&page).as_notebook());
}

#[test]
fn a_set_is_chosen_and_its_numbers_are_moved_in_one_step_each() {
    let mut page = Page::open("lesson=regression&at=300");
    let edit = |page: &mut Page, key, value: &str| {
        let mut changed = experiment(page).clone();
        changed.set(key, value).unwrap_or_else(|why| panic!("{key:?}={value}: {why}"));
        page.send(Msg::Edit(Box::new(changed)));
    };
    edit(&mut page, PagePart::Data, "noisy");
    page.send(Msg::Settled);
    for points in ["50", "100", "200"] {
        edit(&mut page, PagePart::Points, points);
    }
    page.send(Msg::Settled);
    assert_eq!(page.address().to_string(), "lesson=regression&data=noisy&points=200&at=300");
    assert_eq!(page.updates(), 300);
    page.send(Msg::Undo);
    assert_eq!(experiment(&page).problem.points(), 20);
    drag(&mut page, LAST, [1.5, 4.0]);
    page.send(Msg::Settled);
    assert!(page.address().to_string().contains("data=1:1.23,"), "these points have no name");
    page.send(Msg::Undo);
    assert!(page.address().to_string().contains("data=noisy"), "and have it again");
    page.send(Msg::Undo);
    assert_eq!(page.address().to_string(), "lesson=regression&at=300");
}
