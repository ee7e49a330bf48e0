//! Two layers trained together from many seeds: shows the seeds that learn, and opens any
//! of their runs.

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::app::stage::figure::Figure;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::experiment::start::Start;
use crate::lesson::Lesson;
use crate::lesson::gates::lab::sweeps::steer;
use crate::lesson::xor;
use crate::session::latest::SweepResults;
use crate::session::sweep::{
    Findings, LAYERS_RATE, LAYERS_SEEDS, LAYERS_STEPS, Layers, Report, Sweep,
};
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
    let end = |seed: u32| {
        let found = ends.get(seed as usize).map(|end| end.has_learnt);
        found.or_else(|| EXAMPLES.iter().find(|(example, _)| *example == seed).map(|(_, end)| *end))
    };
    let learnt = ends.iter().filter(|end| end.has_learnt).count();
    let legend = if report.is_some_and(Report::is_finished) {
        (words.seeds_found)(ends.len(), learnt)
    } else {
        words.seeds_about.to_owned()
    };
    html! {
        <div class="study" data-study="two-layers">
            <Figure part={PagePart::Seeds} title={html! { { words.seeds } }} class="seeds"
                tools={steer(page.text, "seeds", Sweep::TwoLayers, report, &page.act)}
                legend={html! { <span role="status" title={legend.clone()}>{ legend.clone() }</span> }}>
                <div class="seed-grid" role="group" aria-label={words.seeds_open}>
                    { for (0..LAYERS_SEEDS).map(|seed| open(page, props, seed, end(seed))) }
                </div>
            </Figure>
        </div>
    }
}

/// Draws the button that opens the run of a seed.
fn open(page: &PageContext, props: &SeedsProps, seed: u32, learns: Option<bool>) -> Html {
    let words = xor::text::words(page.text.language);
    let mut experiment = together();
    experiment.start = Start::seed(seed);
    let chosen = experiment == props.experiment;
    let (label, class, sign) = match learns {
        Some(true) => ((words.seed_learns)(seed), "right", "✓"),
        Some(false) => ((words.seed_stops)(seed), "wrong", "✗"),
        None => ((words.seed_unknown)(seed), "unknown", "·"),
    };
    let onclick =
        page.act.reform(move |_: MouseEvent| Msg::Experiment(Box::new(experiment.clone())));
    html! {
        <button type="button" name="open-seed" value={seed.to_string()} aria-label={label.clone()}
            title={label} aria-pressed={chosen.to_string()} class={class} {onclick}>
            { seed }<span aria-hidden="true">{ sign }</span>
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
