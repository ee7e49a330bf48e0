//! A training run as a state machine: commands in, updates out, turns within a time
//! budget. It has no clock of its own: callers pass the time.

mod gates;
mod history;
pub mod intent;
mod last_sent;
pub mod latest;
pub mod loss_increases;
pub mod message;
pub mod pace;
mod run;
pub mod series;
mod start;
pub mod surface;
pub mod sweep;
mod ways;

use std::rc::Rc;

use crate::experiment::Experiment;
use descent_core::dataset::DatasetError;
use last_sent::LastSent;
use message::{Command, GateProgress, Losses, Progress, RunState, Update};
use pace::Pace;
use run::Run;
use series::{View, row_interval};
use surface::{INTERVAL, SurfaceSampler, SurfaceView};
use sweep::running::RunningSweep;

/// Number of slices that may be computed again for rows outside a turn: about a turn's.
const ROW_SLICES: u64 = 8;

/// Values of a landscape that cost as much as an update: the lanes of one loss.
const VALUES_PER_UPDATE: u64 = 4;

/// A session: an experiment, its run and a sweep beside it.
pub struct Session {
    run: Option<Box<dyn Run>>,
    /// The losses in the other order of updates, until they are sent.
    other_order: Option<Losses>,
    /// Number of updates between two readings of the clock.
    slice: u64,
    cursor: u64,
    motion: Motion,
    view: View,
    /// The experiment's number of steps between two printed rows.
    row_interval: u64,
    /// Length of the run [updates].
    steps: u64,
    /// True if rows up to the cursor are still missing.
    prints: bool,
    /// The requested window of the landscape.
    surface: Option<SurfaceView>,
    sampler: Option<SurfaceSampler>,
    dissects: bool,
    sweep: Option<RunningSweep>,
    refused: Option<DatasetError>,
    last_sent: LastSent,
}

/// Motion of the cursor.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Motion {
    Still,
    /// Playing since a time [ms] and an update; neither before the first turn.
    Playing {
        pace: Pace,
        began: Option<(f64, u64)>,
    },
    /// Computing up to a target, then playing at a pace or stopping.
    Seeking {
        target: u64,
        then: Option<Pace>,
    },
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}

impl Session {
    /// Returns a session without an experiment.
    #[must_use]
    pub fn new() -> Self {
        Self {
            run: None,
            other_order: None,
            slice: 1,
            cursor: 0,
            motion: Motion::Still,
            view: View::default(),
            row_interval: 1,
            steps: 0,
            prints: false,
            surface: None,
            sampler: None,
            dissects: false,
            sweep: None,
            refused: None,
            last_sent: LastSent { is_current: true, ..LastSent::default() },
        }
    }

    /// Takes a command, which the following turns carry out.
    pub fn command(&mut self, command: Command) {
        match command {
            Command::Load { experiment, at } => self.load(&experiment, at),
            Command::Run(pace) => self.go_on(pace),
            Command::Pause => self.motion = Motion::Still,
            Command::Step(updates) => {
                self.motion = Motion::Still;
                self.seek(self.cursor.saturating_add_signed(updates));
            }
            Command::Seek(updates) => self.seek(updates),
            Command::RunOn => {
                if let Some(run) = &mut self.run {
                    run.run_on();
                }
            }
            Command::View(view) => {
                self.view = View { columns: view.columns.min(4096), ..view };
            }
            Command::Surface(view) => {
                self.surface = view;
                let sampler = self.sampler.take();
                self.sampler =
                    sampler.filter(|sampler| view.is_some_and(|view| sampler.is_of(view)));
            }
            Command::Dissect(dissects) => self.dissects = dissects,
            Command::Sweep(sweep) => self.sweep = sweep.and_then(RunningSweep::new),
        }
        self.last_sent.is_current = false;
        // A speed is not measured across a pause.
        self.last_sent.computed = None;
    }

    fn load(&mut self, experiment: &Experiment, at: u64) {
        *self = Self {
            view: self.view,
            surface: self.surface,
            dissects: self.dissects,
            sweep: self.sweep.take(),
            other_order: start::other_order(experiment),
            slice: start::slice(&experiment.problem),
            row_interval: experiment.row_interval(),
            steps: experiment.steps,
            ..Self::new()
        };
        match start::run(experiment) {
            Ok(run) => self.run = Some(run),
            Err(error) => self.refused = Some(error),
        }
        self.seek(at);
    }

