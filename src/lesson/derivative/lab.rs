//! Lesson 1: the numerical derivative (cells 1 to 19). No run, no engine: the core computes
//! everything during rendering.

mod array;
mod bugs;
mod curve;
mod delta;
mod delta_error;
mod function;
mod presets;
mod readouts;
mod slices;
mod step;

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::plot::vignette::{self, disc, ring};

use crate::app::controls::TextField;
use crate::app::controls::icon::{Icon, icon};
use crate::app::lab::shortcuts;
use crate::app::message::Msg;
use crate::app::number_format::exact;
use crate::experiment::derivative::Derivative;
use crate::experiment::exercise::CodeExercise;
use crate::experiment::number::float;
use crate::experiment::part::PagePart;
use crate::lesson::Lesson;
use crate::lesson::derivative;
use crate::lesson::words;
use array::ArrayLesson;
use bugs::BugLab;
use curve::CurvePlot;
use delta::DeltaControl;
use delta_error::DeltaErrorPlot;
use function::FunctionField;
use readouts::{Measured, SlopeReadouts};

#[derive(Properties, PartialEq)]
pub(crate) struct DerivativeLabProps {
    pub(crate) lesson: Lesson,
    pub(crate) derivative: Derivative,
    pub(crate) exercise: CodeExercise,
    pub(crate) delta: f64,
    pub(crate) can_undo: bool,
}

#[component]
pub(crate) fn DerivativeLab(props: &DerivativeLabProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let DerivativeLabProps { derivative, exercise, delta, .. } = props;
    let (text, delta) = (*text, *delta);
    let title = words::heading(props.lesson, text.language).name;
    let shows = |part: PagePart| !page.hide.contains(part);
    // An address holds only readable functions.
    let Ok(f) = derivative.expression() else { return Html::default() };
    let measured = Measured::of(&f, derivative.x, delta);
    let set_x = {
        let (derivative, act) = (derivative.clone(), act.clone());
        Callback::from(move |x: Option<f64>| match x {
            Some(x) => act.emit(Msg::Derivative(Derivative { x, ..derivative.clone() }, delta)),
            None => act.emit(Msg::Settled),
        })
    };
    let set_delta = {
        let (derivative, act) = (derivative.clone(), act.clone());
        Callback::from(move |delta: Option<f64>| match delta {
            Some(delta) => act.emit(Msg::Derivative(derivative.clone(), delta)),
            None => act.emit(Msg::Settled),
        })
    };
    let type_x = {
        let set_x = set_x.clone();
        Callback::from(move |typed: String| {
            let x = float(&typed).map_err(|error| (text.number_error)(error).to_owned())?;
            set_x.emit(Some(x));
            set_x.emit(None);
            Ok(())
        })
    };
    let onkeydown = {
        let act = act.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(Msg::Undo) = shortcuts::command(&event, 0) {
                event.prevent_default();
                act.emit(Msg::Undo);
            }
        })
    };
    html! {
        <section class="lab function-lab" id="lab" data-run="idle" aria-label={title} {onkeydown}>
            <h1 class="unseen">{ title }</h1>
            <div class="inputs" role="group" aria-label={text.settings.label}>
                if shows(PagePart::Function) {
                    <FunctionField derivative={derivative.clone()} f={f.clone()} {delta} />
                }
                if shows(PagePart::Point) {
                    <TextField name="x" label={derivative::text::words(text.language).point} value={exact(derivative.x)}
                        commit={type_x} />
                }
                if shows(PagePart::Delta) {
                    <DeltaControl {delta} take={set_delta.clone()} />
                }
                if props.can_undo {
                    <button type="button" name="undo" onclick={act.reform(|_| Msg::Undo)}>
                        { icon(Icon::Undo) }<span>{ text.transport.undo }</span>
                    </button>
                }
            </div>
            <SlopeReadouts measured={measured.clone()} preset={f.clone()} />
            <div class="pictures">
                if shows(PagePart::Curve) {
                    <CurvePlot f={f.clone()} measured={measured.clone()}
                        take={set_x} />
                }
                if shows(PagePart::DeltaError) {
                    <DeltaErrorPlot {f} {measured} take={set_delta} />
                }
            </div>
            if shows(PagePart::ArrayDerivative) {
                <ArrayLesson {delta} exercise={exercise.clone()} take={act.reform(Msg::CodeExercise)} />
            }
            if shows(PagePart::BugLab) {
                <BugLab mistake={exercise.mistake} chooses={shows(PagePart::BugChoice)} choose={act.reform({
                    let exercise = exercise.clone();
                    move |mistake| Msg::CodeExercise(CodeExercise { mistake, ..exercise.clone() })
                })} />
            }
        </section>
    }
}

/// Draws the lesson's picture for the cover page, without numbers.
pub(crate) fn vignette() -> Html {
    vignette::frame(html! {
        <>
            <path class="muted dashed" d="M84 98V81M153 98V39" />
            <path class="w" d="M10 92C90 92 140 60 182 8" />
            <path d="M46 104L192 16" />
            { ring(84, 81) }{ ring(153, 39) }{ disc(118, 65) }
        </>
    })
}
