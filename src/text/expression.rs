//! What is wrong with a function of x that was typed, and what to type instead.
//! The place is marked beside the sentence.

use descent_core::expression::{ErrorKind, MOST_CHARACTERS, MOST_DEPTH};

pub(super) const KOREAN: fn(ErrorKind) -> String = |kind| {
    match kind {
        ErrorKind::Empty => "x의 함수를 적어 주세요. 예: x**2",
        ErrorKind::TooLong => {
            return format!("식이 너무 깁니다. {MOST_CHARACTERS}자까지 쓸 수 있습니다.");
        }
        ErrorKind::TooDeep => {
            return format!("괄호와 부호가 {MOST_DEPTH}겹보다 깊습니다. 식을 줄여 주세요.");
        }
        ErrorKind::UnexpectedCharacter => {
            "식에 쓸 수 없는 글자입니다. 숫자, x, + - * / **, 괄호와 함수만 쓸 수 있습니다."
        }
        ErrorKind::MalformedNumber => "숫자로 읽을 수 없습니다. 소수점은 하나만 써 주세요.",
        ErrorKind::NumberTooLarge => "float64에 담을 수 없을 만큼 큰 수입니다.",
        ErrorKind::DecimalComma => "소수점은 쉼표가 아니라 점입니다. 예: 0.5",
        ErrorKind::UnknownName { suggestion: None } => {
            "모르는 이름입니다. x, pi, e와 exp, log, sqrt, sin, cos, tan, tanh, abs를 쓸 수 있습니다."
        }
        ErrorKind::UnknownName { suggestion: Some(name) } => {
            return format!("모르는 이름입니다. 혹시 {name}인가요?");
        }
        ErrorKind::MissingArgument => "함수 뒤에는 괄호가 와야 합니다. 예: exp(x)",
        ErrorKind::MissingOperand => "연산할 값이 빠졌습니다. 여기에 수나 x를 적어 주세요.",
        ErrorKind::ImplicitMultiplication { .. } => {
            "곱하기 기호 *는 생략할 수 없습니다. 2x가 아니라 2*x입니다."
        }
        ErrorKind::UnclosedParenthesis => "이 괄호를 닫는 )가 없습니다.",
        ErrorKind::UnopenedParenthesis => "이 괄호를 여는 (가 없습니다.",
    }
    .to_owned()
};

pub(super) const ENGLISH: fn(ErrorKind) -> String = |kind| {
    match kind {
        ErrorKind::Empty => "Type a function of x, for example x**2",
        ErrorKind::TooLong => {
            return format!("This is too long: {MOST_CHARACTERS} characters are the most.");
        }
        ErrorKind::TooDeep => {
            return format!(
                "Parentheses and signs stand in each other more than {MOST_DEPTH} deep. Make it simpler."
            );
        }
        ErrorKind::UnexpectedCharacter => {
            "This character cannot stand in a function. Use numbers, x, + - * / **, parentheses and functions."
        }
        ErrorKind::MalformedNumber => "This is not a number. A number has one point at most.",
        ErrorKind::NumberTooLarge => "This number is too large for a float64.",
        ErrorKind::DecimalComma => "Use a point, not a comma, for decimals: 0.5",
        ErrorKind::UnknownName { suggestion: None } => {
            "This name is not known. There are x, pi, e, and exp, log, sqrt, sin, cos, tan, tanh, abs."
        }
        ErrorKind::UnknownName { suggestion: Some(name) } => {
            return format!("This name is not known. Did you mean {name}?");
        }
        ErrorKind::MissingArgument => "A function needs parentheses after it: exp(x)",
        ErrorKind::MissingOperand => "A value is missing here. Add a number or x.",
        ErrorKind::ImplicitMultiplication { .. } => {
            "A multiplication needs its sign: 2*x, not 2x."
        }
        ErrorKind::UnclosedParenthesis => "This parenthesis is never closed.",
        ErrorKind::UnopenedParenthesis => "This parenthesis was never opened.",
    }
    .to_owned()
};
