//! The formulas and code of the chapters, the same in every language.

use crate::lesson::exhibit::{Code, Exhibit, NONE};

pub(in crate::lesson) static EXHIBITS: [Exhibit; 7] = [
    Exhibit {
        formula: Some(
            "<mi>σ</mi><mo>(</mo><mi>z</mi><mo>)</mo><mo>=</mo><mfrac><mn>1</mn><mrow><mn>1</mn><mo>+</mo><msup><mi>e</mi><mrow><mo>−</mo><mi>z</mi></mrow></msup></mrow></mfrac><mo>,</mo><mspace width=\"1em\"/><mi>z</mi><mo>=</mo><mi class=\"w\">W</mi><mi>x</mi><mo>+</mo><mi class=\"b\">b</mi>",
        ),
        code: None,
    },
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 34,
            lines: &[
                "    z = np.dot(x, W) + b",
                "    y = sigmoid(z)",
                "",
                "    if y >= 0.5:",
                "        result = 1",
                "    else:",
                "        result = 0",
            ],
            lit: &[3],
        }),
    },
    Exhibit {
        formula: Some(
            "<mi class=\"error\">E</mi><mo>=</mo><mo>−</mo><mo>∑</mo><mo>(</mo><mi>t</mi><mi>ln</mi><mi>y</mi><mo>+</mo><mo>(</mo><mn>1</mn><mo>−</mo><mi>t</mi><mo>)</mo><mi>ln</mi><mo>(</mo><mn>1</mn><mo>−</mo><mi>y</mi><mo>)</mo><mo>)</mo>",
        ),
        code: None,
    },
    NONE,
    NONE,
    NONE,
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 28,
            lines: &["W = np.random.rand(1, 1)", "b = np.random.rand(1)"],
            lit: &[],
        }),
    },
];
