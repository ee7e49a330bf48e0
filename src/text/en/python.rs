//! Comments of exported Python in English.

use crate::exchange::python::Remark;
use crate::lesson::Lesson;

pub(super) fn remark(remark: Remark) -> &'static str {
    match remark {
        Remark::Title(Lesson::Derivative | Lesson::Regression) => "Simple linear regression",
        Remark::Title(Lesson::Classification) => "Simple logistic regression (classification)",
        Remark::Title(Lesson::Gates) => "LogicGate: a truth table that learns",
        Remark::Title(Lesson::Xor) => "Three gates, trained one by one and wired together",
        Remark::TwoLayersTitle => "Two layers of gates, trained together",
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
        Remark::ErrorVal => "not the loss: this squares the sum, the loss sums the squares",
        Remark::TextbookOrder => "textbook order: every gradient from the old values",
        Remark::Usage => "train the gate on its truth table",
        Remark::Wiring => "the answers of the first two gates are the inputs of the third",
        Remark::SoftWiring => {
            "sigmoid itself is passed on, not 0 or 1, so that one loss reaches both layers"
        }
    }
}
