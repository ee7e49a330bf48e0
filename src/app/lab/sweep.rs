//! The losses of many runs against the learning rate, δ or the seed, and the way into each run.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::view::LabContext;
use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::app::number_format::{scientific, short};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::picture::sweep_losses::SweepLosses;
use crate::session::latest::SweepResults;
use crate::session::message::Analysis;
use crate::session::sweep::{Findings, Report, RunEnd, Setting, Sweep};
use crate::text::{Text, grouped};
use descent_core::stability::Window;

/// Draws the losses of many runs.
pub(crate) fn draw(context: &LabContext, _: PagePart) -> Html {
    // A drag changes the runs once it rests.
    let (experiment, analysis) = match &context.before_edit {
        Some(before) => (before, None),
        None => (&context.experiment, context.latest.analysis.clone()),
    };
    let order_changes = context.experiment.changes_order();
    // Its runs have no forks.
    let experiment = experiment.anew(context.latest.updates());
    context.unless_hidden(PagePart::Sweep, || {
        html! {
            <SweepPlot {experiment} {analysis} {order_changes}
                sweeps={context.latest.sweeps.clone()} />
        }
    })
}

#[derive(Properties, PartialEq)]
struct SweepPlotProps {
    experiment: Experiment,
    /// The analysis of the experiment, unless it is being changed.
    analysis: Option<Rc<Analysis>>,
    /// True if the order of the updates changes on the way: the analysis is that of the first.
    order_changes: bool,
    sweeps: SweepResults,
}

#[component]
fn SweepPlot(props: &SweepPlotProps) -> Html {
    let page = &use_page();
    let SweepPlotProps { experiment, analysis, order_changes, sweeps } = props;
    let (text, words) = (page.text, &page.text.sweeps);
    let chosen = use_state_eq(|| first_setting(page, props));
    let setting = *chosen;
    let windows = analysis.as_ref().map(|analysis| match setting {
        Setting::LearningRate if !order_changes => analysis.windows.clone(),
        _ => Vec::new(),
    });
    let is_of_this = |report: &Rc<Report>| answers(report, experiment, setting);
    let report = sweeps.latest.clone().filter(is_of_this);
    use_sweep(page, experiment, setting, windows.clone(), report.is_some());
    // What a cancelled sweep found stays.
    let kept = use_mut_ref(|| None::<Rc<Report>>);
    if report.is_some() {
        kept.borrow_mut().clone_from(&report);
    }
    let shown = kept.borrow().clone().filter(is_of_this);
    let (values, found) = shown.as_deref().map_or_else(Default::default, contents);
    let is_finished = shown.as_deref().is_some_and(Report::is_finished);
    let windows = windows.unwrap_or_default();
    let picture = SweepLosses {
        windows: windows.clone(),
        ..SweepLosses::new(setting, values, found, setting.of(experiment), words.labels)
    };
    let counted = counted(text, values, found);
    let said = format!("{counted}. {}", least(text, &picture));
    let is_known = setting == Setting::LearningRate && analysis.is_some() && !order_changes;
    let has_no_limit = is_known && windows.is_empty();
    let note = if has_no_limit { format!("{counted} · {}", text.rates.no_limit) } else { counted };
    let tools = html! {
        <>
            if !is_finished {
                { control(page, report.is_some(), (experiment, setting, &windows)) }
            }
            { choice(page, setting, chosen.setter()) }
        </>
    };
    let says = html! {
        <p class="unseen" role="status">{ if is_finished { said.clone() } else { String::new() } }</p>
    };
    let pick = {
        let (act, ends, experiment) =
            (page.act.clone(), Rc::clone(&picture.ends), experiment.clone());
        Callback::from(move |stop: usize| {
            if let Some((value, _)) = ends.get(stop) {
                act.emit(Msg::Experiment(Box::new(setting.at(&experiment, *value))));
            }
        })
    };
    html! {
        <div class="study" data-study="sweep">
            <Plot part={PagePart::Sweep} title={html! { { (words.losses)(&grouped(experiment.steps)) } }}
                {note} sentence={said} picture={Drawing::new(picture)} {tools} {says}
                pick={Some(pick)} />
        </div>
    }
}

