//! The picture of the next update, computed by the core when it is asked for.

use std::rc::Rc;

use super::run_pictures;
use crate::experiment::Experiment;
use crate::experiment::problem::ObjectiveVisitor;
use crate::picture::landscape::{Landscape, Window};
use crate::picture::update::{OneUpdate, Ordered, window};
use crate::session::latest::Latest;
use crate::session::series::Series;
use crate::session::surface::Surface;
use crate::text::Text;
use descent_core::gate::TruthTable;
use descent_core::microscope::Dissection;
use descent_core::rule::Rule;
use descent_core::trained::Trained;
use descent_core::two_layers::TwoLayers;

/// The number of losses around an update, along x and along y; with many points it is as small
/// as the second pair, since the page waits for them.
const GRAIN: [(u16, u16); 2] = [(49, 41), (9, 8)];
/// The number of points from which fewer losses are computed.
const MANY: usize = 200;

/// Returns the next update of a model with one weight, in the experiment's order first; with
/// `both`, in the other as well.
#[must_use]
pub fn one_update(
    text: &Text,
    experiment: &Experiment,
    latest: &Latest,
    both: bool,
) -> Option<OneUpdate> {
    let parameters = latest.snapshot.as_ref()?.parameters[..].try_into().ok()?;
    let other = experiment.rule.order.other();
    let mut rules = vec![experiment.rule];
    rules.extend(both.then_some(Rule { order: other, ..experiment.rule }));
    let points = experiment.problem.data().map_or(0, |data| data.t().len());
    let grain = GRAIN[usize::from(points > MANY)];
    let magnifying = Magnifying { parameters, rules, grain };
    let (orders, window, surface) = experiment.problem.visit(magnifying).ok()??;
    let frame = Latest {
        surface: Some(Rc::new(surface)),
        series: Rc::new(Series::default()),
        snapshot: None,
        ..latest.clone()
    };
    let ground = run_pictures::landscape(text, &frame, [0, 1], window, None)?;
    // Neither the run's start nor its minimum lies here but by chance.
    let kept_free = orders.iter().flat_map(Ordered::places).collect();
    let ground = Landscape { start: parameters.to_vec(), minimum: None, kept_free, ..ground };
    Some(OneUpdate { ground, orders, labels: text.pictures.update_labels })
}

/// The computation of an update and the losses around it.
struct Magnifying {
    parameters: [f64; 2],
    rules: Vec<Rule>,
    grain: (u16, u16),
}

impl ObjectiveVisitor for Magnifying {
    type Output = Option<(Vec<Ordered>, Window, Surface)>;

    fn model<O: Trained<N> + 'static, const N: usize>(self, objective: O) -> Self::Output {
        let parameters: [f64; N] = self.parameters[..].try_into().ok()?;
        let loss = |point: &[f64]| point.try_into().map(|point| objective.loss(&point)).ok();
        let updates = self.rules.iter().map(|rule| Dissection::new(&objective, rule, &parameters));
        let updates: Vec<Dissection> = updates.collect();
        let window = window(&updates)?;
        let view = window.view([0, 1], self.grain.0, self.grain.1);
        let (columns, rows) = (usize::from(self.grain.0), usize::from(self.grain.1));
        let nodes = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
        let losses: Option<Vec<f64>> =
            nodes.map(|(column, row)| loss(&[view.column(column), view.row(row)])).collect();
        let surface = Surface { view, held: self.parameters.to_vec(), loss: losses? };
        let ordered = updates.into_iter().map(|dissection| {
            let losses = [loss(&dissection.before)?, loss(&dissection.after())?];
            Some(Ordered { dissection, losses })
        });
        Some((ordered.collect::<Option<_>>()?, window, surface))
    }

    fn layers(self, _: TwoLayers) -> Self::Output {
        None
    }

    fn gates(self, _: [TruthTable; 3]) -> Self::Output {
        None
    }
}
