//! LogicGate.

use super::{Chapter, Code, Exhibit, NONE, Question};

pub(super) static EXHIBITS: [Exhibit; 7] = [
    Exhibit {
        formula: Some(
            "<mi>y</mi><mo>=</mo><mi>σ</mi><mo>(</mo><msub><mi class=\"w\">W</mi><mn>1</mn></msub><msub><mi>x</mi><mn>1</mn></msub><mo>+</mo><msub><mi class=\"w\">W</mi><mn>2</mn></msub><msub><mi>x</mi><mn>2</mn></msub><mo>+</mo><mi class=\"b\">b</mi><mo>)</mo>",
        ),
        code: None,
    },
    NONE,
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 109,
            lines: &[
                "tdata = np.array([1, 1, 1, 0])",
                "",
                "NAND_obj = LogicGate(\"NAND_GATE\", xdata, tdata)",
                "",
                "NAND_obj.train()",
            ],
            lit: &[0],
        }),
    },
    NONE,
    NONE,
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 104,
            lines: &[
                "        if y > 0.5:",
                "            result = 1",
                "        else:",
                "            result = 0",
            ],
            lit: &[0],
        }),
    },
    NONE,
];

pub(super) static KOREAN: [Chapter; 7] = [
    Chapter {
        title: "게이트 하나는 뉴런 하나다",
        sentences: &[
            "입력이 두 개이고, 저마다 0 아니면 1입니다. 뉴런은 입력에 가중치를 곱해 더하고, 편향을 더한 다음 σ에 넣습니다. σ가 0.5보다 크면 1이라고 답합니다. 셀 104의 `LogicGate`가 바로 이 뉴런입니다.",
            "가르칠 것은 진리표 네 줄뿐입니다. 출발할 때 AND의 뉴런은 네 입력 모두에 1이라고 답합니다.",
        ],
        question: Some(Question {
            ask: "10,001번 갱신하면 AND의 표 네 줄 가운데 몇 줄을 맞힐까요?",
            answers: &["두 줄", "네 줄 모두", "세 줄"],
            shown: "0, 0, 0, 1로 네 줄을 모두 맞힙니다. 손실은 4.723에서 0.1706이 되었습니다.",
        }),
        goal: Some("AND의 손실을 10,001번 안에 0.02보다 작게 만들어 보세요."),
    },
    Chapter {
        title: "뉴런은 평면에 직선 하나를 긋는다",
        sentences: &[
            "입력 두 개는 평면 위의 점 네 개가 됩니다. {W1}x₁ + {W2}x₂ + {b} = 0은 이 평면의 직선이고, 뉴런은 그 한쪽에서 1, 다른 쪽에서 0이라고 답합니다. 결정 경계란 이 직선입니다.",
            "배운다는 것은 직선을 옮겨 1인 점과 0인 점을 갈라놓는 일입니다.",
        ],
        question: Some(Question {
            ask: "OR를 배운 직선은 어느 점을 따로 떼어 놓을까요?",
            answers: &["(0, 0)", "(1, 1)", "(0, 1)과 (1, 0)"],
            shown: "(0, 0)만 0 쪽에 남았습니다. {W1} = 6.791, {W2} = 6.793, {b} = −2.920이라, 입력이 하나만 켜져도 합이 0을 넘습니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "표만 바꾸면 같은 코드가 NAND를 배운다",
        sentences: &[
            "`LogicGate`의 어디에도 AND나 NAND의 규칙은 쓰여 있지 않습니다. 같은 코드에 다른 표를 주었을 뿐입니다. NAND는 AND를 뒤집은 표 1, 1, 1, 0입니다.",
            "노트북에서 NAND의 두 가중치는 0.245와 0.474, 모두 양수로 출발합니다.",
        ],
        question: Some(Question {
            ask: "NAND를 배우고 나면 두 가중치의 부호는 어떻게 될까요?",
            answers: &["둘 다 양수다", "하나만 음수다", "둘 다 음수다"],
            shown: "{W1} = −5.566, {W2} = −5.566, {b} = 8.529입니다. 입력이 켜질수록 답이 0 쪽으로 기웁니다. AND의 5.588, 5.588, −8.561을 뒤집은 것이나 다름없습니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "XOR에서는 손실이 2.7726에서 멈춘다",
        sentences: &[
            "XOR은 두 입력이 서로 다를 때만 1입니다. 표는 0, 1, 1, 0입니다. 평면에 놓고 보면 1인 두 점과 0인 두 점이 대각선으로 엇갈려 있습니다.",
            "직선 하나로 이 둘을 나눌 수 있을까요? 돌려 보기 전에, 실험실에서 {W1}, {W2}, {b}를 손으로 움직여 손실을 2.7726보다 작게 만들어 보세요.",
        ],
        question: Some(Question {
            ask: "10,001번 학습하면 XOR의 손실은 어떻게 될까요?",
            answers: &["0에 가까워진다", "2.7726에서 멈춘다", "점점 커진다"],
            shown: "2.7726에서 멈췄습니다. 4·ln 2 = 2.7726이고, 네 점 모두에 0.5, 곧 ‘모르겠다’고 답할 때의 손실입니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "멈춘 것이 아니라 끝난 것이다",
        sentences: &[
            "손실이 더 줄지 않으면 덜 돌렸거나 나쁜 웅덩이에 빠졌다고 의심하게 됩니다. 그런데 뉴런 하나의 손실은 *볼록*합니다. 볼록한 지형에는 골짜기가 하나뿐이라, 기울기가 0인 자리가 곧 가장 낮은 자리입니다.",
            "그 자리는 {W1} = 0, {W2} = 0, {b} = 0입니다. 노트북이 2.7725887이 아니라 2.7725879를 찍는 것은 로그 안에 더한 1e-7 때문입니다.",
        ],
        question: Some(Question {
            ask: "10배인 100,001번을 돌리면 어떻게 될까요?",
            answers: &["손실이 2보다 작아진다", "마침내 XOR을 배운다", "달라지는 것이 없다"],
            shown: "손실은 그대로 2.7726이고, 판정은 수렴입니다. 시간이 모자란 것도 갇힌 것도 아닙니다. 직선 하나로는 이것이 최선입니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "배운 것이 없어도 표는 찍힌다: 유령 AND",
        sentences: &[
            "학습이 끝난 XOR의 네 σ는 0.5와 1e-7도 차이 나지 않습니다. 그런데 `predict`는 0.5보다 크기만 하면 1로 읽습니다. 그래서 노트북에는 0, 0, 0, 1, 곧 AND의 표가 찍혔습니다.",
            "우연이 아닙니다. 시드 0부터 299까지 돌리면 241번은 AND의 표가, 59번은 NAND의 표가 찍히고, XOR의 표는 한 번도 찍히지 않습니다.",
        ],
        question: Some(Question {
            ask: "시드 2에서 출발하면 무엇이 찍힐까요?",
            answers: &["XOR의 표 0, 1, 1, 0", "NAND의 표 1, 1, 1, 0", "모두 0"],
            shown: "1, 1, 1, 0이 찍혔습니다. 무엇을 배워서가 아닙니다. 0으로 사그라지던 {W}와 {b}의 마지막 먼지가 어느 쪽에 남았는지가 찍혔을 뿐입니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "배울 수 있는 것은 끝나지 않고, 배울 수 없는 것만 끝난다",
        sentences: &[
            "AND는 직선으로 나눌 수 있으니 {W}를 키울수록 손실이 줄어듭니다. 최솟값이 없으므로 수렴하지도 않습니다. 네 게이트 가운데 수렴하는 것은 배울 수 없는 XOR뿐입니다. ‖W‖ 그림에서 네 게이트를 나란히 볼 수 있습니다.",
            "10,001번 학습한 AND의 {W1}은 5.588입니다.",
        ],
        question: Some(Question {
            ask: "100,001번까지 돌리면 AND의 {W}는 어떻게 될까요?",
            answers: &["계속 자란다", "한 값에 수렴한다", "0으로 돌아온다"],
            shown: "{W1} = 10.23까지 자랐고 아직 자라고 있습니다. 손실은 0.1706에서 0.01723으로, 10배를 돌려 10분의 1쯤 되었습니다.",
        }),
        goal: None,
    },
];

pub(super) static ENGLISH: [Chapter; 7] = [
    Chapter {
        title: "One gate is one neuron",
        sentences: &[
            "There are two inputs, each 0 or 1. A neuron multiplies each by a weight, adds them up, adds the bias, and puts the sum through σ. Where σ is above 0.5 it says 1. That is all `LogicGate` in cell 104 is.",
            "All there is to teach are the four lines of a truth table. At the start the AND neuron says 1 to all four inputs.",
        ],
        question: Some(Question {
            ask: "After 10,001 updates, how many of AND’s four lines are right?",
            answers: &["Two", "All four", "Three"],
            shown: "It says 0, 0, 0, 1: all four are right. The loss came from 4.723 to 0.1706.",
        }),
        goal: Some("Get the loss of AND below 0.02 within 10,001 updates."),
    },
    Chapter {
        title: "A neuron draws one line across the plane",
        sentences: &[
            "Two inputs make four points in a plane. In it {W1}x₁ + {W2}x₂ + {b} = 0 is a line, and the neuron says 1 on one side of it and 0 on the other. That line is the decision boundary.",
            "Learning is moving the line until it parts the points that should be 1 from those that should be 0.",
        ],
        question: Some(Question {
            ask: "Once OR is learnt, which point does the line cut off?",
            answers: &["(0, 0)", "(1, 1)", "(0, 1) and (1, 0)"],
            shown: "Only (0, 0) is left on the side of 0. With {W1} = 6.791, {W2} = 6.793 and {b} = −2.920, a single input that is on takes the sum above 0.",
        }),
        goal: None,
    },
    Chapter {
        title: "Another table, and the same code learns NAND",
        sentences: &[
            "Nowhere in `LogicGate` is there a rule of AND or NAND. The same code is given another table, that is all. NAND is AND turned over: 1, 1, 1, 0.",
            "In the notebook NAND’s two weights start at 0.245 and 0.474, both positive.",
        ],
        question: Some(Question {
            ask: "When NAND is learnt, what are the signs of the two weights?",
            answers: &["Both positive", "One negative", "Both negative"],
            shown: "{W1} = −5.566, {W2} = −5.566 and {b} = 8.529. The more inputs are on, the more it leans towards 0. It is AND’s 5.588, 5.588, −8.561 all but turned over.",
        }),
        goal: None,
    },
    Chapter {
        title: "With XOR the loss stops at 2.7726",
        sentences: &[
            "XOR is 1 only where the two inputs differ: 0, 1, 1, 0. Seen in the plane, the two points of 1 and the two of 0 sit across each other’s diagonals.",
            "Can one line part them? Before you run it, move {W1}, {W2} and {b} by hand in the lab, and try to get the loss below 2.7726.",
        ],
        question: Some(Question {
            ask: "After 10,001 updates, what has the loss of XOR done?",
            answers: &["It nears 0", "It stops at 2.7726", "It keeps growing"],
            shown: "It stopped at 2.7726. That is 4·ln 2 = 2.7726, the loss of answering 0.5, or “I don’t know”, at all four points.",
        }),
        goal: None,
    },
    Chapter {
        title: "It is not stuck; it is finished",
        sentences: &[
            "When a loss stops falling, we suspect too few updates, or some bad hollow it fell into. But the loss of one neuron is *convex*. A convex landscape has a single valley, and where its slope is 0 it is as low as it gets.",
            "That place is {W1} = 0, {W2} = 0, {b} = 0. The notebook prints 2.7725879 there, and not 2.7725887, because of the 1e-7 added inside its logarithms.",
        ],
        question: Some(Question {
            ask: "Run it 10 times as long, to 100,001. What changes?",
            answers: &["The loss falls below 2", "It learns XOR at last", "Nothing"],
            shown: "The loss is still 2.7726, and the verdict is: converged. It was not short of time, nor caught anywhere. This is the best that one line can do.",
        }),
        goal: None,
    },
    Chapter {
        title: "Nothing was learnt, yet a table is printed: the ghost AND",
        sentences: &[
            "When XOR’s training is over, its four σ are all within 1e-7 of 0.5. But `predict` reads anything above 0.5 as 1. So what the notebook printed is 0, 0, 0, 1: the table of AND.",
            "That was no accident. Of the seeds 0 to 299, 241 print AND’s table and 59 NAND’s. None prints XOR’s.",
        ],
        question: Some(Question {
            ask: "What does it print from seed 2?",
            answers: &["XOR’s table, 0, 1, 1, 0", "NAND’s table, 1, 1, 1, 0", "All 0"],
            shown: "It printed 1, 1, 1, 0. Not because it learnt anything: {W} and {b} were dying away to 0, and what got printed is on which side the last of their dust lay.",
        }),
        goal: None,
    },
    Chapter {
        title: "What can be learnt never ends; only what cannot does",
        sentences: &[
            "One line separates AND, so the larger {W}, the smaller the loss. There is no minimum, and it does not converge. Of the four gates the only one that does is XOR, which cannot be learnt. The picture of ‖W‖ shows all four side by side.",
            "After 10,001 updates AND’s {W1} is 5.588.",
        ],
        question: Some(Question {
            ask: "Run it to 100,001. What does AND’s {W} do?",
            answers: &["It keeps growing", "It converges to some value", "It comes back to 0"],
            shown: "It has grown to {W1} = 10.23 and is growing still. The loss went from 0.1706 to 0.01723: 10 times the updates, about a 10th of the loss.",
        }),
        goal: None,
    },
];
