//! A lesson on paper: the open chapter, the experiment, its pictures and its table.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::files;
use crate::browser;
use crate::browser::log::OrLog;
use crate::experiment::address::Address;
use crate::experiment::keys::{KEYS, Key};
use crate::experiment::part::PagePart;
use crate::lesson::printout::printout;
use crate::lesson::words;
use crate::picture::Quantity;
use crate::session::latest::Latest;
use crate::text::share::Share;
use crate::text::{Text, grouped};
use descent_core::numpy::print::repr;

/// Selects the open chapter of the page.
const CHAPTER: &str = "#story:not([hidden]) article:not([hidden])";

#[derive(Properties, PartialEq)]
pub(super) struct HandoutProps {
    pub(super) text: &'static Text,
    pub(super) words: &'static Share,
    /// The address with the updates shown.
    pub(super) address: Address,
    pub(super) link: String,
    pub(super) latest: Rc<Latest>,
    /// The titles of the pictures and their addresses.
    pub(super) pictures: Vec<(String, String)>,
    /// Called after printing.
    pub(super) printed: Callback<()>,
}

#[component]
pub(super) fn Handout(props: &HandoutProps) -> Html {
    let HandoutProps { text, words, address, latest, printed, .. } = props;
    let w = &words.handout;
    let (sheet, chapter) = (use_node_ref(), use_node_ref());
    {
        let (sheet, chapter, printed) = (sheet.clone(), chapter.clone(), printed.clone());
        use_effect_with((), move |()| {
            if let Some(place) = chapter.cast::<Element>() {
                lay_chapter(&place);
            }
            let listener = browser::window()
                .map(|window| EventListener::new(&window, "afterprint", move |_| printed.emit(())));
            if let Some(sheet) = sheet.cast::<Element>() {
                files::print_when_seen(&sheet);
            }
            move || drop(listener)
        });
    }
    let Some(lesson) = address.lesson() else { return Html::default() };
    let line = |(name, value): (String, String)| html! { <><dt>{ name }</dt><dd>{ value }</dd></> };
    html! {
        <article ref={sheet} class="handout" data-handout="">
            <header>
                <h1>{ words::heading(lesson, text.language).name }</h1>
                <p>{ "Descent" }</p>
            </header>
            <div ref={chapter} class="chapter"></div>
            <section>
                <h2>{ w.experiment }</h2>
                <dl>{ for settings(text, address).into_iter().chain(now(text, words, address, latest)).map(line) }</dl>
            </section>
            <div class="drawn">
                { for props.pictures.iter().map(|(title, source)| html! {
                    <img src={source.clone()} alt={title.clone()} />
                }) }
            </div>
            if !latest.rows.is_empty() {
                <section>
                    <h2>{ w.output }</h2>
                    <pre>{ printout(lesson, &latest.rows) }</pre>
                </section>
            }
            <footer>{ props.link.clone() }</footer>
        </article>
    }
}

/// Copies the open chapter into an element, if a chapter is open.
fn lay_chapter(place: &Element) {
    let open = browser::document().and_then(|document| document.query_selector(CHAPTER).ok()?);
    let Some(copy) = open.and_then(|open| open.clone_node_with_deep(true).ok()) else { return };
    let Ok(copy) = copy.dyn_into::<Element>() else { return };
    // The ids stay with the page's own chapter.
    let title = copy.query_selector("h2").ok().flatten();
    for copied in [Some(&copy), title.as_ref()].into_iter().flatten() {
        copied.remove_attribute("id").or_log("rename the chapter's copy");
    }
    place.append_child(&copy).or_log("add the chapter to the handout");
}

/// Returns the current values of the run, with all digits.
fn now(text: &Text, words: &Share, address: &Address, latest: &Latest) -> Option<(String, String)> {
    let now = latest.snapshot.as_ref()?;
    let count = now.parameters.len();
    // A circuit's parameters have no names; its table lists them.
    let is_circuit = address.experiment().is_some_and(|run| run.problem.layout().models > 1);
    let parameters = if is_circuit { &[] } else { &now.parameters[..] };
    let numbers = parameters.iter().enumerate();
    let numbers = numbers.map(|(i, &value)| (Quantity::parameter(i, count), value));
    let numbers = numbers.chain([(Quantity::Loss, now.loss), (Quantity::ErrorVal, now.error_val)]);
    let numbers =
        numbers.map(|(name, value)| format!("{} = {}", (text.quantity)(name), repr(value)));
    let numbers = numbers.collect::<Vec<_>>().join(", ");
    Some(((words.handout.now)(&grouped(now.updates)), numbers))
}

/// Returns the name and the value of every key that the subject has.
fn settings(text: &Text, address: &Address) -> Vec<(String, String)> {
    let seeded = address.experiment().is_some_and(|run| run.start.seed.is_some());
    // The seed overrides the named start.
    let counts = |key: &&Key| !(seeded && key.part == PagePart::Start);
    let line = |key: &Key| Some(((text.part)(key.part).to_owned(), key.value(&address.subject)?));
    KEYS.iter().filter(counts).filter_map(line).collect()
}
