//! Judgement of a run of gradient descent on an objective.

use super::descent::Descend;
use super::minimum::minimum;
use super::objective::Convex;
use super::rule::Order;
use super::stability::Window;
use super::two_layers::TwoLayers;
use super::verdict::{Verdict, layered_verdict, verdict};

/// An objective whose runs can be judged.
pub trait Trained<const N: usize>: Descend<N> {
    /// Returns the verdict at `p`, reached from `previous` by one update.
    fn verdict(&self, p: &[f64; N], previous: Option<&[f64; N]>) -> Verdict;

    /// Returns the parameters of least loss, if they are known.
    fn minimum(&self) -> Option<[f64; N]>;

    /// Returns the learning rates that converge to `minimum`, from small to large.
    fn windows(&self, minimum: &[f64; N], order: Order) -> Vec<Window>;
}

impl<O: Convex<N> + Descend<N>, const N: usize> Trained<N> for O {
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

    /// Returns none: the loss may have several valleys and falls for ever in the best one.
    fn minimum(&self) -> Option<[f64; 9]> {
        None
    }

    fn windows(&self, _: &[f64; 9], _: Order) -> Vec<Window> {
        Vec::new()
    }
}
