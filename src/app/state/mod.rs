//! The page's state: a plain value that messages change, without a browser. Effects for
//! the outside are returned.

mod chunks;
mod cover;
mod edit;
pub mod effect;
mod host;
mod navigation;
mod past;
pub mod place;
mod run;
mod settings;
pub mod stage;
mod staging;
mod story;

use super::chunk::{Chunk, Chunks};
use super::message::{ColourScheme, Msg};
use crate::experiment::address::{Address, Language, Rejected, Theme};
use crate::session::latest::Latest;
use crate::session::message::{Command, RunState};
use crate::session::series::View;
use crate::session::surface::SurfaceView;
use crate::session::sweep::Sweep;
use crate::story::Marks;
use crate::text::Text;
use crate::worker::mode::WorkerMode;
use effect::Effect;
use past::Past;
use place::OpenChapter;
use stage::Stage;

/// The browser's settings that the state depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Surroundings {
    /// The language for addresses without one.
    pub language: Language,
    /// The colours that the system requests.
    pub colours: ColourScheme,
    /// Requests no motion beyond the asked for.
    pub reduced_motion: bool,
}

/// The page's state.
#[derive(Clone, Debug, PartialEq)]
pub struct PageState {
    /// The address of the page.
    pub address: Address,
    /// Rejected keys of the opened address.
    pub rejected: Vec<Rejected>,
    /// The latest of each part of the session's updates.
    pub latest: Latest,
    /// The thinning of the history and the choice of rows.
    pub view: View,
    /// The selected line of the microscope; `None` if no figure shows it.
    pub magnified: Option<usize>,
    /// The reader's changes to the stage.
    pub stage: Stage,
    /// The mode in which the session runs.
    pub worker_mode: WorkerMode,
    /// True if the worker failed and was replaced.
    pub restarted: bool,
    /// True if the notice about the engine was dismissed.
    pub engine_dismissed: bool,
    /// True if the share panel could not be loaded.
    pub share_failed: bool,
    /// True if the keyboard help is open.
    pub help: bool,
    /// The start of the cover's descent: [W, b].
    pub cover_start: [f64; 2],
    /// True while the page waits for the run's first answer, to render once with it.
    pub opening: bool,
    /// True if a change of the rule is one from the shown update on.
    pub forks: bool,
    /// The story's answers and goals.
    pub marks: Marks,
    /// True if all answers were forgotten while this chapter was shown.
    pub forgotten: bool,
    /// The δ to which the lab shrinks it for the reader to see, before it checks an answer.
    pub shrink_to: Option<f64>,
    chunks: Chunks,
    surroundings: Surroundings,
    past: Past,
    /// True if the run goes on after the current edit.
    resumes: bool,
    /// The parameters that were shown when the current edit began.
    before_edit: Vec<f64>,
    surface: Option<SurfaceView>,
    /// The last sweep that was started, unless it was cancelled.
    sweep: Option<Sweep>,
    ready: bool,
    chapter: Option<OpenChapter>,
    /// The answer for the lab to check.
    requested_answer: Option<u8>,
    /// The chapter's goal, if the run meets it now.
    met_goal: Option<&'static str>,
    effects: Vec<Effect>,
}

impl PageState {
    /// Opens the page at a query string, with the answers and goals of earlier visits.
    #[must_use]
    pub fn open(query: &str, surroundings: Surroundings, marks: Marks) -> (Self, Vec<Effect>) {
        let (address, rejected) = crate::story::open(query);
        let mut state = Self {
            chapter: OpenChapter::of(&address),
            magnified: None,
            stage: Stage::default(),
            marks,
            address,
            rejected,
            latest: Latest::default(),
            view: View::default(),
            worker_mode: WorkerMode::Worker,
            restarted: false,
            engine_dismissed: false,
            share_failed: false,
            help: false,
            cover_start: crate::lesson::cover::START,
            opening: false,
            forgotten: false,
            shrink_to: None,
            forks: false,
            chunks: Chunks::default(),
            surroundings,
            past: Past::default(),
            resumes: false,
            before_edit: Vec::new(),
            surface: None,
            sweep: None,
            ready: false,
            requested_answer: None,
            met_goal: None,
            effects: Vec::new(),
        };
        state.set_stage();
        state.magnified = state.shows_update().then_some(0);
        state.load();
        state.opening = state.trains();
        let effects = std::mem::take(&mut state.effects);
        (state, effects)
    }

