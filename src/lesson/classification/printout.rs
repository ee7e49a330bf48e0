//! The lines that the classification prints (cells 27, 40, 44 and 45).

use crate::exchange::printout::{bias, weights};
use crate::session::message::Row;
use descent_core::dataset::Dataset;
use descent_core::layout::weights_and_bias;
use descent_core::numpy::print::{repr, tuple};
use descent_core::predict::Prediction;

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

/// Returns the shapes of the data (cell 27).
pub(in crate::lesson) fn shapes(data: &Dataset) -> String {
    let shape = tuple(&[data.t().len(), 1]);
    format!("x_data.shape =  {shape} t_data.shape =  {shape}\n")
}

/// Returns the print of a prediction (cell 44).
pub(in crate::lesson) fn prediction(said: Prediction) -> String {
    format!("{} {}\n", weights(&[said.sigmoid]), u8::from(said.logical))
}
