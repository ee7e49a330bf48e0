//! The text of the stories. It is no part of the page's program: the build writes it
//! into the page's HTML.
//!
//! Sentences are in the notation of [`markup`](super::markup).

/// The text of a chapter.
#[derive(Clone, Copy, Debug)]
pub struct ChapterText {
    /// The title: a claim.
    pub title: &'static str,
    /// Two or three paragraphs.
    pub sentences: &'static [&'static str],
    /// The question asked before the run.
    pub question: Option<QuestionText>,
    /// The goal that the reader may try to reach.
    pub goal: Option<&'static str>,
}

/// The text of a question.
#[derive(Clone, Copy, Debug)]
pub struct QuestionText {
    /// The question.
    pub ask: &'static str,
    /// The answers to choose from.
    pub answers: &'static [&'static str],
    /// The explanation of the run's result.
    pub outcome: &'static str,
}

/// The labels around every chapter.
#[derive(Clone, Copy, Debug)]
pub struct StoryLabels {
    /// Names the story.
    pub story: &'static str,
    /// Names the reader's place: the lesson's number and name, the chapter's number,
    /// and the number of chapters.
    pub place: fn(usize, &str, usize, usize) -> String,
    /// Introduces a question.
    pub predict: &'static str,
    /// The button that runs the experiment.
    pub check: &'static str,
    /// The answer was right.
    pub right: &'static str,
    /// The answer was wrong.
    pub wrong: &'static str,
    /// Loads the chapter's experiment again.
    pub again: &'static str,
    /// Introduces a goal.
    pub goal: &'static str,
    /// The goal was reached.
    pub reached: &'static str,
    /// Says that the points are no longer those that the chapter is about.
    pub own_points: &'static str,
    /// The button that brings those back.
    pub notebook_points: &'static str,
    /// The link to the previous chapter.
    pub previous: &'static str,
    /// The link to the next chapter.
    pub next: &'static str,
    /// The link to the next lesson, by its name.
    pub next_lesson: fn(&str) -> String,
    /// Clears all answers and goals.
    pub forget: &'static str,
    /// Confirms that they are cleared.
    pub forgotten: &'static str,
}
