//! The lab: one run, steered and read.

use yew::prelude::*;

use super::ladder::Rung;
use super::output::Output;
use super::page::{Msg, Shown};
use super::plot::Plot;
use super::readouts::Readouts;
use super::settings::Settings;
use super::transport::Transport;
use crate::core::divergence::Divergence;
use crate::core::verdict::Verdict;
use crate::experiment::address::{Address, Reason};
use crate::session::message::{Progress, RunState};
use crate::session::series::Scale;
use crate::text::Text;

#[derive(Properties, PartialEq)]
pub(super) struct LabProps {
    pub(super) text: &'static Text,
    pub(super) address: Address,
    pub(super) shown: Shown,
    pub(super) scale: Scale,
    pub(super) rung: Rung,
    pub(super) dark: bool,
    pub(super) act: Callback<Msg>,
}

#[component]
pub(super) fn Lab(props: &LabProps) -> Html {
    let LabProps { text, address, shown, scale, act, .. } = props;
    let (text, scale) = (*text, *scale);
    let lesson = address.experiment.lesson();
    let progress = shown.progress.as_deref();
    let state = progress.map_or(RunState::Idle, |progress| progress.state);
    let snapshot = progress.map(|progress| progress.snapshot.clone());
    html! {
        <section class="lab" data-run={run_name(state)} data-engine={props.rung.name()}
            aria-label={(text.lesson)(lesson)}>
            <h1>{ (text.lesson)(lesson) }</h1>
            <Transport {text} progress={shown.progress.clone()} steps={address.experiment.steps}
                pace={address.pace} hide={address.hide.clone()} {scale} act={act.clone()} />
            <Settings {text} experiment={address.experiment.clone()} hide={address.hide.clone()}
                act={act.clone()} />
            if let Some(error) = shown.refused {
                <p class="verdict" role="alert">
                    { (text.notices.refused)(&(text.reason)(Reason::Data(error))) }
                </p>
            }
            if let Some(progress) = progress {
                <Readouts {text} snapshot={progress.snapshot.clone()} {lesson} />
                { verdict(text, progress, act) }
            }
            <div class="results">
                if !address.hide.contains(&"history") {
                    <Plot {text} series={shown.series.clone()} {snapshot} {scale}
                        steps={address.experiment.steps} dark={props.dark} act={act.clone()} />
                }
                if !address.hide.contains(&"output") {
                    <Output {text} rows={shown.rows.clone()} {lesson}
                        interval={address.experiment.row_interval()} />
                }
            </div>
        </section>
    }
}

fn run_name(state: RunState) -> &'static str {
    match state {
        RunState::Idle => "idle",
        RunState::Running => "running",
        RunState::Paused => "paused",
        RunState::Finished => "finished",
        RunState::Diverged => "diverged",
    }
}

/// What can be said of the run here. Spoken when it stands, not while it runs.
fn verdict(text: &'static Text, progress: &Progress, act: &Callback<Msg>) -> Html {
    let stands = progress.state != RunState::Running;
    let diverged = progress.divergence.filter(|_| progress.state == RunState::Diverged);
    let (name, sentence) = match diverged {
        Some((at, sign)) => ("diverged", (text.diverged)(at, sign)),
        None => {
            let verdict = progress.snapshot.verdict;
            (verdict_name(verdict), (text.verdict)(verdict).to_owned())
        }
    };
    let by = diverged.map(|(_, sign)| match sign {
        Divergence::NonFinite => "non-finite",
        Divergence::LostDelta => "lost-delta",
        Divergence::Loss => "loss",
    });
    let started = progress.snapshot.updates > 0;
    html! {
        <p class="verdict" role="status" aria-live={if stands { "polite" } else { "off" }}
            data-verdict={name} data-diverged-at={diverged.map(|(at, _)| at.to_string())}
            data-diverged-by={by}>
            <b class="state">{ (text.state)(progress.state) }</b>
            if started {
                <span>{ sentence }</span>
            }
            if diverged.is_some() {
                <button type="button" name="run-on" onclick={act.reform(|_| Msg::RunOn)}>
                    { text.run_on }
                </button>
            }
        </p>
    }
}

fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Improving => "improving",
        Verdict::Overshooting => "overshooting",
        Verdict::Converged => "converged",
        Verdict::Growing => "growing",
        Verdict::Saturated => "saturated",
        Verdict::Frozen => "frozen",
    }
}
