//! The lines that LogicGate's `train` prints (cell 104), without W and b, and its answers.

use crate::session::message::Row;
use descent_core::gate::INPUTS;
use descent_core::numpy::print::repr;

/// Returns the print of a row.
pub(in crate::lesson) fn line(row: &Row) -> String {
    let error = repr(row.error_val);
    if row.step < 0 {
        return format!("Initial error value =  {error}");
    }
    format!("step =  {} error value =  {error}", row.step)
}

/// Returns a line and an empty one for the answer to each input (cells 106 and 113). The lines
/// end with `end`.
pub(in crate::lesson) fn answers(answer: impl Fn([f64; 2]) -> bool, end: &str) -> String {
    let line = |input: [f64; 2]| {
        let [x1, x2] = input;
        format!("[{x1} {x2}]  =  {}{end}\n\n", u8::from(answer(input)))
    };
    INPUTS.map(line).concat()
}
