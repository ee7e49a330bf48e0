//! The icons on buttons, drawn as SVG, so that no font or emoji decides their look.

use yew::prelude::*;

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    Play,
    Pause,
    Back,
    Forward,
    ToStart,
    ToEnd,
    Undo,
}

/// Draws an icon, hidden from screen readers: the button's label names its action.
pub(crate) fn icon(icon: Icon) -> Html {
    let path = match icon {
        Icon::Play => "M3 1.5v13l11-6.5z",
        Icon::Pause => "M3 2h4v12H3zM9 2h4v12H9z",
        Icon::Back => "M11 2v12L3 8zM12 2h2v12h-2z",
        Icon::Forward => "M5 2v12l8-6zM2 2h2v12H2z",
        Icon::ToStart => "M2 2h2v12H2zM14 2v12L5 8z",
        Icon::ToEnd => "M12 2h2v12h-2zM2 2v12l9-6z",
        Icon::Undo => "M7 2v3c4 0 7 2 7 6 0 1-.2 2-.6 3C12.600 11 10.500 9 7 9v3L1 7z",
    };
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg>
    }
}
