//! Logistic regression.

use super::{Chapter, Code, Exhibit, NONE, Question};

pub(super) static EXHIBITS: [Exhibit; 7] = [
    Exhibit {
        formula: Some(
            "<mi>σ</mi><mo>(</mo><mi>z</mi><mo>)</mo><mo>=</mo><mfrac><mn>1</mn><mrow><mn>1</mn><mo>+</mo><msup><mi>e</mi><mrow><mo>−</mo><mi>z</mi></mrow></msup></mrow></mfrac><mo>,</mo><mspace width=\"1em\"/><mi>z</mi><mo>=</mo><mi class=\"w\">W</mi><mi>x</mi><mo>+</mo><mi class=\"b\">b</mi>",
        ),
        code: None,
    },
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 34,
            lines: &[
                "    z = np.dot(x, W) + b",
                "    y = sigmoid(z)",
                "",
                "    if y >= 0.5:",
                "        result = 1",
                "    else:",
                "        result = 0",
            ],
            lit: &[3],
        }),
    },
    Exhibit {
        formula: Some(
            "<mi class=\"error\">E</mi><mo>=</mo><mo>−</mo><mo>∑</mo><mo>(</mo><mi>t</mi><mi>ln</mi><mi>y</mi><mo>+</mo><mo>(</mo><mn>1</mn><mo>−</mo><mi>t</mi><mo>)</mo><mi>ln</mi><mo>(</mo><mn>1</mn><mo>−</mo><mi>y</mi><mo>)</mo><mo>)</mo>",
        ),
        code: None,
    },
    NONE,
    NONE,
    NONE,
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 28,
            lines: &["W = np.random.rand(1, 1)", "b = np.random.rand(1)"],
            lit: &[],
        }),
    },
];

