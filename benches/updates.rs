//! Updates a second of the lanes beside the notebook's own program on ndarray,
//! interleaved; medians with minimum and maximum, the ratio first.
//!
//! Run with `make bench`.

use std::hint::black_box;
use std::time::Instant;

use descent::core::dataset::Dataset;
use descent::core::descent::{Rule, update};
use descent::core::gate::TruthTable;
use descent::core::logistic::LogisticRegression;
use descent::core::notebook::Program;
use descent::core::objective::Objective;
use descent::core::regression::LinearRegression;

const ROUNDS: usize = 7;

/// Updates a second.
fn rate(updates: u32, mut update: impl FnMut()) -> f64 {
    let start = Instant::now();
    for _ in 0..updates {
        update();
    }
    f64::from(updates) / start.elapsed().as_secs_f64()
}

fn spread(mut rates: Vec<f64>) -> (f64, String) {
    rates.sort_by(f64::total_cmp);
    let median = rates[rates.len() / 2];
    let range = [rates[0], rates[rates.len() - 1]].map(|rate| rate / 1e3);
    (median, format!("{:.0} k ({:.0} to {:.0})", median / 1e3, range[0], range[1]))
}

fn compare<O: Objective<N>, const N: usize>(
    name: &str,
    objective: &O,
    mut p: [f64; N],
    mut program: Program,
) {
    let rule = Rule::default();
    let (mut lanes, mut arrays) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        lanes.push(rate(100_000, || {
            black_box(update(objective, &rule, black_box(&mut p)));
        }));
        arrays.push(rate(20_000, || black_box(&mut program).update(0.01, 1e-4)));
    }
    let ((lanes, lanes_text), (arrays, arrays_text)) = (spread(lanes), spread(arrays));
    println!("{name:15} {:5.1} x   lanes {lanes_text}, ndarray {arrays_text}", lanes / arrays);
}

fn main() {
    println!("updates a second, lanes over the notebook's program on ndarray; {ROUNDS} rounds");
    let data = Dataset::regression();
    let start = [0.5, 0.5];
    let regression = LinearRegression::new(&data);
    compare("regression", &regression, start, Program::regression(&data, 0.5, 0.5));
    let data = Dataset::classification();
    if let Ok(classification) = LogisticRegression::<1>::new(&data) {
        compare("classification", &classification, start, Program::classification(&data, 0.5, 0.5));
    }
    let gate = LogisticRegression::gate(TruthTable::AND);
    compare("gate", &gate, [0.5; 3], Program::gate(TruthTable::AND, [0.5; 2], 0.5));
}
