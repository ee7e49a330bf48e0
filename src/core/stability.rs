//! The set of learning rates that converge. It is a set, not a number: in the
//! notebook's order the regression has two windows.
//!
//! Near a minimum one update maps the distance from it by a matrix that holds
//! the learning rate and the Hessian; it converges where the spectral radius is
//! below 1.

use serde::{Deserialize, Serialize};

use super::curvature::eigen;
use super::rule::Order;

/// Learning rates between two limits, both excluded.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Window {
    /// The lower limit.
    pub low: f64,
    /// The upper limit; may be infinite.
    pub high: f64,
}

impl Window {
    /// Whether `rate` lies inside.
    #[must_use]
    pub fn contains(&self, rate: f64) -> bool {
        self.low < rate && rate < self.high
    }
}

/// The learning rates at which descent converges to a minimum with this positive
/// definite Hessian, from small to large: for W and b in closed form, for more
/// parameters by a search.
///
/// `arrays` are the arrays of [`super::objective::Objective::ARRAYS`].
#[must_use]
pub fn windows<const N: usize>(
    hessian: [[f64; N]; N],
    arrays: &[(usize, usize)],
    order: Order,
) -> Vec<Window> {
    if let ([first, second], [(0, 1), (1, 1)]) = (hessian.as_slice(), arrays) {
        return regression_windows([[first[0], first[1]], [second[0], second[1]]], order);
    }
    local_windows(hessian, arrays, order)
}

/// The learning rates at which a regression's W and b with this Hessian converge,
/// from small to large, in closed form: the linear one's from anywhere, the
/// logistic one's near its minimum.
///
/// In the notebook's order with H = [[a, c], [c, d]] the update matrix has
/// determinant (1 − ra)(1 − rd) and trace 2 − r(a + d) + r²c²; Jury's conditions
/// on the two leave quadratics in r.
#[must_use]
pub fn regression_windows(hessian: [[f64; 2]; 2], order: Order) -> Vec<Window> {
    let [[a, c], [_, d]] = hessian;
    match order {
        Order::Textbook => textbook_windows(hessian),
        Order::Notebook => {
            let (sum, product) = (a + d, a * d);
            let high = if product > 0.0 { sum / product } else { f64::INFINITY };
            let below_minus_one = [2.0, -sum, product];
            let trace_too_low = [4.0, -2.0 * sum, product + c * c];
            [below_minus_one, trace_too_low]
                .iter()
                .filter_map(not_positive)
                .fold(vec![Window { low: 0.0, high }], |windows, gap| without(&windows, gap))
        }
    }
}

/// Below 2/λ, the largest eigenvalue.
fn textbook_windows<const N: usize>(hessian: [[f64; N]; N]) -> Vec<Window> {
    let largest = eigen(hessian).0.into_iter().fold(0.0, f64::max);
    vec![Window { low: 0.0, high: 2.0 / largest }]
}

/// The learning rates at which descent converges near a minimum with this
/// positive definite Hessian. In the notebook's order found by a search whose
/// step is a ten-thousandth of the span, then bisected to the last bits.
///
/// `arrays` are the arrays of [`super::objective::Objective::ARRAYS`].
#[must_use]
pub fn local_windows<const N: usize>(
    hessian: [[f64; N]; N],
    arrays: &[(usize, usize)],
    order: Order,
) -> Vec<Window> {
    const STEPS: u32 = 10_000;
    if order == Order::Textbook {
        return textbook_windows(hessian);
    }
    // Beyond 2/λ for the smallest λ of the blocks on the diagonal, every factor
    // of the update matrix's determinant is over 1. A block's smallest
    // eigenvalue is at least that of the whole matrix.
    let smallest = eigen(hessian).0.into_iter().fold(f64::INFINITY, f64::min);
    // A direction without curvature is never brought closer to 0.
    if smallest <= 0.0 {
        return Vec::new();
    }
    let contracts = |rate: f64| contracts(&hessian, arrays, rate);
    let grid = |k: u32| 2.0 / smallest * f64::from(k) / f64::from(STEPS);
    let mut windows = Vec::new();
    let mut open = contracts(grid(1)).then_some(0.0);
    for k in 1..STEPS {
        match (open, contracts(grid(k + 1))) {
            (None, true) => open = Some(bisect(grid(k), grid(k + 1), |r| !contracts(r))),
            (Some(low), false) => {
                windows.push(Window { low, high: bisect(grid(k), grid(k + 1), contracts) });
                open = None;
            }
            _ => {}
        }
    }
    windows
}

