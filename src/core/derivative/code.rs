//! The notebook's code, line for line, and what each line does.

/// What a line does. Lines that only open a block or are empty have none.
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
    /// Whether it prints.
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

/// Lines of code as the notebook has them, spaces included.
pub type Listing = &'static [(&'static str, Option<Line>)];

use Line::{
    CallMinus, CallPlus, Delta, Divide, Index, Iterator, Next, PrintClosing, PrintElement,
    PrintGradient, PrintOpening, PrintPartial, PrintVariable, PrintZeros, Read, Restore, Return,
    SetMinus, SetPlus, UpdateB, UpdateW, While, Zeros,
};

/// The derivative that tells what it does (cell 15).
pub const TALKING_DERIVATIVE: Listing = &[
    ("def numerical_derivative(f, x):", None),
    ("    ", None),
    ("    delta_x = 1e-4", Some(Delta)),
    ("    grad = np.zeros_like(x)", Some(Zeros)),
    (r#"    print("debug 1. initial input variable =", x)"#, Some(PrintVariable)),
    (r#"    print("debug 2. initial grad =", grad)"#, Some(PrintZeros)),
    (r#"    print("========================================")"#, Some(PrintOpening)),
    ("    ", None),
    ("    it = np.nditer(x, flags = ['multi_index'], op_flags = ['readwrite'])", Some(Iterator)),
    ("    ", None),
    ("    while not it.finished:", Some(While)),
    ("        idx = it.multi_index", Some(Index)),
    ("        ", None),
    (r#"        print("debug 3. idx = ", idx, ", x[idx] =", x[idx])"#, Some(PrintElement)),
    ("        ", None),
    ("        tmp_val = x[idx]", Some(Read)),
    ("        x[idx] = float(tmp_val) + delta_x", Some(SetPlus)),
    ("        fx1 = f(x)", Some(CallPlus)),
    ("        ", None),
    ("        x[idx] = tmp_val -delta_x", Some(SetMinus)),
    ("        fx2 = f(x)", Some(CallMinus)),
    ("        grad[idx] = (fx1 - fx2) / (2 * delta_x)", Some(Divide)),
    ("        ", None),
    (r#"        print("debug 4. grad[idx] = ", grad[idx])"#, Some(PrintPartial)),
    (r#"        print("debug 5. grad = ", grad)"#, Some(PrintGradient)),
    (r#"        print("=====================================")"#, Some(PrintClosing)),
    ("        ", None),
    ("        x[idx] = tmp_val", Some(Restore)),
    ("        it.iternext()", Some(Next)),
    ("        ", None),
    ("    return grad", Some(Return)),
];

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

/// The training loop of the regression (cell 26).
pub const REGRESSION_LOOP: Listing = &[
    ("for step in range(8001):", None),
    ("    ", None),
    ("    W -= learning_rate * numerical_derivative(f, W)", Some(UpdateW)),
    ("    b -= learning_rate * numerical_derivative(f, b)", Some(UpdateB)),
];

/// The training loop of the classification (cell 40).
pub const CLASSIFICATION_LOOP: Listing = &[
    ("for step in range(100001):", None),
    ("    W -= learning_rate * numerical_derivative(f, W)", Some(UpdateW)),
    ("    b -= learning_rate * numerical_derivative(f, b)", Some(UpdateB)),
];

/// The training loop of LogicGate (cell 104).
pub const GATE_LOOP: Listing = &[
    ("        for step in range(10001):", None),
    (
        "            self.__W -= self.__learning_rate * numerical_derivative(f, self.__W)",
        Some(UpdateW),
    ),
    (
        "            self.__b -= self.__learning_rate * numerical_derivative(f, self.__b)",
        Some(UpdateB),
    ),
];
