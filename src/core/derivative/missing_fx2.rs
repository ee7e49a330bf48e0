//! The bug of cell 4: the second call of `f` was never written.

use ndarray::{Array, Dimension};

use crate::numpy::nditer::NdIter;

/// Python's complaint about a name that was never given a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("name '{name}' is not defined")]
pub struct NameError {
    /// The name.
    pub name: &'static str,
}

/// Cell 4 as it stands: `x[idx]` goes to x − δ, but `fx2 = f(x)` is missing
/// before `fx1 - fx2` asks for it.
///
/// # Errors
/// `name 'fx2' is not defined`, at the first element. Nobody puts the element
/// back: it is left at x − δ ([`func1`](super::func1) at `[3.]` leaves
/// `[2.9999]`). Only an array without elements gets its (empty) gradient.
pub fn derivative_without_fx2<D: Dimension>(
    mut f: impl FnMut(&Array<f64, D>) -> f64,
    x: &mut Array<f64, D>,
    delta: f64,
) -> Result<Array<f64, D>, NameError> {
    let grad = Array::zeros(x.raw_dim());
    let it = NdIter::new(x.shape());

    let Some(idx) = it.multi_index() else {
        return Ok(grad);
    };
    let tmp_val = x.view().into_dyn()[idx];
    x.view_mut().into_dyn()[idx] = tmp_val + delta;
    let _fx1 = f(x);

    x.view_mut().into_dyn()[idx] = tmp_val - delta;
    Err(NameError { name: "fx2" })
}
