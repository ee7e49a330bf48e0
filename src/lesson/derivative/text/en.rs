//! The numerical derivative in English.

use super::{Array, Bugs, DigitsText, Moment, Shrinking, Source, Words, shape, subscript};
use crate::experiment::mistake::Mistake;
use crate::lesson::listing::Line;
use crate::text::lesson::Heading;
use crate::text::story::{ChapterText, QuestionText};
use descent_core::derivative::Preset;

pub(super) const HEADING: Heading = Heading {
    name: "Derivative",
    about: "Nudge x by δ both ways and measure a slope. All training in the notebook builds on this.",
};

pub(super) const WORDS: Words = Words {
    presets: "Choose a function",
    preset: |preset| match preset {
        Preset::Square => "x²",
        Preset::ThreeXExpX => "3x·eˣ",
        Preset::Sigmoid => "σ(x)",
        Preset::SquaredError => "Squared error",
    },
    function: "f(x)",
    point: "x",
    slider: "δ, logarithmic",
    at_character: |place| format!("Character {place}"),
    readouts: "Live numbers",
    numerical: "numerical",
    exact: "exact",
    error: "error",
    verdict: |source| match source {
        Source::Nothing => "No error",
        Source::Truncation => "Truncation",
        Source::Rounding => "Rounding",
        Source::Balanced => "Balanced",
        Source::Unknown => "No derivative",
    },
    notebook: |cell| format!("What the notebook’s cell {cell} printed"),
    curve: "Curve and slope",
    curve_legend: "Thin: the line through both probes x ± δ. Wide: the tangent.",
    lens: |factor, is_every| match is_every {
        true => format!("Lens, ×{factor}: every float64 from x − 2δ to x + 2δ"),
        false => format!("Lens, ×{factor}: the curve from x − 2δ to x + 2δ"),
    },
    lens_of_neighbours: |factor| {
        format!("Lens, ×{factor}: x and its neighbours in float64; δ is smaller")
    },
    curve_says: |x, value, quotient, exact| {
        format!(
            "At x = {x}, f(x) = {value}. The probes x ± δ measure a slope of {quotient}; the derivative is {exact}."
        )
    },
    curve_nowhere: |x| format!("f has no value at x = {x}. Move x."),
    delta_error: "Error against δ",
    delta_error_legend: "● now · ○ the notebook’s δ · dashed: both sources · δ*: the best δ",
    balanced: |delta, error, best| {
        format!(
            "With δ = {delta} the error is {error}. A smaller δ lowers the truncation error, as δ², but raises the rounding error, as 1/δ. The best δ balances the two, near δ* = {best}."
        )
    },
    no_truncation: |delta, error| {
        format!(
            "With δ = {delta} the error is {error}. Here f‴ = 0, so there is no truncation error. That holds for every quadratic, such as a squared error: even a large δ measures the slope exactly, and only a rounding error is left, as 1/δ."
        )
    },
    unbounded: |delta, error| format!("With δ = {delta} the error is {error}."),
    no_derivative: "There is no derivative at this point to measure the error by. Move x.",
    digits: DIGITS,
    shrinking: SHRINKING,
    array: ARRAY,
    bugs: BUGS,
};

const DIGITS: DigitsText = DigitsText {
    title: "Digits that cancel",
    change: "difference",
    agree: |count| match count {
        1 => "1 digit agrees, so it cancels".to_owned(),
        _ => format!("{count} digits agree, so they cancel"),
    },
    cancel: |count| match count {
        0 => "no digit cancels".to_owned(),
        1 => "1 digit cancels".to_owned(),
        _ => format!("{count} digits cancel"),
    },
    all_agree: "all digits agree, so all cancel",
    left: |left, total| match left {
        1 => format!("1 digit of {total} is left"),
        _ => format!("{left} digits of {total} are left"),
    },
    nothing_left: "nothing is left",
    exact: |value| format!("exact: {value}"),
    no_value: "f has no finite value here",
    legend: "Underlined: blue digits differ, red ones are wrong",
};

const SHRINKING: Shrinking = Shrinking {
    label: "δ",
    shrink: "Shrink δ",
    pause: "Pause",
    go_on: "Go on",
    largest: "δ = 1",
    smallest: "To 1e−16",
};

