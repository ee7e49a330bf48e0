//! The loss of a gate as one stacked bar, point by point, against the floor.

use yew::prelude::*;

use crate::lesson::gates;
use crate::text::Text;
use descent_core::gate::INPUTS;

/// The least part of the bar on which a point's loss is written.
const LEAST_LABELLED: f64 = 0.22;
/// Half the width of that text.
const HALF_LABEL: f64 = 0.1;
/// The distance of a tick from the floor's label, as a part of the bar.
const CLEAR: f64 = 0.26;

/// Returns the end of the scale: 1, 2, 3 or 6 of a decade, at least 6.
fn end(total: f64) -> f64 {
    if !total.is_finite() || total <= 6.0 {
        return 6.0;
    }
    let decade = 10_f64.powf(total.log10().floor());
    let ends = [1.0, 2.0, 3.0, 6.0, 10.0].map(|step| step * decade);
    ends.into_iter().find(|end| *end >= total).unwrap_or(total)
}

fn percent(share: f64) -> String {
    format!("{:.3}%", (share * 100.0).clamp(0.0, 100.0))
}

/// Draws the bar of these losses, in the order of `gate::INPUTS`.
pub(super) fn loss_bar(text: &Text, losses: [f64; 4], floor: Option<f64>) -> Html {
    let words = gates::text::words(text.language);
    let total: f64 = losses.iter().sum();
    let end = end(total);
    let largest = losses.iter().copied().fold(0.0, f64::max);
    let floor = floor.filter(|floor| *floor <= end);
    let mut before = 0.0;
    let part = |(loss, [x1, x2]): (f64, [f64; 2])| {
        let (from, share) = (before / end, loss / end);
        before += loss;
        if !share.is_finite() {
            return Html::default();
        }
        let is_largest = loss == largest;
        let labelled = is_largest && share >= LEAST_LABELLED;
        // Beside the floor's line, if that would cross the label.
        let at = from + share / 2.0;
        let floor = floor.map(|floor| floor / end).filter(|floor| (floor - at).abs() < HALF_LABEL);
        let at = floor.map_or(at, |floor| (floor + from + share) / 2.0);
        html! {
            <>
                <rect class={if is_largest { "most" } else { "part" }} x={percent(from)} y="6"
                    width={percent(share)} height="26" />
                if labelled {
                    <text class="on" x={percent(at)} y="24">
                        { format!("({x1}, {x2})  {loss:.2}") }
                    </text>
                }
            </>
        }
    };
    let parts: Vec<Html> = losses.into_iter().zip(INPUTS).map(part).collect();
    let tick = |i: u32| {
        let share = f64::from(i) / 6.0;
        let is_clear = floor.is_none_or(|floor| (floor / end - share).abs() > CLEAR);
        let anchor = match i {
            0 => "first",
            6 => "last",
            _ => "tick",
        };
        html! {
            if is_clear {
                <text class={anchor} x={percent(share)} y="48">{ format!("{}", end * share) }</text>
            }
        }
    };
    html! {
        <svg class="loss-bar" role="img" aria-label={(words.hand_points_about)(&losses)}>
            <rect class="rail" x="0" y="6" width="100%" height="26" rx="3" />
            { for parts }
            if let Some(floor) = floor {
                <line class="floor" x1={percent(floor / end)} x2={percent(floor / end)} y1="0" y2="38" />
                <text class="tick at" x={percent(floor / end)} y="48">{ (words.hand_floor)(&printed(floor)) }</text>
            }
            { for (0..=6).map(tick) }
        </svg>
    }
}

/// Formats a loss with the digits that the notebook prints.
pub(super) fn printed(loss: f64) -> String {
    format!("{loss:.7}")
}
