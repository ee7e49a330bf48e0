//! The stage made in turns.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// The turn after which the stage is whole.
pub(crate) const LAST: u32 = 3;

/// Returns the number of turns of the event loop in which a new stage has been made: in each
/// turn one of its parts is, so that the page answers and paints between them.
#[hook]
pub(crate) fn use_turns() -> u32 {
    let turn = use_state_eq(|| 0);
    {
        let turn = turn.clone();
        use_effect_with(*turn, move |&made| {
            let next = (made < LAST).then(|| Timeout::new(0, move || turn.set(made + 1)));
            move || drop(next)
        });
    }
    *turn
}
