//! The code that the derivative lesson steps through.

use crate::lesson::listing::Line::{
    CallMinus, CallPlus, Delta, Divide, Index, Iterator, Next, PrintClosing, PrintElement,
    PrintGradient, PrintOpening, PrintPartial, PrintVariable, PrintZeros, Read, Restore, Return,
    SetMinus, SetPlus, While, Zeros,
};
use crate::lesson::listing::Listing;

/// The derivative that prints every step (cell 15).
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
