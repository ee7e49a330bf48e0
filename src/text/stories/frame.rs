//! What stands around every chapter.

/// The words around every chapter.
#[derive(Debug)]
pub struct Frame {
    /// Where the reader is: the lesson's number and name, the chapter, and how
    /// many there are.
    pub place: fn(usize, &str, usize, usize) -> String,
    /// A cell of the notebook.
    pub cell: fn(u16) -> String,
    /// Before a question.
    pub predict: &'static str,
    /// The button that runs it.
    pub check: &'static str,
    /// The answer was right.
    pub right: &'static str,
    /// It was not.
    pub wrong: &'static str,
    /// Loads the chapter's experiment once more.
    pub again: &'static str,
    /// Before a goal.
    pub goal: &'static str,
    /// The goal was reached.
    pub reached: &'static str,
    /// To the chapter before.
    pub previous: &'static str,
    /// To the next chapter.
    pub next: &'static str,
    /// To the next lesson: its name.
    pub next_lesson: fn(&str) -> String,
    /// Opens what is folded on a narrow page.
    pub more: &'static str,
    /// Forgets all answers and goals.
    pub forget: &'static str,
    /// They are forgotten.
    pub forgotten: &'static str,
}

pub(super) const KOREAN: Frame = Frame {
    place: |number, lesson, chapter, all| format!("{number} · {lesson} — {chapter}/{all} 단계"),
    cell: |cell| format!("셀 {cell}"),
    predict: "먼저 예상해 보기.",
    check: "돌려서 확인하기",
    right: "예상대로입니다.",
    wrong: "예상과 다릅니다.",
    again: "이 장의 실험 불러오기",
    goal: "도전.",
    reached: "해냈습니다.",
    previous: "← 이전",
    next: "다음 →",
    next_lesson: |lesson| format!("{lesson} 단원으로 →"),
    more: "질문과 코드",
    forget: "답한 기록 지우기",
    forgotten: "기록을 지웠습니다.",
};

pub(super) const ENGLISH: Frame = Frame {
    place: |number, lesson, chapter, all| format!("{number} · {lesson} — {chapter} of {all}"),
    cell: |cell| format!("Cell {cell}"),
    predict: "Guess first.",
    check: "Run it and see",
    right: "As you expected.",
    wrong: "Not as you expected.",
    again: "Load this chapter’s experiment",
    goal: "Try this.",
    reached: "Done.",
    previous: "← Back",
    next: "Next →",
    next_lesson: |lesson| format!("On to {lesson} →"),
    more: "Question and code",
    forget: "Clear my answers",
    forgotten: "Your answers are cleared.",
};
