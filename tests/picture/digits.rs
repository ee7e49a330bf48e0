//! The digits of a difference quotient: those that cancel, those that are left, those that
//! are right.

use descent::picture::digits::{Counts, Digits, Mark};
use descent::picture::{Picture, Quantity, Towards};
use descent_core::derivative::{Preset, numerical_derivative};

use super::drawing::{ERROR, check_walk, drawn};

fn of(source: &str, x: f64, delta: f64) -> Digits {
    Digits::of(&source.parse().unwrap(), x, delta)
}

fn sigmoid(delta: f64) -> Digits {
    of(Preset::Sigmoid.source(), 0.7, delta)
}

fn texts(digits: &Digits) -> [String; 4] {
    digits.rows().map(|row| row.text())
}

#[test]
fn near_the_last_digit_fourteen_agree_and_one_is_left() {
    let digits = sigmoid(1e-15);
    let expected =
        ["0.6681877721681664", "0.6681877721681658", "0.0000000000000006", "0.27755575615628914"];
    assert_eq!(texts(&digits), expected);
    let [forward, backward, change, quotient] = digits.rows();
    assert_eq!(forward.marked(Mark::Cancels), "0.66818777216816");
    assert_eq!(
        (forward.marked(Mark::Left), backward.marked(Mark::Left)),
        ("64".into(), "58".into())
    );
    assert_eq!(change.marked(Mark::Left), "6");
    assert_eq!(quotient.marked(Mark::Right), "0.2");
    assert_eq!(digits.counts(), Some(Counts { total: 16, agreeing: 14, left: 1 }));
}

#[test]
fn the_rows_have_the_cores_numbers() {
    let digits = of("x**2", 3.0, 1e-4);
    assert_eq!(digits.quotient, numerical_derivative(|x| x * x, 3.0, 1e-4));
    let [.., quotient] = digits.rows();
    assert_eq!(quotient.text().trim(), "6.000000000012662", "as NumPy prints it");
    assert_eq!(quotient.marked(Mark::Right), "6.0000000000");
    assert_eq!(quotient.marked(Mark::Wrong), "12662");
    let points = digits.rows().map(|row| row.text().find('.'));
    assert!(points.iter().all(|point| *point == points[0]), "one below the other");
}

#[test]
fn where_all_digits_cancel_nothing_is_left() {
    let digits = of("x**2", 3.0, 1e-16);
    assert_eq!(digits.counts(), Some(Counts { total: 16, agreeing: 16, left: 0 }));
    let [forward, backward, change, quotient] = digits.rows();
    assert_eq!(forward.text(), backward.text());
    assert!(
        [forward, backward, change.clone()].iter().all(|row| row.marked(Mark::Left).is_empty())
    );
    assert_eq!(change.text(), "0.000000000000000");
    assert_eq!((quotient.text().trim(), quotient.marked(Mark::Wrong).as_str()), ("0.0", "0.0"));
}

#[test]
fn numbers_on_both_sides_of_a_power_of_ten_share_no_digit() {
    let counts = of("x", 1.0, 1e-8).counts().expect("they are finite");
    assert_eq!((counts.agreeing, counts.left), (0, 9));
    // 5.99… is 6 as far as the error allows.
    let digits = Digits { quotient: 5.999_999_9, exact: 6.0, ..of("x**2", 3.0, 1e-4) };
    assert_eq!(digits.rows()[3].marked(Mark::Right), "5.999999");
}

#[test]
fn signs_stand_before_their_numbers_and_nothing_agrees_across_zero() {
    let digits = of("x", 0.0, 0.25);
    assert_eq!(texts(&digits)[..2], [" 0.25000000000000000", "\u{2212}0.25000000000000000"]);
    assert_eq!(digits.counts().map(|counts| counts.agreeing), Some(0));
    assert_eq!(digits.rows()[3].marked(Mark::Wrong), "");
}

#[test]
fn very_large_and_very_small_values_have_an_exponent() {
    assert!(texts(&of("1e200*x", 1.0, 1e-4))[0].ends_with("e200"));
    assert!(texts(&of("1e-200*x", 1.0, 1e-4))[1].ends_with("e\u{2212}200"));
    for source in ["1e200*x", "1e-200*x", "1e15*x"] {
        let widest = texts(&of(source, 1.0, 1e-4)).iter().map(|text| text.chars().count()).max();
        assert!(widest < Some(26), "{source} {widest:?}");
    }
}

#[test]
fn what_is_not_finite_is_named_and_counts_nothing() {
    let digits = of("log(x)", -1.0, 1e-4);
    assert_eq!(digits.counts(), None);
    assert!(texts(&digits).iter().all(|text| text.trim() == "nan"));
    let pole = of("1/x", 1e-4, 1e-4);
    assert_eq!(texts(&pole)[1].trim(), "inf");
    assert_eq!(pole.counts(), None);
}

#[test]
fn it_is_drawn_read_row_by_row_and_a_table() {
    let digits = sigmoid(1e-15);
    for size in [(446, 320), (240, 200), (736, 534)] {
        for ratio in [1.0, 2.0] {
            let device = [size.0, size.1].map(|side| side * ratio as u32).into();
            drawn(&digits, device, ratio, Some(1)).check();
        }
    }
    let drawing = drawn(&digits, (446, 320), 1.0, None);
    assert!(drawing.says("f(x + δ)") && drawing.says("numerical"));
    assert!(drawing.blocks(ERROR).len() > 10, "wrong digits are underlined");
    check_walk(&digits, 4);
    assert_eq!(digits.step(Some(1), Towards::Down), Some(2));
    assert_eq!(digits.reading(0), [(Quantity::Forward, digits.forward)]);
    let table = digits.table();
    assert_eq!(table.rows.len(), 1);
    assert_eq!(table.columns.len(), table.rows[0].len());
}
