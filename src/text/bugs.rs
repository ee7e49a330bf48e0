//! The bug lab: each mistake's symptom, a hint, and what was wrong.

use crate::experiment::mistake::Mistake;

/// The words of the bug lab.
#[derive(Debug)]
pub struct Bugs {
    /// Its title.
    pub title: &'static str,
    /// What is to be done.
    pub about: &'static str,
    /// The choice of a mistake.
    pub choose: &'static str,
    /// A mistake, by what is seen of it.
    pub symptom: fn(Mistake) -> &'static str,
    /// Why that is odd.
    pub odd: fn(Mistake) -> &'static str,
    /// Where to look.
    pub hint: fn(Mistake) -> &'static str,
    /// What was wrong.
    pub explained: fn(Mistake) -> &'static str,
    /// The program.
    pub code: &'static str,
    /// What it prints.
    pub output: &'static str,
    /// What it printed with the mistake.
    pub before: &'static str,
    /// What it prints mended.
    pub after: &'static str,
    /// It trains and is not done.
    pub running: &'static str,
    /// The question.
    pub question: &'static str,
    /// Says that this line is it.
    pub check: &'static str,
    /// Shows the answer.
    pub show: &'static str,
    /// No line was picked.
    pub none: &'static str,
    /// The line is right: the hint.
    pub wrong: fn(&str) -> String,
    /// It was found: what was wrong.
    pub right: fn(&str) -> String,
    /// How many were found of all.
    pub found: fn(usize, usize) -> String,
    /// Marks a found one.
    pub done: &'static str,
    /// A line that was mended.
    pub mended: &'static str,
    /// A cell of the program, counted from 1.
    pub cell: fn(usize) -> String,
    /// The mistake back in.
    pub again: &'static str,
}

pub(super) const KOREAN: Bugs = Bugs {
    title: "버그 찾기",
    about: "노트북을 옮겨 적다가 실제로 하는 실수들입니다. 먼저 출력을 보고, 잘못된 줄을 찾아보세요. 찾으면 고쳐서 다시 실행합니다.",
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
            "t_data에 reshape(4, 1)이 빠져 (4,)와 (4, 1)이 (4, 4)로 퍼졌습니다. 모든 출력을 모든 정답과 견주니, 가장 나은 답은 정답의 평균 0.25뿐입니다."
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
    question: "어느 줄이 잘못되었을까요? 줄이 빠졌다면 그 앞이나 뒤의 줄을 고르세요.",
    check: "이 줄입니다",
    show: "답 보기",
    none: "먼저 줄을 하나 고르세요.",
    wrong: |hint| format!("이 줄은 괜찮습니다. {hint}"),
    right: |explained| format!("찾았습니다. {explained}"),
    found: |found, all| format!("{all}개 가운데 {found}개를 찾았습니다."),
    done: "찾음",
    mended: "고친 줄",
    cell: |cell| format!("셀 {cell}"),
    again: "다시 찾기",
};

pub(super) const ENGLISH: Bugs = Bugs {
    title: "Find the bug",
    about: "Mistakes that real copies of this notebook make. Look at the output first and find the line that is wrong. It is then mended and run again.",
    choose: "Symptom",
    symptom: |mistake| match mistake {
        Mistake::MissingFx2 => "A NameError, and x is left damaged",
        Mistake::IntegerArray => "The gradient is [40000 50000]",
        Mistake::EarlyReturn => "Only the first element has a gradient",
        Mistake::MissingBracket => "Training leaves W and b where they are",
        Mistake::ForgottenRestore => "Each call leaves another x",
        Mistake::MissingReshape => "Every input gets the same answer",
        Mistake::FlippedSigmoid => "It learns, but W has the wrong sign",
    },
    odd: |mistake| match mistake {
        Mistake::MissingFx2 => {
            "The function stopped midway, and x, which was 3.0, is left at 2.9999."
        }
        Mistake::IntegerArray => "The gradient of func2 should be [8, 15].",
        Mistake::EarlyReturn => "func2 should give [8, 15], and func3 [[5, 13], [32, 15]].",
        Mistake::MissingBracket => {
            "The gradient of func1 should be 6, and after 8,001 updates W and b should both be near 1."
        }
        Mistake::ForgottenRestore => {
            "The input x should stay [1, 2], and a second call should give the same."
        }
        Mistake::MissingReshape => "It was trained on AND, so y should differ between the inputs.",
        Mistake::FlippedSigmoid => "It gets AND right. Yet both weights are negative.",
    },
    hint: |mistake| match mistake {
        Mistake::MissingFx2 => "Where should the name fx2 get its value?",
        Mistake::IntegerArray => "Some array cannot hold 1.0001.",
        Mistake::EarlyReturn => "Look at the indentation: does the function end within the loop?",
        Mistake::MissingBracket => "Python takes / and * from left to right.",
        Mistake::ForgottenRestore => "Is there a line that puts the changed element back?",
        Mistake::MissingReshape => "The shape of t - y is (4, 4), not (4, 1).",
        Mistake::FlippedSigmoid => "Look at the formula of the sigmoid, signs included.",
    },
    explained: |mistake| match mistake {
        Mistake::MissingFx2 => {
            "fx2 = f(x) is missing. The notebook’s cell 4 stands just like this. It stopped at the division, so x[idx] was never put back."
        }
        Mistake::IntegerArray => {
            "np.array([1, 2]) holds whole numbers. Putting 1.0001 into it leaves 1, and 0.9999 leaves 0. Write 1.0 and 2.0."
        }
        Mistake::EarlyReturn => {
            "return grad stood inside the while loop, so it ended after the first element."
        }
        Mistake::MissingBracket => {
            "(fx1 - fx2) / 2*delta_x divides by 2, then multiplies by δ. The gradient is δ² times too small, so W and b did not move."
        }
        Mistake::ForgottenRestore => {
            "x[idx] = tmp_val is missing. Each element stays at x − δ, and the next gradient is measured at an x that has already changed."
        }
        Mistake::MissingReshape => {
            "t_data lacks its reshape(4, 1), so (4,) and (4, 1) spread to (4, 4). Every output is compared with every target, and the best answer to that is the targets’ mean, 0.25."
        }
        Mistake::FlippedSigmoid => {
            "1 / (1 + np.exp(x)) is σ(−x). Training flips the signs of W and b to make up for it, and the predictions are the same. That is why it is hard to find."
        }
    },
    code: "Code",
    output: "Output",
    before: "Output before",
    after: "Output, mended",
    running: "It is training.",
    question: "Which line is wrong? If a line is missing, pick the one before or after its place.",
    check: "This line",
    show: "Show the answer",
    none: "Pick a line first.",
    wrong: |hint| format!("This line is fine. {hint}"),
    right: |explained| format!("Found. {explained}"),
    found: |found, all| format!("{found} of {all} found."),
    done: "found",
    mended: "mended line",
    cell: |cell| format!("Cell {cell}"),
    again: "Look for it again",
};
