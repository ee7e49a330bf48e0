//! The page's controls.

mod choice;
mod field;
mod flyout;
pub(crate) mod icon;
pub(crate) mod slider;
mod track;

pub(crate) use choice::Choice;
pub(crate) use field::{FieldError, TextField};
pub(crate) use flyout::Flyout;
pub(crate) use slider::Slider;
