//! The buttons that steer a run, and its timeline.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::page::Msg;
use crate::experiment::address::Pace;
use crate::session::message::{Progress, RunState};
use crate::session::series::Scale;
use crate::text::{Text, grouped};

/// Positions of the timeline's slider.
const POSITIONS: f64 = 1000.0;
/// The paces to choose from, in updates a second.
const PACES: [f64; 4] = [1.0, 10.0, 100.0, 1000.0];

#[derive(Properties, PartialEq)]
pub(super) struct TransportProps {
    pub(super) text: &'static Text,
    pub(super) progress: Option<Rc<Progress>>,
    pub(super) steps: u64,
    pub(super) pace: Option<Pace>,
    pub(super) hide: Vec<&'static str>,
    pub(super) scale: Scale,
    pub(super) act: Callback<Msg>,
}

#[component]
pub(super) fn Transport(props: &TransportProps) -> Html {
    let words = &props.text.transport;
    let shows = |name| !props.hide.contains(&name);
    let state = props.progress.as_ref().map_or(RunState::Idle, |progress| progress.state);
    let run = match state {
        RunState::Running => words.pause,
        RunState::Finished | RunState::Diverged => words.again,
        RunState::Idle | RunState::Paused => words.run,
    };
    let button = |name: &'static str, label: String, msg: fn() -> Msg| {
        html! {
            if shows(name) {
                <button type="button" {name} class={if name == "run" { "primary" } else { "" }}
                    onclick={props.act.reform(move |_| msg())}>{ label }</button>
            }
        }
    };
    html! {
        <div class="transport" role="group" aria-label={words.label}>
            <div class="buttons">
                { button("run", run.to_owned(), || Msg::Run) }
                { button("full", (words.full)(&grouped(props.steps)), || Msg::Full) }
                { button("back", words.back.to_owned(), || Msg::Step(-1)) }
                { button("step", words.step.to_owned(), || Msg::Step(1)) }
                { button("reset", words.reset.to_owned(), || Msg::Step(i64::MIN)) }
                if shows("pace") { { pace(props) } }
            </div>
            if shows("timeline") { { timeline(props) } }
        </div>
    }
}

fn timeline(props: &TransportProps) -> Html {
    let words = &props.text.transport;
    let (steps, scale) = (props.steps, props.scale);
    let updates = props.progress.as_ref().map_or(0, |progress| progress.snapshot.updates);
    let position = (scale.position(updates, steps) * POSITIONS).round();
    let seek = props.act.reform(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Msg::Seek(scale.updates(input.value_as_number() / POSITIONS, steps))
    });
    let keys = props.act.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let msg = match event.code().as_str() {
            "ArrowRight" | "ArrowUp" => Msg::Step(1),
            "ArrowLeft" | "ArrowDown" => Msg::Step(-1),
            "PageUp" => Msg::Step(100),
            "PageDown" => Msg::Step(-100),
            "Home" => Msg::Seek(0),
            "End" => Msg::Seek(steps),
            _ => return,
        };
        if !event.is_composing() {
            event.prevent_default();
            keys.emit(msg);
        }
    });
    let speed = props.progress.as_ref().and_then(|progress| progress.speed);
    html! {
        <div class="timeline">
            <span class="done"><b data-quantity="updates" data-value={updates.to_string()}>
                { grouped(updates) }
            </b>{ " " }{ words.updates }</span>
            <input type="range" name="timeline" min="0" max={POSITIONS.to_string()} step="1"
                value={position.to_string()} aria-label={words.timeline}
                aria-valuetext={(words.position)(&grouped(updates), &grouped(steps))}
                oninput={seek} {onkeydown} />
            <span class="all">{ grouped(steps) }</span>
            <span class="speed">
                { speed.map(|speed| (words.speed)(&grouped(speed.round() as u64))) }
            </span>
        </div>
    }
}

fn pace(props: &TransportProps) -> Html {
    let words = &props.text.transport;
    let option = |value: String, label: String, selected: bool| {
        html! { <option {value} {selected}>{ label }</option> }
    };
    // A pace from an address need not be one of the list.
    let mut rates = PACES.to_vec();
    if let Some(Pace::PerSecond(rate)) = props.pace
        && !rates.contains(&rate)
    {
        rates.push(rate);
    }
    let onchange = props.act.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        Msg::Pace(match select.value().as_str() {
            "full" => Some(Pace::Full),
            value => value.parse().ok().map(Pace::PerSecond),
        })
    });
    html! {
        <label class="field">
            <span>{ words.pace }</span>
            <select name="pace" {onchange}>
                { option("gentle".to_owned(), words.gentle.to_owned(), props.pace.is_none()) }
                { for rates.into_iter().map(|rate| {
                    let selected = props.pace == Some(Pace::PerSecond(rate));
                    let label = crate::core::numpy::print::repr(rate);
                    let label = label.strip_suffix(".0").unwrap_or(&label);
                    option(rate.to_string(), (words.per_second)(label), selected)
                }) }
                { option("full".to_owned(), words.fastest.to_owned(), props.pace == Some(Pace::Full)) }
            </select>
        </label>
    }
}
