//! What the parts of the derivative lesson that are code look at: the array
//! derivative and the bug lab.

use ndarray::ArrayD;

use super::address::Reason;
use super::array::array;
use super::fields::Field;
use super::mistake::Mistake;
use super::number::whole;
use super::values::{named, number, unless_default};
use crate::lesson::Lesson;
use descent_core::derivative::ArrayFunction;

/// The number of traced lines of cell 15 before its loop.
pub const OPENING_LINES: usize = 3;
/// The number of traced lines in each round of its loop.
pub const LOOP_LINES: usize = 11;

/// Returns the number of traced lines for an array of this many elements, at least 1.
#[must_use]
pub const fn traced_lines(elements: usize) -> usize {
    OPENING_LINES + LOOP_LINES * elements + 1
}

/// A function of an array, a place in the code that differentiates it, and a
/// mistake to be found.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeExercise {
    /// The function.
    pub function: ArrayFunction,
    /// The array, of a shape that the function takes.
    pub x: ArrayD<f64>,
    /// The lines of cell 15 that are done, up to [`last_line`](Self::last_line).
    pub line: usize,
    /// The mistake.
    pub mistake: Mistake,
}

impl Default for CodeExercise {
    /// func2 at [1, 2] (cell 17), and cell 4 as it stands.
    fn default() -> Self {
        Self::of(ArrayFunction::default(), Mistake::MissingFx2)
    }
}

impl CodeExercise {
    /// A function at the notebook's array, before the first line.
    #[must_use]
    pub fn of(function: ArrayFunction, mistake: Mistake) -> Self {
        Self { function, x: function.point(), line: 0, mistake }
    }

    /// Where the code ends for this array.
    #[must_use]
    pub fn last_line(&self) -> usize {
        traced_lines(self.x.len()) - 1
    }
}

pub(super) const FUNCTION: Field = Field {
    key: "function",
    read: |address, value| {
        let function = named(&ArrayFunction::ALL, ArrayFunction::name, value)?;
        if address.lesson == Some(Lesson::Derivative) {
            address.exercise = CodeExercise::of(function, address.exercise.mistake);
        }
        Ok(())
    },
    write: |address| unless_default(address.exercise.function, ArrayFunction::name),
};

pub(super) const VALUES: Field = Field {
    key: "values",
    read: |address, value| {
        let x = array(&bracketed(value))?;
        if address.lesson == Some(Lesson::Derivative) {
            if !address.exercise.function.takes(x.shape()) {
                return Err(Reason::Count);
            }
            address.exercise.x = x;
        }
        Ok(())
    },
    write: |address| {
        let CodeExercise { function, x, .. } = &address.exercise;
        (*x != function.point()).then(|| written(x))
    },
};

pub(super) const LINE: Field = Field {
    key: "line",
    read: |address, value| {
        let last = address.exercise.last_line();
        let line = whole(value, 0, last as u64)?;
        if address.lesson == Some(Lesson::Derivative) {
            address.exercise.line = usize::try_from(line).unwrap_or(last);
        }
        Ok(())
    },
    write: |address| (address.exercise.line > 0).then(|| address.exercise.line.to_string()),
};

pub(super) const BUG: Field = Field {
    key: "bug",
    read: |address, value| {
        let mistake = named(&Mistake::ALL, Mistake::name, value)?;
        if address.lesson == Some(Lesson::Derivative) {
            address.exercise.mistake = mistake;
        }
        Ok(())
    },
    write: |address| {
        let CodeExercise { mistake, .. } = address.exercise;
        (mistake != CodeExercise::default().mistake).then(|| mistake.name().to_owned())
    },
};

/// An array in an address: `1,2`, rows with a semicolon after each.
fn written(x: &ArrayD<f64>) -> String {
    let row = |row: &[f64]| row.iter().map(|&x| number(x)).collect::<Vec<_>>().join(",");
    let elements: Vec<f64> = x.iter().copied().collect();
    match x.shape() {
        [_, columns] => {
            elements.chunks((*columns).max(1)).map(|elements| row(elements) + ";").collect()
        }
        _ => row(&elements),
    }
}

/// An array as [`written`] writes it, in the brackets that people type.
fn bracketed(value: &str) -> String {
    match value.strip_suffix(';').unwrap_or(value) {
        rows if rows.len() < value.len() || rows.contains(';') => {
            format!("[[{}]]", rows.replace(';', "],["))
        }
        row => row.to_owned(),
    }
}
