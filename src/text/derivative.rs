//! The derivative lesson: the function, its slope, and the error against δ.

use descent_core::derivative::Preset;

/// The words of the derivative lesson.
#[derive(Debug)]
pub struct Derivative {
    /// The functions to choose from.
    pub presets: &'static str,
    /// A function to choose.
    pub preset: fn(Preset) -> &'static str,
    /// The field for the function.
    pub function: &'static str,
    /// The field for the point.
    pub point: &'static str,
    /// The slider of δ.
    pub slider: &'static str,
    /// Which character of what was typed is meant, counted from 1.
    pub at_character: fn(usize) -> String,
    /// The live numbers.
    pub readouts: &'static str,
    /// What the difference of the two slopes is called.
    pub difference: &'static str,
    /// What the slope by dual numbers is called.
    pub exact: &'static str,
    /// What the notebook's cell of this number printed.
    pub notebook: fn(u8) -> String,
    /// The curve: its title.
    pub curve: &'static str,
    /// What is what in it.
    pub curve_legend: &'static str,
    /// The probes are nearer than the eye can tell.
    pub curve_too_near: &'static str,
    /// x, f(x), the quotient, the derivative.
    pub curve_says: fn(&str, &str, &str, &str) -> String,
    /// f has no value there: x.
    pub curve_nowhere: fn(&str) -> String,
    /// Closer until the probes are apart.
    pub zoom_delta: &'static str,
    /// The error against δ: its title.
    pub delta_error: &'static str,
    /// What is what in it.
    pub delta_error_legend: &'static str,
    /// δ, the error, and where truncation and rounding meet.
    pub balanced: fn(&str, &str, &str) -> String,
    /// δ and the error, where f‴ is 0.
    pub no_truncation: fn(&str, &str) -> String,
    /// δ and the error, where nothing is known of f‴.
    pub unbounded: fn(&str, &str) -> String,
    /// f has no derivative there.
    pub no_derivative: &'static str,
}

pub(super) const KOREAN: Derivative = Derivative {
    presets: "함수 고르기",
    preset: |preset| match preset {
        Preset::Square => "x²",
        Preset::ThreeXExpX => "3x·eˣ",
        Preset::Sigmoid => "σ(x)",
        Preset::SquaredError => "제곱 오차",
    },
    function: "f(x)",
    point: "x",
    slider: "δ, 로그 눈금",
    at_character: |place| format!("{place}번째 글자"),
    readouts: "지금 값",
    difference: "수치 미분과 도함수의 차이",
    exact: "도함수의 값",
    notebook: |cell| format!("노트북 셀 {cell}이 찍은 값"),
    curve: "곡선과 기울기",
    curve_legend: "점선: 두 점 · 넓은 선: 접선",
    curve_too_near: "두 점이 겹쳐 보입니다",
    curve_says: |x, value, quotient, exact| {
        format!(
            "x = {x}에서 f(x) = {value}입니다. 두 점 x ± δ로 잰 기울기는 {quotient}, 도함수의 값은 {exact}입니다."
        )
    },
    curve_nowhere: |x| format!("x = {x}에서는 f의 값이 없습니다. x를 옮겨 보세요."),
    zoom_delta: "두 점이 보일 때까지 확대",
    delta_error: "δ에 따른 오차",
    delta_error_legend: "양쪽 축 모두 로그 눈금 · δ*: 가장 좋은 δ",
    balanced: |delta, error, best| {
        format!(
            "δ = {delta}일 때 오차는 {error}입니다. δ를 줄이면 잘라 낸 항이 δ²에 비례해 줄지만 반올림 오차가 1/δ에 비례해 커집니다. 둘이 만나는 δ* = {best} 근처가 가장 좋습니다."
        )
    },
    no_truncation: |delta, error| {
        format!(
            "δ = {delta}일 때 오차는 {error}입니다. 여기서는 f‴ = 0이라 잘라 낸 항이 없습니다. 제곱 오차 같은 이차식이 모두 그래서, δ가 커도 기울기가 정확하고 1/δ에 비례하는 반올림 오차만 남습니다."
        )
    },
    unbounded: |delta, error| format!("δ = {delta}일 때 오차는 {error}입니다."),
    no_derivative: "이 점에는 도함수의 값이 없어 오차를 잴 수 없습니다. x를 옮겨 보세요.",
};

pub(super) const ENGLISH: Derivative = Derivative {
    presets: "Choose a function",
    preset: |preset| match preset {
        Preset::Square => "x²",
        Preset::ThreeXExpX => "3x·eˣ",
        Preset::Sigmoid => "σ(x)",
        Preset::SquaredError => "Squared error",
    },
    function: "f(x)",
    point: "x",
    slider: "δ, logarithmic",
    at_character: |place| format!("Character {place}"),
    readouts: "Live numbers",
    difference: "between the difference and the derivative",
    exact: "the derivative",
    notebook: |cell| format!("What the notebook’s cell {cell} printed"),
    curve: "Curve and slope",
    curve_legend: "dashed: probes · broad: tangent",
    curve_too_near: "the probes x ± δ look like one",
    curve_says: |x, value, quotient, exact| {
        format!(
            "At x = {x}, f(x) = {value}. The probes x ± δ measure a slope of {quotient}; the derivative is {exact}."
        )
    },
    curve_nowhere: |x| format!("f has no value at x = {x}. Move x."),
    zoom_delta: "Zoom in until the probes are apart",
    delta_error: "Error against δ",
    delta_error_legend: "both axes logarithmic · δ*: the best δ",
    balanced: |delta, error, best| {
        format!(
            "With δ = {delta} the error is {error}. A smaller δ cuts off less, in proportion to δ², but rounding grows as 1/δ. The best is where they meet, near δ* = {best}."
        )
    },
    no_truncation: |delta, error| {
        format!(
            "With δ = {delta} the error is {error}. Here f‴ = 0, so nothing is cut off. That is so of every quadratic, a squared error among them: even a large δ measures the slope exactly, and only rounding is left, as 1/δ."
        )
    },
    unbounded: |delta, error| format!("With δ = {delta} the error is {error}."),
    no_derivative: "There is no derivative at this point to measure the error by. Move x.",
};
