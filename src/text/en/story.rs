//! The labels around every chapter in English.

use crate::text::story::StoryLabels;

pub(crate) const STORY_LABELS: StoryLabels = StoryLabels {
    story: "Story",
    place: |number, lesson, chapter, all| format!("{number} · {lesson} — {chapter} of {all}"),
    predict: "Guess first.",
    check: "Run it and see",
    right: "As you expected.",
    wrong: "Not as you expected.",
    again: "Reload the experiment",
    goal: "Try this.",
    reached: "Done.",
    previous: "← Back",
    next: "Next →",
    next_lesson: |lesson| format!("On to {lesson} →"),
    forget: "Clear my answers",
    forgotten: "Your answers are cleared.",
};
