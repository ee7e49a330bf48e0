//! The lanes of a circuit: the losses of its gates, and the lengths of their weights.

use yew::prelude::*;

use super::circuit::names;
use crate::app::lab::view::LabContext;
use crate::app::number_format::{scientific, short};
use crate::app::stage::lanes::{Lane, LaneKind};
use crate::experiment::part::PagePart;
use crate::lesson::gates;
use crate::lesson::xor::{pictures, text};
use crate::text::grouped;
use descent_core::circuit::Signal;
use descent_core::gate::TruthTable;

/// Draws the lanes.
pub(super) fn lanes(context: &LabContext, wire: [TruthTable; 3], layer: Signal) -> Html {
    let errors = match layer {
        // Layers that are trained together have one loss.
        Signal::Soft => Some(context.error_lane(None)),
        Signal::Hard => error_lane(context, wire),
    };
    let lanes = errors.into_iter().chain(norm_lane(context, wire, layer));
    context.lanes(lanes.collect())
}

/// Describes the losses of the three gates now.
pub(super) fn losses(context: &LabContext, wire: [TruthTable; 3]) -> String {
    let Some(now) = context.now() else { return String::new() };
    let names = names(context.text, wire, Signal::Hard).into_iter();
    let losses =
        names.zip(&now.gates).map(|(name, gate)| format!("{name} {}", scientific(gate.loss)));
    let losses: Vec<String> = losses.collect();
    let words = text::words(context.text.language);
    (words.errors_about)(&grouped(now.updates), &losses.join(", "))
}

fn error_lane(context: &LabContext, wire: [TruthTable; 3]) -> Option<Lane> {
    let picture = pictures::gate_errors(&context.experiment, &context.latest, context.scale)?;
    let sentence = losses(context, wire);
    Some(Lane { sentence, chart: picture.chart(), ..context.error_lane(None) })
}

fn norm_lane(context: &LabContext, wire: [TruthTable; 3], layer: Signal) -> Option<Lane> {
    let picture = pictures::norms(&context.experiment, &context.latest, context.scale)?;
    let words = text::words(context.text.language);
    let lengths = names(context.text, wire, layer).into_iter().zip(&picture.gates);
    let lengths =
        lengths.map(|(name, gate)| format!("{name} {}", short(gate.now.unwrap_or(f64::NAN))));
    let lengths: Vec<String> = lengths.collect();
    Some(Lane {
        kind: LaneKind::Parameters,
        part: PagePart::Norms,
        title: gates::text::words(context.text.language).norms.into(),
        symbols: html! { <var class="w">{ "‖W‖" }</var> },
        sentence: (words.norms_about)(&grouped(context.latest.updates()), &lengths.join(", ")),
        chart: picture.chart(),
        seek: context.seek(),
        sized: Callback::noop(),
    })
}
