//! The numbers in the chapters' words: those that the core computes, in the words' own
//! format, and those given to a chapter, such as its settings.

mod classification;
mod derivative;
mod gates;
mod regression;
mod xor;

use descent::lesson::Lesson;

/// The numbers of a chapter.
pub(crate) struct Claim {
    /// Numbers that the words must contain in every language.
    pub(crate) computed: Vec<String>,
    /// Numbers that the words may contain.
    pub(crate) given: &'static [&'static str],
}

/// Returns the claims of a lesson's chapters, in order.
pub(crate) fn of(lesson: Lesson) -> Vec<Claim> {
    match lesson {
        Lesson::Derivative => derivative::claims(),
        Lesson::Regression => regression::claims(),
        Lesson::Classification => classification::claims(),
        Lesson::Gates => gates::claims(),
        Lesson::Xor => xor::claims(),
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => Vec::new(),
    }
}

fn claim<const N: usize>(computed: [String; N], given: &'static [&'static str]) -> Claim {
    Claim { computed: computed.into(), given }
}

/// Formats a value with this number of decimals.
fn fixed(value: f64, digits: usize) -> String {
    format!("{value:.digits$}")
}

/// Formats a value with one decimal and a power of ten, like Python.
fn power(value: f64) -> String {
    let text = format!("{value:.1e}");
    match text.split_once('e') {
        Some((digits, power)) if !power.starts_with('-') => format!("{digits}e+{power}"),
        _ => text,
    }
}
