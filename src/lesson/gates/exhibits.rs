//! The formulas and code of the chapters, the same in every language.

use crate::lesson::exhibit::{Code, Exhibit, NONE};

pub(in crate::lesson) static EXHIBITS: [Exhibit; 7] = [
    Exhibit {
        formula: Some(
            "<mi>y</mi><mo>=</mo><mi>σ</mi><mo>(</mo><msub><mi class=\"w\">W</mi><mn>1</mn></msub><msub><mi>x</mi><mn>1</mn></msub><mo>+</mo><msub><mi class=\"w\">W</mi><mn>2</mn></msub><msub><mi>x</mi><mn>2</mn></msub><mo>+</mo><mi class=\"b\">b</mi><mo>)</mo>",
        ),
        code: None,
    },
    NONE,
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 109,
            lines: &[
                "tdata = np.array([1, 1, 1, 0])",
                "",
                "NAND_obj = LogicGate(\"NAND_GATE\", xdata, tdata)",
                "",
                "NAND_obj.train()",
            ],
            lit: &[0],
        }),
    },
    NONE,
    NONE,
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 104,
            lines: &[
                "        if y > 0.5:",
                "            result = 1",
                "        else:",
                "            result = 0",
            ],
            lit: &[0],
        }),
    },
    NONE,
];
