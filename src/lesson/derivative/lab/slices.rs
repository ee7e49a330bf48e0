//! A program that runs in short slices, and its output.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::lesson::derivative;
use crate::lesson::derivative::mistakes::{CellOutput, Mistake};

/// The updates of one slice: a few milliseconds on a slow phone.
const SLICE: usize = 200;

#[derive(Properties, PartialEq)]
pub(super) struct ProgramOutputProps {
    pub(super) mistake: Mistake,
    pub(super) mended: bool,
    pub(super) title: &'static str,
}

/// Runs a program once. A different program needs a different key.
#[component]
pub(super) fn ProgramOutput(props: &ProgramOutputProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let ProgramOutputProps { mistake, mended, title } = props;
    let execution = use_state_eq(|| mistake.begin(*mended));
    let output = use_memo((*execution).clone(), |execution| execution.output());
    {
        let execution = execution.clone();
        use_effect_with((*execution).clone(), move |now| {
            let timer = now.output().is_none().then(|| {
                let mut next = now.clone();
                Timeout::new(0, move || {
                    next.advance(SLICE);
                    execution.set(next);
                })
            });
            move || drop(timer)
        });
    }
    let name = if *mended { "after" } else { "before" };
    let cell = |(place, cell): (usize, &CellOutput)| {
        let error = cell.error.map(|error| format!("NameError: {error}"));
        html! {
            if !cell.printed.is_empty() || error.is_some() {
                <div class="cell">
                    <span>{ (derivative::text::words(text.language).bugs.cell)(place + 1) }</span>
                    <pre>
                        { cell.printed.join("\n") }
                        if let Some(error) = error { <b>{ error }</b> }
                    </pre>
                </div>
            }
        }
    };
    html! {
        <div class="ran" data-output={name} aria-busy={output.is_none().to_string()}>
            <h3>{ *title }</h3>
            <div class="printout" tabindex="0" role="group" aria-label={*title} data-scrolls="">
                if let Some(output) = &*output {
                    { for output.cells.iter().enumerate().map(cell) }
                } else {
                    <p>{ derivative::text::words(text.language).bugs.running }</p>
                }
            </div>
        </div>
    }
}
