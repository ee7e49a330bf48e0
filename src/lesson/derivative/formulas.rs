//! The formulas of the chapters in MathML, without their `math` element: the same in
//! every language.

pub(in crate::lesson) static FORMULAS: [Option<&str>; 6] = [
    None,
    Some(
        "<msup><mi>f</mi><mo>′</mo></msup><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo><mo>≈</mo><mfrac><mrow><mi>f</mi><mo stretchy=\"false\">(</mo><mi>x</mi><mo>+</mo><mi>δ</mi><mo stretchy=\"false\">)</mo><mo>−</mo><mi>f</mi><mo stretchy=\"false\">(</mo><mi>x</mi><mo>−</mo><mi>δ</mi><mo stretchy=\"false\">)</mo></mrow><mrow><mn>2</mn><mi>δ</mi></mrow></mfrac>",
    ),
    None,
    None,
    None,
    None,
];
