//! The reader's answers and goals, as a device remembers them.

use std::fmt;

use crate::lesson::Lesson;
use crate::lesson::chapters::{chapter, chapters};

/// An answer to a chapter's question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The lesson.
    pub lesson: Lesson,
    /// The chapter's number, from 1.
    pub chapter: u8,
    /// The index of the answer, from 0.
    pub answer: u8,
    /// The number of times that the question was answered.
    pub tries: u32,
}

/// All answers and goals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    answers: Vec<Mark>,
    goals: Vec<&'static str>,
}

impl Marks {
    /// Reads the text that [`Marks`] writes; unknown words are ignored.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut marks = Self::default();
        for word in text.split(' ') {
            match read_answer(word) {
                Some(mark) => marks.replace(mark),
                None => {
                    if let Some(name) = goal_named(word) {
                        marks.reach(name);
                    }
                }
            }
        }
        marks
    }

    /// Records an answer in place of an earlier one and returns it with its tries.
    pub fn answer(&mut self, lesson: Lesson, chapter: u8, answer: u8) -> Mark {
        let tries = self.mark(lesson, chapter).map_or(0, |mark| mark.tries).saturating_add(1);
        let mark = Mark { lesson, chapter, answer, tries };
        self.replace(mark);
        mark
    }

    fn replace(&mut self, mark: Mark) {
        self.answers.retain(|old| (old.lesson, old.chapter) != (mark.lesson, mark.chapter));
        self.answers.push(mark);
    }

    fn mark(&self, lesson: Lesson, chapter: u8) -> Option<&Mark> {
        self.answers.iter().find(|mark| (mark.lesson, mark.chapter) == (lesson, chapter))
    }

    /// Returns the answer given in a chapter.
    #[must_use]
    pub fn answered(&self, lesson: Lesson, chapter: u8) -> Option<u8> {
        self.mark(lesson, chapter).map(|mark| mark.answer)
    }

    /// Returns the chapters of a lesson, true where the question was answered.
    pub fn answers(&self, lesson: Lesson) -> impl Iterator<Item = bool> {
        (1..).zip(chapters(lesson)).map(move |(number, _)| self.answered(lesson, number).is_some())
    }

    /// Records a goal and returns true if it is new.
    pub fn reach(&mut self, goal: &'static str) -> bool {
        let new = !self.has_reached(goal);
        if new {
            self.goals.push(goal);
        }
        new
    }

    /// Returns true if a goal was reached.
    #[must_use]
    pub fn has_reached(&self, goal: &str) -> bool {
        self.goals.contains(&goal)
    }
}

/// Writes answers (`regression-3=1`, at the second try `regression-3=1x2`), then the names of
/// goals, separated by spaces.
impl fmt::Display for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for Mark { lesson, chapter, answer, tries } in &self.answers {
            write!(f, "{separator}{}-{chapter}={answer}", lesson.name())?;
            if *tries > 1 {
                write!(f, "x{tries}")?;
            }
            separator = " ";
        }
        for goal in &self.goals {
            write!(f, "{separator}{goal}")?;
            separator = " ";
        }
        Ok(())
    }
}

fn read_answer(word: &str) -> Option<Mark> {
    let (place, answer) = word.split_once('=')?;
    let (name, number) = place.split_once('-')?;
    let lesson = Lesson::ALL.into_iter().find(|lesson| lesson.name() == name)?;
    let (answer, tries) = answer.split_once('x').unwrap_or((answer, "1"));
    let (answer, tries) = (answer.parse().ok()?, tries.parse().ok().filter(|&tries| tries > 0)?);
    let mark = Mark { lesson, chapter: number.parse().ok()?, answer, tries };
    let question = chapter(lesson, mark.chapter)?.question?;
    (mark.answer < question.answers).then_some(mark)
}

fn goal_named(name: &str) -> Option<&'static str> {
    let goals = Lesson::ALL.into_iter().flat_map(chapters).filter_map(|chapter| chapter.goal);
    goals.map(|goal| goal.name).find(|known| *known == name)
}
