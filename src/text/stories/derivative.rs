//! The numerical derivative.

use super::{Chapter, Code, Exhibit, NONE, Question};

pub(super) static EXHIBITS: [Exhibit; 6] = [
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 1,
            lines: &[
                "def numerical_derivative(f, x):",
                "",
                "    delta_x = 1e-4",
                "",
                "    return (f(x + delta_x) - f(x - delta_x)) / (2 * delta_x)",
            ],
            lit: &[4],
        }),
    },
    Exhibit {
        formula: Some(
            "<msup><mi>f</mi><mo>′</mo></msup><mo>(</mo><mi>x</mi><mo>)</mo><mo>≈</mo><mfrac><mrow><mi>f</mi><mo>(</mo><mi>x</mi><mo>+</mo><mi>δ</mi><mo>)</mo><mo>−</mo><mi>f</mi><mo>(</mo><mi>x</mi><mo>−</mo><mi>δ</mi><mo>)</mo></mrow><mrow><mn>2</mn><mi>δ</mi></mrow></mfrac>",
        ),
        code: None,
    },
    NONE,
    NONE,
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 15,
            lines: &[
                "        tmp_val = x[idx]",
                "        x[idx] = float(tmp_val) + delta_x",
                "        fx1 = f(x)",
                "",
                "        x[idx] = tmp_val -delta_x",
                "        fx2 = f(x)",
                "        grad[idx] = (fx1 - fx2) / (2 * delta_x)",
                "",
                "        x[idx] = tmp_val",
            ],
            lit: &[8],
        }),
    },
    Exhibit {
        formula: None,
        code: Some(Code {
            cell: 4,
            lines: &[
                "        x[idx] = float(tmp_val) + delta_x",
                "        fx1 = f(x)",
                "",
                "        x[idx] = tmp_val - delta_x",
                "        grad[idx] = (fx1 - fx2) / (2*delta_x)",
            ],
            lit: &[4],
        }),
    },
];

