//! Lesson 1: the numerical derivative (cells 1 to 19). No run, no engine: the core computes
//! everything during rendering. δ is the lab's time.

mod array;
mod bugs;
mod code;
mod curve;
mod delta_error;
mod digits;
mod function;
mod further;
mod measured;
mod numbers;
mod player;
mod scrubber;
mod search;
mod shrink;
mod slices;
mod step;

use yew::prelude::*;

use crate::app::browser;
use crate::app::context::{PageContext, use_page};
use crate::app::lab::shortcuts;
use crate::app::lab::view::pending;
use crate::app::message::Msg;
use crate::app::stage::width::{Room, use_room};
use crate::app::stage::{Stage, StageView};
use crate::experiment::derivative::Derivative;
use crate::experiment::exercise::CodeExercise;
use crate::experiment::part::PagePart;
use crate::lesson::Lesson;
use crate::lesson::words;
use crate::session::message::RunState;
use curve::CurvePlot;
use delta_error::DeltaErrorPlot;
use digits::DigitsFigure;
pub(crate) use further::{DrawFurther, Further, figure as further};
use measured::Measured;
use numbers::Numbers;
use player::Player;
use scrubber::{SCALE, Scrubber};
use search::SearchProvider;
use shrink::{LARGEST, SMALLEST, Shrink, use_shrink};

/// The figures that can stand in a large place.
const FIGURES: &[PagePart] = &[
    PagePart::Curve,
    PagePart::DeltaError,
    PagePart::Digits,
    PagePart::ArrayDerivative,
    PagePart::Code,
    PagePart::BugLab,
    PagePart::BugCode,
];
/// The tabs below them.
const TABS: &[PagePart] = &[
    PagePart::Digits,
    PagePart::DeltaError,
    PagePart::ArrayDerivative,
    PagePart::BugLab,
    PagePart::Output,
    PagePart::Code,
];
/// The least time between two changes of the numbers while δ shrinks [ms].
const CALM: f64 = 66.0;

#[derive(Properties, PartialEq)]
pub(crate) struct DerivativeLabProps {
    pub(crate) lesson: Lesson,
    pub(crate) derivative: Derivative,
    pub(crate) exercise: CodeExercise,
    /// Draws the figures that do not come with the lab.
    pub(crate) further: Further,
    pub(crate) delta: f64,
    pub(crate) embedded: bool,
    pub(crate) stage: Stage,
    /// The figures of the large places; `None` where the address hides one.
    pub(crate) heroes: [Option<PagePart>; 2],
    pub(crate) can_undo: bool,
    /// The δ to shrink to, for the reader to see.
    pub(crate) shrink_to: Option<f64>,
}

#[component]
pub(crate) fn DerivativeLab(props: &DerivativeLabProps) -> Html {
    let page = &use_page();
    let DerivativeLabProps { derivative, exercise, delta, stage, .. } = props;
    let delta = *delta;
    let title = words::heading(props.lesson, page.text.language).name;
    let room = use_room(props.embedded);
    let [take_x, take_delta] = takes(page, derivative, delta);
    let shrink = use_shrink(delta, props.shrink_to, take_delta.clone());
    let playing = shrink.state == RunState::Running;
    // An address holds only readable functions.
    let measured = derivative.expression().ok().map(|f| Measured::of(f, derivative.x, delta));
    let calm = use_calm(measured.as_ref(), playing);
    let (Some(measured), Some(calm)) = (measured, calm) else { return Html::default() };
    let figure = |part: PagePart| match part {
        PagePart::Curve => html! {
            <CurvePlot derivative={derivative.clone()} measured={measured.clone()} take={take_x.clone()}
                narrow={room == Room::One} />
        },
        PagePart::DeltaError => html! {
            <DeltaErrorPlot measured={measured.clone()} take={take_delta.clone()} />
        },
        PagePart::Digits => html! { <DigitsFigure digits={calm.digits} /> },
        _ => match props.further {
            Further(Some(draw)) => draw(exercise, &measured.f, delta, part),
            Further(None) => pending(page.text, part),
        },
    };
    let drawn = StageView {
        page,
        stage: *stage,
        room,
        made: page.act.reform(|()| Msg::StageMade),
        heroes: props.heroes,
        figures: FIGURES,
        tabs: TABS,
        figure: &figure,
        numbers: html! { <Numbers measured={calm.clone()} {room} {playing} /> },
        lanes: Html::default(),
        scrubber: html! {
            if !page.hide.contains(PagePart::Delta) {
                <Scrubber {delta} take={take_delta.clone()} />
            }
        },
        player: html! {
            <Player derivative={derivative.clone()} {delta} state={shrink.state} {room}
                settings={stage.settings} can_undo={props.can_undo} toggle={shrink.toggle.clone()}
                take={take_delta.clone()} take_x={take_x.clone()} />
        },
    };
    let onkeydown = keys(page, delta, shrink.clone(), take_delta.clone(), *stage);
    html! {
        <section class="lab function-lab" id="lab" tabindex="0" data-room={room.name()} data-run={shrink.state.name()}
            aria-label={title} {onkeydown}>
            <SearchProvider mistake={exercise.mistake}>{ drawn.view() }</SearchProvider>
        </section>
    }
}

/// Returns the callbacks that receive x and δ: `None` settles the change.
fn takes(page: &PageContext, derivative: &Derivative, delta: f64) -> [Callback<Option<f64>>; 2] {
    let take = |change: fn(&mut Derivative, &mut f64, f64)| {
        let derivative = derivative.clone();
        page.act.reform(move |value: Option<f64>| match value {
            Some(value) => {
                let (mut derivative, mut delta) = (derivative.clone(), delta);
                change(&mut derivative, &mut delta, value);
                Msg::Derivative(derivative, delta)
            }
            None => Msg::Settled,
        })
    };
    [take(|derivative, _, x| derivative.x = x), take(|_, delta, value| *delta = value)]
}

/// Returns the callback of the lab's keys: along the axis of δ, Space plays.
fn keys(
    page: &PageContext,
    delta: f64,
    shrink: Shrink,
    take: Callback<Option<f64>>,
    stage: Stage,
) -> Callback<KeyboardEvent> {
    let act = page.act.clone();
    Callback::from(move |event: KeyboardEvent| {
        let set = |delta: f64| {
            take.emit(Some(delta));
            take.emit(None);
        };
        let by = |steps: f64| {
            set(SCALE.value_at(SCALE.position(delta) + steps).clamp(SMALLEST, LARGEST))
        };
        // Home is the left end, any other place the right one.
        match shortcuts::command(&event, 1, &stage) {
            Some(Msg::Run) => shrink.toggle.emit(()),
            Some(Msg::Step(steps)) => by((steps as f64).clamp(-SCALE.steps, SCALE.steps)),
            Some(Msg::Seek(0)) => set(SMALLEST),
            Some(Msg::Seek(_)) => set(LARGEST),
            Some(other) => act.emit(other),
            None => return,
        }
        event.prevent_default();
    })
}

/// Returns the numbers; while δ shrinks, those of some time ago, so that they can be read.
#[hook]
fn use_calm(measured: Option<&Measured>, playing: bool) -> Option<Measured> {
    let last = use_mut_ref(|| (f64::MIN, None));
    let now = browser::now();
    let mut last = last.borrow_mut();
    if !playing || now - last.0 >= CALM {
        *last = (now, measured.cloned());
    }
    last.1.clone()
}
