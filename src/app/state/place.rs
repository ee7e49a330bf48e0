//! The chapter that an address shows.

use crate::experiment::Problem;
use crate::experiment::address::Address;
use crate::lesson::Lesson;
use crate::story::{Chapter, Goal, chapter};

/// Returns the lesson and the chapter that an address shows: the first where it
/// names none; none in a frame that names none, and where chapters are hidden.
#[must_use]
pub fn place(address: &Address) -> Option<(Lesson, u8)> {
    let number = match address.chapter {
        _ if address.hide.contains(&"chapter") => return None,
        None if address.embed => return None,
        chapter => chapter.unwrap_or(1),
    };
    Some((address.lesson?, number))
}

/// The chapter that is shown, and the problem of its goal.
#[derive(Clone, Debug)]
pub(super) struct OpenChapter {
    pub(super) place: (Lesson, u8),
    pub(super) chapter: &'static Chapter,
    pub(super) goal: Option<(Goal, Problem)>,
}

impl OpenChapter {
    pub(super) fn of(address: &Address) -> Option<Self> {
        let place = place(address)?;
        let chapter = chapter(place.0, place.1)?;
        let goal = chapter.goal.map(|goal| (goal, goal.problem()));
        Some(Self { place, chapter, goal })
    }
}

impl PartialEq for OpenChapter {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
    }
}
