//! XOR of three gates in Korean.

use super::Words;
use crate::text::lesson::Heading;
use crate::text::story::{ChapterText, QuestionText};

pub(super) const HEADING: Heading = Heading {
    name: "XOR",
    about: "게이트 하나로는 XOR을 만들 수 없지만, 셋을 이으면 만들 수 있습니다.",
};

pub(super) const WORDS: Words = Words {
    program: "게이트 세 개를 하나씩 학습해 이어 붙인 회로",
    program_layers: "두 층의 게이트를 한꺼번에 학습하는 회로",
    wired: "앞의 두 게이트가 낸 답이 세 번째 게이트의 입력이 된다",
    wired_soft: "0이나 1이 아니라 시그모이드 값을 넘겨야 손실 하나가 두 층에 모두 닿는다",
    wiring: "회로 배선",
    places: ["첫째", "둘째", "출력"],
    layer: "다음 층에 보내는 값",
    layer_hard: "0 또는 1",
    layer_soft: "σ 그대로",
    presets: "준비된 회로",
    preset_xor: "XOR, 반가산기의 합",
    preset_xnor: "XNOR",
    preset_carry: "반가산기의 자리올림",
    preset_failing: "실패하는 회로",
    sum: "세 손실의 합",
    whole: "두 층의 손실",
    diagram: "회로",
    circuit_table: "회로와 진리표",
    parameters: "W와 b",
    both_layers: "두 층",
    signal: "다음 게이트",
    inputs: |x1, x2| format!("입력은 x1 = {x1}, x2 = {x2}입니다."),
    computes: |gate, sum, sigmoid| format!("{gate}의 계산은 {sum}, σ = {sigmoid}입니다."),
    passes: |one| {
        if one {
            "σ가 0.5보다 크므로 1을 보냅니다."
        } else {
            "σ가 0.5보다 크지 않으므로 0을 보냅니다."
        }
    },
    passes_sigmoid: "이 σ를 그대로 다음 층에 보냅니다.",
    answers: |one| {
        if one {
            "σ가 0.5보다 크므로 회로의 답은 1입니다."
        } else {
            "σ가 0.5보다 크지 않으므로 회로의 답은 0입니다."
        }
    },
    all_say: |[x1, x2], [(first, s1), (second, s2), (output, y)]| {
        format!(
            "x1 = {x1}, x2 = {x2}을 넣으면 {first}의 답은 {s1}, {second}의 답은 {s2}이고, 그 둘을 읽은 {output}의 답은 {y}입니다."
        )
    },
    plane: "입력 평면",
    plane_legend: "색칠한 쪽에서 1",
    plane_about: |first, second| {
        format!(
            "네 입력과 {first}의 직선, {second}의 직선입니다. 색칠한 쪽에서 게이트가 1을 답합니다."
        )
    },
    folded: "새 평면",
    fold: "접어 보기",
    fold_share: "접기",
    unfold: "펼치기",
    folded_about: |places, output| {
        format!(
            "앞의 두 게이트의 답을 좌표로 쓰면 네 입력이 옮겨 갑니다. {places}. 옮겨 간 자리를 {output}의 직선 하나가 나눕니다."
        )
    },
    unfolded_about: "접기 전, 네 입력이 제자리에 있습니다.",
    map: "합친 경계",
    map_about: |table, right| {
        format!(
            "회로는 목표인 {table} 표의 네 입력 가운데 {right}개를 맞힙니다. 선을 사이에 두고 답이 갈립니다."
        )
    },
    truth_about: "입력마다 세 게이트의 σ와 답, 회로의 답과 목표",
    says: "회로의 답",
    prints: |says, table| format!("회로의 답은 {says}이고, 목표는 {table} 표입니다."),
    errors: "세 게이트의 손실",
    norms_about: |updates, lengths| {
        format!("{updates}번 갱신했을 때 게이트별 가중치의 크기 ‖W‖는 {lengths}입니다.")
    },
    errors_about: |updates, losses| {
        format!("{updates}번 갱신했을 때 세 게이트의 손실은 {losses}입니다.")
    },
    floor: "점선은 한 층의 바닥",
    one_layer: "한 층과 두 층",
    one_layer_fails: |table| {
        format!(
            "{table} 표는 직선 하나로 나눌 수 없습니다. 게이트 하나로 배우면 손실이 4·ln 2 = 2.7726에서 더 내려가지 않습니다. 이 회로는 직선 두 개로 네 입력을 새 자리에 옮겨 놓고, 그 자리를 직선 하나로 나눕니다."
        )
    },
    one_layer_learns: |table| {
        format!("{table} 표는 직선 하나로 나눌 수 있어서 게이트 하나로도 배울 수 있습니다.")
    },
    one_layer_link: |table| format!("게이트 하나로 배운 {table} 보기"),
    hard: "세 게이트는 논리 게이트 단원에서와 똑같은 시작값에서 각자 자기 진리표를 따로 배웁니다. 그다음 노트북처럼 앞 게이트의 답 0과 1을 다음 게이트에 넣습니다.",
    soft: "σ를 그대로 보내면 두 층이 하나의 함수로 이어져, 매개변수 아홉 개가 회로의 표 하나를 함께 배웁니다. 0과 1만 보낼 때는 앞 층을 조금 움직여도 답이 그대로여서 기울기가 0이므로 이렇게 배울 수 없습니다.",
    seeds: "두 층이 배우는 시드, 0–42",
    seeds_about: "학습률 0.5로 10,001번 갱신: ✓ 배움, ✗ 2·ln 2 = 1.3863에서 멈춤",
    seeds_found: |seeds, learnt| {
        format!("시드 {seeds}개 가운데 {learnt}개가 배웠고, {}개가 멈췄습니다.", seeds - learnt)
    },
    seeds_open: "시드 열기",
    seed_learns: |seed| format!("시드 {seed}, 배움"),
    seed_stops: |seed| format!("시드 {seed}, 못 배움"),
    seed_unknown: |seed| format!("시드 {seed}, 아직 실행하지 않음"),
    hopeless: |gate| {
        format!(
            "이 회로에는 {gate} 게이트가 들어 있습니다. 게이트 하나는 {gate} 표를 배우지 못하므로, 그 답을 쓰는 회로도 진리표를 배우지 못합니다."
        )
    },
    output_of: "게이트",
};

