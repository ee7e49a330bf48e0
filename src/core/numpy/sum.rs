//! NumPy's order of summation.

use crate::core::math::Lanes;

/// Below this many terms NumPy adds from left to right.
const UNROLLED: usize = 8;
/// Above this many terms NumPy splits the sum in two.
const BLOCK: usize = 128;

/// The sum of `term(0)`, …, `term(n − 1)` in the order in which `np.sum` adds a
/// contiguous array: pairwise, in blocks of eight running sums. The order
/// decides the last digits; each lane keeps it.
#[inline(always)]
pub fn sum<L: Lanes>(n: usize, term: impl Fn(usize) -> L) -> L {
    if (1..UNROLLED).contains(&n) {
        // In place, so that the lanes stay in registers.
        few(n, &term)
    } else {
        pairwise::<L, false>(0, n, &term)
    }
}

/// The same sum of terms that are long to compute, such as logarithms: a few terms
/// go through memory too, so that a term is called from one place and its code
/// stands in the loop.
#[inline]
pub fn sum_of_long<L: Lanes>(n: usize, term: impl Fn(usize) -> L) -> L {
    pairwise::<L, true>(0, n, &term)
}

#[inline]
fn pairwise<L: Lanes, const LONG: bool>(start: usize, n: usize, term: &impl Fn(usize) -> L) -> L {
    if n == 0 {
        // np.sum starts from −0, to which a number adds as itself.
        L::splat(-0.0)
    } else if n < UNROLLED && !LONG {
        (start + 1..start + n).fold(term(start), |total, i| total + term(i))
    } else if n <= BLOCK {
        block(start, n, term)
    } else {
        split::<L, LONG>(start, n, term)
    }
}

/// One to seven terms from left to right, without a loop to count.
#[inline]
fn few<L: Lanes>(n: usize, term: &impl Fn(usize) -> L) -> L {
    let mut total = term(0);
    macro_rules! add {
        ($($k:literal)*) => {$(
            if n == $k {
                return total;
            }
            total = total + term($k);
        )*};
    }
    add!(1 2 3 4 5 6);
    total
}

#[inline]
fn block<L: Lanes>(start: usize, n: usize, term: &impl Fn(usize) -> L) -> L {
    let end = start + n;
    let mut running = [L::splat(-0.0); UNROLLED];
    let mut total = L::splat(-0.0);
    for eight in (start..end).step_by(UNROLLED) {
        // The only call of the term, so that all of it stands in this loop.
        let mut terms = running;
        let count = UNROLLED.min(end - eight);
        for (k, place) in terms.iter_mut().take(count).enumerate() {
            *place = term(eight + k);
        }
        if count == UNROLLED {
            for (sum, term) in running.iter_mut().zip(terms) {
                *sum = *sum + term;
            }
            let r = &running;
            total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
        } else {
            total = terms.into_iter().take(count).fold(total, |total, term| total + term);
        }
    }
    total
}

fn split<L: Lanes, const LONG: bool>(start: usize, n: usize, term: &impl Fn(usize) -> L) -> L {
    let half = n / 2;
    let half = half - half % UNROLLED;
    let halves = [(start, half), (start + half, n - half)];
    let [left, right] = halves.map(|(start, n)| pairwise::<L, LONG>(start, n, term));
    left + right
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
