//! A share that moves to its target instead of jumping there.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::browser;

/// The duration of the whole way \[ms\].
const DURATION: f64 = 900.0;
/// The time between two frames \[ms\].
const FRAME: u32 = 16;

/// A way, with its start \[ms\].
#[derive(Clone, Copy, Debug, PartialEq)]
struct Way {
    from: f64,
    to: f64,
    begun: f64,
}

impl Way {
    /// Returns the place at a share of the time, slow at both ends.
    fn at(&self, share: f64) -> f64 {
        let eased = share * share * (3.0 - 2.0 * share);
        self.from + (self.to - self.from) * eased
    }
}

/// A share (0 to 1) that can be set, or moved.
#[derive(Clone, PartialEq)]
pub(super) struct Eased {
    place: UseStateHandle<f64>,
    way: UseStateHandle<Option<Way>>,
}

impl Eased {
    pub(super) fn place(&self) -> f64 {
        *self.place
    }

    /// Returns the share at rest, or the one that it moves to.
    pub(super) fn target(&self) -> f64 {
        self.way.map_or(*self.place, |way| way.to)
    }

    /// Sets it at once.
    pub(super) fn set(&self, place: f64) {
        self.way.set(None);
        self.place.set(place);
    }

    /// Moves it, at once for readers who prefer reduced motion.
    pub(super) fn move_to(&self, to: f64) {
        if browser::matches("(prefers-reduced-motion: reduce)") {
            return self.set(to);
        }
        self.way.set(Some(Way { from: *self.place, to, begun: browser::now() }));
    }
}

/// Returns a share that begins at `start`.
#[hook]
pub(super) fn use_eased(start: f64) -> Eased {
    let place = use_state_eq(|| start);
    let way = use_state_eq(|| None::<Way>);
    {
        let (place, way) = (place.clone(), way.clone());
        use_effect_with((*place, *way), move |(_, moving)| {
            let timeout = moving.map(|moving| {
                Timeout::new(FRAME, move || {
                    let share = ((browser::now() - moving.begun) / DURATION).clamp(0.0, 1.0);
                    if share >= 1.0 {
                        way.set(None);
                    }
                    // Never the same twice, so that the next frame is requested.
                    place.set(if share >= 1.0 { moving.to } else { moving.at(share.max(1e-6)) });
                })
            });
            move || drop(timeout)
        });
    }
    Eased { place, way }
}

#[cfg(test)]
mod tests {
    use super::Way;

    #[test]
    fn a_way_ends_where_it_is_to_and_is_slow_at_both_ends() {
        let way = Way { from: 1.0, to: 0.0, begun: 0.0 };
        assert_eq!((way.at(0.0), way.at(0.5), way.at(1.0)), (1.0, 0.5, 0.0));
        assert!(way.at(0.1) > 0.95 && way.at(0.9) < 0.05);
    }
}
