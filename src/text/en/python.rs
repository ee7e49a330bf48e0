//! Comments of exported Python in English.

use crate::exchange::python::Remark;

pub(super) fn remark(remark: Remark) -> &'static str {
    match remark {
        Remark::About => {
            "Exported from Descent. Run it with NumPy, and it prints the rows of the page."
        }
        Remark::Inputs => "inputs",
        Remark::Targets => "answers that are already known",
        Remark::Seed => "the same seed gives the same start",
        Remark::Start => "the exact start of this run",
        Remark::NumericalDerivative => {
            "numerical derivative: nudge one element up and down, all others held still"
        }
        Remark::ExactGradient => "gradient worked out on paper, without delta_x",
        Remark::Complement => "1 - y, without losing its digits",
        Remark::TextbookOrder => "textbook order: every gradient from the old values",
        Remark::Fork => "from here on with another value",
    }
}
