//! The lines that the regression's training cell prints (cell 26).

use crate::exchange::printout::{bias, weights};
use crate::session::message::Row;
use descent_core::layout::weights_and_bias;
use descent_core::numpy::print::repr;

/// Returns the print of a row: two lines before training, "Inital" and the space around
/// its newline included.
pub(in crate::lesson) fn line(row: &Row) -> String {
    let (w, b) = weights_and_bias(&row.parameters);
    let (error, w, b) = (repr(row.error_val), weights(w), bias(b));
    if row.step < 0 {
        return format!("Inital error value =  {error} Initial W =  {w} \n , b =  {b}");
    }
    format!("step =  {} error value =  {error} W =  {w} , b =  {b}", row.step)
}
