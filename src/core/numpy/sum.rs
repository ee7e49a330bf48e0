//! NumPy's order of summation.

use crate::math::Lanes;

/// Number of terms below which NumPy adds from left to right.
const UNROLLED: usize = 8;
/// Number of terms above which NumPy splits the sum in two.
const BLOCK: usize = 128;

/// Returns the sum of `term(0)`, …, `term(n − 1)` in the order in which `np.sum` adds a
/// contiguous array: pairwise, in blocks of eight running sums. The order decides the last
/// digits; each lane keeps it.
#[inline(always)]
pub fn sum<L: Lanes>(n: usize, term: impl Fn(usize) -> L) -> L {
    if (1..UNROLLED).contains(&n) {
        // In place, so that the lanes stay in registers.
        few(n, &term)
    } else {
        many(n, term)
    }
}

/// Apart, so that a few terms need nothing in memory.
#[inline(never)]
fn many<L: Lanes>(n: usize, term: impl Fn(usize) -> L) -> L {
    pairwise(0, n, &|two: [usize; 2]| two.map(&term))
}

/// Returns the same sum of terms that are long to compute, such as logarithms. `terms`
/// computes two neighbours at once, in one place, so that they go side by side and their code
/// is in a loop. An odd last one is computed twice.
#[inline]
pub fn sum_of_long<L: Lanes>(n: usize, terms: impl Fn([usize; 2]) -> [L; 2]) -> L {
    pairwise(0, n, &terms)
}

#[inline]
fn pairwise<L: Lanes>(start: usize, n: usize, terms: &impl Fn([usize; 2]) -> [L; 2]) -> L {
    if n <= BLOCK { block(start, n, terms) } else { split(start, n, terms) }
}

/// Adds one to seven terms from left to right, without a loop counter.
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

/// Adds from left to right below eight terms, else in eight running sums and then the rest.
#[inline]
fn block<L: Lanes>(start: usize, n: usize, terms: &impl Fn([usize; 2]) -> [L; 2]) -> L {
    let end = start + n;
    let rest = end - n % UNROLLED;
    // `np.sum` starts from −0, to which a number adds as itself.
    let nothing = L::splat(-0.0);
    let mut running = [[nothing; 2]; UNROLLED / 2];
    let mut total = nothing;
    let mut next = start;
    while next < end {
        let [first, second] = terms([next, (next + 1).min(end - 1)]);
        if next < rest {
            let sums = &mut running[(next - start) / 2 % (UNROLLED / 2)];
            *sums = [sums[0] + first, sums[1] + second];
        } else {
            total = total + first;
            if next + 1 < end {
                total = total + second;
            }
        }
        next += 2;
        if next == rest {
            let [a, b, c, d] = running.map(|[first, second]| first + second);
            total = (a + b) + (c + d);
        }
    }
    total
}

fn split<L: Lanes>(start: usize, n: usize, terms: &impl Fn([usize; 2]) -> [L; 2]) -> L {
    let half = n / 2;
    let half = half - half % UNROLLED;
    pairwise(start, half, terms) + pairwise(start + half, n - half, terms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_terms_are_added_in_numpys_order() {
        let a = [1e16, 1.0, -1e16, 3.0, 1e-3, 7.5, -2.0, 1e8, 0.1, 0.2];
        let expected = ((a[0] + a[1]) + (a[2] + a[3])) + ((a[4] + a[5]) + (a[6] + a[7])) + a[8];
        assert_eq!(sum(10, |i| a[i]).to_bits(), (expected + a[9]).to_bits());
    }

    #[test]
    fn seven_terms_are_added_from_left_to_right() {
        let a = [1e16, 1.0, 1.0, 1.0, -1e16, 1.0, 0.5];
        let expected = a.iter().fold(0.0, |total, x| total + x);
        assert_eq!(sum(7, |i| a[i]).to_bits(), expected.to_bits());
    }

    #[test]
    fn nothing_sums_to_zero() {
        assert_eq!(sum(0, |_| 1.0), 0.0);
    }
}
