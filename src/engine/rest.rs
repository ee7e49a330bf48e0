//! The rest after an update shown at full speed, which leaves time for the reader's
//! input. At a slower pace there is none.

use std::rc::Weak;

use gloo_timers::callback::Timeout;

use super::{Inner, with};
use crate::browser;
use crate::session::pace::Pace;
use crate::worker::protocol::ToWorker;

/// Duration of a frame [ms].
const FRAME: f64 = 1000.0 / 60.0;
/// Largest share of the time that drawing may use.
const SHARE: f64 = 1.0 / 4.0;
/// The longest turn of the event loop in which nothing is drawn [ms].
const SHORT: f64 = 6.0;

/// Returns the wait from the beginning of an update's frame until the next update may be
/// requested [ms], if the update took `cost` to show [ms]: long enough that drawing uses
/// at most a quarter of the time.
fn until_next(cost: f64) -> f64 {
    let frames = (cost / SHARE / FRAME).ceil().max(1.0);
    // Just after a frame has begun, so that the answer waits for the next.
    if frames > 1.0 { (frames - 1.0) * FRAME + 1.0 } else { 0.0 }
}

impl Inner {
    /// Rests after an update that was shown from `began` on [ms], then lets the next come.
    pub(super) fn rest(&mut self, began: f64) {
        self.await_drawn(began, began);
    }

    /// Waits for the first short turn of the event loop, the last one having ended at `turn`
    /// [ms]: the update is rendered, laid out and painted in several, as Yew yields between
    /// them. Then rests.
    fn await_drawn(&mut self, began: f64, turn: f64) {
        self.rest_for(0, move |inner| {
            let now = browser::now();
            if now - turn > SHORT {
                return inner.await_drawn(began, now);
            }
            let cost = if turn > began { turn } else { now } - began;
            let rest = began + until_next(cost) - now;
            if rest > 0.0 && inner.intent.pace() == Some(Pace::Full) {
                inner.rest_for(rest as u32, Self::end_rest);
            } else {
                inner.end_rest();
            }
        });
    }

    fn rest_for(&mut self, milliseconds: u32, then: impl FnOnce(&mut Self) + 'static) {
        let this = Weak::clone(&self.this);
        self.rest = Some(Timeout::new(milliseconds, move || with(&this, then)));
    }

    /// Ends the rest: the worker may send the next update.
    pub(super) fn end_rest(&mut self) {
        if self.rest.take().is_some() {
            self.post_to_worker(&ToWorker::Drawn);
        }
    }
}
