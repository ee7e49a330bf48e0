//! Three gates, trained one by one and wired together: cell 113.

use descent_core::gate::TruthTable;

use super::literal::{self, Start};
use super::{Cell, Program, Remark, Words, logic_gate};

/// A gate that is trained.
struct Gate {
    table: TruthTable,
    start: Start,
    name: String,
}

/// The class, the training of each gate, and their composition. A gate that
/// stands in two places with the same start is trained once.
pub(super) fn cells(program: &Program<'_>, wire: [TruthTable; 3], words: Words) -> Vec<Cell> {
    let mut gates: Vec<Gate> = Vec::new();
    let names = [0, 1, 2].map(|place| {
        let (table, start) = (wire[place], Start::of(program.experiment, place));
        if let Some(same) = gates.iter().find(|gate| gate.table == table && gate.start == start) {
            return same.name.clone();
        }
        let namesakes = gates.iter().filter(|gate| gate.table == table).count();
        let name = literal::gate(table);
        let name = if namesakes == 0 { name } else { format!("{name}_{}", namesakes + 1) };
        gates.push(Gate { table, start, name: name.clone() });
        name
    });
    let mut cells = logic_gate::class(program, words);
    for Gate { table, start, name } in &gates {
        cells.extend(logic_gate::usage(name, *table, start, words));
    }
    cells.push(Cell::new("circuit", composition(&names, words)));
    cells
}

fn composition([first, second, output]: &[String; 3], words: Words) -> String {
    let wiring = words(Remark::Wiring);
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
