//! A run: its computation, and its values after any number of updates.

use wide::f64x4;

use super::history::{History, State};
use super::loss_increases::LossIncreases;
use super::message::{Analysis, Row, Snapshot};
use super::series::{Series, View, thinned};
use super::surface::Surface;
use super::ways::{Way, Ways};
use crate::experiment::fork::Stretch;
use descent_core::divergence::{Divergence, divergence, loss_bound};
use descent_core::microscope::Dissection;
use descent_core::trained::Trained;

/// A run of any problem. Its methods are called a few times per frame; the loop over the
/// updates is inside.
pub(super) trait Run {
    /// Returns the number of computed updates.
    fn computed(&self) -> u64;
    /// Returns the last update: the length of the run, or its divergence.
    fn limit(&self) -> u64;
    /// Computes `updates` more updates, up to the limit.
    fn compute(&mut self, updates: u64);
    /// Returns the update and the sign of its divergence.
    fn divergence(&self) -> Option<(u64, Divergence)>;
    /// Makes the length its limit also after a divergence.
    fn run_on(&mut self);
    /// Returns its values after `updates`, which must be computed.
    fn snapshot(&self, updates: u64) -> Snapshot;
    /// Makes rows of the first `updates`, which must be computed: one before training, then
    /// one every `interval` steps. Makes at least one, and more while that costs less than
    /// `effort` updates. Returns true if all are made.
    fn print(&mut self, updates: u64, interval: u64, effort: u64) -> bool;
    /// Returns the rows of the first `updates` that are made.
    fn rows(&self, updates: u64) -> &[Row];
    /// Returns the computed history, thinned for a picture.
    fn series(&self, view: View) -> Series;
    /// Adds up to `values` values to a surface, up to the end of the row.
    fn sample_surface(&self, surface: &mut Surface, values: usize);
    /// Returns the parameters after `updates`, which must be computed.
    fn parameters(&self, updates: u64) -> Vec<f64>;
    /// Returns the single steps of the update that follows `updates`, which must be computed:
    /// one dissection for each model that is trained independently.
    fn dissect(&self, updates: u64) -> Vec<Dissection>;
    /// Returns the analysis before training.
    fn analysis(&self) -> Analysis;
    /// Returns the runs of a circuit's gates that are trained independently.
    fn gates(&self) -> Vec<&dyn Run> {
        Vec::new()
    }
}

/// The run of an objective with `N` parameters.
#[derive(Debug)]
pub(super) struct Descent<O, const N: usize> {
    objective: O,
    /// The parts of the run between its forks, the first from the start.
    ways: Ways<N>,
    steps: u64,
    start: [f64; N],
    head: [f64; N],
    computed: u64,
    history: History<N>,
    loss_increases: LossIncreases,
    /// The interval of the printed rows, and those made so far.
    printed: (u64, Vec<Row>),
    loss_bound: f64,
    divergence: Option<(u64, Divergence)>,
    runs_on: bool,
}

impl<O: Trained<N>, const N: usize> Descent<O, N> {
    /// Returns the run that starts at `start`, in the order of the problem's layout, and goes
    /// these stretches, the first from the start.
    pub(super) fn new(objective: O, stretches: &[Stretch], start: [f64; N], steps: u64) -> Self {
        let loss = objective.loss(&start);
        let loss_bound = loss_bound(loss);
        let ways = Ways::new(stretches, objective.parameter_bound(loss_bound));
        let mut run = Self {
            objective,
            ways,
            steps,
            start,
            head: start,
            computed: 0,
            history: History::default(),
            loss_increases: LossIncreases::new(loss),
            printed: (1, Vec::new()),
            loss_bound,
            divergence: None,
            runs_on: false,
        };
        run.record();
        run
    }

    fn state(&self, parameters: [f64; N]) -> State<N> {
        let [loss, error_val] = self.objective.loss_and_error(&parameters);
        State { parameters, loss, error_val }
    }

    /// Records the current state, if it is one that is kept.
    fn record(&mut self) {
        if History::<N>::keeps(self.computed) {
            let state = self.state(self.head);
            self.loss_increases.record(self.computed, state.loss);
            self.history.push(state);
        }
    }

    /// Computes updates up to `end`, at most up to the next fork, or to the first after which
    /// the parameters may show a divergence. Returns true if they show none.
    #[inline]
    fn advance(&mut self, end: u64) -> bool {
        let Self { objective, ways, head, .. } = self;
        let Way { rule, safe_magnitude, .. } = ways.after(self.computed);
        self.computed += objective.descend(rule, head, end - self.computed, *safe_magnitude);
        // False for NaN.
        head.iter().all(|v| v.abs() < *safe_magnitude)
    }

