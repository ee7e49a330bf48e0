//! The microscope: the next update line by line, with every number as it is computed.

mod code;
mod probes;

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::controls::Slider;
use crate::app::message::Msg;
use crate::app::stage::figure::Figure;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::lesson::code::training_code;
use crate::lesson::listing::Line;
use crate::lesson::moments::{Moment, moments, update_line};
use crate::session::latest::Latest;
use crate::text::{Text, grouped};
use descent_core::descent::Order;
use descent_core::microscope::{Dissection, Event};

/// A line of one update, among the lines of all models of the run.
pub(crate) struct Magnified<'a> {
    /// Its index among all lines, and their number.
    pub(crate) place: (usize, usize),
    /// The index of the model: a gate of a circuit that is trained independently.
    pub(crate) model: usize,
    pub(crate) dissection: &'a Dissection,
    pub(crate) moment: Moment,
}

impl<'a> Magnified<'a> {
    /// Returns the line at an index, or the last one; `None` if there is no dissection.
    pub(crate) fn at(dissections: &'a [Dissection], place: usize) -> Option<Self> {
        let models = dissections.iter().enumerate();
        let mut all: Vec<_> = models
            .flat_map(|(model, dissection)| {
                moments(dissection).into_iter().map(move |moment| (model, dissection, moment))
            })
            .collect();
        let count = all.len();
        let place = place.min(count.checked_sub(1)?);
        let (model, dissection, moment) = all.swap_remove(place);
        Some(Self { place: (place, count), model, dissection, moment })
    }

    /// Returns all parameters of the run if a probe has nudged one of them.
    pub(crate) fn probe(&self, dissections: &[Dissection]) -> Option<Vec<f64>> {
        let nudged = matches!(
            self.moment.line,
            Line::SetPlus | Line::CallPlus | Line::SetMinus | Line::CallMinus
        );
        nudged.then(|| {
            let models = dissections.iter().enumerate();
            models
                .flat_map(|(model, dissection)| {
                    let now = model == self.model;
                    if now { self.moment.parameters.clone() } else { dissection.before.clone() }
                })
                .collect()
        })
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct MicroscopeProps {
    pub(crate) experiment: Experiment,
    pub(crate) latest: Latest,
    /// The selected line; `None` if the update is not taken apart.
    pub(crate) magnified: Option<usize>,
    /// True while the run plays.
    pub(crate) running: bool,
}

#[component]
pub(crate) fn Microscope(props: &MicroscopeProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let MicroscopeProps { experiment, latest, .. } = props;
    let words = &text.microscope;
    let magnified = props.magnified.and_then(|place| Magnified::at(&latest.dissections, place));
    let updates = latest.snapshot.as_ref().map_or(0, |now| now.updates);
    let tools = training_code(experiment.lesson).last().map_or_else(Html::default, |cell| {
        let update = (words.update)(cell.number, &grouped(updates + 1));
        html! { <span class="note">{ update }</span> }
    });
    let live = if props.running { "off" } else { "polite" };
    html! {
        <Figure part={PagePart::Microscope} class="microscope" {tools}
            title={html! { { words.title } }}>
            <div class="slide" data-microscope="">
                if let Some(magnified) = magnified {
                    { code::code(text, experiment, &magnified) }
                    <div class="update">
                        { probes::probes(text, experiment, &magnified) }
                        <p class="says" role="status" aria-live={live}>
                            { says(text, experiment, &magnified) }
                        </p>
                        { steps(text, &magnified, updates, act) }
                    </div>
                }
            </div>
        </Figure>
    }
}

/// Draws the buttons and the slider through the lines of the update.
fn steps(
    text: &'static Text,
    magnified: &Magnified<'_>,
    updates: u64,
    act: &Callback<Msg>,
) -> Html {
    let words = &text.microscope;
    let (place, count) = magnified.place;
    let back = act.reform(move |_: MouseEvent| match place.checked_sub(1) {
        Some(before) => Msg::Magnify(before),
        None => Msg::MagnifyBefore,
    });
    let next = act.reform(move |_: MouseEvent| match place + 1 {
        next if next < count => Msg::Magnify(next),
        _ => Msg::MagnifyAfter,
    });
    let slide = act.reform(|place: f64| Msg::Magnify(place as usize));
    let share = place as f64 / (count.max(2) - 1) as f64;
    html! {
        <div class="steer">
            <button type="button" name="line-back" aria-label={words.back} title={words.back}
                disabled={place == 0 && updates == 0} onclick={back}>
                { "‹ " }{ words.short }
            </button>
            <Slider name="line" ends={[0.0, (count - 1) as f64]} value={place as f64}
                label={words.line} value_text={(words.position)(place + 1, count)}
                stretches={vec![(0.0, share)]} {slide} />
            <span class="note" aria-hidden="true">{ format!("{} / {count}", place + 1) }</span>
            <button type="button" name="line-next" aria-label={words.next} title={words.next}
                onclick={next}>{ words.short }{ " ›" }</button>
        </div>
    }
}

/// Returns the name of a parameter: W, W1, W2 or b, with its gate if there are several.
fn name(text: &Text, experiment: &Experiment, model: usize, parameter: usize) -> String {
    let inputs = experiment.problem.layout().inputs;
    // Layers trained together are one model of several gates.
    let (gate, place) = (model + parameter / (inputs + 1), parameter % (inputs + 1));
    let letter = if place == inputs {
        "b".to_owned()
    } else if inputs == 1 {
        "W".to_owned()
    } else {
        format!("W{}", place + 1)
    };
    if experiment.problem.layout().models > 1 {
        (text.microscope.of_gate)(&letter, gate)
    } else {
        letter
    }
}

/// Describes the line with its numbers.
fn says(text: &'static Text, experiment: &Experiment, magnified: &Magnified<'_>) -> String {
    let words = &text.microscope;
    let Some(event) = magnified.dissection.events.get(magnified.moment.event) else {
        return String::new();
    };
    let parameter = event.parameter();
    let name = name(text, experiment, magnified.model, parameter);
    let number = probes::rounded;
    // In the notebook's order b is probed after W was updated.
    let is_bias = update_line(magnified.dissection, parameter) == Line::UpdateB;
    let changed =
        if is_bias && experiment.rule.order == Order::Notebook { words.new_w } else { "" };
    match *event {
        Event::Probe { value, plus, loss_plus, minus, loss_minus, quotient, .. } => {
            match magnified.moment.line {
                Line::SetPlus => (words.set_plus)(&name, &number(plus)),
                Line::CallPlus => (words.call_plus)(&number(loss_plus)) + changed,
                Line::SetMinus => (words.set_minus)(&name, &number(minus)),
                Line::CallMinus => (words.call_minus)(&number(loss_minus)) + changed,
                Line::Divide => (words.divide)(&name, &number(quotient)),
                Line::Restore => (words.restore)(&name, &number(value)),
                _ => (words.read)(&name, &number(value)),
            }
        }
        Event::Exact { derivative, .. } => (words.exact)(&name, &number(derivative)),
        Event::Change { old, gradient, new, .. } => {
            (words.change)(&name, &number(old), &number(gradient), &number(new))
        }
    }
}
