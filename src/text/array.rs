//! The array derivative, line by line.

use crate::experiment::array::{ArrayError, MOST_ELEMENTS};
use crate::experiment::number::NumberError;
use crate::lesson::listing::Line;

/// A moment of cell 15 in numbers, as Python writes them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moment {
    /// `idx`.
    pub index: String,
    /// `tmp_val`.
    pub value: String,
    /// `x[idx]` as it stands.
    pub element: String,
    /// `fx1`.
    pub fx1: String,
    /// `fx2`.
    pub fx2: String,
    /// `grad[idx]`.
    pub partial: String,
}

/// What is said of an element that is no number: `Text::number_error`.
pub type NumberWords = fn(NumberError) -> &'static str;

/// The words of the array derivative.
#[derive(Debug)]
pub struct Array {
    /// Its title.
    pub title: &'static str,
    /// What is to be seen.
    pub about: &'static str,
    /// The choice of a function.
    pub function: &'static str,
    /// The field for the array.
    pub array: &'static str,
    /// Why a text is no array, and what to type.
    pub error: fn(ArrayError, NumberWords) -> String,
    /// The array is too small for this function: its name and the least shape.
    pub too_small: fn(&str, &[usize]) -> String,
    /// The buttons: their group.
    pub steer: &'static str,
    /// To the beginning.
    pub start: &'static str,
    /// One line back.
    pub back: &'static str,
    /// One line on.
    pub step: &'static str,
    /// To the next element.
    pub next: &'static str,
    /// To the end.
    pub end: &'static str,
    /// The slider.
    pub slider: &'static str,
    /// Where it is: this line of all.
    pub position: fn(usize, usize) -> String,
    /// What the line did.
    pub says: fn(Line, &Moment) -> String,
    /// The code's title.
    pub code: &'static str,
    /// What is printed.
    pub printed: &'static str,
    /// The variables.
    pub variables: &'static str,
    /// How the keys work.
    pub keys: &'static str,
}

/// A shape as people write it: 2, 2 × 2.
fn shape(least: &[usize]) -> String {
    least.iter().map(usize::to_string).collect::<Vec<_>>().join(" × ")
}

pub(super) const KOREAN: Array = Array {
    title: "배열의 수치 미분",
    about: "원소를 하나씩만 x + δ, x − δ로 바꿔 보고, 반드시 제자리로 돌려놓습니다. 셀 15의 코드를 한 줄씩 따라가 봅니다.",
    function: "함수",
    array: "배열",
    error: |error, number| match error {
        ArrayError::Number { element, error } => format!("{element}번째 원소: {}", number(error)),
        ArrayError::Brackets => {
            "대괄호의 짝이 맞지 않습니다. 예: [1, 2] 또는 [[1, 2], [3, 4]]".to_owned()
        }
        ArrayError::Ragged => "모든 행의 원소 수가 같아야 합니다.".to_owned(),
        ArrayError::TooMany => format!("원소는 {MOST_ELEMENTS}개까지 쓸 수 있습니다."),
    },
    too_small: |name, least| match least {
        [_] => format!("{name}에는 원소가 {}개 이상인 1차원 배열이 필요합니다.", shape(least)),
        _ => format!("{name}에는 {} 이상의 2차원 배열이 필요합니다.", shape(least)),
    },
    steer: "한 줄씩 실행",
    start: "처음으로",
    back: "한 줄 뒤로",
    step: "한 줄 앞으로",
    next: "다음 원소",
    end: "끝으로",
    slider: "코드가 어디까지 실행되었는지",
    position: |place, all| format!("{all}줄 가운데 {place}번째"),
    says: |line, m| {
        let Moment { index, value, element, fx1, fx2, partial } = m;
        match line {
            Line::PrintVariable => "입력으로 받은 배열을 찍습니다.".to_owned(),
            Line::PrintZeros => "grad는 x와 같은 모양의 0으로 시작합니다.".to_owned(),
            Line::PrintElement => {
                format!("이번에 바꿔 볼 원소는 x{}, 값은 {value}입니다.", at(index))
            }
            Line::Read => format!("원래 값을 tmp_val에 적어 둡니다: {value}"),
            Line::SetPlus => {
                format!("x{}만 δ만큼 늘립니다: {element}. 다른 원소는 그대로입니다.", at(index))
            }
            Line::CallPlus => format!("늘린 채로 f를 부르니 fx1 = {fx1}입니다."),
            Line::SetMinus => format!("이번에는 x{}만 δ만큼 줄입니다: {element}.", at(index)),
            Line::CallMinus => format!("줄인 채로 f를 부르니 fx2 = {fx2}입니다."),
            Line::Divide => {
                format!("두 값의 차이를 2δ로 나누니 grad{} = {partial}입니다.", at(index))
            }
            Line::Restore => {
                format!(
                    "제자리로 돌려놓습니다: x{} = {value}. 잊으면 다음 원소부터 틀립니다.",
                    at(index)
                )
            }
            Line::Return => {
                "모든 원소가 끝났습니다. grad를 돌려주고, x는 처음 그대로입니다.".to_owned()
            }
            _ => "여기까지의 결과를 찍습니다.".to_owned(),
        }
    },
    code: "코드 (셀 15)",
    printed: "출력",
    variables: "변수",
    keys: "← → 한 줄, Page Up Page Down 한 원소, Home End 처음과 끝",
};

