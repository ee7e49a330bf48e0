//! Code of the notebook with the line that runs lit.

use yew::prelude::*;

use crate::lesson::listing::{Line, Listing};

/// The lines, but for those that another text stands for.
pub(crate) fn listing(
    code: Listing,
    lit: Line,
    label: &'static str,
    instead: impl Fn(Line) -> Option<String>,
) -> Html {
    let line = |(text, line): &(&'static str, Option<Line>)| {
        let now = *line == Some(lit);
        let other = line.and_then(&instead);
        html! {
            <li class={now.then_some("lit")} aria-current={now.then_some("step")}>
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
