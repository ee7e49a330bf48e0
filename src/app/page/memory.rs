//! The reader's place and the story's answers, remembered on this device if storage is
//! allowed.

use crate::app::browser;
use crate::experiment::address::Address;
use crate::story::Marks;

const PLACE: &str = "descent.place";
const MARKS: &str = "descent.story";

/// Returns the last lesson as an address, with the updates done.
pub(crate) fn place() -> Option<Address> {
    let (address, _) = Address::parse(&browser::remembered(PLACE)?);
    address.lesson().is_some().then_some(address)
}

/// Remembers an address as the reader's place.
pub(crate) fn remember_place(query: &str) {
    browser::remember(PLACE, query);
}

/// Returns the story's answers and goals.
pub(crate) fn marks() -> Marks {
    Marks::parse(&browser::remembered(MARKS).unwrap_or_default())
}

/// Remembers the story's answers and goals.
pub(crate) fn remember_marks(marks: &str) {
    browser::remember(MARKS, marks);
}
