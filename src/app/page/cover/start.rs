//! The start of the cover's descent: a ring to drag, or to move by keys.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::app::browser::log::OrLog;
use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::app::number_format::place;
use crate::lesson::cover::START;
use crate::picture::landscape::Window;

/// The step of an arrow key, and with Shift.
const STEP: f64 = 0.1;
const STRIDE: f64 = 1.0;
/// The least distance of the ring from the edges, in parts of the window.
const MARGIN: f64 = 0.03;

#[derive(Properties, PartialEq)]
pub(super) struct StartRingProps {
    /// The start, \[W, b\].
    pub(super) start: [f64; 2],
    pub(super) window: Window,
    /// The size of the picture \[CSS pixels\].
    pub(super) size: (u32, u32),
}

/// A drag: the pointer's place at its beginning, and the start's.
type Drag = ((f64, f64), [f64; 2]);

#[component]
pub(super) fn StartRing(props: &StartRingProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let StartRingProps { start, window, size } = *props;
    let words = &text.cover;
    let drag = use_mut_ref(|| None::<Drag>);
    // Keys pressed before the next render add up.
    let moved_to = use_mut_ref(|| start);
    *moved_to.borrow_mut() = start;
    let is_known = use_state_eq(|| false);
    let onpointerdown = {
        let (drag, is_known) = (drag.clone(), is_known.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(target) = target {
                target.set_pointer_capture(event.pointer_id()).or_log("follow the pointer");
            }
            *drag.borrow_mut() = Some((pointer(&event), start));
            is_known.set(true);
        })
    };
    let onpointermove = {
        let (drag, act) = (drag.clone(), act.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((from, start)) = *drag.borrow() else { return };
            let to = pointer(&event);
            let across = (to.0 - from.0) / f64::from(size.0.max(1));
            let up = (from.1 - to.1) / f64::from(size.1.max(1));
            act.emit(Msg::CoverStart(moved(start, window, [across, up])));
        })
    };
    let release = {
        let (drag, act) = (drag.clone(), act.clone());
        Callback::from(move |_: PointerEvent| {
            if drag.borrow_mut().take().is_some() {
                act.emit(Msg::CoverRelease);
            }
        })
    };
    let onkeydown = {
        let act = act.clone();
        let is_known = is_known.clone();
        Callback::from(move |event: KeyboardEvent| {
            let step = if event.shift_key() { STRIDE } else { STEP };
            let [w, b] = *moved_to.borrow();
            let start = match event.code().as_str() {
                "ArrowLeft" => Some([w - step, b]),
                "ArrowRight" => Some([w + step, b]),
                "ArrowDown" => Some([w, b - step]),
                "ArrowUp" => Some([w, b + step]),
                "Home" => Some(START),
                "Enter" | "NumpadEnter" | "Space" => None,
                _ => return,
            };
            event.prevent_default();
            is_known.set(true);
            act.emit(match start {
                Some(start) => {
                    let start = within(start, window);
                    *moved_to.borrow_mut() = start;
                    Msg::CoverStart(start)
                }
                None => Msg::CoverRelease,
            });
        })
    };
    let [x, y] = percent(start, window);
    html! {
        <svg {x} {y} class="start-ring">
            <g role="slider" tabindex="0" data-drag="start" aria-label={words.start}
                aria-valuenow={start[0].to_string()} aria-valuemin={window.x[0].to_string()}
                aria-valuemax={window.x[1].to_string()}
                aria-valuetext={format!("(W, b) = {}", place(&start))}
                {onpointerdown} {onpointermove} onpointerup={release.clone()}
                onpointercancel={release} {onkeydown}>
                <circle class="reach" r="22" />
                <path class="arrows" d="M-3.5 -15l3.5 -3.5 3.5 3.5M-3.5 15l3.5 3.5 3.5 -3.5M-15 -3.5l-3.5 3.5 3.5 3.5M15 -3.5l3.5 3.5 -3.5 3.5" />
                <circle class="ring" r="7" />
            </g>
            if !*is_known {
                <foreignObject x={hint_left(start, window, size).to_string()} y="32" width="340"
                    height="60">
                    <p class="hint" aria-hidden="true"><span>{ words.hint }</span></p>
                </foreignObject>
            }
        </svg>
    }
}

/// Returns the left edge of the hint from the ring \[CSS pixels\]: below it to the right, where
/// no path is at first, but within the picture.
fn hint_left(start: [f64; 2], window: Window, size: (u32, u32)) -> i32 {
    const HALF: f64 = 170.0;
    const ASIDE: f64 = 116.0;
    let width = f64::from(size.0);
    let x = width * (start[0] - window.x[0]) / (window.x[1] - window.x[0]);
    let middle = (x + ASIDE).min(width - HALF).max(HALF.min(width / 2.0));
    (middle - x - HALF).round() as i32
}

/// Returns the place of some parameters in the window, in percent from the left and the top.
pub(super) fn percent(point: [f64; 2], window: Window) -> [String; 2] {
    let share = |value: f64, [low, high]: [f64; 2]| 100.0 * (value - low) / (high - low);
    let (x, y) = (share(point[0], window.x), 100.0 - share(point[1], window.y));
    // Far outside, where a browser would lose the digits, it is not seen either.
    [x, y].map(|percent| format!("{:.3}%", percent.clamp(-1e4, 1e4)))
}

fn pointer(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// Returns a start moved by parts of the window.
fn moved(start: [f64; 2], window: Window, by: [f64; 2]) -> [f64; 2] {
    let width = |[low, high]: [f64; 2]| high - low;
    within([start[0] + by[0] * width(window.x), start[1] + by[1] * width(window.y)], window)
}

/// Returns the nearest start at which the ring is within the window, rounded to a thousandth.
fn within(start: [f64; 2], window: Window) -> [f64; 2] {
    let inside = |value: f64, [low, high]: [f64; 2]| {
        let margin = (high - low) * MARGIN;
        let value = value.clamp(low + margin, high - margin);
        (value * 1e3).round() / 1e3
    };
    [inside(start[0], window.x), inside(start[1], window.y)]
}
