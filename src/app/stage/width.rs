//! The room that a stage has for large pictures.

use yew::prelude::*;

use crate::app::browser;

/// The widths and heights with room for one picture; must match the style sheets.
const NARROW: &str = "(max-width: 699px), ((max-height: 479px) and (max-width: 999px))";
/// The widths of a frame with room for one picture.
const NARROW_FRAME: &str = "(max-width: 559px)";

/// The room for large pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Room {
    /// One picture, with a switch.
    One,
    /// Two pictures beside each other.
    Two,
}

impl Room {
    /// Returns its name for the style sheets.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Two => "two",
        }
    }
}

/// Returns the room of this page, or of this frame in another page.
#[hook]
pub(crate) fn use_room(embedded: bool) -> Room {
    let query = if embedded { NARROW_FRAME } else { NARROW };
    let narrow = use_state_eq(|| browser::matches(query));
    {
        let narrow = narrow.clone();
        use_effect_with(query, move |query| {
            let query = *query;
            narrow.set(browser::matches(query));
            let watch = browser::watch_media(query, move || narrow.set(browser::matches(query)));
            move || drop(watch)
        });
    }
    if *narrow { Room::One } else { Room::Two }
}
