//! LogicGate in English.

use super::Words;
use crate::text::lesson::Heading;
use crate::text::story::{ChapterText, QuestionText};

pub(super) const HEADING: Heading =
    Heading { name: "Logic gates", about: "AND, OR and NAND learn; XOR cannot. See why." };

pub(super) const WORDS: Words = Words {
    choose: "Gate",
    choose_table: "Choose a table",
    choose_about: "In each square x1 = 1 is right and x2 = 1 is up. Dashed red: no line separates it. Point at one to try it on the map.",
    not_separable: "no line separates it",
    decision: "Decision map",
    map: |gate, right| {
        format!(
            "{right} of the four inputs of {gate} are right. On the line σ is 0.5, and the answer changes across it."
        )
    },
    program: "LogicGate: a truth table that learns",
    training: "train the gate on its truth table",
    truth: "Truth table",
    truth_about: "For each input σ, the gate’s answer and the target",
    says: "answer",
    target: "target",
    right: "right",
    wrong: "wrong",
    undecided: "undecided",
    undecided_about: "?: σ is 0.5 but for rounding, which decides the answer",
    dust: "σ minus 0.5",
    dust_legend: "above 0 the answer is 1, below it is 0",
    dust_about: "σ differs from 0.5 by about a hundred-millionth. The answer was not learnt: rounding in the last digits decides it. That is why the notebook’s XOR prints 0, 0, 0, 1, as AND does.",
    floor: "The floor",
    floor_about: |printed, exact| {
        format!(
            "The floor is 4·ln 2 = {exact}. The notebook prints {printed}, because the 1e-7 inside its logarithms makes it -4·ln(0.5 + 1e-7)."
        )
    },
    certificate: "The gradient is zero and this loss is convex, so this is its global minimum: no line does better. The run is not stuck; it is finished.",
    manual_fit: "Beat it by hand",
    manual_fit_about: |floor| {
        format!("Move W1, W2 and b yourself and try to get the loss below {floor}.")
    },
    manual_fit_free: "Move W1, W2 and b yourself and try to get all four right.",
    hand_sign: "By hand",
    hand_points: "Loss, point by point",
    hand_points_about: |losses| {
        let [a, b, c, d] = losses.map(|loss| format!("{loss:.3}"));
        format!("(0, 0) adds {a} to the loss, (0, 1) {b}, (1, 0) {c} and (1, 1) {d}")
    },
    hand_floor: |floor| format!("floor {floor}"),
    hand_best: "Lowest by hand",
    hand_above: "Above the floor by",
    right_label: "Right",
    right_of: |right| format!("{right} of 4"),
    hand_three: "Three of four are right, yet σ = 0.5 everywhere costs less.",
    hand_below: "Below the floor: rounding alone can do that.",
    hand_invalid: "a number from −1000 to 1000",
    hand_take: "Take the trained values",
    ghost: "XOR’s tables, seeds 0–299",
    ghost_legend: "● AND · □ NAND · ○ another table",
    ghost_about: "Trains XOR on one layer from each seed and counts the tables that σ > 0.5 prints. Nothing is learnt, yet every seed prints a table.",
    ghost_found: |seeds, and| {
        format!("{and} of {seeds} seeds printed AND’s table. None printed XOR’s.")
    },
    ghost_printed: "printed",
    ghost_seeds: "seeds",
    norms: "Size of the weights ‖W‖",
    norms_about: "The weights of the learnable gates grow without limit and never converge. Only the weights of XOR, which one gate cannot learn, converge: to 0.",
};

