//! The lessons. Each has a folder here; each table that differs by lesson is a file here.

pub mod answers;
pub mod chapter;
pub mod chapters;
pub mod classification;
pub mod code;
pub mod cover;
pub mod derivative;
pub mod drag;
mod fact;
pub mod facts;
pub mod gates;
#[cfg(feature = "app")]
pub(crate) mod labs;
pub mod listing;
pub mod moments;
pub mod one_update;
pub mod picture;
pub mod pictures;
pub mod printout;
pub mod python;
pub mod regression;
pub mod run_pictures;
#[cfg(feature = "sample-lesson")]
pub mod sample;
pub mod vignettes;
pub mod words;
pub mod xor;

use serde::{Deserialize, Serialize};

/// A lesson of the notebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lesson {
    /// The numerical derivative: a function and a point, no run.
    Derivative,
    /// Linear regression.
    Regression,
    /// Logistic regression.
    Classification,
    /// LogicGate.
    Gates,
    /// XOR = AND(OR, NAND).
    Xor,
    /// A tiny lesson that only tests build.
    #[cfg(feature = "sample-lesson")]
    Sample,
}

impl Lesson {
    /// All lessons, in the notebook's order.
    pub const ALL: [Self; 5 + cfg!(feature = "sample-lesson") as usize] = [
        Self::Derivative,
        Self::Regression,
        Self::Classification,
        Self::Gates,
        Self::Xor,
        #[cfg(feature = "sample-lesson")]
        Self::Sample,
    ];

    /// Returns its number in the notebook's order, from 1.
    #[must_use]
    pub const fn number(self) -> usize {
        self as usize + 1
    }
}
