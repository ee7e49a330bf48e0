//! The errors of expressions and their places.

use descent_core::expression::ErrorKind::{self, *};
use descent_core::expression::{Expression, MOST_CHARACTERS, MOST_DEPTH};
use descent_core::numpy::random::Stream;
use proptest::prelude::*;

use super::read;

#[track_caller]
fn assert_error(source: &str, kind: ErrorKind, at: &str) {
    let error = source.parse::<Expression>().unwrap_err();
    let span = error.span;
    assert_eq!(error.kind, kind, "{source}");
    assert_eq!(source.get(span.start..span.end), Some(at), "{source} at {span:?}");
}

#[test]
fn each_mistake_is_pointed_at() {
    let unknown = |suggestion| UnknownName { suggestion };
    assert_error("", Empty, "");
    assert_error("  ", Empty, "  ");
    assert_error("x $ 2", UnexpectedCharacter, "$");
    assert_error("1_000", UnexpectedCharacter, "_");
    assert_error("x²", UnexpectedCharacter, "²");
    assert_error("x = 2", UnexpectedCharacter, "=");
    assert_error("[x]", UnexpectedCharacter, "[");
    assert_error("pow(x, 2)", unknown(None), "pow");
    assert_error("exp(x, 2)", UnexpectedCharacter, ",");
    assert_error("1.2.3", MalformedNumber, "1.2.3");
    assert_error("x + .", MalformedNumber, ".");
    assert_error("x**1e999", NumberTooLarge, "1e999");
    assert_error("0,5*x", DecimalComma, "0,5");
    assert_error("x*(10,25)", DecimalComma, "10,25");
    assert_error("x + y", unknown(None), "y");
    assert_error("ln(x)", unknown(Some("log")), "ln");
    assert_error("np.ln(x)", unknown(Some("log")), "np.ln");
    assert_error("X+1", unknown(Some("x")), "X");
    assert_error("Exp(x)", unknown(Some("exp")), "Exp");
    assert_error("sinx", unknown(Some("sin")), "sinx");
    assert_error("tanhx", unknown(Some("tanh")), "tanhx");
    assert_error("np.x", unknown(Some("x")), "np.x");
    assert_error("엑스+1", unknown(None), "엑스");
    assert_error("x2", unknown(None), "x2");
    assert_error("sin x", MissingArgument, "sin");
    assert_error("2*sqrt", MissingArgument, "sqrt");
    assert_error("x +", MissingOperand, "+");
    assert_error("* x", MissingOperand, "*");
    assert_error("x * / 2", MissingOperand, "/");
    assert_error("x // 2", MissingOperand, "/");
    assert_error("(x -)", MissingOperand, "-");
    assert_error("-", MissingOperand, "-");
    assert_error("()", MissingOperand, "()");
    assert_error("exp( )", MissingOperand, "( )");
    assert_error("2x", ImplicitMultiplication { at: 1 }, "2x");
    assert_error("x 2", ImplicitMultiplication { at: 2 }, "x 2");
    assert_error("2(x+1)", ImplicitMultiplication { at: 1 }, "2(");
    assert_error("x(x+1)", ImplicitMultiplication { at: 1 }, "x(");
    assert_error("(x)(x)", ImplicitMultiplication { at: 3 }, ")(");
    assert_error("3exp(x)", ImplicitMultiplication { at: 1 }, "3exp");
    assert_error("2e", ImplicitMultiplication { at: 1 }, "2e");
    assert_error("π x", ImplicitMultiplication { at: 3 }, "π x");
    assert_error("(x+1", UnclosedParenthesis, "(");
    assert_error("exp(x", UnclosedParenthesis, "(");
    assert_error("((x)", UnclosedParenthesis, "(");
    assert_error("(", UnclosedParenthesis, "(");
    assert_error("x+1)", UnopenedParenthesis, ")");
    assert_error(")x", UnopenedParenthesis, ")");
}

#[test]
fn the_first_mistake_from_the_left_is_told() {
    assert_error("2x $", ImplicitMultiplication { at: 1 }, "2x");
    assert_error("x + * $", MissingOperand, "*");
}

