//! The lines that a lesson's training cell prints, to the character.

#[cfg(feature = "sample-lesson")]
use super::sample;
use super::{Lesson, classification, gates, regression};
use crate::session::message::Row;

/// Returns the printout of `rows`: a line for each, the row before training as the cell's
/// first print.
///
/// ```
/// use descent::lesson::Lesson;
/// use descent::lesson::printout::printout;
/// use descent::session::message::Row;
///
/// let row = Row { step: 400, parameters: vec![1.5, 0.25], loss: 2.0, error_val: 1e-5 };
/// assert_eq!(
///     printout(Lesson::Regression, &[row]),
///     "step =  400 error value =  1e-05 W =  [[1.5]] , b =  [0.25]\n"
/// );
/// ```
#[must_use]
pub fn printout(lesson: Lesson, rows: &[Row]) -> String {
    let line = match lesson {
        Lesson::Derivative => return String::new(),
        Lesson::Regression => regression::printout::line,
        Lesson::Classification => classification::printout::line,
        Lesson::Gates | Lesson::Xor => gates::printout::line,
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => sample::printout::line,
    };
    rows.iter().map(|row| line(row) + "\n").collect()
}

/// Returns the name that the lesson's cell prints before the error.
#[must_use]
pub const fn error_name(lesson: Lesson) -> &'static str {
    match lesson {
        Lesson::Classification => classification::printout::ERROR_NAME,
        Lesson::Derivative | Lesson::Regression | Lesson::Gates | Lesson::Xor => "error value",
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => "loss",
    }
}
