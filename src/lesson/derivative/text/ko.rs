//! The numerical derivative in Korean.

use super::{Array, Bugs, DigitsText, Moment, Shrinking, Source, Words, shape, subscript};
use crate::experiment::mistake::Mistake;
use crate::lesson::listing::Line;
use crate::text::lesson::Heading;
use crate::text::story::{ChapterText, QuestionText};
use descent_core::derivative::Preset;

pub(super) const HEADING: Heading = Heading {
    name: "수치 미분",
    about: "x를 δ만큼 늘리고 줄여 기울기를 잽니다. 노트북의 모든 학습이 여기서 시작합니다.",
};

pub(super) const WORDS: Words = Words {
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
    numerical: "수치 미분",
    exact: "정확한 미분",
    error: "오차",
    verdict: |source| match source {
        Source::Nothing => "오차 없음",
        Source::Truncation => "절단 오차",
        Source::Rounding => "반올림 오차",
        Source::Balanced => "두 오차가 비슷",
        Source::Unknown => "도함수 없음",
    },
    notebook: |cell| format!("노트북 셀 {cell}이 출력한 값"),
    curve: "곡선과 기울기",
    curve_legend: "가는 선은 두 측정점 x ± δ를 지나는 직선, 넓은 선은 접선입니다.",
    lens: |factor, is_every| match is_every {
        true => format!("렌즈 ×{factor}: x − 2δ부터 x + 2δ까지의 모든 float64"),
        false => format!("렌즈 ×{factor}: x − 2δ부터 x + 2δ까지의 곡선"),
    },
    lens_of_neighbours: |factor| {
        format!("렌즈 ×{factor}: x와 이웃한 float64. δ는 이보다 작습니다.")
    },
    curve_says: |x, value, quotient, exact| {
        format!(
            "x = {x}에서 f(x) = {value}입니다. 두 점 x ± δ로 잰 기울기는 {quotient}, 도함수의 값은 {exact}입니다."
        )
    },
    curve_nowhere: |x| format!("x = {x}에서는 f의 값이 없습니다. x를 옮겨 보세요."),
    delta_error: "δ에 따른 오차",
    delta_error_legend: "● 지금 · ○ 노트북의 δ · 파선: 두 오차 · δ*: 가장 좋은 δ",
    balanced: |delta, error, best| {
        format!(
            "δ = {delta}일 때 오차는 {error}입니다. δ를 줄이면 절단 오차는 δ²에 비례해 줄지만 반올림 오차가 1/δ에 비례해 커집니다. 둘이 같아지는 δ* = {best} 근처가 가장 좋습니다."
        )
    },
    no_truncation: |delta, error| {
        format!(
            "δ = {delta}일 때 오차는 {error}입니다. 여기서는 f‴ = 0이라 절단 오차가 없습니다. 제곱 오차 같은 이차식은 모두 그러하므로 δ가 커도 기울기가 정확하고 1/δ에 비례하는 반올림 오차만 남습니다."
        )
    },
    unbounded: |delta, error| format!("δ = {delta}일 때 오차는 {error}입니다."),
    no_derivative: "이 점에는 도함수의 값이 없어 오차를 잴 수 없습니다. x를 옮겨 보세요.",
    digits: DIGITS,
    shrinking: SHRINKING,
    array: ARRAY,
    bugs: BUGS,
};

const DIGITS: DigitsText = DigitsText {
    title: "지워지는 자릿수",
    change: "두 값의 차",
    agree: |count| format!("앞의 {count}자리가 같아 빼면 지워집니다"),
    cancel: |count| match count {
        0 => "지워지는 자리가 없습니다".to_owned(),
        _ => format!("{count}자리가 지워집니다"),
    },
    all_agree: "모든 자리가 같아 빼면 다 지워집니다",
    left: |left, total| format!("{total}자리 가운데 {left}자리가 남습니다"),
    nothing_left: "남는 것이 없습니다",
    exact: |value| format!("정확한 미분: {value}"),
    no_value: "여기서는 f의 값이 유한하지 않습니다",
    legend: "밑줄: 파란 자리는 서로 다르고 빨간 자리는 틀립니다",
};

const SHRINKING: Shrinking = Shrinking {
    label: "δ",
    shrink: "δ 줄이기",
    pause: "멈춤",
    go_on: "이어서",
    largest: "δ = 1",
    smallest: "1e−16까지",
};

