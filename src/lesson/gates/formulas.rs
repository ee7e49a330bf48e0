//! The formulas of the chapters in MathML, without their `math` element: the same in
//! every language.

pub(in crate::lesson) static FORMULAS: [Option<&str>; 7] = [
    Some(
        "<mi>y</mi><mo>=</mo><mi>σ</mi><mo stretchy=\"false\">(</mo><msub><mi class=\"w\">W</mi><mn>1</mn></msub><msub><mi>x</mi><mn>1</mn></msub><mo>+</mo><msub><mi class=\"w\">W</mi><mn>2</mn></msub><msub><mi>x</mi><mn>2</mn></msub><mo>+</mo><mi class=\"b\">b</mi><mo stretchy=\"false\">)</mo>",
    ),
    None,
    None,
    None,
    None,
    None,
    None,
];
