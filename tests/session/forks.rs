//! Forks: from an update on, a run goes on with another rule or other parameters.

use descent::experiment::Experiment;
use descent::experiment::address::Address;
use descent_core::dataset::Dataset;
use descent_core::descent::{Gradient, Order, Rule, update};
use descent_core::gate::TruthTable;
use descent_core::logistic::LogisticRegression;
use descent_core::regression::LinearRegression;

use super::player::Player;

fn experiment(query: &str) -> Experiment {
    let (address, rejected) = Address::parse(query);
    assert_eq!(rejected, [], "{query}");
    address.experiment().expect("a run").clone()
}

fn bits(parameters: &[f64]) -> Vec<u64> {
    parameters.iter().map(|value| value.to_bits()).collect()
}

#[test]
fn a_fork_of_the_learning_rate_is_two_runs_in_a_row() {
    let forked = experiment("lesson=regression&fork=100:lr:0.02");
    let model = LinearRegression::new(&Dataset::regression());
    let mut p: [f64; 2] = forked.initial().try_into().expect("W and b");
    let mut player = Player::at(&forked, 200);
    for at in 0..=200_u64 {
        if at > 0 {
            let learning_rate = if at <= 100 { 0.01 } else { 0.02 };
            update(&model, &Rule { learning_rate, ..Rule::default() }, &mut p);
        }
        let progress = player.seek(at);
        assert_eq!(bits(&progress.snapshot.parameters), bits(&p), "after {at}");
    }
}

#[test]
fn forks_of_everything_hold_at_any_update_of_a_long_run() {
    let query = "lesson=regression&steps=60000&lr=0.001&fork=\
                 7:order:textbook;9000:delta:1e-3;9000:w:-2;20000:gradient:exact;\
                 20001:b:5;40000:order:notebook;40000:lr:0.002";
    let forked = experiment(query);
    let model = LinearRegression::new(&Dataset::regression());
    let mut p: [f64; 2] = forked.initial().try_into().expect("W and b");
    let mut rule = forked.rule;
    let mut player = Player::at(&forked, 60_000);
    let looked = [1, 7, 8, 8_999, 9_000, 9_001, 19_999, 20_000, 20_001, 20_002, 33_333, 40_000];
    for at in 1..=60_000_u64 {
        update(&model, &rule, &mut p);
        match at {
            7 => rule.order = Order::Textbook,
            9_000 => (rule.delta, p[0]) = (1e-3, -2.0),
            20_000 => rule.gradient = Gradient::Exact,
            20_001 => p[1] = 5.0,
            40_000 => (rule.order, rule.learning_rate) = (Order::Notebook, 0.002),
            _ => {}
        }
        if looked.contains(&at) || at % 7_777 == 0 {
            let snapshot = &player.seek(at).snapshot;
            assert_eq!(bits(&snapshot.parameters), bits(&p), "after {at}");
            let gradient = update(&model, &rule, &mut { p });
            assert_eq!(bits(&snapshot.gradient), bits(&gradient), "after {at}");
        }
    }
}

#[test]
fn each_gate_of_a_circuit_takes_its_own_parameters() {
    let forked = experiment("lesson=xor&fork=50:w:1,2,3,4,5,6;60:b:-1,-2,-3");
    let mut player = Player::at(&forked, 100);
    let at_fork = player.seek(50).snapshot.parameters.clone();
    assert_eq!([at_fork[0], at_fork[1], at_fork[3], at_fork[7]], [1.0, 2.0, 3.0, 6.0]);
    let parameters = player.seek(100).snapshot.parameters.clone();
    for (gate, table) in [TruthTable::OR, TruthTable::NAND, TruthTable::AND].into_iter().enumerate()
    {
        let model = LogisticRegression::gate(table);
        let own = |all: &[f64]| -> [f64; 3] { std::array::from_fn(|i| all[3 * gate + i]) };
        let mut p = own(&at_fork);
        for at in 51..=100 {
            update(&model, &Rule::default(), &mut p);
            if at == 60 {
                p[2] = -1.0 - gate as f64;
            }
        }
        assert_eq!(bits(&own(&parameters)), bits(&p), "gate {gate}");
    }
}
