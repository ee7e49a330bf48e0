//! Gates wired to gates: cell 113.

use crate::core::circuit::Signal;
use crate::experiment::Problem;

use super::{Cell, Remark, Wiring, Words, literal, logic_gate};

/// The class, the training of each gate, and their composition.
pub(super) fn cells(wiring: &Wiring, interval: u64, words: Words) -> Vec<Cell> {
    let trainings = wiring.trainings();
    let mut cells = Vec::new();
    for training in &trainings {
        if cells.is_empty() {
            cells = logic_gate::class(training, interval, words);
        }
        if let Problem::Gate(table) = training.problem {
            cells.extend(logic_gate::usage(training, table, words));
        }
    }
    cells.push(Cell::new("circuit", composition(wiring, words)));
    cells
}

fn composition(wiring: &Wiring, words: Words) -> String {
    let [first, second, output] = wiring.gates.map(literal::gate);
    let wired = words(Remark::Wiring);
    // `predict` returns σ, an array of one element, and 0 or 1.
    let (soft, passed) = match wiring.signal {
        Signal::Hard => (String::new(), "[-1]"),
        Signal::Soft => (format!("    # {}\n", words(Remark::SoftSignal)), "[0][0]"),
    };
    format!(
        r#"# {wired}
input_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

s1 = []
s2 = []

new_input_data = []
final_output = []

for index in range(len(input_data)):

    s1 = {first}_obj.predict(input_data[index])
    s2 = {second}_obj.predict(input_data[index])

{soft}    new_input_data.append(s1{passed})
    new_input_data.append(s2{passed})

    (sigmoid_val, logical_val) = {output}_obj.predict(np.array(new_input_data))

    final_output.append(logical_val)
    new_input_data = []

for index in range(len(input_data)):
    print(input_data[index], " = ", final_output[index], end = '')
    print("\n")"#
    )
}
