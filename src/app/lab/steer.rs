//! The controls of a sweep: many runs beside the current one.

use yew::prelude::*;

use crate::app::message::Msg;
use crate::session::sweep::{Report, Sweep};
use crate::text::{Text, grouped};

/// Draws the button that starts a sweep, or its progress with a button that cancels it.
pub(crate) fn steer(
    text: &Text,
    name: &'static str,
    sweep: Sweep,
    report: Option<&Report>,
    act: &Callback<Msg>,
) -> Html {
    let words = &text.sweeps;
    let under_way = report.filter(|report| !report.is_finished());
    let button = |to: Option<Sweep>, label: &'static str| {
        let class = if to.is_some() { "primary" } else { "" };
        let name = if to.is_some() { format!("{name}-begin") } else { format!("{name}-cancel") };
        html! {
            <button type="button" {name} {class} onclick={act.reform(move |_| Msg::Sweep(to.clone()))}>
                { label }
            </button>
        }
    };
    html! {
        <div class="steer">
            if let Some(report) = under_way {
                <progress max={report.all.to_string()} value={report.done.to_string()}
                    aria-label={(words.progress)(&grouped(report.done), &grouped(report.all))} />
                { button(None, words.cancel) }
            } else {
                { button(Some(sweep), words.begin) }
            }
        </div>
    }
}