const ARRAY: Array = Array {
    title: "Derivative of an array",
    function: "Function",
    array: "Array",
    too_small: |name, least| match least {
        [_] => format!(
            "{name} needs an array of one dimension with at least {} elements.",
            shape(least)
        ),
        _ => format!("{name} needs an array of two dimensions, {} at least.", shape(least)),
    },
    steer: "Line by line",
    start: "To the start",
    back: "Previous line",
    step: "Next line",
    next: "Next element",
    end: "To the end",
    slider: "How far the code has run",
    position: |place, all| format!("Line {place} of {all}"),
    says: |line, m| {
        let Moment { index, value, element, fx1, fx2, partial } = m;
        match line {
            Line::PrintVariable => "Prints the input array.".to_owned(),
            Line::PrintZeros => "grad starts as zeros in the shape of x.".to_owned(),
            Line::PrintElement => {
                format!("The next element is x{}, which is {value}.", subscript(index))
            }
            Line::Read => format!("Stores its value, {value}, in tmp_val."),
            Line::SetPlus => {
                format!("Raises x{} alone by δ, to {element}. All others stay.", subscript(index))
            }
            Line::CallPlus => format!("Calls f with it raised: fx1 = {fx1}."),
            Line::SetMinus => format!("Lowers x{} alone by δ, to {element}.", subscript(index)),
            Line::CallMinus => format!("Calls f with it lowered: fx2 = {fx2}."),
            Line::Divide => {
                format!("Divides their difference by 2δ: grad{} = {partial}.", subscript(index))
            }
            Line::Restore => format!(
                "Puts x{} back to tmp_val, {value}. Without this, every later element is wrong.",
                subscript(index)
            ),
            Line::Return => "All elements are done. Returns grad; x is as it was.".to_owned(),
            _ => "Prints the results so far.".to_owned(),
        }
    },
    code: "Code (cell 15)",
    printed: "Output",
    variables: "Variables",
    keys: "← →: a line; Page Up, Page Down: an element; Home, End: the start, the end",
};

const BUGS: Bugs = Bugs {
    title: "Find the bug",
    choose: "Symptom",
    symptom: |mistake| match mistake {
        Mistake::MissingFx2 => "A NameError, and x is left damaged",
        Mistake::IntegerArray => "The gradient is [40000 50000]",
        Mistake::EarlyReturn => "Only the first element has a gradient",
        Mistake::MissingBracket => "Training leaves W and b where they are",
        Mistake::ForgottenRestore => "Every call changes x",
        Mistake::MissingReshape => "Every input gets the same answer",
        Mistake::FlippedSigmoid => "It learns, but W has the wrong sign",
    },
    odd: |mistake| match mistake {
        Mistake::MissingFx2 => {
            "The function stopped midway, and x, which was 3.0, is left at 2.9999."
        }
        Mistake::IntegerArray => "The gradient of func2 should be [8, 15].",
        Mistake::EarlyReturn => "func2 should give [8, 15], and func3 [[5, 13], [32, 15]].",
        Mistake::MissingBracket => {
            "The gradient of func1 should be 6, and after 8,001 updates W and b should both be near 1."
        }
        Mistake::ForgottenRestore => {
            "The input x should stay [1, 2], and a second call should give the same."
        }
        Mistake::MissingReshape => "It was trained on AND, so y should differ between the inputs.",
        Mistake::FlippedSigmoid => "It gets AND right. Yet both weights are negative.",
    },
    hint: |mistake| match mistake {
        Mistake::MissingFx2 => "Where should the name fx2 get its value?",
        Mistake::IntegerArray => "Some array cannot hold 1.0001.",
        Mistake::EarlyReturn => {
            "Look at the indentation: does the function return inside the loop?"
        }
        Mistake::MissingBracket => "Python takes / and * from left to right.",
        Mistake::ForgottenRestore => "Is there a line that puts the changed element back?",
        Mistake::MissingReshape => "The shape of t - y is (4, 4), not (4, 1).",
        Mistake::FlippedSigmoid => "Look at the formula of the sigmoid, signs included.",
    },
    explained: |mistake| match mistake {
        Mistake::MissingFx2 => {
            "fx2 = f(x) is missing. The notebook’s cell 4 is exactly this. It stopped at the division, so x[idx] was never put back."
        }
        Mistake::IntegerArray => {
            "np.array([1, 2]) is an array of integers. Storing 1.0001 in it leaves 1, and 0.9999 leaves 0. Write 1.0 and 2.0."
        }
        Mistake::EarlyReturn => {
            "return grad was inside the while loop, so the function ended after the first element."
        }
        Mistake::MissingBracket => {
            "(fx1 - fx2) / 2*delta_x divides by 2, then multiplies by δ. The gradient is δ² times too small, so W and b did not move."
        }
        Mistake::ForgottenRestore => {
            "x[idx] = tmp_val is missing. Each element stays at x − δ, and the next gradient is measured at an x that has already changed."
        }
        Mistake::MissingReshape => {
            "t_data lacks its reshape(4, 1), so (4,) and (4, 1) broadcast to (4, 4). Every output is compared with every target, and the best answer is then the targets’ mean, 0.25."
        }
        Mistake::FlippedSigmoid => {
            "1 / (1 + np.exp(x)) is σ(−x). Training compensates by flipping the signs of W and b, so the predictions are the same. That is why it is hard to find."
        }
    },
    code: "Code",
    output: "Output",
    before: "Output before",
    after: "Output, fixed",
    running: "It is training.",
    question: "Which line is wrong?",
    place: "If a line is missing, pick the one before or after its place.",
    check: "This line",
    show: "Show the answer",
    none: "Pick a line first.",
    wrong: |hint| format!("This line is fine. {hint}"),
    right: |explained| format!("Found. {explained}"),
    found: |found, all| format!("{found} of {all} found."),
    mended: "fixed line",
    cell: |cell| format!("Cell {cell}"),
    again: "Look for it again",
};

