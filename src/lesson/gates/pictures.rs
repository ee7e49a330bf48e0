//! The pictures of a gate.

use super::text::words;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::lesson::picture::LessonPicture;
use crate::lesson::run_pictures::{captioned_errors, captioned_landscape, captioned_parameters};
use crate::picture::Quantity;
use crate::picture::decision::{Decision, Map};
use crate::picture::input_sigma::InputSigma;
use crate::session::latest::Latest;
use crate::text::Text;

/// Returns the decision map of the gate; `probe` are its parameters while the derivative
/// nudges one.
#[must_use]
pub fn decision(
    experiment: &Experiment,
    latest: &Latest,
    probe: Option<[f64; 3]>,
) -> Option<Decision> {
    let parameters = latest.snapshot.as_ref()?.parameters[..].try_into().ok()?;
    Some(Decision {
        map: Map::Linear(parameters),
        targets: experiment.problem.gate()?,
        probe: probe.map(Map::Linear),
    })
}

/// Returns σ − 0.5 of the gate for each input.
#[must_use]
pub fn input_sigma(latest: &Latest) -> Option<InputSigma> {
    Some(InputSigma { gate: latest.snapshot.as_ref()?.parameters[..].try_into().ok()? })
}

/// Returns the least loss, if the gate is not separable.
#[must_use]
pub fn floor(latest: &Latest) -> Option<f64> {
    latest.analysis.as_ref().and_then(|analysis| analysis.least)
}

/// Returns a decision map with its captions.
pub(in crate::lesson) fn captioned_decision(
    title: &'static str,
    picture: Decision,
) -> LessonPicture {
    LessonPicture {
        part: PagePart::Decision,
        title,
        x: Quantity::X(Some(1)),
        y: vec![Quantity::X(Some(2))],
        is_logarithmic: false,
        picture: Box::new(picture),
    }
}

/// Returns the lesson's pictures in order.
pub(in crate::lesson) fn pictures(
    text: &Text,
    experiment: &Experiment,
    latest: &Latest,
) -> Vec<LessonPicture> {
    let decision = decision(experiment, latest, None);
    [
        decision.map(|picture| captioned_decision(words(text.language).decision, picture)),
        captioned_landscape(text, latest),
        Some(captioned_errors(text, experiment, latest, floor(latest))),
        Some(captioned_parameters(text, experiment, latest)),
        input_sigma(latest).map(|picture| LessonPicture {
            part: PagePart::InputSigma,
            title: words(text.language).dust,
            x: Quantity::X(None),
            y: vec![Quantity::SigmaOffset],
            is_logarithmic: false,
            picture: Box::new(picture),
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}
