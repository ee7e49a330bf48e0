//! The pictures: their titles, and a sentence that says what each shows now.

/// The words of the pictures.
#[derive(Debug)]
pub struct Pictures {
    /// The data and the model.
    pub model: &'static str,
    /// The loss landscape.
    pub landscape: &'static str,
    /// The error against updates.
    pub errors: &'static str,
    /// The parameters against updates.
    pub parameters: &'static str,
    /// A regression's line, and the mean of the squared residuals.
    pub line: fn(&str, &str) -> String,
    /// The way walked on the landscape: updates, the start, the place, the loss.
    pub walk: fn(&str, &str, &str, &str) -> String,
    /// What is marked on the landscape, in a few words.
    pub walk_legend: &'static str,
    /// Loss and `error_val` after some updates.
    pub falling: fn(&str, &str, &str) -> String,
    /// The parameters after some updates: their start and their values now.
    pub moving: fn(&str, &str, &str) -> String,
    /// The name of the loss beside its curve.
    pub loss: &'static str,
    /// An axis of the logarithm.
    pub logarithmic: &'static str,
    /// The switch of the axis of updates.
    pub logarithmic_updates: &'static str,
    /// Opens the data behind a picture.
    pub data: &'static str,
    /// How a picture is read by keys, for those who cannot see it.
    pub keys: &'static str,
    /// How what a picture shows is moved by keys or dragged.
    pub keys_take: &'static str,
    /// Closer.
    pub zoom_in: &'static str,
    /// Further away.
    pub zoom_out: &'static str,
    /// The whole way.
    pub zoom_fit: &'static str,
}

pub(super) const KOREAN: Pictures = Pictures {
    model: "모델",
    landscape: "손실 지형",
    errors: "오차",
    parameters: "W와 b",
    line: |line, loss| {
        format!("지금 직선은 {line}이고, 점까지 남은 차이를 제곱해 평균하면 {loss}입니다.")
    },
    walk: |updates, start, now, loss| {
        format!(
            "{start}에서 출발해 {updates}번 갱신한 지금 {now}에 있고 손실은 {loss}입니다. 색이 짙을수록 손실이 작습니다."
        )
    },
    walk_legend: "등고선 · 걸어온 길",
    falling: |updates, loss, error_val| {
        format!(
            "{updates}번 갱신했을 때 손실은 {loss}, 노트북이 찍는 error_val은 {error_val}입니다."
        )
    },
    moving: |updates, start, now| {
        format!("{start}에서 출발해 {updates}번 갱신한 지금 {now}입니다.")
    },
    loss: "손실",
    logarithmic: "로그 눈금",
    logarithmic_updates: "시간 축 로그",
    data: "데이터 표",
    keys: "화살표 키로 값을 하나씩 읽습니다.",
    keys_take: "끌거나 화살표 키로 옮깁니다.",
    zoom_in: "확대",
    zoom_out: "축소",
    zoom_fit: "전체 보기",
};

pub(super) const ENGLISH: Pictures = Pictures {
    model: "Model",
    landscape: "Loss landscape",
    errors: "Error",
    parameters: "W and b",
    line: |line, loss| {
        format!(
            "The line is now {line}; the squares of what is left to the points are {loss} on average."
        )
    },
    walk: |updates, start, now, loss| {
        format!(
            "From {start}, after {updates} updates, the run is at {now}, where the loss is {loss}. The darker, the smaller the loss."
        )
    },
    walk_legend: "contours · the way walked",
    falling: |updates, loss, error_val| {
        format!(
            "After {updates} updates the loss is {loss} and the notebook’s error_val is {error_val}."
        )
    },
    moving: |updates, start, now| format!("From {start}, after {updates} updates, now {now}."),
    loss: "loss",
    logarithmic: "logarithmic",
    logarithmic_updates: "Logarithmic time",
    data: "Data",
    keys: "The arrow keys read the values one by one.",
    keys_take: "Drag, or use the arrow keys, to move it.",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    zoom_fit: "Show all",
};