pub(super) static STORY: [ChapterText; 6] = [
    ChapterText {
        title: "XOR은 AND(OR, NAND)다",
        sentences: &[
            "뉴런 하나로 안 되는 일을 셋이 합니다. 셀 113은 입력을 OR와 NAND에 넣고, 둘의 답을 AND에 넣습니다. OR는 ‘하나라도 켜졌다’, NAND는 ‘둘 다 켜진 것은 아니다’입니다. 둘이 모두 참이면 꼭 하나만 켜진 것입니다.",
            "배우기 전의 회로는 네 입력 모두에 1이라고 답합니다.",
        ],
        question: Some(QuestionText {
            ask: "세 게이트가 각자 자기 진리표를 10,001번씩 배우고 나면 회로는 무엇이라고 답할까요?",
            answers: &["0, 0, 0, 1", "1, 1, 1, 0", "0, 1, 1, 0"],
            outcome: "0, 1, 1, 0, XOR입니다. XOR을 배운 게이트는 하나도 없습니다. 각자 자기 진리표를 배웠고, 이은 방식이 XOR을 만들었습니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "두 직선이 평면을 접는다",
        sentences: &[
            "앞의 두 게이트를 지나면 입력은 새 자리로 옮겨 갑니다. 새 자리의 가로는 OR의 답, 세로는 NAND의 답입니다. 네 점이 어디로 가는지 보면 왜 되는지가 보입니다.",
        ],
        question: Some(QuestionText {
            ask: "1이라고 답해야 할 두 점 (0, 1)과 (1, 0)은 새 평면의 어디로 갈까요?",
            answers: &["서로 더 멀어진다", "같은 자리에 겹친다", "제자리에 그대로 있다"],
            outcome: "둘 다 (1, 1)에 겹칩니다. (0, 0)은 (0, 1)로, (1, 1)은 (1, 0)으로 갑니다. 종이를 접듯 두 점을 포갰으니, 이제 직선 하나로 나눌 수 있습니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "게이트를 잇는 방식이 표를 만든다",
        sentences: &[
            "같은 게이트를 달리 이으면 다른 표가 됩니다. 한 자리 이진수의 덧셈도 그렇게 만듭니다. 합은 XOR이고 자리올림은 AND입니다. 이 둘을 묶은 것이 반가산기입니다.",
        ],
        question: Some(QuestionText {
            ask: "출력의 AND를 NAND로 바꾸면 회로는 무엇이라고 답할까요?",
            answers: &["1, 0, 0, 1", "0, 1, 1, 0", "1, 1, 1, 1"],
            outcome: "1, 0, 0, 1, 두 입력이 같을 때 1인 XNOR입니다. 마지막 게이트를 뒤집으니 표가 통째로 뒤집혔습니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "두 층을 함께 가르치려면 σ를 그대로 넘겨야 한다",
        sentences: &[
            "XOR의 표만으로 세 게이트를 함께 가르칠 수 있을까요? 노트북처럼 0과 1을 넘기면 안 됩니다. 앞 게이트의 {W}를 조금 움직여도 넘어가는 값이 그대로라 기울기가 0이기 때문입니다.",
            "σ를 그대로 넘기면 두 층이 매끄러운 함수 하나가 되고, 숫자 아홉 개를 함께 고칠 수 있습니다. 지금 실험실은 시드 0, 학습률 0.5입니다.",
        ],
        question: Some(QuestionText {
            ask: "XOR의 표만 보여 주며 10,001번 갱신하면 어떻게 될까요?",
            answers: &["2.7726에서 멈춘다", "두 층이 XOR을 배운다", "발산한다"],
            outcome: "손실이 0.0019까지 내려가고 답은 0, 1, 1, 0입니다. 앞의 두 게이트가 각자 쓸 만한 직선을 스스로 찾았습니다.",
        }),
        goal: Some("σ를 넘기는 두 층의 손실을 뉴런 하나가 못 넘은 2.7726보다 작게 만들어 보세요."),
    },
    ChapterText {
        title: "두 층의 손실은 볼록하지 않다",
        sentences: &[
            "뉴런 하나의 손실에는 골짜기가 하나뿐이었습니다. 두 층의 손실에는 평평한 고원과 막다른 골짜기가 있어서, 어디에서 출발했는지가 어디에 닿는지를 정합니다.",
            "시드 0은 XOR을 배웠습니다. 이번에는 시드 2입니다.",
        ],
        question: Some(QuestionText {
            ask: "같은 학습률로 10,001번 갱신하면 시드 2의 손실은 얼마일까요?",
            answers: &["0.0019 근처", "2.7726 근처", "1.387 근처"],
            outcome: "1.387에서 거의 움직이지 않습니다. 2·ln 2 = 1.386이고, 두 점은 맞히고 나머지 두 점에는 0.5쯤이라고 답하는 자리입니다. 시드 0부터 42까지 가운데 30개는 배우고 13개는 이렇게 멈춥니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "다음 질문은 어떻게 더 잘 내려가느냐다",
        sentences: &[
            "여기까지 미분 하나로 뉴런을 가르치고, 뉴런을 이어 하나로는 안 되는 일을 해냈습니다.",
            "그런데 숫자 하나를 고치려고 손실을 두 번씩 계산하는 방법은 숫자가 백만 개인 신경망에서는 쓸 수 없습니다. 기울기를 한꺼번에 구하는 법이 다음에 배울 오차 역전파입니다.",
        ],
        question: Some(QuestionText {
            ask: "학습률 0.01로 10,001번이면 두 층이 XOR을 배울까요?",
            answers: &["배운다", "아직 배우지 못한다", "발산한다"],
            outcome: "손실이 2.176까지 왔을 뿐, 아직 배우지 못했습니다. 고원에서는 기울기가 작아 한 번에 조금밖에 움직이지 못합니다.",
        }),
        goal: Some(
            "두 층의 손실을 10,001번 안에 0.01보다 작게 만들어 보세요. 학습률과 시드는 마음대로 고릅니다.",
        ),
    },
];
