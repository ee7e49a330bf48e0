//! The lines a run prints, to the character as the notebook's cells print them.

use ndarray::{Array1, Array2};

use crate::lesson::Lesson;
use crate::session::message::Row;
use descent_core::layout::weights_and_bias;
use descent_core::numpy::print::{array, repr};

/// What the training cell of `lesson` prints over `rows`: a line a row, each
/// with its end, the row before training as the cell's first print.
///
/// The regression's is cell 26's, the classification's cell 40's (whose first
/// line names W and prints none), the gates' `LogicGate.train`'s (cell 104),
/// which prints neither W nor b; a circuit's gates are trained by it one by one.
///
/// ```
/// use descent::exchange::printout::printout;
/// use descent::lesson::Lesson;
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
    let mut text = String::new();
    for row in rows {
        text += &line(lesson, row);
        text.push('\n');
    }
    text
}

/// What one `print` shows of a row; the regression's first is two lines.
fn line(lesson: Lesson, row: &Row) -> String {
    let Row { step, error_val, .. } = row;
    let error = repr(*error_val);
    let (w, b) = weights_and_bias(&row.parameters);
    let (w, b) = (weights(w), bias(b));
    let before_training = *step < 0;
    // "Inital" is the notebook's; what `print` puts between two arguments is one
    // space, also around its "\n".
    match (lesson, before_training) {
        (Lesson::Derivative | Lesson::Regression, true) => {
            format!("Inital error value =  {error} Initial W =  {w} \n , b =  {b}")
        }
        (Lesson::Derivative | Lesson::Regression, false) => {
            format!("step =  {step} error value =  {error} W =  {w} , b =  {b}")
        }
        (Lesson::Classification, true) => {
            format!("Inital error value =  {error} Initial W =  \n , b =  {b}")
        }
        (Lesson::Classification, false) => {
            format!("step =  {step} error_val =  {error} W =  {w} b =  {b}")
        }
        (Lesson::Gates | Lesson::Xor, true) => format!("Initial error value =  {error}"),
        (Lesson::Gates | Lesson::Xor, false) => format!("step =  {step} error value =  {error}"),
    }
}

/// W as NumPy prints it: shape (n, 1).
#[must_use]
pub fn weights(w: &[f64]) -> String {
    array(Array2::from_shape_fn((w.len(), 1), |(i, _)| w[i]).view().into_dyn())
}

/// b as NumPy prints it: shape (1,).
#[must_use]
pub fn bias(b: f64) -> String {
    array(Array1::from_elem(1, b).view().into_dyn())
}
