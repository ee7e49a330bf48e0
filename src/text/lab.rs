//! The text that the labs share: transport, settings, readouts, pictures, output.

use crate::exchange::points::PointsError;
use crate::picture::handle::Handle;
use crate::picture::landscape::Labels;
use crate::picture::{sweep_losses, update};
use descent_core::drawn_set::SetKind;

/// The transport: buttons and timeline.
#[derive(Clone, Copy, Debug)]
pub struct Transport {
    /// Names the group of buttons.
    pub label: &'static str,
    /// Plays.
    pub run: &'static str,
    /// Pauses.
    pub pause: &'static str,
    /// Plays again from the start.
    pub again: &'static str,
    /// Runs to the end at full speed: the number of updates.
    pub full: fn(&str) -> String,
    /// Makes one update.
    pub step: &'static str,
    /// Goes back one update.
    pub back: &'static str,
    /// The number of updates of a step.
    pub stride: &'static str,
    /// Goes back to the start.
    pub reset: &'static str,
    /// Restores the previous settings.
    pub undo: &'static str,
    /// Lets changes of the rule begin at the shown update.
    pub fork: &'static str,
    /// Says what changes after a number of updates.
    pub forked: fn(updates: &str, changes: &str) -> String,
    /// Names the timeline.
    pub timeline: &'static str,
    /// The noun behind a number of updates.
    pub updates: fn(u64) -> &'static str,
    /// The position on the timeline: updates done and all.
    pub position: fn(&str, &str) -> String,
    /// The measured speed [updates per second].
    pub speed: fn(&str) -> String,
    /// Names the choice of the pace.
    pub pace: &'static str,
    /// The pace at which a run takes ten seconds.
    pub gentle: &'static str,
    /// A pace [updates per second].
    pub per_second: fn(&str) -> String,
    /// The pace without limit.
    pub fastest: &'static str,
}

/// The settings of the experiment.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Names the group.
    pub label: &'static str,
    /// The learning rate.
    pub learning_rate: &'static str,
    /// The δ of the central difference.
    pub delta: &'static str,
    /// The seed of NumPy's random numbers.
    pub seed: &'static str,
    /// Draws a new seed.
    pub new_seed: &'static str,
    /// Restores the notebook's settings.
    pub as_notebook: &'static str,
    /// Replaces the seed if the start is the notebook's.
    pub notebook_start: &'static str,
    /// The start of the weights.
    pub start_w: &'static str,
    /// The start of the bias.
    pub start_b: &'static str,
    /// The length of the run.
    pub steps: &'static str,
    /// The gate.
    pub gate: &'static str,
    /// The order of updates.
    pub order: &'static str,
    /// W first, then b with the new W.
    pub order_notebook: &'static str,
    /// All parameters with the old values.
    pub order_textbook: &'static str,
    /// The method of differentiation.
    pub gradient: &'static str,
    /// The central difference.
    pub gradient_numerical: &'static str,
    /// The derivative's formula.
    pub gradient_exact: &'static str,
}

/// The live numbers.
#[derive(Clone, Copy, Debug)]
pub struct Readouts {
    /// Names the group.
    pub label: &'static str,
    /// The mean squared error.
    pub mean_squared_error: &'static str,
    /// The cross-entropy.
    pub cross_entropy: &'static str,
}

/// The gauge of learning rates.
#[derive(Clone, Copy, Debug)]
pub struct Rates {
    /// Names the slider.
    pub slider: &'static str,
    /// The rates that converge, as intervals.
    pub set: fn(&str) -> String,
    /// This rate converges.
    pub converges: &'static str,
    /// This rate does not converge.
    pub diverges: &'static str,
    /// The loss has no minimum to converge to.
    pub no_minimum: &'static str,
    /// The same, short.
    pub no_limit: &'static str,
}

