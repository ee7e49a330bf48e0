//! Points as people paste them.

use descent::exchange::points::{self, LONGEST, PointsError};
use descent::experiment::number::NumberError;

const THREE: [(f64, f64); 3] = [(1.0, 2.0), (2.0, 3.5), (-3.0, 4e-2)];

fn read_points(text: &str) -> Result<Vec<(f64, f64)>, PointsError> {
    points::read_points(text).map(|points| points.pairs)
}

#[test]
fn rows_of_spreadsheets_files_and_addresses_are_read() {
    let texts = [
        "1\t2\n2\t3.5\n-3\t0.04",
        "x,t\r\n1,2\r\n2,3.5\r\n-3,4e-2\r\n",
        "\u{feff}x;t\n1;2\n\n2;3.5\n\u{2212}3;.04\n",
        "1 2\n2  3.5\n -3 0.04 ",
        "\"1\",\"2\"\n\"2\",\"3.5\"\n\"-3\",\"0.04\"",
        "\"1\" \"2\"\n\"2\" \"3.5\"\n\"-3\" \"0.04\"",
        "1, 2\r2, 3.5\r-3, 0.04\r",
        "\"x (of \"\"a\"\")\n[cm]\",t\n1,2\n2,3.5\n-3,0.04",
        "1,2,\n2,3.5,\n,-3,0.04",
        "1:2\n2:3.5\n\u{200b}-3:0.04",
    ];
    for text in texts {
        assert_eq!(read_points(text).as_deref(), Ok(&THREE[..]), "{text:?}");
    }
}

#[test]
fn lists_of_python_and_the_output_of_numpy_are_read() {
    let texts = [
        "[(1, 2), (2, 3.5), (-3, 0.04)]",
        "[[1, 2],\n [2, 3.5],\n [-3, 0.04]]",
        "(1, 2)\n(2, 3.5)\n(-3, 0.04)",
        "x = [1, 2, -3]\nt = [2, 3.5, 0.04]",
        "xdata = np.array([1, 2, -3]).reshape(3, 1)\ntdata = np.array([2, 3.5, 0.04]).reshape(3,1)",
        "[[ 1.]\n [ 2.]\n [-3.]]\n[[2.  ]\n [3.5 ]\n [0.04]]",
        "array([[ 1.  ,  2.  ],\n       [ 2.  ,  3.5 ],\n       [-3.  ,  0.04]], dtype=float64)",
        "[[1, 2, -3], [2, 3.5, 0.04]]",
    ];
    for text in texts {
        assert_eq!(read_points(text).as_deref(), Ok(&THREE[..]), "{text:?}");
    }
    assert_eq!(read_points("x = [1, 2]\nt = [3, 4]"), Ok(vec![(1.0, 3.0), (2.0, 4.0)]));
    assert_eq!(read_points("[1, 2]\n[3, 4]"), Ok(vec![(1.0, 2.0), (3.0, 4.0)]));
}

#[test]
fn what_is_not_understood_is_named_with_its_line() {
    let not =
        |line, part: &str, why| Err(PointsError::NotANumber { line, part: part.to_owned(), why });
    let cases = [
        ("1,2\n2,three\n3,4", not(2, "three", NumberError::NotANumber)),
        ("x,t\n1,2\n\ny,t", not(4, "y", NumberError::NotANumber)),
        ("1,5;2\n2,5;3", not(1, "1,5", NumberError::DecimalComma)),
        ("1,2\n3", Err(PointsError::NotTwo { line: 2, found: 1 })),
        ("\"x\ny\",t\r\n\r\n\r\n1,2\r\n2,z", not(6, "z", NumberError::NotANumber)),
        ("\n\n1,2\n \n2,z", not(5, "z", NumberError::NotANumber)),
        ("1,2\n\"3,4\n5,6", not(2, "3,4", NumberError::DecimalComma)),
        ("1,2", Err(PointsError::TooFew)),
        ("[[1, 2]]", Err(PointsError::TooFew)),
        ("1,2,3", Err(PointsError::NotTwo { line: 1, found: 3 })),
        ("[[1, 2],\n [3, 4, 5],\n [6, 7]]", Err(PointsError::NotTwo { line: 2, found: 3 })),
        ("x = [1, 2, 3]\nt = [1, 2]", Err(PointsError::Uneven { x: 3, t: 2 })),
        ("[1, 2,\n 1e999]\n[1, 2, 3]", not(2, "1e999", NumberError::OutOfRange)),
        ("", Err(PointsError::Nothing)),
        ("x, t", Err(PointsError::Nothing)),
        ("[]", Err(PointsError::Nothing)),
    ];
    for (text, expected) in cases {
        assert_eq!(read_points(text), expected, "{text:?}");
    }
}

#[test]
fn the_names_of_columns_are_told() {
    let names = |text: &str| points::read_points(text).unwrap().names;
    assert_eq!(
        names("height (cm),weight (kg)\n150,50\n160,55").as_deref(),
        Some("height (cm), weight (kg)")
    );
    assert_eq!(names("\"x, at last\"\tt\n1\t2\n2\t3").as_deref(), Some("x, at last, t"));
    assert_eq!(names("1,2\n3,4"), None);
    assert_eq!(names("x = [1, 2]\nt = [3, 4]"), None);
}

#[test]
fn the_longest_texts_are_read_or_refused_at_once() {
    let longest = |piece: &str| piece.repeat(LONGEST / piece.len());
    for piece in ["1,2\n", "[", "(1,", "\"", "\n", ",", "\u{200b}", "x", "-1e9 "] {
        let _ = read_points(&longest(piece));
    }
    assert_eq!(read_points(&"1,2\n".repeat(LONGEST)), Err(PointsError::TooLong));
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in r#"[\[\](),;:=\tx"0-9eE.+\- \nnaifrsp\u{2212}]{0,80}"#) {
        let _ = read_points(&text);
    }
}
