//! The pseudo language of the tests.

use super::{Words, en};
use crate::text::lesson::Heading;

pub(super) use super::en::STORY;

pub(super) const WORDS: Words =
    Words { heading: Heading { name: "[Šåɱþļé]", ..en::WORDS.heading }, ..en::WORDS };
