//! Effects: the actions of the page's component after a message, in order.

use crate::app::chunk::Chunk;
use crate::embed::outgoing::Members;
use crate::session::message::Command;

/// An action outside the state.
#[allow(clippy::large_enum_variant, reason = "effects are as rare as commands")]
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Loads a chunk of the program.
    LoadChunk(Chunk),
    /// Starts the engine unless it runs.
    StartEngine,
    /// Makes the engine try again to train.
    TryAgain,
    /// Sends a command to the engine, if it was started.
    Send(Command),
    /// Writes the query string of the address.
    WriteAddress {
        /// The query string without its `?`.
        query: String,
        /// Makes a new entry in the history.
        new_entry: bool,
    },
    /// Remembers this address as the reader's place.
    RememberPlace(String),
    /// Remembers the story's answers and goals.
    RememberMarks(String),
    /// Focuses the button that opened the settings.
    FocusSettings,
    /// Shows the chapter of the address in the words of its story.
    ShowChapter,
    /// Focuses the chapter's title when it is next shown.
    FocusChapter,
    /// Scrolls to the feedback on an answer when it is next shown.
    RevealFeedback,
    /// Tells scripts around the page that it answers input.
    DeclareReady,
    /// Sends a message to the host, if there is one.
    Post(Members),
    /// Sends the run's state to the host if it changed since the last time, at a
    /// limited rate.
    SendState,
    /// Makes the next [`Effect::SendState`] send the state even if it did not change.
    ForgetSentState,
    /// Opens the share panel for this address.
    OpenSharePanel(String),
}
