//! The digits of the difference quotient, row by row.

use yew::prelude::*;

use crate::app::context::use_page;
use crate::app::stage::figure::Figure;
use crate::experiment::part::PagePart;
use crate::lesson::derivative;
use crate::lesson::derivative::text::DigitsText;
use crate::picture::Quantity;
use crate::picture::digits::{Digit, Digits, Mark, Row};
use descent_core::numpy::print::repr;

#[derive(Properties, PartialEq)]
pub(super) struct DigitsFigureProps {
    pub(super) digits: Digits,
}

#[component]
pub(super) fn DigitsFigure(props: &DigitsFigureProps) -> Html {
    let page = &use_page();
    let words = &derivative::text::words(page.text.language).digits;
    let digits = &props.digits;
    let row = |row: &Row| {
        html! {
            <div class={classes!("row", (row.quantity == Quantity::Change).then_some("sum"))}>
                <dt>{ name(words, row.quantity) }</dt>
                <dd class="signs">
                    <span class="unseen">{ row.text() }</span>
                    <span aria-hidden="true">{ for runs(&row.digits).into_iter().map(run) }</span>
                </dd>
                <dd class="note">{ note(words, digits, row.quantity) }</dd>
            </div>
        }
    };
    html! {
        <Figure part={PagePart::Digits} title={html! { { words.title } }} legend={html! { { words.legend } }}
            class="digits">
            <dl class="rows">{ for digits.rows().iter().map(row) }</dl>
        </Figure>
    }
}

fn name(words: &DigitsText, quantity: Quantity) -> Html {
    let of = |sign: &'static str| {
        html! { <><var>{ "f" }</var>{ "(" }<var>{ "x" }</var>{ sign }{ ")" }</> }
    };
    match quantity {
        Quantity::Forward => of(" + δ"),
        Quantity::Backward => of(" − δ"),
        Quantity::Change => html! { { words.change } },
        _ => html! { { "÷ 2δ" } },
    }
}

/// Explains a row.
fn note(words: &DigitsText, digits: &Digits, quantity: Quantity) -> String {
    let counts = digits.counts();
    match (quantity, counts) {
        (Quantity::Backward, None) => words.no_value.to_owned(),
        (Quantity::Backward, Some(counts)) if counts.left == 0 => words.all_agree.to_owned(),
        (Quantity::Backward, Some(counts)) if counts.agreeing > 0 => (words.agree)(counts.agreeing),
        (Quantity::Backward, Some(counts)) => (words.cancel)(counts.total - counts.left),
        (Quantity::Change, Some(counts)) if counts.left == 0 => words.nothing_left.to_owned(),
        (Quantity::Change, Some(counts)) => (words.left)(counts.left, counts.total),
        (Quantity::Quotient, _) => (words.exact)(&repr(digits.exact).replace('-', "\u{2212}")),
        _ => String::new(),
    }
}

/// Returns the stretches of signs with the same mark.
fn runs(digits: &[Digit]) -> Vec<(Mark, String)> {
    let same = |a: &Digit, b: &Digit| a.mark == b.mark;
    let run = |run: &[Digit]| {
        let mark = run.first().map_or(Mark::Plain, |digit| digit.mark);
        (mark, run.iter().map(|digit| digit.sign).collect())
    };
    digits.chunk_by(same).map(run).collect()
}

fn run((mark, signs): (Mark, String)) -> Html {
    let class = match mark {
        Mark::Cancels => "cancels",
        Mark::Left => "left",
        Mark::Right => "right",
        Mark::Wrong => "wrong",
        Mark::Plain => "plain",
    };
    html! { <span {class}>{ signs }</span> }
}
