//! The buttons that control a run.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::controls::icon::{Icon, icon};
use crate::app::message::Msg;
use crate::experiment::address::Pace;
use crate::experiment::part::PagePart;
use crate::session::message::{Progress, RunState};
use crate::text::grouped;

/// The paces on offer \[updates/s\].
const PACES: [f64; 4] = [1.0, 10.0, 100.0, 1000.0];
/// The numbers of updates for one press of a step button.
const STRIDES: [i64; 3] = [1, 10, 100];

#[derive(Properties, PartialEq)]
pub(crate) struct TransportProps {
    pub(crate) progress: Option<Rc<Progress>>,
    pub(crate) steps: u64,
    pub(crate) pace: Option<Pace>,
    /// True if there is an earlier experiment to return to.
    pub(crate) can_undo: bool,
}

#[component]
pub(crate) fn Transport(props: &TransportProps) -> Html {
    let page = &use_page();
    let words = &page.text.transport;
    let stride = use_state_eq(|| STRIDES[0]);
    let shows = |part: PagePart| !page.hide.contains(part);
    let state = props.progress.as_ref().map_or(RunState::Idle, |progress| progress.state);
    let (run, sign) = match state {
        RunState::Running => (words.pause, Icon::Pause),
        RunState::Finished | RunState::Diverged => (words.again, Icon::Play),
        RunState::Idle | RunState::Paused => (words.run, Icon::Play),
    };
    let by = *stride;
    let button = |part: PagePart, sign, label: String, msg: Box<dyn Fn() -> Msg>| {
        let class = if part == PagePart::Run { "primary" } else { "" };
        html! {
            if shows(part) {
                <button type="button" name={part.name()} {class} onclick={page.act.reform(move |_| msg())}>
                    { icon(sign) }<span>{ label }</span>
                </button>
            }
        }
    };
    html! {
        <div class="transport" role="group" aria-label={words.label}>
            <div class="drive">
                { button(PagePart::Run, sign, run.to_owned(), Box::new(|| Msg::Run)) }
                { button(PagePart::Back, Icon::Back, words.back.to_owned(), Box::new(move || Msg::Step(-by))) }
                { button(PagePart::Step, Icon::Forward, words.step.to_owned(), Box::new(move || Msg::Step(by))) }
                { button(PagePart::Full, Icon::ToEnd, (words.full)(&grouped(props.steps)), Box::new(|| Msg::Full)) }
            </div>
            <div class="more">
                if shows(PagePart::Step) { { strides(words.stride, &stride) } }
                if shows(PagePart::Pace) { { pace(page, props) } }
                { button(PagePart::Reset, Icon::ToStart, words.reset.to_owned(), Box::new(|| Msg::Reset)) }
                if props.can_undo {
                    <button type="button" name="undo" onclick={page.act.reform(|_| Msg::Undo)}>
                        { icon(Icon::Undo) }<span>{ words.undo }</span>
                    </button>
                }
            </div>
        </div>
    }
}

fn strides(label: &'static str, stride: &UseStateHandle<i64>) -> Html {
    let option = |by: i64| {
        let stride = stride.clone();
        let checked = *stride == by;
        let choose = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if input.checked() {
                stride.set(by);
            }
        });
        html! {
            <label>
                <input type="radio" name="stride" value={by.to_string()} {checked} onchange={choose} />
                <span>{ by }</span>
            </label>
        }
    };
    html! {
        <fieldset class="stride">
            <legend>{ label }</legend>
            { for STRIDES.into_iter().map(option) }
        </fieldset>
    }
}

fn pace(page: &PageContext, props: &TransportProps) -> Html {
    let words = &page.text.transport;
    let option = |value: String, label: String, selected: bool| {
        html! { <option {value} {selected}>{ label }</option> }
    };
    // A pace from an address need not be in the list.
    let mut rates = PACES.to_vec();
    if let Some(Pace::PerSecond(rate)) = props.pace
        && !rates.contains(&rate)
    {
        rates.push(rate);
    }
    let onchange = page.act.reform(|event: Event| {
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
                    let label = descent_core::numpy::print::repr(rate);
                    let label = label.strip_suffix(".0").unwrap_or(&label);
                    option(rate.to_string(), (words.per_second)(label), selected)
                }) }
                { option("full".to_owned(), words.fastest.to_owned(), props.pace == Some(Pace::Full)) }
            </select>
        </label>
    }
}
