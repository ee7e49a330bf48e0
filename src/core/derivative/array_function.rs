//! The functions of an array that the array derivative is shown with.

use ndarray::{Array1, ArrayD, Dimension, arr1, arr2};

use super::functions::{func1, func2, func3};
use crate::numpy::sum::sum;

/// A function of an array.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ArrayFunction {
    /// x² of `[x]` (cell 16).
    Func1,
    /// 2x + 3xy + y³ of `[x, y]` (cell 17).
    #[default]
    Func2,
    /// wx + xyz + 3w + zy² of `[[w, x], [y, z]]` (cell 19).
    Func3,
    /// `np.sum(x**2)` of any array: the derivative in each element is 2x.
    SumOfSquares,
}

impl ArrayFunction {
    /// All functions, the notebook's first.
    pub const ALL: [Self; 4] = [Self::Func1, Self::Func2, Self::Func3, Self::SumOfSquares];

    /// Returns its name in code.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Func1 => "func1",
            Self::Func2 => "func2",
            Self::Func3 => "func3",
            Self::SumOfSquares => "sum_of_squares",
        }
    }

    /// Returns its expression as the notebook writes it.
    #[must_use]
    pub const fn formula(self) -> &'static str {
        match self {
            Self::Func1 => "x**2",
            Self::Func2 => "2*x + 3*x*y + y**3",
            Self::Func3 => "w*x + x*y*z + 3*w + z*(y**2)",
            Self::SumOfSquares => "np.sum(x**2)",
        }
    }

    /// Returns the notebook's array for it.
    #[must_use]
    pub fn point(self) -> ArrayD<f64> {
        match self {
            Self::Func1 => arr1(&[3.0]).into_dyn(),
            Self::Func2 => arr1(&[1.0, 2.0]).into_dyn(),
            Self::Func3 => arr2(&[[1.0, 2.0], [3.0, 4.0]]).into_dyn(),
            Self::SumOfSquares => arr1(&[1.0, -2.0, 3.0]).into_dyn(),
        }
    }

    /// Returns the least shape it takes. A larger array has elements that it does not read,
    /// whose derivative is 0; for a smaller one NumPy raises an IndexError.
    #[must_use]
    pub const fn least(self) -> &'static [usize] {
        match self {
            Self::Func1 => &[1],
            Self::Func2 => &[2],
            Self::Func3 => &[2, 2],
            Self::SumOfSquares => &[],
        }
    }

    /// Returns true if it takes an array of this shape.
    #[must_use]
    pub fn takes(self, shape: &[usize]) -> bool {
        let least = self.least();
        least.is_empty()
            || shape.len() == least.len()
                && shape.iter().zip(least).all(|(has, least)| has >= least)
    }

    /// Returns its value: NaN for an array that it does not take.
    #[must_use]
    pub fn at(self, x: &ArrayD<f64>) -> f64 {
        match self {
            Self::Func1 => of(x, func1),
            Self::Func2 => of(x, func2),
            Self::Func3 => of(x, func3),
            Self::SumOfSquares => {
                let elements: Array1<f64> = x.iter().copied().collect();
                sum(elements.len(), |place| elements[place] * elements[place])
            }
        }
    }
}

fn of<D: Dimension>(x: &ArrayD<f64>, f: fn(&ndarray::Array<f64, D>) -> f64) -> f64 {
    x.clone().into_dimensionality().map_or(f64::NAN, |x| f(&x))
}
