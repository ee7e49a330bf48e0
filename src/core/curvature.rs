//! The distance of a convex loss from its minimum, by first and second derivatives.

/// The largest eigenvalue that counts as 0, if every parameter's own curvature is 1: along its
/// direction the loss is flat to the last bit.
const FLAT: f64 = 1e-13;

/// First and second derivatives of a loss at a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curvature<const N: usize> {
    /// ∂L/∂pᵢ.
    pub gradient: [f64; N],
    /// ∂²L/∂pᵢ∂pⱼ, symmetric.
    pub hessian: [[f64; N]; N],
}

/// Returns half the squared Newton decrement, ½ gᵀH⁻¹g: the decrease that a quadratic with
/// this gradient and Hessian still has to its minimum (Boyd and Vandenberghe, Convex
/// Optimization, 2004, 9.5.1). Flat directions are left out.
#[must_use]
pub fn newton_decrement<const N: usize>(curvature: &Curvature<N>) -> f64 {
    let step = newton_step(curvature);
    0.5 * (0..N).map(|i| step[i] * curvature.gradient[i]).sum::<f64>()
}

/// Returns Newton's step H⁻¹g, subtracted to reach the minimum of a quadratic with this
/// gradient and Hessian. Flat directions are left alone.
#[must_use]
pub fn newton_step<const N: usize>(curvature: &Curvature<N>) -> [f64; N] {
    let Curvature { gradient, hessian } = curvature;
    // The unit of each parameter in which its own curvature is 1, so that the unit of x does
    // not make a direction flat.
    let unit: [f64; N] = std::array::from_fn(|i| {
        let own = hessian[i][i];
        if own > 0.0 { 1.0 / own.sqrt() } else { 0.0 }
    });
    let scaled: [[f64; N]; N] =
        std::array::from_fn(|i| std::array::from_fn(|j| unit[i] * hessian[i][j] * unit[j]));
    let (values, vectors) = eigen(scaled);
    let mut step = [0.0; N];
    for k in (0..N).filter(|&k| values[k] > FLAT) {
        let along: f64 = (0..N).map(|i| vectors[i][k] * (unit[i] * gradient[i])).sum();
        for (i, part) in step.iter_mut().enumerate() {
            *part += unit[i] * vectors[i][k] * along / values[k];
        }
    }
    step
}

/// Returns eigenvalues and eigenvectors (in columns) of a symmetric matrix, by Jacobi's
/// rotations, which are exact enough for the smallest eigenvalues of 2 × 2 and 3 × 3 (Golub
/// and Van Loan, Matrix Computations, 4th edition, 2013, 8.5).
#[must_use]
pub fn eigen<const N: usize>(mut a: [[f64; N]; N]) -> ([f64; N], [[f64; N]; N]) {
    let mut vectors = std::array::from_fn(|i| std::array::from_fn(|j| f64::from(u8::from(i == j))));
    // Convergence is quadratic: about five sweeps for N ≤ 3.
    for _ in 0..30 {
        for p in 0..N {
            for q in p + 1..N {
                if a[p][q] != 0.0 {
                    rotate(&mut a, &mut vectors, p, q);
                }
            }
        }
    }
    (std::array::from_fn(|i| a[i][i]), vectors)
}

/// Rotates in the plane (p, q) so that a[p][q] becomes zero.
fn rotate<const N: usize>(a: &mut [[f64; N]; N], vectors: &mut [[f64; N]; N], p: usize, q: usize) {
    let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
    let tangent = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
    let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
    let sine = tangent * cosine;
    for row in a.iter_mut().chain(vectors.iter_mut()) {
        (row[p], row[q]) = (cosine * row[p] - sine * row[q], sine * row[p] + cosine * row[q]);
    }
    #[allow(clippy::needless_range_loop, reason = "two rows of one matrix at once")]
    for k in 0..N {
        (a[p][k], a[q][k]) = (cosine * a[p][k] - sine * a[q][k], sine * a[p][k] + cosine * a[q][k]);
    }
    (a[p][q], a[q][p]) = (0.0, 0.0);
}
