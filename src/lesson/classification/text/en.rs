//! The classification in English.

use super::Words;
use crate::experiment::start::NamedStart;
use crate::text::lesson::{Heading, StartWords};
use crate::text::story::{ChapterText, QuestionText};

pub(super) const HEADING: Heading = Heading {
    name: "Classification",
    about: "Split ten points into 0 and 1, and see what sigmoid and cross-entropy do.",
};

pub(super) const WORDS: Words = Words {
    program: "Simple logistic regression (classification)",
    curve: |w, b, boundary, right, all| {
        format!(
            "The model is now σ({w} x + {b}), with {boundary}. {right} of {all} points are right."
        )
    },
    boundary: |x| match x {
        Some(x) => format!("the decision boundary at x = {x}"),
        None => "no decision boundary".to_owned(),
    },
    starts: StartWords {
        label: "Start",
        name: |start| match start {
            NamedStart::Notebook => "As cell 28 printed it",
            NamedStart::Cell40 => "As cell 40 really started",
        },
    },
    run_again: "A cell of the notebook continues from the current W and b. Cell 40 had been run many times: its printed initial error is already 0.0104. Only the cell that draws W and b starts over.",
    predict: "Predictions",
    logical: "answer",
    rule: "1 if σ is at least 0.5.",
    zigzag: |loss_increases, updates| {
        format!(
            "{} the loss rose. Across the narrow side of the valley the moves are too long, so the path bounces between its walls while it creeps down.",
            if updates == "1" {
                "In the first update".to_owned()
            } else {
                format!("In {loss_increases} of the first {updates} updates")
            }
        )
    },
    saturated: "σ is so close to 0 and 1 that the gradient has almost vanished. W and b grow very slowly.",
    below_zero: "The error is below 0. That is not wrong: the 1e-7 inside the logarithms makes ln(1 + 1e-7) a little more than 0.",
    no_explosion: "Even a large learning rate does not make W and b explode: σ stays between 0 and 1, which bounds the gradient.",
    z: |boundary| {
        format!(
            "Above, z is a straight line over x; below, σ(z) is between 0 and 1. σ is 0.5 where z is 0: {boundary}."
        )
    },
    point_loss: |loss| {
        format!(
            "The closer to 0 the probability given to the right answer, the larger the loss, without limit; the squared error, dashed, stays below 1. The losses of all points add up to {loss}."
        )
    },
    ray_loss: |now, far| {
        format!(
            "Multiplying W and b by s leaves the decision boundary where it is. At s = 1 the loss is {now}, at s = 100 it is {far}."
        )
    },
    ray: "W and b times s: the same boundary",
};

