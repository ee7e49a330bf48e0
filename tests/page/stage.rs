//! The figures in the large places, the open tab, and what covers them.

use descent::app::message::{Msg, ReaderAction};
use descent::app::state::stage::{Side, Stage, StageAction};
use descent::experiment::part::PagePart;
use descent::lesson::Lesson;
use descent::lesson::chapters::chapters;
use descent::session::message::Command;

use super::lab::Page;

fn open(query: &str) -> Msg {
    Msg::Open(query.to_owned())
}

fn change(action: StageAction) -> Msg {
    Msg::Stage(action)
}

fn dissections(page: &Page) -> Vec<bool> {
    let asked = |command: &Command| match command {
        Command::Dissect(asked) => Some(*asked),
        _ => None,
    };
    page.commands.iter().filter_map(asked).collect()
}

#[test]
fn each_chapter_has_its_own_figures_and_tab() {
    for lesson in Lesson::ALL {
        let mut page = Page::open(&format!("lesson={}", lesson.name()));
        for (i, chapter) in chapters(lesson).iter().enumerate() {
            let number = i + 1;
            page.send(open(&format!("lesson={}&chapter={number}", lesson.name())));
            let there = format!("{} {number}", lesson.name());
            assert_eq!(page.state.heroes(), chapter.heroes.map(Some), "{there}");
            assert_eq!(page.state.stage.tab, chapter.shelf, "{there}");
            assert_ne!(chapter.heroes[0], chapter.heroes[1], "{there}");
            assert!(chapter.shelf.is_none_or(|tab| !chapter.heroes.contains(&tab)), "{there}");
        }
    }
}

#[test]
fn each_figure_of_a_chapter_can_be_hidden() {
    for lesson in Lesson::ALL {
        for (i, chapter) in chapters(lesson).iter().enumerate() {
            for part in chapter.heroes.into_iter().chain(chapter.shelf) {
                let there = format!("{} {}: {part:?}", lesson.name(), i + 1);
                assert!(lesson.parts().contains(&part), "{there} is not offered");
            }
        }
    }
}

#[test]
fn a_hidden_figure_leaves_its_place() {
    let at = |query: &str| Page::open(&format!("lesson=regression&{query}")).state;
    let [left, right] = [PagePart::Model, PagePart::Landscape].map(Some);
    assert_eq!(at("chapter=1").heroes(), [left, right]);
    assert_eq!(at("chapter=1&hide=landscape").heroes(), [left, None]);
    assert_eq!(at("chapter=1&hide=model,landscape").heroes(), [None, None]);
    assert_eq!(at("embed=1&hide=model").heroes(), [None, right], "in a frame without a chapter");
    assert_eq!(at("chapter=1&hide=chapter").heroes(), [left, right], "without the story");
}

#[test]
fn a_frame_without_a_chapter_opens_no_tab() {
    let tab = |query: &str| Page::open(query).state.stage.tab;
    assert_eq!(tab("lesson=xor&embed=1&chapter=1"), Some(PagePart::Code));
    assert_eq!(tab("lesson=xor&embed=1"), None);
    assert_eq!(tab("lesson=xor&hide=chapter"), None);
}

#[test]
fn a_chosen_figure_takes_a_place_and_changes_it_with_the_other() {
    let mut page = Page::open("lesson=regression&chapter=1");
    page.send(change(StageAction::Choose(Side::Right, PagePart::Errors)));
    assert_eq!(page.state.heroes(), [PagePart::Model, PagePart::Errors].map(Some));
    page.send(change(StageAction::Choose(Side::Left, PagePart::Errors)));
    assert_eq!(page.state.heroes(), [PagePart::Errors, PagePart::Model].map(Some));
    page.send(change(StageAction::Choose(Side::Left, PagePart::Errors)));
    assert_eq!(page.state.heroes(), [PagePart::Errors, PagePart::Model].map(Some), "as before");
    assert!(!page.state.can_undo(), "the experiment is the same");
}

