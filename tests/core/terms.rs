//! The loss point by point, and the factor of an update.

use descent_core::dataset::Dataset;
use descent_core::logistic::LogisticRegression;
use descent_core::objective::Objective;
use descent_core::predict::boundary;
use descent_core::regression::LinearRegression;
use descent_core::rule::Order;
use descent_core::stability::{factor, regression_windows};
use descent_core::terms;

#[test]
fn the_terms_of_the_regression_average_to_its_loss() {
    let data = Dataset::regression();
    let p = [0.592_079_035_681_834_4, 0.411_568_863_572_466_9];
    let terms = terms::regression(&data, &p);
    let mean = terms::total(&terms, |term| term.loss) / terms.len() as f64;
    assert_eq!(mean, LinearRegression::new(&data).loss(&p));
    let residuals: Vec<f64> =
        terms::regression(&data, &[0.0, 4.0]).iter().map(|term| term.residual).collect();
    assert_eq!(residuals, [-2.0, -1.0, 0.0, 1.0, 2.0]);
}

#[test]
fn the_terms_of_the_classification_add_up_to_its_loss() {
    let data = Dataset::classification();
    let objective = LogisticRegression::<1>::new(&data).unwrap();
    for p in [[0.0, 0.0], [1.0, -13.0], [-1.0, 13.0], [-31.7, -4.0]] {
        let terms = terms::classification(&data, &p);
        let (sum, loss) = (terms::total(&terms, |term| term.loss), objective.loss(&p));
        assert!((sum - loss).abs() <= 1e-14 * loss.abs(), "{sum} {loss}");
    }
    assert_eq!(terms::cross_entropy(0.5, true), terms::cross_entropy(0.5, false));
}

#[test]
fn the_factor_is_below_one_inside_of_the_windows_alone() {
    let hessian = LinearRegression::new(&Dataset::regression()).hessian();
    for order in [Order::Notebook, Order::Textbook] {
        let windows = regression_windows(hessian, order);
        for k in 1..2000 {
            let rate = f64::from(k) * 5e-4 + 1e-7;
            let converges = windows.iter().any(|window| window.contains(rate));
            assert_eq!(factor(hessian, order, rate) < 1.0, converges, "{order:?} {rate}");
        }
        for window in windows {
            let limit = factor(hessian, order, window.high);
            assert!((limit - 1.0).abs() < 1e-9, "{limit}");
        }
    }
}

#[test]
fn without_a_slope_there_is_no_boundary() {
    assert_eq!(boundary(&[2.0, -26.0]), Some(13.0));
    for p in [[0.0, 0.0], [0.0, 1.0], [f64::NAN, 1.0], [1.0, f64::INFINITY]] {
        assert_eq!(boundary(&p), None);
    }
}
