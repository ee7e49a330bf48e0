//! The lines of HTML that embed the lab in another page, with a preview.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::copyable::Copyable;
use crate::exchange::embedding::{Embedding, HEIGHTS, USUAL_HEIGHT};
use crate::experiment::address::{Address, Language, Theme};
use crate::experiment::names::theme_name;
use crate::experiment::part::{PagePart, PartSet};
use crate::lesson::words;
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
struct Choice {
    chapter: bool,
    /// True to open at the run's current position.
    at: bool,
    hide: PartSet,
    language: Option<Language>,
    theme: Option<Theme>,
    /// The height as text.
    height: String,
}

impl Choice {
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
}

#[component]
pub(super) fn EmbedPart(props: &EmbedPartProps) -> Html {
    let EmbedPartProps { text, words, page, address, active } = props;
    let (text, all, w) = (*text, *words, &words.embed);
    let choice = use_state(|| Choice::new(address.hide));
    let Some(lesson) = address.lesson() else { return Html::default() };
    let chapter = address.chapter.unwrap_or(1);
    let offered = lesson.parts();
    // Parts of other lessons are left out.
    let hide = choice.hide.intersection(offered.iter().copied().collect());
    let embedding = Embedding {
        page: page.clone(),
        address: Address {
            chapter: choice.chapter.then_some(chapter),
            language: choice.language,
            theme: choice.theme,
            hide,
            at: if choice.at { address.at } else { 0 },
            ..address.clone()
        },
        height: choice.height().unwrap_or(USUAL_HEIGHT),
        title: (w.title)(words::heading(lesson, text.language).name),
    };
    let set = {
        let choice = choice.clone();
        move |change: Box<dyn Fn(&mut Choice)>| {
            let mut changed = (*choice).clone();
            change(&mut changed);
            choice.set(changed);
        }
    };
    let part = |with: bool, value: &'static str, label: String| {
        let set = set.clone();
        let pick =
            Callback::from(move |_: Event| set(Box::new(move |choice| choice.chapter = with)));
        html! {
            <label class="switch">
                <input type="radio" name="embed-part" {value} checked={choice.chapter == with} onchange={pick} />
                { label }
            </label>
        }
    };
    let visible = |part: PagePart| {
        let set = set.clone();
        let toggle = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let checked = input.checked();
            set(Box::new(move |choice| {
                if checked {
                    choice.hide.remove(part);
                } else {
                    choice.hide.insert(part);
                }
            }));
        });
        html! {
            <label class="switch">
                <input type="checkbox" data-shows={part.name()} checked={!choice.hide.contains(part)} onchange={toggle} />
                { (text.part)(part) }
            </label>
        }
    };
    let place = {
        let set = set.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let checked = input.checked();
            set(Box::new(move |choice| choice.at = checked));
        })
    };
    let type_height = {
        let set = set.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let typed = input.value();
            set(Box::new(move |choice| choice.height.clone_from(&typed)));
        })
    };
    let wrong_height = choice.height().is_none();
    let named = Language::ALL.iter().map(|language| (language.code().to_owned(), language.name()));
    let languages: Vec<_> =
        [(String::new(), w.readers_language)].into_iter().chain(named).collect();
    let themes = [
        (String::new(), w.readers_theme),
        (theme_name(Theme::Light).to_owned(), w.light),
        (theme_name(Theme::Dark).to_owned(), w.dark),
    ];
    let language = {
        let set = set.clone();
        Callback::from(move |value: String| {
            let mut all = Language::ALL.iter().copied();
            let language = all.find(|language| language.code() == value);
            set(Box::new(move |choice| choice.language = language));
        })
    };
    let theme = {
        let set = set.clone();
        Callback::from(move |value: String| {
            let theme = [Theme::Light, Theme::Dark].into_iter().find(|t| theme_name(*t) == value);
            set(Box::new(move |choice| choice.theme = theme));
        })
    };
    html! {
        <div class="embed-part">
            <form class="choices" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
                <p>{ w.about }</p>
                <fieldset>
                    <legend>{ w.part }</legend>
                    { part(false, "lab", w.lab.to_owned()) }
                    { part(true, "chapter", (w.chapter)(chapter)) }
                </fieldset>
                if address.at > 0 {
                    <label class="switch">
                        <input type="checkbox" name="embed-at" checked={choice.at} onchange={place} />
                        { (all.link.at)(&grouped(address.at)) }
                    </label>
                }
                <fieldset class="shown">
                    <legend>{ w.visible }</legend>
                    { for offered.into_iter().map(visible) }
                </fieldset>
                <div class="row">
                    { select("embed-language", w.language, &languages, choice.language.map_or("", Language::code), language) }
                    { select("embed-theme", w.theme, &themes, choice.theme.map_or("", theme_name), theme) }
                    <label class="field">
                        <span>{ w.height }</span>
                        <input type="text" inputmode="numeric" name="embed-height" autocomplete="off"
                            value={choice.height.clone()} aria-invalid={wrong_height.to_string()}
                            aria-describedby={wrong_height.then_some("embed-height-error")}
                            oninput={type_height} />
                    </label>
                </div>
                if wrong_height {
                    <p id="embed-height-error" class="field-error" role="alert">
                        { (w.height_error)(HEIGHTS.0, HEIGHTS.1) }
                    </p>
                }
                <Copyable words={all} name="iframe" label={w.iframe} content={embedding.iframe()} rows={5} />
                <Copyable words={all} name="element" label={w.element} content={embedding.element()} rows={4} />
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

fn select(
    name: &'static str,
    label: &'static str,
    options: &[(String, &'static str)],
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
                { for options.iter().map(|(value, label)| html! {
                    <option value={value.clone()} selected={value == chosen}>{ *label }</option>
                }) }
            </select>
        </label>
    }
}
