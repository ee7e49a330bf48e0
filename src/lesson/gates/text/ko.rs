//! LogicGate in Korean.

use super::Words;
use crate::text::lesson::Heading;
use crate::text::story::{ChapterText, QuestionText};

pub(super) const HEADING: Heading = Heading {
    name: "논리 게이트",
    about: "AND, OR, NAND는 배우고 XOR은 배우지 못합니다. 그 이유를 봅니다.",
};

pub(super) const WORDS: Words = Words {
    program: "LogicGate: 진리표를 배우는 논리 게이트",
    training: "진리표로 게이트를 학습한다",
    choose: "게이트",
    choose_table: "게이트 고르기",
    choose_about: "칸마다 오른쪽이 x1 = 1, 위쪽이 x2 = 1입니다. 붉은 점선은 직선 하나로 나눌 수 없는 표입니다. 표에 포인터를 올리면 지도에서 볼 수 있습니다.",
    not_separable: "직선 하나로 못 나눔",
    decision: "결정 지도",
    map: |gate, right| {
        format!(
            "{gate}의 네 입력 가운데 {right}개를 맞힙니다. 선 위에서 σ는 0.5이고, 선을 사이에 두고 답이 갈립니다."
        )
    },
    truth: "진리표",
    truth_about: "입력마다 σ와 게이트의 답, 목표",
    says: "답",
    target: "목표",
    right: "맞음",
    wrong: "틀림",
    undecided: "결정 못 함",
    undecided_about: "?: σ가 사실상 0.5라서 반올림이 답을 정합니다",
    dust: "σ에서 0.5를 뺀 값",
    dust_legend: "0보다 크면 답이 1, 작으면 0",
    dust_about: "σ가 0.5와 1억분의 1쯤만 다릅니다. 답은 배운 것이 아니라 끝자리의 반올림이 정합니다. 노트북의 XOR이 AND처럼 0, 0, 0, 1을 출력하는 까닭입니다.",
    floor: "더 내려갈 수 없는 바닥",
    floor_about: |printed, exact| {
        format!(
            "바닥은 4·ln 2 = {exact}입니다. 노트북은 {printed}을 출력합니다. 로그 안에 1e-7을 더해서 -4·ln(0.5 + 1e-7)이 되기 때문입니다."
        )
    },
    certificate: "기울기가 0이고 이 손실은 볼록합니다. 그래서 여기가 가장 낮은 곳이고, 어떤 직선도 더 낫지 않습니다. 멈춘 것이 아니라 끝난 것입니다.",
    manual_fit: "손으로 이겨 보기",
    manual_fit_about: |floor| format!("W1, W2, b를 직접 움직여 손실을 {floor} 아래로 내려 보세요."),
    manual_fit_free: "W1, W2, b를 직접 움직여 네 줄을 모두 맞혀 보세요.",
    hand_sign: "손으로",
    hand_points: "점마다 더하는 손실",
    hand_points_about: |losses| {
        let [a, b, c, d] = losses.map(|loss| format!("{loss:.3}"));
        format!("손실에 (0, 0)은 {a}, (0, 1)은 {b}, (1, 0)은 {c}, (1, 1)은 {d}을 더합니다")
    },
    hand_floor: |floor| format!("바닥 {floor}"),
    hand_best: "손으로 가장 낮은 손실",
    hand_above: "바닥과의 차이",
    right_label: "맞힌 줄",
    right_of: |right| format!("4줄 중 {right}줄"),
    hand_three: "네 줄 중 세 줄이 맞아도 모두 σ = 0.5일 때보다 손실이 큽니다.",
    hand_below: "바닥보다 낮습니다. 반올림만이 이렇게 할 수 있습니다.",
    hand_invalid: "−1000에서 1000까지의 수",
    hand_take: "학습한 값 가져오기",
    ghost: "XOR이 출력하는 표, 시드 0–299",
    ghost_legend: "● AND · □ NAND · ○ 다른 표",
    ghost_about: "한 층으로 XOR을 시드마다 끝까지 학습하고, σ > 0.5로 읽은 표를 셉니다. 배운 것이 없는데도 표는 하나씩 나옵니다.",
    ghost_found: |seeds, and| {
        format!(
            "시드 {seeds}개 가운데 {and}개가 AND의 표를 출력했습니다. XOR의 표는 하나도 없습니다."
        )
    },
    ghost_printed: "출력된 표",
    ghost_seeds: "시드 수",
    norms: "가중치의 크기 ‖W‖",
    norms_about: "배울 수 있는 게이트의 W는 끝없이 자라 수렴하지 않고, 배울 수 없는 XOR의 W만 0으로 수렴합니다.",
};

