//! W and b as NumPy prints them.

use ndarray::{Array1, Array2};

use descent_core::numpy::print::array;

/// Returns W as NumPy prints an array of shape (n, 1).
#[must_use]
pub fn weights(w: &[f64]) -> String {
    array(Array2::from_shape_fn((w.len(), 1), |(i, _)| w[i]).view().into_dyn())
}

/// Returns b as NumPy prints an array of shape (1,).
#[must_use]
pub fn bias(b: f64) -> String {
    array(Array1::from_elem(1, b).view().into_dyn())
}
