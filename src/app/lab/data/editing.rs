//! Changes of the data's table: a number that is typed, and points that are pasted or in a file.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Element, File, HtmlInputElement};
use yew::prelude::*;

use crate::app::context::PageContext;
use crate::app::message::Msg;
use crate::app::number_format::exact;
use crate::browser;
use crate::exchange::points::{LONGEST, PointsError, read_points};
use crate::experiment::address::Reason;
use crate::experiment::number::float;
use crate::experiment::{Experiment, Problem};
use crate::text::grouped;
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

/// A sentence about the points that the reader typed or brought.
#[derive(Clone, PartialEq)]
pub(super) struct Remark {
    pub(super) sentence: String,
    pub(super) refused: bool,
    /// The problem with the points that it is about; others leave nothing to say.
    pub(super) about: Problem,
}

impl Remark {
    fn refused(experiment: &Experiment, sentence: String) -> Self {
        Self { sentence, refused: true, about: experiment.problem.clone() }
    }
}

/// Takes the number that was typed for the input or the target of a point. Returns the
/// sentence that says why it is refused.
pub(super) fn change_number(
    page: &PageContext,
    experiment: &Experiment,
    point: usize,
    is_target: bool,
    typed: &str,
) -> Option<Remark> {
    let mut pairs: Vec<(f64, f64)> =
        experiment.problem.data().into_iter().flat_map(Dataset::pairs).collect();
    let number = float(typed).map_err(|error| (page.text.number_error)(error).to_owned());
    let changed = number.and_then(|number| {
        if let Some((x, t)) = pairs.get_mut(point) {
            *(if is_target { t } else { x }) = number;
        }
        replace(page, experiment, &pairs)
    });
    changed.err().map(|sentence| Remark::refused(experiment, sentence))
}

/// Takes the points of a text in place of all others, and says what of it was taken or not
/// understood.
pub(super) fn take(
    page: &PageContext,
    experiment: &Experiment,
    text: &str,
    file: Option<&str>,
) -> Remark {
    let words = &page.text.data;
    let taken = read_points(text).map_err(|error| (words.refused)(&error)).and_then(|points| {
        let about = replace(page, experiment, &points.pairs)?;
        let count = grouped(points.pairs.len() as u64);
        let sentence = (words.taken)(&count, file, points.names.as_deref());
        Ok(Remark { sentence, refused: false, about })
    });
    taken.unwrap_or_else(|sentence| Remark::refused(experiment, sentence))
}

/// Takes the points of a file, which may take a while. `experiment` returns the one that is
/// shown by then.
pub(super) fn take_file(
    page: &PageContext,
    experiment: impl Fn() -> Experiment + 'static,
    file: File,
    tell: impl Fn(Remark) + 'static,
) {
    if file.size() > LONGEST as f64 {
        let sentence = (page.text.data.refused)(&PointsError::TooLong);
        return tell(Remark::refused(&experiment(), sentence));
    }
    let (page, name) = (page.clone(), file.name());
    browser::read(file, move |text| {
        let now = experiment();
        tell(match text {
            Some(text) => take(&page, &now, &text, Some(&name)),
            None => Remark::refused(&now, page.text.data.unreadable.to_owned()),
        });
    });
}

/// Replaces the points, as one step to undo. Returns the changed problem.
fn replace(
    page: &PageContext,
    experiment: &Experiment,
    pairs: &[(f64, f64)],
) -> Result<Problem, String> {
    let mut changed = experiment.clone();
    Dataset::new(pairs)
        .and_then(|data| changed.problem.set_data(data))
        .map_err(|error| (page.text.reason)(Reason::Data(error)))?;
    let problem = changed.problem.clone();
    page.act.emit(Msg::Edit(Box::new(changed)));
    page.act.emit(Msg::Settled);
    Ok(problem)
}

/// The reader brings points: a text or a file.
pub(super) enum Brought {
    Text(String),
    File(File),
}

impl Brought {
    /// Reads what an event brings: a text of several lines or of lists that is pasted, or a
    /// file that is pasted or dropped. A single number is left to the field that it is pasted
    /// into.
    fn of(event: &Event) -> Option<Self> {
        let pasted = event.dyn_ref::<ClipboardEvent>().and_then(|it| it.clipboard_data());
        let data = pasted.or_else(|| event.dyn_ref::<DragEvent>()?.data_transfer())?;
        if let Some(file) = data.files().and_then(|files| files.get(0)) {
            return Some(Self::File(file));
        }
        let text = data.get_data("text/plain").ok()?;
        text.trim().contains(['\n', '[', '(']).then_some(Self::Text(text))
    }
}

/// Calls `bring` with the points that are pasted or dropped anywhere in the tab of an element.
#[hook]
pub(super) fn use_brought(inside: &NodeRef, bring: &Callback<Brought>) {
    let inside = inside.clone();
    use_effect_with(bring.clone(), move |bring| {
        let panel = inside
            .cast::<Element>()
            .and_then(|inside| inside.closest("[role=tabpanel], figure").ok().flatten());
        // The outermost of both, so that the whole tab is listened to.
        let panel =
            panel.map(|panel| panel.closest("[role=tabpanel]").ok().flatten().unwrap_or(panel));
        let listen = |name: &'static str, receive: fn(&Event, &Callback<Brought>)| {
            let (panel, bring) = (panel.as_ref()?, bring.clone());
            let options = EventListenerOptions::enable_prevent_default();
            Some(EventListener::new_with_options(panel, name, options, move |event| {
                receive(event, &bring);
            }))
        };
        let take = |event: &Event, bring: &Callback<Brought>| {
            if let Some(brought) = Brought::of(event) {
                event.prevent_default();
                bring.emit(brought);
            }
        };
        // Without this the browser would open a file that is dropped.
        let listeners = [
            listen("paste", take),
            listen("drop", take),
            listen("dragover", |event, _| event.prevent_default()),
        ];
        move || drop(listeners)
    });
}
