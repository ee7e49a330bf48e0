//! The cover page. It stands in the page's HTML; the view shows it in the page's language with
//! the reader's progress, and draws the descent into it.

pub(super) mod descent;
mod start;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};
use yew::prelude::*;

use super::links::followed;
use super::memory;
use crate::app::browser::{self, set_attribute};
use crate::app::message::Msg;
use crate::app::state::PageState;
use crate::experiment::language::Language;
use crate::lesson::{Lesson, words};
use crate::story::Marks;
use crate::text::Text;

/// Draws the descent of the page's state.
pub(super) type DrawDescent = fn(&PageState) -> Html;

/// The cover's elements.
pub(crate) struct CoverView {
    /// The cover in each language.
    covers: Vec<(Language, Element)>,
    current: Option<Current>,
    _listeners: Vec<EventListener>,
}

/// The part of the state in view.
#[derive(Clone, PartialEq)]
struct Current {
    /// The language, if the cover is shown.
    language: Option<Language>,
    marks: Marks,
}

impl CoverView {
    /// Takes the covers from the page's HTML.
    pub(crate) fn new(dispatch: &Callback<Msg>) -> Self {
        let main = browser::element("main");
        let cover = |&language: &Language| {
            let selector = format!(".cover[lang={}]", language.code());
            Some((language, find(main.as_ref()?, &selector)?))
        };
        let covers: Vec<_> = Language::ALL.iter().filter_map(cover).collect();
        let listen = |(_, cover): &(Language, Element)| {
            let dispatch = dispatch.clone();
            followed(cover, move |query| dispatch.emit(Msg::Open(query)))
        };
        Self { _listeners: covers.iter().map(listen).collect(), covers, current: None }
    }

    /// Draws the descent into the cover that is shown, by this function.
    pub(crate) fn descent(&self, state: &PageState, draw: DrawDescent) -> Html {
        let cover = self.covers.iter().find(|(language, _)| *language == state.language());
        let live = cover.and_then(|(_, cover)| find(cover, ".live"));
        live.map_or_else(Html::default, |live| create_portal(draw(state), live))
    }

    /// Shows the cover of the page's language with the reader's progress, or none.
    pub(crate) fn show(&mut self, state: &PageState) {
        let is_shown = state.address.lesson().is_none();
        let now =
            Current { language: is_shown.then(|| state.language()), marks: state.marks.clone() };
        if self.current.as_ref() == Some(&now) {
            return;
        }
        for (language, cover) in &self.covers {
            let is_current = now.language == Some(*language);
            set_attribute(cover, "hidden", (!is_current).then_some(""));
            if is_current {
                mark(cover, Text::of(*language), &now.marks);
            }
        }
        self.current = Some(now);
    }
}

/// Shows the reader's progress: a segment for each chapter's question, and the links to the
/// last place and to the beginning.
fn mark(cover: &Element, text: &Text, marks: &Marks) {
    let place = memory::place();
    let current = place.as_ref().and_then(|place| place.lesson());
    for lesson in Lesson::ALL {
        let Some(card) = find(cover, &format!(".card[data-lesson={}]", lesson.name())) else {
            continue;
        };
        let class = if current == Some(lesson) { "card current" } else { "card" };
        set_attribute(&card, "class", Some(class));
        let answers: Vec<bool> = marks.answers(lesson).collect();
        let answered = answers.iter().filter(|answered| **answered).count();
        let segments = card.query_selector_all(".segments i").ok();
        for (segment, &is_answered) in segments.iter().flat_map(elements).zip(&answers) {
            set_attribute(&segment, "class", is_answered.then_some("done"));
        }
        if let Some(progress) = find(&card, ".progress") {
            let about = (text.cover.answered)(answered, answers.len());
            set_attribute(&progress, "aria-label", Some(&about));
        }
        if let Some(count) = find(&card, ".progress > :last-child") {
            count.set_text_content(Some(&format!("{answered}/{}", answers.len())));
        }
    }
    // Others take the place of the link to the beginning, so that nothing moves.
    let is_known = current.is_some();
    for (selector, is_shown) in
        [("[data-begin]", !is_known), ("[data-continue]", is_known), ("[data-again]", is_known)]
    {
        if let Some(link) = find(cover, selector) {
            set_attribute(&link, "hidden", (!is_shown).then_some(""));
        }
    }
    if let Some(((place, lesson), link)) =
        place.as_ref().zip(current).zip(find(cover, "[data-continue]"))
    {
        let name = words::heading(lesson, text.language).name;
        let label = (text.cover.go_on)(name, place.chapter.unwrap_or(1));
        set_attribute(&link, "href", Some(&format!("?{place}")));
        link.set_text_content(Some(&label));
    }
}

fn elements(list: &NodeList) -> impl Iterator<Item = Element> {
    (0..list.length()).filter_map(|i| list.get(i)?.dyn_into().ok())
}

fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok()?
}
