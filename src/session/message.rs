//! What a session is told, and what it says.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::pace::Pace;
use super::series::{Series, View};
use super::surface::{Surface, SurfaceView};
use super::sweep::{Report, Sweep};
use crate::experiment::Experiment;
use descent_core::dataset::DatasetError;
use descent_core::divergence::Divergence;
use descent_core::microscope::Dissection;
use descent_core::stability::Window;
use descent_core::verdict::Verdict;

/// What a session is told.
#[allow(clippy::large_enum_variant, reason = "commands are as rare as clicks")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Take this experiment and go to `at` updates.
    Load {
        /// The experiment.
        experiment: Experiment,
        /// Updates done when it shows.
        at: u64,
    },
    /// Go on at this pace.
    Run(Pace),
    /// Stop where it is; also a seek.
    Pause,
    /// Go this many updates forwards or back.
    Step(i64),
    /// Go to this many updates; beyond what is computed, flat out. The latest
    /// seek wins.
    Seek(u64),
    /// Do not stop at the update where the run diverged.
    RunOn,
    /// Thin the history for a picture of this kind, and print rows this often.
    View(View),
    /// Compute this window of the landscape; `None`: none is shown.
    Surface(Option<SurfaceView>),
    /// Take the update that follows apart from now on, or no longer.
    Dissect(bool),
    /// Begin this study beside the run, in place of any other; `None`: end it.
    Sweep(Option<Sweep>),
}

/// Where a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RunState {
    /// At the start, nothing done.
    Idle,
    /// Going on, or on its way to a place.
    Running,
    /// Between start and end.
    Paused,
    /// At the end.
    Finished,
    /// At the update where it diverged.
    Diverged,
}

impl RunState {
    /// Its name for scripts around the page and for the page around the lab.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Finished => "finished",
            Self::Diverged => "diverged",
        }
    }
}

/// What a session says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Update {
    /// Where the run is.
    Progress(Box<Progress>),
    /// The data of the experiment cannot be trained on.
    Refused(DatasetError),
    /// How far a study is.
    Sweep(Report),
}

/// Where the run is and what it shows there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Running, paused, …
    pub state: RunState,
    /// Updates computed so far.
    pub computed: u64,
    /// Where a seek is going to, until it is there.
    pub target: Option<u64>,
    /// The run at the cursor.
    pub snapshot: Rc<Snapshot>,
    /// Where and by what it diverged, if it did.
    pub divergence: Option<(u64, Divergence)>,
    /// Updates a second, computed, while running.
    pub speed: Option<f64>,
    /// The printed rows up to the cursor, where they are others than last time.
    /// Where they take long to make the first of them come first.
    pub rows: Option<Vec<Row>>,
    /// The history for the picture, where it is another than last time.
    pub series: Option<Series>,
    /// The asked for window of the landscape, where it is another than last time.
    pub surface: Option<Surface>,
    /// The update that follows, taken apart, where that was asked for; of a
    /// circuit's gates that are trained by themselves one each.
    pub dissections: Vec<Dissection>,
    /// What can be known before training; with the first update of a run.
    pub analysis: Option<Analysis>,
    /// The same of each gate of a circuit that is trained independently: first, second,
    /// output. Empty for any other run.
    pub gates: Vec<GateProgress>,
}

/// What is new of a gate of a circuit: what a run of that gate alone would say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GateProgress {
    /// The printed rows, told with those of the whole.
    pub rows: Option<Vec<Row>>,
    /// The history, told with that of the whole.
    pub series: Option<Series>,
    /// What can be known before training, told with that of the whole.
    pub analysis: Option<Analysis>,
}

/// What can be known of a run before it is made. A circuit's parameters stand one
/// gate's after the other's, and its three gates have a minimum where each has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// The parameters before training.
    pub start: Vec<f64>,
    /// The parameters of least loss, where there are any.
    pub minimum: Option<Vec<f64>>,
    /// The loss there.
    pub least: Option<f64>,
    /// The learning rates that converge there; empty where there is no minimum.
    pub windows: Vec<Window>,
}

/// The run after some number of updates.
///
/// Parameters and gradient are in the order of
/// [`Problem::layout`](crate::experiment::Problem::layout). Three gates trained
/// independently have the sum of their losses and errors, and the most urgent of their
/// verdicts: overshooting, frozen, plateau, improving, growing, saturated, converged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Updates done.
    pub updates: u64,
    /// The parameters.
    pub parameters: Vec<f64>,
    /// The loss that is minimised.
    pub loss: f64,
    /// What the notebook prints as the error.
    pub error_val: f64,
    /// The gradient that the next update follows, b's as it will be taken.
    pub gradient: Vec<f64>,
    /// What can be said of the run here.
    pub verdict: Verdict,
    /// How many of these updates raised the loss; of the first
    /// [`LOOKED_AT`](super::loss_increases::LOOKED_AT), after which none is counted. Then
    /// the last that did; 0: none.
    pub loss_increases: (u64, u64),
    /// The gates of a circuit that are trained independently: first, second, output.
    /// Empty for any other run.
    pub gates: Vec<IndependentGate>,
}

/// A gate trained independently, after some number of updates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IndependentGate {
    /// Its loss over its own truth table.
    pub loss: f64,
    /// What the notebook prints as its error.
    pub error_val: f64,
    /// What can be said of it here.
    pub verdict: Verdict,
    /// How many updates raised its loss, as [`Snapshot::loss_increases`] counts.
    pub loss_increases: (u64, u64),
    /// Where and by what it diverged, if it did.
    pub divergence: Option<(u64, Divergence)>,
}

/// One printed row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The notebook's label: −1 before training, k after k + 1 updates.
    pub step: i64,
    /// The parameters, in the order of [`Snapshot::parameters`].
    pub parameters: Vec<f64>,
    /// The loss that is minimised.
    pub loss: f64,
    /// What the notebook prints as the error.
    pub error_val: f64,
}
