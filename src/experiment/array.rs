//! Arrays as people type them: `[1, 2]`, `[[1, 2], [3, 4]]`, `np.array([3.0])`.

use ndarray::{ArrayD, IxDyn};
use thiserror::Error;

use super::number::{NumberError, float};

/// The most elements of a typed array.
pub const MOST_ELEMENTS: usize = 16;

/// Reason why a text is not an array.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum ArrayError {
    /// An element is not a number.
    #[error("element {element}: {error}")]
    Number {
        /// The position of the element, from 1 through all rows.
        element: usize,
        /// The reason.
        error: NumberError,
    },
    /// The brackets do not make a row, or rows of one array.
    #[error("brackets that do not fit")]
    Brackets,
    /// The rows are not of one length.
    #[error("rows of different lengths")]
    Ragged,
    /// There are more than [`MOST_ELEMENTS`].
    #[error("too many elements")]
    TooMany,
}

/// Reads an array of one or two dimensions.
///
/// # Errors
/// If the text is not such an array.
pub fn array(text: &str) -> Result<ArrayD<f64>, ArrayError> {
    let text = text.trim();
    let text = text
        .strip_prefix("np.array(")
        .and_then(|inner| inner.strip_suffix(')'))
        .map_or(text, str::trim);
    let inner = match (text.strip_prefix('['), text.ends_with(']')) {
        (Some(inner), true) => inner.strip_suffix(']').unwrap_or_default().trim(),
        (None, false) => text,
        _ => return Err(ArrayError::Brackets),
    };
    let (rows, flat) =
        if inner.contains(['[', ']']) { (rows(inner)?, false) } else { (vec![inner], true) };
    let mut elements = Vec::new();
    let mut width = None;
    for row in &rows {
        let before = elements.len();
        for typed in row.split(',') {
            let element = elements.len() + 1;
            if element > MOST_ELEMENTS {
                return Err(ArrayError::TooMany);
            }
            elements.push(float(typed).map_err(|error| ArrayError::Number { element, error })?);
        }
        let long = elements.len() - before;
        if *width.get_or_insert(long) != long {
            return Err(ArrayError::Ragged);
        }
    }
    let width = width.unwrap_or(0);
    let shape = if flat { vec![width] } else { vec![rows.len(), width] };
    ArrayD::from_shape_vec(IxDyn(&shape), elements).map_err(|_| ArrayError::Ragged)
}

/// Returns the contents of each pair of brackets in `[1, 2], [3, 4]`.
fn rows(inner: &str) -> Result<Vec<&str>, ArrayError> {
    let mut rows = Vec::new();
    let mut rest = inner;
    loop {
        let opened = rest.strip_prefix('[').ok_or(ArrayError::Brackets)?;
        let (row, after) = opened.split_once(']').ok_or(ArrayError::Brackets)?;
        if row.contains('[') {
            return Err(ArrayError::Brackets);
        }
        rows.push(row);
        rest = after.trim_start();
        if rest.is_empty() {
            return Ok(rows);
        }
        rest = rest.strip_prefix(',').ok_or(ArrayError::Brackets)?.trim_start();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::{arr1, arr2};

    #[test]
    fn arrays_are_read_as_the_notebook_writes_them() {
        for text in ["[1, 2]", "1, 2", " np.array([1.0, 2.0]) ", "[ 1 ,2 ]"] {
            assert_eq!(array(text), Ok(arr1(&[1.0, 2.0]).into_dyn()), "{text}");
        }
        let square = arr2(&[[1.0, 2.0], [3.0, -4.0]]).into_dyn();
        for text in ["[[1.0, 2.0],[3.0, \u{2212}4.0]]", "np.array([[1, 2], [3, -4]])"] {
            assert_eq!(array(text), Ok(square.clone()), "{text}");
        }
        assert_eq!(array("3"), Ok(arr1(&[3.0]).into_dyn()));
        assert_eq!(array("[[3]]"), Ok(arr2(&[[3.0]]).into_dyn()));
    }

    #[test]
    fn what_is_no_array_says_why() {
        let number = |element, error| Err(ArrayError::Number { element, error });
        assert_eq!(array(""), number(1, NumberError::Empty));
        assert_eq!(array("[1, two]"), number(2, NumberError::NotANumber));
        assert_eq!(array("[1, ]"), number(2, NumberError::Empty));
        assert_eq!(array("[[1, 2], [3]]"), Err(ArrayError::Ragged));
        for text in ["[1, 2", "1]", "[[1], 2]", "[[[1]]]", "[[1] [2]]", "[", "]", "[1], [2]"] {
            assert_eq!(array(text), Err(ArrayError::Brackets), "{text}");
        }
        let many = ["1"; MOST_ELEMENTS + 1].join(",");
        assert_eq!(array(&many), Err(ArrayError::TooMany));
        assert!(array(&["1"; MOST_ELEMENTS].join(",")).is_ok());
    }
}
