//! The movement between two updates, back to a start, and to another run: the ball and the
//! line travel, the numbers do not.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::drawing::Drawing;
use crate::app::browser;
use crate::picture::Picture;
use crate::session::message::Snapshot;

/// A picture whose ball or line travels between two updates.
#[derive(Clone)]
pub(crate) struct Travelling {
    /// The run at the latest update.
    pub(super) to: Rc<Snapshot>,
    /// Returns the picture with other current parameters.
    pub(super) picture: Callback<Vec<f64>, Drawing>,
}

impl Travelling {
    /// Returns a picture's way to an update; `with_parameters` gives it other current ones.
    pub(crate) fn new<P: Picture + PartialEq + Clone>(
        to: &Rc<Snapshot>,
        picture: P,
        with_parameters: fn(P, &[f64]) -> P,
    ) -> Self {
        Self::drawn(to, move |way| Drawing::new(with_parameters(picture.clone(), way)))
    }

    /// Returns a picture's way to an update; `draw` draws it with these current parameters.
    pub(crate) fn drawn(to: &Rc<Snapshot>, draw: impl Fn(&[f64]) -> Drawing + 'static) -> Self {
        let draw = move |way: Vec<f64>| draw(&way);
        Self { to: Rc::clone(to), picture: Callback::from(draw) }
    }
}

/// Compares the update alone: the rest of the picture is drawn, and compared, without it.
impl PartialEq for Travelling {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.to, &other.to)
    }
}

/// The time between two updates up to which the ball jumps \[ms\].
const JUMPS: f64 = 60.0;
/// The longest time of a movement \[ms\].
const LONGEST: f64 = 240.0;
/// The time between two frames \[ms\].
const FRAME: u32 = 16;

/// A movement from some parameters to those of a snapshot.
struct Travel {
    from: Vec<f64>,
    to: Rc<Snapshot>,
    /// When it began \[ms\].
    begun: f64,
    duration: f64,
}

impl Travel {
    /// Returns no movement: the parameters of a snapshot.
    fn at_rest(to: &Rc<Snapshot>, now: f64) -> Self {
        Self { from: to.parameters.clone(), to: Rc::clone(to), begun: now, duration: 0.0 }
    }

    /// Returns the movement to the next snapshot, if it is an update later, a start, or the
    /// same update of another run; a slider's many runs and a scrubber's jumps are shown at once.
    fn next(&self, to: &Rc<Snapshot>, now: f64) -> Self {
        let apart = now - self.begun;
        let follows = [self.to.updates + 1, self.to.updates, 0].contains(&to.updates);
        let are_finite = |values: &[f64]| values.iter().all(|value| value.is_finite());
        let is_visible = self.to.parameters.len() == to.parameters.len()
            && self.to.parameters != to.parameters
            && are_finite(&self.to.parameters)
            && are_finite(&to.parameters);
        if !(follows && apart > JUMPS && is_visible) || browser::reduced_motion() {
            return Self::at_rest(to, now);
        }
        let duration = apart.min(LONGEST);
        Self { from: self.parameters(now), to: Rc::clone(to), begun: now, duration }
    }

    /// Returns the part of it that is done, 0 to 1.
    fn share(&self, now: f64) -> f64 {
        if self.duration > 0.0 { ((now - self.begun) / self.duration).clamp(0.0, 1.0) } else { 1.0 }
    }

    /// Returns the parameters on the way, slower towards the end.
    fn parameters(&self, now: f64) -> Vec<f64> {
        let share = self.share(now);
        let eased = share * (2.0 - share);
        let between = |(from, to): (&f64, &f64)| from * (1.0 - eased) + to * eased;
        if share < 1.0 {
            self.from.iter().zip(&self.to.parameters).map(between).collect()
        } else {
            self.to.parameters.clone()
        }
    }
}

/// Returns the parameters on the way to a snapshot; `None` once they have arrived. Renders
/// again until then.
#[hook]
pub(crate) fn use_travel(snapshot: Option<&Rc<Snapshot>>) -> Option<Vec<f64>> {
    let travel = use_mut_ref(|| None::<Travel>);
    let update = use_force_update();
    let clock = browser::now();
    let way = snapshot.and_then(|snapshot| {
        let mut travel = travel.borrow_mut();
        let next = match travel.take() {
            Some(travel) if Rc::ptr_eq(&travel.to, snapshot) => travel,
            Some(travel) => travel.next(snapshot, clock),
            None => Travel::at_rest(snapshot, clock),
        };
        let travel = travel.insert(next);
        (travel.share(clock) < 1.0).then(|| travel.parameters(clock))
    });
    use_effect_with(way.as_ref().map(|_| clock.to_bits()), move |moves| {
        let timeout = moves.map(|_| Timeout::new(FRAME, move || update.force_update()));
        move || drop(timeout)
    });
    way
}
