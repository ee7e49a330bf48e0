//! The microscope: one update, line by line.

/// The words of the microscope.
#[derive(Debug)]
pub struct Microscope {
    /// Its title.
    pub title: &'static str,
    /// Which update is taken apart.
    pub update: fn(&str) -> String,
    /// Opens it.
    pub open: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// A line back.
    pub back: &'static str,
    /// A line on.
    pub next: &'static str,
    /// The slider through the lines.
    pub line: &'static str,
    /// Which line of how many.
    pub position: fn(usize, usize) -> String,
    /// The table of numbers.
    pub numbers: &'static str,
    /// The column of new values.
    pub new_value: &'static str,
    /// The training loop.
    pub code: &'static str,
    /// The derivative's code.
    pub derivative: &'static str,
    /// A parameter of a gate in a circuit: first, second, output.
    pub of_gate: fn(&str, usize) -> String,
    /// `tmp_val = x[idx]`: the parameter and its value.
    pub read: fn(&str, &str) -> String,
    /// `x[idx] = … + delta_x`: the parameter and what it is now.
    pub set_plus: fn(&str, &str) -> String,
    /// `fx1 = f(x)`: the loss.
    pub call_plus: fn(&str) -> String,
    /// `x[idx] = … - delta_x`: the parameter and what it is now.
    pub set_minus: fn(&str, &str) -> String,
    /// `fx2 = f(x)`: the loss.
    pub call_minus: fn(&str) -> String,
    /// `grad[idx] = …`: the parameter and the partial derivative.
    pub divide: fn(&str, &str) -> String,
    /// `x[idx] = tmp_val`: the parameter and its value.
    pub restore: fn(&str, &str) -> String,
    /// The derivative worked out on paper.
    pub exact: fn(&str, &str) -> String,
    /// `W -= …`: the parameter, its old value, the gradient, its new value.
    pub change: fn(&str, &str, &str, &str) -> String,
    /// b's gradient is taken with the new W.
    pub new_w: &'static str,
    /// Every gradient is taken with the old values.
    pub old_w: &'static str,
}

pub(super) const KOREAN: Microscope = Microscope {
    title: "현미경",
    update: |update| format!("{update}번째 갱신"),
    open: "열기",
    close: "닫기",
    back: "← 한 줄 전",
    next: "한 줄 다음 →",
    line: "갱신 안의 줄",
    position: |line, lines| format!("{lines}줄 가운데 {line}번째"),
    numbers: "이 갱신의 숫자",
    new_value: "새 값",
    code: "학습 코드",
    derivative: "수치미분 코드",
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
    new_w: "b의 기울기 ∂E/∂b는 이 갱신에서 먼저 바뀐 새 W로 잽니다. 위에 보이는 값도 그렇습니다.",
    old_w: "교과서 순서에서는 기울기를 모두 바뀌기 전의 W와 b로 잽니다.",
};

pub(super) const ENGLISH: Microscope = Microscope {
    title: "Microscope",
    update: |update| format!("update {update}"),
    open: "Open",
    close: "Close",
    back: "← Line back",
    next: "Next line →",
    line: "Line of the update",
    position: |line, lines| format!("line {line} of {lines}"),
    numbers: "The numbers of this update",
    new_value: "new value",
    code: "The training loop",
    derivative: "The numerical derivative",
    of_gate: |letter, gate| {
        let gate = ["first", "second", "output"].get(gate).copied().unwrap_or_default();
        format!("{letter} ({gate})")
    },
    read: |name, value| format!("Keeps {name} as it is, {value}, in tmp_val."),
    set_plus: |name, value| {
        format!(
            "Raises {name} alone by δ, to {value}. The pictures show it further off, as δ is too small to be seen."
        )
    },
    call_plus: |loss| format!("Computes the loss there: fx1 = {loss}"),
    set_minus: |name, value| format!("Now lowers {name} by δ from where it was, to {value}."),
    call_minus: |loss| format!("Computes the loss there: fx2 = {loss}"),
    divide: |name, quotient| {
        format!("The difference of the two losses over 2δ is the slope along {name}: {quotient}")
    },
    restore: |name, value| {
        format!("Puts {name} back to {value}. Forget this, and the next slope is wrong.")
    },
    exact: |name, derivative| {
        format!("The derivative worked out on paper gives the slope along {name}: {derivative}")
    },
    change: |name, old, gradient, new| {
        format!("Subtracts learning rate × {gradient} from {name}: {old} → {new}")
    },
    new_w: "b’s gradient ∂E/∂b is taken with the new W that this update has just made, here and in the numbers above.",
    old_w: "In the textbook’s order every gradient is taken with W and b as they were.",
};
