//! The regression in English.

use super::Words;
use crate::text::lesson::Heading;
use crate::text::story::{ChapterText, QuestionText};

pub(super) const HEADING: Heading = Heading {
    name: "Regression",
    about: "Fit a line to five points, and watch 8,001 updates of W and b.",
};

pub(super) const WORDS: Words = Words {
    program: "Simple linear regression",
    error_val: "not the loss: this squares the sum, the loss sums the squares",
    line: |line, loss| {
        format!(
            "The line is now {line}; the mean of its squared distances to the points is {loss}."
        )
    },
    order_errors: |updates, loss| {
        format!(
            "After {updates} updates in the chosen order the loss is {loss}. The solid curve is the loss in the notebook’s order, the dashed one in the textbook’s."
        )
    },
    factor: |rate, factor| {
        format!(
            "At a learning rate of {rate}, an update multiplies the distance to the minimum by {factor} in the long run. Below 1 the descent converges."
        )
    },
    factor_below: "below 1 it converges",
    same_digits: "W + δ and W − δ are the same number, so the slope is 0.",
    other_digits: |slope| format!("W + δ and W − δ differ, and the slope is {slope}."),
    point_losses: |loss, error_val| {
        format!(
            "The squares average to the loss, {loss}. In error_val the differences are added first: {error_val}."
        )
    },
};

pub(super) static STORY: [ChapterText; 8] = [
    ChapterText {
        title: "A line is two numbers",
        sentences: &[
            "We look for the line that fits five points best: (1, 2), (2, 3), (3, 4), (4, 5), (5, 6). Two numbers make a line: the weight {W} and the bias {b}.",
            "The notebook draws {W} = 0.592 and {b} = 0.412 at random and corrects them 8,001 times. Nobody tells it the answer; it only sees how far the line is from the points.",
        ],
        question: Some(QuestionText {
            ask: "Where will {W} and {b} be after 8,001 updates?",
            answers: &["Near {W} = 2, {b} = 0", "Near {W} = 1, {b} = 1", "Near where they began"],
            outcome: "They reached {W} = 1.0000 and {b} = 1.0000, and the loss fell from 3.617 to 5.1e-26: all five points lie on y = x + 1.",
        }),
        goal: None,
    },
    ChapterText {
        title: "The loss is a landscape over {W} and {b}",
        sentences: &[
            "Square the distance of each point from the line and average: that is the loss {E}. Every choice of {W} and {b} has one {E}, the height of a landscape over their plane.",
            "Learning means walking downhill on it. Darker is lower. The start is 3.617 high.",
        ],
        question: Some(QuestionText {
            ask: "How many updates until {E} is below a 100th of that?",
            answers: &["About 20", "About 800", "About 4,000"],
            outcome: "After 20 updates {E} = 0.0354. The rest creep along the almost flat floor of the valley.",
        }),
        goal: Some("Get {E} below 1e-6 within 2,000 updates, without typing a start."),
    },
    ChapterText {
        title: "One update computes the loss four times",
        sentences: &[
            "Nudge {W} up by *δ = 0.0001* and compute {E}; nudge it down as far and compute {E} again. Their difference over 2δ is the slope. Then the same for {b}, with the new {W}: four times in all.",
            "The slope says which way is up, and how steep. So the update goes the other way, by the slope times the learning rate, 0.01.",
        ],
        question: Some(QuestionText {
            ask: "At the start the slope in {W} is −12.50. How does one update change {W} = 0.592?",
            answers: &["It gets smaller", "It stays", "It gets larger"],
            outcome: "{W} = 0.717, which is 0.592 − 0.01 × (−12.50). Where the slope is negative, downhill is to the right, and {W} grows.",
        }),
        goal: None,
    },
    ChapterText {
        title: "The notebook updates {W} first, and then {b} with the new {W}",
        sentences: &[
            "When the notebook measures the slope in {b}, {W} is already the new one. Textbook gradient descent measures both slopes at the old {W} and {b}, and only then changes both.",
            "The lab is set to the notebook’s order at a learning rate of 0.09, which converges.",
        ],
        question: Some(QuestionText {
            ask: "Keep the learning rate at 0.09 and change only the order to the textbook’s. What happens?",
            answers: &[
                "It converges just the same",
                "It converges a little more slowly",
                "It diverges",
            ],
            outcome: "It diverged at update 57. On this data the textbook’s order converges up to 0.0845, the notebook’s up to 0.1: the order alone moves the limit.",
        }),
        goal: None,
    },
    ChapterText {
        title: "The learning rate has a cliff",
        sentences: &[
            "A larger learning rate means larger moves. If they are too large, they jump across the valley and land higher on the opposite wall.",
            "At 0.095 each bounce between the walls is a little smaller than the last, and it converges.",
        ],
        question: Some(QuestionText {
            ask: "Raise the learning rate just a little more, to 0.101. What happens?",
            answers: &["It converges a little sooner", "It diverges", "Almost nothing changes"],
            outcome: "It diverged at update 428, as each bounce is slightly larger than the last. In the notebook’s order the cliff is at 0.1.",
        }),
        goal: Some(
            "Find a rate less than 0.5% below the limit that still converges by the end of its run.",
        ),
    },
    ChapterText {
        title: "Beyond the cliff there are rates that converge again",
        sentences: &[
            "At 0.3 it diverges. Surely every larger rate does too.",
            "But with {b} updated by the new {W}, the factor by which one update scales the distance to the minimum is *quadratic* in the learning rate. And a quadratic can go down and come up again.",
        ],
        question: Some(QuestionText {
            ask: "What happens at a learning rate of 0.52?",
            answers: &[
                "It diverges sooner than at 0.3",
                "It goes back and forth between two places for ever",
                "It converges",
            ],
            outcome: "It converged. In the notebook’s order the rates that converge here are 0 to 0.1, and again 0.5 to 6/11 = 0.5455. The textbook’s order has no second window.",
        }),
        goal: None,
    },
    ChapterText {
        title: "A diverging run freezes; it never reaches infinity",
        sentences: &[
            "At a learning rate of 0.2 every jump lands higher. The first takes {E} from 3.617 to 20.42.",
            "At update 9 the lab says that it has diverged, and stops. If it runs on, will {W} and {b} grow for ever? The slope comes from the difference of {E} at {W} + δ and at {W} − δ.",
        ],
        question: Some(QuestionText {
            ask: "Let it run on, all the way to 8,001. What happens to {W}?",
            answers: &[
                "It becomes infinite (inf)",
                "It stops at some huge number",
                "It comes back to the valley",
            ],
            outcome: "It froze at {W} = 1.2e+12. There, adding and subtracting 0.0001 give the same float64, so both {E} are equal, and the slope is exactly 0. That is not always a minimum.",
        }),
        goal: None,
    },
    ChapterText {
        title: "The `error value` that the notebook prints is not the loss",
        sentences: &[
            "The notebook minimises `loss_func` but prints `error_val`. Only one bracket differs. Added before they are squared, differences above and below the line cancel out.",
        ],
        question: Some(QuestionText {
            ask: "Lay the line flat at y = 4 ({W} = 0, {b} = 4). What is `error_val`?",
            answers: &["0", "The same as the loss", "More than the loss"],
            outcome: "`error_val` is 0, and the loss is 2: the sum of the differences −2, −1, 0, 1, 2 is 0. Only the loss tells how much was learnt.",
        }),
        goal: None,
    },
];
