//! The formulas and code of the chapters, the same in every language.

use crate::lesson::exhibit::{Code, Exhibit, NONE};

pub(in crate::lesson) static EXHIBITS: [Exhibit; 6] = [
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 1,
            lines: &[
                "def numerical_derivative(f, x):",
                "",
                "    delta_x = 1e-4",
                "",
                "    return (f(x + delta_x) - f(x - delta_x)) / (2 * delta_x)",
            ],
            lit: &[4],
        }),
    },
    Exhibit {
        formula: Some(
            "<msup><mi>f</mi><mo>′</mo></msup><mo>(</mo><mi>x</mi><mo>)</mo><mo>≈</mo><mfrac><mrow><mi>f</mi><mo>(</mo><mi>x</mi><mo>+</mo><mi>δ</mi><mo>)</mo><mo>−</mo><mi>f</mi><mo>(</mo><mi>x</mi><mo>−</mo><mi>δ</mi><mo>)</mo></mrow><mrow><mn>2</mn><mi>δ</mi></mrow></mfrac>",
        ),
        code: None,
    },
    NONE,
    NONE,
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 15,
            lines: &[
                "        tmp_val = x[idx]",
                "        x[idx] = float(tmp_val) + delta_x",
                "        fx1 = f(x)",
                "",
                "        x[idx] = tmp_val -delta_x",
                "        fx2 = f(x)",
                "        grad[idx] = (fx1 - fx2) / (2 * delta_x)",
                "",
                "        x[idx] = tmp_val",
            ],
            lit: &[8],
        }),
    },
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 4,
            lines: &[
                "        x[idx] = float(tmp_val) + delta_x",
                "        fx1 = f(x)",
                "",
                "        x[idx] = tmp_val - delta_x",
                "        grad[idx] = (fx1 - fx2) / (2*delta_x)",
            ],
            lit: &[4],
        }),
    },
];
