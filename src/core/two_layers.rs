//! Two layers trained together: the circuit's nine parameters at once by the notebook's
//! derivative, with σ between the gates. This goes beyond the notebook: with its 0 or 1
//! between the gates the gradient is zero.

use std::f64::consts::LN_2;

use super::gate::{INPUTS, TruthTable};
use super::loss::{LOG_EPSILON, cross_entropy, sigmoid};
use super::math::Lanes;
use super::objective::Objective;

/// y = σ([s₁ s₂]·W₃ + b₃) with s₁ = σ(x·W₁ + b₁), s₂ = σ(x·W₂ + b₂), and the cross-entropy
/// over a truth table. The parameters are each gate's [W1, W2, b] in turn. W and b of a gate
/// are two arrays, so an update has six parts, each from the values so far.
#[derive(Clone, Copy, Debug)]
pub struct TwoLayers {
    table: TruthTable,
}

/// The three σ of one input.
struct Signals<L> {
    first: L,
    second: L,
    output: L,
}

impl TwoLayers {
    /// Returns the two layers that are to learn `table`.
    #[must_use]
    pub fn new(table: TruthTable) -> Self {
        Self { table }
    }

    /// Returns true if the loss is below ln 2. As the sum of −ln of the probabilities of the
    /// right outputs it then gives each of them more than a half. The table of the outputs
    /// alone would also count a σ that is a half but for rounding.
    #[must_use]
    pub fn has_learnt(&self, p: &[f64; 9]) -> bool {
        self.loss(p) < LN_2
    }

    /// Returns y for each of the four inputs.
    #[must_use]
    pub fn outputs(&self, p: &[f64; 9]) -> [f64; 4] {
        std::array::from_fn(|i| signals(p, i).output)
    }
}

#[inline]
fn signals<L: Lanes>(p: &[L; 9], i: usize) -> Signals<L> {
    let gate = |at: usize, x: [L; 2]| sigmoid(x[0] * p[at] + x[1] * p[at + 1] + p[at + 2]);
    let x = INPUTS[i].map(L::splat);
    let (first, second) = (gate(0, x), gate(3, x));
    Signals { first, second, output: gate(6, [first, second]) }
}

impl Objective<9> for TwoLayers {
    const ARRAYS: &'static [(usize, usize)] = &[(0, 2), (2, 1), (3, 2), (5, 1), (6, 2), (8, 1)];

    #[inline]
    fn loss<L: Lanes>(&self, p: &[L; 9]) -> L {
        cross_entropy(4, |i| signals(p, i).output, |i| self.table.outputs()[i])
    }

    /// Computes the gradient by the chain rule, backwards from the output.
    fn gradient(&self, p: &[f64; 9]) -> [f64; 9] {
        let mut gradient = [0.0; 9];
        for (i, &x) in INPUTS.iter().enumerate() {
            let s = signals(p, i);
            let (target_probability, sign) =
                if self.table.outputs()[i] { (s.output, -1.0) } else { (1.0 - s.output, 1.0) };
            let output = sign
                * (1.0 - target_probability)
                * (target_probability / (target_probability + LOG_EPSILON));
            let first = output * p[6] * s.first * (1.0 - s.first);
            let second = output * p[7] * s.second * (1.0 - s.second);
            for (at, slope, input) in
                [(0, first, x), (3, second, x), (6, output, [s.first, s.second])]
            {
                gradient[at] += slope * input[0];
                gradient[at + 1] += slope * input[1];
                gradient[at + 2] += slope;
            }
        }
        gradient
    }

    fn is_bounded(&self) -> bool {
        true
    }
}
