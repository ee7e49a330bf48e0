//! The cover page: an introduction, the lessons, and a link to the reader's last place.

use yew::prelude::*;

use super::memory;
use crate::app::context::use_page;
use crate::app::controls::icon::{Icon, icon};
use crate::lesson::Lesson;
use crate::lesson::labs::vignette;
use crate::lesson::words;
use crate::text::grouped;

#[derive(Properties, PartialEq)]
pub(crate) struct CoverProps {
    /// Opens an address of this page.
    pub(crate) open: Callback<String>,
}

#[component]
pub(crate) fn Cover(props: &CoverProps) -> Html {
    let page = &use_page();
    let text = page.text;
    let follow = |query: String| {
        props.open.reform(move |event: MouseEvent| {
            event.prevent_default();
            query.clone()
        })
    };
    let card = |lesson: Lesson| {
        let query = format!("lesson={}", lesson.name());
        html! {
            <li>
                <a class="card" href={format!("?{query}")} onclick={follow(query)}>
                    { vignette(lesson) }
                    <h2><small>{ lesson.number() }</small>{ " " }{ words::heading(lesson, text.language).name }</h2>
                    <p>{ words::heading(lesson, text.language).about }</p>
                    <span class="button" aria-hidden="true">{ text.cover.open }</span>
                </a>
            </li>
        }
    };
    let go_on = memory::place().and_then(|place| {
        let lesson = place.lesson()?;
        let name = words::heading(lesson, text.language).name;
        let done = lesson.trains().then(|| grouped(place.at));
        let query = place.to_string();
        Some(html! {
            <p class="go-on">
                <a class="button primary" data-continue="" href={format!("?{query}")} onclick={follow(query)}>
                    { icon(Icon::Play) }
                    <span>{ (text.cover.go_on)(name, done.as_deref()) }</span>
                </a>
            </p>
        })
    });
    html! {
        <section class="cover">
            <h1>{ text.cover.heading }</h1>
            <p class="introduction">{ text.cover.introduction }{ " " }{ text.exactness }</p>
            { go_on.unwrap_or_default() }
            <ul>{ for Lesson::ALL.into_iter().map(card) }</ul>
        </section>
    }
}
