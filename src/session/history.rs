//! The states of a run in bounded memory: every state at first, then fewer and fewer. A
//! state that is not kept is computed again, to the same bits, from the last kept one.

/// Number of states in a level. Level 0 keeps every update; level n ≥ 1 covers the updates
/// from LEVEL·2ⁿ⁻¹ to LEVEL·2ⁿ and keeps two neighbours of every 2ⁿ, so that a zig-zag
/// stays one.
pub(super) const LEVEL: u64 = 8192;

/// A state of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct State<const N: usize> {
    /// The parameters, in the order of the problem's layout.
    pub(super) parameters: [f64; N],
    /// The loss.
    pub(super) loss: f64,
    /// The error that the notebook prints.
    pub(super) error_val: f64,
}

impl<const N: usize> State<N> {
    /// Returns quantity `q` of N + 2: the parameters, the loss, the error.
    pub(super) fn quantity(&self, q: usize) -> f64 {
        let rest = if q == N { self.loss } else { self.error_val };
        self.parameters.get(q).copied().unwrap_or(rest)
    }
}

/// The kept states. The longest run (10⁸ updates) fills 15 levels of 8192 states of N + 2
/// numbers: under 5 MB for a gate, 15 MB for a circuit's three gates, 11 MB for two layers.
#[derive(Debug, Default)]
pub(super) struct History<const N: usize> {
    levels: Vec<Vec<State<N>>>,
}

impl<const N: usize> History<N> {
    /// Returns true if the state after `updates` is kept.
    #[inline]
    pub(super) fn keeps(updates: u64) -> bool {
        updates & (stride(updates) - 1) < 2
    }

    /// Returns the first update from `updates` on whose state is kept.
    #[inline]
    pub(super) fn next_kept(updates: u64) -> u64 {
        let stride = stride(updates);
        let rest = updates & (stride - 1);
        if rest < 2 { updates } else { updates - rest + stride }
    }

    /// Adds the next state for which [`Self::keeps`] is true.
    pub(super) fn push(&mut self, state: State<N>) {
        match self.levels.last_mut() {
            Some(level) if level.len() < LEVEL as usize => level.push(state),
            _ => {
                // Reserved whole: growing by doubling would take twice the memory.
                let mut level = Vec::with_capacity(LEVEL as usize);
                level.push(state);
                self.levels.push(level);
            }
        }
    }

    /// Returns the last kept state at or before `updates`, with its number of updates.
    pub(super) fn before(&self, updates: u64) -> Option<(u64, &State<N>)> {
        let stride = stride(updates);
        let rest = updates & (stride - 1);
        let kept = updates - rest + rest.min(1).min(stride - 1);
        let (level, slot) = slot_of(kept);
        self.levels.get(level)?.get(slot).map(|state| (kept, state))
    }

    /// Returns every kept state with its number of updates, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u64, &State<N>)> + '_ {
        self.levels.iter().enumerate().flat_map(|(level, states)| {
            states.iter().enumerate().map(move |(slot, state)| (updates_at(level, slot), state))
        })
    }
}

/// Returns the level of `updates`.
fn level(updates: u64) -> u32 {
    (updates / LEVEL).checked_ilog2().map_or(0, |octave| octave + 1)
}

/// Returns the distance between pairs of kept states around `updates`.
fn stride(updates: u64) -> u64 {
    1 << level(updates)
}

fn first(level: u32) -> u64 {
    if level == 0 { 0 } else { LEVEL << (level - 1) }
}

/// Returns the level and the slot of a kept state.
fn slot_of(kept: u64) -> (usize, usize) {
    let level = level(kept);
    let offset = kept - first(level);
    let slot =
        if level == 0 { offset } else { 2 * (offset >> level) + (offset & ((1 << level) - 1)) };
    (level as usize, slot as usize)
}

/// Returns the number of updates of a slot: the inverse of [`slot_of`].
fn updates_at(level: usize, slot: usize) -> u64 {
    let (level, slot) = (level as u32, slot as u64);
    if level == 0 { slot } else { first(level) + ((slot / 2) << level) + slot % 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(last: u64) -> History<1> {
        let mut history = History::default();
        for updates in (0..=last).filter(|&updates| History::<1>::keeps(updates)) {
            history.push(State { parameters: [updates as f64], loss: 0.0, error_val: 0.0 });
        }
        history
    }

    #[test]
    fn every_kept_state_is_found_again_at_its_updates() {
        let history = filled(300_000);
        for (updates, state) in history.iter() {
            assert_eq!(state.parameters[0], updates as f64);
            assert_eq!(history.before(updates).map(|(at, _)| at), Some(updates));
        }
    }

    #[test]
    fn the_next_state_kept_is_the_first_that_is() {
        let mut next = 300_000;
        for updates in (0..=300_000).rev() {
            if History::<1>::keeps(updates) {
                next = updates;
            }
            if next < 300_000 {
                assert_eq!(History::<1>::next_kept(updates), next);
            }
        }
    }

    #[test]
    fn the_state_before_any_update_is_near_it() {
        let history = filled(300_000);
        for updates in (0..300_000).step_by(7) {
            let Some((at, state)) = history.before(updates) else { panic!("it was filled") };
            assert_eq!(state.parameters[0], at as f64);
            assert!(at <= updates && updates - at < stride(updates));
        }
    }

    #[test]
    fn the_longest_run_stays_under_sixteen_megabytes() {
        let (levels, _) = slot_of(100_000_000);
        let bytes = |state: usize| (levels + 1) * LEVEL as usize * state;
        assert!(bytes(size_of::<State<3>>()) < 5_000_000);
        assert!(bytes(size_of::<State<9>>()) < 11_000_000);
        assert!(stride(100_000_000) <= 16_384);
    }
}
