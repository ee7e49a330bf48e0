//! The story's links, answers and goals.

use descent::app::message::{Msg, ReaderAction};
use descent::app::state::effect::Effect;
use descent::embed::outgoing::{Members, Value};
use descent::experiment::part::PagePart;
use descent::lesson::Lesson;
use descent::lesson::chapters::chapter;
use descent::session::message::Command;
use descent::session::pace::Pace;
use descent::session::sweep::Sweep;
use descent::story::Marks;

use super::lab::{Page, member};

fn answer(answer: u8) -> Msg {
    Msg::Story(ReaderAction::Answer(answer))
}

fn remembered(page: &Page) -> Option<&str> {
    let mut marks = page.effects.iter().filter_map(|effect| match effect {
        Effect::RememberMarks(marks) => Some(marks.as_str()),
        _ => None,
    });
    marks.next_back()
}

/// Returns the members of an `answer` that are its own.
fn members_of(answer: &Members) -> [Option<Value>; 4] {
    ["chapter", "chosen", "right", "tries"].map(|name| member(answer, name).cloned())
}

/// Sets δ as the lab does while it shrinks.
fn shrink(page: &mut Page, delta: f64) {
    let settings = page.state.address.derivative().unwrap_or_else(|| panic!("a derivative"));
    page.send(Msg::Derivative(settings.derivative.clone(), delta));
    page.send(Msg::Settled);
}

#[test]
fn an_answer_about_delta_waits_until_it_has_shrunk() {
    let mut page = Page::open("lesson=derivative&chapter=3");
    page.send(answer(2));
    assert_eq!(page.state.shrink_to, Some(1e-12));
    assert_eq!(page.state.marks.answered(Lesson::Derivative, 3), None, "it plays still");
    // The reader takes over; the answer is told when δ gets there all the same.
    shrink(&mut page, 0.1);
    assert_eq!(page.state.shrink_to, None);
    assert_eq!(page.state.marks.answered(Lesson::Derivative, 3), None);
    shrink(&mut page, 1e-12);
    assert_eq!(page.state.marks.answered(Lesson::Derivative, 3), Some(2));
}

#[test]
fn delta_shrinks_no_more_once_the_reader_has_left() {
    for elsewhere in ["lesson=regression", "lesson=derivative&chapter=4"] {
        let mut page = Page::open("lesson=derivative&chapter=3");
        page.send(answer(2));
        page.send(Msg::Open(elsewhere.to_owned()));
        assert_eq!(page.state.shrink_to, None, "{elsewhere}");
    }
}

#[test]
fn every_answer_of_every_lesson_is_checked_by_the_lab() {
    for lesson in Lesson::ALL {
        for number in 1.. {
            let Some(chapter) = chapter(lesson, number) else { break };
            let Some(question) = chapter.question else { continue };
            let query = format!("lesson={}&chapter={number}", lesson.name());
            for mut page in [Page::open(&query), Page::open_with_reduced_motion(&query)] {
                assert_eq!(page.state.marks.answered(lesson, number), None);
                page.send(answer(question.right));
                if let Some(delta) = page.state.shrink_to {
                    shrink(&mut page, delta);
                }
                let answered = page.state.marks.answered(lesson, number);
                assert_eq!(answered, Some(question.right), "{query}");
                assert!(page.effects.contains(&Effect::RevealFeedback), "{query}");
                assert!(remembered(&page).is_some(), "{query}");
            }
        }
    }
}

#[test]
fn an_answer_is_demonstrated_from_the_start_for_the_reader_to_see() {
    // The chapter's question is decided after so many updates.
    let mut page = Page::open("lesson=regression&chapter=2");
    let until = until(Lesson::Regression, 2);
    page.send(Msg::Seek(20));
    let before = page.commands.len();
    page.send_only(answer(1));
    let shown = [Command::Seek(0), Command::Run(Pace::Demonstration { until })];
    assert!(page.commands[before..].ends_with(&shown), "{:?}", &page.commands[before..]);
    page.turn();
    assert_eq!(page.updates(), 0, "it begins at the start");
    assert_eq!(page.state.marks.answered(Lesson::Regression, 2), None, "it plays still");
    page.send(Msg::Columns(640));
    assert_eq!(page.updates(), until, "it stops where the question is decided");
    assert_eq!(page.state.marks.answered(Lesson::Regression, 2), Some(1));
}

#[test]
fn an_answer_also_starts_the_sweep_that_its_chapter_shows() {
    let mut page = Page::open("lesson=gates&chapter=7");
    page.send_only(answer(1));
    let started = |page: &Page| {
        let sweep = Command::Sweep(Some(Sweep::Norms));
        page.commands.iter().filter(|command| **command == sweep).count()
    };
    assert_eq!(started(&page), 1, "{:?}", page.commands);
    page.turn();
    page.send_only(Msg::Open("lesson=gates&chapter=1".to_owned()));
    page.send_only(Msg::Open("lesson=gates&chapter=7".to_owned()));
    page.send_only(answer(1));
    assert_eq!(started(&page), 2, "one that was left under way begins anew");
    let mut page = Page::open("lesson=gates&chapter=1");
    page.send_only(answer(1));
    assert_eq!(started(&page), 0, "nothing that it does not show");
}

#[test]
fn reduced_motion_jumps_to_the_answer_and_plays_a_run_as_asked() {
    let mut page = Page::open_with_reduced_motion("lesson=regression&chapter=2");
    let until = until(Lesson::Regression, 2);
    let before = page.commands.len();
    page.send(answer(1));
    assert!(page.commands[before..].contains(&Command::Seek(until)));
    let plays = page.commands.iter().any(|command| matches!(command, Command::Run(_)));
    assert!(!plays, "{:?}", page.commands);
    assert_eq!(page.updates(), until);
    assert_eq!(page.state.marks.answered(Lesson::Regression, 2), Some(1));
    page.send(Msg::Reset);
    page.send_only(Msg::Run);
    assert_eq!(page.commands.last(), Some(&Command::Run(Pace::Gentle)), "Run was asked for");
}

