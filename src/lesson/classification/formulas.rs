//! The formulas of the chapters in MathML, without their `math` element: the same in
//! every language.

pub(in crate::lesson) static FORMULAS: [Option<&str>; 7] = [
    Some(
        "<mi>σ</mi><mo stretchy=\"false\">(</mo><mi>z</mi><mo stretchy=\"false\">)</mo><mo>=</mo><mfrac><mn>1</mn><mrow><mn>1</mn><mo>+</mo><msup><mi>e</mi><mrow><mo>−</mo><mi>z</mi></mrow></msup></mrow></mfrac><mo>,</mo><mspace width=\"1em\"/><mi>z</mi><mo>=</mo><mi class=\"w\">W</mi><mi>x</mi><mo>+</mo><mi class=\"b\">b</mi>",
    ),
    None,
    Some(
        "<mi class=\"error\">E</mi><mo>=</mo><mo>−</mo><mo>∑</mo><mo stretchy=\"false\">(</mo><mi>t</mi><mi>ln</mi><mi>y</mi><mo>+</mo><mo stretchy=\"false\">(</mo><mn>1</mn><mo>−</mo><mi>t</mi><mo stretchy=\"false\">)</mo><mi>ln</mi><mo stretchy=\"false\">(</mo><mn>1</mn><mo>−</mo><mi>y</mi><mo stretchy=\"false\">)</mo><mo stretchy=\"false\">)</mo>",
    ),
    None,
    None,
    None,
    None,
];
