//! The single steps of an update are the update, to the last bit.

use descent::lesson::listing::Line;
use descent::lesson::moments::moments;
use descent_core::dataset::Dataset;
use descent_core::descent::{Gradient, Order, Rule, update};
use descent_core::gate::TruthTable;
use descent_core::logistic::LogisticRegression;
use descent_core::microscope::{Dissection, Event};
use descent_core::objective::Objective;
use descent_core::regression::LinearRegression;
use descent_core::two_layers::TwoLayers;
use proptest::prelude::*;

/// Returns true for the same bits, or for two NaN.
fn same(a: f64, b: f64) -> bool {
    a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())
}

fn check<O: Objective<N>, const N: usize>(
    objective: &O,
    rule: Rule,
    start: &[f64],
) -> Result<(), TestCaseError> {
    let before: [f64; N] = std::array::from_fn(|i| start[i]);
    let dissection = Dissection::new(objective, &rule, &before);
    let mut after = before;
    let gradient = update(objective, &rule, &mut after);

    prop_assert_eq!(dissection.after().len(), N);
    prop_assert!(dissection.after().iter().zip(after).all(|(a, b)| same(*a, b)));
    let mut found = [None; N];
    let mut changed = [None; N];
    for event in &dissection.events {
        match *event {
            Event::Probe { parameter, value, plus, loss_plus, minus, loss_minus, quotient } => {
                prop_assert!(same(plus, value + rule.delta) && same(minus, value - rule.delta));
                prop_assert!(same(quotient, (loss_plus - loss_minus) / (2.0 * rule.delta)));
                prop_assert!(found[parameter].replace(quotient).is_none());
            }
            Event::Exact { parameter, derivative } => {
                prop_assert!(found[parameter].replace(derivative).is_none());
            }
            Event::Change { parameter, old, gradient, new } => {
                prop_assert!(same(old, before[parameter]) && same(new, after[parameter]));
                prop_assert!(same(gradient, found[parameter].unwrap()));
                prop_assert!(changed[parameter].replace(new).is_none());
            }
        }
    }
    prop_assert!(changed.iter().all(Option::is_some));
    prop_assert!(found.iter().zip(gradient).all(|(a, b)| same(a.unwrap(), b)));

    // Each loss is that of the parameters at that line.
    for moment in moments(&dissection) {
        let now: [f64; N] = std::array::from_fn(|i| moment.parameters[i]);
        if let Event::Probe { loss_plus, loss_minus, .. } = dissection.events[moment.event] {
            match moment.line {
                Line::CallPlus => prop_assert!(same(objective.loss(&now), loss_plus)),
                Line::CallMinus => prop_assert!(same(objective.loss(&now), loss_minus)),
                _ => {}
            }
        }
    }

    let bytes = postcard::to_allocvec(&dissection).unwrap();
    let unpacked: Dissection = postcard::from_bytes(&bytes).unwrap();
    prop_assert_eq!(format!("{unpacked:?}"), format!("{dissection:?}"));
    Ok(())
}

fn rule() -> impl Strategy<Value = Rule> {
    let order = prop_oneof![Just(Order::Notebook), Just(Order::Textbook)];
    let gradient = prop_oneof![Just(Gradient::Numerical), Just(Gradient::Exact)];
    let rate = prop_oneof![4 => 1e-6..5.0_f64, 1 => any::<f64>()];
    let delta = prop_oneof![4 => 1e-8..1e-1_f64, 1 => any::<f64>()];
    (rate, delta, order, gradient).prop_map(|(learning_rate, delta, order, gradient)| Rule {
        learning_rate,
        delta,
        order,
        gradient,
    })
}