pub(super) static KOREAN: [Chapter; 7] = [
    Chapter {
        title: "시그모이드는 어떤 수든 0과 1 사이로 옮긴다",
        sentences: &[
            "이번에는 답이 0 아니면 1입니다. z = {W}x + {b}는 얼마든지 커지고 작아지므로, 시그모이드 σ에 넣어 0과 1 사이의 수로 바꿉니다. 이 수를 답이 1일 확률로 읽습니다.",
            "z가 0이면 σ는 0.5입니다. z가 커질수록 1에, 작아질수록 0에 다가가지만 닿지는 않습니다.",
        ],
        question: Some(Question {
            ask: "{W} = 0, {b} = 0이면 모델은 x = 20을 보고 1일 확률이 얼마라고 할까요?",
            answers: &["0에 가까운 수", "0.5", "1에 가까운 수"],
            shown: "x가 무엇이든 z = 0이라 0.5입니다. 아무것도 모르는 모델인 셈이고, 손실은 점 10개에 ln 2 = 0.693씩 모두 6.931입니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "결정 경계는 σ가 0.5가 되는 자리다",
        sentences: &[
            "σ가 0.5보다 큰지는 z의 부호가 정합니다. 그래서 z = {W}x + {b}가 0이 되는 자리, x = −{b}/{W}가 결정 경계입니다. {W}는 경계에서 곡선이 얼마나 가파른지를 정합니다.",
            "지금은 {W} = 1, {b} = −11이고 경계는 11입니다. 목표가 0인 점 x = 12가 경계의 오른쪽에 있어 틀렸습니다.",
        ],
        question: Some(Question {
            ask: "노트북의 출발점에서 100,001번 학습하면 경계는 어디에 있을까요?",
            answers: &["10 근처", "11 근처", "13 근처"],
            shown: "경계는 x = 12.97입니다. 목표가 0인 마지막 점 12와 1인 첫 점 14의 거의 한가운데입니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "자신 있게 틀릴수록 손실이 크다",
        sentences: &[
            "제곱 오차로는 아무리 크게 틀려도 점 하나의 몫이 1을 넘지 않고, 완전히 틀린 곳에서 σ가 평평해 기울기가 사라집니다. 그래서 분류에는 다른 손실, 교차 엔트로피(크로스 엔트로피)를 씁니다.",
            "정답에 준 확률의 로그에 음의 부호를 붙인 값입니다. 정답에 0.5를 주었으면 0.693이고, 0.01을 주었으면 4.605입니다. 지금은 {W} = 1, {b} = −13이라 열 점을 모두 맞히고, 손실은 0.739입니다.",
        ],
        question: Some(Question {
            ask: "부호를 뒤집어 {W} = −1, {b} = 13으로 하면 열 점을 모두 틀립니다. 손실은 얼마일까요?",
            answers: &["1.5쯤", "10쯤", "50보다 크다"],
            shown: "손실이 52.73이 되었습니다. 경계에서 먼 점일수록 더 자신 있게 틀렸고, 그런 점이 손실의 거의 전부를 차지합니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "처음에는 지그재그로 내려간다",
        sentences: &[
            "x가 20까지 있으니 {W}를 조금만 바꿔도 z가 크게 변합니다. {b}는 그렇지 않습니다. 그래서 손실 지형은 {W} 쪽으로 가파르고 {b} 쪽으로 완만한, 길고 좁은 골짜기입니다.",
            "학습률 0.01의 걸음은 이 골짜기의 폭에 비해 깁니다. 손실 지형 그림에서 처음 수백 번의 길을 보세요.",
        ],
        question: Some(Question {
            ask: "처음 518번의 갱신 가운데 손실이 오히려 올라간 것은 몇 번일까요?",
            answers: &["한 번도 없다", "10번쯤", "절반이 넘는다"],
            shown: "293번 올라갔습니다. 벽에서 벽으로 튕기면서도 골짜기를 따라 내려가, 손실은 10.17에서 2.125가 되었습니다. 손실이 가끔 올라간다고 학습이 잘못된 것은 아닙니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "분류의 학습은 폭발하지 않고 얼어붙는다",
        sentences: &[
            "회귀에서는 학습률이 크면 {W}와 {b}가 폭발했습니다. 여기서는 점 하나가 {W}의 기울기에 보태는 몫이 (y − t)x이고, y와 t가 0과 1 사이라 x보다 커질 수 없습니다. 한 걸음의 길이에 한계가 있습니다.",
            "그렇다고 안전한 것은 아닙니다. 한 걸음에 너무 멀리 가면 σ가 모든 점에서 0이나 1에 달라붙습니다.",
        ],
        question: Some(Question {
            ask: "학습률 1로 1,000번 갱신하면 어떻게 될까요?",
            answers: &["발산한다", "틀린 채로 얼어붙는다", "100배 빨리 배운다"],
            shown: "첫 걸음에 {W} = −31.7까지 가서 얼어붙었습니다. σ가 모든 점에서 0이라 1인 점 네 개를 모두 틀렸고 손실은 64.47입니다. 그런데 두 측정값이 같아 기울기가 0이고, 더는 움직이지 못합니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "나눌 수 있는 점에는 도착할 곳이 없다",
        sentences: &[
            "이 열 점은 경계 하나로 모두 맞힐 수 있습니다. 그럴 때 {W}와 {b}를 함께 두 배로 키우면 경계는 그대로인데 σ는 0과 1에 더 가까워지고, 손실이 줄어듭니다. 언제나 더 나은 자리가 있는 것입니다.",
        ],
        question: Some(Question {
            ask: "100,001번 갱신을 마쳤을 때 {W}는 어떤 상태일까요?",
            answers: &["최솟값에 도착해 멈췄다", "아직도 자라고 있다", "다시 작아지고 있다"],
            shown: "{W} = 2.588이고 손실은 0.1463이지만 아직 자라고 있습니다. 손실은 점점 느리게, 끝없이 줄어듭니다. 최솟값이 없으니 수렴이라는 말도 쓸 수 없습니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "다시 실행한 셀은 처음부터 시작하지 않는다",
        sentences: &[
            "노트북에 찍힌 처음 손실은 0.0104입니다. 0과 1 사이에서 막 뽑은 {W}와 {b}로는 나올 수 없는 값이고, 함께 찍힌 {b}는 −68.25입니다.",
            "셀 40은 {W}와 {b}를 새로 뽑지 않습니다. 지금 있는 값에서 이어 갑니다. 이 출력이 남기 전에 셀 40은 이미 여러 번 실행되었던 것입니다. 지금 실험실은 그 자리에서 시작합니다.",
        ],
        question: Some(Question {
            ask: "셀 40을 한 번 더, 100,001번 돌리면 손실은 어떻게 될까요?",
            answers: &["처음으로 돌아가 커진다", "조금 줄어든다", "0이 된다"],
            shown: "0.01044에서 0.009838로, 6%쯤 줄었습니다. 처음부터 다시 배우게 하려면 {W}와 {b}를 뽑는 셀 28부터 실행해야 합니다.",
        }),
        goal: None,
    },
];

pub(super) static ENGLISH: [Chapter; 7] = [
    Chapter {
        title: "Sigmoid takes any number to between 0 and 1",
        sentences: &[
            "This time the answer is either 0 or 1. But z = {W}x + {b} can be as large or small as it likes; so it goes through sigmoid, σ, which turns it into a number between 0 and 1. We read that as the probability that the answer is 1.",
            "Where z is 0, σ is 0.5. The larger z, the nearer to 1; the smaller, the nearer to 0. It never quite arrives.",
        ],
        question: Some(Question {
            ask: "With {W} = 0 and {b} = 0, what probability of 1 does the model give x = 20?",
            answers: &["One near 0", "0.5", "One near 1"],
            shown: "Whatever x is, z = 0, so it says 0.5. This model knows nothing, and its loss is ln 2 = 0.693 for each of the 10 points, 6.931 in all.",
        }),
        goal: None,
    },
    Chapter {
        title: "The decision boundary is where σ is 0.5",
        sentences: &[
            "Whether σ is above 0.5 depends on the sign of z. So the decision boundary is where z = {W}x + {b} is 0: at x = −{b}/{W}. How steep the curve is there, {W} decides.",
            "Now {W} = 1 and {b} = −11, so the boundary is 11. The point x = 12, whose target is 0, is on the wrong side of it.",
        ],
        question: Some(Question {
            ask: "From the notebook’s start, where will the boundary be after 100,001 updates?",
            answers: &["Near 10", "Near 11", "Near 13"],
            shown: "The boundary is x = 12.97, almost halfway between 12, the last point whose target is 0, and 14, the first whose target is 1.",
        }),
        goal: None,
    },
    Chapter {
        title: "The surer a mistake, the larger the loss",
        sentences: &[
            "With squared errors, no point could ever count for more than 1, however wrong; and where it is completely wrong σ is flat, so the slope vanishes. Classification needs another loss: cross-entropy.",
            "It is minus the logarithm of the probability that was given to the right answer. Give it 0.5, and that is 0.693; give it 0.01, and it is 4.605. Now {W} = 1 and {b} = −13: all ten points are right, and the loss is 0.739.",
        ],
        question: Some(Question {
            ask: "Flip the signs, {W} = −1 and {b} = 13, and all ten are wrong. What is the loss?",
            answers: &["About 1.5", "About 10", "More than 50"],
            shown: "The loss is now 52.73. The further a point is from the boundary, the surer the mistake, and those points make up almost all of it.",
        }),
        goal: None,
    },
    Chapter {
        title: "It begins in a zig-zag",
        sentences: &[
            "As x goes up to 20, a small change of {W} changes z a lot. A change of {b} does not. So the landscape is a long, narrow valley, steep along {W} and gentle along {b}.",
            "For its width, the steps of a learning rate of 0.01 are long. Look at the first few hundred in the picture of the landscape.",
        ],
        question: Some(Question {
            ask: "Of the first 518 updates, how many made the loss go up?",
            answers: &["None", "About 10", "More than half"],
            shown: "293 of them. Bouncing from wall to wall it still went down the valley, and the loss came from 10.17 to 2.125. A loss that goes up now and then does not mean that learning has gone wrong.",
        }),
        goal: None,
    },
    Chapter {
        title: "Classification does not explode; it freezes",
        sentences: &[
            "In the regression a large learning rate made {W} and {b} explode. Here a point adds (y − t)x to the slope in {W}, and as y and t are between 0 and 1, that is never more than x. There is a limit to how long a step can be.",
            "That does not make it safe. After one step that goes too far, σ sticks to 0 or 1 at every point.",
        ],
        question: Some(Question {
            ask: "What do 1,000 updates at a learning rate of 1 do?",
            answers: &[
                "They diverge",
                "They freeze, with wrong answers",
                "They learn 100 times as fast",
            ],
            shown: "The first step went to {W} = −31.7, and there it froze. σ is 0 at every point, so all four points whose target is 1 are wrong, and the loss is 64.47. Yet both probes are equal, the slope is 0, and it cannot move.",
        }),
        goal: None,
    },
    Chapter {
        title: "Points that can be separated have nowhere to arrive",
        sentences: &[
            "One boundary gets all ten of these points right. Now double both {W} and {b}: the boundary stays where it is, σ comes closer to 0 and 1, and the loss falls. There is always a better place.",
        ],
        question: Some(Question {
            ask: "After 100,001 updates, what is {W} doing?",
            answers: &[
                "It has stopped at the minimum",
                "It is still growing",
                "It is shrinking again",
            ],
            shown: "{W} = 2.588 and the loss is 0.1463, but it is still growing. The loss falls ever more slowly, and for ever. Without a minimum there is nothing to converge to.",
        }),
        goal: None,
    },
    Chapter {
        title: "A cell that is run again does not start again",
        sentences: &[
            "The first loss that the notebook printed is 0.0104. A {W} and a {b} freshly drawn between 0 and 1 cannot give that; and the {b} printed with it is −68.25.",
            "Cell 40 draws no new {W} and {b}. It goes on from those that are there, and before this output was kept it had been run several times already. The lab now starts from that place.",
        ],
        question: Some(Question {
            ask: "Run cell 40 once more, another 100,001 updates. What does the loss do?",
            answers: &["It goes back up to where it began", "It falls a little", "It becomes 0"],
            shown: "From 0.01044 to 0.009838: about 6% less. To learn from the beginning again, the cell to run is 28, which draws {W} and {b}.",
        }),
        goal: None,
    },
];
