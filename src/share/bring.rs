//! Import: the output of the reader's own notebook, or a saved experiment.

use web_sys::{DragEvent, File, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::comparison::Rows;
use super::recording::use_record;
use super::take::{Trainer, progress};
use crate::browser;
use crate::exchange::origin::{Origin, origin};
use crate::exchange::paste::{self, Pasted};
use crate::exchange::saved::{self, SavedError};
use crate::experiment::address::Address;
use crate::experiment::subject::Subject;
use crate::experiment::{Experiment, MOST_STEPS};
use crate::gallery::Request;
use crate::text::Text;
use crate::text::share::Share;

#[derive(Properties, PartialEq)]
pub(super) struct BringPartProps {
    pub(super) text: &'static Text,
    pub(super) words: &'static Share,
    pub(super) address: Address,
    pub(super) factory: Trainer,
    /// Opens an address in the lab.
    pub(super) open: Callback<String>,
}

/// A pasted text that was read, with its start.
#[derive(Clone, PartialEq)]
struct Found {
    /// The experiment that was open.
    beside: Experiment,
    pasted: Pasted,
    origin: Option<Origin>,
}

impl Found {
    fn read(text: &str, experiment: &Experiment) -> Result<Self, paste::PasteError> {
        let pasted = paste::read(text, experiment.problem.layout().inputs)?;
        let origin = origin(&pasted, experiment);
        Ok(Self { beside: experiment.clone(), pasted, origin })
    }

    /// Returns the experiment from the start of the pasted run.
    fn experiment(&self) -> Experiment {
        let start = self.origin.as_ref().map_or(&self.beside.start, Origin::start);
        let last = self.pasted.rows.last().and_then(|row| u64::try_from(row.step + 1).ok());
        let steps = self.beside.steps.max(last.unwrap_or(0)).min(MOST_STEPS);
        Experiment { start: start.clone(), steps, ..self.beside.clone() }
    }

    /// Returns the run to compare the rows with.
    fn request(&self) -> Option<Request> {
        let last = self.pasted.rows.last()?.step;
        let experiment = self.experiment();
        let until = u64::try_from(last + 1).unwrap_or(0).min(experiment.steps);
        Some(Request { until, interval: self.pasted.interval(), experiment })
    }

    /// Returns true if the lab shows the same experiment, apart from its start.
    fn belongs_to(&self, experiment: &Experiment) -> bool {
        self.beside.problem == experiment.problem && self.beside.rule == experiment.rule
    }
}

#[component]
pub(super) fn BringPart(props: &BringPartProps) -> Html {
    let BringPartProps { text, words, address, open, .. } = props;
    let (text, words, w) = (*text, *words, &words.bring);
    let typed = use_state(String::new);
    let refused = use_state_eq(|| None::<Refusal>);
    let found = use_state_eq(|| None::<Found>);
    let run = address.experiment();
    let compared = found.as_ref().filter(|found| run.is_some_and(|run| found.belongs_to(run)));
    let request = compared.and_then(Found::request);
    let (recorded, try_again) = use_record(&props.factory.0, request.clone(), false);
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            typed.set(area.value());
        })
    };
    let look = {
        let (typed, refused, found) = (typed.clone(), refused.clone(), found.clone());
        let run = run.cloned();
        move || match Found::read(&typed, run.as_ref()?) {
            Ok(read) => {
                refused.set(None);
                found.set(Some(read.clone()));
                Some(read)
            }
            Err(error) => {
                refused.set(Some(Refusal::Paste(error)));
                found.set(None);
                None
            }
        }
    };
    let compare = {
        let look = look.clone();
        Callback::from(move |_: MouseEvent| {
            look();
        })
    };
    let start_there = {
        let (refused, open, address) = (refused.clone(), open.clone(), address.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(found) = look() else { return };
            if found.origin.is_none() {
                return refused.set(Some(Refusal::NoStart));
            }
            let subject = Subject::Run(found.experiment());
            let there = Address { subject, at: 0, ..address.clone() };
            open.emit(there.to_string());
        })
    };
    let may_paste = match run {
        Some(run) if run.problem.layout().models > 1 => Err(w.circuit),
        Some(_) => Ok(()),
        None => Err(w.no_run),
    };
    let about_start = compared.map(|found| match found.origin {
        Some(Origin::Known(_)) => w.known,
        Some(Origin::Stated(_)) => w.recovered,
        Some(Origin::Printed(_)) => w.printed,
        None => w.own,
    });
    let alert = |refusal: &Refusal| {
        html! { <p class="field-error" role="alert" data-refused="">{ refusal.sentence(text, words) }</p> }
    };
    let of_file = refused.as_ref().filter(|refusal| refusal.is_of_a_file());
    let of_text = refused.as_ref().filter(|refusal| !refusal.is_of_a_file());
    html! {
        <div class="bring-part">
            <section aria-labelledby="paste-title">
                <h3 id="paste-title">{ w.paste }</h3>
                <p id="paste-about">{ w.paste_about }</p>
                // The typed text stays even if it is unusable here.
                <textarea name="paste" rows="7" spellcheck="false" autocomplete="off"
                    aria-labelledby="paste-title" aria-describedby="paste-about"
                    placeholder={"W = [[0.59207904]]\nb = [0.41156886]"}
                    value={(*typed).clone()} {oninput} />
                if let Err(why) = may_paste {
                    <p>{ why }</p>
                } else {
                    <div class="actions">
                        <button type="button" name="compare" onclick={compare}>{ w.compare }</button>
                        <button type="button" name="start-there" onclick={start_there}>{ w.start_there }</button>
                    </div>
                }
                { for of_text.map(alert) }
                if let Some(about) = about_start {
                    <p data-origin="">{ about }</p>
                }
                { progress(text, words, &recorded, request.as_ref(), &try_again) }
                if let Some(found) = compared.filter(|_| request.as_ref().is_some_and(|request| request.is_made(&recorded.latest))) {
                    <Rows {words} pasted={found.pasted.rows.clone()} here={(*recorded.latest.rows).clone()} />
                }
            </section>
            <SavedFile {words} open={open.clone()} refuse={{
                let refused = refused.clone();
                Callback::from(move |refusal| refused.set(refusal))
            }}>
                { for of_file.map(alert) }
            </SavedFile>
        </div>
    }
}

