//! The pseudo language of the tests.

use super::en;
use crate::text::lesson::Heading;

pub(super) use super::en::STORY;

pub(super) const HEADING: Heading =
    Heading { name: "[Çļåššîƒîçåţîöñ]", ..en::HEADING };

pub(super) use super::en::WORDS;
