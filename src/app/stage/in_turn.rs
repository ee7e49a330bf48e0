//! A page made in turns of the event loop, so that it answers and paints between them.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct InTurnProps {
    /// Its number, from 1: turns come one after the other.
    pub(crate) turn: u32,
    pub(crate) children: Html,
    /// Drawn until then.
    #[prop_or_default]
    pub(crate) place: Html,
    /// Called once its children are drawn.
    #[prop_or_default]
    pub(crate) made: Callback<()>,
}

/// Draws its children in a turn of their own after it is drawn itself.
#[component]
pub(crate) fn InTurn(props: &InTurnProps) -> Html {
    let due = use_state_eq(|| false);
    {
        let due = due.clone();
        use_effect_with(props.turn, move |&turn| {
            // Of timers that are set together the shorter one is the first.
            let timer = Timeout::new(turn, move || due.set(true));
            move || drop(timer)
        });
    }
    {
        let made = props.made.clone();
        use_effect_with(*due, move |due| {
            if *due {
                made.emit(());
            }
        });
    }
    if *due { props.children.clone() } else { props.place.clone() }
}
