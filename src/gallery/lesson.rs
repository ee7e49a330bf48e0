//! Which pictures a lesson has, as its lab shows them.

use std::rc::Rc;

use super::record::landscape;
use super::{Drawn, Studio};
use crate::experiment::address::Address;
use crate::experiment::{Experiment, Problem};
use crate::lesson::Lesson;
use crate::picture::Quantity;
use crate::picture::axis::Range;
use crate::picture::decision::{Decision, Map};
use crate::picture::delta_error::DeltaError;
use crate::picture::errors::Errors;
use crate::picture::gate_errors::{GateErrors, GateRun};
use crate::picture::landscape::{Landscape, Window};
use crate::picture::model::{Model, Shape};
use crate::picture::parameters::Parameters;
use crate::picture::slope::Slope;
use crate::picture::surface::DrawingError;
use crate::session::latest::Latest;
use crate::session::message::Snapshot;
use crate::session::series::Scale;
use descent_core::circuit::{Circuit, Signal, truth_table};
use descent_core::derivative::accuracy::{DeltaSweep, Difference, Known, decades};
use descent_core::gate::TruthTable;

/// How many δ are tried from one power of ten to the next.
const PER_DECADE: u32 = 8;

/// Draws the pictures of a lesson at the run's cursor; none before it is known.
///
/// # Errors
/// Those of writing an SVG.
pub fn plates(
    studio: &Studio<'_>,
    address: &Address,
    latest: &Latest,
) -> Result<Vec<Drawn>, DrawingError> {
    if address.lesson == Some(Lesson::Derivative) {
        return derivative(studio, address);
    }
    let Some(now) = &latest.snapshot else { return Ok(Vec::new()) };
    let experiment = &address.experiment;
    let run = Run { studio, experiment, latest, now };
    match &experiment.problem {
        Problem::Regression(data) => run.of_model(data.pairs().collect(), Shape::Line),
        Problem::Classification(data) => run.of_model(data.pairs().collect(), Shape::Sigmoid),
        Problem::Gate(table) => run.of_gate(*table),
        Problem::Circuit { wire, layer } => run.of_circuit(*wire, *layer),
    }
}

/// A run and what its pictures are drawn with.
struct Run<'a> {
    studio: &'a Studio<'a>,
    experiment: &'a Experiment,
    latest: &'a Latest,
    now: &'a Rc<Snapshot>,
}

