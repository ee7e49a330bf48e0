//! The classification in Korean.

use super::Words;
use crate::experiment::start::NamedStart;
use crate::text::lesson::{Heading, StartWords};
use crate::text::story::{ChapterText, QuestionText};

pub(super) const WORDS: Words = Words {
    heading: Heading {
        name: "분류",
        about: "점 열 개를 0과 1로 나눕니다. 시그모이드와 교차 엔트로피가 하는 일을 봅니다.",
    },
    program: "단순 로지스틱 회귀 (simple logistic regression), 분류",
    curve: |w, b, boundary, right, all| {
        let boundary = boundary.map_or_else(
            || "경계가 없습니다".to_owned(),
            |boundary| format!("경계는 x = {boundary}입니다"),
        );
        format!(
            "지금 모델은 σ({w} x + {b})이고 {boundary}. 점 {all}개 가운데 {right}개를 맞힙니다."
        )
    },
    boundary: |x| x.map_or_else(|| "경계 없음".to_owned(), |x| format!("경계 x = {x}")),
    starts: StartWords {
        label: "시작 상태",
        name: |start| match start {
            NamedStart::Notebook => "셀 28이 출력한 값",
            NamedStart::Cell40 => "셀 40이 실제로 시작한 값",
        },
    },
    run_again: "노트북의 셀은 실행할 때마다 지금 있는 W와 b에서 이어집니다. 셀 40은 여러 번 다시 실행되어, 처음에 출력된 오차가 이미 0.0104입니다. W와 b를 뽑는 셀을 다시 실행해야 처음부터 시작합니다.",
    predict: "예측",
    inputs: "x 값 (쉼표로 나눔)",
    logical: "답",
    rule: "σ가 0.5 이상이면 1입니다.",
    zigzag: |loss_increases, updates| {
        format!(
            "처음 {updates}번의 갱신 가운데 {loss_increases}번은 손실이 올라갔습니다. 골짜기의 좁은 방향으로 한 번에 너무 멀리 움직여 벽 사이를 오가면서도 천천히 내려갑니다."
        )
    },
    saturated: "σ가 0과 1에 아주 가까워 기울기가 거의 사라졌습니다. W와 b는 아주 느리게 자랍니다.",
    below_zero: "오차가 0보다 작습니다. 로그 안에 더한 1e-7 때문에 ln(1 + 1e-7)이 0보다 조금 크기 때문이고, 틀린 것이 아닙니다.",
    no_explosion: "학습률이 커도 W와 b는 폭발하지 않습니다. σ가 0과 1 사이라 기울기의 크기에 한계가 있습니다.",
};

