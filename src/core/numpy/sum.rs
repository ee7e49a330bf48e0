//! NumPy's order of summation.

use crate::core::math::Lanes;

/// Below this many terms NumPy adds from left to right.
const UNROLLED: usize = 8;
/// Above this many terms NumPy splits the sum in two.
const BLOCK: usize = 128;

/// The sum of `term(0)`, …, `term(n − 1)` in the order in which `np.sum` adds a
/// contiguous array: pairwise, in blocks of eight running sums. The order
/// decides the last digits; each lane keeps it.
#[inline]
pub fn sum<L: Lanes>(n: usize, term: impl Fn(usize) -> L) -> L {
    pairwise(0, n, &term)
}

#[inline]
fn pairwise<L: Lanes>(start: usize, n: usize, term: &impl Fn(usize) -> L) -> L {
    if n == 0 {
        // np.sum starts from −0, to which a number adds as itself.
        L::splat(-0.0)
    } else if n < UNROLLED {
        (start + 1..start + n).fold(term(start), |total, i| total + term(i))
    } else if n <= BLOCK {
        block(start, n, term)
    } else {
        split(start, n, term)
    }
}

#[inline]
fn block<L: Lanes>(start: usize, n: usize, term: &impl Fn(usize) -> L) -> L {
    let mut r: [L; UNROLLED] = std::array::from_fn(|k| term(start + k));
    let whole = n - n % UNROLLED;
    for i in (UNROLLED..whole).step_by(UNROLLED) {
        for (k, running) in r.iter_mut().enumerate() {
            *running = *running + term(start + i + k);
        }
    }
    let total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    (start + whole..start + n).fold(total, |total, i| total + term(i))
}

fn split<L: Lanes>(start: usize, n: usize, term: &impl Fn(usize) -> L) -> L {
    let half = n / 2;
    let half = half - half % UNROLLED;
    pairwise(start, half, term) + pairwise(start + half, n - half, term)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_terms_are_added_in_numpys_order() {
        let a = [1e16, 1.0, -1e16, 3.0, 1e-3, 7.5, -2.0, 1e8, 0.1, 0.2];
        let by_hand = ((a[0] + a[1]) + (a[2] + a[3])) + ((a[4] + a[5]) + (a[6] + a[7])) + a[8];
        assert_eq!(sum(10, |i| a[i]).to_bits(), (by_hand + a[9]).to_bits());
    }

    #[test]
    fn seven_terms_are_added_from_left_to_right() {
        let a = [1e16, 1.0, 1.0, 1.0, -1e16, 1.0, 0.5];
        let by_hand = a.iter().fold(0.0, |total, x| total + x);
        assert_eq!(sum(7, |i| a[i]).to_bits(), by_hand.to_bits());
    }

    #[test]
    fn nothing_sums_to_zero() {
        assert_eq!(sum(0, |_| 1.0), 0.0);
    }
}
