//! What the page hears.

use crate::app::page::story_view::ReaderAction;
use crate::embed::incoming::Incoming;
use crate::engine::Event;
use crate::experiment::Experiment;
use crate::experiment::address::{self, Language, Rejected, Theme};
use crate::experiment::derivative::Derivative;
use crate::experiment::exercise::CodeExercise;
use crate::session::series::Scale;
use crate::session::surface::SurfaceView;
use crate::session::sweep::Sweep;

/// Everything that happens.
pub(crate) enum Msg {
    Engine(Event),
    /// An address of this page was opened: a query string.
    Open(String),
    /// The browser went back or forward.
    Address,
    /// The page around asks for something.
    Host(Result<Incoming, Rejected>),
    /// The page around may be told again how the run stands.
    Tell,
    Experiment(Box<Experiment>),
    AsNotebook,
    /// Another function, point or δ of the derivative lesson.
    Derivative(Derivative, f64),
    /// Looks at this in the parts of it that are code.
    CodeExercise(CodeExercise),
    /// What a reader of the story does.
    Story(ReaderAction),
    /// What is dragged or typed there stands.
    Settled,
    Undo,
    Run,
    Full,
    Step(i64),
    Seek(u64),
    Reset,
    RunOn,
    Pace(Option<address::Pace>),
    Predict(Vec<f64>),
    Scale(Scale),
    Columns(u16),
    RowInterval(Option<u64>),
    Surface(Option<SurfaceView>),
    /// Looks at a line of the update that follows; `None`: at none.
    Magnify(Option<usize>),
    /// Looks at the last line of the update before.
    MagnifyBefore,
    /// Looks at the first line of the update after.
    MagnifyAfter,
    Sweep(Option<Sweep>),
    Language(Language),
    Theme(Theme),
    /// The run's first answer is on the page.
    Answered,
    /// The colours around the page may have changed.
    Colours,
    Help(bool),
    /// Opens the share panel.
    Share,
    /// Whether the share panel could not be loaded.
    Unshared(bool),
    DismissAddress,
    DismissEngine,
}
