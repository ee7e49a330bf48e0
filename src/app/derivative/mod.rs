//! Lesson 1: the numerical derivative (cells 1 to 19). No run, no engine: all of
//! it is computed by the core while it is rendered.

mod presets;

use presets::Presets;
use yew::prelude::*;

use super::page::Msg;
use crate::experiment::derivative::Derivative;
use crate::experiment::lesson::Lesson;
use crate::picture::Palette;
use crate::text::Text;

#[derive(Properties, PartialEq)]
pub(super) struct DerivativeLabProps {
    pub(super) text: &'static Text,
    pub(super) derivative: Derivative,
    pub(super) delta: f64,
    pub(super) hide: Vec<&'static str>,
    pub(super) palette: Palette,
    pub(super) act: Callback<Msg>,
}

#[component]
pub(super) fn DerivativeLab(props: &DerivativeLabProps) -> Html {
    let title = (props.text.lesson)(Lesson::Derivative);
    html! {
        <section class="lab derivative" id="lab" tabindex="0" data-run="idle" aria-label={title}>
            <h1 class="unseen">{ title }</h1>
            <Presets text={props.text} f={props.derivative.expression().ok()} delta={props.delta}
                act={props.act.clone()} />
        </section>
    }
}
