//! What the words of the chapters say in numbers: those that the core gives, as
//! the words write them, and those that a chapter is given, such as its settings.

mod classification;
mod derivative;
mod gates;
mod regression;
mod xor;

use descent::lesson::Lesson;

/// The numbers of a chapter.
pub(crate) struct Claim {
    /// Each is said, in every language.
    pub(crate) computed: Vec<String>,
    /// These may be said as well.
    pub(crate) given: &'static [&'static str],
}

/// The claims of a lesson's chapters, in order.
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

/// With so many digits behind the point.
fn fixed(value: f64, digits: usize) -> String {
    format!("{value:.digits$}")
}

/// With one digit behind the point and a power of ten, as Python has it.
fn power(value: f64) -> String {
    let text = format!("{value:.1e}");
    match text.split_once('e') {
        Some((digits, power)) if !power.starts_with('-') => format!("{digits}e+{power}"),
        _ => text,
    }
}
