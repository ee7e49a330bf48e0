//! NumPy's conventions, held to what NumPy and Python printed
//! (golden/numpy_print.py).

use descent_core::numpy::{
    nditer::NdIter,
    print::{array, array_repr, repr, tuple},
    random::Stream,
};
use ndarray::{ArrayD, arr0, array};
use proptest::prelude::*;
use serde_json::Value;

fn golden(part: &str) -> Vec<Value> {
    let text = include_str!("../golden/numpy_print.json");
    let mut golden: Value = serde_json::from_str(text).unwrap();
    serde_json::from_value(golden[part].take()).unwrap()
}

/// Reads a number, or the text of one that JSON cannot represent.
fn float(value: &Value) -> f64 {
    match value {
        Value::String(text) => text.parse().unwrap(),
        number => number.as_f64().unwrap(),
    }
}

mod random {
    use super::*;

    #[test]
    fn the_first_draws_are_numpys() {
        let mut stream = Stream::seed(0);
        assert_eq!(stream.rand(), 0.5488135039273248);
        assert_eq!(stream.rand(), 0.7151893663724195);
        assert_eq!(stream.rand(), 0.6027633760716439);
        assert_eq!(Stream::seed(42).rand(), 0.3745401188473625);
    }

    #[test]
    fn the_stream_is_stable() {
        let cases = golden("random");
        assert!(cases.iter().any(|case| case["seed"] == u32::MAX));
        for case in cases {
            let seed = case["seed"].as_u64().unwrap();
            let mut stream = Stream::seed(u32::try_from(seed).unwrap());
            for _ in 0..case.get("skip").map_or(0, |skip| skip.as_u64().unwrap()) {
                stream.rand();
            }
            for expected in case["rand"].as_array().unwrap() {
                assert_eq!(stream.rand(), float(expected), "seed {seed}");
            }
        }
    }

    #[test]
    fn a_copy_of_a_stream_goes_on_alike() {
        let mut stream = Stream::seed(3);
        stream.rand();
        let mut copy = stream.clone();
        assert_eq!(copy.rand(), stream.rand());
    }
}

mod scalars {
    use super::*;

    #[test]
    fn repr_is_pythons() {
        for case in golden("repr") {
            let text = case.as_str().unwrap();
            assert_eq!(repr(text.parse().unwrap()), text);
        }
        assert_eq!(repr(f64::NAN), "nan");
        assert_eq!(repr(-f64::NAN), "nan");
    }

    #[test]
    fn an_exponent_is_written_outside_1e_4_to_1e16() {
        assert_eq!(repr(0.0001), "0.0001");
        assert_eq!(repr(0.00009999), "9.999e-05");
        assert_eq!(repr(9999999999999998.0), "9999999999999998.0");
        assert_eq!(repr(1e16), "1e+16");
    }

    #[test]
    fn an_exact_tie_ends_in_the_even_digit() {
        assert_eq!(repr(-808524066682041.0 / 8.0), "-101065508335255.12");
    }

    proptest! {
        #[test]
        fn repr_reads_back_to_the_same_bits(bits: u64) {
            let x = f64::from_bits(bits);
            prop_assume!(x.is_finite());
            let text = repr(x);
            prop_assert_eq!(text.parse::<f64>().unwrap().to_bits(), bits, "{}", text);
        }

        #[test]
        fn repr_is_as_short_as_any(bits: u64) {
            let x = f64::from_bits(bits);
            prop_assume!(x.is_finite() && x != 0.0);
            let digits = |text: &str| {
                let mantissa = text.split('e').next().unwrap();
                let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
                digits.trim_matches('0').len()
            };
            prop_assert_eq!(digits(&repr(x)), digits(&format!("{x:e}")));
        }
    }
}

mod arrays {
    use super::*;

    fn dims(case: &Value) -> Vec<usize> {
        serde_json::from_value(case["shape"].clone()).unwrap()
    }

    fn data(case: &Value) -> Vec<f64> {
        case["data"].as_array().unwrap().iter().map(float).collect()
    }

    #[test]
    fn every_array_prints_as_in_numpy() {
        let cases = golden("arrays");
        assert!(cases.len() >= 200);
        for case in cases {
            let a = ArrayD::from_shape_vec(dims(&case), data(&case)).unwrap();
            assert_eq!(array(a.view()), case["str"].as_str().unwrap());
            assert_eq!(array_repr(a.view()), case["repr"].as_str().unwrap());
        }
    }

    #[test]
    fn the_order_in_memory_does_not_show() {
        let a = array![[5.0, 13.0], [32.0, 15.0]];
        let transposed = a.t().into_dyn();
        assert_eq!(array(transposed.view()), "[[ 5. 32.]\n [13. 15.]]");
        assert_eq!(array_repr(transposed), "array([[ 5., 32.],\n       [13., 15.]])");
    }

    #[test]
    fn an_array_without_axes_prints_as_its_number() {
        let a = arr0(1.0 / 3.0).into_dyn();
        assert_eq!(array(a.view()), "0.3333333333333333");
        assert_eq!(array_repr(a.view()), "array(0.33333333)");
    }

    proptest! {
        #[test]
        fn any_row_keeps_its_width_and_its_digits(bits in prop::collection::vec(any::<u64>(), 1..40)) {
            let row: Vec<f64> = bits.iter().map(|bits| f64::from_bits(*bits)).collect();
            let text = array(ndarray::aview1(&row).into_dyn());
            prop_assert!(text.lines().all(|line| line.len() <= 75), "{}", text);
            let words: Vec<&str> = text.trim_matches(['[', ']']).split_whitespace().collect();
            prop_assert_eq!(words.len(), row.len());
            for (word, x) in words.iter().zip(&row) {
                let read: f64 = word.parse().unwrap();
                let same = read == *x || (read.is_nan() && x.is_nan());
                // Rounding to 8 places may leave the range of a float64.
                let close = ((read - x) / x).abs() < 1e-8 || x.abs() > 1.797e308;
                // Without an exponent the 8 places are those behind the point.
                let fixed = x.abs() >= 1e-4 && (read - x).abs() < 5.1e-9;
                prop_assert!(same || close || fixed, "{} for {:e}", word, x);
            }
        }
    }
}

mod tuples {
    use super::*;

    #[test]
    fn tuples_are_pythons() {
        assert_eq!(tuple(&[]), "()");
        assert_eq!(tuple(&[0]), "(0,)");
        assert_eq!(tuple(&[0, 1]), "(0, 1)");
        assert_eq!(tuple(&[2, 0, 10]), "(2, 0, 10)");
    }
}

mod nditer {
    use super::*;

    fn walk(shape: &[usize]) -> Vec<Vec<usize>> {
        let mut it = NdIter::new(shape);
        let mut visited = Vec::new();
        while let Some(index) = it.multi_index() {
            visited.push(index.to_vec());
            it.iternext();
        }
        visited
    }

    #[test]
    fn the_last_axis_is_the_fastest() {
        let expected = [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]];
        assert_eq!(walk(&[2, 3]), expected);
    }

    #[test]
    fn no_axes_is_one_element_and_an_empty_axis_none() {
        assert_eq!(walk(&[]), [[0; 0]]);
        assert_eq!(walk(&[0]), [[0; 0]; 0]);
        assert_eq!(walk(&[3, 0, 2]), [[0; 0]; 0]);
    }
}