/// Where `holds` ends between `from`, where it holds, and `to`.
fn bisect(mut from: f64, mut to: f64, holds: impl Fn(f64) -> bool) -> f64 {
    for _ in 0..60 {
        let middle = 0.5 * (from + to);
        if holds(middle) { from = middle } else { to = middle }
    }
    from
}

/// Whether one update in the notebook's order brings every distance from the
/// minimum closer to 0.
fn contracts<const N: usize>(
    hessian: &[[f64; N]; N],
    arrays: &[(usize, usize)],
    rate: f64,
) -> bool {
    let mut matrix: [[f64; N]; N] =
        std::array::from_fn(|i| std::array::from_fn(|j| f64::from(u8::from(i == j))));
    for &(first, length) in arrays {
        let old = matrix;
        for i in first..first + length {
            for j in 0..N {
                matrix[i][j] -= rate * (0..N).map(|k| hessian[i][k] * old[k][j]).sum::<f64>();
            }
        }
    }
    roots_inside_unit_circle(&characteristic(&matrix))
}

/// Coefficients of det(λI − M) from λᴺ down, by Faddeev and LeVerrier.
fn characteristic<const N: usize>(m: &[[f64; N]; N]) -> Vec<f64> {
    let mut coefficients = vec![1.0];
    let mut power = [[0.0; N]; N];
    for k in 1..=N {
        let last = coefficients[k - 1];
        for (i, row) in power.iter_mut().enumerate() {
            row[i] += last;
        }
        let product: [[f64; N]; N] = std::array::from_fn(|i| {
            std::array::from_fn(|j| (0..N).map(|l| m[i][l] * power[l][j]).sum())
        });
        let trace: f64 = (0..N).map(|i| product[i][i]).sum();
        coefficients.push(-trace / k as f64);
        power = product;
    }
    coefficients
}

/// The test of Schur and Cohn.
fn roots_inside_unit_circle(polynomial: &[f64]) -> bool {
    let mut p = polynomial.to_vec();
    while let [first, .., last] = p[..] {
        if last.abs() >= first.abs() {
            return false;
        }
        let mirrored: Vec<f64> = p.iter().rev().copied().collect();
        p = p.iter().zip(&mirrored).map(|(a, b)| first * a - last * b).collect();
        p.pop();
    }
    true
}

/// Where c₀ + c₁r + c₂r² is not positive, for c₀ > 0, c₁ < 0, c₂ ≥ 0.
fn not_positive(&[c0, c1, c2]: &[f64; 3]) -> Option<Window> {
    if c2 == 0.0 {
        return Some(Window { low: -c0 / c1, high: f64::INFINITY });
    }
    let discriminant = c1 * c1 - 4.0 * c2 * c0;
    (discriminant >= 0.0).then(|| {
        let q = 0.5 * (discriminant.sqrt() - c1);
        Window { low: c0 / q, high: q / c2 }
    })
}

fn without(windows: &[Window], gap: Window) -> Vec<Window> {
    windows
        .iter()
        .flat_map(|w| {
            [
                Window { low: w.low, high: w.high.min(gap.low) },
                Window { low: w.low.max(gap.high), high: w.high },
            ]
        })
        .filter(|w| w.low < w.high)
        .collect()
}