pub(super) const ENGLISH: Array = Array {
    title: "The derivative of an array",
    about: "One element at a time goes to x + δ and x − δ, and is always put back. Follow the code of cell 15 line by line.",
    function: "Function",
    array: "Array",
    error: |error, number| match error {
        ArrayError::Number { element, error } => format!("Element {element}: {}", number(error)),
        ArrayError::Brackets => {
            "The brackets do not fit. Write [1, 2] or [[1, 2], [3, 4]]".to_owned()
        }
        ArrayError::Ragged => "All rows need the same number of elements.".to_owned(),
        ArrayError::TooMany => format!("There can be {MOST_ELEMENTS} elements at most."),
    },
    too_small: |name, least| match least {
        [_] => format!(
            "{name} needs an array of one dimension with at least {} elements.",
            shape(least)
        ),
        _ => format!("{name} needs an array of two dimensions, {} at least.", shape(least)),
    },
    steer: "Line by line",
    start: "To the start",
    back: "A line back",
    step: "A line on",
    next: "Next element",
    end: "To the end",
    slider: "How far the code has run",
    position: |place, all| format!("Line {place} of {all}"),
    says: |line, m| {
        let Moment { index, value, element, fx1, fx2, partial } = m;
        match line {
            Line::PrintVariable => "The array that came in is printed.".to_owned(),
            Line::PrintZeros => "grad begins as zeros in the shape of x.".to_owned(),
            Line::PrintElement => format!("This round is about x{}, which is {value}.", at(index)),
            Line::Read => format!("Its value, {value}, is kept in tmp_val."),
            Line::SetPlus => {
                format!("x{} alone goes up to {element}. All others stay.", at(index))
            }
            Line::CallPlus => format!("f is called with it raised: fx1 = {fx1}."),
            Line::SetMinus => format!("Now x{} alone goes down to {element}.", at(index)),
            Line::CallMinus => format!("f is called with it lowered: fx2 = {fx2}."),
            Line::Divide => {
                format!("The difference of both over 2δ: grad{} = {partial}.", at(index))
            }
            Line::Restore => format!(
                "x{} is put back to tmp_val, {value}. Forget it, and every later element is wrong.",
                at(index)
            ),
            Line::Return => {
                "All elements are done. grad is returned, and x is as it was.".to_owned()
            }
            _ => "What is known so far is printed.".to_owned(),
        }
    },
    code: "Code (cell 15)",
    printed: "Output",
    variables: "Variables",
    keys: "← → a line, Page Up and Page Down an element, Home and End the start and the end",
};

/// An index as Python subscripts with it: `[0]`, `[0, 1]`.
fn at(index: &str) -> String {
    let inner = index.trim_matches(|c| "()".contains(c)).trim_end_matches(',');
    format!("[{inner}]")
}
