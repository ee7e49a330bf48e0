//! The classification in English.

use super::Words;
use crate::text::lesson::Heading;
use crate::text::story::{ChapterText, QuestionText};

pub(super) const WORDS: Words = Words {
    heading: Heading {
        name: "Classification",
        about: "Split ten points into 0 and 1, and see what sigmoid and cross-entropy do.",
    },
    program: "Simple logistic regression (classification)",
    curve: |w, b, boundary, right, all| {
        format!(
            "The model is now σ({w} x + {b}), its boundary x = {boundary}. {right} of {all} points are right."
        )
    },
    boundary: |x| format!("boundary x = {x}"),
    start: "Start",
    start_notebook: "As cell 28 printed it",
    start_cell40: "As cell 40 really began",
    run_again: "A cell of the notebook goes on from whatever W and b are when it is run. Cell 40 had been run again and again: its printed initial error is already 0.0104. Only running the cell that draws W and b starts afresh.",
    predict: "Predictions",
    inputs: "x values, with commas",
    logical: "says",
    rule: "1 where σ is 0.5 or more.",
    zigzag: |loss_increases, updates| {
        format!(
            "In {loss_increases} of the first {updates} updates the error rose. Across the valley’s narrow side the step is too long, so the path bounces between its walls while it creeps down."
        )
    },
    saturated: "σ is so close to 0 and 1 that hardly any gradient is left. W and b grow very slowly.",
    below_zero: "The error is below 0. That is not wrong: the 1e-7 inside the logarithms makes ln(1 + 1e-7) a little more than 0.",
    no_explosion: "Even a large learning rate does not make W and b explode: σ stays between 0 and 1, which bounds the gradient.",
};

pub(super) static STORY: [ChapterText; 7] = [
    ChapterText {
        title: "Sigmoid takes any number to between 0 and 1",
        sentences: &[
            "This time the answer is either 0 or 1. But z = {W}x + {b} can be as large or small as it likes; so it goes through sigmoid, σ, which turns it into a number between 0 and 1. We read that as the probability that the answer is 1.",
            "Where z is 0, σ is 0.5. The larger z, the nearer to 1; the smaller, the nearer to 0. It never quite arrives.",
        ],
        question: Some(QuestionText {
            ask: "With {W} = 0 and {b} = 0, what probability of 1 does the model give x = 20?",
            answers: &["One near 0", "0.5", "One near 1"],
            shown: "Whatever x is, z = 0, so it says 0.5. This model knows nothing, and its loss is ln 2 = 0.693 for each of the 10 points, 6.931 in all.",
        }),
        goal: None,
    },
    ChapterText {
        title: "The decision boundary is where σ is 0.5",
        sentences: &[
            "Whether σ is above 0.5 depends on the sign of z. So the decision boundary is where z = {W}x + {b} is 0: at x = −{b}/{W}. How steep the curve is there, {W} decides.",
            "Now {W} = 1 and {b} = −11, so the boundary is 11. The point x = 12, whose target is 0, is on the wrong side of it.",
        ],
        question: Some(QuestionText {
            ask: "From the notebook’s start, where will the boundary be after 100,001 updates?",
            answers: &["Near 10", "Near 11", "Near 13"],
            shown: "The boundary is x = 12.97, almost halfway between 12, the last point whose target is 0, and 14, the first whose target is 1.",
        }),
        goal: None,
    },
    ChapterText {
        title: "The surer a mistake, the larger the loss",
        sentences: &[
            "With squared errors, no point could ever count for more than 1, however wrong; and where it is completely wrong σ is flat, so the slope vanishes. Classification needs another loss: cross-entropy.",
            "It is minus the logarithm of the probability that was given to the right answer. Give it 0.5, and that is 0.693; give it 0.01, and it is 4.605. Now {W} = 1 and {b} = −13: all ten points are right, and the loss is 0.739.",
        ],
        question: Some(QuestionText {
            ask: "Flip the signs, {W} = −1 and {b} = 13, and all ten are wrong. What is the loss?",
            answers: &["About 1.5", "About 10", "More than 50"],
            shown: "The loss is now 52.73. The further a point is from the boundary, the surer the mistake, and those points make up almost all of it.",
        }),
        goal: None,
    },
    ChapterText {
        title: "It begins in a zig-zag",
        sentences: &[
            "As x goes up to 20, a small change of {W} changes z a lot. A change of {b} does not. So the landscape is a long, narrow valley, steep along {W} and gentle along {b}.",
            "For its width, the steps of a learning rate of 0.01 are long. Look at the first few hundred in the picture of the landscape.",
        ],
        question: Some(QuestionText {
            ask: "Of the first 518 updates, how many made the loss go up?",
            answers: &["None", "About 10", "More than half"],
            shown: "293 of them. Bouncing from wall to wall it still went down the valley, and the loss came from 10.17 to 2.125. A loss that goes up now and then does not mean that learning has gone wrong.",
        }),
        goal: None,
    },
    ChapterText {
        title: "Classification does not explode; it freezes",
        sentences: &[
            "In the regression a large learning rate made {W} and {b} explode. Here a point adds (y − t)x to the slope in {W}, and as y and t are between 0 and 1, that is never more than x. There is a limit to how long a step can be.",
            "That does not make it safe. After one step that goes too far, σ sticks to 0 or 1 at every point.",
        ],
        question: Some(QuestionText {
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
    ChapterText {
        title: "Points that can be separated have nowhere to arrive",
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
            shown: "{W} = 2.588 and the loss is 0.1463, but it is still growing. The loss falls ever more slowly, and for ever. Without a minimum there is nothing to converge to.",
        }),
        goal: None,
    },
    ChapterText {
        title: "A cell that is run again does not start again",
        sentences: &[
            "The first loss that the notebook printed is 0.0104. A {W} and a {b} freshly drawn between 0 and 1 cannot give that; and the {b} printed with it is −68.25.",
            "Cell 40 draws no new {W} and {b}. It goes on from those that are there, and before this output was kept it had been run several times already. The lab now starts from that place.",
        ],
        question: Some(QuestionText {
            ask: "Run cell 40 once more, another 100,001 updates. What does the loss do?",
            answers: &["It goes back up to where it began", "It falls a little", "It becomes 0"],
            shown: "From 0.01044 to 0.009838: about 6% less. To learn from the beginning again, the cell to run is 28, which draws {W} and {b}.",
        }),
        goal: None,
    },
];