const ARRAY: Array = Array {
    title: "배열의 수치 미분",
    function: "함수",
    array: "배열",
    too_small: |name, least| match least {
        [_] => format!("{name}에는 원소가 {}개 이상인 1차원 배열이 필요합니다.", shape(least)),
        _ => format!("{name}에는 {} 이상의 2차원 배열이 필요합니다.", shape(least)),
    },
    steer: "한 줄씩 실행",
    start: "처음으로",
    back: "한 줄 전",
    step: "한 줄 다음",
    next: "다음 원소",
    end: "끝으로",
    slider: "코드가 어디까지 실행되었는지",
    position: |place, all| format!("{all}줄 가운데 {place}번째"),
    says: |line, m| {
        let Moment { index, value, element, fx1, fx2, partial } = m;
        match line {
            Line::PrintVariable => "입력으로 받은 배열을 출력합니다.".to_owned(),
            Line::PrintZeros => "grad는 x와 같은 모양의 0으로 시작합니다.".to_owned(),
            Line::PrintElement => {
                format!("이번에 바꿔 볼 원소는 x{}, 값은 {value}입니다.", subscript(index))
            }
            Line::Read => format!("원래 값을 tmp_val에 적어 둡니다: {value}"),
            Line::SetPlus => {
                format!(
                    "x{}만 δ만큼 늘립니다: {element}. 다른 원소는 그대로입니다.",
                    subscript(index)
                )
            }
            Line::CallPlus => format!("늘린 채로 f를 부르니 fx1 = {fx1}입니다."),
            Line::SetMinus => {
                format!("이번에는 x{}만 δ만큼 줄입니다: {element}.", subscript(index))
            }
            Line::CallMinus => format!("줄인 채로 f를 부르니 fx2 = {fx2}입니다."),
            Line::Divide => {
                format!("두 값의 차이를 2δ로 나누니 grad{} = {partial}입니다.", subscript(index))
            }
            Line::Restore => {
                format!(
                    "제자리로 돌려놓습니다: x{} = {value}. 잊으면 다음 원소부터 틀립니다.",
                    subscript(index)
                )
            }
            Line::Return => {
                "모든 원소가 끝났습니다. grad를 돌려주고, x는 처음 그대로입니다.".to_owned()
            }
            _ => "여기까지의 결과를 출력합니다.".to_owned(),
        }
    },
    code: "코드 (셀 15)",
    printed: "출력",
    variables: "변수",
    keys: "← → 한 줄, Page Up Page Down 한 원소, Home End 처음과 끝",
};

