//! The sample in English.

use super::Words;
use crate::text::lesson::Heading;
use crate::text::story::{ChapterText, QuestionText};

pub(super) const HEADING: Heading = Heading { name: "Sample", about: "Fit a line to two points." };

pub(super) const WORDS: Words = Words { program: "Sample: a line through two points" };

pub(super) static STORY: [ChapterText; 1] = [ChapterText {
    title: "Two points make a line",
    sentences: &["Two points, (0, 1) and (1, 3), lie on one line: {W} = 2 and {b} = 1."],
    question: Some(QuestionText {
        ask: "Where will {W} be at a learning rate of 0.5?",
        answers: &["Near 1", "Near 2"],
        outcome: "{W} came to 2: the line goes through both points.",
    }),
    goal: Some("Get {E} below 1e-9 within 200 updates."),
}];
