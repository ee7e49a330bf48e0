//! The notebook's training code, as the tab of the code.

use yew::prelude::*;

use crate::app::stage::figure::Figure;
use crate::experiment::part::PagePart;
use crate::lesson::Lesson;
use crate::lesson::code::{Cell, training_code};
use crate::text::Text;

/// Draws the training code of a lesson, cell by cell.
pub(crate) fn code(text: &'static Text, lesson: Lesson) -> Html {
    let name = (text.part)(PagePart::Code);
    let cell = |cell: &Cell| {
        html! {
            <li>
                <h3>{ (text.cell)(cell.number) }</h3>
                <ol>{ for cell.lines.iter().map(|(line, _)| html! { <li>{ *line }</li> }) }</ol>
            </li>
        }
    };
    html! {
        <Figure part={PagePart::Code} class="listed" title={html! { { name } }}>
            <div class="code" tabindex="0" role="group" data-scrolls="" aria-label={name}>
                <ul>{ for training_code(lesson).iter().map(cell) }</ul>
            </div>
        </Figure>
    }
}
