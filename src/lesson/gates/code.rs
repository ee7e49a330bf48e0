//! The notebook's code of LogicGate.

use super::printout::answers;
use super::python::print_table;
use crate::exchange::python::literal;
use crate::experiment::{Experiment, Problem};
use crate::lesson::code::{Cell, PrintingCell};
use crate::lesson::listing::Line::{UpdateB, UpdateW};
use crate::lesson::listing::{Listing, NUMERICAL_DERIVATIVE};
use descent_core::gate::TruthTable;
use descent_core::predict::gate;

/// The loss that training minimises (cell 104).
const LOSS: Listing = &[
    ("    def __loss_func(self):", None),
    ("        ", None),
    ("        delta = 1e-7", None),
    ("        ", None),
    ("        z = np.dot(self.__xdata, self.__W) + self.__b", None),
    ("        y = sigmoid(z)", None),
    ("        ", None),
    (
        "        return - np.sum(self.__tdata*np.log(y + delta) + (1 - self.__tdata)*np.log((1 - y) + delta))",
        None,
    ),
];

/// The training loop (cell 104).
const TRAINING_LOOP: Listing = &[
    ("        for step in range(10001):", None),
    (
        "            self.__W -= self.__learning_rate * numerical_derivative(f, self.__W)",
        Some(UpdateW),
    ),
    (
        "            self.__b -= self.__learning_rate * numerical_derivative(f, self.__b)",
        Some(UpdateB),
    ),
];

/// The code (cells 103 and 104).
pub(in crate::lesson) const TRAINING_CODE: &[Cell] = &[
    Cell { number: 103, lines: NUMERICAL_DERIVATIVE },
    Cell { number: 104, lines: LOSS },
    Cell { number: 104, lines: TRAINING_LOOP },
];

/// The notebook's gates, each with the cell that prints its table.
const TABLES: [(TruthTable, u16); 4] = [
    (TruthTable::AND, 106),
    (TruthTable::OR, 108),
    (TruthTable::NAND, 110),
    (TruthTable::XOR, 112),
];

/// Returns the cell that prints the gate's table.
pub(in crate::lesson) fn printing_cells(
    experiment: &Experiment,
    parameters: &[f64],
) -> Vec<PrintingCell> {
    let Problem::Gate(table) = experiment.problem else { return Vec::new() };
    printing_cell(&literal::gate(table), table, parameters).into_iter().collect()
}

/// Returns the cell that prints the table of a gate with these parameters.
pub(in crate::lesson) fn printing_cell(
    name: &str,
    table: TruthTable,
    parameters: &[f64],
) -> Option<PrintingCell> {
    let parameters = parameters.try_into().ok()?;
    let number = TABLES.iter().find(|(own, _)| *own == table).map(|(_, number)| *number);
    let answers = answers(|input| gate(parameters, input).logical, " ");
    Some(PrintingCell::new(number, print_table(name), format!("{name}_GATE \n\n{answers}")))
}
