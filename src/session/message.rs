//! Commands to a session and its updates.

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

/// The most updates of a run in the other order: enough to see it diverge.
pub const OTHER_ORDER: u64 = 1000;

/// A command to a session.
#[allow(clippy::large_enum_variant, reason = "commands are as rare as clicks")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Loads an experiment and goes to `at` updates.
    Load {
        /// The experiment.
        experiment: Experiment,
        /// Number of updates to go to.
        at: u64,
    },
    /// Plays the run at this pace.
    Run(Pace),
    /// Stops the run, a seek too.
    Pause,
    /// Goes this many updates forwards or back.
    Step(i64),
    /// Goes to this many updates, at full speed if they are not computed yet. The latest
    /// seek wins.
    Seek(u64),
    /// Continues the run beyond its divergence.
    RunOn,
    /// Sets how the history is thinned and how often a row is printed.
    View(View),
    /// Requests a window of the loss landscape, or none.
    Surface(Option<SurfaceView>),
    /// Requests the single steps of the next update with every progress, or ends that.
    Dissect(bool),
    /// Starts a sweep beside the run in place of any other, or ends it.
    Sweep(Option<Sweep>),
}

/// State of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RunState {
    /// At the start.
    Idle,
    /// Playing or seeking.
    Running,
    /// Between start and end.
    Paused,
    /// At the end.
    Finished,
    /// At its divergence.
    Diverged,
}

impl RunState {
    /// Returns its name for scripts and for the page around an embedded lab.
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

/// An update from a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Update {
    /// Progress of the run.
    Progress(Box<Progress>),
    /// The experiment was refused because of its data.
    Refused(DatasetError),
    /// Progress of the sweep.
    Sweep(Report),
}

/// Progress of a run. Long parts are there only if they changed since the last progress.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// State of the run.
    pub state: RunState,
    /// Updates computed so far.
    pub computed: u64,
    /// Target of a seek that has not arrived.
    pub target: Option<u64>,
    /// The run at the cursor.
    pub snapshot: Rc<Snapshot>,
    /// Update and sign of the divergence.
    pub divergence: Option<(u64, Divergence)>,
    /// Computed updates per second, while running.
    pub speed: Option<f64>,
    /// The printed rows up to the cursor, if they changed. Rows that take long to make
    /// come over several progresses.
    pub rows: Option<Vec<Row>>,
    /// The thinned history, if it changed.
    pub series: Option<Series>,
    /// The requested window of the landscape, if it changed.
    pub surface: Option<Surface>,
    /// The single steps of the next update, if requested: one dissection, or one for each
    /// gate that is trained independently.
    pub dissections: Vec<Dissection>,
    /// The analysis before training, with the first progress of a run.
    pub analysis: Option<Analysis>,
    /// The losses of the same run in the other order of updates, with the first progress of a
    /// run; not of gates.
    pub other_order: Option<Losses>,
    /// Progress of the gates that are trained independently: first, second, output. Empty
    /// for any other run.
    pub gates: Vec<GateProgress>,
}

/// Losses against the updates.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Losses {
    /// Number of updates of each loss.
    pub updates: Vec<u64>,
    /// The losses.
    pub loss: Vec<f64>,
}

/// Progress of a gate that is trained independently, with the values of its own run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GateProgress {
    /// The printed rows, with those of the circuit.
    pub rows: Option<Vec<Row>>,
    /// The history, with that of the circuit.
    pub series: Option<Series>,
    /// The analysis before training, with that of the circuit.
    pub analysis: Option<Analysis>,
}

/// Analysis of a run before training. Three gates have a minimum if each of them has one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// The parameters before training.
    pub start: Vec<f64>,
    /// The parameters of least loss, if they exist.
    pub minimum: Option<Vec<f64>>,
    /// The least loss.
    pub least: Option<f64>,
    /// The learning rates that converge to the minimum; empty if there is none.
    pub windows: Vec<Window>,
}

/// A run after some number of updates.
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
    /// The error that the notebook prints.
    pub error_val: f64,
    /// The gradient that the next update subtracts, for b after W's update.
    pub gradient: Vec<f64>,
    /// The verdict on the run.
    pub verdict: Verdict,
    /// Number of updates that raised the loss, and the last of them (0: none), among the
    /// first [`COUNTED`](super::loss_increases::COUNTED).
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
    /// The error that the notebook prints for it.
    pub error_val: f64,
    /// The verdict on it.
    pub verdict: Verdict,
    /// Updates that raised its loss, as [`Snapshot::loss_increases`].
    pub loss_increases: (u64, u64),
    /// Update and sign of the divergence.
    pub divergence: Option<(u64, Divergence)>,
}

/// A printed row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The notebook's label: −1 before training, k after k + 1 updates.
    pub step: i64,
    /// The parameters, in the order of [`Snapshot::parameters`].
    pub parameters: Vec<f64>,
    /// The loss that is minimised.
    pub loss: f64,
    /// The error that the notebook prints.
    pub error_val: f64,
}
