//! The derivative lesson's keys of the address, and the chapter.

use descent::experiment::address::{Address, Reason};
use descent::experiment::array::ArrayError;
use descent::experiment::derivative::Derivative;
use descent::experiment::mistake::Mistake;
use descent::experiment::number::NumberError;
use descent::experiment::subject::DerivativeSettings;
use descent::lesson::Lesson;
use descent_core::derivative::ArrayFunction;
use descent_core::expression::ErrorKind;

use ndarray::arr2;

use super::{accepted, hidden, rejected};

#[test]
fn the_lesson_opens_with_the_notebooks_square_at_three() {
    let address = accepted("lesson=derivative");
    assert_eq!(address.lesson(), Some(Lesson::Derivative));
    let settings = address.derivative().expect("a derivative");
    assert_eq!(settings.derivative, Derivative { f: "x^2".to_owned(), x: 3.0 });
    assert_eq!(settings.delta, 1e-4);
    assert_eq!(address.to_string(), "lesson=derivative");
    assert_eq!(accepted("f=x^2&x=3&delta=0.0001&lesson=derivative"), address);
}

#[test]
fn a_function_comes_back_as_it_was_typed() {
    let address = accepted("lesson=derivative&f=3*x*exp(x)%20%2B%201&x=-0.5&delta=1e-3");
    let settings = address.derivative().expect("a derivative");
    assert_eq!(settings.derivative, Derivative { f: "3*x*exp(x) + 1".to_owned(), x: -0.5 });
    assert_eq!(settings.delta, 1e-3);
    let written = "lesson=derivative&f=3*x*exp(x)%20%2B%201&x=-0.5&delta=0.001";
    assert_eq!(address.to_string(), written);
    for f in ["2×x", "x − 1", "1/(1+exp(-x))", "x^2&x"] {
        let mut address = Address::notebook(Lesson::Derivative);
        let taken = address.set("f", f);
        assert_eq!(taken.is_ok(), !f.contains('&'), "{f}");
        assert_eq!(accepted(&address.to_string()), address, "{f}");
    }
}

#[test]
fn a_wrong_function_or_point_takes_its_default_and_is_named() {
    let function = |kind| Reason::Function(kind);
    let missing = function(ErrorKind::MissingOperand);
    let beyond = Reason::Number(NumberError::OutOfRange);
    assert_eq!(rejected("lesson=derivative&f=x**&x=1e999"), [("f", missing), ("x", beyond)]);
    let address = Address::parse("lesson=derivative&f=alert(1)&x=here").0;
    assert_eq!(address.derivative(), Some(&DerivativeSettings::default()));
    assert_eq!(rejected("lesson=derivative&f="), [("f", function(ErrorKind::Empty))]);
    let long = format!("lesson=derivative&f={}x", "1*".repeat(200));
    assert_eq!(rejected(&long), [("f", function(ErrorKind::TooLong))]);
    let deep = format!("lesson=derivative&f={}x", "-".repeat(150));
    assert_eq!(rejected(&deep), [("f", function(ErrorKind::TooDeep))]);
}

#[test]
fn a_place_in_the_code_and_a_mistake_can_be_shared() {
    let written = "lesson=derivative&function=func3&values=1,0.5;3,-4;&line=29&bug=missing-reshape";
    let address = accepted(written);
    let exercise = &address.derivative().expect("a derivative").exercise;
    assert_eq!(exercise.function, ArrayFunction::Func3);
    assert_eq!(exercise.x, arr2(&[[1.0, 0.5], [3.0, -4.0]]).into_dyn());
    assert_eq!((exercise.line, exercise.mistake), (29, Mistake::MissingReshape));
    assert_eq!(address.to_string(), written);
    for values in ["[[1, 0.5], [3, -4]]", "1,0.5;3,-4", "np.array([[1, 0.5], [3, -4]])"] {
        let query = written.replace("1,0.5;3,-4;", values);
        assert_eq!(accepted(&query), address, "{values}");
    }
    assert_eq!(accepted("lesson=derivative&values=1,2&line=0").to_string(), "lesson=derivative");
    let row = accepted("lesson=derivative&function=sum_of_squares&values=1,2;");
    assert_eq!(row.derivative().expect("a derivative").exercise.x.shape(), [1, 2]);
    assert_eq!(accepted(&row.to_string()), row);
}

#[test]
fn code_that_there_is_not_is_named() {
    let beyond = Reason::Number(NumberError::OutOfRange);
    assert_eq!(rejected("lesson=derivative&line=26"), [("line", beyond)], "func2 has 25 after it");
    let bad = "lesson=derivative&function=func4&values=1;2,3&bug=none";
    let reasons = [
        ("function", Reason::Unknown),
        ("values", Reason::Array(ArrayError::Ragged)),
        ("bug", Reason::Unknown),
    ];
    assert_eq!(rejected(bad), reasons);
    assert_eq!(rejected("lesson=derivative&values=1"), [("values", Reason::Shape)]);
    assert_eq!(
        accepted("lesson=gates&function=func1&bug=early-return").to_string(),
        "lesson=gates"
    );
}

#[test]
fn elsewhere_the_function_and_the_point_are_dropped() {
    assert_eq!(accepted("lesson=gates&f=sin(x)&x=2").to_string(), "lesson=gates");
}

#[test]
fn a_chapter_is_a_number_from_one() {
    assert_eq!(accepted("lesson=xor").chapter, None);
    assert_eq!(accepted("lesson=xor&chapter=4").to_string(), "lesson=xor&chapter=4");
    let beyond = Reason::Number(NumberError::OutOfRange);
    for chapter in ["0", "100", "-1", "1.5"] {
        assert_eq!(rejected(&format!("chapter={chapter}")), [("chapter", beyond)]);
    }
}

#[test]
fn its_pictures_can_be_hidden() {
    let address = accepted("lesson=derivative&hide=curve,delta-error,array,bugs,f,x");
    assert_eq!(hidden(&address), ["f", "x", "curve", "delta-error", "array", "bugs"]);
}
