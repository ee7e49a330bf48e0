//! The lengths of W of the notebook's gates, followed beside the current run.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::lab::steer::steer;
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::part::PagePart;
use crate::lesson::gates;
use crate::picture::Quantity;
use crate::picture::norms::{GateNorm, Norms};
use crate::session::latest::SweepResults;
use crate::session::series::Scale;
use crate::session::sweep::{NORMS_STEPS, Sweep};

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
