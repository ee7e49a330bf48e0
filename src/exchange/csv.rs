//! Tables as comma-separated values: RFC 4180 with a header line, lines that end
//! in CR LF (as the RFC has them and every spreadsheet reads them), in ASCII.
//!
//! Every number is Python's `repr` of the float64, so that reading it back gives
//! the same bits; what is not finite is `nan`, `inf` or `-inf`, as NumPy and
//! pandas read it. Only numbers and names stand there: nothing needs quotes, and
//! nothing can begin a formula.

use crate::session::message::Row;
use crate::session::series::Series;
use descent_core::numpy::print::repr;

/// The end of a line.
const END: &str = "\r\n";

/// The gates of a circuit, as the page names them.
const GATES: [&str; 3] = ["first", "second", "output"];

/// The output table: `step,error_val,loss`, then `W,b`, a gate's `W1,W2,b`, or a
/// circuit's `first_W1,first_W2,first_b,second_W1,…,output_b`. The step is the
/// notebook's label: −1 before training, k after k + 1 updates.
#[must_use]
pub fn output(rows: &[Row]) -> String {
    let weights = rows.first().map_or(1, |row| row.w.len());
    let records = rows.iter().map(|row| {
        let numbers = [row.error_val, row.loss].into_iter().chain(row.w.iter().copied());
        let numbers = numbers.chain([row.b]).map(repr);
        [row.step.to_string()].into_iter().chain(numbers).collect()
    });
    table(header("step", weights), records)
}

/// The history as it was thinned for a picture: `updates`, then the columns of
/// [`output`].
#[must_use]
pub fn history(series: &Series) -> String {
    let records = series.updates.iter().enumerate().map(|(i, updates)| {
        let curves = [&series.error_val, &series.loss].into_iter();
        let curves = curves.chain(&series.w).chain([&series.b]);
        // A curve that ends early leaves its fields empty.
        let numbers = curves.map(|curve| curve.get(i).map_or(String::new(), |&value| repr(value)));
        [updates.to_string()].into_iter().chain(numbers).collect()
    });
    table(header("updates", series.w.len()), records)
}

fn header(place: &str, weights: usize) -> Vec<String> {
    let gate = |name: &str| ["W1", "W2", "b"].map(|parameter| format!("{name}{parameter}"));
    let parameters: Vec<String> = match weights {
        1 => ["W", "b"].map(str::to_owned).into(),
        2 => gate("").into(),
        // All parameters of a circuit but the last, which stands as b.
        8 => GATES.iter().flat_map(|name| gate(&format!("{name}_"))).collect(),
        _ => (1..=weights).map(|i| format!("W{i}")).chain(["b".to_owned()]).collect(),
    };
    [place, "error_val", "loss"].map(str::to_owned).into_iter().chain(parameters).collect()
}

fn table(header: Vec<String>, records: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = header.join(",") + END;
    for record in records {
        text += &record.join(",");
        text += END;
    }
    text
}
