//! The parameters before training.

use serde::{Deserialize, Serialize};

use descent_core::layout::ParameterLayout;
use descent_core::numpy::random::Stream;

use super::problem::Problem;

/// A start that has a name. Its numbers are its lesson's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NamedStart {
    /// The state the notebook's own run began from, as far as its output tells.
    #[default]
    Notebook,
    /// The state cell 40 really began from: the cell had been run before.
    Cell40,
}

/// The choice of the parameters before training. Exact W and b win over the seed, which
/// wins over the name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Start {
    /// The named start.
    pub named: NamedStart,
    /// `np.random.seed(seed)`, then `rand(*W.shape)` and `rand(1)`. Each gate is
    /// seeded anew; two layers trained together draw from one stream.
    pub seed: Option<u32>,
    /// The exact weights, as [`ParameterLayout::split`] orders them.
    pub w: Option<Vec<f64>>,
    /// The exact bias; three of a circuit.
    pub b: Option<Vec<f64>>,
}

impl Start {
    /// Returns the start that a seed gives.
    #[must_use]
    pub fn seed(seed: u32) -> Self {
        Self { seed: Some(seed), ..Self::default() }
    }

    /// Replaces parameters by the exact W and b, where they are given.
    pub(crate) fn replace(&self, layout: ParameterLayout, parameters: &mut [f64]) {
        let given = |values: &Option<Vec<f64>>| values.clone().unwrap_or_default().into_iter();
        let (mut w, mut b) = (given(&self.w), given(&self.b));
        for (i, parameter) in parameters.iter_mut().enumerate() {
            let exact = if layout.is_bias(i) { b.next() } else { w.next() };
            *parameter = exact.unwrap_or(*parameter);
        }
    }
}

/// Returns the parameters that a seed draws for a problem.
#[must_use]
pub fn draw(seed: u32, problem: &Problem) -> Vec<f64> {
    let layout = problem.layout();
    if problem.draws_from_one_stream() {
        uniform(seed, layout.count())
    } else {
        uniform(seed, layout.per_model()).repeat(layout.models)
    }
}

fn uniform(seed: u32, count: usize) -> Vec<f64> {
    let mut stream = Stream::seed(seed);
    (0..count).map(|_| stream.rand()).collect()
}
