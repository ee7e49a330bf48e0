//! The scrubber: the position of the run on the axis of its updates, with a slider to
//! seek in it.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::controls::Slider;
use crate::app::message::Msg;
use crate::app::plot::drawing::Drawing;
use crate::app::plot::reading_canvas::BareCanvas;
use crate::app::stage::lanes::time_cursor;
use crate::app::stage::sheet::fork_button;
use crate::app::stage::width::Room;
use crate::experiment::fork::{Change, Fork};
use crate::experiment::part::PagePart;
use crate::picture::Palette;
use crate::picture::axis::{Tick, spaced, update_ticks};
use crate::picture::line_chart::LineChart;
use crate::session::message::Progress;
use crate::session::series::Scale;
use crate::text::{Text, grouped};
use descent_core::descent::{Gradient, Order};
use descent_core::numpy::print::repr;

/// The value of the slider at the end of the run.
const END: f64 = 1000.0;
/// The shortest rail with labels, and the widths of a letter of them and of the room
/// around one \[CSS pixels\].
const RAIL: f64 = 600.0;
const LETTER: f64 = 7.0;
const ROOM: f64 = 10.0;

#[derive(Properties, PartialEq)]
pub(crate) struct TimelineProps {
    pub(crate) progress: Option<Rc<Progress>>,
    pub(crate) steps: u64,
    pub(crate) scale: Scale,
    /// The shape of the loss, shown behind the rail where there are no lanes.
    #[prop_or_default]
    pub(crate) silhouette: Option<LineChart>,
    /// The changes on the way, in order.
    pub(crate) forks: Vec<Fork>,
    /// True if a change of the rule is one from the shown update on.
    pub(crate) forking: bool,
    pub(crate) room: Room,
}

/// Returns the share of the axis before the knob (0 to 1). During a seek the knob stays
/// at the reader's position.
pub(crate) fn knob(progress: Option<&Progress>, steps: u64, scale: Scale) -> f64 {
    let position =
        progress.map_or(0, |progress| progress.target.unwrap_or(progress.snapshot.updates));
    scale.position(position.min(steps), steps)
}

#[component]
pub(crate) fn Timeline(props: &TimelineProps) -> Html {
    let page = &use_page();
    let words = &page.text.transport;
    let (steps, scale) = (props.steps, props.scale);
    let progress = props.progress.as_deref();
    let updates = progress.map_or(0, |progress| progress.snapshot.updates);
    let knob = knob(progress, steps, scale);
    let computed =
        progress.map_or(0.0, |progress| scale.position(progress.computed.min(steps), steps));
    let seek =
        page.act.reform(move |position: f64| Msg::Seek(scale.updates(position / END, steps)));
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
    let speed = progress.and_then(|progress| progress.speed);
    let speed = speed.map(|speed| (words.speed)(&grouped(speed.round() as u64)));
    let ticks =
        spaced(update_ticks(scale, steps, 6), RAIL, |text| LETTER * text.len() as f64 + ROOM);
    let count = grouped(updates);
    // With room for one picture the player is a card, else it lies on the page.
    let palette = match props.room {
        Room::One => page.palette,
        Room::Two => Palette { card: page.palette.paper, ..page.palette },
    };
    // Where it is shown, it decides how finely the history is sent.
    let act = page.act.clone();
    let sized = Callback::from(move |(width, _): (u32, u32)| {
        if width > 0 {
            act.emit(Msg::Columns(u16::try_from(width).unwrap_or(u16::MAX)));
        }
    });
    html! {
        <div class="timeline">
            <div class="axis">
                if let Some(silhouette) = &props.silhouette {
                    <BareCanvas picture={Drawing::new(silhouette.clone())} {palette} {sized} />
                }
                <p class="done" title={speed}>
                    <b data-quantity="updates" data-value={updates.to_string()}>{ count.clone() }</b>
                    { " " }<span>{ (words.updates)(updates) }</span>
                </p>
                { rail(knob, computed, &ticks) }
                { time_cursor(knob) }
                <Slider name="timeline" ends={[0.0, END]} step={0.0} value={knob * END}
                    label={words.timeline} value_text={(words.position)(&count, &grouped(steps))}
                    slide={seek} {onkeydown} drag="time" />
                if props.room == Room::Two {
                    { fork_button(page, props.forking, progress) }
                }
                <svg class="forks">{ for marks(page, &props.forks, scale, steps) }</svg>
            </div>
        </div>
    }
}

