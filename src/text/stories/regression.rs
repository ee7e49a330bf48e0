//! Linear regression.

use super::{Chapter, Code, Exhibit, NONE, Question};

pub(super) static EXHIBITS: [Exhibit; 8] = [
    Exhibit {
        formula: Some(
            "<mi>y</mi><mo>=</mo><mi class=\"w\">W</mi><mi>x</mi><mo>+</mo><mi class=\"b\">b</mi>",
        ),
        code: None,
    },
    Exhibit {
        formula: Some(
            "<mi class=\"error\">E</mi><mo>=</mo><mfrac><mn>1</mn><mi>n</mi></mfrac><mo>∑</mo><msup><mrow><mo>(</mo><mi>t</mi><mo>−</mo><mo>(</mo><mi class=\"w\">W</mi><mi>x</mi><mo>+</mo><mi class=\"b\">b</mi><mo>)</mo><mo>)</mo></mrow><mn>2</mn></msup>",
        ),
        code: None,
    },
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 26,
            lines: &[
                "for step in range(8001):",
                "",
                "    W -= learning_rate * numerical_derivative(f, W)",
                "    b -= learning_rate * numerical_derivative(f, b)",
            ],
            lit: &[2],
        }),
    },
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 26,
            lines: &[
                "    W -= learning_rate * numerical_derivative(f, W)",
                "    b -= learning_rate * numerical_derivative(f, b)",
            ],
            lit: &[1],
        }),
    },
    NONE,
    NONE,
    NONE,
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 26,
            lines: &[
                "def error_val(x, t):",
                "",
                "    y = np.dot(x, W) + b",
                "",
                "    return (np.sum(t - y)**2) / (len(x))",
            ],
            lit: &[4],
        }),
    },
];

