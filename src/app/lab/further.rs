//! The figures of training labs that do not come with the lab.

use yew::prelude::*;

use super::code::code;
use super::microscope::Microscope;
use super::one_update::update;
use super::output::{Output, OutputProps};
use super::view::LabContext;
use crate::experiment::part::PagePart;

/// Draws a figure that every training lab has.
pub(crate) fn figure(context: &LabContext, part: PagePart) -> Html {
    match part {
        PagePart::Landscape => context.landscape(&[[0, 1]]),
        PagePart::Ray => context.landscape_as(PagePart::Ray, &[[0, 1]]),
        PagePart::Update | PagePart::Orders => context.unless_hidden(part, || {
            update(context.text, &context.experiment, &context.latest, part)
        }),
        PagePart::Errors => context.errors(None),
        PagePart::Parameters => context.parameters(),
        PagePart::Microscope => html! {
            <Microscope experiment={context.experiment.clone()} latest={context.latest.clone()}
                magnified={context.magnified} running={context.is_running()} />
        },
        PagePart::Code => code(context),
        _ => Html::default(),
    }
}

/// Draws the output table.
pub(crate) fn output(props: OutputProps) -> Html {
    html! { <Output ..props /> }
}
