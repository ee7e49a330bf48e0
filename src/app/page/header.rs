//! The frame of a lesson: the header with the lessons and switches, and the page's foot.

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::experiment::address::{Language, Theme};
use crate::experiment::part::PagePart;
use crate::lesson::Lesson;
use crate::lesson::words;
use crate::text::Text;

#[derive(Properties, PartialEq)]
pub(crate) struct HeaderProps {
    pub(crate) language: Language,
    pub(crate) dark: bool,
    pub(crate) lesson: Option<Lesson>,
}

#[component]
pub(crate) fn Header(props: &HeaderProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let next = props.language.next();
    let next_words = &Text::of(next).header;
    let (theme, theme_label, symbol) = if props.dark {
        (Theme::Light, text.header.light, "☀")
    } else {
        (Theme::Dark, text.header.dark, "◐")
    };
    let shows = |part: PagePart| !page.hide.contains(part);
    let open = |query: String| {
        act.reform(move |event: MouseEvent| {
            event.prevent_default();
            Msg::Open(query.clone())
        })
    };
    let lesson = |lesson: Lesson| {
        let current = (props.lesson == Some(lesson)).then_some("page");
        let query = format!("lesson={}", lesson.name());
        html! {
            <li><a href={format!("?{query}")} aria-current={current} onclick={open(query)}>
                <small>{ lesson.number() }</small>{ " " }{ words::heading(lesson, text.language).name }
            </a></li>
        }
    };
    html! {
        <header class="header">
            <a class="logo" href="?" onclick={open(String::new())}>{ "Desc" }<i>{ "e" }</i>{ "nt" }</a>
            <nav aria-label={text.lessons}>
                if shows(PagePart::Lesson) {
                    <ul>{ for Lesson::ALL.into_iter().map(lesson) }</ul>
                }
            </nav>
            if props.lesson.is_some_and(Lesson::trains) {
                <button type="button" name="help" aria-label={text.keyboard.title}
                    title={text.keyboard.title} onclick={act.reform(|_| Msg::Help(true))}>{ "?" }</button>
            }
            if props.lesson.is_some() && shows(PagePart::Share) {
                <button type="button" name="share" aria-haspopup="dialog"
                    onclick={act.reform(|_| Msg::Share)}>{ text.header.share }</button>
            }
            if shows(PagePart::Theme) {
                <button type="button" name="theme" aria-label={theme_label} title={theme_label}
                    onclick={act.reform(move |_| Msg::Theme(theme))}>{ symbol }</button>
            }
            if shows(PagePart::Language) {
                <button type="button" name="lang" lang={next.code()} title={next_words.switch_language}
                    onclick={act.reform(move |_| Msg::Language(next))}>
                    { next_words.language }
                </button>
            }
        </header>
    }
}

#[component]
pub(crate) fn Footer() -> Html {
    let page = &use_page();
    let words = &page.text.about;
    html! {
        <footer>
            <span>{ (words.version)(env!("CARGO_PKG_VERSION"), env!("DESCENT_COMMIT")) }</span>
            <a href="LICENSES-THIRD-PARTY.txt">{ words.licences }</a>
        </footer>
    }
}
