//! Three sliders against the minimum, for readers who want to look for a better line.

use yew::prelude::*;

use crate::app::context::use_page;
use crate::app::controls::Slider;
use crate::app::number_format::short;
use crate::lesson::gates;
use descent_core::gate::TruthTable;
use descent_core::logistic::LogisticRegression;
use descent_core::numpy::print::repr;
use descent_core::objective::Objective;

/// The greatest absolute value of the sliders.
const ENDS: f64 = 10.0;
const NAMES: [&str; 3] = ["W1", "W2", "b"];

#[derive(Properties, PartialEq)]
pub(crate) struct ManualFitProps {
    pub(crate) table: TruthTable,
    /// The run's current parameters.
    pub(crate) trained: [f64; 3],
    /// The least possible loss.
    pub(crate) least: f64,
}

#[component]
pub(crate) fn ManualFit(props: &ManualFitProps) -> Html {
    let page = &use_page();
    let words = gates::text::words(page.text.language);
    let loss = |p: &[f64; 3]| LogisticRegression::gate(props.table).loss(p);
    let hand = use_state_eq(|| [1.0, -1.0, 0.0]);
    let best = use_state_eq(|| f64::INFINITY);
    let now = loss(&hand);
    {
        let best = best.clone();
        use_effect_with((props.table, now), move |&(_, now)| best.set(best.min(now)));
    }
    let take = {
        let (hand, trained) = (hand.clone(), props.trained);
        Callback::from(move |_: MouseEvent| hand.set(trained))
    };
    let slider = |i: usize| {
        let hand = hand.clone();
        let value = hand[i];
        let slide = Callback::from(move |value: f64| {
            let mut moved = *hand;
            moved[i] = value;
            hand.set(moved);
        });
        html! {
            <label class="hand">
                <var class={if i == 2 { "b" } else { "w" }}>{ NAMES[i] }</var>
                <Slider name={format!("hand-{}", NAMES[i])} ends={[-ENDS, ENDS]} step={0.01} {value}
                    {slide} />
                <span class="number">{ short(value) }</span>
            </label>
        }
    };
    html! {
        <section class="panel by-hand" aria-labelledby="hand-title">
            <h2 id="hand-title">{ words.manual_fit }</h2>
            <p>{ (words.manual_fit_about)(&short(props.least)) }</p>
            { for (0..NAMES.len()).map(slider) }
            <dl>
                <dt>{ words.hand_loss }</dt>
                <dd data-hand="loss" data-value={repr(now)}>{ format!("{now:.8}") }</dd>
                <dt>{ words.hand_best }</dt>
                <dd data-hand="best" data-value={repr(best.min(now))}>{ format!("{:.8}", best.min(now)) }</dd>
            </dl>
            <button type="button" name="hand-take" onclick={take}>{ words.hand_take }</button>
        </section>
    }
}
