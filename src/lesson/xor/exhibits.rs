//! The formulas and code of the chapters, the same in every language.

use crate::lesson::exhibit::{Code, Exhibit, NONE};

pub(in crate::lesson) static EXHIBITS: [Exhibit; 6] = [
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 113,
            lines: &[
                "    s1 = OR_obj.predict(input_data[index])",
                "    s2 = NAND_obj.predict(input_data[index])",
                "",
                "    new_input_data.append(s1[-1])",
                "    new_input_data.append(s2[-1])",
                "",
                "    (sigmoid_val, logical_val) = AND_obj.predict(np.array(new_input_data))",
            ],
            lit: &[6],
        }),
    },
    NONE,
    NONE,
    Exhibit {
        formula: Some(
            "<mi>y</mi><mo>=</mo><mi>σ</mi><mo>(</mo><mi class=\"w\">W</mi><mo>·</mo><mi>σ</mi><mo>(</mo><mi class=\"w\">W</mi><mo>·</mo><mi>x</mi><mo>+</mo><mi class=\"b\">b</mi><mo>)</mo><mo>+</mo><mi class=\"b\">b</mi><mo>)</mo>",
        ),
        code: None,
    },
    NONE,
    NONE,
];
