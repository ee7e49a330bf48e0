//! The player at the bottom of the stage: the buttons of the run, its pace, the learning
//! rate and the settings.

use std::rc::Rc;

use yew::prelude::*;

use super::learning_rate::LearningRate;
use super::pace::{STRIDES, pace, strides};
use super::settings::{Settings, learning_rate_field};
use super::timeline::scale_switch;
use crate::app::context::use_page;
use crate::app::controls::icon::{Icon, icon};
use crate::app::message::Msg;
use crate::app::stage::sheet::{fork_button, settings_button, undo_button};
use crate::app::stage::width::Room;
use crate::experiment::Experiment;
use crate::experiment::address::Pace;
use crate::experiment::part::PagePart;
use crate::session::message::{Analysis, Progress, RunState};
use crate::session::series::Scale;
use crate::text::grouped;

#[derive(Properties, PartialEq)]
pub(crate) struct PlayerProps {
    pub(crate) progress: Option<Rc<Progress>>,
    pub(crate) experiment: Experiment,
    pub(crate) analysis: Option<Rc<Analysis>>,
    pub(crate) pace: Option<Pace>,
    pub(crate) room: Room,
    /// The scale of the axis of updates.
    pub(crate) scale: Scale,
    /// True while the settings are open.
    pub(crate) settings: bool,
    /// True if the losses of many runs are in sight.
    pub(crate) sweeps: bool,
    /// True if there is an earlier experiment to return to.
    pub(crate) can_undo: bool,
    /// True if a change of the rule is one from the shown update on.
    pub(crate) forks: bool,
}

#[component]
pub(crate) fn Player(props: &PlayerProps) -> Html {
    let page = &use_page();
    let words = &page.text.transport;
    let stride = use_state_eq(|| STRIDES[0]);
    let shows = |part: PagePart| !page.hide.contains(part);
    let state = props.progress.as_ref().map_or(RunState::Idle, |progress| progress.state);
    let (run, sign) = match state {
        RunState::Running => (words.pause, Icon::Pause),
        RunState::Finished | RunState::Diverged => (words.again, Icon::Play),
        RunState::Idle | RunState::Paused => (words.run, Icon::Play),
    };
    let by = *stride;
    let button = |part: PagePart, sign, label: &str, title: &str, msg: Box<dyn Fn() -> Msg>| {
        let class = if part == PagePart::Run { "primary" } else { "" };
        html! {
            if shows(part) {
                <button type="button" name={part.name()} {class} title={title.to_owned()}
                    onclick={page.act.reform(move |_| msg())}>
                    { icon(sign) }<span>{ label.to_owned() }</span>
                </button>
            }
        }
    };
    let full = (words.full)(&grouped(props.experiment.steps));
    let narrow = props.room == Room::One;
    // The limits are those of the order in which the run begins.
    let analysis = props.analysis.clone().filter(|_| !props.experiment.changes_order());
    let rate = shows(PagePart::LearningRate).then(|| {
        html! {
            <LearningRate experiment={props.experiment.clone()} {analysis} sweeps={props.sweeps}>
                { learning_rate_field(page, &props.experiment) }
            </LearningRate>
        }
    });
    let speed = shows(PagePart::Pace).then(|| pace(page, props.pace));
    let reset =
        button(PagePart::Reset, Icon::ToStart, words.reset, words.reset, Box::new(|| Msg::Reset));
    html! {
        <div class="player">
            <div class="transport" role="group" aria-label={words.label}>
                if !narrow {
                    { reset.clone() }
                }
                { button(PagePart::Back, Icon::Back, words.back, words.back, Box::new(move || Msg::Step(-by))) }
                { button(PagePart::Run, sign, run, run, Box::new(|| Msg::Run)) }
                { button(PagePart::Step, Icon::Forward, words.step, words.step, Box::new(move || Msg::Step(by))) }
                { button(PagePart::Full, Icon::ToEnd, (page.text.part)(PagePart::Full), &full, Box::new(|| Msg::Full)) }
            </div>
            if !narrow {
                { speed.clone().unwrap_or_default() }
                { rate.clone().unwrap_or_default() }
                { undo_button(page, props.can_undo) }
            }
            if shows(PagePart::Settings) {
                { settings_button(page, props.settings) }
                <Settings experiment={props.experiment.clone()} open={props.settings}>
                    if narrow {
                        <div class="row">{ reset }{ undo_button(page, props.can_undo) }{ fork_button(page, props.forks, props.progress.as_deref()) }</div>
                        { rate.unwrap_or_default() }
                        { speed.unwrap_or_default() }
                    }
                    if shows(PagePart::Step) {
                        { strides(words.stride, &stride) }
                    }
                    if shows(PagePart::Timeline) {
                        { scale_switch(page, props.scale) }
                    }
                </Settings>
            }
        </div>
    }
}
