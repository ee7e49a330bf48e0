//! The header with the lessons and switches, and the page's foot.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::browser::log::OrLog;
use crate::app::context::{PageContext, use_page};
use crate::app::controls::icon::{Icon, icon};
use crate::app::message::Msg;
use crate::experiment::address::{Language, Theme};
use crate::experiment::part::PagePart;
use crate::lesson::Lesson;
use crate::lesson::words;
use crate::text::Text;

/// The elements that are popovers where the header has no room for them.
const LESSONS: &str = "lessons";
const TOOLS: &str = "tools";

#[derive(Clone, Properties, PartialEq)]
pub(crate) struct HeaderProps {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) lesson: Option<Lesson>,
}

#[component]
pub(crate) fn Header(props: &HeaderProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let shows = |part: PagePart| !page.hide.contains(part);
    html! {
        <header class="header">
            // Before the story, whose titles come below it.
            if let Some(lesson) = props.lesson {
                <h1 class="unseen">{ words::heading(lesson, text.language).name }</h1>
            }
            <a class="logo" href="?" onclick={open(page, String::new())}>{ "Desc" }<i>{ "e" }</i>{ "nt" }</a>
            <nav aria-label={text.lessons}>
                if shows(PagePart::Lesson) {
                    <Lessons lesson={props.lesson} />
                }
            </nav>
            if props.lesson.is_some() && shows(PagePart::Share) {
                <button type="button" name="share" class="share-button" aria-haspopup="dialog"
                    aria-label={text.header.share} onclick={act.reform(|_| Msg::Share)}>
                    { icon(Icon::OpenOut) }<span>{ text.header.share }</span>
                </button>
            }
            <Tools ..props.clone() />
        </header>
    }
}

#[derive(Properties, PartialEq)]
struct LessonsProps {
    lesson: Option<Lesson>,
}

/// Draws the links to the lessons, below the name of the current one where they do not fit.
#[component]
fn Lessons(props: &LessonsProps) -> Html {
    let page = &use_page();
    let text = page.text;
    let list = use_node_ref();
    let name = |lesson: Lesson| {
        html! {
            <><small>{ lesson.number() }</small>{ " " }
            <span>{ words::heading(lesson, text.language).name }</span></>
        }
    };
    let link = |lesson: Lesson| {
        let current = (props.lesson == Some(lesson)).then_some("page");
        let query = format!("lesson={}", lesson.name());
        html! {
            <li><a href={format!("?{query}")} aria-current={current} onclick={open(page, query)}>
                { name(lesson) }
            </a></li>
        }
    };
    let current = props.lesson.map_or_else(|| html! { <span>{ text.lessons }</span> }, name);
    html! {
        <>
            <button type="button" name="lessons" class="folded" popovertarget={LESSONS}>
                { current }{ icon(Icon::Chevron) }
            </button>
            <ul id={LESSONS} popover="auto" ref={list.clone()} onclick={close(list)}>
                { for Lesson::ALL.into_iter().map(link) }
            </ul>
        </>
    }
}

/// Draws the switches, behind one button where they do not fit.
#[component]
fn Tools(props: &HeaderProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let tools = use_node_ref();
    let shows = |part: PagePart| !page.hide.contains(part);
    let helps = props.lesson.is_some_and(Lesson::trains);
    if !helps && !shows(PagePart::Theme) && !shows(PagePart::Language) {
        return Html::default();
    }
    let language = props.language.next();
    let language_words = &Text::of(language).header;
    let theme = props.theme.next();
    let label = (text.header.theme)(theme);
    html! {
        <>
            <button type="button" name="more-tools" class="folded" popovertarget={TOOLS}
                aria-label={text.header.more} title={text.header.more}>
                { icon(Icon::More) }
            </button>
            <div id={TOOLS} popover="auto" ref={tools.clone()} onclick={close(tools)}>
                if helps {
                    <button type="button" name="help" aria-label={text.keyboard.title}
                        title={text.keyboard.title} onclick={act.reform(|_| Msg::Help(true))}>
                        <b>{ "?" }</b><span>{ text.keyboard.title }</span>
                    </button>
                }
                if shows(PagePart::Theme) {
                    <button type="button" name="theme" aria-label={label} title={label}
                        onclick={act.reform(move |_| Msg::Theme(theme))}>
                        <b>{ symbol(theme) }</b><span>{ label }</span>
                    </button>
                }
                if shows(PagePart::Language) {
                    <button type="button" name="lang" lang={language.code()}
                        title={language_words.switch_language}
                        onclick={act.reform(move |_| Msg::Language(language))}>
                        { language_words.language }
                    </button>
                }
            </div>
        </>
    }
}

/// Returns the symbol of the switch to a theme.
const fn symbol(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "☀",
        Theme::Dark => "◐",
        Theme::Projector => "▣",
    }
}

/// Opens an address of this page in place.
fn open(page: &PageContext, query: String) -> Callback<MouseEvent> {
    page.act.reform(move |event: MouseEvent| {
        event.prevent_default();
        Msg::Open(query.clone())
    })
}

/// Closes a popover after a choice in it.
fn close(popover: NodeRef) -> Callback<MouseEvent> {
    Callback::from(move |_: MouseEvent| {
        let popover = popover.cast::<HtmlElement>();
        let open = popover.filter(|popover| popover.matches(":popover-open").unwrap_or(false));
        if let Some(popover) = open {
            popover.hide_popover().or_log("close a menu");
        }
    })
}

#[component]
pub(crate) fn Footer() -> Html {
    let page = &use_page();
    let words = &page.text.about;
    html! {
        <footer>
            <span>{ (words.version)(env!("CARGO_PKG_VERSION"), env!("DESCENT_COMMIT")) }</span>
            <a href="LICENSES-THIRD-PARTY.txt">{ words.licences }</a>
            <span class="features">{ page.text.cover.features }</span>
        </footer>
    }
}
