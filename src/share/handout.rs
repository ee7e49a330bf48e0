//! A lesson on paper: the chapter that is open, the experiment, its pictures and its
//! table.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::files;
use crate::browser;
use crate::browser::log::OrLog;
use crate::experiment::Problem;
use crate::experiment::address::Address;
use crate::experiment::fields::{FIELDS, order_name};
use crate::lesson::printout::printout;
use crate::picture::Quantity;
use crate::session::latest::Latest;
use crate::text::share::Share;
use crate::text::{Text, grouped};
use descent_core::numpy::print::repr;

/// The chapter that is open in the page.
const CHAPTER: &str = "#story:not([hidden]) article:not([hidden])";

#[derive(Properties, PartialEq)]
pub(super) struct HandoutProps {
    pub(super) text: &'static Text,
    pub(super) words: &'static Share,
    /// With the updates that are shown.
    pub(super) address: Address,
    pub(super) link: String,
    pub(super) latest: Rc<Latest>,
    /// Titles, and where the pictures are.
    pub(super) pictures: Vec<(String, String)>,
    /// Hears that it was printed.
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
    let Some(lesson) = address.lesson else { return Html::default() };
    let line = |(name, value): (String, String)| html! { <><dt>{ name }</dt><dd>{ value }</dd></> };
    html! {
        <article ref={sheet} class="handout" data-handout="">
            <header>
                <h1>{ (text.lesson)(lesson) }</h1>
                <p>{ "Descent" }</p>
            </header>
            <div ref={chapter} class="chapter"></div>
            <section>
                <h2>{ w.experiment }</h2>
                <dl>{ for settings(text, words, address).into_iter().chain(now(text, words, address, latest)).map(line) }</dl>
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

/// Lays a copy of the open chapter there, as far as it can be read.
fn lay_chapter(place: &Element) {
    let open = browser::document().and_then(|document| document.query_selector(CHAPTER).ok()?);
    let Some(copy) = open.and_then(|open| open.clone_node_with_deep(true).ok()) else { return };
    let Ok(copy) = copy.dyn_into::<Element>() else { return };
    // The page's own chapter keeps its name.
    copy.remove_attribute("id").or_log("rename the chapter's copy");
    place.append_child(&copy).or_log("add the chapter to the handout");
}

/// Where the run stands, to the last digit.
fn now(text: &Text, words: &Share, address: &Address, latest: &Latest) -> Option<(String, String)> {
    let now = latest.snapshot.as_ref()?;
    let count = now.parameters.len();
    // A circuit's parameters have no names of their own; its table has them.
    let is_circuit = address.experiment.problem.layout().models > 1;
    let shown = if is_circuit { &[] } else { &now.parameters[..] };
    let numbers = shown.iter().enumerate();
    let numbers = numbers.map(|(i, &value)| (Quantity::parameter(i, count), value));
    let numbers = numbers.chain([(Quantity::Loss, now.loss), (Quantity::ErrorVal, now.error_val)]);
    let numbers =
        numbers.map(|(name, value)| format!("{} = {}", (text.quantity)(name), repr(value)));
    let numbers = numbers.collect::<Vec<_>>().join(", ");
    Some(((words.handout.now)(&grouped(now.updates)), numbers))
}

/// The experiment in words and numbers.
fn settings(text: &Text, words: &Share, address: &Address) -> Vec<(String, String)> {
    let (w, names) = (&words.handout, &text.settings);
    let experiment = &address.experiment;
    if !address.lesson.is_some_and(crate::lesson::Lesson::trains) {
        let derivative = &address.derivative;
        return vec![
            ("f(x)".to_owned(), derivative.f.clone()),
            ("x".to_owned(), repr(derivative.x)),
            (names.delta.to_owned(), repr(experiment.rule.delta)),
        ];
    }
    let mut lines = Vec::new();
    match &experiment.problem {
        Problem::Regression(data) | Problem::Classification(data) => {
            let points = data.pairs().map(|(x, t)| format!("({}, {})", repr(x), repr(t)));
            lines.push((w.data.to_owned(), points.collect::<Vec<_>>().join(" ")));
        }
        Problem::Gate(table) => lines.push((names.gate.to_owned(), table.to_string())),
        Problem::Circuit { wire, .. } => {
            let wire = wire.map(|gate| gate.to_string()).join(", ");
            lines.push((names.gate.to_owned(), wire));
        }
    }
    let start = ["start", "seed", "w", "b"].into_iter().filter_map(|key| {
        let field = FIELDS.iter().find(|field| field.key == key)?;
        Some(format!("{key} = {}", (field.write)(address)?))
    });
    let start = start.collect::<Vec<_>>().join(", ");
    let start = if start.is_empty() { w.notebook.to_owned() } else { start };
    let rule = &experiment.rule;
    lines.extend([
        (w.start.to_owned(), start),
        (names.learning_rate.to_owned(), repr(rule.learning_rate)),
        (names.delta.to_owned(), repr(rule.delta)),
        (names.order.to_owned(), order_name(rule.order).to_owned()),
        (names.steps.to_owned(), grouped(experiment.steps)),
    ]);
    lines
}
