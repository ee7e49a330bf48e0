//! The next update on the landscape, in its own order or in both.

use yew::prelude::*;

use crate::app::number_format::{place, short};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::app::plot::legend::{Mark, marked};
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::lesson::one_update::one_update;
use crate::session::latest::Latest;
use crate::text::Text;
use descent_core::descent::Order;

/// Draws the next update; for the part of both orders, in both.
pub(crate) fn update(
    text: &'static Text,
    experiment: &Experiment,
    latest: &Latest,
    part: PagePart,
) -> Html {
    let is_both = part == PagePart::Orders;
    let title = if is_both { (text.part)(part) } else { text.pictures.one_update };
    let picture = one_update(text, experiment, latest, is_both);
    let Some(picture) = picture else { return Html::default() };
    let sentence = picture.orders.first().map_or_else(String::new, |own| {
        let [before, after] = [own.dissection.before.clone(), own.dissection.after()];
        let [loss, next] = own.losses.map(short);
        (text.pictures.update_about)(&place(&before), &place(&after), [&loss, &next])
    });
    let legend = legend(text, experiment.rule.order, is_both);
    html! {
        <Plot {part} title={html! { { title } }} {legend} {sentence}
            picture={Drawing::new(picture)} />
    }
}

/// Draws the key of the legs and probes.
fn legend(text: &Text, order: Order, is_both: bool) -> Html {
    let words = &text.pictures;
    let (notebook, textbook) = (order == Order::Notebook, order == Order::Textbook);
    html! {
        <>
            if notebook || is_both {
                { marked(Mark::LegW, words.leg_w, None) }
                { marked(Mark::LegB, words.leg_b, None) }
            }
            if textbook || is_both {
                { marked(Mark::Diagonal, words.diagonal, None) }
            }
            if !is_both {
                { marked(Mark::Probe, words.four_losses, None) }
            }
        </>
    }
}