const BUGS: Bugs = Bugs {
    title: "버그 찾기",
    choose: "증상",
    symptom: |mistake| match mistake {
        Mistake::MissingFx2 => "NameError가 나고 x가 망가집니다",
        Mistake::IntegerArray => "기울기가 [40000 50000]입니다",
        Mistake::EarlyReturn => "첫 원소의 기울기만 나옵니다",
        Mistake::MissingBracket => "학습해도 W와 b가 그대로입니다",
        Mistake::ForgottenRestore => "부를 때마다 x가 달라집니다",
        Mistake::MissingReshape => "모든 입력에 같은 답을 냅니다",
        Mistake::FlippedSigmoid => "학습은 되는데 W의 부호가 반대입니다",
    },
    odd: |mistake| match mistake {
        Mistake::MissingFx2 => "함수가 중간에 멈췄고, 3.0이던 x가 2.9999로 남았습니다.",
        Mistake::IntegerArray => "func2의 기울기는 [8, 15]여야 합니다.",
        Mistake::EarlyReturn => "func2는 [8, 15], func3은 [[5, 13], [32, 15]]여야 합니다.",
        Mistake::MissingBracket => {
            "func1의 기울기는 6이어야 하고, 8,001번 갱신하면 W와 b는 모두 1에 가까워야 합니다."
        }
        Mistake::ForgottenRestore => {
            "입력 x는 [1, 2]로 남아 있어야 하고, 두 번 불러도 결과가 같아야 합니다."
        }
        Mistake::MissingReshape => "AND를 학습했으니 y는 네 입력에서 서로 달라야 합니다.",
        Mistake::FlippedSigmoid => "AND를 맞히기는 합니다. 그런데 두 가중치가 모두 음수입니다.",
    },
    hint: |mistake| match mistake {
        Mistake::MissingFx2 => "fx2라는 이름은 어디에서 값을 받아야 할까요?",
        Mistake::IntegerArray => "1.0001을 담을 수 없는 배열이 있습니다.",
        Mistake::EarlyReturn => "while 안에서 함수가 끝나 버리지는 않는지 들여쓰기를 보세요.",
        Mistake::MissingBracket => "Python은 / 와 * 를 왼쪽부터 차례로 계산합니다.",
        Mistake::ForgottenRestore => "바꾼 원소를 제자리로 돌려놓는 줄이 있나요?",
        Mistake::MissingReshape => "t - y의 모양이 (4, 1)이 아니라 (4, 4)입니다.",
        Mistake::FlippedSigmoid => "시그모이드의 식을 부호까지 살펴보세요.",
    },
    explained: |mistake| match mistake {
        Mistake::MissingFx2 => {
            "fx2 = f(x)가 빠졌습니다. 노트북 셀 4가 바로 이 상태입니다. 나눗셈에서 멈추는 바람에 x[idx]를 되돌리지도 못했습니다."
        }
        Mistake::IntegerArray => {
            "np.array([1, 2])는 정수 배열입니다. 1.0001을 넣으면 1로, 0.9999를 넣으면 0으로 잘립니다. 1.0, 2.0으로 쓰면 됩니다."
        }
        Mistake::EarlyReturn => "return grad가 while 안에 들어가서 첫 원소만 하고 끝났습니다.",
        Mistake::MissingBracket => {
            "(fx1 - fx2) / 2*delta_x는 2로 나눈 뒤 δ를 곱합니다. 기울기가 δ²배로 작아져 W와 b가 움직이지 않았습니다."
        }
        Mistake::ForgottenRestore => {
            "x[idx] = tmp_val이 빠졌습니다. 원소마다 x − δ에 남고, 다음 원소의 기울기는 이미 달라진 x에서 잽니다."
        }
        Mistake::MissingReshape => {
            "t_data에 reshape(4, 1)이 빠져 (4,)와 (4, 1)이 (4, 4)로 퍼졌습니다. 모든 출력을 모든 정답과 비교하므로, 가장 나은 답은 정답의 평균 0.25뿐입니다."
        }
        Mistake::FlippedSigmoid => {
            "1 / (1 + np.exp(x))는 σ(−x)입니다. 학습이 W와 b의 부호를 뒤집어 맞추므로 예측은 같습니다. 그래서 찾기 어렵습니다."
        }
    },
    code: "코드",
    output: "출력",
    before: "고치기 전의 출력",
    after: "고친 뒤의 출력",
    running: "학습하는 중입니다.",
    question: "어느 줄이 잘못되었을까요?",
    place: "줄이 빠졌다면 그 앞이나 뒤의 줄을 고르세요.",
    check: "이 줄입니다",
    show: "답 보기",
    none: "먼저 줄을 하나 고르세요.",
    wrong: |hint| format!("이 줄은 괜찮습니다. {hint}"),
    right: |explained| format!("찾았습니다. {explained}"),
    found: |found, all| format!("{all}개 가운데 {found}개를 찾았습니다."),
    mended: "고친 줄",
    cell: |cell| format!("셀 {cell}"),
    again: "다시 찾기",
};

