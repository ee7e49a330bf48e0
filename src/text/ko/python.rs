//! Comments of exported Python in Korean.

use crate::exchange::python::Remark;

pub(super) fn remark(remark: Remark) -> &'static str {
    match remark {
        Remark::About => {
            "Descent에서 내보낸 코드입니다. NumPy로 실행하면 화면의 표와 같은 줄이 출력됩니다."
        }
        Remark::Inputs => "입력",
        Remark::Targets => "정답(이미 아는 값)",
        Remark::Seed => "시드가 같으면 시작값도 같다",
        Remark::Start => "이 실행의 정확한 시작값",
        Remark::NumericalDerivative => {
            "수치 미분: 다른 원소는 그대로 두고 한 원소만 조금 늘리고 줄여 본다"
        }
        Remark::ExactGradient => "종이 위에서 미분해 구한 기울기, delta_x를 쓰지 않는다",
        Remark::Complement => "1 - y, 유효 숫자를 잃지 않게 계산한 값",
        Remark::TextbookOrder => "교과서 순서: 기울기를 모두 고치기 전의 값에서 구한다",
        Remark::Fork => "여기서부터 다른 값",
    }
}
