//! The cover page: a descent, the lessons, and links to the reader's last place.

mod descent;
mod start;

use yew::prelude::*;

use super::memory;
use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::lesson::Lesson;
use crate::lesson::labs::vignette;
use crate::lesson::words;
use crate::session::latest::Latest;
use crate::story::Marks;
use descent::Descent;

#[derive(Properties, PartialEq)]
pub(crate) struct CoverProps {
    /// The descent's latest values.
    pub(crate) latest: Latest,
    /// Its start, \[W, b\].
    pub(crate) start: [f64; 2],
    pub(crate) marks: Marks,
}

#[component]
pub(crate) fn Cover(props: &CoverProps) -> Html {
    let page = &use_page();
    let text = page.text;
    let place = use_memo((), |()| memory::place());
    let current = place.as_ref().as_ref().and_then(|place| place.lesson());
    html! {
        <section class="cover">
            <div class="top">
                <Descent latest={props.latest.clone()} start={props.start} />
                <div class="say">
                    <h1>{ text.cover.heading }</h1>
                    <p>{ text.cover.introduction }</p>
                    <p class="exactness">{ text.exactness }</p>
                    { ways_in(page) }
                </div>
            </div>
            <ul class="cards">
                { for Lesson::ALL.into_iter().map(|lesson| {
                    card(page, &props.marks, lesson, current == Some(lesson))
                }) }
            </ul>
        </section>
    }
}

/// Draws the link to the reader's last place and the one to the beginning.
fn ways_in(page: &PageContext) -> Html {
    let text = page.text;
    let name = |lesson: Lesson| words::heading(lesson, text.language).name;
    let first = Lesson::ALL[0];
    let beginning = format!("lesson={}", first.name());
    let place = memory::place().and_then(|place| Some((place.lesson()?, place)));
    let Some((lesson, place)) = place else {
        let label = (text.cover.begin)(name(first));
        return html! { <p class="ways">{ link(page, "button primary", None, beginning, label) }</p> };
    };
    let label = (text.cover.go_on)(name(lesson), place.chapter.unwrap_or(1));
    html! {
        <p class="ways">
            { link(page, "button primary", Some(""), place.to_string(), label) }
            { link(page, "button", None, beginning, text.cover.start_over.to_owned()) }
        </p>
    }
}

/// Draws a link that opens an address in place.
fn link(
    page: &PageContext,
    class: &'static str,
    goes_on: Option<&'static str>,
    query: String,
    label: String,
) -> Html {
    html! {
        <a {class} data-continue={goes_on} href={format!("?{query}")} onclick={follow(page, query)}>
            { label }
        </a>
    }
}

fn follow(page: &PageContext, query: String) -> Callback<MouseEvent> {
    page.act.reform(move |event: MouseEvent| {
        event.prevent_default();
        Msg::Open(query.clone())
    })
}

/// Draws a lesson with the reader's progress: a segment for each chapter's question.
fn card(page: &PageContext, marks: &Marks, lesson: Lesson, is_current: bool) -> Html {
    let text = page.text;
    let heading = words::heading(lesson, text.language);
    let query = format!("lesson={}", lesson.name());
    let answers: Vec<bool> = marks.answers(lesson).collect();
    let answered = answers.iter().filter(|answered| **answered).count();
    html! {
        <li>
            <a class={classes!("card", is_current.then_some("current"))} href={format!("?{query}")}
                onclick={follow(page, query)}>
                { vignette(lesson) }
                <h2><small>{ lesson.number() }</small>{ " " }{ heading.name }</h2>
                <p>{ heading.about }</p>
                <div class="progress" role="img"
                    aria-label={(text.cover.answered)(answered, answers.len())}>
                    <span class="segments">
                        { for answers.iter().map(|&answered| html! {
                            <i class={answered.then_some("done")}></i>
                        }) }
                    </span>
                    <span>{ format!("{answered}/{}", answers.len()) }</span>
                </div>
            </a>
        </li>
    }
}
