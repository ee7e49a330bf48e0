//! The learning rate: an exact field, a slider on a logarithmic scale, and a
//! gauge of the rates that converge.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::chunk::Chunk;
use crate::app::context::{PageContext, use_page};
use crate::app::controls::Slider;
use crate::app::controls::icon::{Icon, icon};
use crate::app::controls::slider::LogScale;
use crate::app::message::Msg;
use crate::app::number_format::short;
use crate::app::state::stage::StageAction;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::session::message::Analysis;
use descent_core::stability::Window;

/// The scale of the slider.
const SCALE: LogScale = LogScale { ends: [-5.0, 1.0], steps: 100.0 };

#[derive(Properties, PartialEq)]
pub(crate) struct LearningRateProps {
    pub(crate) experiment: Experiment,
    pub(crate) analysis: Option<Rc<Analysis>>,
    /// True if the losses of many runs are in sight.
    pub(crate) sweeps: bool,
    /// The exact field.
    pub(crate) children: Html,
}

#[component]
pub(crate) fn LearningRate(props: &LearningRateProps) -> Html {
    let page = &use_page();
    let words = &page.text.rates;
    // A held slider leaves the run alone.
    let held = use_state_eq(|| None::<f64>);
    let rate = held.unwrap_or(props.experiment.rule.learning_rate);
    let slide = {
        let held = held.clone();
        Callback::from(move |position: f64| held.set(Some(SCALE.value_at(position))))
    };
    let release = {
        let (held, act, experiment) = (held.clone(), page.act.clone(), props.experiment.clone());
        Callback::from(move |position: f64| {
            let mut experiment = experiment.clone();
            experiment.rule.learning_rate = SCALE.value_at(position);
            held.set(None);
            act.emit(Msg::Experiment(Box::new(experiment)));
        })
    };
    let windows = props.analysis.as_ref().map(|p| p.windows.as_slice()).unwrap_or_default();
    let stretch = |window: &Window| (SCALE.share(window.low), SCALE.share(window.high));
    let stretches: Vec<_> = windows.iter().map(stretch).collect();
    html! {
        <div class="rate">
            { props.children.clone() }
            { gauge(page, props, rate) }
            <Slider name="lr-slider" ends={SCALE.slider_ends()} value={SCALE.position(rate)}
                label={words.slider} value_text={short(rate)} {stretches} {slide} {release} />
            { sweep_button(page, props.sweeps) }
        </div>
    }
}

/// Draws the button that shows the losses of many runs.
fn sweep_button(page: &PageContext, shown: bool) -> Html {
    if page.hide.contains(PagePart::Sweep) {
        return Html::default();
    }
    let label = page.text.sweeps.open;
    let near = || Msg::Nears(Chunk::Sweep);
    html! {
        <button type="button" name={PagePart::Sweep.name()} title={label}
            aria-pressed={shown.to_string()} onpointerenter={page.act.reform(move |_: PointerEvent| near())}
            onfocus={page.act.reform(move |_: FocusEvent| near())}
            onclick={page.act.reform(move |_: MouseEvent| Msg::Stage(StageAction::Sweep(!shown)))}>
            { icon(Icon::Sweep) }<span>{ label }</span>
        </button>
    }
}

fn gauge(page: &PageContext, props: &LearningRateProps, rate: f64) -> Html {
    let words = &page.text.rates;
    let Some(analysis) = &props.analysis else { return Html::default() };
    if analysis.windows.is_empty() {
        return html! { <p class="gauge" data-gauge="" title={words.no_minimum}>
            <span aria-hidden="true">{ words.no_limit }</span>
            <span class="unseen">{ words.no_minimum }</span>
        </p> };
    }
    let converges = analysis.windows.iter().any(|window| window.contains(rate));
    let (class, sign, says) = if converges {
        ("inside", "✓", words.converges)
    } else {
        ("outside", "✗", words.diverges)
    };
    let set: Vec<String> = analysis.windows.iter().map(interval).collect();
    let limits = (words.set)(&set.join(", "));
    html! {
        <p class={classes!("gauge", class)} data-gauge="" data-converges={converges.to_string()}
            title={limits.clone()}>
            <b>{ sign }{ " " }<span>{ says }</span></b>
            <span class="unseen">{ ". " }{ limits }</span>
        </p>
    }
}

/// Formats a window as an open interval.
fn interval(window: &Window) -> String {
    if window.high.is_finite() {
        format!("({}, {})", short(window.low), short(window.high))
    } else {
        format!("({}, ∞)", short(window.low))
    }
}
