//! The lines that LogicGate's `train` prints (cell 104), without W and b.

use crate::session::message::Row;
use descent_core::numpy::print::repr;

/// Returns the print of a row.
pub(in crate::lesson) fn line(row: &Row) -> String {
    let error = repr(row.error_val);
    if row.step < 0 {
        return format!("Initial error value =  {error}");
    }
    format!("step =  {} error value =  {error}", row.step)
}
