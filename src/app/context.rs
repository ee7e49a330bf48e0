//! The context of every view: the sentences, the hidden parts, the colours and the
//! way to send the page a message.

use yew::prelude::*;

use super::message::Msg;
use crate::experiment::address::Language;
use crate::experiment::part::PartSet;
use crate::picture::Palette;
use crate::text::Text;

/// The context that every view can use without a property.
#[derive(Clone, PartialEq)]
pub(crate) struct PageContext {
    pub(crate) text: &'static Text,
    pub(crate) hide: PartSet,
    pub(crate) palette: Palette,
    /// Sends the page a message.
    pub(crate) act: Callback<Msg>,
}

/// Returns the page's context; outside a page, one that discards its messages.
#[hook]
pub(crate) fn use_page() -> PageContext {
    use_context().unwrap_or_else(|| PageContext {
        text: Text::of(Language::ALL[0]),
        hide: PartSet::default(),
        palette: Palette::default(),
        act: Callback::noop(),
    })
}
