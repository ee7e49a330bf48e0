//! The numerical derivative, held to the notebook's numbers and prints
//! (golden/numerical_derivative.json, golden/debug_trace_func*.txt).

use std::panic::{AssertUnwindSafe, catch_unwind};

use descent::lesson::derivative::mistakes::{NameError, derivative_without_fx2};
use descent::lesson::derivative::trace::{DebugTrace, TraceKind, debug_trace};
use descent_core::derivative::{
    DELTA, func1, func2, func3, my_func1, my_func2, numerical_derivative, numerical_gradient,
};
use ndarray::{Array, Array1, ArrayD, Dimension, ShapeBuilder, arr0, array};
use proptest::prelude::*;
use serde_json::Value;

fn golden(part: &str) -> Value {
    let text = include_str!("../golden/numerical_derivative.json");
    let mut golden: Value = serde_json::from_str(text).unwrap();
    golden[part].take()
}

fn floats(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
}

fn bits<'a>(numbers: impl IntoIterator<Item = &'a f64>) -> Vec<u64> {
    numbers.into_iter().map(|x| x.to_bits()).collect()
}

mod scalar {
    use super::*;

    #[test]
    fn x_squared_at_3() {
        assert_eq!(numerical_derivative(my_func1, 3.0, DELTA), 6.000000000012662);
    }

    #[test]
    fn three_x_exp_x_at_2() {
        assert_eq!(numerical_derivative(my_func2, 2.0, DELTA), 66.50150507518049);
    }

    #[test]
    fn both_calls_are_the_notebooks() {
        for (part, f) in [("my_func1", my_func1 as fn(f64) -> f64), ("my_func2", my_func2)] {
            let golden = golden(part);
            let mut calls = Vec::new();
            let record = |x| {
                calls.push((x, f(x)));
                f(x)
            };
            numerical_derivative(record, golden["x"].as_f64().unwrap(), DELTA);
            let expected = [("x_plus", "fx1"), ("x_minus", "fx2")]
                .map(|(x, fx)| (golden[x].as_f64().unwrap(), golden[fx].as_f64().unwrap()));
            assert_eq!(calls, expected, "{part}");
        }
    }
}

mod gradient {
    use super::*;

    fn assert_probes_are_golden<D: Dimension>(
        part: &str,
        f: impl FnMut(&Array<f64, D>) -> f64,
        mut x: Array<f64, D>,
    ) {
        let golden = golden(part);
        let before = x.clone();
        assert_eq!(bits(&x), bits(&floats(&golden["x"])));

        let mut steps = golden["steps"].as_array().unwrap().iter();
        let grad = numerical_gradient(f, &mut x, DELTA, |probe| {
            let step = steps.next().unwrap();
            let index: Vec<usize> = serde_json::from_value(step["idx"].clone()).unwrap();
            assert_eq!(probe.index, index);
            assert_eq!(probe.value, before.view().into_dyn()[probe.index]);
            assert_eq!(probe.plus, step["x_plus"].as_f64().unwrap());
            assert_eq!(probe.minus, step["x_minus"].as_f64().unwrap());
            assert_eq!(probe.forward, step["fx1"].as_f64().unwrap());
            assert_eq!(probe.backward, step["fx2"].as_f64().unwrap());
            assert_eq!(probe.partial, step["grad"].as_f64().unwrap());
            assert_eq!(bits(probe.gradient), bits(&floats(&step["grad_array_so_far"])));
        });
        assert!(steps.next().is_none());
        let last = golden["steps"].as_array().unwrap().last().unwrap();
        assert_eq!(bits(&grad), bits(&floats(&last["grad_array_so_far"])));
        assert_eq!(x, before);
    }

    #[test]
    fn func1_is_golden() {
        assert_probes_are_golden("func1", func1, array![3.0]);
    }

    #[test]
    fn func2_is_golden() {
        assert_probes_are_golden("func2", func2, array![1.0, 2.0]);
    }

    #[test]
    fn func3_is_golden() {
        assert_probes_are_golden("func3", func3, array![[1.0, 2.0], [3.0, 4.0]]);
    }

    #[test]
    fn elements_are_visited_in_c_order_whatever_the_memory_order() {
        let numbers: Vec<f64> = (0..6).map(f64::from).collect();
        let mut x = Array::from_shape_vec((2, 3).f(), numbers).unwrap();
        let before = x.clone();
        let weights = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
        let mut visited = Vec::new();
        let grad = numerical_gradient(
            |x| (&weights * x).sum(),
            &mut x,
            DELTA,
            |probe| visited.push((probe.index.to_vec(), probe.value)),
        );
        let indices: Vec<_> = visited.iter().map(|(index, _)| (index[0], index[1])).collect();
        assert_eq!(indices, [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]);
        assert!(visited.iter().all(|(index, value)| before[(index[0], index[1])] == *value));
        assert!((&grad - &weights).iter().all(|error| error.abs() < 1e-9));
    }

    #[test]
    fn one_element_moves_while_the_others_hold_still() {
        let mut calls = Vec::new();
        let record = |x: &Array1<f64>| {
            calls.push(x.to_vec());
            0.0
        };
        numerical_gradient(record, &mut array![1.0, 2.0], DELTA, |_| {});
        assert_eq!(calls, [[1.0001, 2.0], [0.9999, 2.0], [1.0, 2.0001], [1.0, 1.9999]]);
    }