    /// Returns every kept state and the last one, with their number of updates, in order.
    pub(super) fn states(&self) -> impl Iterator<Item = (u64, State<N>)> + '_ {
        let kept = History::<N>::keeps(self.computed);
        let head = (!kept).then(|| (self.computed, self.state(self.head)));
        self.history.iter().map(|(updates, state)| (updates, *state)).chain(head)
    }

    /// Returns the loss at the last computed update.
    pub(super) fn loss(&self) -> f64 {
        self.objective.loss(&self.head)
    }

    fn parameters_at(&self, updates: u64) -> [f64; N] {
        self.replay(updates).1
    }

    /// Returns the parameters after `updates`, and the number of updates computed again.
    fn replay(&self, updates: u64) -> (u64, [f64; N]) {
        if updates == self.computed {
            return (0, self.head);
        }
        // Every computed update has a kept state at or before it.
        let Some((kept, state)) = self.history.before(updates) else { return (0, self.head) };
        let mut parameters = state.parameters;
        let mut at = kept;
        while at < updates {
            let end = updates.min(self.ways.next_fork(at));
            self.objective.descend_on(self.ways.rule(at), &mut parameters, end - at);
            at = end;
            self.ways.fork(at, &mut parameters);
        }
        (updates - kept, parameters)
    }
}

impl<O: Trained<N>, const N: usize> Run for Descent<O, N> {
    fn computed(&self) -> u64 {
        self.computed
    }

    fn limit(&self) -> u64 {
        match self.divergence {
            Some((at, _)) if !self.runs_on => at,
            _ => self.steps,
        }
    }

    fn compute(&mut self, updates: u64) {
        let end = self.limit().min(self.computed.saturating_add(updates));
        while self.computed < end {
            let kept = History::<N>::next_kept(self.computed + 1);
            let is_safe = self.advance(end.min(kept).min(self.ways.next_fork(self.computed)));
            let rule = *self.ways.rule(self.computed - 1);
            let before_fork = self.head;
            self.ways.fork(self.computed, &mut self.head);
            self.record();
            if self.divergence.is_none() && !is_safe {
                let bounded = self.objective.is_bounded();
                let loss = if bounded { 0.0 } else { self.objective.loss(&before_fork) };
                let sign = divergence(&rule, &before_fork, loss, self.loss_bound);
                self.divergence = sign.map(|sign| (self.computed, sign));
                if sign.is_some() && !self.runs_on {
                    break;
                }
            }
        }
    }

    fn divergence(&self) -> Option<(u64, Divergence)> {
        self.divergence
    }

    fn run_on(&mut self) {
        self.runs_on = true;
    }

    fn snapshot(&self, updates: u64) -> Snapshot {
        let (previous, parameters) = match updates.checked_sub(1) {
            None => (None, self.parameters_at(0)),
            Some(before) => {
                let previous = self.parameters_at(before);
                let mut parameters = previous;
                self.objective.update(self.ways.rule(before), &mut parameters);
                self.ways.fork(updates, &mut parameters);
                (Some(previous), parameters)
            }
        };
        let state = self.state(parameters);
        let gradient = self.objective.update(self.ways.rule(updates), &mut { parameters });
        Snapshot {
            updates,
            parameters: parameters.to_vec(),
            loss: state.loss,
            error_val: state.error_val,
            gradient: gradient.to_vec(),
            verdict: self.objective.verdict(&parameters, previous.as_ref()),
            loss_increases: self.loss_increases.until(updates),
            gates: Vec::new(),
        }
    }

    fn print(&mut self, updates: u64, interval: u64, effort: u64) -> bool {
        if self.printed.0 != interval {
            self.printed = (interval, Vec::new());
        }
        let mut spent = 0;
        loop {
            // The row before training, then the row "step = k" after k + 1 updates.
            let after = match (self.printed.1.len() as u64).checked_sub(1) {
                None => 0,
                Some(rows) => rows.saturating_mul(interval).saturating_add(1),
            };
            if after > updates {
                return true;
            }
            if spent > effort {
                return false;
            }
            let (replayed, parameters) = self.replay(after);
            spent += replayed + 1;
            let State { loss, error_val, .. } = self.state(parameters);
            // Runs are at most 10⁸ updates long.
            let step = after as i64 - 1;
            let parameters = parameters.to_vec();
            self.printed.1.push(Row { step, parameters, loss, error_val });
        }
    }

    fn rows(&self, updates: u64) -> &[Row] {
        printed(&self.printed.1, updates)
    }

    fn series(&self, view: View) -> Series {
        thinned(self.states(), view, self.steps)
    }