pub(super) static KOREAN: [Chapter; 6] = [
    Chapter {
        title: "미분은 아주 조금 움직여 보는 일이다",
        sentences: &[
            "x를 아주 조금 움직이면 함숫값은 얼마나 변할까요? 변한 양을 움직인 거리로 나눈 것이 기울기입니다. 수학에서는 그 거리 δ를 0으로 보내지만, 컴퓨터는 *δ = 0.0001*처럼 작은 수에서 멈춥니다. 이것이 수치미분입니다.",
            "셀 1은 x = 3에서 x²의 기울기를 이렇게 재어 6.000000000012662를 찍습니다. 종이 위의 답은 6입니다.",
        ],
        question: Some(Question {
            ask: "점을 x = −3으로 옮기면 기울기는 얼마일까요?",
            answers: &["6", "0", "−6"],
            shown: "기울기는 −6.0000입니다. 왼쪽 비탈에서는 x가 커질수록 함숫값이 작아집니다. 기울기의 부호는 방향을, 크기는 가파른 정도를 알려 줍니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "양쪽에서 재면 오차가 δ²으로 줄어든다",
        sentences: &[
            "x와 x + δ에서만 재면 오차가 δ에 비례합니다. x − δ와 x + δ, 양쪽에서 재면 곡선이 휜 탓에 생긴 오차가 서로 지워지고, δ²에 비례하는 작은 오차만 남습니다.",
            "지금 함수는 셀 2의 3x·eˣ이고 x = 2, δ = 0.001입니다. 수치미분은 정확한 기울기와 1.8e-5만큼 다릅니다.",
        ],
        question: Some(Question {
            ask: "δ를 10분의 1인 0.0001로 줄이면 오차는 어떻게 될까요?",
            answers: &["10분의 1이 된다", "100분의 1이 된다", "1,000분의 1이 된다"],
            shown: "오차가 1.8e-7로, 100분의 1이 되었습니다. 셀 2가 찍은 66.50150507518049와 셀 3이 찍은 66.50150489037586의 차이가 바로 이것입니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "δ는 작을수록 좋은 것이 아니다",
        sentences: &[
            "오차는 두 군데서 생깁니다. 하나는 곡선을 직선으로 본 탓이고, δ²에 비례합니다. 다른 하나는 거의 같은 두 수를 뺄 때 float64의 끝자리가 흔들린 탓이고, δ에 반비례합니다. 한쪽을 줄이면 다른 쪽이 커집니다.",
            "시그모이드의 x = 0.7에서 δ = 0.0001이면 오차는 1.2e-10입니다.",
        ],
        question: Some(Question {
            ask: "δ를 1e-12로 줄이면 오차는 어떻게 될까요?",
            answers: &["더 작아진다", "거의 그대로다", "훨씬 커진다"],
            shown: "오차가 5.4e-5로, 40만 배 넘게 커졌습니다. 오차가 가장 작은 곳은 두 오차가 만나는 1e-5 근처입니다. 노트북의 1e-4는 그 골짜기에서 멀지 않은, 함수를 가리지 않는 선택입니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "제곱 오차에서는 δ가 커도 틀리지 않는다",
        sentences: &[
            "이차함수에서는 x − δ와 x + δ를 이은 직선이 x에서의 접선과 언제나 나란합니다. δ가 아무리 커도 그렇습니다. 회귀의 손실은 {W}의 이차함수이므로, 노트북의 수치미분은 여기서 끝자리까지 믿을 만합니다.",
            "지금 함수는 점 (2, 3) 하나의 제곱 오차입니다. {b} = 1로 두고 {W}를 x로 적었습니다.",
        ],
        question: Some(Question {
            ask: "δ = 1이라는 엄청나게 큰 값을 쓰면 오차는 얼마일까요?",
            answers: &["0이다", "1쯤이다", "100쯤이다"],
            shown: "기울기는 −4, 오차는 0입니다. 이차함수에는 곡선을 직선으로 본 탓에 생기는 오차가 없습니다. 남는 것은 끝자리의 흔들림뿐이고, 그것은 δ가 클수록 오히려 작습니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "배열은 한 번에 한 원소만 흔든다",
        sentences: &[
            "변수가 여럿이면 하나만 움직이고 나머지는 그대로 둡니다. 그렇게 잰 기울기 하나가 편미분이고, 모두 모은 것이 그래디언트입니다. 셀 17의 f(x, y) = 2x + 3xy + y³은 (1, 2)에서 7.999999999990237과 15.000000010019221을 찍습니다. 종이 위의 답은 8과 15입니다.",
            "표시한 줄이 가장 중요합니다. 값을 되돌려 놓지 않으면 다음 원소를 잴 때 앞의 원소가 제자리에 있지 않습니다. 실험실에서 한 줄씩 앞뒤로 움직이며 배열을 지켜보세요.",
        ],
        question: Some(Question {
            ask: "두 번째 원소를 x + δ로 바꾸고 `fx1`을 잴 때, 첫 번째 원소는 얼마일까요?",
            answers: &["1", "0.9999", "1.0001"],
            shown: "배열은 [1, 2.0001]입니다. 첫 번째 원소는 잰 뒤에 되돌려 놓았으므로 1입니다. 그래서 두 번째 몫은 두 번째 원소만 움직였을 때의 기울기가 됩니다.",
        }),
        goal: None,
    },
    Chapter {
        title: "조용히 틀리는 실수가 더 무섭다",
        sentences: &[
            "셀 4에는 `fx2 = f(x)`가 빠져 있습니다. 실행하면 표시한 줄에서 `NameError`로 멈추고, 원소는 x − δ로 바뀐 채 남습니다. 되돌리는 줄까지 가지 못했기 때문입니다.",
            "그래도 멈추는 실수는 친절한 편입니다. 정수 배열, 빠진 괄호, 부호가 뒤집힌 시그모이드는 아무 말 없이 틀린 답을 냅니다. ‘버그 찾기’에서 증상만 보고 범인인 줄을 찾아보세요.",
        ],
        question: Some(Question {
            ask: "정수로 된 배열 `np.array([1, 2])`에서 func2의 그래디언트를 재면 무엇이 나올까요?",
            answers: &["오류가 나서 멈춘다", "8과 15", "40000과 50000"],
            shown: "오류 없이 [40000 50000]이 나왔습니다. 정수 배열은 소수점 아래를 버리므로 x + δ는 x 그대로, x − δ는 x − 1이 됩니다. 1만큼 달라진 값의 차이를 0.0002로 나눈 것입니다.",
        }),
        goal: None,
    },
];

pub(super) static ENGLISH: [Chapter; 6] = [
    Chapter {
        title: "A derivative is what a small nudge does",
        sentences: &[
            "Move x a tiny bit: how much does the function change? The change divided by the distance moved is the slope. Mathematics sends that distance δ to 0; a computer stops at something small, like *δ = 0.0001*. That is the numerical derivative.",
            "Cell 1 measures the slope of x² at x = 3 in this way and prints 6.000000000012662. On paper it is 6.",
        ],
        question: Some(Question {
            ask: "What is the slope if the point moves to x = −3?",
            answers: &["6", "0", "−6"],
            shown: "The slope is −6.0000. On the left side of the bowl the function falls as x grows. The sign of a slope is the direction, its size the steepness.",
        }),
        goal: None,
    },
    Chapter {
        title: "Measured on both sides, the error falls as δ²",
        sentences: &[
            "Measured only at x and x + δ, the slope is off by something proportional to δ. Measured on both sides, at x − δ and x + δ, what the bend of the curve does to one side it undoes on the other, and only an error proportional to δ² is left.",
            "The function is now cell 2’s, 3x·eˣ, at x = 2 with δ = 0.001. The numerical derivative is off by 1.8e-5.",
        ],
        question: Some(Question {
            ask: "Make δ a 10th of that, 0.0001. What becomes of the error?",
            answers: &["A 10th", "A 100th", "A 1,000th"],
            shown: "The error is 1.8e-7 now, a 100th. It is exactly what lies between the 66.50150507518049 that cell 2 printed and the 66.50150489037586 of cell 3.",
        }),
        goal: None,
    },
    Chapter {
        title: "A smaller δ is not always better",
        sentences: &[
            "The error has two sources. One is that a curve is taken for a straight line; it grows as δ². The other is that two nearly equal numbers are subtracted, and the last digits of a float64 wobble; it grows as δ shrinks. Make one smaller and the other gets larger.",
            "For sigmoid at x = 0.7 and δ = 0.0001 the error is 1.2e-10.",
        ],
        question: Some(Question {
            ask: "What happens to the error at δ = 1e-12?",
            answers: &["It gets even smaller", "It hardly changes", "It gets much larger"],
            shown: "It is 5.4e-5, over 400,000 times as large. The error is least where the two sources meet, near 1e-5. The notebook’s 1e-4 is not far from there, and does well for almost any function.",
        }),
        goal: None,
    },
    Chapter {
        title: "For a squared error even a huge δ is exact",
        sentences: &[
            "For a quadratic, the line through x − δ and x + δ is always parallel to the tangent at x, however large δ is. The loss of the regression is quadratic in {W}, so there the notebook’s derivative can be trusted to its last digits.",
            "The function is now the squared error of a single point, (2, 3), with {b} = 1 and {W} written as x.",
        ],
        question: Some(Question {
            ask: "Take an enormous δ = 1. How large is the error?",
            answers: &["0", "About 1", "About 100"],
            shown: "The slope is −4 and the error 0. A quadratic has no error from taking a curve for a straight line. Only the wobble of the last digits is left, and a larger δ makes that smaller.",
        }),
        goal: None,
    },
    Chapter {
        title: "Of an array, one element at a time is nudged",
        sentences: &[
            "With several variables, move one and hold the others still. The slope measured so is a partial derivative; all of them together are the gradient. Of f(x, y) = 2x + 3xy + y³ at (1, 2), cell 17 prints 7.999999999990237 and 15.000000010019221. On paper these are 8 and 15.",
            "The marked line matters most. If the value is not put back, the element is not in its place when the next one is measured. Go through it line by line in the lab, forwards and backwards, and watch the array.",
        ],
        question: Some(Question {
            ask: "The second element is at x + δ and `fx1` is measured. What is the first element then?",
            answers: &["1", "0.9999", "1.0001"],
            shown: "The array is [1, 2.0001]. The first element was put back after it was measured, so it is 1, and the second quotient is the slope of moving the second element alone.",
        }),
        goal: None,
    },
    Chapter {
        title: "The mistakes to fear are the quiet ones",
        sentences: &[
            "Cell 4 lacks its `fx2 = f(x)`. It stops at the marked line with a `NameError`, and the element stays at x − δ: the line that would have put it back was never reached.",
            "A mistake that stops the program is still a friendly one. An integer array, a missing bracket or a sigmoid with its sign flipped give wrong answers without a word. Under “Find the bug” you see only the symptom; find the line that did it.",
        ],
        question: Some(Question {
            ask: "What is the gradient of func2 measured at an array of integers, `np.array([1, 2])`?",
            answers: &["It stops with an error", "8 and 15", "40000 and 50000"],
            shown: "[40000 50000], without a word of warning. An array of integers drops whatever follows the point: x + δ is x again and x − δ is x − 1. What a step of 1 changed was divided by 0.0002.",
        }),
        goal: None,
    },
];
