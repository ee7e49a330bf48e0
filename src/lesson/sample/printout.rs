//! The lines that the sample's training cell prints.

use crate::session::message::Row;
use descent_core::numpy::print::repr;

/// Returns the print of a row.
pub(in crate::lesson) fn line(row: &Row) -> String {
    format!("step =  {} loss =  {}", row.step, repr(row.loss))
}
