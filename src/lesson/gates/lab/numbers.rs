//! The live numbers: the run's, or those set by hand.

use std::rc::Rc;

use yew::prelude::*;

use super::bench::Bench;
use crate::app::context::use_page;
use crate::app::lab::readouts::Readouts;
use crate::app::number_format::{fixed_to, scientific};
use crate::app::stage::width::Room;
use crate::lesson::gates;
use crate::lesson::gates::manual_fit::ManualFit;
use crate::session::message::Snapshot;
use descent_core::gate::TruthTable;
use descent_core::numpy::print::repr;

#[derive(Properties, PartialEq)]
pub(crate) struct NumbersProps {
    pub(crate) snapshot: Rc<Snapshot>,
    pub(crate) table: TruthTable,
    /// The name of the loss.
    pub(crate) loss: &'static str,
    pub(crate) room: Room,
}

#[component]
pub(crate) fn Numbers(props: &NumbersProps) -> Html {
    let page = &use_page();
    let words = gates::text::words(page.text.language);
    let hand = use_context::<Bench>().and_then(|bench| bench.hand());
    let run = html! {
        <Readouts snapshot={props.snapshot.clone()} loss={props.loss} room={props.room} />
    };
    let Some(parameters) = hand else { return run };
    let loss = ManualFit { table: props.table, parameters }.loss();
    let number = |(name, value): (&'static str, f64)| {
        html! {
            <div class={classes!("readout", if name == "b" { "b" } else { "w" })}>
                <dt><var>{ name }</var></dt>
                <dd><span class="value" data-hand={name} data-value={repr(value)}>
                    { fixed_to(value, 5) }
                </span></dd>
            </div>
        }
    };
    html! {
        <>
            // Scripts read the run's numbers, whatever is shown.
            <div hidden=true>{ run }</div>
            <dl class="readouts many" aria-label={words.hand_sign}>
                { for ["W1", "W2", "b"].into_iter().zip(parameters).map(number) }
                <div class="readout error" title={props.loss}>
                    <dt><var>{ "E" }</var></dt>
                    <dd><span class="value">{ scientific(loss) }</span></dd>
                </div>
            </dl>
            <span class="by-hand-sign" data-by-hand="">{ words.hand_sign }</span>
        </>
    }
}
