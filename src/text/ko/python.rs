//! Comments of exported Python in Korean.

use crate::exchange::python::Remark;
use crate::lesson::Lesson;

pub(super) fn remark(remark: Remark) -> &'static str {
    match remark {
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
    }
}
