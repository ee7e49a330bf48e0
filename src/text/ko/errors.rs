//! Errors in Korean: the mistake, and the remedy.

use crate::exchange::paste::{PasteError, PasteReason};
use crate::exchange::saved::SavedError;
use crate::experiment::address::{Reason, Rejected};
use crate::experiment::array::{ArrayError, MOST_ELEMENTS};
use crate::experiment::number::NumberError;
use descent_core::dataset::DatasetError;
use descent_core::expression::{ErrorKind, MOST_CHARACTERS, MOST_DEPTH};

pub(super) fn expression(kind: ErrorKind) -> String {
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
}

pub(super) fn number(error: NumberError) -> &'static str {
    match error {
        NumberError::Empty => "숫자를 적어 주세요.",
        NumberError::DecimalComma => "소수점은 쉼표가 아니라 점으로 적어 주세요. 예: 0.01",
        NumberError::NotANumber => "숫자로 읽을 수 없습니다. 예: 0.01 또는 1e-2",
        NumberError::OutOfRange => "쓸 수 있는 범위를 벗어났습니다.",
    }
}

pub(super) fn array(error: ArrayError) -> String {
    match error {
        ArrayError::Number { element, error } => format!("{element}번째 원소: {}", number(error)),
        ArrayError::Brackets => {
            "대괄호의 짝이 맞지 않습니다. 예: [1, 2] 또는 [[1, 2], [3, 4]]".to_owned()
        }
        ArrayError::Ragged => "모든 행의 원소 수가 같아야 합니다.".to_owned(),
        ArrayError::TooMany => format!("원소는 {MOST_ELEMENTS}개까지 쓸 수 있습니다."),
    }
}

pub(super) fn reason(reason: Reason) -> String {
    match reason {
        Reason::Number(error) => number(error).to_owned(),
        Reason::Unknown => "쓸 수 있는 값이 아닙니다.".to_owned(),
        Reason::Count(1) => "숫자 하나를 적어 주세요. 예: 0.59".to_owned(),
        Reason::Count(count) => format!("값 {count}개를 쉼표로 나누어 적어 주세요."),
        Reason::TooMany(most) => format!("값은 {most}개까지 적을 수 있습니다."),
        Reason::Shape => "이 함수에는 쓸 수 없는 모양의 배열입니다.".to_owned(),
        Reason::Pairs => "x:t 쌍을 쉼표로 나누어 적거나(예: 1:2,2:3) 준비된 데이터의 이름을 적어 주세요.".to_owned(),
        Reason::Fork => {
            "‘갱신 횟수:키:값’으로 적어 주세요. 키는 lr, delta, order, gradient, w, b입니다. 예: 100:lr:0.02"
                .to_owned()
        }
        Reason::Data(DatasetError::Empty) => "점이 하나도 없습니다.".to_owned(),
        Reason::Data(DatasetError::TooMany) => "점은 10,000개까지 쓸 수 있습니다.".to_owned(),
        Reason::Data(DatasetError::NotFinite { point }) => {
            format!("{point}번째 점이 유한한 수가 아닙니다.")
        }
        Reason::Data(DatasetError::NotALabel { point }) => {
            format!("{point}번째 점의 목표값은 0이나 1이어야 합니다.")
        }
        Reason::Array(error) => array(error),
        Reason::Function(kind) => expression(kind),
        Reason::Length => "주소가 너무 길어 읽지 않았습니다.".to_owned(),
    }
}

pub(super) fn paste(PasteError { line, reason }: PasteError) -> String {
    match reason {
            PasteReason::TooLong => {
                "붙여 넣은 글이 너무 깁니다. 셀 하나의 출력만 붙여 넣어 주세요.".to_owned()
            }
            PasteReason::Nothing => {
                "W = 와 b = 도, step = 으로 시작하는 줄도 없습니다. 노트북에서 학습 셀이 출력한 내용을 붙여 넣어 주세요.".to_owned()
            }
            PasteReason::HalfAStart => {
                format!("{line}번째 줄: W와 b가 모두 있어야 합니다. 예: W = [[0.59]] b = [0.41]")
            }
            PasteReason::Number(error) => {
                format!("{line}번째 줄: {}", number(error))
            }
            PasteReason::Unclosed => {
                format!("{line}번째 줄: 여기서 열린 괄호가 닫히지 않았습니다. 줄 전체를 붙여 넣어 주세요.")
            }
            PasteReason::Count { expected, found } => format!(
                "{line}번째 줄: 숫자가 {expected}개 있어야 하는데 {found}개 있습니다. 다른 단원의 출력이 아닌지 살펴봐 주세요."
            ),
            PasteReason::Step => {
                format!("{line}번째 줄: step은 0 이상의 정수여야 합니다. 예: step = 400")
            }
            PasteReason::Order => format!(
                "{line}번째 줄: step이 윗줄보다 크지 않습니다. 한 번 실행한 출력만 붙여 넣어 주세요."
            ),
        }
}

pub(super) fn saved(error: &SavedError) -> String {
    match error {
            SavedError::TooLong => "저장한 실험이라기에는 파일이 너무 깁니다.".to_owned(),
            SavedError::Foreign => {
                "저장한 실험 파일이 아닙니다. 여기서 저장한 .json 파일을 골라 주세요.".to_owned()
            }
            SavedError::Later => {
                "더 새로운 버전의 Descent에서 저장한 파일입니다. 페이지를 새로 고친 다음 다시 열어 주세요.".to_owned()
            }
            SavedError::Broken { line } => format!(
                "파일의 {line}번째 줄이 깨져 있어 열지 않았습니다. 실험을 다시 저장하거나 링크로 열어 주세요."
            ),
            SavedError::Values(rejected) => {
                let values = rejected
                    .iter()
                    .map(|Rejected { key, value, reason }| {
                        format!("{key}={value}: {}", self::reason(*reason))
                    })
                    .collect::<Vec<_>>();
                format!("파일에 쓸 수 없는 값이 있어 열지 않았습니다. {}", values.join(" "))
            }
        }
}
