//! The lines that the derivative of cell 15 prints.

use ndarray::{Array, Dimension};

use descent_core::derivative::{Probe, numerical_gradient};
use descent_core::numpy::print;

const OPENING: &str = "========================================";
/// Three signs shorter, as in the notebook.
const CLOSING: &str = "=====================================";

/// The `print` of the cell that a line comes from.
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

/// The output of one `print`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceLine {
    /// The `print`.
    pub kind: TraceKind,
    /// The element it is about, from 0 in the order of the probes; none before the
    /// first.
    pub probe: Option<usize>,
    /// The text without its final newline. An array of several rows takes
    /// several lines of it.
    pub text: String,
}

/// A whole run of cell 15.
#[derive(Clone, Debug, PartialEq)]
pub struct DebugTrace<D: Dimension> {
    /// The printed lines in order.
    pub lines: Vec<TraceLine>,
    /// The returned gradient.
    pub gradient: Array<f64, D>,
}

impl<D: Dimension> DebugTrace<D> {
    /// Returns all printed lines, each with its newline.
    pub fn stdout(&self) -> String {
        self.lines.iter().map(|line| format!("{}\n", line.text)).collect()
    }

    /// Returns the result as the notebook shows it under the cell: `array([6.])`.
    pub fn result(&self) -> String {
        print::array_repr(self.gradient.view().into_dyn())
    }
}

/// Returns the gradient of `f` at `x` with all lines that cell 15 prints.
///
/// The numbers are those of [`numerical_gradient`], and `x` is restored alike.
pub fn debug_trace<D: Dimension>(
    f: impl FnMut(&Array<f64, D>) -> f64,
    x: &mut Array<f64, D>,
    delta: f64,
) -> DebugTrace<D> {
    watched_trace(f, x, delta, |_| {})
}

/// Returns the same as [`debug_trace`] and calls `on_probe` as [`numerical_gradient`] does.
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

/// Returns an array as `print` shows it.
fn array<D: Dimension>(array: &Array<f64, D>) -> String {
    print::array(array.view().into_dyn())
}
