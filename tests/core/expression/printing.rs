//! The print of an expression.

use descent_core::expression::Expression;

use super::read;

#[test]
fn it_prints_as_python_reads_it() {
    for (typed, printed) in [
        ("3 * x * np.exp(x)", "3*x*exp(x)"),
        ("-x ^ 2", "-x**2"),
        ("(-x)**2", "(-x)**2"),
        ("2^(3^x)", "2**3**x"),
        ("(2^3)^x", "(2**3)**x"),
        ("x-(1-2)", "x-(1-2)"),
        ("(x-1)-2", "x-1-2"),
        ("x/(2*x)", "x/(2*x)"),
        ("2**(-1)", "2**-1"),
        ("-(x+1)*(-x)", "-(x+1)*-x"),
        ("+x", "x"),
        ("((x))", "x"),
        ("1. + .5 + 1e-7 + 1E21 + 1000", "1+0.5+1e-7+1e21+1000"),
        ("0.1e1", "1"),
    ] {
        assert_eq!(read(typed).to_string(), printed, "{typed}");
    }
}

#[test]
fn it_travels_as_its_text() {
    let f = read("x ^ 2");
    let bytes = postcard::to_allocvec(&f).unwrap();
    assert_eq!(postcard::from_bytes::<Expression>(&bytes).unwrap(), f);
    assert_eq!(serde_json::to_string(&f).unwrap(), "\"x**2\"");
    assert!(serde_json::from_str::<Expression>("\"2x\"").is_err());
}
