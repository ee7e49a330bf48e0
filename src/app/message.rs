//! Messages to the page: from its controls, the browser, the engine and the host.

use super::chunk::Chunk;
use super::state::stage::StageAction;
use crate::embed::incoming::Incoming;
use crate::experiment::Experiment;
use crate::experiment::address::{Language, Pace, Rejected, Theme};
use crate::experiment::derivative::Derivative;
use crate::experiment::exercise::CodeExercise;
use crate::lesson::Lesson;
use crate::session::message::Update;
use crate::session::series::Scale;
use crate::session::surface::SurfaceView;
use crate::session::sweep::Sweep;
use crate::worker::mode::WorkerMode;

/// A message to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The session sent an update.
    Update(Box<Update>),
    /// The session runs in this mode now, or nowhere.
    WorkerMode(WorkerMode),
    /// The worker failed, and a new one took over.
    Restarted,
    /// Opens the address of this query string.
    Open(String),
    /// The browser went back or forward to this query string.
    AddressChanged(String),
    /// The host sent a request, or a value out of range.
    Host(Result<Incoming, Rejected>),
    /// The state may be sent to the host again (rate limit).
    HostMayReceive,
    /// Changes the experiment.
    Experiment(Box<Experiment>),
    /// Changes the experiment back to the notebook's.
    AsNotebook,
    /// Changes function, point or δ of the derivative lesson, until [`Msg::Settled`].
    Derivative(Derivative, f64),
    /// Changes the array function, its array, its line or the mistake.
    CodeExercise(CodeExercise),
    /// A reader of the story acts.
    Story(ReaderAction),
    /// The words of a story were put into the page.
    StoryTold,
    /// The reader's pointer or focus is on what needs this chunk.
    Nears(Chunk),
    /// Changes the experiment, until [`Msg::Settled`].
    Edit(Box<Experiment>),
    /// Decides whether a change of the rule is one from the shown update on.
    Forks(bool),
    /// Takes back what changes after so many updates.
    Unfork(u64),
    /// Goes to the next fork; from the last one to the first.
    GoToFork,
    /// Commits the current edit.
    Settled,
    /// Takes the current edit back.
    TakeBack,
    /// Takes the last change back.
    Undo,
    /// Makes the change again that was taken back last.
    Redo,
    /// Runs, pauses, or runs again from the start.
    Run,
    /// Runs to the end at full speed.
    Full,
    /// Makes this many updates, or goes back if negative.
    Step(i64),
    /// Goes to this many updates.
    Seek(u64),
    /// Goes back to the start and stays there.
    Reset,
    /// Continues past the update at which the run diverged.
    RunOn,
    /// Moves the start of the cover's descent: [W, b].
    CoverStart([f64; 2]),
    /// Lets the cover's descent roll from its start.
    CoverRelease,
    /// Chooses a pace; `None` for the gentle one.
    Pace(Option<Pace>),
    /// Chooses the inputs whose predictions are listed.
    Predict(Vec<f64>),
    /// Chooses the scale of the updates.
    Scale(Scale),
    /// A picture of the history is this wide \[CSS pixels\].
    Columns(u16),
    /// Chooses the steps between two rows; `None` for the default.
    RowInterval(Option<u64>),
    /// Shows this window of the loss landscape; `None` for none.
    Surface(Option<SurfaceView>),
    /// Selects a line of the next update in the microscope.
    Magnify(usize),
    /// Selects the last line of the update before.
    MagnifyBefore,
    /// Selects the first line of the update after.
    MagnifyAfter,
    /// Changes the figures in view.
    Stage(StageAction),
    /// Starts a sweep; `None` ends it.
    Sweep(Option<Sweep>),
    /// Chooses the language.
    Language(Language),
    /// Chooses the theme.
    Theme(Theme),
    /// The whole stage is on the page, with a run's first answer.
    StageMade,
    /// The page waited long enough for the run's first answer (timeout).
    PatienceOver,
    /// A chunk of the program was loaded.
    ChunkLoaded(Chunk),
    /// A chunk of the program could not be loaded.
    ChunkMissing(Chunk),
    /// Tries again to load the chunk that the page lacks.
    LoadAgain,
    /// The reader is about to open this lesson: the pointer, a finger or the focus is on a link
    /// to it.
    Intends(Lesson),
    /// The page was rendered.
    Rendered,
    /// The system's colours changed.
    Colours(ColourScheme),
    /// Opens or closes the keyboard help.
    Help(bool),
    /// Opens the share panel.
    Share,
    /// The share panel could not be loaded, or its notice is dismissed (false).
    ShareFailed(bool),
    /// Dismisses the notice about the address.
    DismissAddress,
    /// Dismisses the notice about the engine.
    DismissEngine,
    /// Tries again to train, after nothing could.
    TryAgain,
}

/// An action of the story's reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReaderAction {
    /// Follows a link to this query string.
    Open(String),
    /// Asks to check this answer.
    Answer(u8),
    /// Forgets all answers and goals.
    Forget,
    /// Brings the notebook's points back.
    NotebookData,
}

/// The colours that the system requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ColourScheme {
    /// Requests dark colours.
    pub dark: bool,
    /// Replaces the page's colours with the system's own (forced colours).
    pub forced: bool,
}

impl Msg {
    /// Returns true if this message can change the view.
    #[must_use]
    pub const fn changes_view(&self) -> bool {
        !matches!(
            self,
            Self::Surface(_)
                | Self::StageMade
                | Self::HostMayReceive
                | Self::Intends(_)
                | Self::Nears(_)
                | Self::Rendered
                | Self::StoryTold
        )
    }
}
