//! The descent on the cover page: the regression, seen from farther away than in its lesson.

use super::Lesson;
use crate::experiment::Experiment;
use crate::experiment::start::Start;
use crate::picture::landscape::Window;

/// The start until the reader moves it, \[W, b\]: across the valley, so that the path
/// zigzags into it and then turns along its floor.
pub const START: [f64; 2] = [1.02, 4.25];

/// The learning rate: just below the one at which the zigzag no longer shrinks.
const LEARNING_RATE: f64 = 0.078;
/// The updates after which nothing moves that can be seen.
const STEPS: u64 = 200;
/// The minimum, which has its place in the window.
const MINIMUM: [f64; 2] = [1.0, 1.0];
/// Half the height of the window \[b\].
const HALF_HEIGHT: f64 = 4.1;
/// The width of a window as wide as it is high \[W\], and the narrowest window in parts of
/// its height, below which W is drawn closer.
const WIDTH: f64 = 1.69;
const NARROWEST: f64 = 1.6;
/// The place of the minimum between left and right: in a wide window to the right, as the
/// title covers its left.
const WIDE: (f64, f64) = (2.0, 0.69);
const NARROW: f64 = 0.6;

/// Returns the descent from a start.
#[must_use]
pub fn descent(start: [f64; 2]) -> Experiment {
    let notebook = Experiment::notebook(Lesson::Regression);
    let [w, b] = start.map(|value| Some(vec![value]));
    let mut rule = notebook.rule;
    rule.learning_rate = LEARNING_RATE;
    Experiment { start: Start { w, b, ..Start::default() }, rule, steps: STEPS, ..notebook }
}

/// Returns the window that fills a picture of this width in parts of its height: the same
/// scale along each axis at almost any width.
#[must_use]
pub fn window(aspect: f64) -> Window {
    let aspect = if aspect.is_finite() { aspect.clamp(NARROWEST, 10.0) } else { NARROWEST };
    let share = if aspect > WIDE.0 { WIDE.1 } else { NARROW };
    let left = MINIMUM[0] - WIDTH * aspect * share;
    Window {
        x: [left, left + WIDTH * aspect],
        y: [MINIMUM[1] - HALF_HEIGHT, MINIMUM[1] + HALF_HEIGHT],
    }
}
