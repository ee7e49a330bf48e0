//! The functions on offer as buttons.

use yew::prelude::*;

use crate::app::context::use_page;
use crate::app::message::Msg;
use crate::experiment::derivative::Derivative;
use crate::lesson::derivative;
use descent_core::derivative::Preset;
use descent_core::expression::Expression;

#[derive(Properties, PartialEq)]
pub(crate) struct PresetsProps {
    pub(crate) f: Expression,
    pub(crate) delta: f64,
    pub(crate) act: Callback<Msg>,
}

#[component]
pub(crate) fn Presets(props: &PresetsProps) -> Html {
    let page = &use_page();
    let words = derivative::text::words(page.text.language);
    let delta = props.delta;
    let current = Preset::of(&props.f);
    let button = |preset: Preset| {
        let take = props.act.reform(move |_: MouseEvent| {
            let derivative = match preset {
                Preset::Square => Derivative::default(),
                _ => Derivative { f: preset.source().to_owned(), x: preset.point() },
            };
            Msg::Derivative(derivative, delta)
        });
        html! {
            <button type="button" name="preset" value={preset.source()}
                aria-pressed={(current == Some(preset)).to_string()} onclick={take}>
                { (words.preset)(preset) }
            </button>
        }
    };
    html! {
        <div class="presets" role="group" aria-label={words.presets}>
            { for Preset::ALL.into_iter().map(button) }
        </div>
    }
}