    fn go_on(&mut self, pace: Pace) {
        if self.run.is_none() {
            return;
        }
        self.motion = match self.motion {
            // A seek arrives first.
            Motion::Seeking { target, .. } => Motion::Seeking { target, then: Some(pace) },
            _ => Motion::Playing { pace, began: None },
        };
    }

    fn seek(&mut self, updates: u64) {
        let Some(run) = &self.run else { return };
        let target = updates.min(run.limit());
        let then = match self.motion {
            Motion::Still => None,
            Motion::Playing { pace, .. } => Some(pace),
            Motion::Seeking { then, .. } => then,
        };
        if target <= run.computed() {
            self.arrive(target, then);
        } else {
            self.motion = Motion::Seeking { target, then };
        }
    }

    fn arrive(&mut self, at: u64, then: Option<Pace>) {
        self.cursor = at;
        self.motion = match then {
            Some(pace) => Motion::Playing { pace, began: None },
            None => Motion::Still,
        };
    }

    /// Returns true if the next turn should come at once.
    #[must_use]
    pub fn is_flat_out(&self) -> bool {
        self.prints
            || self.is_sampling()
            || self.is_sweeping()
            || match self.motion {
                Motion::Still => false,
                Motion::Playing { pace, .. } => pace == Pace::Full,
                Motion::Seeking { .. } => true,
            }
    }

