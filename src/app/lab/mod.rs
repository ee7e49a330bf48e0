//! The lab of a training run: its figures, controls and numbers on a stage.

mod code;
pub(crate) mod data;
pub(crate) mod further;
mod learning_rate;
pub(crate) mod listing;
pub(crate) mod microscope;
mod one_update;
pub(crate) mod output;
mod pace;
pub(crate) mod player;
pub(crate) mod predict_field;
pub(crate) mod readouts;
mod settings;
pub(crate) mod shortcuts;
pub(crate) mod sweep;
mod timeline;
mod verdict;
pub(crate) mod view;

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::app::stage::StageView;
use crate::app::stage::width::{Room, use_room};
use crate::app::state::stage::Stage;
use crate::experiment::Experiment;
use crate::experiment::address::{Address, Reason};
use crate::experiment::part::PagePart;
use crate::lesson::chapters::chapter;
use crate::lesson::words;
use crate::session::latest::Latest;
use crate::session::message::RunState;
use crate::session::series::View;
use crate::worker::mode::WorkerMode;
use player::Player;
use timeline::Timeline;
use verdict::{milestone, verdict};
use view::{FigureChunks, LabContext, LabView};

#[derive(Properties, PartialEq)]
pub(crate) struct LabProps {
    /// The parts that differ by lesson.
    pub(crate) lab: &'static LabView,
    pub(crate) chunks: FigureChunks,
    pub(crate) address: Address,
    pub(crate) experiment: Experiment,
    /// The experiment before the current edit.
    pub(crate) before_edit: Option<Experiment>,
    pub(crate) latest: Latest,
    pub(crate) view: View,
    pub(crate) worker_mode: WorkerMode,
    /// The selected line of an update.
    pub(crate) magnified: Option<usize>,
    pub(crate) stage: Stage,
    /// The figures in the large places.
    pub(crate) heroes: [Option<PagePart>; 2],
    pub(crate) can_undo: bool,
    /// True if a change of the rule is one from the shown update on.
    pub(crate) forks: bool,
}

#[component]
pub(crate) fn Lab(props: &LabProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let LabProps { address, latest, view, stage, .. } = props;
    // Its rule is that of the next update.
    let experiment = &props.experiment.after(latest.updates());
    let text = *text;
    let Address { hide, .. } = address;
    let (lesson, steps) = (experiment.lesson, experiment.steps);
    let lab = props.lab;
    let room = use_room(address.embed);
    let made = use_state_eq(|| false);
    let progress = latest.progress.as_deref();
    let state = progress.map_or(RunState::Idle, |progress| progress.state);
    let (keys, staged) = (act.clone(), *stage);
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if let Some(msg) = shortcuts::command(&event, steps, &staged) {
            event.prevent_default();
            keys.emit(msg);
        }
    });
    let answers = act.clone();
    let answered = progress.is_some() || latest.refused.is_some();
    use_effect_with(answered && *made, move |made| {
        if *made {
            answers.emit(Msg::StageMade);
        }
    });
    // While the run plays, the microscope shows each update at its last line.
    let running = state == RunState::Running;
    let magnified = props.magnified.map(|line| if running { usize::MAX } else { line });
    let context = LabContext {
        view: lab,
        chunks: props.chunks,
        text,
        magnified,
        experiment: experiment.clone(),
        before_edit: props.before_edit.clone(),
        latest: latest.clone(),
        scale: view.scale,
        interval: view.rows,
        hide: *hide,
        asked: address.chapter.and_then(|number| chapter(lesson, number)?.question?.asked_loss()),
        predict: address.predict.clone(),
        room,
        act: act.clone(),
    };
    let numbers = html! {
        <div class="numbers">
            if let Some(error) = latest.refused {
                <p class="refused" role="alert">
                    { (text.notices.refused)(&(text.reason)(Reason::Data(error))) }
                </p>
            }
            if let Some(progress) = progress {
                { (lab.readouts)(&context) }
                { verdict(&context, progress) }
                { milestone(text, progress) }
            }
        </div>
    };
    // Only a page with room for one picture and a low frame have it in view.
    let silhouette = (room == Room::One || address.embed).then(|| context.silhouette()).flatten();
    let scrubber = html! {
        if !hide.contains(PagePart::Timeline) {
            <Timeline progress={latest.progress.clone()} {steps} scale={view.scale}
                forks={experiment.forks.clone()} forking={props.forks} {silhouette} {room} />
        }
    };
    let sweeps = match room {
        Room::One => stage.shown == Some(PagePart::Sweep),
        Room::Two => props.heroes.contains(&Some(PagePart::Sweep)),
    };
    let player = html! {
        <Player progress={latest.progress.clone()} experiment={experiment.clone()}
            analysis={latest.analysis.clone()} pace={address.pace} {room} scale={view.scale}
            settings={stage.settings} {sweeps} can_undo={props.can_undo} forks={props.forks} />
    };
    let drawn = StageView {
        page,
        stage: *stage,
        room,
        made: Callback::from(move |()| made.set(true)),
        heroes: props.heroes,
        figures: lab.figures,
        tabs: lab.tabs,
        figure: &|part| context.draw(part),
        numbers,
        lanes: lanes(&context),
        scrubber,
        player,
    };
    html! {
        <section class="lab" id="lab" tabindex="0" data-room={room.name()} data-run={state.name()}
            data-engine={props.worker_mode.name()} aria-label={words::heading(lesson, text.language).name} {onkeydown}>
            { (lab.surround)(&context, drawn.view()) }
        </section>
    }
}

/// Draws the charts against the updates, unless both are hidden. A page with room for one
/// picture has them among its pictures.
fn lanes(context: &LabContext) -> Html {
    let hides = |part| context.hide.contains(part);
    if context.room == Room::One || hides(PagePart::Errors) && hides(PagePart::Parameters) {
        return Html::default();
    }
    (context.view.lanes)(context)
}
