//! The descent on the cover: its landscape, the start to drag, the ball, and its numbers.

use std::rc::Rc;

use yew::prelude::*;

use super::start::{StartRing, percent};
use crate::app::context::{PageContext, use_page};
use crate::app::controls::icon::{Icon, icon};
use crate::app::message::Msg;
use crate::app::plot::backdrop::Backdrop;
use crate::app::plot::drawing::Drawing;
use crate::app::plot::travel::use_travel;
use crate::app::state::PageState;
use crate::lesson::cover::window;
use crate::lesson::run_pictures::landscape;
use crate::picture::landscape::{BareLandscape, Landscape, Window};
use crate::session::latest::Latest;
use crate::session::message::{RunState, Snapshot};
use crate::session::surface::Surface;
use descent_core::numpy::print::repr;

/// The pixels between two values of the surface, and the most values along a side.
const GRAIN: u32 = 4;
const MOST: u16 = 320;

/// Draws the descent of the page's state.
pub(crate) fn draw(state: &PageState) -> Html {
    html! { <Descent latest={state.latest.clone()} start={state.cover_start} /> }
}

#[derive(Properties, PartialEq)]
struct DescentProps {
    latest: Latest,
    /// The start, \[W, b\].
    start: [f64; 2],
}

#[component]
fn Descent(props: &DescentProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let DescentProps { latest, start } = props;
    let size = use_state_eq(|| (0, 0));
    let (width, height) = *size;
    let window = window(f64::from(width) / f64::from(height));
    {
        let act = act.clone();
        use_effect_with((*size, window), move |&((width, height), window)| {
            let across =
                |pixels: u32| u16::try_from(pixels / GRAIN).unwrap_or(MOST).clamp(24, MOST);
            let is_seen = width > 0 && height > 0;
            let view = is_seen.then(|| window.view([0, 1], across(width), across(height)));
            act.emit(Msg::Surface(view));
        });
    }
    {
        let act = act.clone();
        use_effect_with((), move |()| move || act.emit(Msg::Surface(None)));
    }
    let surface = use_finest(latest.surface.as_ref(), window);
    let way = use_travel(latest.snapshot.as_ref());
    let now = latest.snapshot.as_ref().map(|now| match way {
        Some(parameters) => Rc::new(Snapshot { parameters, ..(**now).clone() }),
        None => Rc::clone(now),
    });
    let known = Latest { surface, snapshot: now.clone(), ..latest.clone() };
    let picture = landscape(text, &known, [0, 1], window, None)
        // Its start is the ring.
        .map(|picture| Drawing::new(BareLandscape(Landscape { start: Vec::new(), ..picture })));
    let sized = {
        let size = size.clone();
        Callback::from(move |new| size.set(new))
    };
    html! {
        <section class="descent" aria-label={text.cover.descent} data-run={latest.state().name()}>
            <Backdrop {picture} {sized} />
            if width > 0 && height > 0 {
                <svg class="over">
                    { for now.as_ref().and_then(|now| ball(now, window)) }
                    <StartRing start={*start} {window} size={*size} />
                </svg>
            }
            { player(page, latest) }
        </section>
    }
}

/// Returns the finest surface of the window so far: the loss is the same from any start.
#[hook]
fn use_finest(latest: Option<&Rc<Surface>>, window: Window) -> Option<Rc<Surface>> {
    let finest = use_mut_ref(|| None::<Rc<Surface>>);
    let mut finest = finest.borrow_mut();
    let shows = |surface: &Rc<Surface>| (surface.view.x, surface.view.y) == (window.x, window.y);
    let kept = finest.as_ref().filter(|surface| shows(surface)).map_or(0, |kept| kept.loss.len());
    if let Some(new) = latest.filter(|new| shows(new) && new.loss.len() > kept) {
        *finest = Some(Rc::clone(new));
    }
    // The last window's until the new one is there.
    finest.clone()
}

/// Draws the ball with its shadow.
fn ball(now: &Snapshot, window: Window) -> Option<Html> {
    let &[w, b] = now.parameters.as_slice() else { return None };
    let [x, y] = percent([w, b], window);
    Some(html! {
        <svg {x} {y} class="ball" aria-hidden="true">
            <defs>
                <radialGradient id="ball" cx=".36" cy=".3" r=".8">
                    <stop class="light" offset="0" /><stop class="body" offset=".45" />
                    <stop class="dark" offset="1" />
                </radialGradient>
            </defs>
            <ellipse cx="3" cy="10" rx="11" ry="4.5" />
            <circle r="11.5" fill="url(#ball)" />
        </svg>
    })
}

/// Draws the button that runs and pauses, and the numbers.
fn player(page: &PageContext, latest: &Latest) -> Html {
    let PageContext { text, act, .. } = page;
    let is_running = latest.state() == RunState::Running;
    let (shape, label) = if is_running {
        (Icon::Pause, text.transport.pause)
    } else {
        (Icon::Play, text.transport.run)
    };
    let updates = latest.updates();
    let loss = latest.snapshot.as_ref().map(|now| now.loss);
    html! {
        <div class="mini-player">
            <button type="button" name="run" aria-label={label} title={label}
                onclick={act.reform(|_: MouseEvent| Msg::Run)}>{ icon(shape) }</button>
            <span data-quantity="updates" data-value={updates.to_string()}>
                { (text.cover.updates)(updates) }
            </span>
            <span data-quantity="loss" data-value={loss.map(repr)}>
                <var class="error">{ "E" }</var>{ " " }{ loss.map(three_digits) }
            </span>
        </div>
    }
}

/// Formats a loss with three digits, as 0.343 or 3.4e-05.
fn three_digits(loss: f64) -> String {
    match loss {
        100.0.. => format!("{loss:.0}"),
        10.0..100.0 => format!("{loss:.1}"),
        1.0..10.0 => format!("{loss:.2}"),
        0.001..1.0 => format!("{loss:.3}"),
        _ => crate::app::number_format::scientific(loss),
    }
}
