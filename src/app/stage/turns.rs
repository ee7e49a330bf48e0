//! A page made in turns of the event loop, so that it answers and paints between them.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// The turn after which a stage is whole.
pub(crate) const LAST: u32 = 6;

/// Returns the number of turns in which a new component has been made, up to `last`: in each it
/// draws one more of its parts.
#[hook]
pub(crate) fn use_turns(last: u32) -> u32 {
    let turn = use_state_eq(|| 0);
    {
        let turn = turn.clone();
        use_effect_with(*turn, move |&made| {
            let next = (made < last).then(|| Timeout::new(0, move || turn.set(made + 1)));
            move || drop(next)
        });
    }
    *turn
}

#[derive(Properties, PartialEq)]
pub(crate) struct AfterLabProps {
    pub(crate) children: Html,
}

/// Draws what stands around a lab, after its first picture.
#[component]
pub(crate) fn AfterLab(props: &AfterLabProps) -> Html {
    if use_turns(2) < 2 { Html::default() } else { props.children.clone() }
}
