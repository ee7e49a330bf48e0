//! The functions that the notebook differentiates.
//!
//! A variable that the array does not have counts as NaN, and the value is NaN too.
//!
//! Powers are products, the same everywhere. NumPy's `**` is the C library's `pow`, which may
//! end in another bit; at the notebook's points it does not.

use ndarray::{Array1, Array2};

use crate::math::Lanes;

/// Returns x² (cell 1).
pub fn my_func1(x: f64) -> f64 {
    x * x
}

/// Returns 3x·eˣ (cell 2).
pub fn my_func2(x: f64) -> f64 {
    3.0 * x * Lanes::exp(x)
}

/// Returns f(x) = x² of `[x]` (cell 16).
pub fn func1(input_obj: &Array1<f64>) -> f64 {
    let x = variable(input_obj.get(0));
    x * x
}

/// Returns f(x, y) = 2x + 3xy + y³ of `[x, y]` (cell 17).
pub fn func2(input_obj: &Array1<f64>) -> f64 {
    let x = variable(input_obj.get(0));
    let y = variable(input_obj.get(1));
    2.0 * x + 3.0 * x * y + y * y * y
}

/// Returns f(w, x, y, z) = wx + xyz + 3w + zy² of `[[w, x], [y, z]]` (cell 19).
pub fn func3(input_obj: &Array2<f64>) -> f64 {
    let w = variable(input_obj.get((0, 0)));
    let x = variable(input_obj.get((0, 1)));
    let y = variable(input_obj.get((1, 0)));
    let z = variable(input_obj.get((1, 1)));
    w * x + x * y * z + 3.0 * w + z * (y * y)
}

fn variable(element: Option<&f64>) -> f64 {
    element.copied().unwrap_or(f64::NAN)
}
