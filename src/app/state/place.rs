//! The chapter of an address.

use crate::experiment::address::Address;
use crate::experiment::part::PagePart;
use crate::lesson::Lesson;
use crate::lesson::chapters::chapter;
use crate::story::Watch;

/// Returns the lesson and the chapter of an address, by default the first; `None` in a
/// frame that names no chapter, and if chapters are hidden.
#[must_use]
pub fn place(address: &Address) -> Option<(Lesson, u8)> {
    let number = match address.chapter {
        _ if address.hide.contains(PagePart::Chapter) => return None,
        None if address.embed => return None,
        chapter => chapter.unwrap_or(1),
    };
    Some((address.lesson()?, number))
}

/// The open chapter, watched for its answer and its goal.
#[derive(Clone, Debug)]
pub(super) struct OpenChapter {
    pub(super) place: (Lesson, u8),
    pub(super) watch: Watch,
}

impl OpenChapter {
    pub(super) fn of(address: &Address) -> Option<Self> {
        let place = place(address)?;
        Some(Self { place, watch: Watch::new(chapter(place.0, place.1)?) })
    }
}

impl PartialEq for OpenChapter {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
    }
}
