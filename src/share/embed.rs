//! The lines of HTML that embed the lab in another page, with a preview.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::copyable::Copyable;
use crate::exchange::embedding::{Embedding, HEIGHTS, USUAL_HEIGHT};
use crate::experiment::address::{Address, Language, Theme};
use crate::experiment::names::theme_name;
use crate::experiment::part::{PagePart, PartSet};
use crate::lesson::{Lesson, words};
use crate::text::share::Share;
use crate::text::{Text, grouped};

#[derive(Properties, PartialEq)]
pub(super) struct EmbedPartProps {
    pub(super) text: &'static Text,
    pub(super) words: &'static Share,
    pub(super) page: String,
    pub(super) address: Address,
    /// True if visible; otherwise no lab runs for the preview.
    pub(super) active: bool,
}

/// The form's choices.
#[derive(Clone, PartialEq)]
struct Choices {
    chapter: bool,
    /// True to open at the run's current position.
    at: bool,
    hide: PartSet,
    language: Option<Language>,
    theme: Option<Theme>,
    /// The height as text.
    height: String,
}

/// A choice that the reader makes.
enum Choose {
    Chapter(bool),
    At(bool),
    Visible(PagePart, bool),
    Language(Option<Language>),
    Theme(Option<Theme>),
    Height(String),
}

impl Choices {
    fn new(hide: PartSet) -> Self {
        Self {
            chapter: false,
            at: true,
            hide,
            language: None,
            theme: None,
            height: USUAL_HEIGHT.to_string(),
        }
    }

    fn height(&self) -> Option<u32> {
        let height = self.height.trim().parse().ok()?;
        (HEIGHTS.0..=HEIGHTS.1).contains(&height).then_some(height)
    }

    /// Returns the embedding of a lesson's address.
    fn embedding(&self, props: &EmbedPartProps, lesson: Lesson) -> Embedding {
        let EmbedPartProps { text, words, page, address, .. } = props;
        Embedding {
            page: page.clone(),
            address: Address {
                chapter: self.chapter.then(|| address.chapter.unwrap_or(1)),
                language: self.language,
                theme: self.theme,
                // Parts of other lessons are left out.
                hide: self.hide.intersection(lesson.parts().into_iter().collect()),
                at: if self.at { address.at } else { 0 },
                ..address.clone()
            },
            height: self.height().unwrap_or(USUAL_HEIGHT),
            title: (words.embed.title)(words::heading(lesson, text.language).name),
        }
    }
}

impl Reducible for Choices {
    type Action = Choose;

    fn reduce(self: Rc<Self>, action: Choose) -> Rc<Self> {
        let mut choices = (*self).clone();
        match action {
            Choose::Chapter(chapter) => choices.chapter = chapter,
            Choose::At(at) => choices.at = at,
            Choose::Visible(part, true) => choices.hide.remove(part),
            Choose::Visible(part, false) => choices.hide.insert(part),
            Choose::Language(language) => choices.language = language,
            Choose::Theme(theme) => choices.theme = theme,
            Choose::Height(height) => choices.height = height,
        }
        Rc::new(choices)
    }
}

#[component]
pub(super) fn EmbedPart(props: &EmbedPartProps) -> Html {
    let EmbedPartProps { words: all, address, active, .. } = props;
    let w = &all.embed;
    let choices = use_reducer(|| Choices::new(address.hide));
    let Some(lesson) = address.lesson() else { return Html::default() };
    let embedding = choices.embedding(props, lesson);
    html! {
        <div class="embed-part">
            <form class="choices" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
                <p>{ w.about }</p>
                { lab_or_chapter(props, &choices) }
                if address.at > 0 {
                    { open_at(props, &choices) }
                }
                { visible_parts(props, &choices, lesson) }
                <div class="row">
                    { languages(props, &choices) }
                    { themes(props, &choices) }
                    { height(props, &choices) }
                </div>
                if choices.height().is_none() {
                    <p id="embed-height-error" class="field-error" role="alert">
                        { (w.height_error)(HEIGHTS.0, HEIGHTS.1) }
                    </p>
                }
                <Copyable words={*all} name="iframe" label={w.iframe} content={embedding.iframe()} rows={5} />
                <Copyable words={*all} name="element" label={w.element} content={embedding.element()} rows={4} />
            </form>
            <section class="preview" aria-labelledby="preview-title">
                <h3 id="preview-title">{ w.preview }</h3>
                if *active {
                    <iframe key={embedding.source()} src={embedding.source()} title={embedding.title.clone()}
                        height={embedding.height.to_string()} data-preview="" />
                }
            </section>
        </div>
    }
}

