//! The pictures of the classification.

use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::experiment::problem::Problem;
use crate::lesson::picture::LessonPicture;
use crate::lesson::run_pictures::{self, model_pictures};
use crate::picture::Quantity;
use crate::picture::model::{Model, Shape};
use crate::picture::point_loss::PointLoss;
use crate::picture::ray_loss::{FACTORS, RayLoss};
use crate::picture::z::Z;
use crate::session::latest::Latest;
use crate::text::Text;
use descent_core::dataset::Dataset;
use descent_core::logistic::LogisticRegression;
use descent_core::objective::Objective;
use descent_core::terms;

/// The factors at which the loss along the ray is computed, a multiple of 3: of few points
/// and of many.
const RAY_SAMPLES: [u32; 2] = [180, 30];
/// The number of points that are many.
const MANY: usize = 500;

/// Returns the points and the sigmoid.
#[must_use]
pub fn model(experiment: &Experiment, latest: &Latest, probe: Option<[f64; 2]>) -> Option<Model> {
    run_pictures::model(experiment, latest, Shape::Sigmoid, probe)
}

fn data(experiment: &Experiment) -> Option<&Dataset> {
    match &experiment.problem {
        Problem::Classification(data) => Some(data),
        _ => None,
    }
}

fn now(latest: &Latest) -> Option<[f64; 2]> {
    latest.snapshot.as_ref()?.parameters[..].try_into().ok()
}

/// Returns z and σ(z) over x.
#[must_use]
pub fn z(experiment: &Experiment, latest: &Latest) -> Option<Z> {
    Some(Z { points: data(experiment)?.pairs().collect(), now: now(latest)? })
}

/// Returns the loss of one point against its prediction.
#[must_use]
pub fn point_loss(experiment: &Experiment, latest: &Latest) -> Option<PointLoss> {
    let terms = terms::classification(data(experiment)?, &now(latest)?);
    Some(PointLoss { terms: terms.into() })
}

/// Returns the loss along the ray of the current boundary.
#[must_use]
pub fn ray_loss(experiment: &Experiment, latest: &Latest) -> Option<RayLoss> {
    let (data, [w, b]) = (data(experiment)?, now(latest)?);
    let objective = LogisticRegression::<1>::new(data).ok()?;
    let count = RAY_SAMPLES[usize::from(data.t().len() > MANY)];
    let sample = |i: u32| {
        let share = f64::from(i) / f64::from(count);
        let factor = 10_f64.powf(FACTORS[0] + (FACTORS[1] - FACTORS[0]) * share);
        (factor, objective.loss(&[factor * w, factor * b]))
    };
    Some(RayLoss {
        samples: (0..=count).map(sample).collect(),
        now: latest.snapshot.as_ref()?.loss,
    })
}

/// Returns the lesson's pictures in order.
pub(in crate::lesson) fn pictures(
    text: &Text,
    experiment: &Experiment,
    latest: &Latest,
) -> Vec<LessonPicture> {
    let captioned = |part, x, y: &[Quantity], picture| LessonPicture {
        part,
        title: (text.part)(part),
        x,
        y: y.to_vec(),
        is_logarithmic: part == PagePart::RayLoss,
        picture,
    };
    let mut pictures = model_pictures(text, experiment, latest, Shape::Sigmoid);
    let (x, y) = (Quantity::X(None), [Quantity::Z, Quantity::Sigmoid]);
    let z = z(experiment, latest);
    pictures.extend(z.map(|it| captioned(PagePart::Z, x, &y, Box::new(it))));
    let (x, y) = (Quantity::Prediction, [Quantity::Loss]);
    let loss = point_loss(experiment, latest);
    pictures.extend(loss.map(|it| captioned(PagePart::PointLoss, x, &y, Box::new(it))));
    let ray = ray_loss(experiment, latest);
    let x = Quantity::RayFactor;
    pictures.extend(ray.map(|it| captioned(PagePart::RayLoss, x, &y, Box::new(it))));
    pictures
}