impl Run<'_> {
    fn of_model(&self, points: Rc<[(f64, f64)]>, shape: Shape) -> Result<Vec<Drawn>, DrawingError> {
        let pair = |parameters: &[f64]| parameters.try_into().ok();
        let picture = Model {
            points,
            shape,
            start: pair(&self.experiment.initial()),
            now: pair(&self.now.parameters),
            probe: None,
        };
        let (title, studio) = (self.studio.text.pictures.model, self.studio);
        let axes = studio.axes(Quantity::X(None), &[Quantity::Target, Quantity::Prediction]);
        let model = studio.draw("model", title, axes, &picture);
        [Some(model), self.landscape(), Some(self.errors(None)), Some(self.moving())]
            .into_iter()
            .flatten()
            .collect()
    }

    fn of_gate(&self, table: TruthTable) -> Result<Vec<Drawn>, DrawingError> {
        let decision = self.now.parameters[..].try_into().ok().map(Map::Linear);
        let title = self.studio.text.gates.decision;
        let decision = decision.map(|map| self.decision(map, table, title));
        let floor = self.latest.analysis.as_ref().and_then(|analysis| analysis.least);
        [decision, self.landscape(), Some(self.errors(floor)), Some(self.moving())]
            .into_iter()
            .flatten()
            .collect()
    }

    fn of_circuit(&self, wire: [TruthTable; 3], layer: Signal) -> Result<Vec<Drawn>, DrawingError> {
        let map = Circuit::from_parameters(&self.now.parameters)
            .map(|circuit| Map::circuit(circuit, layer));
        let (target, title) = (truth_table(wire), self.studio.text.circuit.map);
        let decision = map.map(|map| self.decision(map, target, title));
        let errors = match layer {
            Signal::Soft => self.errors(None),
            Signal::Hard => self.gate_errors(wire),
        };
        decision.into_iter().chain([errors]).collect()
    }

    fn decision(&self, map: Map, targets: TruthTable, title: &str) -> Result<Drawn, DrawingError> {
        let picture = Decision { map, targets, probe: None };
        let axes = self.studio.axes(Quantity::X(Some(1)), &[Quantity::X(Some(2))]);
        self.studio.draw("decision", title, axes, &picture)
    }

    fn landscape(&self) -> Option<Result<Drawn, DrawingError>> {
        let view = landscape(self.experiment, self.latest)?;
        let analysis = self.latest.analysis.as_ref()?;
        let picture = Landscape {
            window: Window { x: view.x, y: view.y },
            axes: view.axes,
            surface: self.latest.surface.clone(),
            series: self.latest.series.clone(),
            now: Some(Rc::clone(self.now)),
            start: analysis.start.clone(),
            minimum: analysis.minimum.clone(),
            least: analysis.least,
            probe: None,
        };
        let count = analysis.start.len();
        let [x, y] = [0, 1].map(|place| Quantity::parameter(place, count));
        let title = self.studio.text.pictures.landscape;
        Some(self.studio.draw("landscape", title, self.studio.axes(x, &[y]), &picture))
    }

    fn errors(&self, floor: Option<f64>) -> Result<Drawn, DrawingError> {
        let picture = Errors {
            series: self.latest.series.clone(),
            now: Some(Rc::clone(self.now)),
            steps: self.experiment.steps,
            scale: Scale::Logarithmic,
            floor,
            rows: None,
        };
        let axes = self.against_updates(&[Quantity::Loss, Quantity::ErrorVal]);
        self.studio.draw("errors", self.studio.text.pictures.errors, axes, &picture)
    }

    fn gate_errors(&self, wire: [TruthTable; 3]) -> Result<Drawn, DrawingError> {
        let loss = |i: usize| Some(self.now.gates.get(i)?.loss);
        let gates = wire.into_iter().enumerate().map(|(i, table)| GateRun {
            table,
            series: self.latest.gates.get(i).map(|gate| gate.series.clone()).unwrap_or_default(),
            now: loss(i),
        });
        let floor = !truth_table(wire).is_separable();
        let picture = GateErrors {
            gates: gates.collect(),
            cursor: Some(self.now.updates),
            steps: self.experiment.steps,
            scale: Scale::Logarithmic,
            floor: floor.then_some(4.0 * std::f64::consts::LN_2),
        };
        let axes = self.against_updates(&[Quantity::Loss]);
        self.studio.draw("errors", self.studio.text.circuit.errors, axes, &picture)
    }

    fn moving(&self) -> Result<Drawn, DrawingError> {
        let picture = Parameters {
            series: self.latest.series.clone(),
            now: Some(Rc::clone(self.now)),
            steps: self.experiment.steps,
            scale: Scale::Logarithmic,
        };
        let count = self.now.parameters.len();
        let all: Vec<_> = (0..count).map(|place| Quantity::parameter(place, count)).collect();
        let axes = self.studio.axes(Quantity::Updates, &all);
        self.studio.draw("parameters", self.studio.text.pictures.parameters, axes, &picture)
    }

    /// Axes of which the other is the logarithm of an error.
    fn against_updates(&self, y: &[Quantity]) -> String {
        let axes = self.studio.axes(Quantity::Updates, y);
        format!("{axes} ({})", self.studio.text.pictures.logarithmic)
    }
}

fn derivative(studio: &Studio<'_>, address: &Address) -> Result<Vec<Drawn>, DrawingError> {
    let Ok(f) = address.derivative.expression() else { return Ok(Vec::new()) };
    let (x, delta) = (address.derivative.x, address.experiment.rule.delta);
    let known = Known::of(&f, x);
    let now = Difference::of(|x| f.value(x), &known, delta);
    let sweep = Rc::new(DeltaSweep::new(|x| f.value(x), known, &decades(PER_DECADE)));
    let half = (x.abs() * f64::EPSILON * 32.0).max(4.0);
    let window =
        Range { low: (x - half).max(f64::MIN / 4.0), high: (x + half).min(f64::MAX / 4.0) };
    let words = &studio.text.derivative;
    let curve_axes = studio.axes(Quantity::X(None), &[Quantity::Function]);
    let error_axes = studio.axes(Quantity::Delta, &[Quantity::QuotientError]);
    Ok(vec![
        studio.draw("curve", words.curve, curve_axes, &Slope { f, x, delta, window })?,
        studio.draw("delta-error", words.delta_error, error_axes, &DeltaError { sweep, now })?,
    ])
}