pub(super) static STORY: [ChapterText; 7] = [
    ChapterText {
        title: "게이트 하나는 뉴런 하나다",
        sentences: &[
            "두 입력은 각각 0 아니면 1입니다. 뉴런은 입력에 가중치를 곱해 더하고, 편향을 더한 다음 σ에 넣습니다. σ가 0.5보다 크면 1이라고 답합니다. 셀 104의 `LogicGate`가 바로 이 뉴런입니다.",
            "가르칠 것은 진리표 네 줄뿐입니다. 출발할 때 AND의 뉴런은 네 입력 모두에 1이라고 답합니다.",
        ],
        question: Some(QuestionText {
            ask: "10,001번 갱신하면 AND의 표 네 줄 가운데 몇 줄을 맞힐까요?",
            answers: &["두 줄", "네 줄 모두", "세 줄"],
            outcome: "0, 0, 0, 1로 네 줄을 모두 맞힙니다. 손실은 4.723에서 0.1706이 되었습니다.",
        }),
        goal: Some("AND의 손실을 10,001번 안에 0.02보다 작게 만들어 보세요."),
    },
    ChapterText {
        title: "뉴런은 평면에 직선 하나를 긋는다",
        sentences: &[
            "입력 두 개는 평면 위의 점 네 개가 됩니다. {W1}x₁ + {W2}x₂ + {b} = 0은 이 평면의 직선이고, 뉴런은 그 한쪽에서 1, 다른 쪽에서 0이라고 답합니다. 결정 경계란 이 직선입니다.",
            "배운다는 것은 직선을 옮겨 1인 점과 0인 점을 갈라놓는 일입니다.",
        ],
        question: Some(QuestionText {
            ask: "OR를 배운 직선은 어느 점을 따로 떼어 놓을까요?",
            answers: &["(0, 0)", "(1, 1)", "(0, 1)과 (1, 0)"],
            outcome: "(0, 0)만 0 쪽에 남았습니다. {W1} = 6.791, {W2} = 6.793, {b} = −2.920이라, 입력이 하나만 켜져도 합이 0을 넘습니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "표만 바꾸면 같은 코드가 NAND를 배운다",
        sentences: &[
            "`LogicGate`의 어디에도 AND나 NAND의 규칙은 쓰여 있지 않습니다. 같은 코드에 다른 표를 주었을 뿐입니다. NAND는 AND를 뒤집은 표 1, 1, 1, 0입니다.",
            "노트북에서 NAND의 두 가중치는 0.245와 0.474, 모두 양수로 출발합니다.",
        ],
        question: Some(QuestionText {
            ask: "NAND를 배우고 나면 두 가중치의 부호는 어떻게 될까요?",
            answers: &["둘 다 양수다", "하나만 음수다", "둘 다 음수다"],
            outcome: "{W1} = −5.566, {W2} = −5.566, {b} = 8.529입니다. 입력이 켜질수록 답이 0 쪽으로 기웁니다. AND의 5.588, 5.588, −8.561을 뒤집은 것이나 다름없습니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "XOR에서는 손실이 2.7726에서 멈춘다",
        sentences: &[
            "XOR은 두 입력이 서로 다를 때만 1입니다. 표는 0, 1, 1, 0입니다. 평면에 놓고 보면 1인 두 점과 0인 두 점이 대각선으로 엇갈려 있습니다.",
            "직선 하나로 이 둘을 나눌 수 있을까요? 돌려 보기 전에, 실험실에서 {W1}, {W2}, {b}를 손으로 움직여 손실을 2.7726보다 작게 만들어 보세요.",
        ],
        question: Some(QuestionText {
            ask: "10,001번 학습하면 XOR의 손실은 어떻게 될까요?",
            answers: &["0에 가까워진다", "2.7726에서 멈춘다", "점점 커진다"],
            outcome: "2.7726에서 멈췄습니다. 4·ln 2 = 2.7726이고, 네 점 모두에 0.5, 곧 ‘모르겠다’고 답할 때의 손실입니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "멈춘 것이 아니라 끝난 것이다",
        sentences: &[
            "손실이 더 줄지 않으면 학습이 모자라거나 나쁜 골짜기에 빠졌다고 의심하게 됩니다. 그런데 뉴런 하나의 손실은 *볼록*합니다. 볼록한 지형에는 골짜기가 하나뿐이라, 기울기가 0인 자리가 곧 가장 낮은 자리입니다.",
            "그 자리는 {W1} = 0, {W2} = 0, {b} = 0입니다. 노트북이 2.7725887이 아니라 2.7725879를 출력하는 것은 로그 안에 더한 1e-7 때문입니다.",
        ],
        question: Some(QuestionText {
            ask: "10배인 100,001번을 돌리면 어떻게 될까요?",
            answers: &["손실이 2보다 작아진다", "마침내 XOR을 배운다", "달라지는 것이 없다"],
            outcome: "손실은 그대로 2.7726이고, 판정은 수렴입니다. 시간이 모자란 것도 갇힌 것도 아닙니다. 직선 하나로는 이것이 최선입니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "배운 것이 없어도 표는 출력된다: 유령 AND",
        sentences: &[
            "학습이 끝난 XOR의 네 σ는 0.5와 1e-7도 차이 나지 않습니다. 그런데 `predict`는 0.5보다 크기만 하면 1로 읽습니다. 그래서 노트북에는 0, 0, 0, 1, 곧 AND의 표가 출력되었습니다.",
            "우연이 아닙니다. 시드 0부터 299까지 돌리면 241번은 AND의 표가, 59번은 NAND의 표가 출력되고, XOR의 표는 한 번도 출력되지 않습니다.",
        ],
        question: Some(QuestionText {
            ask: "시드 2에서 출발하면 무엇이 출력될까요?",
            answers: &["XOR의 표 0, 1, 1, 0", "NAND의 표 1, 1, 1, 0", "모두 0"],
            outcome: "1, 1, 1, 0이 출력되었습니다. 무엇을 배워서가 아닙니다. 0으로 줄어들던 값의 끝자리가 어느 쪽에 남았는지 출력되었을 뿐입니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "배울 수 있는 게이트는 수렴하지 않고, XOR만 수렴한다",
        sentences: &[
            "AND는 직선으로 나눌 수 있으니 {W}를 키울수록 손실이 줄어듭니다. 최솟값이 없으므로 수렴하지도 않습니다. 네 게이트 가운데 수렴하는 것은 배울 수 없는 XOR뿐입니다. ‖W‖ 그림에서 네 게이트를 나란히 볼 수 있습니다.",
            "10,001번 학습한 AND의 {W1}은 5.588입니다.",
        ],
        question: Some(QuestionText {
            ask: "100,001번까지 돌리면 AND의 {W}는 어떻게 될까요?",
            answers: &["계속 자란다", "한 값에 수렴한다", "0으로 돌아온다"],
            outcome: "{W1} = 10.23까지 자랐고 아직 자라고 있습니다. 손실은 0.1706에서 0.01723으로, 10배를 돌려 10분의 1쯤 되었습니다.",
        }),
        goal: None,
    },
];
