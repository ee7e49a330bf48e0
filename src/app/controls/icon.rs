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
    Settings,
    Fork,
    Lift,
    PutBack,
    Chevron,
    OpenOut,
    More,
    Sweep,
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
        Icon::Settings => {
            "M1 4h6v1.5H1zM11 4h4v1.5h-4zM8 2.5h2v4.5H8zM1 10.5h3v1.5H1zM8 10.5h7v1.5H8zM5 9h2v4.5H5z"
        }
        Icon::Lift => {
            "M9 2h5v5h-1.5V4.600L9.5 7.600 8.400 6.5l3-3H9zM7 14H2V9h1.5v2.400L6.5 8.400l1.100 1.100-3 3H7z"
        }
        Icon::PutBack => {
            "M8.5 2.5H10v2.400L13 2l1 1-2.900 3H13.5v1.5h-5zM7.5 13.5H6v-2.400L3 14l-1-1 2.900-3H2.5V8.5h5z"
        }
        Icon::Fork => "M3 1.500h2v5.500l6-3V1.500h2v4L5 9.500v5H3z",
        Icon::OpenOut => "M9 2h5v5h-1.5V4.6L8 9.1 6.9 8l4.5-4.5H9zM2 4h4.5v1.5h-3v7h7v-3H12V14H2z",
        // A curve above its axis, and the point where it leaves.
        Icon::Sweep => {
            "M1 1h1.5v12.5H15V15H1zM4 3c1.500 5.500 3.500 7 5.500 7S12.600 7.500 13 2h1.500c-.4 6-2 9.500-5 9.500S4 9 2.600 3.400z"
        }
        Icon::More => "M2 6.500h3v3H2zM6.500 6.500h3v3h-3zM11 6.500h3v3h-3z",
        Icon::Chevron => "M3.5 5.5L8 10l4.5-4.5 1 1L8 12 2.5 6.5z",
        Icon::Undo => "M7 2v3c4 0 7 2 7 6 0 1-.2 2-.6 3C12.600 11 10.5 9 7 9v3L1 7z",
    };
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg>
    }
}
