//! The labels around every chapter in Korean.

use crate::text::story::StoryLabels;

pub(crate) const STORY_LABELS: StoryLabels = StoryLabels {
    story: "이야기",
    place: |number, lesson, chapter, all| format!("{number} · {lesson} — {chapter}/{all} 단계"),
    predict: "먼저 예상해 보기.",
    check: "돌려서 확인하기",
    right: "예상대로입니다.",
    wrong: "예상과 다릅니다.",
    again: "이 단계의 실험 불러오기",
    goal: "도전.",
    reached: "해냈습니다.",
    own_points: "지금은 직접 고른 점으로 실험하고 있습니다. 이 글의 숫자는 노트북의 점으로 얻은 것입니다.",
    notebook_points: "노트북의 점으로 돌아가기",
    previous: "← 이전",
    next: "다음 →",
    next_lesson: |lesson| format!("{lesson} 단원으로 →"),
    forget: "답한 기록 지우기",
    forgotten: "기록을 지웠습니다.",
};
