//! The microscope in Korean.

use crate::text::microscope::Microscope;

pub(super) const MICROSCOPE: Microscope = Microscope {
    title: "현미경",
    update: |cell, update| format!("셀 {cell}, {update}번째 갱신"),
    short: "줄",
    slope: "기울기",
    back: "한 줄 전",
    next: "한 줄 다음",
    line: "갱신 안의 줄",
    position: |line, lines| format!("{lines}줄 가운데 {line}번째"),
    numbers: "이 갱신의 숫자",
    new_value: "새 값",
    code: "갱신하는 코드",
    of_gate: |letter, gate| {
        let gate = ["첫째", "둘째", "출력"].get(gate).copied().unwrap_or_default();
        format!("{letter} ({gate})")
    },
    read: |name, value| format!("지금 값을 tmp_val에 적어 둡니다: {name} = {value}"),
    set_plus: |name, value| {
        format!(
            "이 값 하나만 δ만큼 올립니다: {name} = {value}. δ는 너무 작아 보이지 않으므로 그림에서는 더 벌려 그립니다."
        )
    },
    call_plus: |loss| format!("그 자리의 손실을 계산합니다: fx1 = {loss}"),
    set_minus: |name, value| format!("이번에는 원래 값에서 δ만큼 내립니다: {name} = {value}"),
    call_minus: |loss| format!("그 자리의 손실을 계산합니다: fx2 = {loss}"),
    divide: |name, quotient| {
        format!("두 손실의 차이를 2δ로 나누면 기울기입니다: ∂E/∂{name} = {quotient}")
    },
    restore: |name, value| {
        format!("적어 둔 값으로 되돌립니다: {name} = {value}. 잊으면 다음 기울기가 틀립니다.")
    },
    exact: |name, derivative| {
        format!("손으로 구한 미분식에 지금 값을 넣은 기울기입니다: ∂E/∂{name} = {derivative}")
    },
    change: |name, old, gradient, new| {
        format!("기울기 {gradient}에 학습률을 곱해 뺍니다: {name} = {old} → {new}")
    },
    new_w: ". W는 이미 새 값입니다.",
};