#[test]
fn a_text_field_can_select_the_mistake() {
    let source = "π·x + 𝟙";
    let error = source.parse::<Expression>().unwrap_err();
    assert_eq!(error.span.utf16(source), 6..8);
}

#[test]
fn length_is_bounded() {
    let sum = |terms: usize| vec!["x"; terms].join("+");
    assert!(sum(100).parse::<Expression>().is_ok());
    assert_error(&sum(101), TooLong, "x");
    let spaces = " ".repeat(MOST_CHARACTERS);
    assert_error(&format!("{spaces}π+1"), TooLong, "π+1");
    // 50 signs for powers, printed as 100.
    let long = format!("{}+2^2", vec!["22^2"; 39].join("+"));
    assert!(long.chars().count() < MOST_CHARACTERS);
    assert_error(&long, TooLong, &long);
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| format!("{}x{}", "(".repeat(depth), ")".repeat(depth));
    assert!(nested(MOST_DEPTH).parse::<Expression>().is_ok());
    assert_error(&nested(MOST_DEPTH + 1), TooDeep, "(");
    assert!(format!("{}x", "-".repeat(MOST_DEPTH)).parse::<Expression>().is_ok());
    assert_error(&format!("{}x", "-".repeat(MOST_DEPTH + 1)), TooDeep, "-");
    let powers = |depth: usize| vec!["x"; depth + 1].join("^");
    assert!(powers(MOST_DEPTH).parse::<Expression>().is_ok());
    assert_error(&powers(MOST_DEPTH + 1), TooDeep, "^");
    assert_error(&"(".repeat(MOST_CHARACTERS), TooDeep, "(");
}

/// Words of which some get far into the parser.
fn soup() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "x", "x", "2", "1.5", ".5", "1e-3", "1e", "e", "pi", "π", "exp(", "log(", "sqrt(", "sin",
        "abs(", "np.", "np.tanh(", "+", "-", "−", "*", "**", "^", "/", "÷", "(", "(", ")", ")",
        ")", " ", ",", ".", "_", "²", "é", "한", "\u{301}", "\u{0}", "1e999", "ln",
    ];
    prop::collection::vec(prop::sample::select(WORDS), 0..40).prop_map(|words| words.concat())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    match text.parse::<Expression>() {
        Ok(f) => {
            prop_assert_eq!(&read(&f.to_string()), &f);
            for x in [0.0, -1.5, f64::MAX, f64::NAN] {
                let _ = (f.value(x), f.derivative(x), f.third_derivative(x));
            }
        }
        Err(error) => {
            let span = error.span;
            prop_assert!(span.start <= span.end);
            prop_assert!(text.get(span.start..span.end).is_some());
            prop_assert!(span.utf16(text).end <= text.encode_utf16().count());
            if let ImplicitMultiplication { at } = error.kind {
                // With the sign inserted, the rest has moved.
                let (left, right) = text.split_at(at);
                if let Err(next) = format!("{left}*{right}").parse::<Expression>() {
                    let of_all = matches!(next.kind, TooLong | UnclosedParenthesis);
                    prop_assert!(of_all || next.span.end > at, "{text}");
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn no_soup_of_words_panics(text in soup()) {
        check(&text)?;
    }
}

proptest! {
    #[test]
    fn no_text_panics(text in any::<String>()) {
        check(&text)?;
    }
}

/// More lines than proptest draws in a minute: of any characters in every
/// fourth, else of those that expressions are made of.
#[test]
fn no_line_of_characters_panics() {
    let signs: Vec<char> = "xxx0159.e+-*/^() πsinexplogabtrqh,_−²".chars().collect();
    let mut stream = Stream::seed(7);
    let mut below = |n: usize| (stream.rand() * n as f64) as usize;
    for round in 0..200_000 {
        let text: String = (0..below(60))
            .map(|_| match round % 4 {
                0 => char::from_u32(below(0x11_0000) as u32).unwrap_or('x'),
                _ => signs[below(signs.len())],
            })
            .collect();
        check(&text).unwrap();
    }
}