/// Starts the sweep unless its report is there, and again if the learning rates that converge
/// are others, as they decide which values are tried.
#[hook]
fn use_sweep(
    page: &PageContext,
    experiment: &Experiment,
    setting: Setting,
    windows: Option<Vec<Window>>,
    is_there: bool,
) {
    let before = use_mut_ref(|| None::<Vec<Window>>);
    let (act, now) = (page.act.clone(), experiment.clone());
    let runs = setting.at(experiment, 1.0);
    use_effect_with((setting, runs, windows), move |(setting, _, windows)| {
        let Some(windows) = windows else { return };
        let before = before.replace(Some(windows.clone()));
        if !is_there || before.is_some_and(|before| before != *windows) {
            act.emit(Msg::Sweep(Some(Sweep::losses(&now, *setting, windows))));
        }
    });
}

/// Returns true if a report is about these runs.
fn answers(report: &Report, experiment: &Experiment, setting: Setting) -> bool {
    let is_of_setting = matches!(report.sweep, Sweep::Losses { setting: of, .. } if of == setting);
    is_of_setting && report.sweep.suits(experiment)
}

/// Returns the values that a report is about, and the ends of their first runs.
fn contents(report: &Report) -> (&[f64], &[RunEnd]) {
    match (&report.sweep, &report.findings) {
        (Sweep::Losses { values, .. }, Findings::Losses(found)) => (values, found),
        _ => Default::default(),
    }
}

/// Says how many runs are computed, and how many of them diverged.
fn counted(text: &Text, values: &[f64], found: &[RunEnd]) -> String {
    let words = &text.sweeps;
    let runs = (words.runs)(found.len(), values.len());
    match found.iter().filter(|end| end.has_diverged).count() {
        0 => runs,
        diverged => format!("{runs} · {}", (words.diverged)(diverged)),
    }
}

/// Says where the loss is least.
fn least(text: &Text, picture: &SweepLosses) -> String {
    let setting = (text.quantity)(picture.quantity());
    picture.least().map_or_else(String::new, |(value, loss)| {
        (text.sweeps.least)(&setting, &short(value), &scientific(loss))
    })
}

/// Returns the settings that the reader can change, each with its name.
fn offered(page: &PageContext) -> impl Iterator<Item = (Setting, &'static str)> {
    let (hide, name) = (page.hide, page.text.part);
    let settings = [
        (Setting::LearningRate, PagePart::LearningRate),
        (Setting::Delta, PagePart::Delta),
        (Setting::Seed, PagePart::Seed),
    ];
    let shown = settings.into_iter().filter(move |(_, part)| !hide.contains(*part));
    shown.map(move |(setting, part)| (setting, name(part)))
}

/// Returns the setting of a report that is there; else the first that the reader can change.
fn first_setting(page: &PageContext, props: &SweepPlotProps) -> Setting {
    let report = props.sweeps.latest.as_deref();
    let is_there = |setting| report.is_some_and(|it| answers(it, &props.experiment, setting));
    let settings = || offered(page).map(|(setting, _)| setting);
    settings().find(|it| is_there(*it)).or(settings().next()).unwrap_or(Setting::LearningRate)
}

/// Draws the button that cancels the sweep, or starts a cancelled one again.
fn control(
    page: &PageContext,
    is_under_way: bool,
    (experiment, setting, windows): (&Experiment, Setting, &[Window]),
) -> Html {
    let words = &page.text.sweeps;
    let (name, label, to) = if is_under_way {
        ("sweep-cancel", words.cancel, None)
    } else {
        ("sweep-begin", words.begin, Some(Sweep::losses(experiment, setting, windows)))
    };
    html! {
        <button type="button" {name}
            onclick={page.act.reform(move |_: MouseEvent| Msg::Sweep(to.clone()))}>{ label }</button>
    }
}

/// Draws the choice of the setting.
fn choice(page: &PageContext, now: Setting, choose: UseStateSetter<Setting>) -> Html {
    let settings: Vec<_> = offered(page).collect();
    let options = settings.iter().enumerate().map(|(place, (setting, name))| {
        html! { <option value={place.to_string()} selected={*setting == now}>{ *name }</option> }
    });
    let options: Html = options.collect();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let place = usize::try_from(select.selected_index()).ok();
        if let Some((setting, _)) = place.and_then(|place| settings.get(place)) {
            choose.set(*setting);
        }
    });
    html! {
        <select name="sweep-setting" aria-label={page.text.sweeps.setting} {onchange}>{ options }</select>
    }
}
