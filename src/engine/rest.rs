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
const SHARE: f64 = 1.0 / 3.0;

/// Returns the wait from the beginning of an update's frame until the next update may be
/// requested [ms], if the update took `cost` to show [ms]: long enough that drawing uses
/// at most a third of the time.
fn until_next(cost: f64) -> f64 {
    let frames = (cost / SHARE / FRAME).ceil().max(1.0);
    // Just after a frame has begun, so that the answer waits for the next.
    if frames > 1.0 { (frames - 1.0) * FRAME + 1.0 } else { 0.0 }
}

impl Inner {
    /// Rests after an update that was shown from `began` on [ms], then lets the next come.
    pub(super) fn rest(&mut self, began: f64) {
        // One turn of the event loop later the update is laid out and painted.
        self.rest_for(0, move |inner| {
            let cost = browser::now() - began;
            let rest = until_next(cost) - cost;
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
