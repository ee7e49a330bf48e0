//! The names of values in an address.

use super::address::Theme;
use super::start::NamedStart;
use descent_core::circuit::Signal;
use descent_core::descent::{Gradient, Order};
use descent_core::drawn_set::SetKind;

/// The name of the notebook's data in an address.
pub const NOTEBOOK_DATA: &str = "notebook";

/// Returns the name of a kind of data set in an address.
#[must_use]
pub const fn set_name(kind: SetKind) -> &'static str {
    match kind {
        SetKind::Noisy => "noisy",
        SetKind::Outlier => "outlier",
        SetKind::Clusters => "clusters",
        SetKind::Line => "line",
        SetKind::Column => "column",
    }
}

/// Returns the name of a start in an address.
#[must_use]
pub const fn start_name(start: NamedStart) -> &'static str {
    match start {
        NamedStart::Notebook => "notebook",
        NamedStart::Cell40 => "cell40",
    }
}

/// Returns the name of an order of updates in an address.
#[must_use]
pub const fn order_name(order: Order) -> &'static str {
    match order {
        Order::Notebook => "notebook",
        Order::Textbook => "textbook",
    }
}

/// Returns the name of a gradient in an address.
#[must_use]
pub const fn gradient_name(gradient: Gradient) -> &'static str {
    match gradient {
        Gradient::Numerical => "numerical",
        Gradient::Exact => "exact",
    }
}

/// Returns the name of a signal between the layers in an address.
#[must_use]
pub const fn layer_name(layer: Signal) -> &'static str {
    match layer {
        Signal::Hard => "hard",
        Signal::Soft => "soft",
    }
}

/// Returns the name of a theme in an address.
#[must_use]
pub const fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
        Theme::Projector => "projector",
    }
}
