//! The formulas of the chapters in MathML, without their `math` element: the same in
//! every language.

pub(in crate::lesson) static FORMULAS: [Option<&str>; 8] = [
    Some("<mi>y</mi><mo>=</mo><mi class=\"w\">W</mi><mi>x</mi><mo>+</mo><mi class=\"b\">b</mi>"),
    Some(
        "<mi class=\"error\">E</mi><mo>=</mo><mfrac><mn>1</mn><mi>n</mi></mfrac><mo>∑</mo><msup><mrow><mo stretchy=\"false\">(</mo><mi>t</mi><mo>−</mo><mo stretchy=\"false\">(</mo><mi class=\"w\">W</mi><mi>x</mi><mo>+</mo><mi class=\"b\">b</mi><mo stretchy=\"false\">)</mo><mo stretchy=\"false\">)</mo></mrow><mn>2</mn></msup>",
    ),
    None,
    None,
    None,
    None,
    None,
    Some(
        "<mtable><mtr><mtd><mi class=\"error\">E</mi></mtd><mtd><mo>=</mo><mo>∑</mo><msup><mrow><mo stretchy=\"false\">(</mo><mi>t</mi><mo>−</mo><mi>y</mi><mo stretchy=\"false\">)</mo></mrow><mn>2</mn></msup><mo>/</mo><mi>n</mi></mtd></mtr><mtr><mtd><mtext>error_val</mtext></mtd><mtd><mo>=</mo><msup><mrow><mo stretchy=\"false\">(</mo><mo>∑</mo><mo stretchy=\"false\">(</mo><mi>t</mi><mo>−</mo><mi>y</mi><mo stretchy=\"false\">)</mo><mo stretchy=\"false\">)</mo></mrow><mn>2</mn></msup><mo>/</mo><mi>n</mi></mtd></mtr></mtable>",
    ),
];
