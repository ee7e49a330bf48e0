//! The pictures of a circuit.

use super::text::words;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::lesson::gates::pictures::captioned_decision;
use crate::lesson::picture::LessonPicture;
use crate::lesson::run_pictures::captioned_errors;
use crate::picture::circuit::{Diagram, WiredCircuit};
use crate::picture::decision::{Decision, Map};
use crate::picture::fold::Fold;
use crate::picture::gate_errors::{GateErrors, GateRun};
use crate::picture::norms::{GateNorm, Norms, norm};
use crate::picture::{Draw, Quantity};
use crate::session::latest::Latest;
use crate::session::series::Scale;
use crate::text::Text;
use descent_core::circuit::{Circuit, LAYOUT, Signal, truth_table};

/// The least loss of one gate that is to learn XOR or XNOR.
const ONE_GATE_FLOOR: f64 = 4.0 * std::f64::consts::LN_2;

/// The input that is set in exported pictures.
const INPUT: [bool; 2] = [false, true];

/// Returns the circuit with an input set.
#[must_use]
pub fn wired(experiment: &Experiment, latest: &Latest, input: [bool; 2]) -> Option<WiredCircuit> {
    let (wire, layer) = experiment.problem.circuit()?;
    let circuit = Circuit::from_parameters(&latest.snapshot.as_ref()?.parameters)?;
    Some(WiredCircuit { circuit, wire, layer, input })
}

/// Returns the decision map of the circuit; `probe` is the circuit while the derivative
/// nudges one parameter.
#[must_use]
pub fn decision(
    experiment: &Experiment,
    latest: &Latest,
    probe: Option<Circuit>,
) -> Option<Decision> {
    let (wire, layer) = experiment.problem.circuit()?;
    let circuit = Circuit::from_parameters(&latest.snapshot.as_ref()?.parameters)?;
    Some(Decision {
        map: Map::circuit(circuit, layer),
        targets: truth_table(wire),
        probe: probe.map(|probe| Map::circuit(probe, layer)),
    })
}

/// Returns the losses of the three independent gates, and the least loss of one gate in
/// their place.
#[must_use]
pub fn gate_errors(experiment: &Experiment, latest: &Latest, scale: Scale) -> Option<GateErrors> {
    let (wire, _) = experiment.problem.circuit()?;
    let now = latest.snapshot.as_ref();
    let gates = wire.into_iter().enumerate().map(|(i, table)| GateRun {
        table,
        series: latest.gates.get(i).map(|gate| gate.series.clone()).unwrap_or_default(),
        now: now.and_then(|now| Some(now.gates.get(i)?.loss)),
    });
    Some(GateErrors {
        gates: gates.collect(),
        cursor: now.map(|now| now.updates),
        steps: experiment.steps,
        scale,
        floor: (!truth_table(wire).is_separable()).then_some(ONE_GATE_FLOOR),
    })
}

/// Returns the lengths of the weights of the gates.
#[must_use]
pub fn norms(experiment: &Experiment, latest: &Latest, scale: Scale) -> Option<Norms> {
    let (wire, layer) = experiment.problem.circuit()?;
    let now = latest.snapshot.as_ref();
    let gates = (0_u8..).zip(wire).map(|(place, table)| {
        let weights = LAYOUT.model(usize::from(place));
        let weights = weights.start..weights.end - 1;
        let now = now.and_then(|now| now.parameters.get(weights.clone())).map(norm);
        match layer {
            Signal::Soft => GateNorm {
                quantity: Quantity::LayerNorm(place),
                series: latest.series.clone(),
                weights,
                now,
            },
            Signal::Hard => GateNorm {
                quantity: Quantity::Norm(table),
                series: latest
                    .gates
                    .get(usize::from(place))
                    .map(|gate| gate.series.clone())
                    .unwrap_or_default(),
                weights: 0..weights.len(),
                now,
            },
        }
    });
    Some(Norms {
        gates: gates.collect(),
        cursor: now.map(|now| now.updates),
        steps: experiment.steps,
        scale,
    })
}

/// Returns the lesson's pictures in order.
pub(in crate::lesson) fn pictures(
    text: &Text,
    experiment: &Experiment,
    latest: &Latest,
) -> Vec<LessonPicture> {
    let Some((_, layer)) = experiment.problem.circuit() else { return Vec::new() };
    let decision = decision(experiment, latest, None);
    let decision = decision.map(|picture| captioned_decision(words(text.language).map, picture));
    let errors = match layer {
        Signal::Soft => Some(captioned_errors(text, experiment, latest, None)),
        Signal::Hard => gate_errors(experiment, latest, Scale::Logarithmic)
            .map(|picture| captioned_gate_errors(text, picture)),
    };
    let wired = wired(experiment, latest, INPUT).map(|wired| {
        let diagram = Diagram { circuit: wired, signal: None };
        [
            captioned_diagram(text, diagram),
            captioned_plane(
                PagePart::Model,
                words(text.language).plane,
                [1, 2].map(|input| Quantity::X(Some(input))),
                Box::new(wired.input_plane(None)),
            ),
            captioned_plane(
                PagePart::Folding,
                words(text.language).folded,
                [0, 1].map(|gate| wired.names()[gate]),
                Box::new(Fold::new(wired, 1.0, None)),
            ),
        ]
    });
    wired.into_iter().flatten().chain(decision).chain(errors).collect()
}

fn captioned_diagram(text: &Text, picture: Diagram) -> LessonPicture {
    LessonPicture {
        part: PagePart::Circuit,
        title: words(text.language).diagram,
        x: Quantity::X(Some(1)),
        y: Vec::new(),
        is_logarithmic: false,
        picture: Box::new(picture),
    }
}

fn captioned_plane(
    part: PagePart,
    title: &'static str,
    [x, y]: [Quantity; 2],
    picture: Box<dyn Draw>,
) -> LessonPicture {
    LessonPicture { part, title, x, y: vec![y], is_logarithmic: false, picture }
}

fn captioned_gate_errors(text: &Text, picture: GateErrors) -> LessonPicture {
    LessonPicture {
        part: PagePart::Errors,
        title: words(text.language).errors,
        x: Quantity::Updates,
        y: vec![Quantity::Loss],
        is_logarithmic: true,
        picture: Box::new(picture.chart()),
    }
}
