//! The pictures of the regression.

use std::rc::Rc;

use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::experiment::problem::Problem;
use crate::lesson::picture::LessonPicture;
use crate::lesson::run_pictures::{self, model_pictures};
use crate::picture::Quantity;
use crate::picture::delta_digits::{DeltaDigits, Probe};
use crate::picture::factor::{Factor, RATES};
use crate::picture::model::{Model, Shape};
use crate::picture::order_errors::OrderErrors;
use crate::picture::point_losses::PointLosses;
use crate::session::latest::Latest;
use crate::session::message::OTHER_ORDER;
use crate::text::Text;
use descent_core::dataset::Dataset;
use descent_core::descent::{Gradient, Rule};
use descent_core::microscope::{Dissection, Event};
use descent_core::regression::LinearRegression;
use descent_core::stability::factor as factor_at;
use descent_core::terms;

/// The learning rates at which the factor is computed.
const RATE_SAMPLES: u32 = 600;

/// Returns the points and the line.
#[must_use]
pub fn model(experiment: &Experiment, latest: &Latest, probe: Option<[f64; 2]>) -> Option<Model> {
    run_pictures::model(experiment, latest, Shape::Line, probe)
}

fn data(experiment: &Experiment) -> Option<&Dataset> {
    match &experiment.problem {
        Problem::Regression(data) => Some(data),
        _ => None,
    }
}

/// Returns the losses in both orders of updates.
#[must_use]
pub fn order_errors(experiment: &Experiment, latest: &Latest) -> OrderErrors {
    OrderErrors {
        order: experiment.rule.order,
        series: latest.series.clone(),
        now: latest.snapshot.clone(),
        other: latest.other_order.clone(),
        steps: experiment.steps.min(OTHER_ORDER),
    }
}

/// Returns the factor of an update against the learning rate.
#[must_use]
pub fn factor(experiment: &Experiment, latest: &Latest) -> Option<Factor> {
    let hessian = LinearRegression::new(data(experiment)?).hessian();
    let Rule { order, learning_rate, .. } = experiment.rule;
    let sample = |i: u32| {
        let share = f64::from(i) / f64::from(RATE_SAMPLES);
        let rate = 10_f64.powf(RATES[0] + (RATES[1] - RATES[0]) * share);
        (rate, factor_at(hessian, order, rate))
    };
    Some(Factor {
        samples: (0..=RATE_SAMPLES).map(sample).collect(),
        // They are those of the order in which the run begins.
        windows: match &latest.analysis {
            Some(analysis) if !experiment.changes_order() => analysis.windows.clone(),
            _ => Vec::new(),
        },
        now: (learning_rate, factor_at(hessian, order, learning_rate)),
    })
}

/// Returns the digits of W ± δ at the start and now.
#[must_use]
pub fn delta_digits(experiment: &Experiment, latest: &Latest) -> Option<DeltaDigits> {
    let now = latest.snapshot.as_ref()?;
    let objective = LinearRegression::new(data(experiment)?);
    // An exact gradient has no probes: these are those that the notebook would make.
    let rule = Rule { gradient: Gradient::Numerical, ..experiment.rule };
    let probe = |updates: u64, parameters: &[f64]| {
        let parameters = <[f64; 2]>::try_from(parameters).ok()?;
        let dissection = Dissection::new(&objective, &rule, &parameters);
        dissection.events.into_iter().find_map(|event| match event {
            Event::Probe { parameter: 0, plus, minus, loss_plus, loss_minus, quotient, .. } => {
                let (nudged, losses) = ([plus, minus], [loss_plus, loss_minus]);
                Some(Probe { updates, nudged, losses, slope: quotient })
            }
            _ => None,
        })
    };
    let start = (now.updates > 0).then(|| probe(0, &experiment.initial())).flatten();
    let now = probe(now.updates, &now.parameters)?;
    Some(DeltaDigits { probes: start.into_iter().chain([now]).collect() })
}

/// Returns the loss and the residual of each point.
#[must_use]
pub fn point_losses(experiment: &Experiment, latest: &Latest) -> Option<PointLosses> {
    let now = latest.snapshot.as_ref()?;
    let p = now.parameters[..].try_into().ok()?;
    let terms: Rc<[_]> = terms::regression(data(experiment)?, &p).into();
    Some(PointLosses { terms, loss: now.loss, error_val: now.error_val })
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
        is_logarithmic: part == PagePart::OrderErrors,
        picture,
    };
    let mut pictures = model_pictures(text, experiment, latest, Shape::Line);
    let orders = Box::new(order_errors(experiment, latest).chart());
    let y = [Quantity::Loss];
    pictures.push(captioned(PagePart::OrderErrors, Quantity::Updates, &y, orders));
    let (part, x) = (PagePart::Factor, Quantity::LearningRate);
    let factor = factor(experiment, latest);
    pictures.extend(factor.map(|it| captioned(part, x, &[Quantity::Factor], Box::new(it))));
    let (part, x) = (PagePart::DeltaDigits, Quantity::Updates);
    let digits = delta_digits(experiment, latest);
    pictures.extend(digits.map(|it| captioned(part, x, &[], Box::new(it))));
    let (part, x) = (PagePart::PointLosses, Quantity::X(None));
    let y = [Quantity::SquaredResidual, Quantity::Residual];
    let losses = point_losses(experiment, latest);
    pictures.extend(losses.map(|it| captioned(part, x, &y, Box::new(it))));
    pictures
}
