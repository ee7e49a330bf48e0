//! The pseudo language of the tests: English with some accents. It proves that a
//! language is a folder here, a file in each lesson and a line in the registry.

use super::Text;
use super::document::Document;
use super::en;
use super::page::{Cover, Header};
use super::share::Share;
use super::story::StoryLabels;
use crate::experiment::language::Language;

pub(super) const TEXT: Text = Text {
    language: Language::Pseudo,
    title: "[Ðéšçéñţ: ŵåţçĥ ĝŕåðîéñţ ðéšçéñţ]",
    cover: Cover { heading: "[Ŵåţçĥ ĝŕåðîéñţ ðéšçéñţ]", ..en::TEXT.cover },
    header: Header {
        language: "QPS",
        switch_language: "[Šŵîţçĥ ţö ţĥé þšéûðö ļåñĝûåĝé]",
        ..en::TEXT.header
    },
    ..en::TEXT
};

pub(super) const SHARE: Share =
    Share { language: Language::Pseudo, title: "[Šĥåŕé]", ..en::SHARE };

pub(super) const STORY_LABELS: StoryLabels =
    StoryLabels { predict: "[Ĝûéšš ƒîŕšţ.]", ..en::STORY_LABELS };

pub(super) const DOCUMENT: Document =
    Document { locale: "qps_PL", loading: "[Ļöåðîñĝ Ðéšçéñţ.]", ..en::DOCUMENT };
