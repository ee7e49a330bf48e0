//! The settings of the experiment. A changed one is a new experiment.

use std::rc::Rc;

use rand::TryRng;
use rand::rngs::SysRng;
use yew::prelude::*;

use super::learning_rate::LearningRate;
use crate::app::browser;
use crate::app::controls::{Choice, TextField};
use crate::app::message::Msg;
use crate::experiment::fields::{gradient_name, order_name, start_name};
use crate::experiment::number::{NumberError, float, positive, whole};
use crate::experiment::part::{PagePart, PartSet};
use crate::experiment::start::{NamedStart, Start};
use crate::experiment::{Experiment, MOST_STEPS, Problem};
use crate::session::message::Analysis;
use crate::text::Text;
use descent_core::descent::{Gradient, Order};
use descent_core::numpy::print::repr;

/// Where all settings stand in rows; the style sheets say the same.
const WIDE: &str = "(min-width: 761px)";

#[derive(Properties, PartialEq)]
pub(crate) struct SettingsProps {
    pub(crate) text: &'static Text,
    pub(crate) experiment: Experiment,
    pub(crate) analysis: Option<Rc<Analysis>>,
    pub(crate) hide: PartSet,
    /// Whether they stand open on a phone too.
    pub(crate) open: bool,
    pub(crate) act: Callback<Msg>,
}

#[component]
pub(crate) fn Settings(props: &SettingsProps) -> Html {
    let words = &props.text.settings;
    let experiment = &props.experiment;
    let initial = experiment.initial();
    let (w, b) = experiment.problem.split(&initial);
    let listed = |values: &[f64]| values.iter().map(|&v| repr(v)).collect::<Vec<_>>().join(", ");
    let (w_text, b_text) = (listed(&w), listed(&b));
    let rule = &experiment.rule;
    let seed = experiment.start.seed.map(|seed| seed.to_string()).unwrap_or_default();
    let weights = experiment.problem.weights();
    let wrong_count = (words.weights_count)(weights);
    // On a wide page always open; on a phone behind a line, below the pictures' edge.
    let wide = use_state_eq(|| browser::matches(WIDE));
    {
        let wide = wide.clone();
        use_effect_with((), move |()| {
            let watch = browser::watch_media(WIDE, move || wide.set(browser::matches(WIDE)));
            move || drop(watch)
        });
    }
    let opened = use_state_eq(|| false);
    let ontoggle = {
        let opened = opened.clone();
        Callback::from(move |event: Event| {
            let details: web_sys::HtmlDetailsElement = event.target_unchecked_into();
            opened.set(details.open());
        })
    };
    html! {
        <details class="settings" open={props.open || *wide || *opened} {ontoggle}>
            <summary class="outer">{ words.label }</summary>
            <div class="row" role="group" aria-label={words.label}>
            if !props.hide.contains(PagePart::LearningRate) {
                <LearningRate text={props.text} experiment={experiment.clone()}
                    analysis={props.analysis.clone()} act={props.act.clone()}>
                    { field(props, PagePart::LearningRate, words.learning_rate, repr(rule.learning_rate), "", |e, text| {
                        e.rule.learning_rate = positive(text)?;
                        Ok(())
                    }) }
                </LearningRate>
            }
            { field(props, PagePart::Delta, words.delta, repr(rule.delta), "", |e, text| {
                e.rule.delta = positive(text)?;
                Ok(())
            }) }
            { field(props, PagePart::Seed, words.seed, seed, words.notebook_start, |e, text| {
                e.start.seed = if text.trim().is_empty() {
                    None
                } else {
                    u32::try_from(whole(text, 0, u64::from(u32::MAX))?).ok()
                };
                (e.start.w, e.start.b) = (None, None);
                Ok(())
            }) }
            { new_seed(props) }
            if *experiment != experiment.as_notebook() {
                <button type="button" name="as-notebook"
                    onclick={props.act.reform(|_: MouseEvent| Msg::AsNotebook)}>
                    { words.as_notebook }
                </button>
            }
            <details>
                <summary>{ words.more }</summary>
                <div class="fields">
                    { named_start(props) }
                    { weights_field(props, w_text, wrong_count) }
                    { field(props, PagePart::B, words.start_b, b_text, "", |e, text| {
                        let b: Vec<f64> = text.split(',').map(float).collect::<Result<_, _>>()?;
                        if b.len() != e.problem.models() {
                            // Of a single number a comma is the decimal one.
                            float(text)?;
                            return Err(NumberError::NotANumber);
                        }
                        e.start.b = Some(b);
                        Ok(())
                    }) }
                    { field(props, PagePart::Steps, words.steps, experiment.steps.to_string(), "", |e, text| {
                        e.steps = whole(text, 1, MOST_STEPS)?;
                        Ok(())
                    }) }
                    { choice(props, PagePart::Order, words.order, order_name(rule.order), &[
                        (order_name(Order::Notebook), words.order_notebook),
                        (order_name(Order::Textbook), words.order_textbook),
                    ], |e, value| {
                        let textbook = value == order_name(Order::Textbook);
                        e.rule.order = if textbook { Order::Textbook } else { Order::Notebook };
                    }) }
                    { choice(props, PagePart::Gradient, words.gradient, gradient_name(rule.gradient), &[
                        (gradient_name(Gradient::Numerical), words.gradient_numerical),
                        (gradient_name(Gradient::Exact), words.gradient_exact),
                    ], |e, value| {
                        let exact = value == gradient_name(Gradient::Exact);
                        e.rule.gradient = if exact { Gradient::Exact } else { Gradient::Numerical };
                    }) }
                </div>
            </details>
            </div>
        </details>
    }
}

