//! The sample in Korean.

use super::Words;
use crate::text::lesson::Heading;
use crate::text::story::{ChapterText, QuestionText};

pub(super) const HEADING: Heading =
    Heading { name: "견본", about: "점 두 개에 직선을 맞춥니다." };

pub(super) const WORDS: Words = Words { program: "견본: 두 점을 지나는 직선" };

pub(super) static STORY: [ChapterText; 1] = [ChapterText {
    title: "두 점이면 직선 하나가 정해진다",
    sentences: &["두 점 (0, 1)과 (1, 3)은 한 직선 위에 있습니다. {W} = 2, {b} = 1입니다."],
    question: Some(QuestionText {
        ask: "학습률이 0.5이면 {W}는 어디로 갈까요?",
        answers: &["1 근처", "2 근처"],
        outcome: "{W}는 2가 되었습니다. 직선이 두 점을 모두 지납니다.",
    }),
    goal: Some("200번 안에 {E}를 1e-9보다 작게 만들어 보세요."),
}];
