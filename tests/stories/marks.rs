//! The reader's marks remembered by a device.

use descent::lesson::Lesson;
use descent::story::Marks;

#[test]
fn answers_and_goals_come_back() {
    let mut marks = Marks::default();
    marks.answer(Lesson::Regression, 3, 0);
    marks.answer(Lesson::Xor, 1, 2);
    marks.answer(Lesson::Regression, 3, 2);
    assert!(marks.reach("barely"));
    assert!(!marks.reach("barely"), "only once");
    assert_eq!(marks.to_string(), "xor-1=2 regression-3=2x2 barely");
    let mut read = Marks::parse(&marks.to_string());
    assert_eq!(read, marks);
    assert_eq!(read.answered(Lesson::Regression, 3), Some(2));
    assert_eq!(read.answered(Lesson::Regression, 2), None);
    assert!(read.has_reached("barely") && !read.has_reached("under-1e-6"));
    assert_eq!(read.answer(Lesson::Regression, 3, 0).tries, 3, "tries are counted on");
}

#[test]
fn what_is_unknown_is_left_out() {
    let strange = "regression-3=9 regression-99=1 regression-0=1 history-1=1 regression=1 \
        regression-3 =1 -= under-1e-7  derivative-5=3 <script> regression-4=1x0 \
        regression-5=1x regression-6=1x-2 regression-2=1";
    assert_eq!(Marks::parse(strange).to_string(), "regression-2=1");
    assert_eq!(Marks::parse(""), Marks::default());
}