/// The reason for refusing a text.
#[derive(Clone, PartialEq)]
enum Refusal {
    Paste(paste::PasteError),
    NoStart,
    Saved(SavedError),
    Unreadable,
}

impl Refusal {
    fn is_of_a_file(&self) -> bool {
        matches!(self, Self::Saved(_) | Self::Unreadable)
    }

    fn sentence(&self, text: &Text, words: &Share) -> String {
        match self {
            Self::Paste(error) => (text.paste_error)(*error),
            Self::NoStart => words.bring.no_start.to_owned(),
            Self::Saved(error) => (text.saved_error)(error),
            Self::Unreadable => words.bring.unreadable.to_owned(),
        }
    }
}

#[derive(Properties, PartialEq)]
struct SavedFileProps {
    words: &'static Share,
    open: Callback<String>,
    refuse: Callback<Option<Refusal>>,
    children: Children,
}

/// Chooses a saved experiment, or takes one dropped here.
#[component]
fn SavedFile(props: &SavedFileProps) -> Html {
    let w = &props.words.bring;
    let take = {
        let (open, refuse) = (props.open.clone(), props.refuse.clone());
        Callback::from(move |file: File| {
            if file.size() > saved::LONGEST as f64 {
                return refuse.emit(Some(Refusal::Saved(SavedError::TooLong)));
            }
            let (open, refuse) = (open.clone(), refuse.clone());
            browser::read(file, move |text| match text.as_deref().map(saved::read) {
                Some(Ok(address)) => {
                    refuse.emit(None);
                    open.emit(address.to_string());
                }
                Some(Err(error)) => refuse.emit(Some(Refusal::Saved(error))),
                None => refuse.emit(Some(Refusal::Unreadable)),
            });
        })
    };
    let choose = {
        let take = take.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let file = input.files().and_then(|files| files.get(0));
            // Lets the same file be chosen again.
            input.set_value("");
            if let Some(file) = file {
                take.emit(file);
            }
        })
    };
    let ondrop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            take.emit(file);
        }
    });
    html! {
        <section class="saved" aria-labelledby="saved-title" {ondrop}>
            <h3 id="saved-title">{ w.open }</h3>
            <label>
                <span>{ w.open_about }</span>
                <input type="file" name="saved" accept=".json,application/json" onchange={choose} />
            </label>
            { props.children.clone() }
        </section>
    }
}
