//! Data sets: points that are checked.

use ndarray::{Array2, ArrayView2};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::drawn_set::{DrawnSet, Targets};

/// The fewest points that a reader can choose; a single one can be trained on too.
pub const LEAST_POINTS: usize = 2;
/// The most points of a data set.
pub const MOST_POINTS: usize = 10_000;

/// Points (x, t) of one input. x and t have the notebook's shape (n, 1), n ≥ 1, and every
/// number is finite.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Listed", into = "Listed")]
pub struct Dataset {
    x: Array2<f64>,
    t: Array2<f64>,
    /// The set whose points these are, if they were drawn.
    drawn: Option<DrawnSet>,
}

/// A data set in a message.
type Listed = (Vec<(f64, f64)>, Option<DrawnSet>);

/// Error of points that cannot be trained on.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
pub enum DatasetError {
    /// There is no point.
    #[error("there is no point")]
    Empty,
    /// There are more than [`MOST_POINTS`].
    #[error("there are more than {MOST_POINTS} points")]
    TooMany,
    /// A number is infinite or not a number.
    #[error("point {point} is not finite")]
    NotFinite {
        /// Its number, from 1.
        point: usize,
    },
    /// A target of a classification is neither 0 nor 1.
    #[error("the target of point {point} is neither 0 nor 1")]
    NotALabel {
        /// Its number, from 1.
        point: usize,
    },
}

impl TryFrom<Listed> for Dataset {
    type Error = DatasetError;

    fn try_from((pairs, drawn): Listed) -> Result<Self, DatasetError> {
        Ok(Self { drawn, ..Self::new(&pairs)? })
    }
}

impl From<Dataset> for Listed {
    fn from(data: Dataset) -> Self {
        (data.pairs().collect(), data.drawn)
    }
}

impl Dataset {
    /// Checks `pairs` of (x, t).
    ///
    /// # Errors
    /// If there is none, more than [`MOST_POINTS`], or one is not finite.
    pub fn new(pairs: &[(f64, f64)]) -> Result<Self, DatasetError> {
        if pairs.is_empty() {
            return Err(DatasetError::Empty);
        }
        if pairs.len() > MOST_POINTS {
            return Err(DatasetError::TooMany);
        }
        if let Some(at) = pairs.iter().position(|(x, t)| !(x.is_finite() && t.is_finite())) {
            return Err(DatasetError::NotFinite { point: at + 1 });
        }
        let column = |value: fn(&(f64, f64)) -> f64| {
            Array2::from_shape_fn((pairs.len(), 1), |(i, _)| value(&pairs[i]))
        };
        Ok(Self { x: column(|pair| pair.0), t: column(|pair| pair.1), drawn: None })
    }

    /// Draws the points of a set.
    ///
    /// # Errors
    /// If there is none, more than [`MOST_POINTS`], or the noise is not finite.
    pub fn draw(set: DrawnSet, targets: Targets) -> Result<Self, DatasetError> {
        if set.points > MOST_POINTS {
            return Err(DatasetError::TooMany);
        }
        Ok(Self { drawn: Some(set), ..Self::new(&set.draw(targets))? })
    }

    /// Returns the five points of the regression (cell 22).
    #[must_use]
    pub fn regression() -> Self {
        Self::counted(5, |i| (i, i + 1.0))
    }

    /// Returns the ten points of the classification (cell 27): x = 2, 4, …, 20 with t = 1 from
    /// 14 on.
    #[must_use]
    pub fn classification() -> Self {
        Self::counted(10, |i| (2.0 * i, if i >= 7.0 { 1.0 } else { 0.0 }))
    }

    fn counted(n: usize, point: impl Fn(f64) -> (f64, f64)) -> Self {
        let place = |i: usize| point((i + 1) as f64);
        Self {
            x: Array2::from_shape_fn((n, 1), |(i, _)| place(i).0),
            t: Array2::from_shape_fn((n, 1), |(i, _)| place(i).1),
            drawn: None,
        }
    }

    /// Returns the targets as labels.
    ///
    /// # Errors
    /// If a target is neither 0 nor 1; names the first such point.
    pub fn labels(&self) -> Result<Vec<bool>, DatasetError> {
        self.t
            .iter()
            .enumerate()
            .map(|(i, &t)| match t {
                0.0 => Ok(false),
                1.0 => Ok(true),
                _ => Err(DatasetError::NotALabel { point: i + 1 }),
            })
            .collect()
    }

    /// Returns the inputs, shape (n, 1).
    #[must_use]
    pub fn x(&self) -> ArrayView2<'_, f64> {
        self.x.view()
    }

    /// Returns the targets, shape (n, 1).
    #[must_use]
    pub fn t(&self) -> ArrayView2<'_, f64> {
        self.t.view()
    }

    /// Returns the set whose points these are, if they were drawn and none was changed since.
    #[must_use]
    pub const fn drawn(&self) -> Option<DrawnSet> {
        self.drawn
    }

    /// Returns the points as (x, t).
    pub fn pairs(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.x.iter().copied().zip(self.t.iter().copied())
    }
}
