//! The numerical derivative.

use descent::lesson::chapter::Quantity;
use descent::lesson::derivative::mistakes::Mistake;
use descent::lesson::derivative::player::Player;
use descent::story::Evidence;
use descent_core::derivative::accuracy::{DeltaSweep, Known};
use descent_core::derivative::{
    DELTA, Preset, func2, my_func1, my_func2, numerical_derivative, numerical_gradient,
};
use descent_core::math::Lanes;

use descent_core::numpy::print::repr;
use ndarray::array;

use super::{Claim, claim, fixed, power};
use crate::stories::run;

/// Returns a number of a derivative's lab.
fn quantity_of(query: &str, quantity: Quantity) -> f64 {
    let address = run::address(query);
    let settings = address.derivative().expect("a derivative");
    Evidence::Derivative(&settings.derivative, settings.delta).quantity(quantity)
}

pub(super) fn claims() -> Vec<Claim> {
    vec![
        claim(
            [
                repr(numerical_derivative(my_func1, 3.0, DELTA)),
                fixed(quantity_of("lesson=derivative&x=-3", Quantity::Slope), 4),
            ],
            &["0", "1", "0.0001", "3", "6", "-3"],
        ),
        {
            let off = |delta| {
                let query = format!("lesson=derivative&f=3*x*exp(x)&x=2&delta={delta}");
                quantity_of(&query, Quantity::SlopeError)
            };
            let (before, after) = (off("0.001"), off("0.0001"));
            assert!((99.0..101.0).contains(&(before / after)), "{before} {after}");
            let e2 = Lanes::exp(2.0);
            claim(
                [
                    power(before),
                    power(after),
                    repr(numerical_derivative(my_func2, 2.0, DELTA)),
                    repr(3.0 * e2 + 3.0 * 2.0 * e2),
                ],
                &["2", "3", "0.001", "0.0001", "10", "100", "1"],
            )
        },
        {
            let sigmoid = Preset::Sigmoid.source().parse().expect("it is a function");
            let known = Known::of(&sigmoid, Preset::Sigmoid.point());
            let deltas: Vec<f64> = (1..=15).map(|power| 10.0_f64.powi(-power)).collect();
            let study = DeltaSweep::new(|x| sigmoid.value(x), known, &deltas);
            let off = |i: usize| study.differences[i - 1].error.expect("a number");
            assert!(off(12) / off(4) > 400_000.0);
            let best = study.best().expect("one is best").delta;
            claim(
                [power(off(4)), power(off(12)), format!("{best:e}")],
                // Korean counts in units of ten thousand.
                &["0.7", "0.0001", "1e-12", "1e-4", "40", "400000"],
            )
        },
        {
            let query = "lesson=derivative&f=(3-(2*x%2B1))**2&x=0.5&delta=1";
            let [slope, error] =
                [Quantity::Slope, Quantity::SlopeError].map(|q| quantity_of(query, q));
            claim([fixed(slope, 0), fixed(error, 0)], &["1", "2", "3"])
        },
        {
            let gradient = numerical_gradient(func2, &mut array![1.0, 2.0], DELTA, |_| {});
            let [dx, dy] = [gradient[0], gradient[1]];
            // The array at the line that the question asks about.
            let address = run::address("lesson=derivative&line=17");
            let exercise = address.derivative().expect("a derivative").exercise.clone();
            let player = Player::exercise(&exercise, DELTA);
            let step = player.step(exercise.line).expect("there is such a line");
            let [first, second] = [step.x[[0]], step.x[[1]]];
            assert!(step.fx1.is_some() && step.fx2.is_none() && step.element == Some(1));
            let [dx2, dy2, x] = [dx, dy, first].map(|value| fixed(value, 0));
            claim([repr(dx), repr(dy), dx2, dy2, x, repr(second)], &["1", "2", "3", "17"])
        },
        {
            let output = Mistake::IntegerArray.begin(false).output().expect("it runs at once");
            let grad = &output.variable("grad").expect("it has a gradient").values;
            claim([fixed(grad[0], 0), fixed(grad[1], 0), repr(2.0 * DELTA)], &["4", "1"])
        },
    ]
}
