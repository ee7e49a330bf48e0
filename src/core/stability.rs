//! The set of learning rates that converge. In the notebook's order the regression has two
//! windows.
//!
//! Near a minimum an update multiplies the distance from it by a matrix of the learning rate
//! and the Hessian. It converges if the matrix's spectral radius is below 1, which the
//! characteristic polynomial decides: E. I. Jury, *On the roots of a real polynomial inside
//! the unit circle and a stability criterion for linear discrete systems*, IFAC Proceedings 1
//! (1963); I. Schur, *Über Potenzreihen, die im Innern des Einheitskreises beschränkt sind*,
//! Journal für die reine und angewandte Mathematik 147 (1917) and 148 (1918); A. Cohn, *Über
//! die Anzahl der Wurzeln einer algebraischen Gleichung in einem Kreise*, Mathematische
//! Zeitschrift 14 (1922).

use serde::{Deserialize, Serialize};

use super::curvature::eigen;
use super::rule::Order;

/// A window of learning rates, both limits excluded.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Window {
    /// The lower limit.
    pub low: f64,
    /// The upper limit; may be infinite.
    pub high: f64,
}

impl Window {
    /// Returns true if `rate` lies inside.
    #[must_use]
    pub fn contains(&self, rate: f64) -> bool {
        self.low < rate && rate < self.high
    }
}

/// Returns the learning rates at which descent converges to a minimum with this positive
/// definite Hessian, from small to large: for W and b in closed form, for more parameters by a
/// search.
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

/// Returns the learning rates at which W and b with this Hessian converge, from small to
/// large, in closed form: for the linear regression from anywhere, for the logistic one near
/// its minimum.
///
/// In the notebook's order with H = [[a, c], [c, d]] the update matrix has determinant (1 −
/// ra)(1 − rd) and trace 2 − r(a + d) + r²c². Jury's conditions |det| < 1 and |trace| < 1 +
/// det become quadratics in r.
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

/// Returns the factor by which an update multiplies the distance of W and b to their
/// minimum in the long run: the spectral radius of the update matrix. Descent converges if it
/// is below 1.
#[must_use]
pub fn factor(hessian: [[f64; 2]; 2], order: Order, rate: f64) -> f64 {
    let [[a, c], [_, d]] = hessian;
    let (trace, determinant) = match order {
        Order::Textbook => {
            (2.0 - rate * (a + d), (1.0 - rate * a) * (1.0 - rate * d) - rate * rate * c * c)
        }
        Order::Notebook => {
            (2.0 - rate * (a + d) + rate * rate * c * c, (1.0 - rate * a) * (1.0 - rate * d))
        }
    };
    let discriminant = 0.25 * trace * trace - determinant;
    if discriminant < 0.0 {
        // Two complex eigenvalues of one modulus.
        determinant.sqrt()
    } else {
        0.5 * trace.abs() + discriminant.sqrt()
    }
}

/// Returns the window below 2/λ for the largest eigenvalue λ.
fn textbook_windows<const N: usize>(hessian: [[f64; N]; N]) -> Vec<Window> {
    let largest = eigen(hessian).0.into_iter().fold(0.0, f64::max);
    vec![Window { low: 0.0, high: 2.0 / largest }]
}

/// Returns the learning rates at which descent converges near a minimum with this positive
/// definite Hessian. In the notebook's order they are found by a search in steps of a
/// ten-thousandth of the span, then bisected to the last bits.
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
    // Beyond 2/λ for the smallest eigenvalue λ of the diagonal blocks, every factor of the
    // update matrix's determinant is over 1. A block's smallest eigenvalue is at least the
    // whole matrix's.
    let smallest = eigen(hessian).0.into_iter().fold(f64::INFINITY, f64::min);
    // A direction without curvature never comes closer to 0.
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

/// Returns the end of the range from `from`, at which `holds` is true, towards `to`.
fn bisect(mut from: f64, mut to: f64, holds: impl Fn(f64) -> bool) -> f64 {
    for _ in 0..60 {
        let middle = 0.5 * (from + to);
        if holds(middle) { from = middle } else { to = middle }
    }
    from
}

/// Returns true if an update in the notebook's order brings every distance from the minimum
/// closer to 0.
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

/// Returns the coefficients of det(λI − M) from λᴺ down, by the method of Faddeev and
/// LeVerrier (U. J. J. Le Verrier, 1840; D. K. Faddeev and I. S. Sominsky, 1949).
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

/// Returns true if all roots lie inside the unit circle, by the recursion of Schur and Cohn.
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

/// Returns the gap in which c₀ + c₁r + c₂r² is not positive, for c₀ > 0, c₁ < 0, c₂ ≥ 0.
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
