//! The page's controls.

mod choice;
mod field;
pub(crate) mod icon;
pub(crate) mod slider;
mod track;

pub(crate) use choice::Choice;
pub(crate) use field::{FieldError, TextField};
pub(crate) use slider::Slider;