pub(super) static STORY: [ChapterText; 6] = [
    ChapterText {
        title: "A derivative measures a small nudge",
        sentences: &[
            "Move x a tiny bit: how much does the function change? The change divided by the distance moved is the slope. Mathematics sends that distance δ to 0; a computer stops at something small, like *δ = 0.0001*. That is the numerical derivative.",
            "Cell 1 measures the slope of x² at x = 3 and prints 6.000000000012662. On paper it is 6.",
        ],
        question: Some(QuestionText {
            ask: "What is the slope if the point moves to x = −3?",
            answers: &["6", "0", "−6"],
            outcome: "The slope is −6.0000. On the left side of the bowl the function falls as x grows. The sign of a slope is the direction, its size the steepness.",
        }),
        goal: None,
    },
    ChapterText {
        title: "Measured on both sides, the error falls as δ²",
        sentences: &[
            "Measured only at x and x + δ, the slope is off in proportion to δ. Measured at x − δ and x + δ, the errors from the curve’s bend cancel, and only one proportional to δ² is left.",
            "The function is cell 2’s 3x·eˣ at x = 2. With δ = 0.001 the slope is off by 1.8e-5.",
        ],
        question: Some(QuestionText {
            ask: "Make δ a 10th of that, 0.0001. What becomes of the error?",
            answers: &["A 10th", "A 100th", "A 1,000th"],
            outcome: "The error is 1.8e-7 now, a 100th. It is exactly the difference between cell 2’s 66.50150507518049 and cell 3’s 66.50150489037586.",
        }),
        goal: None,
    },
    ChapterText {
        title: "A smaller δ is not always better",
        sentences: &[
            "The error has two sources. One comes from treating a curve as a straight line; it grows as δ². The other comes from subtracting two nearly equal float64 numbers; it grows as δ shrinks. Make one smaller and the other gets larger.",
            "For sigmoid at x = 0.7 and δ = 0.0001 the error is 1.2e-10.",
        ],
        question: Some(QuestionText {
            ask: "What happens to the error at δ = 1e-12?",
            answers: &["It gets even smaller", "It hardly changes", "It gets much larger"],
            outcome: "It is 5.4e-5, over 400,000 times as large. The error is smallest where the two are equal, near 1e-5. The notebook’s 1e-4 is not far from there.",
        }),
        goal: None,
    },
    ChapterText {
        title: "For a squared error even a huge δ is exact",
        sentences: &[
            "For a quadratic, the line through x − δ and x + δ is always parallel to the tangent at x, however large δ is. The loss of the regression is quadratic in {W}, so there the notebook’s derivative can be trusted to its last digits.",
            "The function is now the squared error of a single point, (2, 3), with {b} = 1 and {W} written as x.",
        ],
        question: Some(QuestionText {
            ask: "Take an enormous δ = 1. How large is the error?",
            answers: &["0", "About 1", "About 100"],
            outcome: "The slope is −4 and the error 0. A quadratic has no error from treating a curve as a straight line. Only rounding in the last digits is left, and a larger δ makes it smaller.",
        }),
        goal: None,
    },
    ChapterText {
        title: "Nudge one array element at a time",
        sentences: &[
            "Move one variable and hold the others still: that slope is a partial derivative, and all of them are the gradient. For 2x + 3xy + y³ at (1, 2), cell 17 prints 7.999999999990237 and 15.000000010019221. On paper they are 8 and 15.",
            "What matters most is `x[idx] = tmp_val`. Without it, this element is still off when the next is measured.",
        ],
        question: Some(QuestionText {
            ask: "The second element is at x + δ and `fx1` is measured. What is the first element then?",
            answers: &["1", "0.9999", "1.0001"],
            outcome: "The array is [1, 2.0001]. The first element was put back, so only the second one has moved.",
        }),
        goal: None,
    },
    ChapterText {
        title: "Silent mistakes are the dangerous ones",
        sentences: &[
            "Cell 4 lacks `fx2 = f(x)`. It stops with a `NameError`, and the element stays at x − δ: the line that puts it back is never reached.",
            "A mistake that stops the program is still a friendly one. An integer array, a missing bracket or a flipped sign in sigmoid give wrong answers silently. “Find the bug” shows only symptoms.",
        ],
        question: Some(QuestionText {
            ask: "What is the gradient of func2 measured at an array of integers, `np.array([1, 2])`?",
            answers: &["It stops with an error", "8 and 15", "40000 and 50000"],
            outcome: "[40000 50000], without an error. An array of integers drops fractions: x + δ becomes x, and x − δ becomes x − 1. Still it divides by 0.0002.",
        }),
        goal: None,
    },
];