pub(super) static STORY: [ChapterText; 7] = [
    ChapterText {
        title: "One gate is one neuron",
        sentences: &[
            "A neuron multiplies each of two inputs, 0 or 1, by a weight, adds the bias, and puts the sum through σ. Above 0.5 it says 1. `LogicGate` in cell 104 is exactly this neuron.",
            "It is taught a truth table of four lines. At the start, AND’s neuron says 1 to all of them.",
        ],
        question: Some(QuestionText {
            ask: "After 10,001 updates, how many of AND’s four lines are right?",
            answers: &["Two", "All four", "Three"],
            outcome: "It says 0, 0, 0, 1: all four are right. The loss fell from 4.723 to 0.1706.",
        }),
        goal: Some("Get the loss of AND below 0.02 within 10,001 updates."),
    },
    ChapterText {
        title: "A neuron draws one line across the plane",
        sentences: &[
            "Two inputs make four points in a plane. In it {W1}x₁ + {W2}x₂ + {b} = 0 is a line, and the neuron says 1 on one side of it and 0 on the other. That line is the decision boundary.",
            "Learning means moving the line until it separates the points that should be 1 from those that should be 0.",
        ],
        question: Some(QuestionText {
            ask: "Once OR is learnt, which point does the line cut off?",
            answers: &["(0, 0)", "(1, 1)", "(0, 1) and (1, 0)"],
            outcome: "Only (0, 0) is left on the side of 0. With {W1} = 6.791, {W2} = 6.793 and {b} = −2.920, one input that is on is enough to take the sum above 0.",
        }),
        goal: None,
    },
    ChapterText {
        title: "Another table, and the same code learns NAND",
        sentences: &[
            "`LogicGate` contains no rule for AND or NAND. The same code is given another table, that is all. NAND is AND inverted: 1, 1, 1, 0.",
            "In the notebook NAND’s two weights start at 0.245 and 0.474, both positive.",
        ],
        question: Some(QuestionText {
            ask: "When NAND is learnt, what are the signs of the two weights?",
            answers: &["Both positive", "One negative", "Both negative"],
            outcome: "{W1} = −5.566, {W2} = −5.566 and {b} = 8.529. The more inputs are on, the more the answer leans towards 0. These are almost AND’s 5.588, 5.588, −8.561 with their signs flipped.",
        }),
        goal: None,
    },
    ChapterText {
        title: "With XOR the loss stops at 2.7726",
        sentences: &[
            "XOR is 1 only where the two inputs differ: 0, 1, 1, 0. Seen in the plane, the two points of 1 lie on one diagonal and the two of 0 on the other.",
            "Can one line separate them? Before you run it, move {W1}, {W2} and {b} by hand in the lab, and try to get the loss below 2.7726.",
        ],
        question: Some(QuestionText {
            ask: "After 10,001 updates, what has the loss of XOR done?",
            answers: &["It approaches 0", "It stops at 2.7726", "It keeps growing"],
            outcome: "It stopped at 2.7726. That is 4·ln 2 = 2.7726, the loss of answering 0.5, or “I don’t know”, at all four points.",
        }),
        goal: None,
    },
    ChapterText {
        title: "It is not stuck; it is finished",
        sentences: &[
            "When a loss stops falling, we suspect too few updates, or a bad valley that it fell into. But the loss of one neuron is *convex*. A convex landscape has a single valley, and where its slope is 0 it is as low as it gets.",
            "That place is {W1} = 0, {W2} = 0, {b} = 0. The notebook prints 2.7725879 there, and not 2.7725887, because of the 1e-7 added inside its logarithms.",
        ],
        question: Some(QuestionText {
            ask: "Run it 10 times as long, to 100,001. What changes?",
            answers: &["The loss falls below 2", "It learns XOR at last", "Nothing"],
            outcome: "The loss is still 2.7726, and the verdict is: converged. It was neither short of time nor stuck. This is the best that one line can do.",
        }),
        goal: None,
    },
    ChapterText {
        title: "Nothing was learnt, yet a table is printed: the ghost AND",
        sentences: &[
            "When XOR’s training is over, its four σ are all within 1e-7 of 0.5. But `predict` reads anything above 0.5 as 1. So the notebook printed 0, 0, 0, 1: AND’s table.",
            "That was no accident. Of the seeds 0 to 299, 241 print AND’s table and 59 NAND’s. None prints XOR’s.",
        ],
        question: Some(QuestionText {
            ask: "What does it print from seed 2?",
            answers: &["XOR’s table, 0, 1, 1, 0", "NAND’s table, 1, 1, 1, 0", "All 0"],
            outcome: "It printed 1, 1, 1, 0. Not because it learnt anything: {W} and {b} were shrinking to 0, and the output only shows on which side of it their last digits were.",
        }),
        goal: None,
    },
    ChapterText {
        title: "Learnable gates never converge; XOR does",
        sentences: &[
            "One line separates AND, so the larger {W}, the smaller the loss. There is no minimum, and it does not converge. Of the four gates only XOR converges, which one gate cannot learn. The picture of ‖W‖ shows all four side by side.",
            "After 10,001 updates AND’s {W1} is 5.588.",
        ],
        question: Some(QuestionText {
            ask: "Run it to 100,001. What does AND’s {W} do?",
            answers: &["It keeps growing", "It converges to some value", "It comes back to 0"],
            outcome: "It has grown to {W1} = 10.23 and is still growing. The loss went from 0.1706 to 0.01723: 10 times the updates, about a 10th of the loss.",
        }),
        goal: None,
    },
];