/// A handle to the form's choices.
type Handle = UseReducerHandle<Choices>;

/// Returns a callback that makes the choice of a checkbox or radio button.
fn checked(choices: &Handle, choose: impl Fn(bool) -> Choose + 'static) -> Callback<Event> {
    let choices = choices.dispatcher();
    Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        choices.dispatch(choose(input.checked()));
    })
}

/// Draws the choice between the lab alone and the chapter with it.
fn lab_or_chapter(props: &EmbedPartProps, choices: &Handle) -> Html {
    let w = &props.words.embed;
    let option = |with: bool, value: &'static str, label: String| {
        html! {
            <label class="switch">
                <input type="radio" name="embed-part" {value} checked={choices.chapter == with}
                    onchange={checked(choices, move |_| Choose::Chapter(with))} />
                { label }
            </label>
        }
    };
    html! {
        <fieldset>
            <legend>{ w.part }</legend>
            { option(false, "lab", w.lab.to_owned()) }
            { option(true, "chapter", (w.chapter)(props.address.chapter.unwrap_or(1))) }
        </fieldset>
    }
}

/// Draws the choice to open at the run's current position.
fn open_at(props: &EmbedPartProps, choices: &Handle) -> Html {
    html! {
        <label class="switch">
            <input type="checkbox" name="embed-at" checked={choices.at} onchange={checked(choices, Choose::At)} />
            { (props.words.link.at)(&grouped(props.address.at)) }
        </label>
    }
}

/// Draws a checkbox for each part of the lesson's lab.
fn visible_parts(props: &EmbedPartProps, choices: &Handle, lesson: Lesson) -> Html {
    let option = |part: PagePart| {
        html! {
            <label class="switch">
                <input type="checkbox" data-shows={part.name()} checked={!choices.hide.contains(part)}
                    onchange={checked(choices, move |visible| Choose::Visible(part, visible))} />
                { (props.text.part)(part) }
            </label>
        }
    };
    html! {
        <fieldset class="shown">
            <legend>{ props.words.embed.visible }</legend>
            { for lesson.parts().into_iter().map(option) }
        </fieldset>
    }
}

fn languages(props: &EmbedPartProps, choices: &Handle) -> Html {
    let w = &props.words.embed;
    let named = Language::ALL.iter().map(|language| (language.code(), language.name()));
    let options: Vec<_> = [("", w.readers_language)].into_iter().chain(named).collect();
    let chosen = choices.language.map_or("", Language::code);
    let choices = choices.dispatcher();
    select(
        "embed-language",
        w.language,
        &options,
        chosen,
        Callback::from(move |code: String| {
            let mut all = Language::ALL.iter().copied();
            choices.dispatch(Choose::Language(all.find(|language| language.code() == code)));
        }),
    )
}

fn themes(props: &EmbedPartProps, choices: &Handle) -> Html {
    let w = &props.words.embed;
    let named = Theme::ALL.map(|theme| (theme_name(theme), (w.theme_name)(theme)));
    let options: Vec<_> = [("", w.readers_theme)].into_iter().chain(named).collect();
    let chosen = choices.theme.map_or("", theme_name);
    let choices = choices.dispatcher();
    select(
        "embed-theme",
        w.theme,
        &options,
        chosen,
        Callback::from(move |name: String| {
            let theme = Theme::ALL.into_iter().find(|theme| theme_name(*theme) == name);
            choices.dispatch(Choose::Theme(theme));
        }),
    )
}

fn height(props: &EmbedPartProps, choices: &Handle) -> Html {
    let oninput = {
        let choices = choices.dispatcher();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            choices.dispatch(Choose::Height(input.value()));
        })
    };
    let wrong = choices.height().is_none();
    html! {
        <label class="field">
            <span>{ props.words.embed.height }</span>
            <input type="text" inputmode="numeric" name="embed-height" autocomplete="off"
                value={choices.height.clone()} aria-invalid={wrong.to_string()}
                aria-describedby={wrong.then_some("embed-height-error")} {oninput} />
        </label>
    }
}

fn select(
    name: &'static str,
    label: &'static str,
    options: &[(&'static str, &'static str)],
    chosen: &str,
    choose: Callback<String>,
) -> Html {
    let onchange = choose.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        select.value()
    });
    html! {
        <label class="field">
            <span>{ label }</span>
            <select {name} {onchange}>
                { for options.iter().map(|&(value, label)| html! {
                    <option {value} selected={value == chosen}>{ label }</option>
                }) }
            </select>
        </label>
    }
}
