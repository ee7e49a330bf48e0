//! The lines that the classification's training cell prints (cell 40).

use crate::exchange::printout::{bias, weights};
use crate::session::message::Row;
use descent_core::layout::weights_and_bias;
use descent_core::numpy::print::repr;

/// The name that the cell prints before the error.
pub(in crate::lesson) const ERROR_NAME: &str = "error_val";

/// Returns the print of a row. The line before training names W without printing it.
pub(in crate::lesson) fn line(row: &Row) -> String {
    let (w, b) = weights_and_bias(&row.parameters);
    let (error, w, b) = (repr(row.error_val), weights(w), bias(b));
    if row.step < 0 {
        return format!("Inital error value =  {error} Initial W =  \n , b =  {b}");
    }
    format!("step =  {} {ERROR_NAME} =  {error} W =  {w} b =  {b}", row.step)
}
