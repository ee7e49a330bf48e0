//! Shrinking δ, as a run of the lab: from 1 to 1e-16 in some seconds.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use crate::app::browser;
use crate::app::controls::slider::three_digits;
use crate::browser::log::OrLog;
use crate::session::message::RunState;

/// The ends of δ.
pub(super) const LARGEST: f64 = 1.0;
pub(super) const SMALLEST: f64 = 1e-16;
const DECADES: f64 = 16.0;
/// The duration from one end to the other, and that of a run which answers a question [ms].
const DURATION: f64 = 4000.0;
const DEMONSTRATION: f64 = 2400.0;

/// A run of δ.
#[derive(Clone, PartialEq)]
pub(super) struct Shrink {
    pub(super) state: RunState,
    /// Plays or pauses.
    pub(super) toggle: Callback<()>,
}

/// The last frame's values.
struct Clock {
    /// The start of the run [ms], and its δ.
    begun: (f64, f64),
    /// δ at its end, and the speed [decades/ms].
    until: f64,
    speed: f64,
    /// The last two values sent. Any other δ is a change by the reader, which ends the run.
    sent: [f64; 2],
    /// δ as the page shows it.
    seen: f64,
    /// δ at which the run was paused.
    paused: Option<f64>,
    take: Callback<Option<f64>>,
}

/// The next value of a run, and true if the run goes on.
struct Step(Option<f64>, bool);

impl Clock {
    /// Begins a run between two δ.
    fn begin(&mut self, [from, until]: [f64; 2], speed: f64) {
        self.begun = (browser::now(), from);
        self.sent = [self.seen, from];
        (self.until, self.speed) = (until, speed);
    }

    fn note(&mut self, delta: f64) {
        self.sent = [self.sent[1], delta];
    }

    /// Returns the step at a time [ms].
    fn step(&mut self, now: f64, in_decades: bool) -> Step {
        if !self.sent.contains(&self.seen) {
            return Step(None, false);
        }
        let (begun, from) = self.begun;
        let exponent = from.log10() - (now - begun).max(0.0) * self.speed;
        let exponent = if in_decades { exponent.ceil() } else { exponent };
        let goes_on = exponent > self.until.log10();
        let delta = if goes_on { three_digits(10_f64.powf(exponent)) } else { self.until };
        let is_new = delta != self.sent[1];
        self.note(delta);
        Step(is_new.then_some(delta), goes_on)
    }
}

/// Returns the run of δ. With reduced motion it goes by whole decades. It starts by itself
/// when a δ is `asked` for, from the largest if it is already there.
#[hook]
pub(super) fn use_shrink(delta: f64, asked: Option<f64>, take: Callback<Option<f64>>) -> Shrink {
    let playing = use_state_eq(|| false);
    let frame = use_state_eq(|| 0_u64);
    let clock = use_mut_ref(|| Clock {
        begun: (0.0, LARGEST),
        until: SMALLEST,
        speed: DECADES / DURATION,
        sent: [delta; 2],
        seen: delta,
        paused: None,
        take: take.clone(),
    });
    {
        let mut clock = clock.borrow_mut();
        (clock.seen, clock.take) = (delta, take);
    }
    {
        let (playing, clock) = (playing.clone(), clock.clone());
        use_effect_with(asked.map(f64::to_bits), move |asked| {
            let Some(until) = asked.map(f64::from_bits) else { return };
            let (take, seen) = (clock.borrow().take.clone(), clock.borrow().seen);
            let from = if seen > until { seen } else { LARGEST };
            let speed = (from / until).log10() / DEMONSTRATION;
            clock.borrow_mut().begin([from, until], speed);
            take.emit(Some(from));
            playing.set(true);
        });
    }
    {
        let (playing, frame, clock) = (playing.clone(), frame.clone(), clock.clone());
        use_effect_with((*playing, *frame), move |&(plays, number)| {
            let request = plays.then(|| {
                Frame::request(move || {
                    let in_decades = browser::reduced_motion();
                    let Step(delta, goes_on) = clock.borrow_mut().step(browser::now(), in_decades);
                    let take = clock.borrow().take.clone();
                    if delta.is_some() {
                        take.emit(delta);
                    }
                    if goes_on {
                        frame.set(number + 1);
                    } else {
                        take.emit(None);
                        playing.set(false);
                    }
                })
            });
            move || drop(request)
        });
    }
    let paused = clock.borrow().paused == Some(delta);
    let state = match delta {
        _ if *playing => RunState::Running,
        delta if delta <= SMALLEST => RunState::Finished,
        _ if paused => RunState::Paused,
        _ => RunState::Idle,
    };
    let toggle = {
        let playing = playing.clone();
        Callback::from(move |()| {
            let (take, seen, paused) = {
                let clock = clock.borrow();
                (clock.take.clone(), clock.seen, clock.paused)
            };
            if *playing {
                clock.borrow_mut().paused = Some(seen);
                take.emit(None);
            } else {
                let goes_on = paused == Some(seen) && seen > SMALLEST;
                let from = if goes_on { seen } else { LARGEST };
                clock.borrow_mut().begin([from, SMALLEST], DECADES / DURATION);
                take.emit(Some(from));
            }
            playing.set(!*playing);
        })
    };
    Shrink { state, toggle }
}

/// A request for the browser's next frame, taken back when dropped.
struct Frame {
    number: i32,
    _draw: Closure<dyn FnMut()>,
}

impl Frame {
    fn request(draw: impl FnOnce() + 'static) -> Option<Self> {
        let draw = Closure::once(draw);
        let callback = draw.as_ref().unchecked_ref();
        let number = browser::window()?.request_animation_frame(callback).ok()?;
        Some(Self { number, _draw: draw })
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        if let Some(window) = browser::window() {
            window.cancel_animation_frame(self.number).or_log("cancel a frame");
        }
    }
}
