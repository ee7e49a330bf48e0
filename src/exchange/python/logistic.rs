//! The sigmoid and the cross-entropy in Python.

/// Defines the sigmoid (cells 29 and 104).
pub(crate) const SIGMOID: &str = "\
def sigmoid(x):
    return 1 / (1 + np.exp(-x))";

/// Returns a function of x and t with the cross-entropy. `prediction` are the lines that
/// compute y.
pub(crate) fn cross_entropy(name: &str, prediction: &str) -> String {
    format!(
        "\
def {name}(x, t):
    delta = 1e-7

{prediction}

    return -np.sum(t*np.log(y + delta) + (1 - t)*np.log((1 - y) + delta))"
    )
}
