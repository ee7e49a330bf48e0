//! What the derivative of cell 15 prints while it works.

use ndarray::{Array, Dimension};

use descent_core::derivative::{Probe, numerical_gradient};
use descent_core::numpy::print;

const OPENING: &str = "========================================";
/// Three signs shorter, as in the notebook.
const CLOSING: &str = "=====================================";

/// Which of the cell's `print`s a line comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TraceKind {
    /// `debug 1. initial input variable =`
    InitialVariable,
    /// `debug 2. initial grad =`
    InitialGradient,
    /// The rule before the first element.
    Opening,
    /// `debug 3. idx =`: the element about to be nudged.
    Element,
    /// `debug 4. grad[idx] =`: its partial derivative.
    Partial,
    /// `debug 5. grad =`: the gradient so far.
    Gradient,
    /// The rule after an element.
    Closing,
}

/// What one `print` wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceLine {
    /// Which `print`.
    pub kind: TraceKind,
    /// Which element it is about, counted from 0 in the order of the probes;
    /// none before the first.
    pub probe: Option<usize>,
    /// The text without its final newline. An array of several rows takes
    /// several lines of it.
    pub text: String,
}

/// A whole run of cell 15.
#[derive(Clone, Debug, PartialEq)]
pub struct DebugTrace<D: Dimension> {
    /// What was printed, in order.
    pub lines: Vec<TraceLine>,
    /// What was returned.
    pub gradient: Array<f64, D>,
}

impl<D: Dimension> DebugTrace<D> {
    /// All that was printed, each line with its newline.
    pub fn stdout(&self) -> String {
        self.lines.iter().map(|line| format!("{}\n", line.text)).collect()
    }

    /// The result as the notebook shows it under the cell: `array([6.])`.
    pub fn result(&self) -> String {
        print::array_repr(self.gradient.view().into_dyn())
    }
}

/// The gradient of `f` at `x` with everything that cell 15 prints on the way.
///
/// The numbers are those of [`numerical_gradient`], and `x` is restored alike.
pub fn debug_trace<D: Dimension>(
    f: impl FnMut(&Array<f64, D>) -> f64,
    x: &mut Array<f64, D>,
    delta: f64,
) -> DebugTrace<D> {
    watched_trace(f, x, delta, |_| {})
}

/// [`debug_trace`], with a look at each probe as [`numerical_gradient`] has it.
pub(super) fn watched_trace<D: Dimension>(
    f: impl FnMut(&Array<f64, D>) -> f64,
    x: &mut Array<f64, D>,
    delta: f64,
    mut on_probe: impl FnMut(&Probe<'_, D>),
) -> DebugTrace<D> {
    let mut lines = Vec::new();
    let mut print = |kind, probe, text| lines.push(TraceLine { kind, probe, text });

    let grad = Array::zeros(x.raw_dim());
    let text = format!("debug 1. initial input variable = {}", array(x));
    print(TraceKind::InitialVariable, None, text);
    print(TraceKind::InitialGradient, None, format!("debug 2. initial grad = {}", array(&grad)));
    print(TraceKind::Opening, None, OPENING.to_owned());

    let mut count = 0;
    let gradient = numerical_gradient(f, x, delta, |probe| {
        let mut print = |kind, text| print(kind, Some(count), text);
        let (idx, value) = (print::tuple(probe.index), print::repr(probe.value));
        print(TraceKind::Element, format!("debug 3. idx =  {idx} , x[idx] = {value}"));
        let partial = print::repr(probe.partial);
        print(TraceKind::Partial, format!("debug 4. grad[idx] =  {partial}"));
        print(TraceKind::Gradient, format!("debug 5. grad =  {}", array(probe.gradient)));
        print(TraceKind::Closing, CLOSING.to_owned());
        count += 1;
        on_probe(probe);
    });
    DebugTrace { lines, gradient }
}

/// An array as `print` shows it.
fn array<D: Dimension>(array: &Array<f64, D>) -> String {
    print::array(array.view().into_dyn())
}