pub(super) static STORY: [ChapterText; 7] = [
    ChapterText {
        title: "Sigmoid squeezes any number into (0, 1)",
        sentences: &[
            "This time the answer is 0 or 1, but z = {W}x + {b} can be any number. Sigmoid, σ, turns it into the probability, between 0 and 1, that it is 1.",
            "At z = 0, σ is 0.5. The larger z, the closer σ is to 1; the smaller, the closer to 0. It never quite gets there.",
        ],
        question: Some(QuestionText {
            ask: "With {W} = 0 and {b} = 0, what probability of 1 does the model give x = 20?",
            answers: &["One near 0", "0.5", "One near 1"],
            outcome: "Whatever x is, z = 0, so it says 0.5. Its loss is ln 2 = 0.693 for each of the 10 points, 6.931 in all.",
        }),
        goal: None,
    },
    ChapterText {
        title: "The decision boundary is where σ is 0.5",
        sentences: &[
            "The sign of z decides whether σ is above 0.5. So the decision boundary is where z = {W}x + {b} is 0: at x = −{b}/{W}. {W} sets how steep the curve is there.",
            "Now {W} = 1 and {b} = −11, so the boundary is 11. The point x = 12, whose target is 0, is on the wrong side of it.",
        ],
        question: Some(QuestionText {
            ask: "From the notebook’s start, where will the boundary be after 100,001 updates?",
            answers: &["Near 10", "Near 11", "Near 13"],
            outcome: "The boundary is x = 12.97, almost halfway between 12, the last point whose target is 0, and 14, the first whose target is 1.",
        }),
        goal: None,
    },
    ChapterText {
        title: "The more confident a mistake, the larger its loss",
        sentences: &[
            "Where a point is completely wrong, σ is flat and a squared error has no slope. So the loss here is cross-entropy, minus the logarithm of the probability given to the right answer: 0.693 for 0.5, 4.605 for 0.01.",
            "At {W} = 1, {b} = −13 all ten points are right, with a loss of 0.739.",
        ],
        question: Some(QuestionText {
            ask: "Flip the signs, {W} = −1 and {b} = 13, and all ten are wrong. What is the loss?",
            answers: &["About 1.5", "About 10", "More than 50"],
            outcome: "It is 52.73, almost all of it from points far from the boundary: the most confident mistakes.",
        }),
        goal: None,
    },
    ChapterText {
        title: "The descent starts in a zigzag",
        sentences: &[
            "As x goes up to 20, a small change of {W} changes z a lot. A change of {b} does not. So the landscape is a long, narrow valley, steep along {W} and gentle along {b}.",
            "For a valley this narrow, the moves of a learning rate of 0.01 are long. Look at the first few hundred.",
        ],
        question: Some(QuestionText {
            ask: "Of the first 518 updates, how many made the loss go up?",
            answers: &["None", "About 10", "More than half"],
            outcome: "293 of them. Bouncing from wall to wall it still went down the valley, and the loss fell from 10.17 to 2.125. A loss that goes up now and then does not mean that learning has gone wrong.",
        }),
        goal: None,
    },
    ChapterText {
        title: "Classification does not explode; it freezes",
        sentences: &[
            "In the regression a large learning rate made {W} and {b} explode. Here a point adds (y − t)x to the slope in {W}. As y and t are between 0 and 1, that is never more than x, so one update can only move so far.",
            "But after one update that goes too far, σ sticks to 0 or 1 at every point.",
        ],
        question: Some(QuestionText {
            ask: "What do 1,000 updates at a learning rate of 1 do?",
            answers: &[
                "They diverge",
                "They freeze, with wrong answers",
                "They learn 100 times as fast",
            ],
            outcome: "It froze after the first update, at {W} = −31.7. σ is 0 at every point, so the four whose target is 1 are wrong, and the loss is 64.47. Yet both probes are equal: the slope is 0.",
        }),
        goal: None,
    },
    ChapterText {
        title: "Separable data have no minimum",
        sentences: &[
            "One boundary gets all ten of these points right. Now double both {W} and {b}: the boundary stays where it is, σ comes closer to 0 and 1, and the loss falls. There is always a better place.",
        ],
        question: Some(QuestionText {
            ask: "After 100,001 updates, what is {W} doing?",
            answers: &[
                "It has stopped at the minimum",
                "It is still growing",
                "It is shrinking again",
            ],
            outcome: "{W} = 2.588 and the loss is 0.1463, but it is still growing. The loss keeps falling, ever more slowly. Without a minimum there is nothing to converge to.",
        }),
        goal: None,
    },
    ChapterText {
        title: "Rerunning a cell does not start over",
        sentences: &[
            "The first loss that the notebook printed is 0.0104. A {W} and a {b} freshly drawn between 0 and 1 cannot give that; and the {b} printed with it is −68.25.",
            "Cell 40 draws no new {W} and {b}; it continues from the current ones, and had been run several times. The lab now starts from that point.",
        ],
        question: Some(QuestionText {
            ask: "Run cell 40 once more, another 100,001 updates. What does the loss do?",
            answers: &["It goes back up to where it began", "It falls a little", "It becomes 0"],
            outcome: "From 0.01044 to 0.009838: about 6% less. To learn from the beginning again, the cell to run is 28, which draws {W} and {b}.",
        }),
        goal: None,
    },
];
