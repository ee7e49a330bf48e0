//! Two layers trained together from many seeds: shows the seeds that learn, and opens any
//! of their runs.

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::experiment::Experiment;
use crate::experiment::start::Start;
use crate::lesson::Lesson;
use crate::lesson::gates::lab::sweeps::steer;
use crate::lesson::xor;
use crate::session::latest::SweepResults;
use crate::session::sweep::{Findings, LAYERS_RATE, LAYERS_STEPS, Layers, Report, Sweep};
use descent_core::circuit::Signal;

/// A seed that learns, and one that stops at 2·ln 2.
const EXAMPLES: [(u32, bool); 2] = [(0, true), (2, false)];

#[derive(Properties, PartialEq)]
pub(crate) struct SeedsProps {
    pub(crate) experiment: Experiment,
    pub(crate) sweeps: SweepResults,
}

#[component]
pub(crate) fn Seeds(props: &SeedsProps) -> Html {
    let page = &use_page();
    let words = xor::text::words(page.text.language);
    let report = props.sweeps.latest.as_deref();
    let report = report.filter(|report| report.sweep == Sweep::TwoLayers);
    let ends: &[Layers] = match report.map(|report| &report.findings) {
        Some(Findings::TwoLayers(ends)) => ends,
        _ => &[],
    };
    let known = (0..).zip(ends).map(|(seed, end)| (seed, end.has_learnt));
    let seeds: Vec<(u32, bool)> = if ends.is_empty() { EXAMPLES.to_vec() } else { known.collect() };
    let learnt = ends.iter().filter(|end| end.has_learnt).count();
    html! {
        <section class="panel seeds" aria-labelledby="seeds-title" data-study="two-layers">
            <h2 id="seeds-title">{ words.seeds }</h2>
            <p>{ words.seeds_about }</p>
            { steer(page.text, "seeds", Sweep::TwoLayers, report, &page.act) }
            if report.is_some_and(Report::is_finished) {
                <p role="status">{ (words.seeds_found)(ends.len(), learnt) }</p>
            }
            <div class="presets" role="group" aria-label={words.seeds_open}>
                { for seeds.into_iter().map(|(seed, learns)| open(page, props, seed, learns)) }
            </div>
        </section>
    }
}

/// Draws the button that opens the run of a seed.
fn open(page: &PageContext, props: &SeedsProps, seed: u32, learns: bool) -> Html {
    let words = xor::text::words(page.text.language);
    let mut experiment = together();
    experiment.start = Start::seed(seed);
    let chosen = experiment == props.experiment;
    let label = if learns { (words.seed_learns)(seed) } else { (words.seed_stops)(seed) };
    let (class, sign) = if learns { ("right", "✓") } else { ("wrong", "✗") };
    let onclick =
        page.act.reform(move |_: MouseEvent| Msg::Experiment(Box::new(experiment.clone())));
    html! {
        <button type="button" name="open-seed" value={seed.to_string()} aria-label={label.clone()}
            title={label} aria-pressed={chosen.to_string()} {onclick}>
            { seed }<span {class} aria-hidden="true">{ sign }</span>
        </button>
    }
}

/// Returns the experiment with two layers trained together.
fn together() -> Experiment {
    let mut experiment = Experiment::notebook(Lesson::Xor);
    if let Some((_, layer)) = experiment.problem.circuit_mut() {
        *layer = Signal::Soft;
    }
    experiment.rule.learning_rate = LAYERS_RATE;
    experiment.steps = LAYERS_STEPS;
    experiment
}