/// Returns the updates after which a chapter's question is decided.
fn until(lesson: Lesson, number: u8) -> u64 {
    let question = chapter(lesson, number).and_then(|chapter| chapter.question);
    let until = question.and_then(|question| question.until);
    until.unwrap_or_else(|| panic!("{lesson:?} {number} asks about no number of updates"))
}

#[test]
fn every_try_is_told_to_the_host() {
    let question = chapter(Lesson::Regression, 2).and_then(|chapter| chapter.question);
    let right = question.unwrap_or_else(|| panic!("it asks")).right;
    let wrong = if right == 0 { 1 } else { 0 };
    let mut page = Page::open("lesson=regression&chapter=2&embed=1");
    page.send_only(answer(wrong));
    assert_eq!(page.posted("answer"), Vec::<&Members>::new(), "not before the lab has checked it");
    page.send(Msg::Columns(640));
    page.send(answer(right));
    let told: Vec<_> = page.posted("answer").into_iter().map(members_of).collect();
    let number = |number: u32| Some(Value::Number(number.into()));
    let expected = [(wrong, false, 1), (right, true, 2)].map(|(chosen, is_right, tries)| {
        [number(2), number(chosen.into()), Some(Value::Truth(is_right)), number(tries)]
    });
    assert_eq!(told, expected);
}

#[test]
fn an_answer_waits_for_its_run() {
    let mut page = Page::open("lesson=regression&chapter=2");
    page.send_only(answer(1));
    assert_eq!(page.state.marks.answered(Lesson::Regression, 2), None);
    page.send(Msg::Open("lesson=regression&chapter=3".to_owned()));
    page.send(Msg::Open("lesson=regression&chapter=2".to_owned()));
    page.send(Msg::Seek(20));
    assert_eq!(page.state.marks.answered(Lesson::Regression, 2), None, "another chapter ends it");
}

#[test]
fn a_link_of_the_story_keeps_the_frame_and_focuses_the_chapter() {
    let mut page = Page::open("lesson=regression&embed=1&chapter=1&hide=output&pace=full");
    page.send(Msg::Story(ReaderAction::Open("?lesson=regression&chapter=5".to_owned())));
    let address = page.address();
    assert!(address.embed && address.hide.contains(PagePart::Output));
    assert!(address.pace.is_some());
    assert_eq!(address.chapter, Some(5));
    assert_eq!(
        address.experiment().map(|run| run.rule.learning_rate),
        Some(0.095),
        "the chapter's preset"
    );
    assert!(page.effects.contains(&Effect::FocusChapter));
}

#[test]
fn a_goal_is_remembered_and_told_once_each_time_it_is_met() {
    let mut page = Page::open("lesson=regression&chapter=2&embed=1");
    page.send(Msg::Seek(1_000));
    assert!(!page.state.marks.has_reached("under-1e-6"));
    page.send(Msg::Seek(2_000));
    assert!(page.state.marks.has_reached("under-1e-6"));
    assert_eq!(page.posted("goal").len(), 1);
    page.send(Msg::Seek(1_999));
    assert_eq!(page.posted("goal").len(), 1, "it is met still");
    page.send(Msg::Seek(1_000));
    page.send(Msg::Seek(2_000));
    assert_eq!(page.posted("goal").len(), 2, "it is met again");
}

#[test]
fn a_goal_met_on_the_way_counts_where_a_run_opens_at_its_end() {
    let mut page = Page::open("lesson=regression&chapter=2&at=8001");
    page.send(Msg::Columns(700));
    assert!(page.state.marks.has_reached("under-1e-6"));
}

#[test]
fn forgetting_ends_with_the_next_answer_or_chapter() {
    let marks = Marks::parse(remembered_goal().as_str());
    let mut page = Page::open_with("lesson=derivative&chapter=1", marks);
    assert!(page.state.marks.has_reached("under-1e-6"));
    page.send(Msg::Story(ReaderAction::Forget));
    assert_eq!((page.state.marks.clone(), remembered(&page)), (Marks::default(), Some("")));
    assert!(page.state.forgotten);
    page.send(Msg::Open("lesson=derivative&chapter=2".to_owned()));
    assert!(!page.state.forgotten);
    page.send(Msg::Story(ReaderAction::Forget));
    page.send(answer(0));
    assert!(!page.state.forgotten);
}

/// Returns the marks that reaching a goal leaves behind.
fn remembered_goal() -> String {
    let mut page = Page::open("lesson=regression&chapter=2");
    page.send(Msg::Seek(2_000));
    remembered(&page).unwrap_or_else(|| panic!("no goal was reached")).to_owned()
}

#[test]
fn the_story_leads_back_to_the_notebooks_points() {
    for query in ["lesson=regression", "lesson=classification&lr=0.5", "lesson=gates&gate=or", ""] {
        assert!(!Page::open(query).state.has_own_points(), "{query}");
    }
    for data in ["noisy", "1:0,2:1"] {
        let mut page = Page::open(&format!("lesson=classification&data={data}&lr=0.5&at=7"));
        assert!(page.state.has_own_points());
        let own = page.address();
        page.send(Msg::Story(ReaderAction::NotebookData));
        assert_eq!(page.address().to_string(), "lesson=classification&lr=0.5&at=7");
        assert!(!page.state.has_own_points());
        page.send(Msg::Undo);
        assert_eq!(page.address(), own);
    }
}
