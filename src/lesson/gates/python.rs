//! LogicGate as Python (cells 103 to 112).

use super::text;
use crate::exchange::python::derivative::{Names, numerical};
use crate::exchange::python::forks::{assigned_rule, by_step, changes_delta, uses};
use crate::exchange::python::literal::{self, Start};
use crate::exchange::python::logistic::SIGMOID;
use crate::exchange::python::{Cell, Program, Remark, Words};
use crate::experiment::Experiment;
use crate::experiment::fork::Change;
use crate::experiment::language::Language;
use crate::experiment::problem::Problem;
use crate::text::Text;
use descent_core::descent::Gradient;
use descent_core::gate::TruthTable;

const NAMES: Names = Names {
    w: "self.__W",
    b: "self.__b",
    learning_rate: "self.__learning_rate",
    exact: ["self.__gradient_W()", "self.__gradient_b()"],
};

/// Returns the program's cells, none for another problem.
pub(in crate::lesson) fn cells(program: &Program<'_>, language: Language) -> Vec<Cell> {
    let Problem::Gate(table) = program.experiment.problem else { return Vec::new() };
    let start = Start::of(program.experiment, 0);
    let mut cells = class(program, Text::of(language).remark);
    let set = by_step(program.experiment, 0, 2);
    cells.extend(usage(&literal::gate(table), table, &start, set.as_ref(), language));
    cells
}

/// Returns the functions outside the class, and the class itself.
pub(in crate::lesson) fn class(program: &Program<'_>, words: Words) -> Vec<Cell> {
    let Program { experiment, interval, .. } = *program;
    let mut functions = format!("import numpy as np\n\n{SIGMOID}");
    if uses(experiment, Gradient::Numerical) {
        functions += "\n\n";
        functions += &numerical(experiment, words);
    }
    vec![
        Cell::new("functions", functions),
        Cell::new("logic-gate", logic_gate(experiment, interval, words)),
    ]
}

fn logic_gate(experiment: &Experiment, interval: u64, words: Words) -> String {
    let learning_rate = literal::float(experiment.rule.learning_rate);
    // The constructor draws W and b as in the notebook, or takes them.
    let start = Start::of(experiment, 0);
    let (parameters, [w, b]) = match &start {
        Start::Seed(_) => ("", start.expressions(2)),
        Start::Parameters(..) => (", W, b", ["W", "b"].map(str::to_owned)),
    };
    let loss = cross_entropy("__loss_func");
    let error = cross_entropy("error_val");
    let if_uses =
        |method, text: String| if uses(experiment, method) { text } else { String::new() };
    let f = "        f = lambda x: self.__loss_func()\n\n".to_owned();
    let f = if_uses(Gradient::Numerical, f);
    let gradient = if_uses(Gradient::Exact, gradient(words));
    let global = if changes_delta(experiment) { "        global delta_x\n\n" } else { "" };
    let (given, set) = match by_step(experiment, 0, 2) {
        Some(_) => (", forks_W, forks_b", SET_BY_FORKS),
        None => ("", ""),
    };
    let print = format!(
        r#"{set}            if (step % {interval} == 0):
                print("step = ", step, "error value = ", self.error_val())"#
    );
    let assign = |change: &Change| assigned_rule(change, NAMES.learning_rate);
    let training = NAMES.training(experiment, 8, words, &print, assign);
    format!(
        r#"class LogicGate:

    def __init__(self, gate_name, xdata, tdata{parameters}):
        self.name = gate_name

        self.__xdata = xdata.reshape(4, 2)
        self.__tdata = tdata.reshape(4, 1)

        self.__W = {w}
        self.__b = {b}

        self.__learning_rate = {learning_rate}

{loss}
{error}
{gradient}    def train(self{given}):
{global}{f}        print("Initial error value = ", self.error_val())

{training}

    def predict(self, input_data):
        z = np.dot(input_data, self.__W) + self.__b
        y = sigmoid(z)

        if y > 0.5:
            result = 1
        else:
            result = 0

        return y, result"#
    )
}

/// Sets W and b where a gate's forks do.
const SET_BY_FORKS: &str = "            if step in forks_W:
                self.__W[:] = forks_W[step]
            if step in forks_b:
                self.__b[:] = forks_b[step]

";

/// Returns a method with the cross-entropy.
fn cross_entropy(name: &str) -> String {
    format!(
        "    def {name}(self):
        delta = 1e-7

        z = np.dot(self.__xdata, self.__W) + self.__b
        y = sigmoid(z)

        return -np.sum(self.__tdata*np.log(y + delta) + (1 - self.__tdata)*np.log((1 - y) + delta))
"
    )
}

/// Returns the exact gradient of the loss as written, its 1e-7 included.
fn gradient(words: Words) -> String {
    let (exact, complement) = (words(Remark::ExactGradient), words(Remark::Complement));
    format!(
        "    # {exact}
    def __slope(self):
        delta = 1e-7

        t = self.__tdata
        z = np.dot(self.__xdata, self.__W) + self.__b
        y = sigmoid(z)
        # {complement}
        n = sigmoid(-z)

        return (1 - t)*y*(n/(n + delta)) - t*n*(y/(y + delta))

    def __gradient_W(self):
        return np.sum(self.__slope()*self.__xdata, axis=0).reshape(2, 1)

    def __gradient_b(self):
        return np.sum(self.__slope())

"
    )
}

/// Returns the cells that train a gate and print its table (cells 105 and 106). `set` are the
/// values of W and b that its forks set.
pub(in crate::lesson) fn usage(
    name: &str,
    table: TruthTable,
    start: &Start,
    set: Option<&[String; 2]>,
    language: Language,
) -> [Cell; 2] {
    let id = name.to_ascii_lowercase().replace('_', "-");
    let usage = text::words(language).training;
    let outputs = table.outputs().map(|bit| if bit { "1" } else { "0" }).join(", ");
    let before = start.before(Text::of(language).remark);
    let (made, given) = match start {
        Start::Seed(_) => (String::new(), ""),
        Start::Parameters(..) => {
            let [w, b] = start.expressions(2);
            (format!("W = {w}\nb = {b}\n"), ", W, b")
        }
    };
    let set = set.map(|set| set.join(", ")).unwrap_or_default();
    let training = format!(
        r#"# {usage}
xdata = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
tdata = np.array([{outputs}])

{before}
{made}{name}_obj = LogicGate("{name}_GATE", xdata, tdata{given})

{name}_obj.train({set})"#
    );
    [Cell::new(id.clone(), training), Cell::new(format!("{id}-table"), print_table(name))]
}

/// Returns the lines that print the table of a trained gate (cell 106).
pub(in crate::lesson) fn print_table(name: &str) -> String {
    format!(
        r#"print({name}_obj.name, "\n")

test_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

for input_data in test_data:
    (sigmoid_val, logical_val) = {name}_obj.predict(input_data)
    print(input_data, " = ", logical_val, "\n")"#
    )
}
