//! Many runs beside the current one: started, watched, cancelled and read.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::part::PagePart;
use crate::lesson::gates;
use crate::picture::Quantity;
use crate::picture::norms::{GateNorm, Norms};
use crate::session::latest::SweepResults;
use crate::session::series::Scale;
use crate::session::sweep::{NORMS_STEPS, Report, Sweep};
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

#[derive(Properties, PartialEq)]
pub(crate) struct NormsPlotProps {
    pub(crate) sweeps: SweepResults,
}

/// Draws ‖W‖ of the notebook's four gates against updates.
#[component]
pub(crate) fn NormsPlot(props: &NormsPlotProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let NormsPlotProps { sweeps, .. } = props;
    let words = gates::text::words(text.language);
    let report = sweeps.latest.as_deref().filter(|report| report.sweep == Sweep::Norms);
    let gates = sweeps.followed.iter().map(|run| GateNorm {
        quantity: Quantity::Norm(run.gate),
        series: Rc::new(run.series.clone()),
        weights: 0..2,
        now: None,
    });
    let picture = Norms {
        gates: gates.collect(),
        cursor: None,
        steps: NORMS_STEPS,
        scale: Scale::Logarithmic,
    };
    let finished = sweeps.followed.len() == 4;
    html! {
        <div class="study" data-study="norms">
            <Plot part={PagePart::Norms} title={html! { { words.norms } }} sentence={words.norms_about}
                picture={Drawing::new(picture.chart())}
                tools={if finished {
                    Html::default()
                } else {
                    steer(text, "norms", Sweep::Norms, report, act)
                }} />
        </div>
    }
}