/// The pictures.
#[derive(Clone, Copy, Debug)]
pub struct Pictures {
    /// The title of data and model.
    pub model: &'static str,
    /// The title of the loss landscape.
    pub landscape: &'static str,
    /// The words on the landscape.
    pub landscape_labels: Labels,
    /// The title of one update on the landscape.
    pub one_update: &'static str,
    /// The words on it.
    pub update_labels: update::Labels,
    /// Describes one update: before, after, and the losses there.
    pub update_about: fn(&str, &str, [&str; 2]) -> String,
    /// The leg of an update that changes W first.
    pub leg_w: &'static str,
    /// The leg that changes b at the new W.
    pub leg_b: &'static str,
    /// The textbook's update, which changes both at once.
    pub diagonal: &'static str,
    /// The places of the losses that an update computes.
    pub four_losses: &'static str,
    /// The title of the error curves.
    pub errors: &'static str,
    /// The title of the parameter curves.
    pub parameters: &'static str,
    /// Describes the path on the landscape: updates, start, current point, loss.
    pub walk: fn(&str, &str, &str, &str) -> String,
    /// The target of a point, before its number.
    pub target: &'static str,
    /// The residual of a point, before its number.
    pub off_by: &'static str,
    /// The start in a legend.
    pub start: &'static str,
    /// The current place in a legend.
    pub now: &'static str,
    /// The next update in a legend.
    pub next: &'static str,
    /// The updates that lowered the loss, before their number.
    pub fell: &'static str,
    /// The updates that raised the loss, before their number.
    pub rose: &'static str,
    /// Names the choice of the landscape's two axes.
    pub axes: &'static str,
    /// Describes the error curves: updates, loss, `error_val`.
    pub falling: fn(&str, &str, &str) -> String,
    /// Describes the parameter curves: updates, start, current values.
    pub moving: fn(&str, &str, &str) -> String,
    /// Names the loss beside its curve.
    pub loss: &'static str,
    /// The axis is logarithmic.
    pub logarithmic: &'static str,
    /// Makes the axis of updates logarithmic.
    pub logarithmic_updates: &'static str,
    /// Opens a picture's data as a table.
    pub data: &'static str,
    /// Explains how to read a picture by keys.
    pub keys: &'static str,
    /// Explains how to move what can be moved in a picture.
    pub keys_take: &'static str,
    /// Explains how to open the run of a value by keys.
    pub keys_pick: &'static str,
    /// Explains how to reach by keys what can be dragged in a picture.
    pub keys_handles: &'static str,
    /// The button that adds a point.
    pub point: &'static str,
    /// Its title.
    pub add_point: &'static str,
    /// Names what can be dragged.
    pub handle: fn(Handle) -> String,
    /// Zooms in.
    pub zoom_in: &'static str,
    /// Zooms out.
    pub zoom_out: &'static str,
    /// Shows the whole path.
    pub zoom_fit: &'static str,
}

/// Sweeps: many runs computed beside the one on the page.
#[derive(Clone, Copy, Debug)]
pub struct Sweeps {
    /// Starts a sweep.
    pub begin: &'static str,
    /// Cancels it.
    pub cancel: &'static str,
    /// The progress: updates done and all.
    pub progress: fn(&str, &str) -> String,
    /// Draws the loss against the learning rate, of many runs.
    pub open: &'static str,
    /// The title of the losses after a number of updates.
    pub losses: fn(&str) -> String,
    /// Names the choice of the setting in which the runs differ.
    pub setting: &'static str,
    /// The words on the picture of the losses.
    pub labels: sweep_losses::Labels,
    /// The runs that are computed, and all.
    pub runs: fn(usize, usize) -> String,
    /// The runs that diverged.
    pub diverged: fn(usize) -> String,
    /// The least loss of all runs: the setting, its value and the loss.
    pub least: fn(&str, &str, &str) -> String,
}

/// The table of the data points.
#[derive(Clone, Copy, Debug)]
pub struct DataTable {
    /// The column of means.
    pub mean: &'static str,
    /// The column of sums.
    pub sum: &'static str,
    /// The row of each point's loss.
    pub loss: &'static str,
    /// The number of points that are not listed.
    pub more: fn(&str) -> String,
    /// Names a number of a point: its symbol, and the point's number from 1.
    pub of_point: fn(&str, usize) -> String,
    /// Says what can be done with the table, and which points are taken.
    pub paste: &'static str,
    /// The targets that a classification takes.
    pub labels: &'static str,
    /// Opens a file.
    pub open: &'static str,
    /// Says what was taken: the number of points, the file's name, the names of the columns.
    pub taken: fn(&str, Option<&str>, Option<&str>) -> String,
    /// The browser could not read a file.
    pub unreadable: &'static str,
    /// Names the choice of a data set.
    pub sets: &'static str,
    /// The notebook's points among the sets.
    pub notebook: &'static str,
    /// A kind of set that is drawn.
    pub set: fn(SetKind) -> &'static str,
    /// The reader's own points among the sets.
    pub own: &'static str,
    /// Draws the points of a set from the next seed.
    pub draw_again: &'static str,
    /// Says what of pasted points was not understood.
    pub refused: fn(&PointsError) -> String,
}

/// The output table.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    /// The title.
    pub title: &'static str,
    /// Describes the table, by the interval of its rows [steps].
    pub caption: fn(&str) -> String,
    /// The row before training.
    pub before_training: &'static str,
    /// Shows all digits.
    pub digits: &'static str,
    /// Names the choice of the interval.
    pub interval: &'static str,
    /// An interval [steps].
    pub every: fn(&str) -> String,
    /// Copies the table as text.
    pub copy: &'static str,
    /// Confirms the copy.
    pub copied: &'static str,
    /// Explains how to copy after the browser refused.
    pub copy_failed: &'static str,
    /// The title of the cells that print besides the training, by the updates done.
    pub printing: fn(&str) -> String,
    /// The field of the inputs to predict.
    pub inputs: &'static str,
}
