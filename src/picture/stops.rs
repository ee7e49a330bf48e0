//! Steps along the places of a picture that have a value.

use super::Towards;

/// Returns the next of `count` stops along a line; from none, `first`.
pub(super) fn along(
    count: usize,
    first: usize,
    stop: Option<usize>,
    towards: Towards,
) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let tenth = (count / 10).max(1);
    let next = match (towards, stop) {
        (Towards::First, _) => 0,
        (Towards::Last, _) => last,
        (_, None) => first,
        (Towards::Left, Some(stop)) => stop.saturating_sub(1),
        (Towards::Right, Some(stop)) => stop.saturating_add(1),
        (Towards::Down, Some(stop)) => stop.saturating_sub(tenth),
        (Towards::Up, Some(stop)) => stop.saturating_add(tenth),
    };
    Some(next.min(last))
}

/// Returns the stop of least distance, leaving out those whose distance is NaN.
pub(super) fn nearest(distances: impl Iterator<Item = f64>) -> Option<usize> {
    let known = distances.enumerate().filter(|(_, distance)| !distance.is_nan());
    known.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(stop, _)| stop)
}

/// Returns about `count` of the places 0 … `total`, evenly spread, the first and the
/// last among them.
pub(super) fn spread(total: usize, count: usize) -> Vec<usize> {
    if total <= count {
        return (0..total).collect();
    }
    let last = count.max(2) - 1;
    (0..=last).map(|i| i * (total - 1) / last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_stays_among_the_stops() {
        assert_eq!(along(0, 0, Some(3), Towards::Right), None);
        assert_eq!(along(20, 7, None, Towards::Left), Some(7));
        assert_eq!(along(20, 7, Some(0), Towards::Left), Some(0));
        assert_eq!(along(20, 7, Some(19), Towards::Right), Some(19));
        assert_eq!(along(20, 7, Some(4), Towards::Up), Some(6));
        assert_eq!(along(20, 7, Some(usize::MAX), Towards::Right), Some(19));
    }

    #[test]
    fn a_spread_has_both_ends() {
        assert_eq!(spread(3, 5), [0, 1, 2]);
        assert_eq!(spread(101, 5), [0, 25, 50, 75, 100]);
        assert!(spread(0, 5).is_empty());
    }
}
