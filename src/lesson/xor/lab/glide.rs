//! Inputs that move to their new places instead of jumping there.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::browser;

/// The duration of a move \[ms\].
const DURATION: f64 = 700.0;
/// The time between two frames \[ms\].
const FRAME: u32 = 16;

/// The positions of the four inputs.
pub(super) type Places = [[f64; 2]; 4];

/// A move, with its start \[ms\].
struct Glide {
    from: Places,
    to: Places,
    begun: f64,
}

impl Glide {
    /// Returns the positions at a share of the time, slow at both ends.
    fn at(&self, share: f64) -> Places {
        let eased = share * share * (3.0 - 2.0 * share);
        std::array::from_fn(|i| {
            std::array::from_fn(|axis| {
                self.from[i][axis] * (1.0 - eased) + self.to[i][axis] * eased
            })
        })
    }
}

/// Returns the positions on the way to `to`; `None` on arrival. Nothing moves
/// unless `is_gliding`, nor for readers who prefer reduced motion.
#[hook]
pub(super) fn use_glide(to: Places, is_gliding: bool) -> Option<Places> {
    let glide = use_mut_ref(|| Glide { from: to, to, begun: 0.0 });
    let share = use_state_eq(|| 1.0_f64);
    let is_finite = to.iter().flatten().all(|value| value.is_finite());
    // Compares bits, so that NaN equals itself.
    let bits = to.map(|place| place.map(f64::to_bits));
    {
        let (glide, share) = (glide.clone(), share.clone());
        use_effect_with((bits, is_gliding), move |_| {
            let mut glide = glide.borrow_mut();
            let from = glide.at(*share);
            let known = from.iter().flatten().all(|value| value.is_finite());
            let moves = is_gliding && is_finite && known && from != to;
            let moves = moves && !browser::matches("(prefers-reduced-motion: reduce)");
            *glide = Glide { from: if moves { from } else { to }, to, begun: browser::now() };
            share.set(if moves { 0.0 } else { 1.0 });
        });
    }
    {
        let (glide, share) = (glide.clone(), share.clone());
        use_effect_with(*share, move |now| {
            let timeout = (*now < 1.0).then(|| {
                Timeout::new(FRAME, move || {
                    let elapsed = browser::now() - glide.borrow().begun;
                    share.set((elapsed / DURATION).clamp(f64::MIN_POSITIVE, 1.0));
                })
            });
            move || drop(timeout)
        });
    }
    let glide = glide.borrow();
    // The effect that starts the move runs after this.
    let is_new = is_gliding && is_finite && glide.to != to;
    (is_new || *share < 1.0).then(|| glide.at(*share))
}