    /// Returns true if another turn is needed before the next command.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        self.motion != Motion::Still || self.prints || self.is_sampling() || self.is_sweeping()
    }

    /// Returns true if a landscape is still to be computed.
    fn is_sampling(&self) -> bool {
        let is_resting =
            self.sampler.as_ref().is_some_and(|sampler| sampler.is_resting(self.cursor));
        self.run.is_some() && self.surface.is_some() && !is_resting
    }

    /// Returns true while a sweep is running.
    fn is_sweeping(&self) -> bool {
        self.sweep.as_ref().is_some_and(|sweep| !sweep.is_finished())
    }

    /// Works for about `budget` [ms] on the clock `now` [ms].
    pub fn turn(&mut self, budget: f64, now: &dyn Fn() -> f64) {
        let start = now();
        // Rows, landscape and sweep do not wait for the end of the run: each has a share of
        // the budget, and the rest of those before it.
        let busy = [self.prints, self.is_sampling(), self.is_sweeping()];
        let [prints, samples, sweeps] = busy.map(f64::from);
        let share = budget / (1.0 + prints + samples + sweeps);
        self.train(start, share, now);
        self.print(start, budget - share * (samples + sweeps), now);
        self.sample_surface(start, budget - share * sweeps, now);
        self.advance_sweep(start, budget, now);
    }

    fn train(&mut self, start: f64, budget: f64, now: &dyn Fn() -> f64) {
        let Some(run) = &mut self.run else { return };
        self.last_sent.computed.get_or_insert((start, run.computed()));
        let target = match &mut self.motion {
            Motion::Still => return,
            Motion::Seeking { target, .. } => *target,
            Motion::Playing { pace, began } => {
                let (time, from) = *began.get_or_insert((start, self.cursor));
                let end = pace.end(run.limit());
                pace.update_after(from, (start - time) / 1000.0, end).unwrap_or(end)
            }
        };
        while run.computed() < target.min(run.limit()) && now() - start < budget {
            run.compute(self.slice.min(target - run.computed()));
        }
        let before = self.cursor;
        let target = target.min(run.limit());
        let reached = target <= run.computed();
        self.cursor = if reached { target } else { run.computed() };
        let end = match self.motion {
            Motion::Playing { pace, .. } => pace.end(run.limit()),
            Motion::Still | Motion::Seeking { .. } => run.limit(),
        };
        let ended = self.cursor >= end;
        match self.motion {
            Motion::Seeking { then, .. } if reached => self.arrive(target, then),
            Motion::Playing { .. } if ended => self.motion = Motion::Still,
            _ => {}
        }
        if before != self.cursor || self.motion == Motion::Still {
            self.last_sent.is_current = false;
        }
    }

    /// Makes rows up to the cursor, at least one.
    fn print(&mut self, start: f64, budget: f64, now: &dyn Fn() -> f64) {
        let interval = self.interval();
        let Some(run) = &mut self.run else { return };
        let late = self.prints;
        loop {
            self.prints = !run.print(self.cursor, interval, self.slice);
            if !self.prints || now() - start >= budget {
                break;
            }
        }
        if late {
            self.last_sent.is_current = false;
        }
    }

    /// Returns the number of steps between two printed rows.
    fn interval(&self) -> u64 {
        row_interval(self.view.rows.unwrap_or(self.row_interval), self.steps)
    }

    /// Computes a part of the landscape, at least one.
    fn sample_surface(&mut self, start: f64, budget: f64, now: &dyn Fn() -> f64) {
        let (Some(run), Some(view)) = (&self.run, self.surface) else { return };
        let at = self.cursor;
        let sampler =
            self.sampler.get_or_insert_with(|| SurfaceSampler::new(view, at, run.parameters(at)));
        let values = (VALUES_PER_UPDATE * self.slice) as usize;
        loop {
            sampler.follow(at, || run.parameters(at));
            if sampler.is_resting(at) {
                break;
            }
            sampler.advance(|surface| run.sample_surface(surface, values));
            if now() - start >= budget {
                break;
            }
        }
        if sampler.has_new() {
            self.last_sent.is_current = false;
        }
    }

    /// Continues the sweep by at least one part.
    fn advance_sweep(&mut self, start: f64, budget: f64, now: &dyn Fn() -> f64) {
        let Some(sweep) = &mut self.sweep else { return };
        sweep.advance();
        while !sweep.is_finished() && now() - start < budget {
            sweep.advance();
        }
    }

    /// Returns what changed since the last update, if anything did.
    pub fn update(&mut self, now: f64) -> Option<Update> {
        if let Some(sweep) = &mut self.sweep
            && let Some(report) = sweep.report(now, self.view.columns)
        {
            self.sweep = self.sweep.take().filter(|_| !report.is_finished());
            return Some(Update::Sweep(report));
        }
        if self.last_sent.is_current {
            return None;
        }
        self.last_sent.is_current = true;
        if let Some(error) = self.refused {
            return Some(Update::Refused(error));
        }
        let state = self.state(self.run.as_ref()?.as_ref());
        let interval = self.interval();
        let run = self.run.as_mut()?;
        self.prints = !run.print(self.cursor, interval, ROW_SLICES * self.slice);
        let printed = Some((run.rows(self.cursor).len(), interval));
        let has_rows = std::mem::replace(&mut self.last_sent.rows, printed) != printed;
        let rows = has_rows.then(|| run.rows(self.cursor).to_vec());
        let pause = if self.motion == Motion::Still { 0.0 } else { INTERVAL };
        let surface = self.sampler.as_mut().and_then(|sampler| sampler.take_new(now, pause));
        let is_first = !std::mem::replace(&mut self.last_sent.analysis, true);
        let analysis = is_first.then(|| run.analysis());
        let drawn = Some((run.computed(), self.view));
        let draws = self.view.columns > 0 && self.last_sent.series != drawn;
        let series = draws.then(|| run.series(self.view));
        let gates = run.gates().into_iter().map(|gate| GateProgress {
            rows: has_rows.then(|| gate.rows(self.cursor).to_vec()),
            series: draws.then(|| gate.series(self.view)),
            analysis: is_first.then(|| gate.analysis()),
        });
        let gates = gates.collect();
        self.last_sent.series = drawn;
        let speed = self.last_sent.computed.and_then(|(then, computed)| {
            let made = run.computed() - computed;
            (self.motion != Motion::Still && made > 0 && now > then)
                .then(|| made as f64 / (now - then) * 1000.0)
        });
        self.last_sent.computed = Some((now, run.computed()));
        Some(Update::Progress(Box::new(Progress {
            state,
            computed: run.computed(),
            target: match self.motion {
                Motion::Seeking { target, .. } => Some(target),
                _ => None,
            },
            snapshot: Rc::new(run.snapshot(self.cursor)),
            divergence: run.divergence(),
            speed,
            rows,
            series,
            surface,
            dissections: if self.dissects { run.dissect(self.cursor) } else { Vec::new() },
            analysis,
            other_order: self.other_order.take(),
            gates,
        })))
    }

    fn state(&self, run: &dyn Run) -> RunState {
        let diverged_here = run.divergence().is_some_and(|(at, _)| at == self.cursor);
        if self.motion != Motion::Still {
            RunState::Running
        } else if diverged_here && run.limit() == self.cursor {
            RunState::Diverged
        } else if self.cursor == run.limit() {
            RunState::Finished
        } else if self.cursor == 0 {
            RunState::Idle
        } else {
            RunState::Paused
        }
    }
}
