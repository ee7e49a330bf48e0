//! Tables as comma-separated values.

use descent::exchange::csv;
use descent::session::message::Row;
use descent::session::series::Series;
use descent_core::layout::ParameterLayout;

use super::run::{experiment, rows};

/// The layout of a regression and of a classification.
const ONE_INPUT: ParameterLayout = ParameterLayout::single(1);

/// Returns the fields of each line, after checking the line ends.
fn records(text: &str) -> Vec<Vec<&str>> {
    let lines = text.strip_suffix("\r\n").expect("the last line has its end").split("\r\n");
    lines
        .map(|line| {
            let plain = |c: char| c.is_ascii_alphanumeric() || ",.+-_".contains(c);
            assert!(line.chars().all(plain), "{line} needs quotes");
            line.split(',').collect()
        })
        .collect()
}

fn bits(fields: &[&str]) -> Vec<u64> {
    fields.iter().map(|field| field.parse::<f64>().unwrap().to_bits()).collect()
}

#[test]
fn the_output_table_reads_back_to_the_same_bits() {
    for (query, header) in [
        ("lesson=regression&seed=42", "step,error_val,loss,W,b"),
        ("lesson=classification&steps=500", "step,error_val,loss,W,b"),
        ("lesson=gates&gate=xor", "step,error_val,loss,W1,W2,b"),
        (
            "lesson=xor&layer=soft&seed=1&steps=100",
            "step,error_val,loss,first_W1,first_W2,first_b,second_W1,second_W2,second_b,\
             output_W1,output_W2,output_b",
        ),
    ] {
        let experiment = experiment(query);
        let rows = rows(&experiment, None);
        let text = csv::output(&rows, experiment.problem.layout());
        let records = records(&text);
        assert_eq!(records[0].join(","), header);
        assert_eq!(records.len(), rows.len() + 1);
        for (record, row) in records[1..].iter().zip(&rows) {
            assert_eq!(record[0], row.step.to_string());
            let numbers = [&[row.error_val, row.loss][..], &row.parameters].concat();
            let expected: Vec<_> = numbers.iter().map(|number| number.to_bits()).collect();
            assert_eq!(bits(&record[1..]), expected);
        }
    }
}

#[test]
fn the_digits_are_pythons() {
    let (loss, error_val) = (f64::INFINITY, f64::NAN);
    let row = Row { step: -1, parameters: vec![1e16, -0.0], loss, error_val };
    assert_eq!(
        csv::output(&[row], ONE_INPUT),
        "step,error_val,loss,W,b\r\n-1,nan,inf,1e+16,-0.0\r\n"
    );
}

#[test]
fn the_history_has_a_line_for_every_kept_update() {
    let series = Series {
        updates: vec![0, 1, 40],
        parameters: vec![vec![0.1, 0.2, 0.3], vec![1.0, 2.0, 3.0], vec![-1.0, -2.0, -3.0]],
        loss: vec![8.0, 4.0, 1e-9],
        error_val: vec![8.5, 4.5, 1e-9],
    };
    assert_eq!(
        csv::history(&series, ParameterLayout::single(2)),
        "updates,error_val,loss,W1,W2,b\r\n\
         0,8.5,8.0,0.1,1.0,-1.0\r\n\
         1,4.5,4.0,0.2,2.0,-2.0\r\n\
         40,1e-09,1e-09,0.3,3.0,-3.0\r\n"
    );
}

#[test]
fn without_lines_there_is_a_header_and_a_short_curve_leaves_fields_empty() {
    assert_eq!(csv::output(&[], ONE_INPUT), "step,error_val,loss,W,b\r\n");
    assert_eq!(csv::history(&Series::default(), ONE_INPUT), "updates,error_val,loss,W,b\r\n");
    let parameters = vec![vec![2.0], vec![]];
    let series = Series { updates: vec![0, 1], parameters, ..Series::default() };
    assert_eq!(
        csv::history(&series, ONE_INPUT),
        "updates,error_val,loss,W,b\r\n0,,,2.0,\r\n1,,,,\r\n"
    );
}
