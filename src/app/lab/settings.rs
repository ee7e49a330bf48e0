//! The settings of the experiment. Any change makes a new experiment.

use rand::TryRng;
use rand::rngs::SysRng;
use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::controls::{Choice, FieldError, TextField};
use crate::app::message::Msg;
use crate::app::stage::sheet::settings_sheet;
use crate::experiment::Experiment;
use crate::experiment::names::{gradient_name, order_name, start_name};
use crate::experiment::part::PagePart;
use crate::experiment::reason::Reason;
use crate::experiment::start::Start;
use crate::lesson::words;
use descent_core::descent::{Gradient, Order};
use descent_core::numpy::print::repr;

#[derive(Properties, PartialEq)]
pub(crate) struct SettingsProps {
    pub(crate) experiment: Experiment,
    /// True if they are in view.
    pub(crate) open: bool,
    /// Controls above the experiment's.
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Settings(props: &SettingsProps) -> Html {
    let page = &use_page();
    let words = &page.text.settings;
    let experiment = &props.experiment;
    let initial = experiment.initial();
    let (w, b) = experiment.problem.layout().split(&initial);
    let listed = |values: &[f64]| values.iter().map(|&v| repr(v)).collect::<Vec<_>>().join(", ");
    let rule = &experiment.rule;
    let controls = html! {
        <>
            { props.children.clone() }
            { field(page, experiment, PagePart::Delta, words.delta, repr(rule.delta)) }
            <div class="row">
                { seed_field(page, experiment) }
                { new_seed(page, experiment) }
            </div>
            { named_start(page, experiment) }
            { field(page, experiment, PagePart::W, words.start_w, listed(&w)) }
            { field(page, experiment, PagePart::B, words.start_b, listed(&b)) }
            { field(page, experiment, PagePart::Steps, words.steps, experiment.steps.to_string()) }
            { choice(page, experiment, PagePart::Order, words.order, order_name(rule.order), &[
                (order_name(Order::Notebook), words.order_notebook),
                (order_name(Order::Textbook), words.order_textbook),
            ]) }
            { choice(page, experiment, PagePart::Gradient, words.gradient, gradient_name(rule.gradient), &[
                (gradient_name(Gradient::Numerical), words.gradient_numerical),
                (gradient_name(Gradient::Exact), words.gradient_exact),
            ]) }
            <button type="button" name="as-notebook" disabled={*experiment == experiment.as_notebook()}
                onclick={page.act.reform(|_: MouseEvent| Msg::AsNotebook)}>
                { words.as_notebook }
            </button>
        </>
    };
    settings_sheet(page, props.open, controls)
}

/// Draws the exact field of the learning rate.
pub(super) fn learning_rate_field(page: &PageContext, experiment: &Experiment) -> Html {
    let label = page.text.settings.learning_rate;
    let value = repr(experiment.rule.learning_rate);
    field(page, experiment, PagePart::LearningRate, label, value)
}

/// Draws the button that sets a new seed from the browser's random source.
fn new_seed(page: &PageContext, experiment: &Experiment) -> Html {
    if page.hide.contains(PagePart::Seed) {
        return Html::default();
    }
    let (experiment, act) = (experiment.clone(), page.act.clone());
    let draw = Callback::from(move |_: MouseEvent| {
        // Without a random source the seed stays.
        if let Ok(seed) = SysRng.try_next_u32() {
            let experiment = Experiment { start: Start::seed(seed), ..experiment.clone() };
            act.emit(Msg::Experiment(Box::new(experiment)));
        }
    });
    html! {
        <button type="button" name="new-seed" onclick={draw}>{ page.text.settings.new_seed }</button>
    }
}

/// Draws the field of a key.
fn field(
    page: &PageContext,
    experiment: &Experiment,
    key: PagePart,
    label: &'static str,
    value: String,
) -> Html {
    if page.hide.contains(key) {
        return Html::default();
    }
    let commit = commit(page, experiment, move |experiment, typed| experiment.set(key, typed));
    html! { <TextField name={key.name()} {label} {value} {commit} /> }
}

/// Draws the field of the seed. An empty seed means the notebook's start.
fn seed_field(page: &PageContext, experiment: &Experiment) -> Html {
    if page.hide.contains(PagePart::Seed) {
        return Html::default();
    }
    let words = &page.text.settings;
    let value = experiment.start.seed.map(|seed| seed.to_string()).unwrap_or_default();
    let commit = commit(page, experiment, |experiment, typed| {
        // Exact W and b would override the seed.
        let named = experiment.start.named;
        experiment.start = Start { named, ..Start::default() };
        if typed.trim().is_empty() { Ok(()) } else { experiment.set(PagePart::Seed, typed) }
    });
    html! {
        <TextField name={PagePart::Seed.name()} label={words.seed} {value}
            placeholder={words.notebook_start} {commit} />
    }
}

/// Returns a callback that takes the typed text, or returns the reason for refusing it.
fn commit(
    page: &PageContext,
    experiment: &Experiment,
    set: impl Fn(&mut Experiment, &str) -> Result<(), Reason> + 'static,
) -> Callback<String, Result<(), FieldError>> {
    let (experiment, act, text) = (experiment.clone(), page.act.clone(), page.text);
    Callback::from(move |typed: String| {
        let mut changed = experiment.clone();
        set(&mut changed, &typed).map_err(|reason| (text.reason)(reason))?;
        if changed != experiment {
            act.emit(Msg::Experiment(Box::new(changed)));
        }
        Ok(())
    })
}

/// Draws the choice among the values of a key.
fn choice(
    page: &PageContext,
    experiment: &Experiment,
    key: PagePart,
    label: &'static str,
    value: &str,
    options: &[(&'static str, &'static str)],
) -> Html {
    if page.hide.contains(key) {
        return Html::default();
    }
    let (experiment, act) = (experiment.clone(), page.act.clone());
    let choose = Callback::from(move |value: String| {
        let mut changed = experiment.clone();
        if key == PagePart::Start {
            // A seed or exact W and b would override the named start.
            changed.start = Start::default();
        }
        // Offers only valid values.
        if changed.set(key, &value).is_ok() {
            act.emit(Msg::Experiment(Box::new(changed)));
        }
    });
    let options: Vec<_> =
        options.iter().map(|(value, label)| ((*value).to_owned(), (*label).to_owned())).collect();
    html! { <Choice name={key.name()} {label} {options} value={value.to_owned()} {choose} /> }
}

/// Draws the choice of the named start, if there is more than one.
fn named_start(page: &PageContext, experiment: &Experiment) -> Html {
    let Experiment { lesson, start, .. } = experiment;
    let Some(words) = words::starts(*lesson, page.text.language) else { return Html::default() };
    let options: Vec<_> =
        lesson.starts().iter().map(|&start| (start_name(start), (words.name)(start))).collect();
    choice(page, experiment, PagePart::Start, words.label, start_name(start.named), &options)
}
