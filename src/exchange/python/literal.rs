//! Numbers and arrays as they are written in Python source.

use crate::core::dataset::Dataset;
use crate::core::gate::TruthTable;
use crate::core::numpy::print::repr;
use crate::experiment::Experiment;

use super::{Remark, Words};

/// As wide as a line of data gets.
const LINE_WIDTH: usize = 79;

/// A float: `0.05`, and as the notebook writes its own two, `1e-2` and `1e-4`.
pub(super) fn float(value: f64) -> String {
    if value == 1e-2 {
        "1e-2".to_owned()
    } else if value == 1e-4 {
        "1e-4".to_owned()
    } else {
        repr(value)
    }
}

/// A data point: as the notebook's, whole where that is exact.
fn point(value: f64) -> String {
    let whole = value.trunc() == value && value.abs() <= 1e15;
    // A whole zero has no sign.
    if whole && !(value == 0.0 && value.is_sign_negative()) {
        format!("{value:.0}")
    } else {
        repr(value)
    }
}

/// `name = np.array([…]).reshape(n, 1)`.
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

/// `x_data` and `t_data` (cells 22 and 27).
pub(super) fn data(data: &Dataset, words: Words) -> String {
    let x = column("x_data", data.pairs().map(|(x, _)| x));
    let t = column("t_data", data.pairs().map(|(_, t)| t));
    let (inputs, targets) = (words(Remark::Inputs), words(Remark::Targets));
    format!("import numpy as np\n\n# {inputs}\n{x}\n# {targets}\n{t}")
}

/// Whether the start is what a seed draws and nothing else.
pub(super) fn drawn_by_seed(experiment: &Experiment) -> Option<u32> {
    let start = &experiment.start;
    start.seed.filter(|_| start.w.is_none() && start.b.is_none())
}

/// The starts of W and b as expressions: draws or arrays.
pub(super) fn start(experiment: &Experiment) -> [String; 2] {
    if drawn_by_seed(experiment).is_some() {
        let weights = experiment.problem.weights();
        return [format!("np.random.rand({weights}, 1)"), "np.random.rand(1)".to_owned()];
    }
    let parameters = experiment.initial();
    let (b, w) = parameters.split_last().map_or((f64::NAN, &[][..]), |(b, w)| (*b, w));
    let rows: Vec<String> = w.iter().map(|&w| format!("[{}]", repr(w))).collect();
    [format!("np.array([{}])", rows.join(", ")), format!("np.array([{}])", repr(b))]
}

/// The cell that makes and prints W and b (cells 22 and 28).
pub(super) fn start_cell(experiment: &Experiment, words: Words) -> String {
    let before = match drawn_by_seed(experiment) {
        Some(seed) => format!("# {}\nnp.random.seed({seed})", words(Remark::Seed)),
        None => format!("# {}", words(Remark::Start)),
    };
    let [w, b] = start(experiment);
    let shapes = r#""W.shape = ", W.shape, "b = ", b, "b.shape = ", b.shape"#;
    format!("{before}\nW = {w}\nb = {b}\nprint(\"W = \", W, {shapes})")
}

/// The name of a gate in Python: `AND`, `G0100`.
pub(super) fn gate(table: TruthTable) -> String {
    let name = table.to_string().to_uppercase();
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("G{name}") } else { name }
}
