//! The timeline: the position of the run, with a slider to seek in it.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::context::use_page;
use crate::app::controls::Slider;
use crate::app::message::Msg;
use crate::session::message::Progress;
use crate::session::series::Scale;
use crate::text::grouped;

/// The number of slider steps for the whole run.
const POSITIONS: f64 = 1000.0;

#[derive(Properties, PartialEq)]
pub(crate) struct TimelineProps {
    pub(crate) progress: Option<Rc<Progress>>,
    pub(crate) steps: u64,
    pub(crate) scale: Scale,
}

#[component]
pub(crate) fn Timeline(props: &TimelineProps) -> Html {
    let page = &use_page();
    let words = &page.text.transport;
    let (steps, scale) = (props.steps, props.scale);
    let progress = props.progress.as_ref();
    let updates = progress.map_or(0, |progress| progress.snapshot.updates);
    let target = progress.and_then(|progress| progress.target);
    // During a seek the slider stays at the reader's position.
    let position = (scale.position(target.unwrap_or(updates), steps) * POSITIONS).round();
    let seek =
        page.act.reform(move |position: f64| Msg::Seek(scale.updates(position / POSITIONS, steps)));
    let keys = page.act.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let stride = if event.shift_key() { 10 } else { 1 };
        let msg = match event.code().as_str() {
            "ArrowRight" | "ArrowUp" => Msg::Step(stride),
            "ArrowLeft" | "ArrowDown" => Msg::Step(-stride),
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
    let logarithmic = scale == Scale::Logarithmic;
    let switch = page.act.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Msg::Scale(if input.checked() { Scale::Logarithmic } else { Scale::Linear })
    });
    let speed = progress.and_then(|progress| progress.speed);
    html! {
        <div class="timeline">
            <span class="done"><b data-quantity="updates" data-value={updates.to_string()}>
                { grouped(updates) }
            </b>{ " " }{ (words.updates)(updates) }</span>
            <Slider name="timeline" ends={[0.0, POSITIONS]} value={position} label={words.timeline}
                value_text={(words.position)(&grouped(updates), &grouped(steps))}
                stretches={vec![(0.0, position / POSITIONS)]} slide={seek} {onkeydown} />
            <span class="all">{ grouped(steps) }</span>
            <label class="switch">
                <input type="checkbox" name="scale" checked={logarithmic} onchange={switch} />
                { page.text.pictures.logarithmic_updates }
            </label>
            <span class="speed">
                { speed.map(|speed| (words.speed)(&grouped(speed.round() as u64))) }
            </span>
        </div>
    }
}
