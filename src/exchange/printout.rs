//! W and b as NumPy prints them.

use ndarray::{Array1, Array2};

use descent_core::layout::weights_and_bias;
use descent_core::numpy::print::{array, tuple};

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

/// Returns the line that the start of a model with one weight prints (cells 22 and 28).
#[must_use]
pub fn start(parameters: &[f64]) -> String {
    let (w, b) = weights_and_bias(parameters);
    let [w_shape, b_shape] = [tuple(&[w.len(), 1]), tuple(&[1])];
    format!("W =  {} W.shape =  {w_shape} b =  {} b.shape =  {b_shape}\n", weights(w), bias(b))
}
