//! The lanes: charts that stand on the scrubber, which is the axis of their updates, with
//! one cursor through all of them.

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::plot::Data;
use crate::app::plot::drawing::Drawing;
use crate::app::plot::reading_canvas::ReadingCanvas;
use crate::experiment::part::PagePart;
use crate::picture::Palette;
use crate::picture::line_chart::LineChart;

/// The place of a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LaneKind {
    /// The loss.
    Error,
    /// The parameters, or their lengths.
    Parameters,
}

impl LaneKind {
    /// Returns its name for scripts.
    const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Parameters => "parameters",
        }
    }
}

/// A lane.
#[derive(Clone, PartialEq)]
pub(crate) struct Lane {
    pub(crate) kind: LaneKind,
    /// The part of the page that it is.
    pub(crate) part: PagePart,
    /// Its name, read aloud and shown where there is room.
    pub(crate) title: AttrValue,
    /// The symbols of its quantities.
    pub(crate) symbols: Html,
    /// A sentence that describes the current chart.
    pub(crate) sentence: String,
    pub(crate) chart: LineChart,
    /// Receives the updates that the reader presses or drags to.
    pub(crate) seek: Callback<f64>,
    /// Receives the size \[CSS pixels\].
    pub(crate) sized: Callback<(u32, u32)>,
}

#[derive(Properties, PartialEq)]
pub(crate) struct LanesProps {
    /// The lanes from the top; those that the address hides give their room to the others.
    pub(crate) lanes: Vec<Lane>,
    /// The share of the axis before the cursor (0 to 1).
    pub(crate) cursor: f64,
}

#[component]
pub(crate) fn Lanes(props: &LanesProps) -> Html {
    let page = &use_page();
    let lanes = props.lanes.iter().filter(|lane| !page.hide.contains(lane.part));
    html! {
        <div class="rows">
            { for lanes.map(|lane| view(page, lane)) }
            { time_cursor(props.cursor) }
        </div>
    }
}

/// Draws the part of the cursor that lies over an element between the gutters.
pub(crate) fn time_cursor(share: f64) -> Html {
    let x = format!("{}%", share * 100.0);
    html! {
        <svg class="time-cursor" aria-hidden="true">
            <line x1={x.clone()} x2={x} y1="0" y2="100%" />
        </svg>
    }
}

fn view(page: &PageContext, lane: &Lane) -> Html {
    let kind = lane.kind.name();
    let [title_id, says_id] = ["title", "says"].map(|part| format!("lane-{kind}-{part}"));
    let picture = Drawing::new(lane.chart.clone().lane(None));
    // A lane has no card: it lies on the page.
    let palette = Palette { card: page.palette.paper, ..page.palette };
    html! {
        <figure class="lane" key={kind} data-lane={kind} data-picture={lane.part.name()}
            aria-labelledby={title_id.clone()}>
            <figcaption>
                <h2 id={title_id.clone()}><span>{ lane.title.clone() }</span>{ " " }{ lane.symbols.clone() }</h2>
            </figcaption>
            <ReadingCanvas picture={picture.clone()} {palette} labelled_by={title_id}
                described_by={says_id.clone()} sentence={lane.sentence.clone()}
                seek={lane.seek.clone()} sized={lane.sized.clone()} />
            <p id={says_id} class="unseen">{ &lane.sentence }{ " " }{ page.text.pictures.keys }</p>
            <Data sentence={lane.sentence.clone()} {picture} />
        </figure>
    }
}
