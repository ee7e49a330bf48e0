//! What is carried out of an experiment and brought into one.

use super::{english, korean};
use crate::exchange::paste::{PasteError, PasteReason};
use crate::exchange::python::Remark;
use crate::exchange::saved::SavedError;
use crate::experiment::address::Rejected;
use crate::lesson::Lesson;

/// The words of exported programs and of what could not be read.
#[derive(Debug)]
pub struct Exchange {
    /// A comment in exported Python: one line.
    pub remark: fn(Remark) -> &'static str,
    /// Why a pasted text was not taken, where, and what to do.
    pub paste_error: fn(PasteError) -> String,
    /// Why a file was not opened, and what to do.
    pub saved_error: fn(&SavedError) -> String,
}

pub(super) const KOREAN: Exchange = Exchange {
    remark: |remark| match remark {
        Remark::Title(Lesson::Derivative | Lesson::Regression) => {
            "단순 선형 회귀 (simple regression)"
        }
        Remark::Title(Lesson::Classification) => {
            "단순 로지스틱 회귀 (simple logistic regression), 분류"
        }
        Remark::Title(Lesson::Gates) => "LogicGate: 진리표를 배우는 논리 게이트",
        Remark::Title(Lesson::Xor) => "게이트 세 개를 하나씩 학습해 이어 붙인 회로",
        Remark::TwoLayersTitle => "두 층의 게이트를 한꺼번에 학습하는 회로",
        Remark::About => {
            "Descent에서 내보낸 코드입니다. NumPy로 실행하면 화면의 표와 같은 줄이 출력됩니다."
        }
        Remark::Inputs => "입력",
        Remark::Targets => "정답(이미 아는 값)",
        Remark::Seed => "시드가 같으면 시작값도 같다",
        Remark::Start => "이 실행의 정확한 시작값",
        Remark::NumericalDerivative => {
            "수치미분: 다른 원소는 그대로 두고 한 원소만 조금 늘리고 줄여 본다"
        }
        Remark::ExactGradient => "종이 위에서 미분해 구한 기울기, delta_x를 쓰지 않는다",
        Remark::Complement => "1 - y, 유효 숫자를 잃지 않게 계산한 값",
        Remark::ErrorVal => "손실 함수가 아니다: 여기서는 합을 제곱하고, 손실 함수는 제곱을 합한다",
        Remark::TextbookOrder => "교과서 순서: 기울기를 모두 고치기 전의 값에서 구한다",
        Remark::Usage => "진리표로 게이트를 학습한다",
        Remark::Wiring => "앞의 두 게이트가 낸 답이 세 번째 게이트의 입력이 된다",
        Remark::SoftWiring => {
            "0이나 1이 아니라 시그모이드 값을 넘겨야 손실 하나가 두 층에 모두 닿는다"
        }
    },
    paste_error: |PasteError { line, reason }| {
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
                format!("{line}번째 줄: {}", (korean::TEXT.number_error)(error))
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
    },
    saved_error: |error| {
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
                        format!("{key}={value}: {}", (korean::TEXT.reason)(*reason))
                    })
                    .collect::<Vec<_>>();
                format!("파일에 쓸 수 없는 값이 있어 열지 않았습니다. {}", values.join(" "))
            }
        }
    },
};

pub(super) const ENGLISH: Exchange = Exchange {
    remark: |remark| match remark {
        Remark::Title(Lesson::Derivative | Lesson::Regression) => "Simple linear regression",
        Remark::Title(Lesson::Classification) => "Simple logistic regression (classification)",
        Remark::Title(Lesson::Gates) => "LogicGate: a truth table that learns",
        Remark::Title(Lesson::Xor) => "Three gates, trained one by one and wired together",
        Remark::TwoLayersTitle => "Two layers of gates, trained together",
        Remark::About => {
            "Exported from Descent. Run it with NumPy, and it prints the rows of the page."
        }
        Remark::Inputs => "inputs",
        Remark::Targets => "answers that are already known",
        Remark::Seed => "the same seed gives the same start",
        Remark::Start => "the exact start of this run",
        Remark::NumericalDerivative => {
            "numerical derivative: nudge one element up and down, all others held still"
        }
        Remark::ExactGradient => "gradient worked out on paper, without delta_x",
        Remark::Complement => "1 - y, without losing its digits",
        Remark::ErrorVal => "not the loss: this squares the sum, the loss sums the squares",
        Remark::TextbookOrder => "textbook order: every gradient from the old values",
        Remark::Usage => "train the gate on its truth table",
        Remark::Wiring => "the answers of the first two gates are the inputs of the third",
        Remark::SoftWiring => {
            "sigmoid itself is passed on, not 0 or 1, so that one loss reaches both layers"
        }
    },
    paste_error: |PasteError { line, reason }| {
        match reason {
            PasteReason::TooLong => {
                "The text is too long. Paste the output of one cell only.".to_owned()
            }
            PasteReason::Nothing => {
                "There is no W = and b = in it and no step = line. Paste what a training cell of your notebook printed.".to_owned()
            }
            PasteReason::HalfAStart => {
                format!("Line {line}: W and b are both needed, for example W = [[0.59]] b = [0.41]")
            }
            PasteReason::Number(error) => {
                format!("Line {line}: {}", (english::TEXT.number_error)(error))
            }
            PasteReason::Unclosed => {
                format!("Line {line}: a bracket that opens there is not closed. Paste the line whole.")
            }
            PasteReason::Count { expected, found } => format!(
                "Line {line}: {found} numbers stand where {expected} belong. Is it the output of another lesson?"
            ),
            PasteReason::Step => {
                format!("Line {line}: a step must be a whole number from 0 up, for example step = 400")
            }
            PasteReason::Order => format!(
                "Line {line}: this step does not come after the one above. Paste the output of one run only."
            ),
        }
    },
    saved_error: |error| {
        match error {
            SavedError::TooLong => "The file is too long to be a saved experiment.".to_owned(),
            SavedError::Foreign => {
                "This is not a saved experiment. Choose a .json file that was saved here.".to_owned()
            }
            SavedError::Later => {
                "A later version of Descent saved this file. Reload the page to get it, then open the file again.".to_owned()
            }
            SavedError::Broken { line } => format!(
                "The file is broken at line {line} and was not opened. Save the experiment again, or open its link."
            ),
            SavedError::Values(rejected) => {
                let values = rejected
                    .iter()
                    .map(|Rejected { key, value, reason }| {
                        format!("{key}={value}: {}", (english::TEXT.reason)(*reason))
                    })
                    .collect::<Vec<_>>();
                format!(
                    "The file has values that cannot be used, so it was not opened. {}",
                    values.join(" ")
                )
            }
        }
    },
};
