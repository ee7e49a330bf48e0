//! The pictures that every training run has, made from its latest values.

use super::picture::LessonPicture;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::picture::Quantity;
use crate::picture::errors::Errors;
use crate::picture::landscape::{Landscape, Window, path, window};
use crate::picture::model::{Model, Shape};
use crate::picture::parameters::Parameters;
use crate::session::latest::Latest;
use crate::session::series::Scale;
use crate::session::surface::SurfaceView;
use crate::text::Text;

/// The number of losses of an exported landscape, along x and along y.
const GRAIN: (u16, u16) = (120, 80);

/// Returns the data and a model with one input.
#[must_use]
pub fn model(
    experiment: &Experiment,
    latest: &Latest,
    shape: Shape,
    probe: Option<[f64; 2]>,
) -> Option<Model> {
    let now = latest.snapshot.as_ref();
    Some(Model {
        points: experiment.problem.data()?.pairs().collect(),
        shape,
        start: experiment.initial().try_into().ok(),
        now: now.and_then(|now| now.parameters[..].try_into().ok()),
        probe,
        held: None,
    })
}

/// Returns the loss over the parameters at two indices, seen through `frame`; `probe` are
/// all parameters while the derivative nudges one.
#[must_use]
pub fn landscape(
    text: &Text,
    latest: &Latest,
    axes: [u8; 2],
    frame: Window,
    probe: Option<Vec<f64>>,
) -> Option<Landscape> {
    let analysis = latest.analysis.as_ref()?;
    Some(Landscape {
        window: frame,
        axes,
        surface: latest.surface.clone(),
        series: latest.series.clone(),
        now: latest.snapshot.clone(),
        start: analysis.start.clone(),
        minimum: analysis.minimum.clone(),
        least: analysis.least,
        probe,
        ray: false,
        kept_free: Vec::new(),
        labels: text.pictures.landscape_labels,
    })
}

/// Returns the window that holds the path so far, the start and the minimum.
#[must_use]
pub fn fitted_window(latest: &Latest, axes: [u8; 2]) -> Option<Window> {
    let analysis = latest.analysis.as_ref()?;
    let pick = |parameters: &[f64]| {
        axes.map(|axis| parameters.get(usize::from(axis)).copied().unwrap_or(f64::NAN))
    };
    let updates = latest.snapshot.as_ref().map(|now| now.updates);
    let minimum = analysis.minimum.as_deref().map(pick);
    let window = window(pick(&analysis.start), minimum, path(&latest.series, axes, updates));
    // Weights of the same unit.
    let count = analysis.start.len();
    let is_weight = |axis: u8| usize::from(axis) + 1 < count;
    Some(if axes.into_iter().all(is_weight) { window.squared() } else { window })
}

/// Returns the part of the landscape that an exported picture shows.
#[must_use]
pub fn exported_view(latest: &Latest) -> Option<SurfaceView> {
    Some(fitted_window(latest, [0, 1])?.view([0, 1], GRAIN.0, GRAIN.1))
}

/// Returns the loss and `error_val` against the updates. The loss cannot fall below
/// `floor`.
#[must_use]
pub fn errors(
    experiment: &Experiment,
    latest: &Latest,
    scale: Scale,
    floor: Option<f64>,
) -> Errors {
    Errors {
        series: latest.series.clone(),
        now: latest.snapshot.clone(),
        steps: experiment.steps,
        scale,
        floor,
        asked: None,
        least: latest.analysis.as_ref().and_then(|analysis| analysis.least),
        rows: None,
    }
}

/// Returns the parameters against the updates.
#[must_use]
pub fn parameters(experiment: &Experiment, latest: &Latest, scale: Scale) -> Parameters {
    Parameters {
        series: latest.series.clone(),
        now: latest.snapshot.clone(),
        steps: experiment.steps,
        scale,
        minimum: latest.analysis.as_ref().and_then(|analysis| analysis.minimum.clone()),
    }
}

/// Returns the model with its captions.
pub(super) fn captioned_model(text: &Text, model: Model) -> LessonPicture {
    LessonPicture {
        part: PagePart::Model,
        title: text.pictures.model,
        x: Quantity::X(None),
        y: vec![Quantity::Target, Quantity::Prediction],
        is_logarithmic: false,
        picture: Box::new(model),
    }
}

/// Returns the landscape over the first two parameters with its captions.
pub(super) fn captioned_landscape(text: &Text, latest: &Latest) -> Option<LessonPicture> {
    let frame = fitted_window(latest, [0, 1])?;
    let picture = landscape(text, latest, [0, 1], frame, None)?;
    let [x, y] = [0, 1].map(|index| Quantity::parameter(index, picture.start.len()));
    Some(LessonPicture {
        part: PagePart::Landscape,
        title: text.pictures.landscape,
        x,
        y: vec![y],
        is_logarithmic: false,
        picture: Box::new(picture),
    })
}

/// Returns the errors with their captions.
pub(super) fn captioned_errors(
    text: &Text,
    experiment: &Experiment,
    latest: &Latest,
    floor: Option<f64>,
) -> LessonPicture {
    LessonPicture {
        part: PagePart::Errors,
        title: text.pictures.errors,
        x: Quantity::Updates,
        y: vec![Quantity::Loss, Quantity::ErrorVal],
        is_logarithmic: true,
        picture: Box::new(errors(experiment, latest, Scale::Logarithmic, floor).chart()),
    }
}

/// Returns the parameters with their captions.
pub(super) fn captioned_parameters(
    text: &Text,
    experiment: &Experiment,
    latest: &Latest,
) -> LessonPicture {
    let count = experiment.problem.layout().count();
    LessonPicture {
        part: PagePart::Parameters,
        title: text.pictures.parameters,
        x: Quantity::Updates,
        y: (0..count).map(|index| Quantity::parameter(index, count)).collect(),
        is_logarithmic: false,
        picture: Box::new(parameters(experiment, latest, Scale::Logarithmic).chart()),
    }
}

/// Returns the pictures of a model with one input.
pub(super) fn model_pictures(
    text: &Text,
    experiment: &Experiment,
    latest: &Latest,
    shape: Shape,
) -> Vec<LessonPicture> {
    let model = model(experiment, latest, shape, None);
    let model = model.map(|model| captioned_model(text, model));
    let others = [
        captioned_landscape(text, latest),
        Some(captioned_errors(text, experiment, latest, None)),
        Some(captioned_parameters(text, experiment, latest)),
    ];
    model.into_iter().chain(others.into_iter().flatten()).collect()
}
