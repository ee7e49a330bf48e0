//! Three gates in lockstep, each trained exactly as it is alone.

use super::history::State;
use super::loss_increases::LossIncreases;
use super::message::{Analysis, IndependentGate, Row, Snapshot};
use super::run::{Descent, Run, printed};
use super::series::{Series, View, thinned};
use super::surface::{Surface, SurfaceView};
use crate::experiment::fork::Stretch;
use descent_core::circuit::LAYOUT;
use descent_core::divergence::Divergence;
use descent_core::gate::TruthTable;
use descent_core::logistic::LogisticRegression;
use descent_core::microscope::Dissection;
use descent_core::verdict::Verdict;

/// Parameters of a gate.
const PER_GATE: usize = LAYOUT.per_model();
/// Parameters of all gates.
const COUNT: usize = LAYOUT.count();

/// Verdicts by urgency, the most urgent first.
const BY_URGENCY: [Verdict; 7] = [
    Verdict::Overshooting,
    Verdict::Frozen,
    Verdict::Plateau,
    Verdict::Improving,
    Verdict::Growing,
    Verdict::Saturated,
    Verdict::Converged,
];

type Gate = Descent<LogisticRegression<2>, PER_GATE>;

/// The three gates of a circuit with a hard signal. The circuit's run is the descent on
/// the sum of their losses, which are independent.
#[derive(Debug)]
pub(super) struct Gates {
    gates: [Gate; 3],
    steps: u64,
    loss_increases: LossIncreases,
    /// The interval of the circuit's printed rows, and those made so far.
    printed: (u64, Vec<Row>),
}

impl Gates {
    /// Returns the gates that learn these tables from the parameters `start`.
    pub(super) fn new(
        tables: [TruthTable; 3],
        stretches: &[Stretch],
        start: [f64; COUNT],
        steps: u64,
    ) -> Self {
        let gates = std::array::from_fn(|gate| {
            let start = std::array::from_fn(|i| start[PER_GATE * gate + i]);
            let own = |stretch: &Stretch| {
                let set = stretch.set.iter().filter_map(|&(i, value)| {
                    Some((i.checked_sub(PER_GATE * gate).filter(|i| *i < PER_GATE)?, value))
                });
                Stretch { set: set.collect(), ..stretch.clone() }
            };
            let stretches: Vec<Stretch> = stretches.iter().map(own).collect();
            Descent::new(LogisticRegression::gate(tables[gate]), &stretches, start, steps)
        });
        let mut run = Self {
            gates,
            steps,
            loss_increases: LossIncreases::new(0.0),
            printed: (1, Vec::new()),
        };
        run.loss_increases = LossIncreases::new(run.loss());
        run
    }

    /// Returns the sum of the losses at the last computed update.
    fn loss(&self) -> f64 {
        self.gates.iter().map(Gate::loss).sum()
    }

    /// Returns the earliest divergence, the first gate's if there are several.
    fn first_divergence(&self) -> Option<(u64, Divergence)> {
        self.gates.iter().filter_map(Run::divergence).min_by_key(|(at, _)| *at)
    }

    /// Returns the states of all three as one: they are kept at the same updates.
    fn states(&self) -> impl Iterator<Item = (u64, State<COUNT>)> + '_ {
        let [first, second, output] = &self.gates;
        first.states().zip(second.states()).zip(output.states()).map(
            |(((updates, first), (_, second)), (_, output))| {
                let states = [first, second, output];
                let state = State {
                    parameters: std::array::from_fn(|i| {
                        states[i / PER_GATE].parameters[i % PER_GATE]
                    }),
                    loss: states.iter().map(|state| state.loss).sum(),
                    error_val: states.iter().map(|state| state.error_val).sum(),
                };
                (updates, state)
            },
        )
    }
}

impl Run for Gates {
    fn computed(&self) -> u64 {
        self.gates[0].computed()
    }

    fn limit(&self) -> u64 {
        self.gates.iter().map(Run::limit).min().unwrap_or(self.steps)
    }

    fn compute(&mut self, updates: u64) {
        let end = self.computed().saturating_add(updates);
        // Update by update: if one gate diverges, the others stop with it.
        while self.computed() < end.min(self.limit()) {
            for gate in &mut self.gates {
                gate.compute(1);
            }
            if self.loss_increases.counts(self.computed()) {
                self.loss_increases.record(self.computed(), self.loss());
            }
        }
    }

    fn divergence(&self) -> Option<(u64, Divergence)> {
        self.first_divergence()
    }

    fn run_on(&mut self) {
        self.gates.iter_mut().for_each(Run::run_on);
    }

    fn snapshot(&self, updates: u64) -> Snapshot {
        let each: Vec<Snapshot> = self.gates.iter().map(|gate| gate.snapshot(updates)).collect();
        let urgency = |gate: &Snapshot| BY_URGENCY.iter().position(|one| *one == gate.verdict);
        let gates = self.gates.iter().zip(&each).map(|(gate, now)| IndependentGate {
            loss: now.loss,
            error_val: now.error_val,
            verdict: now.verdict,
            loss_increases: now.loss_increases,
            divergence: gate.divergence(),
        });
        Snapshot {
            updates,
            parameters: each.iter().flat_map(|gate| gate.parameters.iter().copied()).collect(),
            loss: each.iter().map(|gate| gate.loss).sum(),
            error_val: each.iter().map(|gate| gate.error_val).sum(),
            gradient: each.iter().flat_map(|gate| gate.gradient.iter().copied()).collect(),
            verdict: each
                .iter()
                .min_by_key(|gate| urgency(gate))
                .map_or(Verdict::Improving, |gate| gate.verdict),
            loss_increases: self.loss_increases.until(updates),
            gates: gates.collect(),
        }
    }

