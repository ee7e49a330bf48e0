//! Navigation from address to address.

use descent::app::message::Msg;
use descent::app::state::effect::Effect;
use descent::app::state::place::place;
use descent::experiment::address::{Language, Theme};
use descent::lesson::Lesson;
use descent::session::message::Command;

use super::lab::Page;

fn open(query: &str) -> Msg {
    Msg::Open(query.to_owned())
}

#[test]
fn a_link_makes_an_entry_of_the_history_and_keeps_the_language_and_theme() {
    let mut page = Page::open("lesson=regression&lang=en&theme=dark");
    page.send(open("lesson=gates"));
    assert_eq!(page.history.len(), 2);
    let address = page.address();
    assert_eq!(address.lesson(), Some(Lesson::Gates));
    assert_eq!((address.language, address.theme), (Some(Language::English), Some(Theme::Dark)));
    assert_eq!(page.updates(), 0);
}

#[test]
fn the_engine_starts_with_the_first_run() {
    assert!(Page::open("").effects.contains(&Effect::StartEngine), "the cover's descent");
    let mut page = Page::open("lesson=derivative");
    assert!(!page.effects.contains(&Effect::StartEngine));
    page.send(open("lesson=xor"));
    assert!(page.effects.contains(&Effect::StartEngine));
}

#[test]
fn leaving_a_lesson_pauses_its_run_and_forgets_its_changes() {
    let mut page = Page::open("lesson=regression&lr=0.05");
    page.send(Msg::AsNotebook);
    assert!(page.state.can_undo());
    page.send(open("lesson=derivative"));
    assert_eq!(page.commands.last(), Some(&Command::Pause));
    assert!(!page.state.can_undo());
}

#[test]
fn going_back_within_a_run_leaves_it_alone() {
    let mut page = Page::open("lesson=regression&chapter=1");
    page.send(Msg::Seek(40));
    let loads = page.commands.len();
    page.send(Msg::AddressChanged("lesson=regression&chapter=2".to_owned()));
    assert_eq!(page.commands.len(), loads, "the same experiment");
    assert!(page.effects.contains(&Effect::FocusChapter), "another chapter");
    page.send(Msg::AddressChanged("lesson=gates".to_owned()));
    assert!(page.commands.len() > loads);
    assert_eq!(page.updates(), 0);
}

#[test]
fn an_address_that_is_not_taken_is_told_until_dismissed() {
    let mut page = Page::open("lesson=regression&lr=-1");
    assert_eq!(page.state.rejected.len(), 1);
    page.send(Msg::DismissAddress);
    assert!(page.state.rejected.is_empty());
    page.send(open("lesson=gates&steps=0"));
    assert_eq!(page.state.rejected[0].key, "steps");
}

#[test]
fn the_place_is_remembered_but_not_of_a_frame() {
    let remembered = |page: &Page| {
        let mut places = page.effects.iter().filter_map(|effect| match effect {
            Effect::RememberPlace(query) => Some(query.clone()),
            _ => None,
        });
        places.next_back()
    };
    let mut page = Page::open("lesson=regression");
    page.send(Msg::Seek(9));
    assert_eq!(remembered(&page).as_deref(), Some("lesson=regression&at=9"));
    let mut frame = Page::open("lesson=regression&embed=1");
    frame.send(Msg::Seek(9));
    assert_eq!(remembered(&frame), None);
}

#[test]
fn an_address_shows_the_first_chapter_unless_it_names_one_or_none_is_wanted() {
    let chapter_at = |query: &str| place(&Page::open(query).state.address);
    assert_eq!(chapter_at(""), None);
    assert_eq!(chapter_at("lesson=xor"), Some((Lesson::Xor, 1)));
    assert_eq!(chapter_at("lesson=xor&chapter=3"), Some((Lesson::Xor, 3)));
    assert_eq!(chapter_at("lesson=xor&embed=1"), None);
    assert_eq!(chapter_at("lesson=xor&embed=1&chapter=2"), Some((Lesson::Xor, 2)));
    assert_eq!(chapter_at("lesson=xor&chapter=2&hide=chapter"), None);
}

#[test]
fn the_share_panel_opens_for_what_is_shown() {
    let mut page = Page::open("lesson=regression&lr=0.05");
    page.send(Msg::ShareFailed(true));
    assert!(page.state.share_failed);
    page.send(Msg::Share);
    assert!(!page.state.share_failed, "another try");
    let query = "lesson=regression&lr=0.05".to_owned();
    assert!(page.effects.contains(&Effect::OpenSharePanel(query)));
}
