//! What a run asks of its objective beyond the loss.

use super::message::Part;
use crate::core::descent::Order;
use crate::core::minimum::minimum;
use crate::core::objective::{Convex, Objective};
use crate::core::stability::Window;
use crate::core::two_layers::TwoLayers;
use crate::core::verdict::{Verdict, layered_verdict, verdict};

/// An objective whose run can be judged.
pub(super) trait Trained<const N: usize>: Objective<N> {
    /// The verdict at `p`, reached from `previous` by one update.
    fn verdict(&self, p: &[f64; N], previous: Option<&[f64; N]>) -> Verdict;
    /// Where the loss is known to be least.
    fn minimum(&self) -> Option<[f64; N]>;
    /// The learning rates that converge there.
    fn windows(&self, minimum: &[f64; N], order: Order) -> Vec<Window>;
    /// The gates it is made of, at `p` with this gradient.
    fn parts(&self, _p: &[f64; N], _gradient: &[f64; N]) -> Vec<Part> {
        Vec::new()
    }
}

impl<O: Convex<N>, const N: usize> Trained<N> for O {
    fn verdict(&self, p: &[f64; N], previous: Option<&[f64; N]>) -> Verdict {
        verdict(self, p, previous)
    }

    fn minimum(&self) -> Option<[f64; N]> {
        minimum(self)
    }

    fn windows(&self, minimum: &[f64; N], order: Order) -> Vec<Window> {
        Convex::windows(self, minimum, order)
    }
}

impl Trained<9> for TwoLayers {
    fn verdict(&self, p: &[f64; 9], previous: Option<&[f64; 9]>) -> Verdict {
        layered_verdict(self, p, previous)
    }

    /// It may have several valleys, and falls for ever in the best.
    fn minimum(&self) -> Option<[f64; 9]> {
        None
    }

    fn windows(&self, _: &[f64; 9], _: Order) -> Vec<Window> {
        Vec::new()
    }

    fn parts(&self, p: &[f64; 9], gradient: &[f64; 9]) -> Vec<Part> {
        let gates = p.chunks_exact(3).zip(gradient.chunks_exact(3));
        gates
            .map(|(p, gradient)| Part {
                w: p[..2].to_vec(),
                b: p[2],
                gradient: gradient.to_vec(),
                alone: None,
            })
            .collect()
    }
}