pub(super) static STORY: [ChapterText; 7] = [
    ChapterText {
        title: "시그모이드는 어떤 수든 0과 1 사이로 옮긴다",
        sentences: &[
            "이번에는 답이 0 아니면 1입니다. z = {W}x + {b}는 얼마든지 커지고 작아지므로, 시그모이드 σ에 넣어 0과 1 사이의 수로 바꿉니다. 이 수를 답이 1일 확률로 읽습니다.",
            "z가 0이면 σ는 0.5입니다. z가 커질수록 1에, 작아질수록 0에 다가가지만 닿지는 않습니다.",
        ],
        question: Some(QuestionText {
            ask: "{W} = 0, {b} = 0이면 모델은 x = 20을 보고 1일 확률이 얼마라고 할까요?",
            answers: &["0에 가까운 수", "0.5", "1에 가까운 수"],
            outcome: "x가 무엇이든 z = 0이라 0.5입니다. 아무것도 모르는 모델인 셈이고, 손실은 점 10개에 ln 2 = 0.693씩 모두 6.931입니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "결정 경계는 σ가 0.5가 되는 자리다",
        sentences: &[
            "σ가 0.5보다 큰지는 z의 부호가 정합니다. 그래서 z = {W}x + {b}가 0이 되는 자리, x = −{b}/{W}가 결정 경계입니다. {W}는 경계에서 곡선이 얼마나 가파른지를 정합니다.",
            "지금은 {W} = 1, {b} = −11이고 경계는 11입니다. 목표가 0인 점 x = 12가 경계의 오른쪽에 있어 틀렸습니다.",
        ],
        question: Some(QuestionText {
            ask: "노트북의 출발점에서 100,001번 학습하면 경계는 어디에 있을까요?",
            answers: &["10 근처", "11 근처", "13 근처"],
            outcome: "경계는 x = 12.97입니다. 목표가 0인 마지막 점 12와 1인 첫 점 14의 거의 한가운데입니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "자신 있게 틀릴수록 손실이 크다",
        sentences: &[
            "완전히 틀린 곳에서는 σ가 평평해 제곱 오차의 기울기가 사라집니다. 그래서 분류에는 다른 손실, 교차 엔트로피(cross-entropy)를 씁니다.",
            "정답에 준 확률의 로그에 음의 부호를 붙인 값입니다. 정답에 0.5를 주었으면 0.693이고, 0.01을 주었으면 4.605입니다. 지금은 {W} = 1, {b} = −13이라 열 점을 모두 맞히고, 손실은 0.739입니다.",
        ],
        question: Some(QuestionText {
            ask: "부호를 뒤집어 {W} = −1, {b} = 13으로 하면 열 점을 모두 틀립니다. 손실은 얼마일까요?",
            answers: &["1.5쯤", "10쯤", "50보다 크다"],
            outcome: "손실이 52.73이 되었습니다. 경계에서 먼 점일수록 더 자신 있게 틀렸고, 그런 점이 손실의 거의 전부를 차지합니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "처음에는 지그재그로 내려간다",
        sentences: &[
            "x가 20까지 있으니 {W}를 조금만 바꿔도 z가 크게 변합니다. {b}는 그렇지 않습니다. 그래서 손실 지형은 {W} 쪽으로 가파르고 {b} 쪽으로 완만한, 길고 좁은 골짜기입니다.",
            "학습률 0.01로 한 번에 움직이는 거리는 이 골짜기의 폭에 비해 깁니다. 손실 지형 그림에서 처음 수백 번의 길을 보세요.",
        ],
        question: Some(QuestionText {
            ask: "처음 518번의 갱신 가운데 손실이 오히려 올라간 것은 몇 번일까요?",
            answers: &["한 번도 없다", "10번쯤", "절반이 넘는다"],
            outcome: "293번 올라갔습니다. 벽에서 벽으로 튕기면서도 골짜기를 따라 내려가, 손실은 10.17에서 2.125가 되었습니다. 손실이 가끔 올라간다고 학습이 잘못된 것은 아닙니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "분류의 학습은 폭발하지 않고 얼어붙는다",
        sentences: &[
            "회귀에서는 학습률이 크면 {W}와 {b}가 폭발했습니다. 여기서는 점 하나가 {W}의 기울기에 보태는 몫이 (y − t)x이고, y와 t가 0과 1 사이라 x보다 커질 수 없습니다. 한 번에 움직이는 거리에 한계가 있습니다.",
            "그렇다고 안전한 것은 아닙니다. 한 번에 너무 멀리 가면 σ가 모든 점에서 0이나 1에 달라붙습니다.",
        ],
        question: Some(QuestionText {
            ask: "학습률 1로 1,000번 갱신하면 어떻게 될까요?",
            answers: &["발산한다", "틀린 채로 얼어붙는다", "100배 빨리 배운다"],
            outcome: "첫 갱신에 {W} = −31.7까지 가서 얼어붙었습니다. σ가 모든 점에서 0이라 1인 점 네 개를 모두 틀렸고 손실은 64.47입니다. 그런데 두 측정값이 같아 기울기가 0이고, 더는 움직이지 못합니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "직선으로 나뉘는 데이터에는 최솟값이 없다",
        sentences: &[
            "이 열 점은 경계 하나로 모두 맞힐 수 있습니다. 그럴 때 {W}와 {b}를 함께 두 배로 키우면 경계는 그대로인데 σ는 0과 1에 더 가까워지고, 손실이 줄어듭니다. 언제나 더 나은 자리가 있는 것입니다.",
        ],
        question: Some(QuestionText {
            ask: "100,001번 갱신을 마쳤을 때 {W}는 어떤 상태일까요?",
            answers: &["최솟값에 도착해 멈췄다", "아직도 자라고 있다", "다시 작아지고 있다"],
            outcome: "{W} = 2.588이고 손실은 0.1463이지만 아직 자라고 있습니다. 손실은 점점 느리게, 끝없이 줄어듭니다. 최솟값이 없으니 수렴이라는 말도 쓸 수 없습니다.",
        }),
        goal: None,
    },
    ChapterText {
        title: "다시 실행한 셀은 처음부터 시작하지 않는다",
        sentences: &[
            "노트북에 출력된 처음 손실은 0.0104입니다. 0과 1 사이에서 막 뽑은 {W}와 {b}로는 나올 수 없는 값이고, 함께 출력된 {b}는 −68.25입니다.",
            "셀 40은 {W}와 {b}를 새로 뽑지 않습니다. 지금 있는 값에서 이어 갑니다. 이 출력이 남기 전에 셀 40은 이미 여러 번 실행되었습니다. 지금 실험실은 그 자리에서 시작합니다.",
        ],
        question: Some(QuestionText {
            ask: "셀 40을 한 번 더, 100,001번 돌리면 손실은 어떻게 될까요?",
            answers: &["처음으로 돌아가 커진다", "조금 줄어든다", "0이 된다"],
            outcome: "0.01044에서 0.009838로, 6%쯤 줄었습니다. 처음부터 다시 배우게 하려면 {W}와 {b}를 뽑는 셀 28부터 실행해야 합니다.",
        }),
        goal: None,
    },
];
