//! Parameters below the safe magnitude show no sign of divergence.

use descent_core::dataset::Dataset;
use descent_core::descent::{Gradient, Rule};
use descent_core::divergence::{Divergence, divergence, loss_bound, safe_magnitude};
use descent_core::gate::TruthTable;
use descent_core::logistic::LogisticRegression;
use descent_core::objective::Objective;
use descent_core::regression::LinearRegression;
use proptest::prelude::*;

/// Returns the sign of divergence of parameters that are these shares of the safe magnitude.
fn sign<O: Objective<N>, const N: usize>(
    objective: &O,
    rule: &Rule,
    start: [f64; N],
    shares: [f64; N],
) -> Option<Divergence> {
    let bound = loss_bound(objective.loss(&start));
    let size = safe_magnitude(rule, objective.parameter_bound(bound));
    let p = shares.map(|share| share * size);
    // Nothing is below 0.
    (size > 0.0).then(|| divergence(rule, &p, objective.loss(&p), bound))?
}

proptest! {
    #[test]
    fn parameters_below_it_show_no_sign(
        pairs in prop::collection::vec((-1.0..1.0, -1.0..1.0), 1..30),
        size in 0..305_i32,
        start in [-5.0..5.0, -5.0..5.0, -5.0..5.0],
        shares in [-1.0..1.0, -1.0..1.0, -1.0..1.0],
        delta in 0..20_i32,
        exact in prop::bool::ANY,
    ) {
        let size = 10_f64.powi(size);
        let pairs: Vec<_> = pairs.iter().map(|&(x, t): &(f64, f64)| (x * size, t * size)).collect();
        let gradient = if exact { Gradient::Exact } else { Gradient::Numerical };
        let rule = Rule { delta: 10_f64.powi(-delta), gradient, ..Rule::default() };
        let regression = LinearRegression::new(&Dataset::new(&pairs).unwrap());
        let two = |three: [f64; 3]| [three[0], three[1]];
        prop_assert_eq!(sign(&regression, &rule, two(start), two(shares)), None);
        let gate = LogisticRegression::gate(TruthTable::AND);
        // The loss of a bounded objective is never computed.
        let size = safe_magnitude(&rule, gate.parameter_bound(1.0));
        prop_assert_eq!(divergence(&rule, &shares.map(|share| share * size), 0.0, 1.0), None);
    }
}

#[test]
fn most_of_an_ordinary_run_is_below_it() {
    let regression = LinearRegression::new(&Dataset::regression());
    let bound = loss_bound(regression.loss(&[0.5, 0.5]));
    assert!(safe_magnitude(&Rule::default(), regression.parameter_bound(bound)) > 100.0);
}
