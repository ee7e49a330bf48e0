//! Listings of the notebook's code, each line with the step that it performs.

/// The step that a line performs. Lines that are empty or only open a block have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// `delta_x = 1e-4`
    Delta,
    /// `grad = np.zeros_like(x)`
    Zeros,
    /// `print("debug 1. …`
    PrintVariable,
    /// `print("debug 2. …`
    PrintZeros,
    /// `print("====…`, before the loop.
    PrintOpening,
    /// `it = np.nditer(…`
    Iterator,
    /// `while not it.finished:`
    While,
    /// `idx = it.multi_index`
    Index,
    /// `print("debug 3. …`
    PrintElement,
    /// `tmp_val = x[idx]`
    Read,
    /// `x[idx] = float(tmp_val) + delta_x`
    SetPlus,
    /// `fx1 = f(x)`
    CallPlus,
    /// `x[idx] = tmp_val - delta_x`
    SetMinus,
    /// `fx2 = f(x)`
    CallMinus,
    /// `grad[idx] = (fx1 - fx2) / (2*delta_x)`
    Divide,
    /// `print("debug 4. …`
    PrintPartial,
    /// `print("debug 5. …`
    PrintGradient,
    /// `print("====…`, in the loop.
    PrintClosing,
    /// `x[idx] = tmp_val`
    Restore,
    /// `it.iternext()`
    Next,
    /// `return grad`
    Return,
    /// `W -= learning_rate * numerical_derivative(f, W)`
    UpdateW,
    /// `b -= learning_rate * numerical_derivative(f, b)`
    UpdateB,
}

impl Line {
    /// Returns true if the line prints.
    #[must_use]
    pub fn prints(self) -> bool {
        matches!(
            self,
            Self::PrintVariable
                | Self::PrintZeros
                | Self::PrintOpening
                | Self::PrintElement
                | Self::PrintPartial
                | Self::PrintGradient
                | Self::PrintClosing
        )
    }
}

/// The notebook's lines of code, spaces included.
pub type Listing = &'static [(&'static str, Option<Line>)];

use Line::{
    CallMinus, CallPlus, Delta, Divide, Index, Iterator, Next, Read, Restore, Return, SetMinus,
    SetPlus, While, Zeros,
};

/// The derivative of the training cells (26, 33, 103).
pub const NUMERICAL_DERIVATIVE: Listing = &[
    ("def numerical_derivative(f, x):", None),
    ("    delta_x = 1e-4", Some(Delta)),
    ("    grad = np.zeros_like(x)", Some(Zeros)),
    ("    ", None),
    ("    it = np.nditer(x, flags = ['multi_index'], op_flags = ['readwrite'])", Some(Iterator)),
    ("    ", None),
    ("    while not it.finished:", Some(While)),
    ("        idx = it.multi_index", Some(Index)),
    ("        tmp_val = x[idx]", Some(Read)),
    ("        x[idx] = float(tmp_val) + delta_x", Some(SetPlus)),
    ("        fx1 = f(x)", Some(CallPlus)),
    ("        ", None),
    ("        x[idx] = tmp_val - delta_x", Some(SetMinus)),
    ("        fx2 = f(x)", Some(CallMinus)),
    ("        grad[idx] = (fx1 - fx2) / (2*delta_x)", Some(Divide)),
    ("        ", None),
    ("        x[idx] = tmp_val", Some(Restore)),
    ("        it.iternext()", Some(Next)),
    ("        ", None),
    ("    return grad", Some(Return)),
];
