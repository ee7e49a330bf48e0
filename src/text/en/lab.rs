//! The text that the labs share, in English.

use super::counted;
use crate::exchange::points::PointsError;
use crate::picture::handle::Handle;
use crate::picture::landscape::Labels;
use crate::picture::{sweep_losses, update};
use crate::text::lab::{DataTable, Output, Pictures, Rates, Readouts, Settings, Sweeps, Transport};
use descent_core::drawn_set::SetKind;

pub(super) const TRANSPORT: Transport = Transport {
    label: "Run",
    run: "Run",
    pause: "Pause",
    again: "Run again",
    full: |steps| format!("To the end, {steps}"),
    step: "Step",
    back: "Step back",
    stride: "Step size",
    reset: "To the start",
    undo: "Undo",
    fork: "Change from here on",
    forked: |updates, changes| format!("After update {updates}: {changes}. Delete takes it back"),
    timeline: "Updates done",
    updates: super::updates_word,
    position: |done, all| format!("{done} of {}", counted(all)),
    speed: |speed| format!("{speed} per second"),
    pace: "Pace",
    gentle: "Gentle, 10 s",
    per_second: |rate| format!("{rate} per second"),
    fastest: "Full speed",
};

pub(super) const SETTINGS: Settings = Settings {
    label: "Settings of the experiment",
    learning_rate: "Learning rate",
    delta: "Difference δ",
    seed: "Seed",
    new_seed: "New seed",
    as_notebook: "As the notebook",
    notebook_start: "notebook",
    start_w: "Start of W",
    start_b: "Start of b",
    steps: "Updates",
    gate: "Gate",
    order: "Order of updates",
    order_notebook: "Notebook: W first",
    order_textbook: "Textbook: all at once",
    gradient: "Differentiation",
    gradient_numerical: "Numerical",
    gradient_exact: "Exact",
};

pub(super) const READOUTS: Readouts = Readouts {
    label: "Values now",
    mean_squared_error: "mean squared error",
    cross_entropy: "cross-entropy",
};

pub(super) const RATES: Rates = Rates {
    slider: "Learning rate (logarithmic)",
    set: |set| format!("Rates that converge: {set}"),
    converges: "converges",
    diverges: "does not converge",
    no_minimum: "No minimum, so no convergence limit",
    no_limit: "no limit",
};

pub(super) const PICTURES: Pictures = Pictures {
    model: "Model",
    landscape: "Loss landscape",
    landscape_labels: Labels { minimum: "minimum", slice: "slice at" },
    one_update: "One update",
    update_labels: update::Labels { enlarged: "δ is drawn larger than it is" },
    update_about: |before, after, [loss, next]| {
        format!(
            "The next update goes from {before} to {after}, and the loss from {loss} to {next}."
        )
    },
    leg_w: "W first",
    leg_b: "then b, at the new W",
    diagonal: "textbook: both at once",
    four_losses: "four losses",
    errors: "Loss",
    parameters: "W and b",
    walk: |updates, start, now, loss| {
        format!(
            "From {start}, after {}, the run is at {now}, where the loss is {loss}. The darker, the smaller the loss.",
            counted(updates)
        )
    },
    target: "target",
    off_by: "off by",
    start: "start",
    now: "now",
    next: "next update",
    fell: "descended",
    rose: "rose",
    axes: "Axes",
    falling: |updates, loss, error_val| {
        format!(
            "After {} the loss is {loss} and the notebook’s error_val is {error_val}.",
            counted(updates)
        )
    },
    moving: |updates, start, now| format!("From {start}, after {}, now {now}.", counted(updates)),
    loss: "loss",
    logarithmic: "logarithmic",
    logarithmic_updates: "Logarithmic time",
    data: "Data table",
    keys: "The arrow keys read the values one by one.",
    keys_take: "Drag, or use the arrow keys, to move it.",
    keys_pick: "Enter opens the run of a value; so does a click.",
    keys_handles: "Enter goes to what can be moved; the arrow keys move it, Esc leaves it.",
    point: "point",
    add_point: "Add a point",
    handle: |handle| match handle {
        Handle::Point(place) => format!("Point {}", place + 1),
        Handle::Weight => "Weight W".to_owned(),
        Handle::Bias => "Bias b".to_owned(),
        Handle::Boundary => "Line σ = 0.5".to_owned(),
        Handle::Now(_) => "The run now".to_owned(),
        Handle::Start(_) => "Start".to_owned(),
    },
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    zoom_fit: "Show all",
};

