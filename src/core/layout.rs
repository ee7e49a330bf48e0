//! The order of a problem's parameters in one flat list.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// The shape of a flat list of parameters: one model after the other, each with its
/// weights in C order and then its bias.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParameterLayout {
    /// Number of models: the three gates of a circuit, else 1.
    pub models: usize,
    /// Number of inputs, and so of weights, of each model.
    pub inputs: usize,
}

impl ParameterLayout {
    /// Returns the layout of one model with this many inputs.
    #[must_use]
    pub const fn single(inputs: usize) -> Self {
        Self { models: 1, inputs }
    }

    /// Returns the number of parameters of each model.
    #[must_use]
    pub const fn per_model(self) -> usize {
        self.inputs + 1
    }

    /// Returns the number of parameters of all models.
    #[must_use]
    pub const fn count(self) -> usize {
        self.models * self.per_model()
    }

    /// Returns the number of weights of all models.
    #[must_use]
    pub const fn weights(self) -> usize {
        self.models * self.inputs
    }

    /// Returns the indices of a model's parameters, its bias last.
    #[must_use]
    pub const fn model(self, model: usize) -> Range<usize> {
        model * self.per_model()..(model + 1) * self.per_model()
    }

    /// Returns the model to which the parameter at `index` belongs.
    #[must_use]
    pub const fn model_of(self, index: usize) -> usize {
        index / self.per_model()
    }

    /// Returns true if the parameter at `index` is a bias.
    #[must_use]
    pub const fn is_bias(self, index: usize) -> bool {
        index % self.per_model() == self.inputs
    }

    /// Returns all weights of `parameters`, then all biases, each model after model.
    #[must_use]
    pub fn split(self, parameters: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let of = |bias: bool| {
            let all = parameters.iter().enumerate();
            all.filter(|(i, _)| self.is_bias(*i) == bias).map(|(_, value)| *value).collect()
        };
        (of(false), of(true))
    }
}

/// Returns the weights and the bias of one model's parameters; the bias of no parameters
/// is NaN.
#[must_use]
pub fn weights_and_bias(parameters: &[f64]) -> (&[f64], f64) {
    parameters.split_last().map_or((parameters, f64::NAN), |(b, w)| (w, *b))
}