pub(super) static STORY: [ChapterText; 6] = [
    ChapterText {
        title: "미분은 아주 조금 움직여 보는 일이다",
        sentences: &[
            "x를 아주 조금 움직이면 함숫값은 얼마나 변할까요? 변한 양을 움직인 거리로 나눈 것이 기울기입니다. 수학에서는 그 거리 δ를 0으로 보내지만, 컴퓨터는 *δ = 0.0001*처럼 작은 수에서 멈춥니다. 이것이 수치 미분입니다.",
            "셀 1은 x = 3에서 x²의 기울기를 이렇게 재어 6.000000000012662를 출력합니다. 종이 위의 답은 6입니다.",
        ],
        question: Some(QuestionText {
            ask: "점을 x = −3으로 옮기면 기울기는 얼마일까요?",
            answers: &["6", "0", "−6"],
            outcome: "기울기는 −6.0000입니다. 왼쪽 비탈에서는 x가 커질수록 함숫값이 작아집니다. 기울기의 부호는 방향을, 크기는 가파른 정도를 알려 줍니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "양쪽에서 재면 오차가 δ²에 비례해 줄어든다",
        sentences: &[
            "x와 x + δ에서만 재면 오차가 δ에 비례합니다. x − δ와 x + δ, 양쪽에서 재면 곡선이 휜 탓에 생긴 오차가 서로 지워지고, δ²에 비례하는 작은 오차만 남습니다.",
            "지금 함수는 셀 2의 3x·eˣ이고 x = 2, δ = 0.001입니다. 수치 미분은 정확한 기울기와 1.8e-5만큼 다릅니다.",
        ],
        question: Some(QuestionText {
            ask: "δ를 10분의 1인 0.0001로 줄이면 오차는 어떻게 될까요?",
            answers: &["10분의 1이 된다", "100분의 1이 된다", "1,000분의 1이 된다"],
            outcome: "오차가 1.8e-7로, 100분의 1이 되었습니다. 셀 2가 출력한 66.50150507518049와 셀 3이 출력한 66.50150489037586의 차이가 바로 이것입니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "δ는 작을수록 좋은 것이 아니다",
        sentences: &[
            "오차는 두 군데서 생깁니다. 하나는 곡선을 직선으로 본 탓이고, δ²에 비례합니다. 다른 하나는 거의 같은 두 수를 뺄 때 float64의 끝자리가 흔들린 탓이고, δ에 반비례합니다. 한쪽을 줄이면 다른 쪽이 커집니다.",
            "시그모이드의 x = 0.7에서 δ = 0.0001이면 오차는 1.2e-10입니다.",
        ],
        question: Some(QuestionText {
            ask: "δ를 1e-12로 줄이면 오차는 어떻게 될까요?",
            answers: &["더 작아진다", "거의 그대로다", "훨씬 커진다"],
            outcome: "오차가 5.4e-5로, 40만 배 넘게 커졌습니다. 오차가 가장 작은 곳은 두 오차가 만나는 1e-5 근처입니다. 노트북의 1e-4는 그 골짜기에서 멀지 않은, 함수를 가리지 않는 선택입니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "제곱 오차에서는 δ가 커도 틀리지 않는다",
        sentences: &[
            "이차함수에서는 x − δ와 x + δ를 이은 직선이 x에서의 접선과 언제나 나란합니다. δ가 아무리 커도 그렇습니다. 회귀의 손실은 {W}의 이차함수이므로, 노트북의 수치 미분은 여기서 끝자리까지 믿을 만합니다.",
            "지금 함수는 점 (2, 3) 하나의 제곱 오차입니다. {b} = 1로 두고 {W}를 x로 적었습니다.",
        ],
        question: Some(QuestionText {
            ask: "δ = 1이라는 엄청나게 큰 값을 쓰면 오차는 얼마일까요?",
            answers: &["0이다", "1쯤이다", "100쯤이다"],
            outcome: "기울기는 −4, 오차는 0입니다. 이차함수에는 곡선을 직선으로 본 탓에 생기는 오차가 없습니다. 남는 것은 끝자리의 흔들림뿐이고, 그것은 δ가 클수록 오히려 작습니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "배열은 한 번에 한 원소만 흔든다",
        sentences: &[
            "변수가 여럿이면 하나만 움직이고 나머지는 그대로 둡니다. 그렇게 잰 기울기 하나가 편미분이고, 모두 모은 것이 그래디언트입니다. 셀 17의 f(x, y) = 2x + 3xy + y³은 (1, 2)에서 7.999999999990237과 15.000000010019221을 출력합니다. 종이 위의 답은 8과 15입니다.",
            "가장 중요한 줄은 `x[idx] = tmp_val`입니다. 값을 되돌려 놓지 않으면 다음 원소를 잴 때 앞의 원소가 제자리에 있지 않습니다.",
        ],
        question: Some(QuestionText {
            ask: "두 번째 원소를 x + δ로 바꾸고 `fx1`을 잴 때, 첫 번째 원소는 얼마일까요?",
            answers: &["1", "0.9999", "1.0001"],
            outcome: "배열은 [1, 2.0001]입니다. 첫 번째 원소는 잰 뒤에 되돌려 놓았으므로 1입니다. 그래서 두 번째 몫은 두 번째 원소만 움직였을 때의 기울기가 됩니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "조용히 틀리는 실수가 더 무섭다",
        sentences: &[
            "셀 4에는 `fx2 = f(x)`가 빠져 있습니다. 실행하면 `NameError`로 멈추고, 원소는 x − δ로 바뀐 채 남습니다. 되돌리는 줄까지 가지 못했기 때문입니다.",
            "그래도 멈추는 실수는 친절한 편입니다. 정수 배열, 빠진 괄호, 부호가 뒤집힌 시그모이드는 아무 말 없이 틀린 답을 냅니다. ‘버그 찾기’에서 증상만 보고 범인인 줄을 찾아보세요.",
        ],
        question: Some(QuestionText {
            ask: "정수로 된 배열 `np.array([1, 2])`에서 func2의 그래디언트를 재면 무엇이 나올까요?",
            answers: &["오류가 나서 멈춘다", "8과 15", "40000과 50000"],
            outcome: "오류 없이 [40000 50000]이 나왔습니다. 정수 배열은 소수점 아래를 버리므로 x + δ는 x 그대로, x − δ는 x − 1이 됩니다. 1만큼 달라진 값의 차이를 0.0002로 나눈 것입니다.",
        }),
        goal: None,
    },
];