pub(super) const SWEEPS: Sweeps = Sweeps {
    begin: "Run it",
    cancel: "Cancel",
    progress: |done, all| format!("{done} of {}", counted(all)),
    open: "Loss at many learning rates",
    losses: |updates| format!("Loss after {}", counted(updates)),
    setting: "What differs between the runs",
    labels: sweep_losses::Labels { diverged: "diverged", limit: "limit", now: "now" },
    runs: |computed, all| {
        if computed == all { format!("{all} runs") } else { format!("{computed} of {all} runs") }
    },
    diverged: |runs| format!("{runs} diverged"),
    least: |setting, value, loss| format!("The least loss is {loss}, at {setting} {value}."),
};

pub(super) const DATA: DataTable = DataTable {
    mean: "mean",
    sum: "sum",
    loss: "loss",
    more: |n| format!("{n} more points"),
    of_point: |symbol, point| format!("{symbol} of point {point}"),
    paste: "Type over a number, or paste two columns x and t here or drop a file: from a spreadsheet, CSV, TSV, Python or NumPy. 2 to 10,000 points.",
    labels: "t is 0 or 1.",
    open: "Open a file…",
    taken: |points, file, names| {
        let from = file.map(|file| format!(" from {file}")).unwrap_or_default();
        let names = names.map(|names| format!(" The first line, “{names}”, names the columns."));
        format!("{points} points{from}.{}", names.unwrap_or_default())
    },
    unreadable: "The browser could not read this file. Open it again, or paste its content here.",
    sets: "Points",
    notebook: "The notebook’s",
    set: |kind| match kind {
        SetKind::Noisy => "With noise",
        SetKind::Outlier => "With an outlier",
        SetKind::Clusters => "Two clusters that overlap",
        SetKind::Line => "A perfect line",
        SetKind::Column => "All in one column",
    },
    own: "Your own",
    draw_again: "Draw again",
    refused: |error| match error {
        PointsError::TooLong => {
            "This is too long: at most 1 MB and 10,000 points. Leave out what is not x or t."
                .to_owned()
        }
        PointsError::Nothing => "There is no number in it. Bring two columns, x and t.".to_owned(),
        PointsError::TooFew => "One point is too few: at least 2.".to_owned(),
        PointsError::NotANumber { line, part, why } => {
            format!("Line {line}, “{part}”: {}", super::errors::number(*why))
        }
        PointsError::NotTwo { line, found } => {
            format!("Line {line} has {found} of the two numbers x and t.")
        }
        PointsError::Uneven { x, t } => format!("There are {x} inputs and {t} targets."),
    },
};

pub(super) const OUTPUT: Output = Output {
    title: "The notebook’s output",
    caption: |interval| format!("As the notebook prints it: a row {}", every(interval)),
    before_training: "before",
    digits: "All digits",
    interval: "Interval",
    every,
    copy: "Copy",
    copied: "Copied.",
    copy_failed: "The browser does not allow copying. Select the text below and copy it.",
    printing: |updates| format!("What the other cells print after {}", counted(updates)),
    inputs: "x values, separated by commas",
};

/// Names an interval of the output table.
fn every(interval: &str) -> String {
    if interval == "1" {
        "after every update".to_owned()
    } else {
        format!("every {interval} updates")
    }
}