#[test]
fn the_reader_s_changes_end_with_the_chapter() {
    let mut page = Page::open("lesson=regression&chapter=1");
    for action in [
        StageAction::Choose(Side::Left, PagePart::Errors),
        StageAction::OpenTab(Some(PagePart::Output)),
        StageAction::Lift(Some(PagePart::Errors)),
        StageAction::Show(PagePart::Landscape),
        StageAction::Settings(true),
        StageAction::Read(true),
    ] {
        page.send(change(action));
    }
    let expected = Stage {
        chosen: [Some(PagePart::Errors), None],
        tab: Some(PagePart::Output),
        lifted: Some(PagePart::Errors),
        shown: Some(PagePart::Landscape),
        settings: true,
        reads: true,
    };
    assert_eq!(page.state.stage, expected);
    page.send(Msg::Seek(40));
    assert_eq!(page.state.stage, expected, "a run changes no figure");
    page.send(Msg::Story(ReaderAction::Open("?lesson=regression&chapter=2".to_owned())));
    assert_eq!(page.state.stage, Stage { reads: true, ..Stage::default() }, "the text stays open");
    page.send(open("lesson=xor"));
    assert_eq!(page.state.stage.tab, Some(PagePart::Code), "that of the other lesson");
}

#[test]
fn the_browser_goes_back_to_the_figures_of_the_chapter_before() {
    let mut page = Page::open("lesson=regression&chapter=7");
    page.send(open("lesson=regression&chapter=1"));
    page.send(change(StageAction::Choose(Side::Left, PagePart::Errors)));
    page.send(Msg::AddressChanged("lesson=regression&chapter=7".to_owned()));
    assert_eq!(page.state.heroes(), [PagePart::Errors, PagePart::DeltaDigits].map(Some));
    assert_eq!(page.state.stage, Stage::default());
}

#[test]
fn an_update_is_taken_apart_while_a_figure_or_tab_shows_it() {
    let mut page = Page::open("lesson=regression&chapter=1");
    assert_eq!((page.state.magnified, dissections(&page)), (None, vec![false]));
    page.send(change(StageAction::OpenTab(Some(PagePart::Microscope))));
    assert_eq!((page.state.magnified, page.state.latest.dissections.len()), (Some(0), 1));
    page.send(Msg::Magnify(3));
    page.send(change(StageAction::Settings(true)));
    assert_eq!(page.state.magnified, Some(3), "what covers it keeps the line");
    page.send(change(StageAction::OpenTab(Some(PagePart::Output))));
    assert_eq!((page.state.magnified, page.state.latest.dissections.len()), (None, 0));
    page.send(change(StageAction::Choose(Side::Right, PagePart::Update)));
    assert_eq!((page.state.magnified, page.state.latest.dissections.len()), (Some(0), 1));
    page.send(change(StageAction::Choose(Side::Right, PagePart::Landscape)));
    assert_eq!((page.state.magnified, page.state.latest.dissections.len()), (None, 0));
    assert_eq!(dissections(&page), [false, true, false, true, false], "asked once each time");
}

#[test]
fn a_chapter_about_an_update_takes_it_apart() {
    for (query, shows) in [
        ("lesson=regression&chapter=3", true),
        ("lesson=regression&chapter=4", true),
        ("lesson=regression&chapter=4&hide=orders", false),
        ("lesson=regression&chapter=5", false),
        ("lesson=classification&chapter=5", true),
        ("lesson=classification&chapter=5&hide=microscope", false),
        ("lesson=derivative&chapter=1", false),
        ("", false),
    ] {
        let state = Page::open(query).state;
        assert_eq!(state.magnified.is_some(), shows, "{query}");
        assert_eq!(!state.latest.dissections.is_empty(), shows, "{query}");
        let mut page = Page::open("lesson=gates");
        page.send(open(query));
        assert_eq!(page.state.magnified.is_some(), shows, "followed to {query}");
        assert_eq!(!page.state.latest.dissections.is_empty(), shows, "followed to {query}");
    }
}
