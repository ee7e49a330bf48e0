//! The chunks of the program: loaded when they are needed or about to be, and tried again.

use descent::app::chunk::Chunk;
use descent::app::message::Msg;
use descent::app::state::effect::Effect;
use descent::app::state::stage::StageAction;
use descent::experiment::part::PagePart;
use descent::lesson::Lesson;

use super::lab::Page;

fn loads(page: &Page, chunk: Chunk) -> usize {
    page.effects.iter().filter(|effect| **effect == Effect::LoadChunk(chunk)).count()
}

#[test]
fn a_lesson_is_loaded_once_it_is_opened_or_about_to_be() {
    let [regression, xor] = [Lesson::Regression, Lesson::Xor].map(Chunk::Lab);
    let mut page = Page::open("lesson=regression");
    assert_eq!((loads(&page, regression), loads(&page, xor)), (1, 0), "no other lesson");
    for _ in 0..2 {
        page.send(Msg::Intends(Lesson::Xor));
    }
    assert_eq!(loads(&page, xor), 1, "what is there is not loaded again");
    page.send(Msg::Open("lesson=xor".to_owned()));
    assert_eq!(loads(&page, xor), 1);
    page.send(Msg::Open(String::new()));
    assert_eq!(loads(&page, Chunk::Cover), 1);
}

#[test]
fn figures_that_do_not_come_with_the_lab_are_loaded_when_they_are_shown() {
    let figures = Chunk::Figures(Lesson::Regression);
    let mut page = Page::open("lesson=regression");
    assert_eq!(loads(&page, figures), 0);
    page.send(Msg::Stage(StageAction::OpenTab(Some(PagePart::Microscope))));
    page.send(Msg::Stage(StageAction::OpenTab(Some(PagePart::Code))));
    assert_eq!(loads(&page, figures), 1);
    let third = Page::open("lesson=regression&chapter=3");
    assert_eq!(loads(&third, figures), 1, "its figures are of one update");
    let phone = &mut Page::open("lesson=xor");
    phone.send(Msg::Stage(StageAction::Show(PagePart::Errors)));
    assert_eq!(loads(phone, Chunk::Figures(Lesson::Xor)), 1);
}

#[test]
fn the_table_of_the_data_is_loaded_with_its_tab() {
    let mut page = Page::open("lesson=classification&data=clusters");
    assert_eq!(loads(&page, Chunk::Data), 0);
    page.send(Msg::Stage(StageAction::OpenTab(Some(PagePart::Data))));
    assert_eq!(loads(&page, Chunk::Data), 1);
}

#[test]
fn what_drags_is_loaded_when_a_handle_is_reached() {
    let mut page = Page::open("lesson=regression");
    assert_eq!(loads(&page, Chunk::Drag), 0);
    page.send(Msg::Nears(Chunk::Drag));
    page.send(Msg::Nears(Chunk::Drag));
    assert_eq!(loads(&page, Chunk::Drag), 1);
}

#[test]
fn the_output_table_is_loaded_once_the_page_answers() {
    let mut page = Page::open("lesson=regression");
    assert_eq!(loads(&page, Chunk::Output), 0, "it may not delay the answer");
    page.send(Msg::StageMade);
    assert_eq!(loads(&page, Chunk::Output), 1, "scripts read it behind a closed tab");
    let mut derivative = Page::open("lesson=derivative");
    derivative.send(Msg::StageMade);
    assert_eq!(loads(&derivative, Chunk::Figures(Lesson::Derivative)), 1);
}

#[test]
fn the_last_chapter_loads_the_lesson_that_it_leads_to() {
    let next = Chunk::Lab(Lesson::Classification);
    let mut page = Page::open("lesson=regression&chapter=7");
    page.send(Msg::StageMade);
    assert_eq!(loads(&page, next), 0);
    page.send(Msg::Open("lesson=regression&chapter=8".to_owned()));
    assert_eq!(loads(&page, next), 1);
    let mut opened = Page::open("lesson=regression&chapter=8");
    assert_eq!(loads(&opened, next), 0, "it may not delay the answer");
    opened.send(Msg::StageMade);
    assert_eq!(loads(&opened, next), 1);
    let mut last = Page::open("lesson=xor&chapter=6");
    last.send(Msg::StageMade);
    assert_eq!(
        last.effects
            .iter()
            .filter(|effect| matches!(effect, Effect::LoadChunk(Chunk::Lab(_))))
            .count(),
        1
    );
}

#[test]
fn the_help_is_loaded_when_it_is_first_opened() {
    let mut page = Page::open("lesson=regression");
    assert_eq!(loads(&page, Chunk::Help), 0);
    page.send(Msg::Help(true));
    page.send(Msg::Help(false));
    page.send(Msg::Help(true));
    assert_eq!(loads(&page, Chunk::Help), 1);
}

#[test]
fn a_lesson_that_cannot_be_loaded_is_told_and_tried_again() {
    let chunk = Chunk::Lab(Lesson::Xor);
    let mut page = Page::open("lesson=regression&lr=0.02");
    page.online = false;
    page.send_only(Msg::Intends(Lesson::Xor));
    assert!(!page.state.lacks_chunk(), "nobody has asked for it yet");
    page.send_only(Msg::Open("lesson=xor&seed=3".to_owned()));
    assert!(page.state.lacks_chunk());
    assert_eq!(loads(&page, chunk), 2);
    page.send_only(Msg::LoadAgain);
    assert!(page.state.lacks_chunk(), "it fails again");
    page.online = true;
    page.send(Msg::LoadAgain);
    assert!(!page.state.lacks_chunk());
    assert!(page.address().to_string().contains("seed=3"), "nothing typed is lost");
}

#[test]
fn a_page_without_its_lab_answers_all_the_same() {
    for query in ["lesson=regression", "lesson=derivative"] {
        let page = Page::open_offline(query);
        assert!(
            page.state.lacks_chunk() && page.effects.contains(&Effect::DeclareReady),
            "{query}"
        );
    }
    let cover = Page::open_offline("");
    assert!(cover.effects.contains(&Effect::DeclareReady), "its links work without a program");
}
