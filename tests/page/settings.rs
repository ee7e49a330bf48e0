//! Changes of settings, and undo.

use descent::app::message::Msg;
use descent::experiment::Experiment;
use descent::experiment::address::{Address, Language, Theme};
use descent::experiment::derivative::Derivative;
use descent::session::message::RunState;
use descent::session::series::View;

use super::lab::Page;

fn experiment(address: &Address) -> Experiment {
    address.experiment().cloned().unwrap_or_else(|| panic!("no run: {address}"))
}

fn with_rate(page: &Page, rate: f64) -> Msg {
    let mut experiment = experiment(&page.state.address);
    experiment.rule.learning_rate = rate;
    Msg::Experiment(Box::new(experiment))
}

#[test]
fn a_changed_experiment_starts_anew_and_undo_brings_back_the_place() {
    let mut page = Page::open("lesson=regression");
    assert!(!page.state.can_undo());
    page.send(Msg::Seek(700));
    let loss = page.snapshot().loss;
    page.send(with_rate(&page, 0.05));
    assert_eq!((page.updates(), experiment(&page.address()).rule.learning_rate), (0, 0.05));
    assert!(page.state.can_undo());
    page.send(Msg::Undo);
    assert_eq!((page.updates(), page.snapshot().loss.to_bits()), (700, loss.to_bits()));
    assert_eq!(
        experiment(&page.address()),
        Experiment::notebook(descent::lesson::Lesson::Regression)
    );
    assert!(!page.state.can_undo());
}

#[test]
fn an_unchanged_experiment_is_no_change() {
    let mut page = Page::open("lesson=regression");
    let before = page.commands.len();
    page.send(Msg::AsNotebook);
    assert!(!page.state.can_undo());
    assert_eq!(page.commands.len(), before);
}

#[test]
fn a_run_that_plays_goes_on_with_the_changed_experiment() {
    let mut page = Page::open("lesson=regression&pace=10");
    page.send_only(Msg::Run);
    page.turn();
    page.send_only(with_rate(&page, 0.02));
    page.turn();
    assert_eq!(page.state.run_state(), RunState::Running);
}

#[test]
fn another_length_forgets_the_chosen_interval_of_rows() {
    let mut page = Page::open("lesson=regression");
    page.send(Msg::RowInterval(Some(1_000)));
    let steps = Experiment { steps: 50, ..experiment(&page.state.address) };
    page.send(Msg::Experiment(Box::new(steps)));
    assert_eq!(page.state.view, View { rows: None, ..page.state.view });
}

#[test]
fn a_drag_is_one_change() {
    let mut page = Page::open("lesson=derivative");
    let x = |x| Msg::Derivative(Derivative { x, ..Derivative::default() }, 1e-4);
    for dragged in [3.5, 4.0, 4.5] {
        page.send(x(dragged));
    }
    assert!(!page.state.can_undo(), "the drag goes on");
    assert_eq!(
        page.address().derivative().map(|settings| settings.derivative.x),
        Some(3.0),
        "the address waits"
    );
    page.send(Msg::Settled);
    assert_eq!(page.address().derivative().map(|settings| settings.derivative.x), Some(4.5));
    page.send(Msg::Undo);
    assert_eq!(page.address().derivative().map(|settings| settings.derivative.x), Some(3.0));
    assert!(!page.state.can_undo());
}

#[test]
fn stepping_through_code_is_no_change() {
    let mut page = Page::open("lesson=derivative");
    let mut exercise = page.state.address.derivative().expect("a derivative").exercise.clone();
    exercise.line = 3;
    page.send(Msg::CodeExercise(exercise));
    assert_eq!(page.address().derivative().map(|settings| settings.exercise.line), Some(3));
    assert!(!page.state.can_undo());
}

#[test]
fn a_hundred_changes_can_be_taken_back() {
    let mut page = Page::open("lesson=regression");
    for change in 1..=101 {
        page.send_only(with_rate(&page, 0.001 * f64::from(change)));
    }
    let mut undone = 0;
    while page.state.can_undo() {
        page.send_only(Msg::Undo);
        undone += 1;
    }
    assert_eq!((undone, experiment(&page.state.address).rule.learning_rate), (100, 0.001));
}

#[test]
fn language_and_theme_are_kept_in_the_address() {
    let mut page = Page::open("lesson=regression");
    assert_eq!((page.state.language(), page.state.theme()), (Language::Korean, Theme::Light));
    page.send(Msg::Language(Language::English));
    page.send(Msg::Theme(Theme::Dark));
    assert_eq!((page.state.language(), page.state.theme()), (Language::English, Theme::Dark));
    assert_eq!(page.state.text().title, descent::text::Text::of(Language::English).title);
    let address = page.address();
    assert_eq!((address.language, address.theme), (Some(Language::English), Some(Theme::Dark)));
}

#[test]
fn predictions_are_kept_in_the_address() {
    let mut page = Page::open("lesson=classification");
    page.send(Msg::Predict(vec![1.0, 2.5]));
    assert_eq!(page.address().predict, [1.0, 2.5]);
}
