//! The switch between the pictures of a narrow page.

use yew::prelude::*;

use crate::app::context::PageContext;
use crate::app::message::Msg;
use crate::app::state::stage::StageAction;
use crate::experiment::part::PagePart;

/// Draws the switch; nothing if there is no choice.
pub(super) fn picker(page: &PageContext, choices: &[PagePart], shown: Option<PagePart>) -> Html {
    if choices.len() < 2 {
        return Html::default();
    }
    let button = |part: PagePart| {
        let pressed = shown == Some(part);
        let show = page.act.reform(move |_: MouseEvent| Msg::Stage(StageAction::Show(part)));
        html! {
            <button type="button" data-shows={part.name()} aria-pressed={pressed.to_string()}
                onclick={show}>{ (page.text.part)(part) }</button>
        }
    };
    html! {
        <div class="picker" role="group" aria-label={page.text.stage.pictures}>
            { for choices.iter().copied().map(button) }
        </div>
    }
}
