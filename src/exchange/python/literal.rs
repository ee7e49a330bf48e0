//! Numbers and arrays as Python source.

use crate::experiment::Experiment;
use descent_core::dataset::Dataset;
use descent_core::gate::TruthTable;
use descent_core::numpy::print::repr;

use super::{Cell, Remark, Words};

/// The greatest width of a line of data, in characters.
const LINE_WIDTH: usize = 79;

/// Returns a float: `0.05`, and the notebook's own two as `1e-2` and `1e-4`.
pub(crate) fn float(value: f64) -> String {
    if value == 1e-2 {
        "1e-2".to_owned()
    } else if value == 1e-4 {
        "1e-4".to_owned()
    } else {
        repr(value)
    }
}

/// Returns a data point, an integer if that is exact.
pub(crate) fn point(value: f64) -> String {
    let whole = value.trunc() == value && value.abs() <= 1e15;
    // An integer zero would lose its sign.
    if whole && !(value == 0.0 && value.is_sign_negative()) {
        format!("{value:.0}")
    } else {
        repr(value)
    }
}

/// Returns `name = np.array([…]).reshape(n, 1)`.
fn column(name: &str, values: impl Iterator<Item = f64>) -> String {
    let points: Vec<String> = values.map(point).collect();
    let count = points.len();
    let one_line = format!("{name} = np.array([{}]).reshape({count}, 1)", points.join(", "));
    if one_line.len() <= LINE_WIDTH {
        return one_line;
    }
    let mut text = format!("{name} = np.array([");
    let mut width = LINE_WIDTH;
    for point in points {
        if width + point.len() + 2 > LINE_WIDTH {
            text += "\n   ";
            width = 3;
        }
        text += &format!(" {point},");
        width += point.len() + 2;
    }
    text + &format!("\n]).reshape({count}, 1)")
}

/// Returns the definitions of `x_data` and `t_data` (cells 22 and 27).
pub(crate) fn data(data: &Dataset, words: Words) -> String {
    let x = column("x_data", data.pairs().map(|(x, _)| x));
    let t = column("t_data", data.pairs().map(|(_, t)| t));
    let (inputs, targets) = (words(Remark::Inputs), words(Remark::Targets));
    format!("import numpy as np\n\n# {inputs}\n{x}\n# {targets}\n{t}")
}

/// The start of a model.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Start {
    /// Drawn after this seed.
    Seed(u32),
    /// These weights and this bias.
    Parameters(Vec<f64>, f64),
}

impl Start {
    /// Returns the start of an experiment's model; each gate of a circuit is one.
    pub(crate) fn of(experiment: &Experiment, model: usize) -> Self {
        let start = &experiment.start;
        if let (Some(seed), None, None) = (start.seed, &start.w, &start.b) {
            return Self::Seed(seed);
        }
        let parameters = experiment.initial();
        let models = parameters.chunks(experiment.problem.layout().inputs + 1);
        let (b, w) =
            models.into_iter().nth(model).and_then(<[f64]>::split_last).unwrap_or((&0.0, &[]));
        Self::Parameters(w.to_vec(), *b)
    }

    /// Returns the lines before W and b: a comment, and the seed.
    pub(crate) fn before(&self, words: Words) -> String {
        match self {
            Self::Seed(seed) => format!("# {}\nnp.random.seed({seed})", words(Remark::Seed)),
            Self::Parameters(..) => format!("# {}", words(Remark::Start)),
        }
    }

    /// Returns W, with this many weights, and b as expressions: draws or arrays.
    pub(crate) fn expressions(&self, weights: usize) -> [String; 2] {
        match self {
            Self::Seed(_) => {
                [format!("np.random.rand({weights}, 1)"), "np.random.rand(1)".to_owned()]
            }
            Self::Parameters(w, b) => {
                [format!("np.array({})", array(w)), format!("np.array([{}])", repr(*b))]
            }
        }
    }
}

/// Returns weights as a list of rows: `[[1.0], [2.0]]`.
pub(crate) fn array(weights: &[f64]) -> String {
    let rows: Vec<String> = weights.iter().map(|&w| format!("[{}]", repr(w))).collect();
    format!("[{}]", rows.join(", "))
}

/// Returns the cell that makes and prints W and b (cells 22 and 28).
pub(crate) fn start_cell(experiment: &Experiment, words: Words) -> String {
    let start = Start::of(experiment, 0);
    let (before, [w, b]) = (start.before(words), start.expressions(1));
    let shapes = r#""W.shape = ", W.shape, "b = ", b, "b.shape = ", b.shape"#;
    format!("{before}\nW = {w}\nb = {b}\nprint(\"W = \", W, {shapes})")
}

/// Returns a cell for each input whose prediction is printed (cells 44 and 45).
pub(crate) fn predictions(
    inputs: &[f64],
    print: impl Fn(f64) -> String,
) -> impl Iterator<Item = Cell> {
    let cell = move |(place, &x)| Cell::new(format!("predict-{}", place + 1), print(x));
    inputs.iter().enumerate().map(cell)
}

/// Returns the name of a gate in Python: `AND`, `G0100`.
pub(crate) fn gate(table: TruthTable) -> String {
    let name = table.to_string().to_ascii_uppercase();
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("G{name}") } else { name }
}
