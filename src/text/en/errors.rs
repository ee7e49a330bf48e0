//! Errors in English: the mistake, and the remedy.

use crate::exchange::paste::{PasteError, PasteReason};
use crate::exchange::saved::SavedError;
use crate::experiment::address::{Reason, Rejected};
use crate::experiment::array::{ArrayError, MOST_ELEMENTS};
use crate::experiment::number::NumberError;
use descent_core::dataset::DatasetError;
use descent_core::expression::{ErrorKind, MOST_CHARACTERS, MOST_DEPTH};

pub(super) fn expression(kind: ErrorKind) -> String {
    match kind {
        ErrorKind::Empty => "Type a function of x, for example x**2",
        ErrorKind::TooLong => {
            return format!("This is too long: at most {MOST_CHARACTERS} characters.");
        }
        ErrorKind::TooDeep => {
            return format!(
                "Parentheses and signs are nested more than {MOST_DEPTH} deep. Simplify the function."
            );
        }
        ErrorKind::UnexpectedCharacter => {
            "This character cannot be used in a function. Use numbers, x, + - * / **, parentheses and functions."
        }
        ErrorKind::MalformedNumber => "This is not a number. A number has at most one decimal point.",
        ErrorKind::NumberTooLarge => "This number is too large for a float64.",
        ErrorKind::DecimalComma => "Use a point, not a comma, for decimals: 0.5",
        ErrorKind::UnknownName { suggestion: None } => {
            "This name is unknown. Use x, pi, e, or exp, log, sqrt, sin, cos, tan, tanh, abs."
        }
        ErrorKind::UnknownName { suggestion: Some(name) } => {
            return format!("This name is unknown. Did you mean {name}?");
        }
        ErrorKind::MissingArgument => "A function needs parentheses after it: exp(x)",
        ErrorKind::MissingOperand => "A value is missing here. Add a number or x.",
        ErrorKind::ImplicitMultiplication { .. } => {
            "Write the multiplication sign: 2*x, not 2x."
        }
        ErrorKind::UnclosedParenthesis => "This parenthesis is never closed.",
        ErrorKind::UnopenedParenthesis => "This parenthesis was never opened.",
    }
    .to_owned()
}

pub(super) fn number(error: NumberError) -> &'static str {
    match error {
        NumberError::Empty => "Type a number.",
        NumberError::DecimalComma => "Write a point, not a comma, for example 0.01",
        NumberError::NotANumber => "This cannot be read as a number. Try 0.01 or 1e-2",
        NumberError::OutOfRange => "This is out of range.",
    }
}

pub(super) fn array(error: ArrayError) -> String {
    match error {
        ArrayError::Number { element, error } => format!("Element {element}: {}", number(error)),
        ArrayError::Brackets => {
            "The brackets do not match. Write [1, 2] or [[1, 2], [3, 4]]".to_owned()
        }
        ArrayError::Ragged => "All rows need the same number of elements.".to_owned(),
        ArrayError::TooMany => format!("At most {MOST_ELEMENTS} elements."),
    }
}

pub(super) fn reason(reason: Reason) -> String {
    match reason {
        Reason::Number(error) => number(error).to_owned(),
        Reason::Unknown => "This is not one of its values.".to_owned(),
        Reason::Count(1) => "Type one number, for example 0.59".to_owned(),
        Reason::Count(count) => format!("Type {count} values separated by commas."),
        Reason::TooMany(most) => format!("Type at most {most} values."),
        Reason::Shape => "The function does not take an array of this shape.".to_owned(),
        Reason::Pairs => "Write x:t pairs separated by commas, for example 1:2,2:3, or the name of a data set.".to_owned(),
        Reason::Fork => {
            "Write update:key:value with lr, delta, order, gradient, w or b, for example 100:lr:0.02."
                .to_owned()
        }
        Reason::Data(DatasetError::Empty) => "There are no points.".to_owned(),
        Reason::Data(DatasetError::TooMany) => "At most 10,000 points.".to_owned(),
        Reason::Data(DatasetError::NotFinite { point }) => {
            format!("Point {point} is not a finite number.")
        }
        Reason::Data(DatasetError::NotALabel { point }) => {
            format!("The target of point {point} must be 0 or 1.")
        }
        Reason::Array(error) => array(error),
        Reason::Function(kind) => expression(kind),
        Reason::Length => "The address is too long and was not read.".to_owned(),
    }
}

pub(super) fn paste(PasteError { line, reason }: PasteError) -> String {
    match reason {
            PasteReason::TooLong => {
                "The text is too long. Paste the output of one cell only.".to_owned()
            }
            PasteReason::Nothing => {
                "The text has no line with W = and b =, and none with step =. Paste the output of a training cell of your notebook.".to_owned()
            }
            PasteReason::HalfAStart => {
                format!("Line {line}: W and b are both needed, for example W = [[0.59]] b = [0.41]")
            }
            PasteReason::Number(error) => {
                format!("Line {line}: {}", number(error))
            }
            PasteReason::Unclosed => {
                format!("Line {line}: a bracket is not closed. Paste the whole line.")
            }
            PasteReason::Count { expected, found } => format!(
                "Line {line}: expected {expected} numbers but found {found}. Is this the output of another lesson?"
            ),
            PasteReason::Step => {
                format!("Line {line}: step must be a whole number, 0 or more, for example step = 400")
            }
            PasteReason::Order => format!(
                "Line {line}: this step is not larger than the one above. Paste the output of one run only."
            ),
        }
}

pub(super) fn saved(error: &SavedError) -> String {
    match error {
            SavedError::TooLong => "The file is too long to be a saved experiment.".to_owned(),
            SavedError::Foreign => {
                "This is not a saved experiment. Choose a .json file that was saved here.".to_owned()
            }
            SavedError::Later => {
                "A later version of Descent saved this file. Reload the page to get it, then open the file again.".to_owned()
            }
            SavedError::Broken { line } => format!(
                "The file is broken at line {line} and was not opened. Save the experiment again, or open its link."
            ),
            SavedError::Values(rejected) => {
                let values = rejected
                    .iter()
                    .map(|Rejected { key, value, reason }| {
                        format!("{key}={value}: {}", self::reason(*reason))
                    })
                    .collect::<Vec<_>>();
                format!(
                    "The file has values that cannot be used and was not opened. {}",
                    values.join(" ")
                )
            }
        }
}
