//! The story beside the lab. boot.js fetches its words and puts them into the page's HTML; the
//! view asks for those of a lesson and a language, sets attributes to show a chapter, and
//! listens to links, questions and buttons.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::Callback;

use super::links::followed;
use crate::app::browser::log::OrLog;
use crate::app::browser::{self, set_attribute};
use crate::app::message::{Msg, ReaderAction};
use crate::app::state::PageState;
use crate::app::state::place::place;
use crate::experiment::address::Language;
use crate::lesson::Lesson;
use crate::lesson::chapter::Chapter;
use crate::lesson::chapters::chapter;
use crate::story::Marks;

/// Selects the visible chapter.
const CURRENT: &str = "article:not([hidden])";

/// The story's elements.
pub(crate) struct StoryView {
    root: Option<Element>,
    current: Option<Current>,
    /// Focuses the title when a chapter is next shown.
    focuses: bool,
    /// Scrolls to the feedback when it is next shown.
    reveals: bool,
    /// The answer that was chosen but not checked when the words were last replaced.
    chosen: Option<u8>,
    _listeners: Vec<EventListener>,
}

/// The part of the state in view.
#[derive(Clone, PartialEq)]
struct Current {
    place: Option<(Lesson, u8)>,
    language: Language,
    /// True if its words are in the page.
    told: bool,
    marks: Marks,
    forgotten: bool,
    /// True if the points are not the notebook's.
    own_points: bool,
}

impl StoryView {
    /// Takes the story from the page's HTML.
    pub(crate) fn new(dispatch: &Callback<Msg>) -> Self {
        let root = browser::document().and_then(|document| document.get_element_by_id("story"));
        let told = dispatch.reform(|()| Msg::StoryTold);
        let dispatch = dispatch.reform(Msg::Story);
        let listen = |name: &'static str, receive: fn(&Event, &Callback<ReaderAction>)| {
            let (root, dispatch) = (root.as_ref()?, dispatch.clone());
            let options = EventListenerOptions::enable_prevent_default();
            Some(EventListener::new_with_options(root, name, options, move |event| {
                receive(event, &dispatch);
            }))
        };
        let listeners = [
            listen("click", click),
            listen("submit", submit),
            listen("keydown", keydown),
            browser::receive(browser::TOLD, move |_| told.emit(())),
            root.as_ref().map(|root| {
                let dispatch = dispatch.clone();
                followed(root, move |query| dispatch.emit(ReaderAction::Open(query)))
            }),
        ];
        Self {
            current: None,
            focuses: false,
            reveals: false,
            chosen: None,
            _listeners: listeners.into_iter().flatten().collect(),
            root,
        }
    }

    /// Focuses the title of the next chapter shown.
    pub(crate) fn focus_next(&mut self) {
        self.focuses = true;
        self.current = None;
    }

    /// Scrolls to the feedback on an answer when it is next shown.
    pub(crate) fn reveal_next(&mut self) {
        self.reveals = true;
    }

    /// Shows the chapter of the address with the reader's answers and goals, at the latest when
    /// its words are in the page.
    pub(crate) fn show(&mut self, state: &PageState) {
        let Some(root) = self.root.clone() else { return };
        let (place, language) = (place(&state.address), state.language());
        if state.address.embed {
            title_bar(&root);
        }
        let now = Current {
            place,
            language,
            told: place.is_some_and(|(lesson, _)| is_told(&root, lesson, language)),
            marks: state.marks.clone(),
            forgotten: state.forgotten,
            own_points: state.has_own_points(),
        };
        if self.current.as_ref() == Some(&now) && !self.reveals {
            return;
        }
        let before = self.current.replace(now.clone());
        set_attribute(&root, "data-lang", Some(language.code()));
        set_attribute(&root, "hidden", place.is_none().then_some(""));
        let leaves_points = find(&root, "[name=notebook-data]:focus").is_some();
        set_attribute(&root, "data-own-points", now.own_points.then_some(""));
        let Some((lesson, number)) = place else { return };
        let is_new = before.as_ref().is_none_or(|before| {
            (before.place, before.language, before.told) != (now.place, language, now.told)
        });
        if is_new && before.as_ref().is_some_and(|before| before.place == now.place && before.told)
        {
            self.chosen = chosen(&root);
        }
        if !now.told {
            let name = format!("{}.{}", lesson.name(), language.code());
            return browser::send(browser::TELL, &name);
        }
        if is_new {
            show_chapter(&root, lesson, number);
        }
        let Some(article) = find(&root, CURRENT) else { return };
        // The button goes away with its line.
        self.focuses |= leaves_points && !now.own_points;
        set_attribute(&article, "data-forgotten", now.forgotten.then_some(""));
        let is_marked_anew = before.is_some_and(|before| {
            before.marks != now.marks || (now.forgotten && !before.forgotten)
        });
        if is_new || is_marked_anew {
            let leaves = find(&article, ".question button:focus").is_some();
            // An answer chosen but not yet checked survives a change of language.
            let chosen = self.chosen.take().filter(|_| is_new);
            mark(&article, lesson, number, &now.marks, chosen);
            // The feedback takes the button's place.
            if leaves {
                focus(&article, ".question[data-answered] :checked", "focus the answer");
            }
        }
        self.move_to(&article);
    }

    /// Focuses the title or scrolls to the feedback, if either is due.
    fn move_to(&mut self, article: &Element) {
        if std::mem::take(&mut self.focuses) {
            focus(article, "h2", "focus the chapter's title");
        }
        if std::mem::take(&mut self.reveals)
            && let Some(feedback) = find(article, ".shown")
        {
            feedback.scroll_into_view_with_bool(false);
        }
    }
}

