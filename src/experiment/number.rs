//! Numbers as people type and paste them.

use thiserror::Error;

/// Reason why a text is not a number, or not one that a quantity can have.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// It has a comma for the decimal point.
    #[error("a decimal comma")]
    DecimalComma,
    /// It is not a number.
    #[error("not a number")]
    NotANumber,
    /// It is out of the range of the quantity.
    #[error("out of range")]
    OutOfRange,
}

/// Replaces other minus signs (U+2212, dashes, the full-width one) by the ASCII one, and
/// removes white space at both ends.
fn plain(text: &str) -> String {
    text.trim()
        .chars()
        .map(
            |c| {
                if matches!(c, '\u{2212}' | '\u{2010}'..='\u{2015}' | '\u{ff0d}') { '-' } else { c }
            },
        )
        .collect()
}

/// Reads a finite number: `0.01`, `1e-2`, `−3`.
///
/// # Errors
/// If the text is not such a number.
pub fn float(text: &str) -> Result<f64, NumberError> {
    let text = plain(text);
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    if !text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) {
        return Err(NumberError::NotANumber);
    }
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(number),
        Ok(number) if number.is_infinite() && text.contains(|c: char| c.is_ascii_digit()) => {
            Err(NumberError::OutOfRange)
        }
        Err(_) if text.replacen(',', ".", 1).parse::<f64>().is_ok() => {
            Err(NumberError::DecimalComma)
        }
        _ => Err(NumberError::NotANumber),
    }
}

/// Reads a finite number above 0.
///
/// # Errors
/// If the text is not such a number.
pub fn positive(text: &str) -> Result<f64, NumberError> {
    float(text)
        .and_then(|number| if number > 0.0 { Ok(number) } else { Err(NumberError::OutOfRange) })
}

/// Reads a whole number from `least` to `most`.
///
/// # Errors
/// If the text is not such a number.
pub fn whole(text: &str, least: u64, most: u64) -> Result<u64, NumberError> {
    let text = plain(text);
    if let Ok(number) = text.parse::<u64>() {
        return if (least..=most).contains(&number) {
            Ok(number)
        } else {
            Err(NumberError::OutOfRange)
        };
    }
    match float(&text) {
        Ok(_) => Err(NumberError::OutOfRange),
        Err(error) => Err(error),
    }
}
