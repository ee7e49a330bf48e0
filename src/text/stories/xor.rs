//! XOR = AND(OR, NAND), and two layers trained together.

use super::{Chapter, Code, Exhibit, NONE, Question};

pub(super) static EXHIBITS: [Exhibit; 6] = [
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 113,
            lines: &[
                "    s1 = OR_obj.predict(input_data[index])",
                "    s2 = NAND_obj.predict(input_data[index])",
                "",
                "    new_input_data.append(s1[-1])",
                "    new_input_data.append(s2[-1])",
                "",
                "    (sigmoid_val, logical_val) = AND_obj.predict(np.array(new_input_data))",
            ],
            lit: &[6],
        }),
    },
    NONE,
    NONE,
    Exhibit {
        formula: Some(
            "<mi>y</mi><mo>=</mo><mi>σ</mi><mo>(</mo><mi class=\"w\">W</mi><mo>·</mo><mi>σ</mi><mo>(</mo><mi class=\"w\">W</mi><mo>·</mo><mi>x</mi><mo>+</mo><mi class=\"b\">b</mi><mo>)</mo><mo>+</mo><mi class=\"b\">b</mi><mo>)</mo>",
        ),
        code: None,
    },
    NONE,
    NONE,
];

pub(super) static KOREAN: [Chapter; 6] = [
    Chapter {
        title: "XOR은 AND(OR, NAND)다",
        sentences: &[
            "뉴런 하나로 안 되는 일을 셋이 합니다. 셀 113은 입력을 OR와 NAND에 넣고, 둘의 답을 AND에 넣습니다. OR는 ‘하나라도 켜졌다’, NAND는 ‘둘 다 켜진 것은 아니다’입니다. 둘이 모두 참이면 꼭 하나만 켜진 것입니다.",
            "배우기 전의 회로는 네 입력 모두에 1이라고 답합니다.",
        ],
        question: Some(Question {
            ask: "세 게이트가 제 표를 10,001번씩 배우고 나면 회로는 무엇이라고 답할까요?",
            answers: &["0, 0, 0, 1", "1, 1, 1, 0", "0, 1, 1, 0"],
            shown: "0, 1, 1, 0, XOR입니다. XOR을 배운 게이트는 하나도 없습니다. 저마다 제 표를 배웠고, 이은 방식이 XOR을 만들었습니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "두 직선이 평면을 접는다",
        sentences: &[
            "앞의 두 게이트를 지나면 입력은 새 자리로 옮겨 갑니다. 새 자리의 가로는 OR의 답, 세로는 NAND의 답입니다. 네 점이 어디로 가는지 보면 왜 되는지가 보입니다.",
        ],
        question: Some(Question {
            ask: "1이라고 답해야 할 두 점 (0, 1)과 (1, 0)은 새 평면의 어디로 갈까요?",
            answers: &["서로 더 멀어진다", "같은 자리에 겹친다", "제자리에 그대로 있다"],
            shown: "둘 다 (1, 1)에 겹칩니다. (0, 0)은 (0, 1)로, (1, 1)은 (1, 0)으로 갑니다. 종이를 접듯 두 점을 포갰으니, 이제 직선 하나로 나눌 수 있습니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "게이트를 잇는 방식이 표를 만든다",
        sentences: &[
            "같은 게이트를 달리 이으면 다른 표가 됩니다. 한 자리 이진수의 덧셈도 그렇게 만듭니다. 합은 XOR이고 자리올림은 AND입니다. 이 둘을 묶은 것이 반가산기입니다.",
        ],
        question: Some(Question {
            ask: "출력의 AND를 NAND로 바꾸면 회로는 무엇이라고 답할까요?",
            answers: &["1, 0, 0, 1", "0, 1, 1, 0", "1, 1, 1, 1"],
            shown: "1, 0, 0, 1, 두 입력이 같을 때 1인 XNOR입니다. 마지막 게이트를 뒤집으니 표가 통째로 뒤집혔습니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "두 층을 함께 가르치려면 σ를 그대로 넘겨야 한다",
        sentences: &[
            "OR와 NAND를 따로 가르치지 않고 XOR의 표만으로 세 게이트를 함께 가르칠 수 있을까요? 노트북처럼 0과 1을 넘기면 안 됩니다. 앞 게이트의 {W}를 조금 움직여도 넘어가는 값이 그대로라, 손실이 변하지 않고 기울기가 0이기 때문입니다.",
            "σ를 그대로 넘기면 두 층이 매끄러운 함수 하나가 되고, 숫자 아홉 개를 함께 고칠 수 있습니다. 지금 실험실은 시드 0, 학습률 0.5입니다.",
        ],
        question: Some(Question {
            ask: "XOR의 표만 보여 주며 10,001번 갱신하면 어떻게 될까요?",
            answers: &["2.7726에서 멈춘다", "두 층이 XOR을 배운다", "발산한다"],
            shown: "손실이 0.0019까지 내려가고 답은 0, 1, 1, 0입니다. 아무도 일을 나누어 주지 않았는데, 앞의 두 게이트가 저마다 쓸 만한 직선을 스스로 찾았습니다.",
        }),
        goal: Some(
            "뉴런 하나가 이기지 못한 2.7726을 이겨 보세요. σ를 넘기는 두 층의 손실이 그보다 작아야 합니다.",
        ),
    },
    Chapter {
        title: "두 층의 손실은 볼록하지 않다",
        sentences: &[
            "뉴런 하나의 손실에는 골짜기가 하나뿐이었습니다. 두 층의 손실에는 평평한 고원과 막다른 골짜기가 있어서, 어디에서 출발했는지가 어디에 닿는지를 정합니다.",
            "시드 0은 XOR을 배웠습니다. 이번에는 시드 2입니다.",
        ],
        question: Some(Question {
            ask: "같은 학습률로 10,001번 갱신하면 시드 2의 손실은 얼마일까요?",
            answers: &["0.0019 근처", "2.7726 근처", "1.387 근처"],
            shown: "1.387에서 거의 움직이지 않습니다. 2·ln 2 = 1.386이고, 두 점은 맞히고 나머지 두 점에는 0.5쯤이라고 답하는 자리입니다. 시드 0부터 42까지 가운데 30개는 배우고 13개는 이렇게 멈춥니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "다음 질문은 어떻게 더 잘 내려가느냐다",
        sentences: &[
            "여기까지 온 사람은 미분 하나로 뉴런을 가르치고, 뉴런을 이어 하나로는 안 되는 것을 만들고, 이은 뉴런을 함께 가르쳐 보았습니다.",
            "그런데 숫자 하나를 고치려고 손실을 두 번씩 계산하는 방법은 숫자가 백만 개인 신경망에서는 쓸 수 없습니다. 기울기를 한꺼번에 구하는 법이 다음에 배울 오차 역전파입니다. 지금 실험실은 두 층을 노트북의 학습률 0.01로 가르칩니다.",
        ],
        question: Some(Question {
            ask: "학습률 0.01로 10,001번이면 두 층이 XOR을 배울까요?",
            answers: &["배운다", "아직 배우지 못한다", "발산한다"],
            shown: "손실이 2.176까지 왔을 뿐, 아직 배우지 못했습니다. 고원에서는 기울기가 작아 걸음도 짧습니다.",
        }),
        goal: Some(
            "두 층의 손실을 10,001번 안에 0.01보다 작게 만들어 보세요. 학습률과 시드는 마음대로 고를 수 있습니다.",
        ),
    },
];

pub(super) static ENGLISH: [Chapter; 6] = [
    Chapter {
        title: "XOR is AND(OR, NAND)",
        sentences: &[
            "What one neuron cannot do, three can. Cell 113 feeds the inputs to OR and to NAND, and their answers to AND. OR says “at least one is on”, NAND says “not both are on”. Where both are true, exactly one is on.",
            "Before it has learnt, the circuit says 1 to all four inputs.",
        ],
        question: Some(Question {
            ask: "When each gate has learnt its own table for 10,001 updates, what does the circuit say?",
            answers: &["0, 0, 0, 1", "1, 1, 1, 0", "0, 1, 1, 0"],
            shown: "0, 1, 1, 0: XOR. Not one of the gates has learnt XOR. Each learnt a table of its own, and the way they are wired made XOR.",
        }),
        goal: None,
    },
    Chapter {
        title: "Two lines fold the plane",
        sentences: &[
            "The first two gates take each input to a new place: across is what OR says, up is what NAND says. See where the four points go, and you see why it works.",
        ],
        question: Some(Question {
            ask: "Where in the new plane do (0, 1) and (1, 0) go, the two points that should be 1?",
            answers: &["Further apart", "On top of each other", "They stay where they are"],
            shown: "Both land on (1, 1). (0, 0) goes to (0, 1), and (1, 1) to (1, 0). As if the paper were folded, the two points lie on each other, and now one line is enough.",
        }),
        goal: None,
    },
    Chapter {
        title: "The wiring makes the table",
        sentences: &[
            "Wire the same gates in another way, and another table comes out. That is how adding two binary digits is built: the sum is XOR and the carry is AND. Together they are a half adder.",
        ],
        question: Some(Question {
            ask: "Replace the AND at the output by NAND. What does the circuit say?",
            answers: &["1, 0, 0, 1", "0, 1, 1, 0", "1, 1, 1, 1"],
            shown: "1, 0, 0, 1: XNOR, which is 1 where the inputs are equal. The last gate was turned over, and so was the whole table.",
        }),
        goal: None,
    },
    Chapter {
        title: "To train two layers together, pass σ on as it is",
        sentences: &[
            "Could the three gates be taught together, by XOR’s table alone, without OR and NAND? Not if 0 or 1 is passed on, as in the notebook: move the {W} of a first gate a little, and what it passes on stays the same, so the loss does not change and the slope is 0.",
            "Pass σ on as it is, and the two layers are one smooth function, whose nine numbers can be corrected together. The lab is set to seed 0 and a learning rate of 0.5.",
        ],
        question: Some(Question {
            ask: "Shown nothing but XOR’s table, what do they do in 10,001 updates?",
            answers: &["They stop at 2.7726", "The two layers learn XOR", "They diverge"],
            shown: "The loss fell to 0.0019 and they say 0, 1, 1, 0. Nobody shared out the work, yet each of the first two gates found itself a useful line.",
        }),
        goal: Some(
            "Beat the 2.7726 that one neuron could not: get the loss of two layers that pass on σ below it.",
        ),
    },
    Chapter {
        title: "The loss of two layers is not convex",
        sentences: &[
            "The loss of one neuron had a single valley. That of two layers has level ground and valleys that lead nowhere, so where a run begins decides where it ends.",
            "Seed 0 learnt XOR. Now for seed 2.",
        ],
        question: Some(Question {
            ask: "With the same learning rate, what is seed 2’s loss after 10,001 updates?",
            answers: &["Near 0.0019", "Near 2.7726", "Near 1.387"],
            shown: "It hardly moves from 1.387. That is 2·ln 2 = 1.386: two points are right, and to the other two it says about 0.5. Of the seeds 0 to 42, 30 learn and 13 stop like this.",
        }),
        goal: None,
    },
    Chapter {
        title: "The next question is how to go downhill better",
        sentences: &[
            "By now you have taught a neuron with nothing but a derivative, wired neurons to do what one alone cannot, and trained the wired ones together.",
            "But computing the loss twice to correct each single number is no way to train a network with a million of them. How to get all slopes at once is what comes next: backpropagation. The lab is set to train the two layers at the notebook’s learning rate, 0.01.",
        ],
        question: Some(Question {
            ask: "Do two layers learn XOR in 10,001 updates at a learning rate of 0.01?",
            answers: &["They do", "Not yet", "They diverge"],
            shown: "Not yet: the loss only came to 2.176. On level ground slopes are small, and so are the steps.",
        }),
        goal: Some(
            "Get the loss of the two layers below 0.01 within 10,001 updates, with any learning rate and seed you like.",
        ),
    },
];
