//! The player: it shrinks δ as others play a run, and has the fields of the function and
//! the point.

use yew::prelude::*;

use super::function::{FunctionChoice, FunctionField};
use super::shrink::{LARGEST, SMALLEST};
use crate::app::context::{PageContext, use_page};
use crate::app::controls::TextField;
use crate::app::controls::icon::{Icon, icon};
use crate::app::controls::slider::three_digits;
use crate::app::number_format::exact;
use crate::app::stage::sheet::{settings_button, settings_sheet, undo_button};
use crate::app::stage::width::Room;
use crate::experiment::derivative::Derivative;
use crate::experiment::number::float;
use crate::experiment::part::PagePart;
use crate::lesson::derivative;
use crate::session::message::RunState;

#[derive(Properties, PartialEq)]
pub(super) struct PlayerProps {
    pub(super) derivative: Derivative,
    pub(super) delta: f64,
    pub(super) state: RunState,
    pub(super) room: Room,
    /// True while the settings of a narrow page are open.
    pub(super) settings: bool,
    pub(super) can_undo: bool,
    /// Shrinks δ, or pauses.
    pub(super) toggle: Callback<()>,
    /// Receives a δ; `None` on release.
    pub(super) take: Callback<Option<f64>>,
    /// Receives a point; `None` on release.
    pub(super) take_x: Callback<Option<f64>>,
}

#[component]
pub(super) fn Player(props: &PlayerProps) -> Html {
    let page = &use_page();
    let PlayerProps { delta, state, room, .. } = props;
    let words = &derivative::text::words(page.text.language).shrinking;
    let shows = |part: PagePart| !page.hide.contains(part);
    let (run, sign) = match state {
        RunState::Running => (words.pause, Icon::Pause),
        RunState::Paused => (words.go_on, Icon::Play),
        _ => (words.shrink, Icon::Play),
    };
    let narrow = *room == Room::One;
    let set = |delta: f64| {
        let take = props.take.clone();
        Callback::from(move |_: MouseEvent| {
            take.emit(Some(delta));
            take.emit(None);
        })
    };
    let button =
        |part: PagePart, label: Html, title: &'static str, onclick: Callback<MouseEvent>| {
            html! {
                if shows(part) && shows(PagePart::Delta) {
                    <button type="button" name={part.name()} {title} {onclick}
                        class={(part == PagePart::Run).then_some("primary")}>{ label }</button>
                }
            }
        };
    let named =
        |sign: Icon, label: &'static str| html! { <>{ icon(sign) }<span>{ label }</span></> };
    let reset =
        button(PagePart::Reset, named(Icon::ToStart, words.largest), words.largest, set(LARGEST));
    let full =
        button(PagePart::Full, named(Icon::ToEnd, words.smallest), words.smallest, set(SMALLEST));
    let times = |factor: f64| set(three_digits(delta * factor).clamp(SMALLEST, LARGEST));
    let asked = || {
        html! {
            <div class="asked" role="group" aria-label={page.text.settings.label}>
                if shows(PagePart::Point) {
                    { point(page, props) }
                }
                if shows(PagePart::Function) {
                    <FunctionField derivative={props.derivative.clone()} {delta} />
                    if narrow {
                        <FunctionChoice derivative={props.derivative.clone()} {delta} />
                    }
                }
            </div>
        }
    };
    html! {
        <div class="player shrinking">
            <div class="transport" role="group" aria-label={words.label}>
                if !narrow {
                    { reset.clone() }
                }
                { button(PagePart::Back, html! { { "δ × 10" } }, "δ × 10", times(10.0)) }
                { button(PagePart::Run, named(sign, run), run, props.toggle.reform(|_| ())) }
                { button(PagePart::Step, html! { { "δ ÷ 10" } }, "δ ÷ 10", times(0.1)) }
                if !narrow {
                    { full.clone() }
                }
            </div>
            if narrow && shows(PagePart::Settings) {
                { settings_button(page, props.settings) }
                { settings_sheet(page, props.settings, html! {
                    <><div class="row">{ reset }{ full }{ undo_button(page, props.can_undo) }</div>{ asked() }</>
                }) }
            } else if !narrow {
                { asked() }
                { undo_button(page, props.can_undo) }
            }
        </div>
    }
}

/// Draws the field of the point.
fn point(page: &PageContext, props: &PlayerProps) -> Html {
    let (text, take) = (page.text, props.take_x.clone());
    let commit = Callback::from(move |typed: String| {
        let x = float(&typed).map_err(|error| (text.number_error)(error).to_owned())?;
        take.emit(Some(x));
        take.emit(None);
        Ok(())
    });
    html! {
        <TextField name="x" label={derivative::text::words(text.language).point}
            symbol={html! { <><var>{ "x" }</var>{ " =" }</> }} value={exact(props.derivative.x)}
            {commit} />
    }
}
