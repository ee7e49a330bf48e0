//! Tables as comma-separated values: RFC 4180 with a header line, lines that end
//! in CR LF (as the RFC has them and every spreadsheet reads them), in ASCII.
//!
//! Every number is Python's `repr` of the float64, so that reading it back gives the same
//! bits; numbers that are not finite are `nan`, `inf` or `-inf`, which NumPy and pandas
//! read. Numbers and names need no quotes, and none can begin a spreadsheet's formula.

use crate::session::message::Row;
use crate::session::series::Series;
use descent_core::layout::ParameterLayout;
use descent_core::numpy::print::repr;

/// The end of a line.
const END: &str = "\r\n";

/// The prefixes of a circuit's gates.
const GATES: [&str; 3] = ["first_", "second_", "output_"];

/// Returns the output table: `step,error_val,loss`, then `W,b`, a gate's `W1,W2,b`, or a
/// circuit's `first_W1,first_W2,first_b,second_W1,…,output_b`. The step is the
/// notebook's label: −1 before training, k after k + 1 updates.
#[must_use]
pub fn output(rows: &[Row], layout: ParameterLayout) -> String {
    let records = rows.iter().map(|row| {
        let numbers = [row.error_val, row.loss].into_iter().chain(row.parameters.iter().copied());
        let numbers = numbers.map(repr);
        [row.step.to_string()].into_iter().chain(numbers).collect()
    });
    table(header("step", layout), records)
}

/// Returns the thinned history of a picture: `updates`, then the columns of [`output`].
#[must_use]
pub fn history(series: &Series, layout: ParameterLayout) -> String {
    let records = series.updates.iter().enumerate().map(|(i, updates)| {
        let curves = [&series.error_val, &series.loss].into_iter().chain(&series.parameters);
        // A curve that ends early has empty fields.
        let numbers = curves.map(|curve| curve.get(i).map_or(String::new(), |&value| repr(value)));
        [updates.to_string()].into_iter().chain(numbers).collect()
    });
    table(header("updates", layout), records)
}

fn header(first: &str, layout: ParameterLayout) -> Vec<String> {
    let gates = if layout.models == 1 { &[""][..] } else { &GATES[..] };
    let parameters = gates.iter().flat_map(|gate| {
        let weights = (1..=layout.inputs).map(move |input| match layout.inputs {
            1 => format!("{gate}W"),
            _ => format!("{gate}W{input}"),
        });
        weights.chain([format!("{gate}b")])
    });
    [first, "error_val", "loss"].map(str::to_owned).into_iter().chain(parameters).collect()
}

fn table(header: Vec<String>, records: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = header.join(",") + END;
    for record in records {
        text += &record.join(",");
        text += END;
    }
    text
}
