//! Tables as comma-separated values: RFC 4180 with a header line, lines that end
//! in CR LF (as the RFC has them and every spreadsheet reads them), in ASCII.
//!
//! Every number is Python's `repr` of the float64, so that reading it back gives
//! the same bits; what is not finite is `nan`, `inf` or `-inf`, as NumPy and
//! pandas read it. Only numbers and names stand there: nothing needs quotes, and
//! nothing can begin a formula.

use crate::core::numpy::print::repr;
use crate::session::message::Row;
use crate::session::series::Series;

/// The end of a line.
const END: &str = "\r\n";

/// The output table: `step,error_val,W,b,loss`, or `W1,W2` for a gate. The step
/// is the notebook's label: −1 before training, k after k + 1 updates.
#[must_use]
pub fn output(rows: &[Row]) -> String {
    let weights = rows.first().map_or(1, |row| row.w.len());
    let header = ["step", "error_val"].map(str::to_owned).into_iter();
    let header = header.chain(weight_names(weights)).chain(["b", "loss"].map(str::to_owned));
    let records = rows.iter().map(|row| {
        let w = row.w.iter().map(|&w| repr(w));
        let before = [row.step.to_string(), repr(row.error_val)].into_iter();
        before.chain(w).chain([repr(row.b), repr(row.loss)]).collect()
    });
    table(header.collect(), records)
}

/// The history as it was thinned for a picture: `updates,loss,error_val,W,b`, or
/// `W1,W2` for a gate.
#[must_use]
pub fn history(series: &Series) -> String {
    let header = ["updates", "loss", "error_val"].map(str::to_owned).into_iter();
    let header = header.chain(weight_names(series.w.len())).chain(["b".to_owned()]);
    let records = series.updates.iter().enumerate().map(|(i, updates)| {
        let curves = [&series.loss, &series.error_val].into_iter();
        let curves = curves.chain(&series.w).chain([&series.b]);
        // A curve that ends early leaves its fields empty.
        let numbers = curves.map(|curve| curve.get(i).map_or(String::new(), |&value| repr(value)));
        [updates.to_string()].into_iter().chain(numbers).collect()
    });
    table(header.collect(), records)
}

fn weight_names(count: usize) -> impl Iterator<Item = String> {
    (1..=count).map(move |i| if count == 1 { "W".to_owned() } else { format!("W{i}") })
}

fn table(header: Vec<String>, records: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = header.join(",") + END;
    for record in records {
        text += &record.join(",");
        text += END;
    }
    text
}
