//! Errors in English: what is wrong, and what to type instead.

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
            return format!("This is too long: {MOST_CHARACTERS} characters are the most.");
        }
        ErrorKind::TooDeep => {
            return format!(
                "Parentheses and signs stand in each other more than {MOST_DEPTH} deep. Make it simpler."
            );
        }
        ErrorKind::UnexpectedCharacter => {
            "This character cannot stand in a function. Use numbers, x, + - * / **, parentheses and functions."
        }
        ErrorKind::MalformedNumber => "This is not a number. A number has one point at most.",
        ErrorKind::NumberTooLarge => "This number is too large for a float64.",
        ErrorKind::DecimalComma => "Use a point, not a comma, for decimals: 0.5",
        ErrorKind::UnknownName { suggestion: None } => {
            "This name is not known. There are x, pi, e, and exp, log, sqrt, sin, cos, tan, tanh, abs."
        }
        ErrorKind::UnknownName { suggestion: Some(name) } => {
            return format!("This name is not known. Did you mean {name}?");
        }
        ErrorKind::MissingArgument => "A function needs parentheses after it: exp(x)",
        ErrorKind::MissingOperand => "A value is missing here. Add a number or x.",
        ErrorKind::ImplicitMultiplication { .. } => {
            "A multiplication needs its sign: 2*x, not 2x."
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
        NumberError::OutOfRange => "This is outside what can be used here.",
    }
}

pub(super) fn array(error: ArrayError) -> String {
    match error {
        ArrayError::Number { element, error } => format!("Element {element}: {}", number(error)),
        ArrayError::Brackets => {
            "The brackets do not fit. Write [1, 2] or [[1, 2], [3, 4]]".to_owned()
        }
        ArrayError::Ragged => "All rows need the same number of elements.".to_owned(),
        ArrayError::TooMany => format!("There can be {MOST_ELEMENTS} elements at most."),
    }
}

pub(super) fn reason(reason: Reason) -> String {
    match reason {
        Reason::Number(error) => number(error).to_owned(),
        Reason::Unknown => "This is not one of the values it can have.".to_owned(),
        Reason::Count => "It needs another number of numbers.".to_owned(),
        Reason::Pairs => "Write x:t pairs with commas between them, for example 1:2,2:3".to_owned(),
        Reason::Data(DatasetError::Empty) => "There is no point.".to_owned(),
        Reason::Data(DatasetError::TooMany) => "There can be 10,000 points at most.".to_owned(),
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
                "There is no W = and b = in it and no step = line. Paste what a training cell of your notebook printed.".to_owned()
            }
            PasteReason::HalfAStart => {
                format!("Line {line}: W and b are both needed, for example W = [[0.59]] b = [0.41]")
            }
            PasteReason::Number(error) => {
                format!("Line {line}: {}", number(error))
            }
            PasteReason::Unclosed => {
                format!("Line {line}: a bracket that opens there is not closed. Paste the line whole.")
            }
            PasteReason::Count { expected, found } => format!(
                "Line {line}: {found} numbers stand where {expected} belong. Is it the output of another lesson?"
            ),
            PasteReason::Step => {
                format!("Line {line}: a step must be a whole number from 0 up, for example step = 400")
            }
            PasteReason::Order => format!(
                "Line {line}: this step does not come after the one above. Paste the output of one run only."
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
                    "The file has values that cannot be used, so it was not opened. {}",
                    values.join(" ")
                )
            }
        }
}