/// Returns true if the words of a lesson in a language are in the page.
fn is_told(root: &Element, lesson: Lesson, language: Language) -> bool {
    let (lesson, language) = (lesson.name(), language.code());
    find(root, &format!("[data-lesson={lesson}][lang={language}]")).is_some()
}

/// Writes the visible chapter's title between text and lab, where a low frame has a bar.
fn title_bar(root: &Element) {
    let title = find(root, CURRENT).and_then(|article| find(&article, "h2"));
    if let Some((title, bar)) = title.zip(browser::element("chapter-title")) {
        let (title, now) = (title.text_content(), bar.text_content());
        if title != now {
            bar.set_text_content(title.as_deref());
        }
    }
}

/// Returns the chosen answer of the visible chapter.
fn chosen(root: &Element) -> Option<u8> {
    find(&find(root, CURRENT)?, "form :checked")?.get_attribute("value")?.parse().ok()
}

/// Shows a chapter in place of the last one.
fn show_chapter(root: &Element, lesson: Lesson, number: u8) {
    let name = format!("{}-{number}", lesson.name());
    let article = find(root, &format!("#{name}"));
    if let Some(before) = find(root, CURRENT) {
        set_attribute(&before, "hidden", Some(""));
        set_attribute(&before, "data-forgotten", None);
    }
    if let Some(before) = find(root, "[aria-current]") {
        set_attribute(&before, "aria-current", None);
        set_attribute(&before, "tabindex", Some("-1"));
    }
    if let Some(link) = find(root, &format!("[data-to={name}]")) {
        set_attribute(&link, "aria-current", Some("step"));
        set_attribute(&link, "tabindex", None);
    }
    if let Some(article) = article {
        set_attribute(&article, "hidden", None);
    }
}

/// Marks the answer, or else the one `chosen`, and the goal of a chapter.
fn mark(article: &Element, lesson: Lesson, number: u8, marks: &Marks, chosen: Option<u8>) {
    let Some(Chapter { question, goal, .. }) = chapter(lesson, number) else { return };
    if let (Some(question), Some(form)) = (question, find(article, "form")) {
        let answer = marks.answered(lesson, number);
        let verdict = answer.map(|answer| if answer == question.right { "right" } else { "wrong" });
        set_attribute(&form, "data-answered", verdict);
        let input = |value: u8| find(&form, &format!("[value=\"{value}\"]"));
        if let Some(right) = input(question.right) {
            set_attribute(&right, "data-right", verdict.map(|_| ""));
        }
        for value in 0..question.answers {
            let input: Option<HtmlInputElement> = input(value).and_then(|i| i.dyn_into().ok());
            if let Some(input) = input {
                input.set_checked(answer.or(chosen) == Some(value));
            }
        }
    }
    if let (Some(goal), Some(line)) = (goal, find(article, ".goal")) {
        set_attribute(&line, "data-met", marks.has_reached(goal.name).then_some(""));
    }
}

fn click(event: &Event, dispatch: &Callback<ReaderAction>) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let button = target.and_then(|target| target.closest("button[name]").ok().flatten());
    match button.and_then(|button| button.get_attribute("name")).as_deref() {
        Some("forget") => dispatch.emit(ReaderAction::Forget),
        Some("notebook-data") => dispatch.emit(ReaderAction::NotebookData),
        _ => {}
    }
}

/// Moves the focus among the steps, which are one stop of Tab.
fn keydown(event: &Event, _: &Callback<ReaderAction>) {
    let (Some(event), Some(target)) = (
        event.dyn_ref::<KeyboardEvent>(),
        event.target().and_then(|target| target.dyn_into::<Element>().ok()),
    ) else {
        return;
    };
    let Ok(Some(step)) = target.closest(".steps li") else { return };
    let all = step.parent_element();
    let to = match event.key().as_str() {
        "ArrowLeft" => step.previous_element_sibling(),
        "ArrowRight" => step.next_element_sibling(),
        "Home" => all.and_then(|all| all.first_element_child()),
        "End" => all.and_then(|all| all.last_element_child()),
        _ => return,
    };
    event.prevent_default();
    if let Some(to) = to {
        focus(&to, "a", "focus another step");
    }
}

fn submit(event: &Event, dispatch: &Callback<ReaderAction>) {
    event.prevent_default();
    let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let answer = form.and_then(|form| find(&form, ":checked")?.get_attribute("value"));
    if let Some(answer) = answer.and_then(|value| value.parse().ok()) {
        dispatch.emit(ReaderAction::Answer(answer));
    }
}

/// Focuses the first match.
fn focus(within: &Element, selector: &str, purpose: &str) {
    if let Some(found) =
        find(within, selector).and_then(|found| found.dyn_into::<HtmlElement>().ok())
    {
        found.focus().or_log(purpose);
    }
}

fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok()?
}