    #[test]
    fn an_array_without_axes_is_one_element_and_an_empty_one_none() {
        let grad = numerical_gradient(|x| x[()] * x[()], &mut arr0(3.0), DELTA, |_| {});
        assert_eq!(grad, arr0(6.000000000012662));

        let mut empty = ArrayD::zeros(vec![2, 0, 3]);
        let grad = numerical_gradient(|_| panic!("called"), &mut empty, DELTA, |_| {});
        assert_eq!(grad.shape(), [2, 0, 3]);
    }

    proptest! {
        #[test]
        fn x_is_restored_whatever_f_returns(
            numbers in prop::collection::vec(any::<u64>().prop_map(f64::from_bits), 1..7),
            answers in prop::collection::vec(any::<f64>(), 14),
            delta: f64,
        ) {
            let mut x = Array1::from_vec(numbers);
            let before = bits(&x);
            let mut answers = answers.iter();
            numerical_gradient(|_| *answers.next().unwrap(), &mut x, delta, |_| {});
            prop_assert_eq!(bits(&x), before);
        }

        #[test]
        fn x_is_restored_when_f_panics(
            numbers in prop::collection::vec(any::<f64>(), 1..7),
            fatal in 0_usize..12,
        ) {
            let mut x = Array1::from_vec(numbers);
            let before = bits(&x);
            let mut call = 0;
            let outcome = catch_unwind(AssertUnwindSafe(|| {
                let f = |_: &Array1<f64>| {
                    // Quieter than `panic!`: no message from the hook.
                    if call == fatal {
                        std::panic::resume_unwind(Box::new("fatal"));
                    }
                    call += 1;
                    0.0
                };
                numerical_gradient(f, &mut x, DELTA, |_| {})
            }));
            prop_assert_eq!(outcome.is_err(), fatal < 2 * x.len());
            prop_assert_eq!(bits(&x), before);
        }

        #[test]
        fn one_element_is_the_scalar_derivative(x in -1e6..1e6, delta in 1e-8..1.0) {
            let scalar = numerical_derivative(my_func1, x, delta);
            let grad = numerical_gradient(func1, &mut array![x], delta, |_| {});
            prop_assert_eq!(grad[0].to_bits(), scalar.to_bits());
        }
    }
}

mod trace {
    use super::*;

    fn output<D: Dimension>(trace: &DebugTrace<D>) -> String {
        format!("{}\n{}\n", trace.stdout(), trace.result())
    }

    #[test]
    fn the_three_traces_are_the_notebooks() {
        let trace = debug_trace(func1, &mut array![3.0], DELTA);
        assert_eq!(output(&trace), include_str!("../golden/debug_trace_func1.txt"));
        let trace = debug_trace(func2, &mut array![1.0, 2.0], DELTA);
        assert_eq!(output(&trace), include_str!("../golden/debug_trace_func2.txt"));
        let trace = debug_trace(func3, &mut array![[1.0, 2.0], [3.0, 4.0]], DELTA);
        assert_eq!(output(&trace), include_str!("../golden/debug_trace_func3.txt"));
    }

    #[test]
    fn each_line_knows_its_print_and_its_probe() {
        use TraceKind::*;
        let trace = debug_trace(func2, &mut array![1.0, 2.0], DELTA);
        let lines: Vec<_> = trace.lines.iter().map(|line| (line.kind, line.probe)).collect();
        let before = [InitialVariable, InitialGradient, Opening].map(|kind| (kind, None));
        let of = |probe| [Element, Partial, Gradient, Closing].map(|kind| (kind, Some(probe)));
        assert_eq!(lines, [&before[..], &of(0), &of(1)].concat());
        assert_eq!(trace.lines[8].text, "debug 4. grad[idx] =  15.000000010019221");
    }

    #[test]
    fn any_number_of_axes_is_traced() {
        let mut x = ArrayD::from_shape_vec(vec![1, 1, 2], vec![1.0, 2.0]).unwrap();
        let trace = debug_trace(|x| x.sum(), &mut x, DELTA);
        assert_eq!(trace.lines[0].text, "debug 1. initial input variable = [[[1. 2.]]]");
        assert_eq!(trace.lines[7].text, "debug 3. idx =  (0, 0, 1) , x[idx] = 2.0");
        assert_eq!(trace.result(), "array([[[1., 1.]]])");
    }
}

mod missing_fx2 {
    use super::*;

    #[test]
    fn fx2_is_not_defined_and_x_stays_at_x_minus_delta() {
        let mut x = array![3.0];
        let mut seen = Vec::new();
        let error = derivative_without_fx2(
            |x| {
                seen.push(x.to_vec());
                func1(x)
            },
            &mut x,
            DELTA,
        )
        .unwrap_err();
        assert_eq!(error, NameError { name: "fx2" });
        assert_eq!(error.to_string(), "name 'fx2' is not defined");
        assert_eq!(seen, [[3.0001]]);
        assert_eq!(x, array![2.9999]);
    }

    #[test]
    fn only_the_first_element_is_reached() {
        let mut x = array![[1.0, 2.0], [3.0, 4.0]];
        derivative_without_fx2(func3, &mut x, DELTA).unwrap_err();
        assert_eq!(x, array![[0.9999, 2.0], [3.0, 4.0]]);
    }

    #[test]
    fn an_empty_array_has_nothing_to_fail_at() {
        let mut x = Array1::<f64>::zeros(0);
        assert_eq!(derivative_without_fx2(func1, &mut x, DELTA), Ok(array![]));
    }
}

mod functions {
    use super::*;

    #[test]
    fn a_missing_variable_is_nan() {
        assert!(func1(&array![]).is_nan());
        assert!(func2(&array![1.0]).is_nan());
        assert!(func3(&array![[1.0, 2.0]]).is_nan());
    }
}
