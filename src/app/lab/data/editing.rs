//! Changes of the data's table: a number that is typed, and points that are pasted.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlInputElement};
use yew::prelude::*;

use crate::app::context::PageContext;
use crate::app::message::Msg;
use crate::app::number_format::exact;
use crate::exchange::points::read_points;
use crate::experiment::Experiment;
use crate::experiment::address::Reason;
use crate::experiment::number::float;
use descent_core::dataset::Dataset;

#[derive(Properties, PartialEq)]
pub(super) struct CellProps {
    /// The accessible name.
    pub(super) label: String,
    pub(super) value: f64,
    /// Takes the typed text. Returns false if it is refused; it stays then.
    pub(super) commit: Callback<String, bool>,
}

/// Draws a number that can be typed.
#[component]
pub(super) fn Cell(props: &CellProps) -> Html {
    let draft = use_state(|| None::<String>);
    {
        // A new value from elsewhere replaces the draft.
        let draft = draft.clone();
        use_effect_with(props.value.to_bits(), move |_| draft.set(None));
    }
    let onchange = {
        let (draft, commit) = (draft.clone(), props.commit.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let typed = input.value();
            draft.set((!commit.emit(typed.clone())).then_some(typed));
        })
    };
    let value = (*draft).clone().unwrap_or_else(|| exact(props.value));
    html! {
        <input type="text" inputmode="text" autocomplete="off" spellcheck="false" size="5"
            aria-label={props.label.clone()} aria-invalid={draft.is_some().then_some("true")}
            {value} {onchange} />
    }
}

/// Takes the number that was typed for the input or the target of a point.
///
/// # Errors
/// With the sentence that says why it is refused.
pub(super) fn change_number(
    page: &PageContext,
    experiment: &Experiment,
    point: usize,
    is_target: bool,
    typed: &str,
) -> Result<(), String> {
    let number = float(typed).map_err(|error| (page.text.number_error)(error).to_owned())?;
    let mut pairs: Vec<(f64, f64)> =
        experiment.problem.data().into_iter().flat_map(Dataset::pairs).collect();
    if let Some((x, t)) = pairs.get_mut(point) {
        *(if is_target { t } else { x }) = number;
    }
    replace(page, experiment, &pairs)
}

/// Takes the points that were pasted in place of all others.
///
/// # Errors
/// With the sentence that says what of them was not understood.
pub(super) fn take_pasted(
    page: &PageContext,
    experiment: &Experiment,
    text: &str,
) -> Result<(), String> {
    let pairs = read_points(text).map_err(|error| (page.text.data.refused)(&error))?;
    replace(page, experiment, &pairs)
}

/// Replaces the points, as one step to undo.
fn replace(
    page: &PageContext,
    experiment: &Experiment,
    pairs: &[(f64, f64)],
) -> Result<(), String> {
    let mut changed = experiment.clone();
    Dataset::new(pairs)
        .and_then(|data| changed.problem.set_data(data))
        .map_err(|error| (page.text.reason)(Reason::Data(error)))?;
    page.act.emit(Msg::Edit(Box::new(changed)));
    page.act.emit(Msg::Settled);
    Ok(())
}

/// Calls `take` with a text of several lines, or of lists, that is pasted anywhere in the tab of
/// an element. A single number is left to the field that it is pasted into.
#[hook]
pub(super) fn use_paste(inside: &NodeRef, take: &Callback<String>) {
    let inside = inside.clone();
    use_effect_with(take.clone(), move |take| {
        let take = take.clone();
        let panel = inside
            .cast::<Element>()
            .and_then(|inside| inside.closest("[role=tabpanel], figure").ok().flatten());
        let listener = panel.map(|panel| {
            // The outermost of both, so that the whole tab is listened to.
            let panel = panel.closest("[role=tabpanel]").ok().flatten().unwrap_or(panel);
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&panel, "paste", options, move |event| {
                let data = event.dyn_ref::<ClipboardEvent>().and_then(|it| it.clipboard_data());
                let text = data.and_then(|data| data.get_data("text/plain").ok());
                let text = text.unwrap_or_default();
                if text.trim().contains(['\n', '[', '(']) {
                    event.prevent_default();
                    take.emit(text);
                }
            })
        });
        move || drop(listener)
    });
}