    fn print(&mut self, updates: u64, interval: u64, effort: u64) -> bool {
        let all = self.gates.each_mut().map(|gate| gate.print(updates, interval, effort));
        if self.printed.0 != interval {
            self.printed = (interval, Vec::new());
        }
        let made = self.gates.each_ref().map(|gate| gate.rows(updates));
        let next = made.iter().map(|rows| rows.len()).min().unwrap_or(0);
        for i in self.printed.1.len()..next {
            self.printed.1.push(joined(made.map(|rows| &rows[i])));
        }
        all == [true; 3]
    }

    fn rows(&self, updates: u64) -> &[Row] {
        printed(&self.printed.1, updates)
    }

    fn series(&self, view: View) -> Series {
        thinned(self.states(), view, self.steps)
    }

    /// Adds up the losses of the gates with a parameter along an axis; the others' loss is
    /// constant.
    fn sample_surface(&self, surface: &mut Surface, values: usize) {
        let Surface { view, held, loss } = surface;
        let columns = usize::from(view.columns);
        let (row, first) = (loss.len() / columns, loss.len() % columns);
        loss.resize(loss.len() + values.min(columns - first), 0.0);
        let now = &mut loss[columns * row + first..];
        let gate_of = |axis: u8| LAYOUT.model_of(usize::from(axis));
        for (i, gate) in self.gates.iter().enumerate() {
            if !view.axes.map(gate_of).contains(&i) {
                continue;
            }
            // The same row of the gate's own window, in which the axis of another gate's
            // parameter has no effect.
            let axes = view.axes.map(|axis| axis.wrapping_sub((PER_GATE * i) as u8));
            let own = SurfaceView { axes, y: [view.row(row); 2], ..*view };
            let held = held.get(LAYOUT.model(i)).map_or_else(Vec::new, <[f64]>::to_vec);
            let mut own = Surface { view: own, held, loss: vec![0.0; first] };
            gate.sample_surface(&mut own, values);
            now.iter_mut().zip(&own.loss[first..]).for_each(|(sum, loss)| *sum += loss);
        }
    }

    fn parameters(&self, updates: u64) -> Vec<f64> {
        self.gates.iter().flat_map(|gate| gate.parameters(updates)).collect()
    }

    fn dissect(&self, updates: u64) -> Vec<Dissection> {
        self.gates.iter().flat_map(|gate| gate.dissect(updates)).collect()
    }

    fn analysis(&self) -> Analysis {
        let each = self.gates.each_ref().map(Run::analysis);
        let minima: Option<Vec<_>> = each.iter().map(|gate| gate.minimum.as_ref()).collect();
        // All gates that have a minimum have it at 0, where the curvature does not depend
        // on the targets.
        let windows = minima.as_ref().map(|_| each[0].windows.clone());
        Analysis {
            start: each.iter().flat_map(|gate| gate.start.iter().copied()).collect(),
            minimum: minima.map(|minima| minima.into_iter().flatten().copied().collect()),
            least: each.iter().map(|gate| gate.least).sum(),
            windows: windows.unwrap_or_default(),
        }
    }

    fn gates(&self) -> Vec<&dyn Run> {
        self.gates.iter().map(|gate| gate as &dyn Run).collect()
    }
}

/// Returns the circuit's row of three rows of the same step.
fn joined(each: [&Row; 3]) -> Row {
    Row {
        step: each[0].step,
        parameters: each.iter().flat_map(|row| row.parameters.iter().copied()).collect(),
        loss: each.iter().map(|row| row.loss).sum(),
        error_val: each.iter().map(|row| row.error_val).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use descent_core::descent::Rule;

    #[test]
    fn a_row_of_a_landscape_is_the_same_in_pieces() {
        let tables = [TruthTable::OR, TruthTable::NAND, TruthTable::AND];
        let start = std::array::from_fn(|i| 0.1 * i as f64);
        let gates = Gates::new(tables, &[Stretch::whole(Rule::default())], start, 10);
        for axes in [[0, 1], [8, 4], [2, 6], [9, 255]] {
            let view = SurfaceView { axes, x: [-1.0, 3.0], y: [0.5, -2.0], columns: 11, rows: 3 };
            let surface = |values: usize| {
                let mut surface = Surface { view, held: start.to_vec(), loss: Vec::new() };
                while surface.loss.len() < 33 {
                    gates.sample_surface(&mut surface, values);
                }
                surface.loss
            };
            let whole = surface(11);
            assert_eq!(whole.len(), 33);
            for values in [1, 2, 5, 10, 400] {
                assert_eq!(surface(values), whole, "{axes:?} by {values}");
            }
        }
    }
}