/// The button that draws a fresh seed, from the browser's own source.
fn new_seed(props: &SettingsProps) -> Html {
    if props.hide.contains(PagePart::Seed) {
        return Html::default();
    }
    let (experiment, act) = (props.experiment.clone(), props.act.clone());
    let draw = Callback::from(move |_: MouseEvent| {
        // A browser that has none leaves the seed as it is.
        if let Ok(seed) = SysRng.try_next_u32() {
            let experiment = Experiment { start: Start::seed(seed), ..experiment.clone() };
            act.emit(Msg::Experiment(Box::new(experiment)));
        }
    });
    html! {
        <button type="button" name="new-seed" onclick={draw}>{ props.text.settings.new_seed }</button>
    }
}

/// A field for one number of the experiment.
fn field(
    props: &SettingsProps,
    part: PagePart,
    label: &'static str,
    value: String,
    placeholder: &'static str,
    set: fn(&mut Experiment, &str) -> Result<(), NumberError>,
) -> Html {
    if props.hide.contains(part) {
        return Html::default();
    }
    let (experiment, act, text) = (props.experiment.clone(), props.act.clone(), props.text);
    let commit = Callback::from(move |typed: String| {
        let mut changed = experiment.clone();
        set(&mut changed, &typed).map_err(|error| (text.number_error)(error).to_owned())?;
        if changed != experiment {
            act.emit(Msg::Experiment(Box::new(changed)));
        }
        Ok(())
    });
    html! { <TextField name={part.name()} {label} {value} {placeholder} {commit} /> }
}

/// The field for the weights: one number or two.
fn weights_field(props: &SettingsProps, value: String, wrong_count: String) -> Html {
    if props.hide.contains(PagePart::W) {
        return Html::default();
    }
    let (experiment, act, text) = (props.experiment.clone(), props.act.clone(), props.text);
    let commit = Callback::from(move |typed: String| {
        let w: Vec<f64> = typed
            .split(',')
            .map(float)
            .collect::<Result<_, _>>()
            .map_err(|error| (text.number_error)(error).to_owned())?;
        if w.len() != experiment.problem.weights() {
            return Err(wrong_count.clone());
        }
        let mut changed = experiment.clone();
        changed.start.w = Some(w);
        act.emit(Msg::Experiment(Box::new(changed)));
        Ok(())
    });
    html! { <TextField name={PagePart::W.name()} label={text.settings.start_w} {value} {commit} /> }
}

fn choice(
    props: &SettingsProps,
    part: PagePart,
    label: &'static str,
    value: &str,
    options: &[(&'static str, &'static str)],
    set: fn(&mut Experiment, &str),
) -> Html {
    if props.hide.contains(part) {
        return Html::default();
    }
    let experiment = props.experiment.clone();
    let choose = props.act.reform(move |value: String| {
        let mut changed = experiment.clone();
        set(&mut changed, &value);
        Msg::Experiment(Box::new(changed))
    });
    let options: Vec<_> =
        options.iter().map(|(value, label)| ((*value).to_owned(), (*label).to_owned())).collect();
    html! { <Choice name={part.name()} {label} {options} value={value.to_owned()} {choose} /> }
}

/// The named start, where the problem has more than one.
fn named_start(props: &SettingsProps) -> Html {
    let Problem::Classification(_) = props.experiment.problem else { return Html::default() };
    let words = &props.text.classification;
    let value = start_name(props.experiment.start.named);
    let options = [
        (start_name(NamedStart::Notebook), words.start_notebook),
        (start_name(NamedStart::Cell40), words.start_cell40),
    ];
    choice(props, PagePart::Start, words.start, value, &options, |e, value| {
        let cell40 = value == start_name(NamedStart::Cell40);
        let named = if cell40 { NamedStart::Cell40 } else { NamedStart::Notebook };
        e.start = Start { named, ..Start::default() };
    })
}
