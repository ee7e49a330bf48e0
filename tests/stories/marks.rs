//! The reader's marks remembered by a device.

use descent::lesson::Lesson;
use descent::story::{Mark, Marks};

#[test]
fn answers_and_goals_come_back() {
    let mut marks = Marks::default();
    marks.answer(Mark { lesson: Lesson::Regression, chapter: 3, answer: 0 });
    marks.answer(Mark { lesson: Lesson::Xor, chapter: 1, answer: 2 });
    marks.answer(Mark { lesson: Lesson::Regression, chapter: 3, answer: 2 });
    assert!(marks.reach("barely"));
    assert!(!marks.reach("barely"), "only once");
    assert_eq!(marks.to_string(), "xor-1=2 regression-3=2 barely");
    let read = Marks::parse(&marks.to_string());
    assert_eq!(read, marks);
    assert_eq!(read.answered(Lesson::Regression, 3), Some(2));
    assert_eq!(read.answered(Lesson::Regression, 2), None);
    assert!(read.has_reached("barely") && !read.has_reached("under-1e-6"));
}

#[test]
fn what_is_unknown_is_left_out() {
    let strange = "regression-3=9 regression-99=1 regression-0=1 history-1=1 regression=1 \
        regression-3 =1 -= under-1e-7  derivative-5=3 <script> regression-2=1";
    assert_eq!(Marks::parse(strange).to_string(), "regression-2=1");
    assert_eq!(Marks::parse(""), Marks::default());
}
