//! The stories: short chapters beside the lab. Their data and text are the lessons';
//! here they are opened from an address, watched, remembered and printed as HTML.

mod cover;
pub mod document;
mod evidence;
pub mod html;
mod marks;
mod watch;

pub use evidence::Evidence;
pub use marks::{Mark, Marks};
pub use watch::Watch;

use crate::experiment::address::{Address, Reason, Rejected};
use crate::experiment::number::NumberError;
use crate::experiment::subject::Subject;
use crate::lesson::chapters::chapter;

/// Reads a query string as [`Address::parse`] does. A chapter that the lesson does not
/// have is rejected; one without an experiment brings its preset.
#[must_use]
pub fn open(query: &str) -> (Address, Vec<Rejected>) {
    let (mut address, mut rejected) = Address::parse(query);
    let (Some(lesson), Some(number)) = (address.lesson(), address.chapter) else {
        return (Address { chapter: None, ..address }, rejected);
    };
    let Some(chapter) = chapter(lesson, number) else {
        address.chapter = None;
        let reason = Reason::Number(NumberError::OutOfRange);
        rejected.push(Rejected { key: "chapter", value: number.to_string(), reason });
        return (address, rejected);
    };
    if address.subject == Subject::notebook(lesson) && address.at == 0 {
        let (preset, _) = Address::parse(chapter.preset);
        (address.subject, address.at) = (preset.subject, preset.at);
    }
    (address, rejected)
}
