//! The circuit as Python: three gates, trained one by one and wired together (cell 113),
//! or two layers trained together.

use super::{python_layers, text};
use crate::exchange::python::forks::by_step;
use crate::exchange::python::literal::{self, Start};
use crate::exchange::python::{Cell, Program};
use crate::experiment::Experiment;
use crate::experiment::language::Language;
use crate::experiment::problem::Problem;
use crate::lesson::gates::python as logic_gate;
use crate::text::Text;
use descent_core::circuit::Signal;
use descent_core::gate::TruthTable;

/// A gate to train.
pub(super) struct Gate {
    pub(super) table: TruthTable,
    start: Start,
    /// The values of W and b that its forks set.
    set: Option<[String; 2]>,
    pub(super) name: String,
    /// Its place in the circuit, from 0.
    pub(super) place: usize,
}

/// Returns the program's title.
pub(in crate::lesson) fn title(program: &Program<'_>, language: Language) -> &'static str {
    let words = text::words(language);
    match program.experiment.problem {
        Problem::Circuit { layer: Signal::Soft, .. } => words.program_layers,
        _ => words.program,
    }
}

/// Returns the program's cells, none for another problem.
pub(in crate::lesson) fn cells(program: &Program<'_>, language: Language) -> Vec<Cell> {
    match program.experiment.problem {
        Problem::Circuit { wire, layer: Signal::Hard } => gates(program, wire, language),
        Problem::Circuit { wire, layer: Signal::Soft } => {
            python_layers::cells(program, wire, language)
        }
        _ => Vec::new(),
    }
}

/// Returns the gates to train and the name of each that the circuit has. Equal gates with the
/// same start are trained once.
pub(super) fn trained(experiment: &Experiment, wire: [TruthTable; 3]) -> (Vec<Gate>, [String; 3]) {
    let mut gates: Vec<Gate> = Vec::new();
    let names = [0, 1, 2].map(|place| {
        let (table, start) = (wire[place], Start::of(experiment, place));
        let set = by_step(experiment, place, 2);
        let is_same = |gate: &&Gate| gate.table == table && gate.start == start && gate.set == set;
        if let Some(same) = gates.iter().find(is_same) {
            return same.name.clone();
        }
        let namesakes = gates.iter().filter(|gate| gate.table == table).count();
        let name = literal::gate(table);
        let name = if namesakes == 0 { name } else { format!("{name}_{}", namesakes + 1) };
        gates.push(Gate { table, start, set, name: name.clone(), place });
        name
    });
    (gates, names)
}

/// Returns the class, the training of each gate, and their composition.
fn gates(program: &Program<'_>, wire: [TruthTable; 3], language: Language) -> Vec<Cell> {
    let (gates, names) = trained(program.experiment, wire);
    let mut cells = logic_gate::class(program, Text::of(language).remark);
    for Gate { table, start, set, name, .. } in &gates {
        cells.extend(logic_gate::usage(name, *table, start, set.as_ref(), language));
    }
    cells.push(Cell::new("circuit", composition(&names, language)));
    cells
}

/// Returns the cell that wires the gates and prints what the circuit answers (cell 113).
pub(super) fn composition([first, second, output]: &[String; 3], language: Language) -> String {
    let wiring = text::words(language).wired;
    format!(
        r#"# {wiring}
input_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

s1 = []
s2 = []

new_input_data = []
final_output = []

for index in range(len(input_data)):

    s1 = {first}_obj.predict(input_data[index])
    s2 = {second}_obj.predict(input_data[index])

    new_input_data.append(s1[-1])
    new_input_data.append(s2[-1])

    (sigmoid_val, logical_val) = {output}_obj.predict(np.array(new_input_data))

    final_output.append(logical_val)
    new_input_data = []

for index in range(len(input_data)):
    print(input_data[index], " = ", final_output[index], end = '')
    print("\n")"#
    )
}
