//! The classification: predictions, and what happens along its run.

/// The words of the classification lab.
#[derive(Debug)]
pub struct Classification {
    /// The sigmoid now: W, b, the boundary, and how many points are right.
    pub curve: fn(&str, &str, &str, usize, usize) -> String,
    /// The boundary beside the title.
    pub boundary: fn(&str) -> String,
    /// The choice of a start.
    pub start: &'static str,
    /// What cell 28 printed.
    pub start_notebook: &'static str,
    /// What cell 40 began from.
    pub start_cell40: &'static str,
    /// What a cell that is run again does.
    pub run_again: &'static str,
    /// The predictions.
    pub predict: &'static str,
    /// The field of x values.
    pub inputs: &'static str,
    /// The column of the 0 or 1.
    pub logical: &'static str,
    /// The rule of the cell.
    pub rule: &'static str,
    /// The loss rose so often in so many updates.
    pub zigzag: fn(&str, &str) -> String,
    /// σ has no digits left between it and 0 or 1.
    pub saturated: &'static str,
    /// The printed error is below 0.
    pub below_zero: &'static str,
    /// A large learning rate.
    pub no_explosion: &'static str,
}

pub(super) const KOREAN: Classification = Classification {
    curve: |w, b, boundary, right, all| {
        format!(
            "지금 모델은 σ({w} x + {b})이고 경계는 x = {boundary}입니다. 점 {all}개 가운데 {right}개를 맞힙니다."
        )
    },
    boundary: |x| format!("경계 x = {x}"),
    start: "시작 상태",
    start_notebook: "셀 28이 찍은 값",
    start_cell40: "셀 40이 실제로 시작한 값",
    run_again: "노트북의 셀은 실행할 때마다 지금 있는 W와 b에서 이어집니다. 셀 40은 여러 번 다시 실행되어, 찍힌 처음 오차가 이미 0.0104입니다. 초기화하는 셀을 다시 실행해야 처음부터 시작합니다.",
    predict: "예측",
    inputs: "x 값 (쉼표로 나눔)",
    logical: "판정",
    rule: "σ가 0.5 이상이면 1입니다.",
    zigzag: |loss_increases, updates| {
        format!(
            "처음 {updates}번의 갱신 가운데 {loss_increases}번은 오차가 올라갔습니다. 골짜기가 좁은 방향으로 걸음이 커서 벽 사이를 오가면서도 천천히 내려갑니다."
        )
    },
    saturated: "σ가 0과 1에 아주 가까워 기울기가 거의 사라졌습니다. W와 b는 아주 느리게 자랍니다.",
    below_zero: "오차가 0보다 작습니다. 로그 안에 더한 1e-7 때문에 ln(1 + 1e-7)이 0보다 조금 크기 때문이고, 틀린 것이 아닙니다.",
    no_explosion: "학습률이 커도 W와 b는 폭발하지 않습니다. σ가 0과 1 사이라 기울기의 크기에 한계가 있습니다.",
};

pub(super) const ENGLISH: Classification = Classification {
    curve: |w, b, boundary, right, all| {
        format!(
            "The model is now σ({w} x + {b}), its boundary x = {boundary}. {right} of {all} points are right."
        )
    },
    boundary: |x| format!("boundary x = {x}"),
    start: "Start",
    start_notebook: "As cell 28 printed it",
    start_cell40: "As cell 40 really began",
    run_again: "A cell of the notebook goes on from whatever W and b are when it is run. Cell 40 had been run again and again: its printed initial error is already 0.0104. Only running the cell that draws W and b starts afresh.",
    predict: "Predictions",
    inputs: "x values, with commas",
    logical: "says",
    rule: "1 where σ is 0.5 or more.",
    zigzag: |loss_increases, updates| {
        format!(
            "In {loss_increases} of the first {updates} updates the error rose. Across the valley’s narrow side the step is too long, so the path bounces between its walls while it creeps down."
        )
    },
    saturated: "σ is so close to 0 and 1 that hardly any gradient is left. W and b grow very slowly.",
    below_zero: "The error is below 0. That is not wrong: the 1e-7 inside the logarithms makes ln(1 + 1e-7) a little more than 0.",
    no_explosion: "Even a large learning rate does not make W and b explode: σ stays between 0 and 1, which bounds the gradient.",
};