    fn sample_surface(&self, surface: &mut Surface, values: usize) {
        const LANES: usize = 4;
        let Surface { view, held, loss } = surface;
        let columns = usize::from(view.columns);
        let (row, first) = (loss.len() / columns, loss.len() % columns);
        let end = columns.min(first + values);
        let mut p: [f64x4; N] =
            std::array::from_fn(|i| f64x4::splat(held.get(i).copied().unwrap_or(0.0)));
        let [along, up] = view.axes.map(usize::from);
        if let Some(parameter) = p.get_mut(up) {
            *parameter = f64x4::splat(view.row(row));
        }
        for column in (first..end).step_by(LANES) {
            let x: [f64; LANES] = std::array::from_fn(|lane| view.column(column + lane));
            if let Some(parameter) = p.get_mut(along) {
                *parameter = f64x4::from(x);
            }
            let values = self.objective.loss(&p).to_array();
            loss.extend(values.into_iter().take(end - column));
        }
    }

    fn parameters(&self, updates: u64) -> Vec<f64> {
        self.parameters_at(updates).to_vec()
    }

    fn dissect(&self, updates: u64) -> Vec<Dissection> {
        vec![Dissection::new(
            &self.objective,
            self.ways.rule(updates),
            &self.parameters_at(updates),
        )]
    }

    fn analysis(&self) -> Analysis {
        let minimum = self.objective.minimum();
        let windows =
            minimum.map(|minimum| self.objective.windows(&minimum, self.ways.rule(0).order));
        Analysis {
            start: self.start.to_vec(),
            minimum: minimum.map(|minimum| minimum.to_vec()),
            least: minimum.map(|minimum| self.objective.loss(&minimum)),
            windows: windows.unwrap_or_default(),
        }
    }
}

/// Returns those of the rows that belong to the first `updates`.
pub(super) fn printed(rows: &[Row], updates: u64) -> &[Row] {
    &rows[..rows.partition_point(|row| row.step < updates as i64)]
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use descent_core::curvature::Curvature;
    use descent_core::descent::Rule;
    use descent_core::descent::{Descend, Gradient, descend, update};
    use descent_core::math::Lanes;
    use descent_core::objective::{Convex, Objective};

    /// p₀² + p₁², which counts its exact gradients: two an update.
    struct Counting(Cell<u64>);

    impl Objective<2> for Counting {
        const ARRAYS: &'static [(usize, usize)] = &[(0, 1), (1, 1)];

        fn loss<L: Lanes>(&self, p: &[L; 2]) -> L {
            p[0] * p[0] + p[1] * p[1]
        }

        fn gradient(&self, p: &[f64; 2]) -> [f64; 2] {
            self.0.set(self.0.get() + 1);
            p.map(|v| 2.0 * v)
        }

        fn is_bounded(&self) -> bool {
            false
        }
    }

    impl Descend<2> for Counting {
        fn update(&self, rule: &Rule, p: &mut [f64; 2]) -> [f64; 2] {
            update(self, rule, p)
        }

        fn descend(&self, rule: &Rule, p: &mut [f64; 2], updates: u64, bound: f64) -> u64 {
            descend(self, rule, p, updates, bound)
        }
    }

    impl Convex<2> for Counting {
        fn curvature(&self, p: &[f64; 2]) -> Curvature<2> {
            Curvature { gradient: p.map(|v| 2.0 * v), hessian: [[2.0, 0.0], [0.0, 2.0]] }
        }

        fn has_minimum(&self) -> bool {
            true
        }

        fn separates(&self, _: &[f64; 2]) -> bool {
            false
        }

        fn scale(&self, _: &[f64; 2]) -> f64 {
            1.0
        }
    }

    #[test]
    fn a_place_in_a_long_run_costs_at_most_a_stride_of_updates() {
        const STEPS: u64 = 10_000_000;
        let rule = Rule { gradient: Gradient::Exact, learning_rate: 1e-7, ..Rule::default() };
        let whole = [Stretch::whole(rule)];
        let mut run = Descent::new(Counting(Cell::new(0)), &whole, [1.0, 2.0], STEPS);
        run.compute(STEPS);
        assert_eq!((run.computed, run.objective.0.get()), (STEPS, 2 * STEPS));
        let mut most = 0;
        for updates in (0..=STEPS).step_by(9_973).chain([STEPS - 1, STEPS]) {
            run.objective.0.set(0);
            run.snapshot(updates);
            most = most.max(run.objective.0.get() / 2);
        }
        // The stride there is 2048; then the update itself and the gradient shown.
        assert!((1000..=2048 + 2).contains(&most), "{most}");
    }
}
