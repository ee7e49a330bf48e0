//! A listing of the notebook's code with the current line highlighted.

use yew::prelude::*;

use crate::lesson::listing::{Line, Listing};

/// Draws the lines, except those that a replacement covers.
pub(crate) fn listing(
    code: Listing,
    lit: Line,
    label: &'static str,
    instead: impl Fn(Line) -> Option<String>,
) -> Html {
    let line = |(text, line): &(&'static str, Option<Line>)| {
        let now = *line == Some(lit);
        let other = line.and_then(&instead);
        let blank = text.trim().is_empty();
        html! {
            <li class={classes!(now.then_some("lit"), blank.then_some("blank"))} aria-current={now.then_some("step")}>
                { other.map_or_else(|| html! { *text }, |other| html! { other }) }
            </li>
        }
    };
    html! {
        <div class="code" tabindex="0" role="group" aria-label={label} data-scrolls="">
            <ol>{ for code.iter().map(line) }</ol>
        </div>
    }
}
