//! The contents of a stage.

use yew::prelude::*;

use super::width::Room;
use crate::app::context::PageContext;
use crate::app::message::Msg;
use crate::app::state::stage::{Stage, StageAction};
use crate::experiment::part::PagePart;

/// The contents of a stage.
pub(crate) struct StageView<'a> {
    pub(crate) page: &'a PageContext,
    pub(crate) stage: Stage,
    pub(crate) room: Room,
    /// Called once all of it is drawn.
    pub(crate) made: Callback<()>,
    /// The figures of the large places; `None` where the address hides one.
    pub(crate) heroes: [Option<PagePart>; 2],
    /// The figures that can stand in a large place.
    pub(crate) figures: &'static [PagePart],
    /// The tabs behind the charts against the updates.
    pub(crate) tabs: &'static [PagePart],
    /// Draws a figure; nothing if the run has none of this kind.
    pub(crate) figure: &'a dyn Fn(PagePart) -> Html,
    /// The line of live numbers.
    pub(crate) numbers: Html,
    /// The charts against the updates; nothing if all are hidden.
    pub(crate) lanes: Html,
    /// The axis of the charts, with its slider.
    pub(crate) scrubber: Html,
    /// The buttons and settings at the bottom.
    pub(crate) player: Html,
}

impl StageView<'_> {
    /// Returns a callback that changes the stage.
    pub(super) fn act(&self, action: StageAction) -> Callback<MouseEvent> {
        self.page.act.reform(move |_| Msg::Stage(action))
    }
}