pub(super) static KOREAN: [Chapter; 8] = [
    Chapter {
        title: "직선 하나는 숫자 두 개다",
        sentences: &[
            "점 다섯 개 (1, 2), (2, 3), (3, 4), (4, 5), (5, 6)에 가장 잘 맞는 직선을 찾습니다. 직선은 가중치 {W}와 편향 {b}, 숫자 두 개로 정해집니다.",
            "노트북은 무작위로 뽑은 {W} = 0.592, {b} = 0.412에서 출발해 두 숫자를 8,001번 고칩니다. 아무도 답을 알려 주지 않습니다. 직선이 점에서 얼마나 떨어졌는지만 보고 고칩니다.",
        ],
        question: Some(Question {
            ask: "8,001번 고친 뒤에 {W}와 {b}는 어디에 있을까요?",
            answers: &["{W} = 2, {b} = 0 근처", "{W} = 1, {b} = 1 근처", "출발한 자리 근처"],
            shown: "{W} = 1.0000, {b} = 1.0000에 왔고, 손실은 3.617에서 5.1e-26까지 내려갔습니다. 다섯 점이 모두 y = x + 1 위에 있기 때문입니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "손실은 {W}와 {b} 위에 펼쳐진 지형이다",
        sentences: &[
            "점마다 직선과의 차이를 재고, 제곱해서 평균한 값이 손실 {E}입니다. {W}와 {b}를 정하면 {E}가 하나 정해지므로, {W}와 {b}의 평면 위에 높이가 {E}인 지형이 생깁니다.",
            "학습은 이 지형에서 낮은 곳으로 걸어가는 일입니다. 손실 지형 그림에서는 색이 짙을수록 낮습니다. 출발한 곳의 높이는 3.617입니다.",
        ],
        question: Some(Question {
            ask: "{E}가 출발점의 100분의 1보다 작아지려면 몇 번쯤 고쳐야 할까요?",
            answers: &["20번쯤", "800번쯤", "4,000번쯤"],
            shown: "20번 만에 {E} = 0.0354가 되었습니다. 가파른 벽은 스무 걸음이면 다 내려옵니다. 나머지 걸음은 거의 평평한 골짜기 바닥을 따라 조금씩 갑니다.",
        }),
        goal: Some("출발점을 손으로 적지 않고, 2,000번 안에 {E}를 1e-6보다 작게 만들어 보세요."),
    },
    Chapter {
        title: "한 걸음은 손실을 네 번 계산한다",
        sentences: &[
            "{W}를 *δ = 0.0001*만큼 올려 {E}를 재고, 그만큼 내려 한 번 더 잽니다. 두 {E}의 차이를 2δ로 나눈 것이 그 자리의 기울기입니다. 새 {W}로 {b}도 똑같이 재므로 모두 네 번입니다.",
            "기울기는 오르막이 어느 쪽이고 얼마나 가파른지 알려 줍니다. 그래서 그 반대쪽으로, 기울기에 학습률 0.01을 곱한 만큼 움직입니다.",
        ],
        question: Some(Question {
            ask: "출발점에서 {W}의 기울기는 −12.50입니다. 한 번 고치면 {W} = 0.592는 어떻게 될까요?",
            answers: &["작아진다", "그대로다", "커진다"],
            shown: "{W} = 0.717이 되었습니다. 0.592 − 0.01 × (−12.50)이기 때문입니다. 기울기가 음수이면 오른쪽이 내리막이고, {W}는 커집니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "노트북은 {W}를 먼저 고치고, 그 새 {W}로 {b}를 고친다",
        sentences: &[
            "두 줄로 쓰인 코드에는 순서가 있습니다. 둘째 줄이 {b}의 기울기를 잴 때 {W}는 이미 새 값입니다. 교과서에 나오는 경사 하강법은 옛 {W}와 옛 {b}에서 두 기울기를 모두 잰 다음 한꺼번에 고칩니다.",
            "지금 실험실은 노트북의 순서로 학습률 0.09이고, 끝까지 돌리면 수렴합니다.",
        ],
        question: Some(Question {
            ask: "학습률 0.09는 그대로 두고 순서만 교과서처럼 바꾸면 어떻게 될까요?",
            answers: &["똑같이 수렴한다", "조금 느리게 수렴한다", "발산한다"],
            shown: "57번째 갱신에서 발산했습니다. 이 데이터에서 교과서의 순서는 학습률 0.0845까지 수렴하고, 노트북의 순서는 0.1까지 수렴합니다. 순서 하나가 한계를 바꿉니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "학습률에는 절벽이 있다",
        sentences: &[
            "학습률이 크면 걸음이 길어집니다. 어느 정도까지는 그만큼 빨리 내려가지만, 너무 길면 골짜기를 건너뛰어 맞은편 벽의 더 높은 곳에 올라섭니다.",
            "학습률 0.095에서는 벽 사이를 튕기면서도 튕기는 폭이 조금씩 줄어들어 수렴합니다.",
        ],
        question: Some(Question {
            ask: "학습률을 0.101로 아주 조금 더 올리면 어떻게 될까요?",
            answers: &["조금 더 빨리 수렴한다", "발산한다", "거의 똑같다"],
            shown: "428번째 갱신에서 발산했습니다. 튕기는 폭이 한 번에 조금씩이라도 늘어나면, 거듭할수록 걷잡을 수 없이 커집니다. 노트북의 순서에서 절벽은 0.1에 있습니다.",
        }),
        goal: Some(
            "겨우 수렴하는 학습률을 찾아보세요. 한계보다 작되 그 0.5% 안쪽이고, 끝까지 돌렸을 때 수렴해야 합니다.",
        ),
    },
    Chapter {
        title: "절벽 너머에 수렴하는 학습률이 또 있다",
        sentences: &[
            "0.3으로 돌리면 발산합니다. 그러면 그보다 큰 학습률은 모두 발산할 것 같습니다.",
            "그런데 새 {W}를 써서 {b}를 고치면, 한 번의 갱신이 오차를 몇 배로 만드는지가 학습률의 *이차식*이 됩니다. 이차식은 내려갔다가 다시 올라갈 수 있습니다.",
        ],
        question: Some(Question {
            ask: "학습률 0.52로 돌리면 어떻게 될까요?",
            answers: &["0.3일 때보다 더 빨리 발산한다", "같은 두 자리를 끝없이 오간다", "수렴한다"],
            shown: "수렴했습니다. 이 데이터에서 노트북의 순서로 수렴하는 학습률은 0과 0.1 사이, 그리고 0.5와 6/11 = 0.5455 사이입니다. 교과서의 순서에는 둘째 구간이 없습니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "폭발은 무한대가 아니라 얼어붙음으로 끝난다",
        sentences: &[
            "학습률 0.2에서는 골짜기를 건너뛸 때마다 더 높이 올라갑니다. 첫 갱신 한 번에 {E}가 3.617에서 20.42로 뜁니다.",
            "실험실은 9번째 갱신에서 발산했다고 알리고 멈춥니다. 그래도 계속 돌린다면 {W}와 {b}는 끝없이 커질까요? 노트북은 {W} + δ와 {W} − δ에서 잰 {E}의 차이로 기울기를 구한다는 것을 떠올려 보세요.",
        ],
        question: Some(Question {
            ask: "멈추지 않고 8,001번까지 돌리면 {W}는 어떻게 될까요?",
            answers: &["무한대(inf)가 된다", "아주 큰 수에서 멈춘다", "골짜기로 돌아온다"],
            shown: "{W} = 1.2e+12에서 얼어붙었습니다. 수가 이만큼 크면 0.0001을 더해도 빼도 float64로는 같은 수라서, 두 {E}가 같고 기울기가 정확히 0입니다. 기울기가 0이라고 늘 최솟값인 것은 아닙니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "노트북이 찍는 `error value`는 손실이 아니다",
        sentences: &[
            "노트북은 `loss_func`를 줄이면서 화면에는 `error_val`을 찍습니다. 손실은 차이를 제곱한 다음 더하고, `error_val`은 차이를 모두 더한 다음 제곱합니다. 괄호 하나가 다릅니다.",
            "먼저 더하면 직선 위쪽의 점과 아래쪽의 점이 서로를 지웁니다.",
        ],
        question: Some(Question {
            ask: "직선을 y = 4로 눕히면({W} = 0, {b} = 4) `error_val`은 얼마일까요?",
            answers: &["0이다", "손실과 같다", "손실보다 크다"],
            shown: "`error_val`은 0인데 손실은 2입니다. 차이가 −2, −1, 0, 1, 2라서 더하면 0이 됩니다. 점을 하나밖에 지나지 않는 직선에서도 0이 찍힐 수 있으니, 얼마나 배웠는지는 손실을 보아야 합니다.",
        }),
        goal: None,
    },
];

pub(super) static ENGLISH: [Chapter; 8] = [
    Chapter {
        title: "A line is two numbers",
        sentences: &[
            "We look for the line that fits five points best: (1, 2), (2, 3), (3, 4), (4, 5), (5, 6). Two numbers make a line: the weight {W} and the bias {b}.",
            "The notebook draws {W} = 0.592 and {b} = 0.412 at random and corrects them 8,001 times. Nobody tells it the answer; all it ever sees is how far the line is from the points.",
        ],
        question: Some(Question {
            ask: "Where will {W} and {b} be after 8,001 updates?",
            answers: &["Near {W} = 2, {b} = 0", "Near {W} = 1, {b} = 1", "Near where they began"],
            shown: "They came to {W} = 1.0000 and {b} = 1.0000, and the loss fell from 3.617 to 5.1e-26: all five points lie on y = x + 1.",
        }),
        goal: None,
    },
    Chapter {
        title: "The loss is a landscape over {W} and {b}",
        sentences: &[
            "Take the distance from the line to each point, square it, average: that is the loss {E}. Every choice of {W} and {b} has one {E}, so over the plane of {W} and {b} there is a landscape whose height is {E}.",
            "Learning is walking downhill in it. In the picture of the landscape, darker is lower. The walk begins at a height of 3.617.",
        ],
        question: Some(Question {
            ask: "How many updates until {E} is below a 100th of that?",
            answers: &["About 20", "About 800", "About 4,000"],
            shown: "After 20 updates {E} = 0.0354. Twenty steps are enough to come down the steep wall. All the others creep along the floor of the valley, which is almost level.",
        }),
        goal: Some("Without typing a start by hand, get {E} below 1e-6 within 2,000 updates."),
    },
    Chapter {
        title: "One step computes the loss four times",
        sentences: &[
            "Nudge {W} up by *δ = 0.0001* and compute {E}; nudge it down as far and compute {E} again. The difference of the two, over 2δ, is the slope here. Then the same for {b}, with the new {W}: four times in all.",
            "The slope says which way is up, and how steep. So the step goes the other way, by the slope times the learning rate, 0.01.",
        ],
        question: Some(Question {
            ask: "At the start the slope in {W} is −12.50. What does one update make of {W} = 0.592?",
            answers: &["It gets smaller", "It stays", "It gets larger"],
            shown: "{W} = 0.717, which is 0.592 − 0.01 × (−12.50). Where the slope is negative, downhill is to the right, and {W} grows.",
        }),
        goal: None,
    },
    Chapter {
        title: "The notebook updates {W} first, and then {b} with the new {W}",
        sentences: &[
            "Two lines of code have an order. When the second measures the slope in {b}, {W} is already the new one. Gradient descent as textbooks have it measures both slopes at the old {W} and the old {b}, and only then changes both.",
            "The lab is now set to the notebook’s order at learning rate 0.09. Run it to the end and it converges.",
        ],
        question: Some(Question {
            ask: "Keep the learning rate at 0.09 and change only the order to the textbook’s. What happens?",
            answers: &[
                "It converges just the same",
                "It converges a little more slowly",
                "It diverges",
            ],
            shown: "It diverged at update 57. On this data the textbook’s order converges up to a learning rate of 0.0845, the notebook’s up to 0.1. The order alone moves the limit.",
        }),
        goal: None,
    },
    Chapter {
        title: "The learning rate has a cliff",
        sentences: &[
            "A larger learning rate means longer steps. Up to a point they only get you down sooner; beyond it they jump across the valley and land higher up the opposite wall.",
            "At 0.095 the path bounces between the walls, but each bounce is a little smaller than the last, and it converges.",
        ],
        question: Some(Question {
            ask: "Raise the learning rate just a little more, to 0.101. What happens?",
            answers: &["It converges a little sooner", "It diverges", "Almost nothing changes"],
            shown: "It diverged at update 428. If each bounce is even slightly larger than the last, then in the long run nothing holds it. In the notebook’s order the cliff is at 0.1.",
        }),
        goal: Some(
            "Find a rate that only just converges: below the limit but within 0.5% of it, and converged when you run it to the end.",
        ),
    },
    Chapter {
        title: "Beyond the cliff there are rates that converge again",
        sentences: &[
            "At 0.3 it diverges. Surely every larger rate diverges too.",
            "But with {b} updated by the new {W}, the factor by which one update scales the error is *quadratic* in the learning rate. And what is quadratic can go down and come up again.",
        ],
        question: Some(Question {
            ask: "What happens at a learning rate of 0.52?",
            answers: &[
                "It diverges sooner than at 0.3",
                "It goes back and forth between two places for ever",
                "It converges",
            ],
            shown: "It converged. On this data, in the notebook’s order, the rates that converge are those between 0 and 0.1, and again those between 0.5 and 6/11 = 0.5455. In the textbook’s order there is no second window.",
        }),
        goal: None,
    },
    Chapter {
        title: "An explosion ends in ice, not in infinity",
        sentences: &[
            "At a learning rate of 0.2 every jump across the valley lands higher. The very first update takes {E} from 3.617 to 20.42.",
            "At update 9 the lab says that it has diverged, and stops. If we let it run on, will {W} and {b} grow for ever? Remember that the notebook gets its slope from the difference between {E} at {W} + δ and at {W} − δ.",
        ],
        question: Some(Question {
            ask: "Let it run on, all the way to 8,001. What becomes of {W}?",
            answers: &[
                "It becomes infinite (inf)",
                "It stops at some huge number",
                "It comes back to the valley",
            ],
            shown: "It froze at {W} = 1.2e+12. Beside a number that large, adding 0.0001 and subtracting it give the same float64; so both {E} are equal, and the slope is exactly 0. A slope of 0 is not always a minimum.",
        }),
        goal: None,
    },
    Chapter {
        title: "The `error value` that the notebook prints is not the loss",
        sentences: &[
            "The notebook minimises `loss_func` but prints `error_val`. The loss squares the differences, then adds them; `error_val` adds the differences, then squares. One bracket stands elsewhere.",
            "Added first, the points above the line and those below it cancel out.",
        ],
        question: Some(Question {
            ask: "Lay the line flat at y = 4 ({W} = 0, {b} = 4). What is `error_val`?",
            answers: &["0", "The same as the loss", "More than the loss"],
            shown: "`error_val` is 0, and the loss is 2. The differences are −2, −1, 0, 1, 2, and their sum is 0. Even a line through only one of the points can print 0, so it is the loss that tells how much was learnt.",
        }),
        goal: None,
    },
];
