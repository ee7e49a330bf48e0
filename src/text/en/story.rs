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
    own_points: "The points are yours now. The numbers in this text are those of the notebook’s points.",
    notebook_points: "Back to the notebook’s points",
    previous: "← Back",
    next: "Next →",
    next_lesson: |lesson| format!("On to {lesson} →"),
    forget: "Clear my answers",
    forgotten: "Your answers are cleared.",
};
