//! The cover page: what this is, and the lessons.

use yew::prelude::*;

use crate::experiment::lesson::Lesson;
use crate::text::Text;

#[derive(Properties, PartialEq)]
pub(super) struct CoverProps {
    pub(super) text: &'static Text,
    pub(super) open: Callback<Lesson>,
}

#[component]
pub(super) fn Cover(props: &CoverProps) -> Html {
    let text = props.text;
    let card = |lesson: Lesson| {
        let open = props.open.reform(move |event: MouseEvent| {
            event.prevent_default();
            lesson
        });
        html! {
            <li class="card">
                <h2>{ (text.lesson)(lesson) }</h2>
                <p>{ (text.lesson_about)(lesson) }</p>
                <a class="button" href={format!("?lesson={}", lesson.name())} onclick={open}
                    aria-label={format!("{}: {}", text.cover.open, (text.lesson)(lesson))}>
                    { text.cover.open }
                </a>
            </li>
        }
    };
    html! {
        <section class="cover">
            <h1>{ text.cover.heading }</h1>
            <p>{ text.cover.introduction }</p>
            <ul>{ for Lesson::ALL.into_iter().map(card) }</ul>
        </section>
    }
}
