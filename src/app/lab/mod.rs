//! The lab: the pictures, controls and numbers of one run.

mod learning_rate;
pub(crate) mod listing;
pub(crate) mod microscope;
pub(crate) mod output;
pub(crate) mod readouts;
mod settings;
pub(crate) mod shortcuts;
mod timeline;
mod transport;
pub(crate) mod view;

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::experiment::address::{Address, Reason};
use crate::experiment::part::PagePart;
use crate::experiment::{Experiment, Problem};
use crate::lesson::words;
use crate::session::latest::Latest;
use crate::session::message::{Progress, RunState};
use crate::session::series::View;
use crate::text::{Text, grouped};
use crate::worker::mode::WorkerMode;
use descent_core::divergence::Divergence;
use descent_core::verdict::Verdict;
use microscope::Microscope;
use settings::Settings;
use timeline::Timeline;
use transport::Transport;
use view::{LabContext, LabView};

#[derive(Properties, PartialEq)]
pub(crate) struct LabProps {
    /// The parts that differ by lesson.
    pub(crate) lab: &'static LabView,
    pub(crate) address: Address,
    pub(crate) experiment: Experiment,
    pub(crate) latest: Latest,
    pub(crate) view: View,
    pub(crate) worker_mode: WorkerMode,
    /// The selected line of an update.
    pub(crate) magnified: Option<usize>,
    pub(crate) can_undo: bool,
}

#[component]
pub(crate) fn Lab(props: &LabProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let LabProps { address, experiment, latest, view, .. } = props;
    let text = *text;
    let Address { hide, .. } = address;
    let (lesson, steps) = (experiment.lesson, experiment.steps);
    let lab = props.lab;
    let progress = latest.progress.as_deref();
    let state = progress.map_or(RunState::Idle, |progress| progress.state);
    let keys = act.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if let Some(msg) = shortcuts::asked(&event, steps) {
            event.prevent_default();
            keys.emit(msg);
        }
    });
    let answers = act.clone();
    use_effect_with(progress.is_some() || latest.refused.is_some(), move |answered| {
        if *answered {
            answers.emit(Msg::FirstAnswerShown);
        }
    });
    // While the run plays, the microscope shows each update at its last line.
    let running = state == RunState::Running;
    let magnified = props.magnified.map(|line| if running { usize::MAX } else { line });
    let context = LabContext {
        view: lab,
        text,
        magnified,
        experiment: experiment.clone(),
        latest: latest.clone(),
        scale: view.scale,
        interval: view.rows,
        hide: *hide,
        predict: address.predict.clone(),
        act: act.clone(),
    };
    html! {
        <section class="lab" id="lab" tabindex="0" data-run={state.name()}
            data-engine={props.worker_mode.name()} aria-label={words::heading(lesson, text.language).name} {onkeydown}>
            <Transport progress={latest.progress.clone()} {steps} pace={address.pace} can_undo={props.can_undo} />
            if !hide.contains(PagePart::Timeline) {
                <Timeline progress={latest.progress.clone()} {steps} scale={view.scale} />
            }
            <Settings experiment={experiment.clone()} analysis={latest.analysis.clone()} open={address.embed} />
            if let Some(error) = latest.refused {
                <p class="verdict" role="alert">
                    { (text.notices.refused)(&(text.reason)(Reason::Data(error))) }
                </p>
            }
            { (lab.head)(&context) }
            if let Some(progress) = progress {
                { (lab.readouts)(&context) }
                { verdict(lab, text, &experiment.problem, progress, act) }
                { milestone(text, progress) }
            }
            <div class="pictures">{ for (lab.pictures)(&context) }</div>
            if !hide.contains(PagePart::Microscope) {
                <Microscope experiment={experiment.clone()} latest={latest.clone()}
                    {magnified} {running} />
            }
            { (lab.panels)(&context) }
            if !hide.contains(PagePart::Output) {
                { (lab.output)(&context) }
            }
        </section>
    }
}

/// Draws the verdict on the run. Screen readers announce it only while the run rests.
fn verdict(
    lab: &LabView,
    text: &'static Text,
    problem: &Problem,
    progress: &Progress,
    act: &Callback<Msg>,
) -> Html {
    let stands = progress.state != RunState::Running;
    let diverged = progress.divergence.filter(|_| progress.state == RunState::Diverged);
    let (name, sentence) = match diverged {
        Some((at, sign)) => ("diverged", (text.diverged)(at, sign)),
        None => {
            let verdict = progress.snapshot.verdict;
            // A run that froze after it had exploded has lost its δ.
            let lost = verdict == Verdict::Frozen && progress.divergence.is_some();
            let sentence = if lost { text.frozen_far_out } else { (text.verdict)(verdict) };
            (verdict_name(verdict), sentence.to_owned())
        }
    };
    let by = diverged.map(|(_, sign)| match sign {
        Divergence::NonFinite => "non-finite",
        Divergence::LostDelta => "lost-delta",
        Divergence::Loss => "loss",
    });
    let started = progress.snapshot.updates > 0;
    let gates = (lab.verdict_subject)(problem, &progress.snapshot).filter(|_| diverged.is_none());
    html! {
        <div class="verdict" role="status" aria-live={if stands { "polite" } else { "off" }}
            data-verdict={name} data-diverged-at={diverged.map(|(at, _)| at.to_string())}
            data-diverged-by={by}>
            <b class="state">{ (text.state)(progress.state) }</b>
            if started {
                <span>
                    if let Some(gates) = gates {
                        <b>{ gates }</b>{ ": " }
                    }
                    { sentence }
                </span>
            }
            if diverged.is_some() {
                <button type="button" name="run-on" onclick={act.reform(|_| Msg::RunOn)}>
                    { text.run_on }
                </button>
            }
        </div>
    }
}

/// Announces every power of ten of updates while a run plays.
fn milestone(text: &'static Text, progress: &Progress) -> Html {
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
