//! How the core's numbers stand on the page.

use ndarray::{Array1, Array2};

use crate::core::numpy::print;

/// A number with eight decimals as NumPy prints arrays, or in exponent form
/// where that would hide it; always as wide while it runs.
pub(super) fn fixed(value: f64) -> String {
    let text = if value == 0.0 || (1e-4..1e6).contains(&value.abs()) {
        format!("{value:.8}")
    } else {
        exponent(value, 4)
    };
    text.replace('-', "\u{2212}")
}

/// A number in exponent form.
pub(super) fn scientific(value: f64) -> String {
    exponent(value, 3).replace('-', "\u{2212}")
}

/// As Python writes it: at least two digits in the exponent.
fn exponent(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$e}");
    match text.split_once('e') {
        Some((mantissa, exponent)) => {
            let (sign, digits) =
                exponent.strip_prefix('-').map_or(("+", exponent), |digits| ("-", digits));
            format!("{mantissa}e{sign}{digits:0>2}")
        }
        None => text,
    }
}

/// Weights as the notebook prints W: shape (n, 1).
pub(super) fn printed_weights(w: &[f64]) -> String {
    print::array(Array2::from_shape_fn((w.len(), 1), |(i, _)| w[i]).view().into_dyn())
}

/// The bias as the notebook prints b: shape (1,).
pub(super) fn printed_bias(b: f64) -> String {
    print::array(Array1::from_elem(1, b).view().into_dyn())
}
