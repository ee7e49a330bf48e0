//! The loss point by point, and the factor of an update.

use descent_core::dataset::Dataset;
use descent_core::logistic::LogisticRegression;
use descent_core::objective::Objective;
use descent_core::predict::boundary;
use descent_core::regression::LinearRegression;
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
fn without_a_slope_there_is_no_boundary() {
    assert_eq!(boundary(&[2.0, -26.0]), Some(13.0));
    for p in [[0.0, 0.0], [0.0, 1.0], [f64::NAN, 1.0], [1.0, f64::INFINITY]] {
        assert_eq!(boundary(&p), None);
    }
}
