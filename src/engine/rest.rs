//! How long the page rests after it has shown an update at full speed, so that there
//! is time for the person at it. At a pace that is watched it does not.

use std::rc::Weak;

use gloo_timers::callback::Timeout;

use super::{Inner, with};
use crate::browser;
use crate::session::pace::Pace;
use crate::worker::protocol::ToWorker;

/// A frame, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;
/// An update on the screen may take this part of the time.
const SHARE: f64 = 1.0 / 3.0;

/// How long after an update that took `cost` to show the next may be asked for, in
/// milliseconds from the beginning of its frame: not before the last of the frames
/// over which the cost is a third.
fn until_next(cost: f64) -> f64 {
    let frames = (cost / SHARE / FRAME).ceil().max(1.0);
    // Just after a frame has begun, so that the answer waits for the next.
    if frames > 1.0 { (frames - 1.0) * FRAME + 1.0 } else { 0.0 }
}

impl Inner {
    /// Rests from showing an update since `began`, then lets the next come.
    pub(super) fn rest(&mut self, began: f64) {
        // A turn later all is laid out and painted.
        self.rest_for(0, move |inner| {
            let cost = browser::now() - began;
            let rest = until_next(cost) - cost;
            if rest > 0.0 && inner.intent.pace == Some(Pace::Full) {
                inner.rest_for(rest as u32, Self::go_on);
            } else {
                inner.go_on();
            }
        });
    }

    fn rest_for(&mut self, milliseconds: u32, then: impl FnOnce(&mut Self) + 'static) {
        let this = Weak::clone(&self.this);
        self.rest = Some(Timeout::new(milliseconds, move || with(&this, then)));
    }

    /// Ends the rest: the worker may send the next update.
    pub(super) fn go_on(&mut self) {
        if self.rest.take().is_some() {
            self.post_to_worker(&ToWorker::Drawn);
        }
    }
}
