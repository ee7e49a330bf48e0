//! The verdict on the run: a line of a fixed place, with its whole sentence and the
//! slopes behind it.

use yew::prelude::*;

use super::view::LabContext;
use crate::app::message::Msg;
use crate::app::number_format::scientific;
use crate::picture::Quantity;
use crate::session::message::{Progress, RunState, Snapshot};
use crate::text::{Text, grouped};
use descent_core::divergence::Divergence;
use descent_core::numpy::print::repr;
use descent_core::verdict::Verdict;

/// Draws the verdict on the run. Screen readers announce it only while the run rests.
pub(super) fn verdict(context: &LabContext, progress: &Progress) -> Html {
    let text = context.text;
    let words = &text.stage;
    let rests = progress.state != RunState::Running;
    let snapshot = &progress.snapshot;
    let diverged = progress.divergence.filter(|_| progress.state == RunState::Diverged);
    let started = snapshot.updates > 0;
    let (name, line, sentence) = match diverged {
        Some((at, sign)) => ("diverged", "", (text.diverged)(at, sign)),
        None => {
            let verdict = snapshot.verdict;
            // A run that froze after it had exploded has lost its δ.
            let lost = verdict == Verdict::Frozen && progress.divergence.is_some();
            let (line, sentence) = if lost {
                (words.frozen_far_out, text.frozen_far_out)
            } else {
                ((words.verdict)(verdict), (text.verdict)(verdict))
            };
            (verdict_name(verdict), line, sentence.to_owned())
        }
    };
    let by = diverged.map(|(_, sign)| match sign {
        Divergence::NonFinite => "non-finite",
        Divergence::LostDelta => "lost-delta",
        Divergence::Loss => "loss",
    });
    let gates = (context.view.verdict_subject)(text, &context.experiment.problem, snapshot)
        .filter(|_| diverged.is_none());
    let subject = gates.map(|gates| format!("{gates}: ")).unwrap_or_default();
    let line = format!("{subject}{line}");
    let sentence = if started { format!("{subject}{sentence}") } else { String::new() };
    html! {
        <div class="verdict" data-verdict={name} data-diverged-at={diverged.map(|(at, _)| at.to_string())}
            data-diverged-by={by}>
            if diverged.is_some() {
                <button type="button" name="run-on" onclick={context.act.reform(|_| Msg::RunOn)}>
                    { text.run_on }
                </button>
            } else if started {
                // Another sentence takes the place of this one, rather than move it.
                <span class="line" key={line.clone()} aria-hidden="true">{ line }</span>
            }
            <details class="more-about">
                <summary title={words.more_about}>
                    <b class="state">{ (text.state)(progress.state) }</b>
                    <span class="unseen">{ words.more_about }</span>
                </summary>
                <div class="popover">
                    <p>{ sentence.clone() }</p>
                    { slopes(text, snapshot) }
                </div>
            </details>
            <p class="unseen" role="status" aria-live={if rests { "polite" } else { "off" }}>
                { (text.state)(progress.state) }{ " " }{ sentence }
            </p>
        </div>
    }
}

/// Lists the slopes with which the last update was made.
fn slopes(text: &Text, snapshot: &Snapshot) -> Html {
    let count = snapshot.gradient.len();
    let slope = |(i, &value): (usize, &f64)| {
        let name = (text.quantity)(Quantity::parameter(i, count));
        html! {
            <>
                <dt>{ format!("∂E/∂{name}") }</dt>
                <dd data-quantity={format!("gradient_{name}")} data-value={repr(value)}>
                    { scientific(value) }
                </dd>
            </>
        }
    };
    html! {
        if count > 0 {
            <dl class="slopes" aria-label={text.stage.slopes}>
                { for snapshot.gradient.iter().enumerate().map(slope) }
            </dl>
        }
    }
}

/// Announces every power of ten of updates while a run plays.
pub(super) fn milestone(text: &'static Text, progress: &Progress) -> Html {
    let updates = progress.snapshot.updates;
    let tenfold = updates.checked_ilog10().filter(|_| progress.state == RunState::Running);
    // The words change only with the power, so that each is announced once.
    let words = tenfold.map(|power| (text.milestone)(&grouped(10_u64.pow(power))));
    html! { <p class="unseen" role="status">{ words.unwrap_or_default() }</p> }
}

fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Improving => "improving",
        Verdict::Overshooting => "overshooting",
        Verdict::Converged => "converged",
        Verdict::Growing => "growing",
        Verdict::Saturated => "saturated",
        Verdict::Frozen => "frozen",
        Verdict::Plateau => "plateau",
    }
}
