//! LogicGate: the truth table, the decision map, and why XOR ends where it ends.

/// The words of the gates lab.
#[derive(Debug)]
pub struct Gates {
    /// The choice of a gate.
    pub choose: &'static str,
    /// Beside a gate that no line can learn.
    pub not_separable: &'static str,
    /// The decision map.
    pub decision: &'static str,
    /// What is marked on it, in a few words.
    pub decision_legend: &'static str,
    /// What it shows: the gate and how many of the four corners are right.
    pub map: fn(&str, usize) -> String,
    /// The truth table.
    pub truth: &'static str,
    /// What it is, for those who hear it first.
    pub truth_about: &'static str,
    /// The column of what the gate says.
    pub says: &'static str,
    /// The column of what it should say.
    pub target: &'static str,
    /// Right.
    pub right: &'static str,
    /// Wrong.
    pub wrong: &'static str,
    /// σ is 0.5 but for dust.
    pub undecided: &'static str,
    /// Which two parameters the landscape shows.
    pub axes: &'static str,
    /// The distance of σ from 0.5, where the gate's answer hangs on it.
    pub dust: &'static str,
    /// What the answer hangs on there.
    pub dust_about: &'static str,
    /// The floor of the loss of a table that no line can learn: its title.
    pub floor: &'static str,
    /// The printed floor and 4·ln 2: why they differ.
    pub floor_about: fn(&str, &str) -> String,
    /// The certificate at the minimum.
    pub certificate: &'static str,
    /// Sliders to try by hand: the title.
    pub manual_fit: &'static str,
    /// What to try.
    pub by_hand_about: fn(&str) -> String,
    /// The loss of the hand's values.
    pub hand_loss: &'static str,
    /// The best one so far.
    pub hand_best: &'static str,
    /// Takes the run's parameters.
    pub hand_take: &'static str,
}

pub(super) const KOREAN: Gates = Gates {
    choose: "게이트",
    not_separable: "직선 하나로 못 나눔",
    decision: "결정 지도",
    decision_legend: "● 목표 1 · □ 목표 0",
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
    undecided: "판정 못 함",
    axes: "두 축",
    dust: "σ에서 0.5를 뺀 값",
    dust_about: "σ가 0.5와 1억분의 1쯤만 다릅니다. 답은 배운 것이 아니라 마지막 자리의 먼지가 정합니다. 노트북의 XOR이 AND처럼 0, 0, 0, 1을 찍는 까닭입니다.",
    floor: "더 내려갈 수 없는 바닥",
    floor_about: |printed, exact| {
        format!(
            "바닥은 4·ln 2 = {exact}입니다. 노트북은 {printed}을 찍습니다. 로그 안에 1e-7을 더해서 -4·ln(0.5 + 1e-7)이 되기 때문입니다."
        )
    },
    certificate: "기울기가 0이고 이 손실은 볼록합니다. 그래서 여기가 가장 낮은 곳이고, 어떤 직선도 더 낫지 않습니다. 막힌 것이 아니라 끝난 것입니다.",
    manual_fit: "손으로 이겨 보기",
    by_hand_about: |floor| format!("W1, W2, b를 직접 움직여 손실을 {floor} 아래로 내려 보세요."),
    hand_loss: "지금 손실",
    hand_best: "가장 낮았던 손실",
    hand_take: "학습한 값 가져오기",
};

pub(super) const ENGLISH: Gates = Gates {
    choose: "Gate",
    not_separable: "no line separates it",
    decision: "Decision map",
    decision_legend: "● target 1 · □ target 0",
    map: |gate, right| {
        format!(
            "{right} of the four inputs of {gate} are right. On the line σ is 0.5, and the answer changes across it."
        )
    },
    truth: "Truth table",
    truth_about: "For each input σ, the gate’s answer and the target",
    says: "answer",
    target: "target",
    right: "right",
    wrong: "wrong",
    undecided: "undecided",
    axes: "Axes",
    dust: "σ minus 0.5",
    dust_about: "σ differs from 0.5 by about a hundred-millionth. The answer was not learnt: dust in the last digits decides it. That is why the notebook’s XOR prints 0, 0, 0, 1, as AND does.",
    floor: "The floor",
    floor_about: |printed, exact| {
        format!(
            "The floor is 4·ln 2 = {exact}. The notebook prints {printed}, because the 1e-7 inside its logarithms makes it -4·ln(0.5 + 1e-7)."
        )
    },
    certificate: "The gradient is zero and this loss is convex, so this is its lowest place: no line does better. The run is not stuck, it is finished.",
    manual_fit: "Beat it by hand",
    by_hand_about: |floor| {
        format!("Move W1, W2 and b yourself and try to get the loss below {floor}.")
    },
    hand_loss: "Loss now",
    hand_best: "Lowest loss so far",
    hand_take: "Take the trained values",
};
