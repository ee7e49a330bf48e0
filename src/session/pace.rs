//! The pace at which a run is played.

use serde::{Deserialize, Serialize};

/// Duration of a whole run at [`Pace::Gentle`] [s].
const GENTLE_SECONDS: f64 = 10.0;

/// Duration of a run at [`Pace::Demonstration`] [s].
const DEMONSTRATION_SECONDS: f64 = 3.0;

/// The pace at which a run is played.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Pace {
    /// The whole run in ten seconds, slow over the first updates, where the path bends:
    /// the logarithm of the updates grows evenly.
    Gentle,
    /// A number of updates per second.
    PerSecond(f64),
    /// From the start to an update in three seconds, slow over the first updates; stops
    /// there.
    Demonstration {
        /// The update to stop at.
        until: u64,
    },
    /// Full speed.
    Full,
}

impl Pace {
    /// Returns the update to be at `seconds` after `from`, in a run of `steps`; none at full
    /// speed.
    #[must_use]
    pub fn update_after(self, from: u64, seconds: f64, steps: u64) -> Option<u64> {
        let seconds = seconds.max(0.0);
        let end = self.end(steps);
        let logarithmic = |duration: f64| {
            let rate = (end as f64).ln_1p() / duration;
            ((from as f64).ln_1p() + rate * seconds).exp_m1()
        };
        let updates = match self {
            Self::Full => return None,
            Self::Gentle => logarithmic(GENTLE_SECONDS),
            // The update itself, which a rounded logarithm can miss.
            Self::Demonstration { until } if seconds >= DEMONSTRATION_SECONDS => until as f64,
            Self::Demonstration { .. } => logarithmic(DEMONSTRATION_SECONDS),
            Self::PerSecond(rate) => from as f64 + rate * seconds,
        };
        // The conversion saturates.
        Some((updates as u64).clamp(from, end.max(from)))
    }

    /// Returns the update at which a run of `steps` stops.
    #[must_use]
    pub fn end(self, steps: u64) -> u64 {
        match self {
            Self::Demonstration { until } => until.min(steps),
            Self::Gentle | Self::PerSecond(_) | Self::Full => steps,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gentle_pace_takes_ten_seconds_and_is_slow_at_first() {
        let at = |seconds| Pace::Gentle.update_after(0, seconds, 8001);
        assert_eq!(at(0.0), Some(0));
        assert!(at(1.0) <= Some(2));
        assert!((Some(15)..Some(30)).contains(&at(3.5)));
        assert!(at(9.9) < Some(8001));
        assert_eq!(at(10.01), Some(8001));
    }

    #[test]
    fn a_demonstration_takes_three_seconds_and_stops() {
        let at = |seconds| Pace::Demonstration { until: 518 }.update_after(0, seconds, 8001);
        assert_eq!(at(0.0), Some(0));
        assert!((Some(10)..Some(40)).contains(&at(1.5)));
        assert!(at(2.9) < Some(518));
        assert_eq!((at(3.0), at(60.0)), (Some(518), Some(518)));
        assert_eq!(Pace::Demonstration { until: 9 }.update_after(0, 3.0, 5), Some(5));
    }

    #[test]
    fn going_on_from_a_place_takes_the_rest_of_the_time() {
        let half = Pace::Gentle.update_after(0, 5.0, 8001).unwrap_or(0);
        assert_eq!(Pace::Gentle.update_after(half, 5.1, 8001), Some(8001));
    }

    #[test]
    fn no_pace_goes_back_or_beyond_the_end() {
        for pace in [Pace::Gentle, Pace::PerSecond(1e300), Pace::PerSecond(f64::NAN)] {
            let at = pace.update_after(7, 1e9, 9);
            assert!((Some(7)..=Some(9)).contains(&at), "{pace:?}: {at:?}");
        }
        assert_eq!(Pace::PerSecond(10.0).update_after(5, -1.0, 9), Some(5));
    }
}
