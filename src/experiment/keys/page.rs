//! The keys of the lesson and of its presentation.

use super::access::{Access, Key};
use super::values::{list, named, number, up_to};
use crate::experiment::MOST_STEPS;
use crate::experiment::address::{Address, Pace, Theme};
use crate::experiment::language::Language;
use crate::experiment::names::theme_name;
use crate::experiment::number::{positive, whole};
use crate::experiment::part::{PagePart, PartSet};
use crate::experiment::reason::Reason;
use crate::experiment::subject::Subject;
use crate::lesson::Lesson;

/// The most predictions that are shown.
pub const MOST_PREDICTIONS: usize = 50;

/// More chapters than any story has.
const MOST_CHAPTERS: u64 = 99;

/// The first name of two pictures, when they were one.
const HISTORY: &str = "history";

fn open(address: &mut Address, lesson: Lesson) {
    let Address { subject, predict, .. } = Address::notebook(lesson);
    (address.subject, address.predict) = (subject, predict);
}

pub(super) const LESSON: Key = Key::page(
    PagePart::Lesson,
    Access {
        read: |address, value| {
            open(address, named(&Lesson::ALL, Lesson::name, value)?);
            Ok(())
        },
        write: |address| address.lesson().map(|lesson| lesson.name().to_owned()),
    },
);

pub(super) const EMBED: Key = Key::page(
    PagePart::Embed,
    Access {
        read: |address, value| {
            address.embed = match value {
                "0" => false,
                "1" => true,
                _ => return Err(Reason::Unknown),
            };
            // An embedded lab has no cover page.
            if address.embed && address.subject == Subject::Cover {
                open(address, Lesson::EMBEDDED);
            }
            Ok(())
        },
        write: |address| address.embed.then(|| "1".to_owned()),
    },
);

pub(super) const CHAPTER: Key = Key::page(
    PagePart::Chapter,
    Access {
        read: |address, value| {
            let chapter = whole(value, 1, MOST_CHAPTERS)?;
            address.chapter = u8::try_from(chapter).ok();
            Ok(())
        },
        write: |address| address.chapter.map(|chapter| chapter.to_string()),
    },
);

pub(super) const AT: Key = Key::page(
    PagePart::At,
    Access {
        read: |address, value| {
            let at = whole(value, 0, MOST_STEPS)?;
            if address.experiment().is_some() {
                address.at = at;
            }
            Ok(())
        },
        write: |address| (address.at > 0).then(|| address.at.to_string()),
    },
);

pub(super) const PACE: Key = Key::page(
    PagePart::Pace,
    Access {
        read: |address, value| {
            address.pace = Some(match value {
                "full" => Pace::Full,
                value => Pace::PerSecond(positive(value)?),
            });
            Ok(())
        },
        write: |address| match address.pace? {
            Pace::Full => Some("full".to_owned()),
            Pace::PerSecond(rate) => Some(number(rate)),
        },
    },
);

pub(super) const PREDICT: Key = Key::page(
    PagePart::Predict,
    Access {
        read: |address, value| {
            let inputs = up_to(value, MOST_PREDICTIONS)?;
            if address.experiment().is_some_and(|run| run.problem.has_predictions()) {
                address.predict = inputs;
            }
            Ok(())
        },
        write: |address| {
            let notebook = address.experiment()?.lesson.predict();
            (address.predict != notebook).then(|| list(&address.predict))
        },
    },
);

pub(super) const LANGUAGE: Key = Key::page(
    PagePart::Language,
    Access {
        read: |address, value| {
            address.language = Some(named(Language::ALL, Language::code, value)?);
            Ok(())
        },
        write: |address| address.language.map(|language| language.code().to_owned()),
    },
);

pub(super) const THEME: Key = Key::page(
    PagePart::Theme,
    Access {
        read: |address, value| {
            address.theme = Some(named(&Theme::ALL, theme_name, value)?);
            Ok(())
        },
        write: |address| address.theme.map(|theme| theme_name(theme).to_owned()),
    },
);

pub(super) const HIDE: Key = Key::page(
    PagePart::Hide,
    Access {
        read: |address, value| {
            let mut hide = PartSet::default();
            for name in value.split(',') {
                if name == HISTORY {
                    hide.insert(PagePart::Errors);
                    hide.insert(PagePart::Parameters);
                } else {
                    hide.insert(PagePart::named(name).ok_or(Reason::Unknown)?);
                }
            }
            address.hide = hide;
            Ok(())
        },
        write: |address| {
            let names: Vec<_> = address.hide.iter().map(PagePart::name).collect();
            (!names.is_empty()).then(|| names.join(","))
        },
    },
);