fn start() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(prop_oneof![4 => -5.0..5.0_f64, 1 => any::<f64>()], 9)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn of_the_regression(
        pairs in prop::collection::vec((-50.0..50.0, -50.0..50.0), 1..40),
        rule in rule(),
        start in start(),
    ) {
        check(&LinearRegression::new(&Dataset::new(&pairs).unwrap()), rule, &start)?;
    }

    #[test]
    fn of_the_classification(
        pairs in prop::collection::vec((-50.0..50.0, prop::bool::ANY), 1..40),
        rule in rule(),
        start in start(),
    ) {
        let pairs: Vec<_> = pairs.iter().map(|&(x, t)| (x, f64::from(u8::from(t)))).collect();
        let data = Dataset::new(&pairs).unwrap();
        check(&LogisticRegression::<1>::new(&data).unwrap(), rule, &start)?;
    }

    #[test]
    fn of_a_gate(table in 0..16_usize, rule in rule(), start in start()) {
        let table = TruthTable::all().nth(table).unwrap();
        check(&LogisticRegression::gate(table), rule, &start)?;
    }

    #[test]
    fn of_two_layers(table in 0..16_usize, rule in rule(), start in start()) {
        let table = TruthTable::all().nth(table).unwrap();
        check(&TwoLayers::new(table), rule, &start)?;
    }
}

/// Returns parameter and kind of each step: `p0` a probe, `e0` exact, `c0` a change.
fn outline(dissection: &Dissection) -> String {
    let word = |event: &Event| {
        let kind = match event {
            Event::Probe { .. } => 'p',
            Event::Exact { .. } => 'e',
            Event::Change { .. } => 'c',
        };
        format!("{kind}{}", event.parameter())
    };
    dissection.events.iter().map(word).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_notebook_updates_w_before_it_looks_at_b_and_the_textbook_does_not() {
    let gate = LogisticRegression::gate(TruthTable::AND);
    let dissect = |order, gradient| {
        let rule = Rule { order, gradient, ..Rule::default() };
        Dissection::new(&gate, &rule, &[0.5, 0.6, 0.7])
    };
    let notebook = dissect(Order::Notebook, Gradient::Numerical);
    assert_eq!(outline(&notebook), "p0 p1 c0 c1 p2 c2");
    let textbook = dissect(Order::Textbook, Gradient::Numerical);
    assert_eq!(outline(&textbook), "p0 p1 p2 c0 c1 c2");
    assert_eq!(outline(&dissect(Order::Notebook, Gradient::Exact)), "e0 e1 c0 c1 e2 c2");
    assert_eq!(outline(&dissect(Order::Textbook, Gradient::Exact)), "e0 e1 e2 c0 c1 c2");
    assert_ne!(notebook.after()[2], textbook.after()[2]);
}

#[test]
fn its_lines_are_those_of_the_derivative_and_the_loop() {
    let regression = LinearRegression::new(&Dataset::regression());
    let dissection = Dissection::new(&regression, &Rule::default(), &[0.5, 0.25]);
    let moments = moments(&dissection);
    let probe = [
        Line::Read,
        Line::SetPlus,
        Line::CallPlus,
        Line::SetMinus,
        Line::CallMinus,
        Line::Divide,
        Line::Restore,
    ];
    let lines: Vec<Line> = moments.iter().map(|moment| moment.line).collect();
    assert_eq!(lines, [&probe[..], &[Line::UpdateW], &probe, &[Line::UpdateB]].concat());

    let after = dissection.after();
    let parameters: Vec<_> = moments.iter().map(|moment| moment.parameters.clone()).collect();
    assert_eq!(parameters[1], [0.5 + 1e-4, 0.25]);
    assert_eq!(parameters[5], [0.5 - 1e-4, 0.25]);
    assert_eq!(parameters[6], [0.5, 0.25]);
    assert_eq!(parameters[7], [after[0], 0.25]);
    assert_eq!(parameters[9], [after[0], 0.25 + 1e-4]);
    assert_eq!(parameters[15], after);
}

#[test]
fn a_dissection_from_afar_cannot_make_it_panic() {
    let mut dissection = Dissection::new(
        &LinearRegression::new(&Dataset::regression()),
        &Rule::default(),
        &[0.5, 0.25],
    );
    dissection.before.clear();
    dissection.arrays = vec![(usize::MAX, 2)];
    assert_eq!(dissection.after(), [0.0; 0]);
    assert_eq!(moments(&dissection).len(), 16);
}