/// Draws a mark for each update at which something changes: a press goes there.
fn marks(page: &PageContext, forks: &[Fork], scale: Scale, steps: u64) -> Vec<Html> {
    let mark = |forks: &[Fork]| {
        let at = forks.first().map_or(0, |fork| fork.at);
        let changes: Vec<_> = forks.iter().map(|fork| changed(page.text, &fork.change)).collect();
        let label = (page.text.transport.forked)(&grouped(at), &changes.join(", "));
        let act = page.act.clone();
        let onkeydown = Callback::from(move |event: KeyboardEvent| {
            let msg = match event.code().as_str() {
                "Enter" | "NumpadEnter" | "Space" => Msg::Seek(at),
                "Delete" | "Backspace" | "KeyX" => Msg::Unfork(at),
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            act.emit(msg);
        });
        let share = scale.position(at.min(steps), steps);
        html! {
            <svg key={at} x={percent(share)} role="button" tabindex="0" data-fork={at.to_string()}
                aria-label={label.clone()} {onkeydown}
                onclick={page.act.reform(move |_: MouseEvent| Msg::Seek(at))}>
                <title>{ label }</title>
                <rect x="-12" width="24" height="24" />
                <circle cy="12" r="8" />
                <path d="M-2 16v-8M-2 13c0-2 4-1.500 4-4v-1" />
            </svg>
        }
    };
    forks.chunk_by(|a, b| a.at == b.at).map(mark).collect()
}

/// Returns what a change sets, in words.
fn changed(text: &Text, change: &Change) -> String {
    let valued = |part: PagePart, value: f64| format!("{} {}", (text.part)(part), repr(value));
    let words = &text.settings;
    match change {
        Change::LearningRate(rate) => valued(PagePart::LearningRate, *rate),
        Change::Delta(delta) => valued(PagePart::Delta, *delta),
        Change::Order(Order::Notebook) => words.order_notebook.to_owned(),
        Change::Order(Order::Textbook) => words.order_textbook.to_owned(),
        Change::Gradient(Gradient::Numerical) => words.gradient_numerical.to_owned(),
        Change::Gradient(Gradient::Exact) => words.gradient_exact.to_owned(),
        Change::W(w) => format!("W {}", listed(w)),
        Change::B(b) => format!("b {}", listed(b)),
    }
}

fn listed(values: &[f64]) -> String {
    values.iter().map(|value| repr(*value)).collect::<Vec<_>>().join(", ")
}

fn percent(share: f64) -> String {
    format!("{}%", share.clamp(0.0, 1.0) * 100.0)
}

/// Draws the rail: done, computed and still to come, divided at the ticks.
fn rail(knob: f64, computed: f64, ticks: &[Tick]) -> Html {
    let stretch = |class: &'static str, share: f64| {
        html! { <rect {class} width={percent(share)} height="6" rx="3" /> }
    };
    let inner = ticks.iter().filter(|tick| tick.share > 0.0 && tick.share < 1.0);
    html! {
        <>
            <svg class="rail" aria-hidden="true">
                { stretch("whole", 1.0) }
                { stretch("computed", computed) }
                { stretch("past", knob) }
                { for inner.map(|tick| html! {
                    <line x1={percent(tick.share)} x2={percent(tick.share)} y1="0" y2="6" />
                }) }
            </svg>
            <svg class="ticks" aria-hidden="true">
                { for ticks.iter().map(|tick| html! {
                    <text x={percent(tick.share)} y="11">{ tick.text.clone() }</text>
                }) }
            </svg>
        </>
    }
}

/// Draws the switch between a logarithmic and an even axis of updates.
pub(crate) fn scale_switch(page: &PageContext, scale: Scale) -> Html {
    let onchange = page.act.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Msg::Scale(if input.checked() { Scale::Logarithmic } else { Scale::Linear })
    });
    html! {
        <label class="switch">
            <input type="checkbox" name="scale" checked={scale == Scale::Logarithmic} {onchange} />
            { page.text.pictures.logarithmic_updates }
        </label>
    }
}