    /// Takes a message. Returns the effects, in order.
    #[must_use]
    pub fn reduce(&mut self, message: Msg) -> Vec<Effect> {
        // The start of the usual worker is no reason to render without a run.
        self.opening &= matches!(
            message,
            Msg::WorkerMode(WorkerMode::Worker) | Msg::Rendered | Msg::ChunkLoaded(_)
        );
        match message {
            Msg::Update(update) => self.receive(*update),
            Msg::WorkerMode(worker_mode) => self.change_worker_mode(worker_mode),
            Msg::Restarted => (self.restarted, self.engine_dismissed) = (true, false),
            Msg::Open(query) => self.follow(self.opened(&query)),
            Msg::AddressChanged(query) => self.go_back(&query),
            Msg::Host(request) => self.receive_from_host(request),
            Msg::HostMayReceive => self.effect(Effect::SendState),
            Msg::Story(action) => self.receive_from_reader(action),
            Msg::StoryTold => self.effect(Effect::ShowChapter),
            Msg::Experiment(experiment) => self.change_shown(*experiment),
            Msg::Forks(forks) => self.forks = forks,
            Msg::Unfork(updates) => self.unfork(updates),
            Msg::GoToFork => self.go_to_fork(),
            Msg::AsNotebook => self.change_to_notebook(),
            Msg::Derivative(derivative, delta) => self.change_derivative(derivative, delta),
            Msg::CodeExercise(exercise) => self.change_exercise(exercise),
            Msg::Nears(chunk) => self.load_chunk(chunk),
            Msg::Edit(experiment) => self.edit(*experiment),
            Msg::Settled => self.settle(),
            Msg::TakeBack => self.take_back(),
            Msg::Undo => self.undo(),
            Msg::Redo => self.redo(),
            Msg::Run => self.toggle_run(),
            Msg::Full => self.send(Command::Run(crate::session::pace::Pace::Full)),
            Msg::Step(updates) => self.send(Command::Step(updates)),
            Msg::Seek(updates) => self.send(Command::Seek(updates)),
            Msg::Reset => self.reset(),
            Msg::RunOn => self.run_on(),
            Msg::CoverStart(start) => self.move_cover_start(start),
            Msg::CoverRelease => self.roll(),
            Msg::Pace(pace) => self.change_pace(pace),
            Msg::Predict(inputs) => self.change_predictions(inputs),
            Msg::Scale(scale) => self.change_view(View { scale, ..self.view }),
            Msg::Columns(columns) => self.widen_history(columns),
            Msg::RowInterval(rows) => self.change_view(View { rows, ..self.view }),
            Msg::Surface(view) => self.change_surface(view),
            Msg::Magnify(line) => self.magnify(line),
            Msg::MagnifyBefore => self.magnify_beyond(-1),
            Msg::MagnifyAfter => self.magnify_beyond(1),
            Msg::Stage(action) => self.change_stage(action),
            Msg::Sweep(sweep) => self.start_sweep(sweep),
            Msg::Language(language) => self.change_language(language),
            Msg::Theme(theme) => self.change_theme(theme),
            Msg::StageMade => self.become_ready(),
            Msg::Rendered => self.rendered(),
            Msg::Colours(colours) => self.surroundings.colours = colours,
            Msg::Help(open) => self.show_help(open),
            Msg::Share => self.share(),
            Msg::ShareFailed(failed) => self.share_failed = failed,
            Msg::DismissAddress => self.rejected.clear(),
            Msg::DismissEngine => self.engine_dismissed = true,
            Msg::TryAgain => self.effect(Effect::TryAgain),
            Msg::ChunkLoaded(chunk) => self.take_chunk(chunk),
            Msg::ChunkMissing(chunk) => self.miss_chunk(chunk),
            Msg::LoadAgain => self.load_again(),
            Msg::Intends(lesson) => self.load_chunk(Chunk::Lab(lesson)),
            Msg::PatienceOver => {}
        }
        std::mem::take(&mut self.effects)
    }

    /// Returns the language of the page.
    #[must_use]
    pub fn language(&self) -> Language {
        self.address.language.unwrap_or(self.surroundings.language)
    }

    /// Returns the sentences of the page.
    #[must_use]
    pub fn text(&self) -> &'static Text {
        Text::of(self.language())
    }

    /// Returns the colours that the system requests.
    #[must_use]
    pub fn colours(&self) -> ColourScheme {
        self.surroundings.colours
    }

    /// Returns the theme of the page.
    #[must_use]
    pub fn theme(&self) -> Theme {
        let system = if self.surroundings.colours.dark { Theme::Dark } else { Theme::Light };
        self.address.theme.unwrap_or(system)
    }

    /// Returns true if there is a change to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Returns true if the page shows a training run.
    #[must_use]
    pub fn trains(&self) -> bool {
        self.address.experiment().is_some()
    }

    /// Returns true if the run is trained on other points than the notebook's.
    #[must_use]
    pub fn has_own_points(&self) -> bool {
        self.address.experiment().is_some_and(|experiment| {
            let data = experiment.problem.data();
            data.is_some() && data != experiment.as_notebook().problem.data()
        })
    }

    /// Returns the state of the run.
    #[must_use]
    pub fn run_state(&self) -> RunState {
        self.latest.state()
    }

    fn is_running(&self) -> bool {
        self.run_state() == RunState::Running
    }

    fn rendered(&mut self) {
        if self.address.lesson().is_none() {
            self.become_ready();
        } else if self.ready {
            self.effect(Effect::SendState);
        }
    }

    /// Accepts input from now on.
    fn become_ready(&mut self) {
        if !self.ready {
            self.ready = true;
            self.effect(Effect::DeclareReady);
            self.greet_host();
            self.load_output();
            self.load_next_lesson();
        }
        self.effect(Effect::SendState);
    }

    fn show_help(&mut self, open: bool) {
        self.help = open;
        if open {
            self.load_chunk(Chunk::Help);
        }
    }

    fn share(&mut self) {
        self.share_failed = false;
        self.effect(Effect::OpenSharePanel(self.address.to_string()));
    }

    fn effect(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    fn send(&mut self, command: Command) {
        self.effect(Effect::Send(command));
    }

    fn write_address(&mut self, new_entry: bool) {
        self.effect(Effect::WriteAddress { query: self.address.to_string(), new_entry });
    }
}
