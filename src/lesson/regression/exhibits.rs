//! The formulas and code of the chapters, the same in every language.

use crate::lesson::exhibit::{Code, Exhibit, NONE};

pub(in crate::lesson) static EXHIBITS: [Exhibit; 8] = [
    Exhibit {
        formula: Some(
            "<mi>y</mi><mo>=</mo><mi class=\"w\">W</mi><mi>x</mi><mo>+</mo><mi class=\"b\">b</mi>",
        ),
        code: None,
    },
    Exhibit {
        formula: Some(
            "<mi class=\"error\">E</mi><mo>=</mo><mfrac><mn>1</mn><mi>n</mi></mfrac><mo>∑</mo><msup><mrow><mo>(</mo><mi>t</mi><mo>−</mo><mo>(</mo><mi class=\"w\">W</mi><mi>x</mi><mo>+</mo><mi class=\"b\">b</mi><mo>)</mo><mo>)</mo></mrow><mn>2</mn></msup>",
        ),
        code: None,
    },
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 26,
            lines: &[
                "for step in range(8001):",
                "",
                "    W -= learning_rate * numerical_derivative(f, W)",
                "    b -= learning_rate * numerical_derivative(f, b)",
            ],
            lit: &[2],
        }),
    },
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 26,
            lines: &[
                "    W -= learning_rate * numerical_derivative(f, W)",
                "    b -= learning_rate * numerical_derivative(f, b)",
            ],
            lit: &[1],
        }),
    },
    NONE,
    NONE,
    NONE,
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 26,
            lines: &[
                "def error_val(x, t):",
                "",
                "    y = np.dot(x, W) + b",
                "",
                "    return (np.sum(t - y)**2) / (len(x))",
            ],
            lit: &[4],
        }),
    },
];
