//! Output pasted from the reader's own notebook.

use descent::exchange::paste::{LONGEST, PasteReason, Pasted, PastedRow, Printed, read};
use descent::experiment::number::NumberError;
use descent::lesson::printout::printout;

use super::run::{experiment, rows};
use crate::golden::{json, text};

fn pasted(text: &str, weights: usize) -> Pasted {
    read(text, weights).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn start(text: &str, weights: usize) -> Vec<f64> {
    pasted(text, weights).start.expect("a start").parameters()
}

fn refused(text: &str, weights: usize) -> (usize, PasteReason) {
    let error = read(text, weights).expect_err(text);
    (error.line, error.reason)
}

fn values(printed: &[Printed]) -> Vec<f64> {
    printed.iter().map(|printed| printed.value).collect()
}

#[test]
fn w_and_b_are_found_however_they_are_written() {
    for text in [
        "W = [[0.59]] , b = [0.41]",
        "W =  [[0.59]] W.shape =  (1, 1) b =  [0.41] b.shape =  (1,)",
        "W=[[0.59]],b=[0.41]",
        "W: 0.59; b: 0.41",
        "w = 0.59\r\nb = .41\r\n",
        "  W = [[ 0.59 ]]\n\n\n  b = [ 0.41 ]",
        "b = [4.1e-01] W = [[+5.9e-1]]",
        "W = np.float64(0.59), b = np.float64(0.41)",
        "W = [[np.float64(0.59)]] b = [np.float64(0.41)]",
        "W = array([[0.59]]), b = array([0.41], dtype=float64)",
        "W = np.array([[0.59]])\nb = np.array([0.41])\nlearning_rate = 1e-2",
        "In [3]: print(\"W = \", W, \"b = \", b)\nOut[3]: W =  [[0.59]] b =  [0.41]",
        "\u{feff}W\u{a0}=\u{a0}[[0.59]] ,\u{3000}b = [0.41]",
        "W [[0.59]] b [0.41]",
        ">>> print('W =', W)\nW = [[0.59]]\n>>> print('b =', b)\nb = [0.41]",
    ] {
        assert_eq!(start(text, 1), [0.59, 0.41], "{text}");
        assert_eq!(pasted(text, 1).rows, []);
    }
    assert_eq!(start("W = [[\u{2212}0.59]] b = [–4.1e–1]", 1), [-0.59, -0.41]);
    for text in [
        "W = [[0.86159499]\n [0.93250156]] , b = [0.68985836]",
        "W = [0.86159499 0.93250156], b = 0.68985836",
        "W = 0.86159499, 0.93250156, b = 0.68985836",
        "W1 = 0.86159499 W2 = 0.93250156 b = 0.68985836",
        "W = array([[0.86159499],\n       [0.93250156]])\nb = array([0.68985836])",
    ] {
        assert_eq!(start(text, 2), [0.86159499, 0.93250156, 0.68985836], "{text}");
    }
}

#[test]
fn the_notebooks_own_outputs_are_read_row_by_row() {
    let golden = json("notebook_printed.json");
    for (rows, cell, weights) in [
        (&golden["regression"]["rows"], 26, 1),
        (&golden["logistic"]["rows"], 40, 1),
        (&golden["gates"]["AND"]["rows"], 105, 2),
        (&golden["gates"]["XOR"]["rows"], 111, 2),
    ] {
        let output = text(&format!("notebook_output/cell{cell}.txt"));
        let found = pasted(&output, weights);
        let rows = rows.as_array().unwrap();
        // The notebook's file cuts the last row, sometimes within a number.
        assert!((rows.len()..=rows.len() + 1).contains(&found.rows.len()), "cell {cell}");
        for (found, row) in found.rows.iter().zip(rows) {
            assert_eq!(found.step, row["step"].as_i64().unwrap());
            let error = found.error.as_ref().expect("every row has an error");
            assert_eq!(Some(error.value), row["error_val"].as_f64());
            let texts = |value: &Option<Vec<Printed>>| value.as_ref().map(|w| w[0].text.clone());
            assert_eq!(texts(&found.w).as_deref(), row["W"].as_str());
            let b = found.b.as_ref().map(|b| b.text.as_str());
            assert_eq!(b, row["b"].as_str());
        }
        assert_eq!(found.interval(), Some(if cell == 40 { 10_000 } else { 400 }));
    }
    let start = |cell: u32, weights| {
        let found = pasted(&text(&format!("notebook_output/cell{cell}.txt")), weights);
        found.start.map(|start| start.parameters())
    };
    assert_eq!(start(26, 1), Some(vec![0.59207904, 0.41156886]));
    // Cell 40 prints no W, and a gate prints neither W nor b.
    assert_eq!((start(40, 1), start(105, 2)), (None, None));
}

#[test]
fn what_is_printed_here_is_read_back_number_by_number() {
    for query in [
        "lesson=regression",
        "lesson=regression&lr=0.2&seed=42&steps=60",
        "lesson=regression&gradient=exact&order=textbook&lr=1&steps=300",
        "lesson=classification&steps=3000&seed=1",
        "lesson=gates&gate=xor",
    ] {
        let experiment = experiment(query);
        let rows = rows(&experiment, None);
        let lines = printout(experiment.lesson, &rows);
        let found = pasted(&lines, experiment.problem.layout().weights());
        assert_eq!(found.rows.len(), rows.len(), "{query}");
        for (found, row) in found.rows.iter().zip(&rows) {
            assert_eq!(found.step, row.step);
            let error = found.error.as_ref().expect("an error").value;
            assert!(error.to_bits() == row.error_val.to_bits() || row.error_val.is_nan());
        }
        assert_eq!(printed_again(&lines, &found.rows), lines.replace('\n', ""), "{query}");
    }
}

/// Returns the lines with each number replaced by its parsed value: unchanged if nothing
/// was lost.
fn printed_again(lines: &str, rows: &[PastedRow]) -> String {
    let mut text = String::new();
    let mut rest = lines;
    for row in rows {
        let step = (row.step >= 0).then(|| row.step.to_string());
        let w = row.w.iter().flatten().map(|w| w.text.clone());
        let b = row.b.as_ref().map(|b| b.text.clone());
        let error = row.error.as_ref().map(|error| error.text.clone());
        for number in step.into_iter().chain(error).chain(w).chain(b) {
            let (before, after) = rest.split_once(&number).expect("it stands there");
            text += before;
            text += &number;
            rest = after;
        }
    }
    (text + rest).replace('\n', "")
}

#[test]
fn rows_are_found_in_any_dress() {
    for text in [
        "step =  0 error value =  9.5 W =  [[0.71]] , b =  [0.44]",
        "step = 0, error_val = 9.5, W = 0.71, b = 0.44",
        "step:0 error: 9.5 W:[[0.71]] b:[0.44]",
        "step =  0 error value =  9.5\r\n, W =  [[0.71]]\r\n, b =  [0.44]\r\n",
        "Out[26]:\nstep =  0 error value =  np.float64(9.5) W =  [[0.71]] , b =  [0.44]\n[27] ✓ 0s",
        "('step = ', 0, 'error value = ', 9.5, 'W = ', array([[0.71]]), 'b = ', array([0.44]))",
        "for step in range(8001):\n    W -= learning_rate * numerical_derivative(f, W)\n    \
         if (step % 400 == 0):\n        print(\"step = \", step, \"error value = \", error_val(x_data, t_data), \
         \"W = \", W, \", b = \", b)\n\nstep =  0 error value =  9.5 W =  [[0.71]] , b =  [0.44]",
    ] {
        let rows = pasted(text, 1).rows;
        let [row] = &rows[..] else { panic!("one row in {text}: {rows:?}") };
        assert_eq!(row.step, 0);
        assert_eq!(row.error.as_ref().expect(text).value, 9.5);
        assert_eq!(values(row.w.as_ref().expect(text)), [0.71]);
        assert_eq!(row.b.as_ref().expect(text).value, 0.44);
    }
    let some =
        pasted("step = 0 W = [[1.]]\nstep = 800 b = [nan]\nstep = 2000 error value = -inf", 1);
    assert_eq!(some.interval(), Some(400));
    let lines: Vec<_> = some.rows.iter().map(|row| (row.step, row.line)).collect();
    assert_eq!(lines, [(0, 1), (800, 2), (2000, 3)]);
    assert!(some.rows[1].b.as_ref().expect("b").value.is_nan());
    assert_eq!(some.rows[2].error.as_ref().expect("it").value, f64::NEG_INFINITY);
    assert_eq!(some.rows[0].error, None);
    assert_eq!(pasted("step = 0 error_val = 1", 1).interval(), None);
}

#[test]
fn the_start_is_the_state_before_the_first_row() {
    // Cell 22's print above cell 26's output: the nearer one wins, here with equal values.
    let both = "W =  [[0.5]] W.shape =  (1, 1) b =  [0.4]\n\
                Inital error value =  16.4 Initial W =  [[0.6]] \n , b =  [0.3]\n\
                step =  0 error value =  9.5 W =  [[0.7]] , b =  [0.2]";
    assert_eq!(start(both, 1), [0.6, 0.3]);
    // Cell 40 prints b alone; cell 28 has W if it is of the same state.
    let classification = |b: &str| {
        format!(
            "W =  [[0.16]] b =  [0.29]\n\
             Inital error value =  0.01 Initial W =  \n , b =  [{b}]\n\
             step =  0 error_val =  0.01 W =  [[5.25]] b =  [-68.2]"
        )
    };
    assert_eq!(start(&classification("0.29"), 1), [0.16, 0.29]);
    assert_eq!(pasted(&classification("-68.1"), 1).start, None);
    // Output after the rows is neither their start nor a row.
    let after = "step =  0 error value =  9.5\nW =  [[0.7]\n [0.8]]\nb =  [0.2]";
    let after = pasted(after, 2);
    assert_eq!((after.start, after.rows[0].w.as_ref()), (None, None));
    let again = "W = [[1.]] b = [2.]\nW = [[3.]] b = [4.]";
    assert_eq!(start(again, 1), [3.0, 4.0], "the last before the rows");
}

#[test]
fn what_cannot_be_used_is_said_with_its_line() {
    let number = PasteReason::Number;
    for (text, line, reason) in [
        ("", 1, PasteReason::Nothing),
        ("hello\nworld", 1, PasteReason::Nothing),
        ("step = 400 error v", 1, PasteReason::Nothing),
        ("\n\nW = [[0.59]]", 3, PasteReason::HalfAStart),
        ("W = [[0.59]] b = [0.41, 0.3]", 1, PasteReason::Count { expected: 1, found: 2 }),
        ("W = 0.5, 0.3 b = 1", 1, PasteReason::Count { expected: 1, found: 2 }),
        ("\nW = [[0.59]\n [0.3]] b = [0.41]", 2, PasteReason::Count { expected: 1, found: 2 }),
        ("W = [] b = 1", 1, PasteReason::Count { expected: 1, found: 0 }),
        ("W = [[0.59 , b = [0.41]", 1, PasteReason::Unclosed),
        ("b = 1\nW = [[0.59\n", 2, PasteReason::Unclosed),
        ("b = 1\nW = [[0.59abc]]", 2, number(NumberError::NotANumber)),
        ("b = 1\nW = [[0.59 ... 3.]]", 2, number(NumberError::NotANumber)),
        ("b = 1\nW = 0,59", 2, number(NumberError::DecimalComma)),
        ("W = 1e999 b = 1", 1, number(NumberError::OutOfRange)),
        ("\nW = nan b = 1", 2, number(NumberError::OutOfRange)),
        ("W = 1\nb = -inf", 1, number(NumberError::OutOfRange)),
        ("step = 0 error_val = 1\nstep = 1.5 error_val = 1", 2, PasteReason::Step),
        ("step = -400 error_val = 1", 1, PasteReason::Step),
        ("step = 100000000 error_val = 1", 1, PasteReason::Step),
        ("step = 1,000 error_val = 1", 1, PasteReason::Step),
        ("step = 400 error_val = 1\nstep = 0 error_val = 1", 2, PasteReason::Order),
        ("step = 0 error_val = 1\n\nstep = 0 error_val = 1", 3, PasteReason::Order),
        ("step = 0 error_val = 1\nInitial error value = 2", 2, PasteReason::Order),
    ] {
        assert_eq!(refused(text, 1), (line, reason), "{text}");
    }
    let one_of_two = PasteReason::Count { expected: 2, found: 1 };
    assert_eq!(refused("W = 0.5 b = 1", 2), (1, one_of_two));
    assert_eq!(refused("W1 = 0.5 b = 1", 2), (1, one_of_two));
    let long = "W = 1 b = 2 ".repeat(LONGEST / 12 + 1);
    assert_eq!(refused(&long, 1), (1, PasteReason::TooLong));
}

#[test]
fn a_start_of_more_digits_is_known_by_its_print() {
    let found = pasted(&text("notebook_output/cell26.txt"), 1).start.expect("a start");
    assert!(found.is_print_of(&experiment("lesson=regression").initial()));
    assert!(found.is_print_of(&[0.59207904, 0.41156886]));
    assert!(!found.is_print_of(&[0.59207905, 0.41156886]));
    assert!(!found.is_print_of(&experiment("lesson=regression&seed=42").initial()));
    let found = pasted("W = [[0.8615949932]\n [0.93250156]] b = 1", 2).start.expect("a start");
    assert!(!found.is_print_of(&[0.8615949932, 0.93250156, 1.0]), "no print has such digits");
    let found = pasted("W = [[0.86159499]\n [0.93250156]] b = [1.]", 2).start.expect("a start");
    let initial = experiment("lesson=gates").initial();
    assert!(found.is_print_of(&[initial[0], initial[1], 1.0]));
}
