//! What dragging something in a picture does to the experiment.

use crate::experiment::start::Start;
use crate::experiment::{Experiment, Problem};
use crate::picture::decision::line_grips;
use crate::picture::handle::Handle;
use descent_core::dataset::{Dataset, LEAST_POINTS};

/// A drag, or the key that does the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    /// What is dragged.
    pub handle: Handle,
    /// How.
    pub gesture: Gesture,
}

/// A movement of a handle, in the data of its picture along x and y.
#[derive(Clone, Debug, PartialEq)]
pub enum Gesture {
    /// It is moved from one place to another.
    Move {
        /// Its place before.
        from: [f64; 2],
        /// Its place now.
        to: [f64; 2],
        /// The data of one CSS pixel, to which a place is rounded.
        grain: [f64; 2],
    },
    /// An arrow key moves it by steps to the right and up; ten with Shift.
    Step([i8; 2]),
    /// A key turns it by steps, anticlockwise.
    Turn(i8),
    /// A key moves it back to the notebook's place.
    Home,
    /// A key removes it.
    Remove,
}

/// The step of a point and of the input at which σ is one half, along x and y.
const POINT: f64 = 0.1;
/// The step of a parameter.
const PARAMETER: f64 = 0.01;
/// The step of an angle.
const ANGLE: f64 = std::f64::consts::PI / 180.0;

/// A run at the update that is shown.
#[derive(Clone, Debug)]
pub struct RunAt<'a> {
    /// The run.
    pub experiment: &'a Experiment,
    /// The updates done.
    pub updates: u64,
    /// Its parameters there.
    pub parameters: Vec<f64>,
}

impl RunAt<'_> {
    /// Returns the run with these parameters there: another start, or a fork.
    fn with(&self, parameters: &[f64]) -> Experiment {
        match self.updates {
            0 => with_start(self.experiment, parameters),
            updates => self.experiment.moved(updates, &self.parameters, parameters),
        }
    }
}

/// Returns the experiment after a drag, if it changes by that. A movement is one of the run
/// `before` the drag, a key one of the run now.
#[must_use]
pub fn dragged(before: &RunAt<'_>, now: &RunAt<'_>, drag: &Drag) -> Option<Experiment> {
    let from = if matches!(drag.gesture, Gesture::Move { .. }) { before } else { now };
    let changed = match drag.handle {
        Handle::Point(place) => point(from.experiment, place, &drag.gesture)?,
        Handle::Start(axes) => {
            let parameters = from.experiment.initial();
            with_start(from.experiment, &place(&parameters, axes, from.experiment, &drag.gesture)?)
        }
        Handle::Now(axes) => {
            from.with(&place(&from.parameters, axes, from.experiment, &drag.gesture)?)
        }
        Handle::Weight | Handle::Bias | Handle::Boundary => match from.parameters[..] {
            [w, b] => from.with(&line([w, b], drag)?),
            [w1, w2, b] => from.with(&edge([w1, w2, b], drag)?),
            _ => return None,
        },
    };
    (changed != *now.experiment).then_some(changed)
}

/// Returns the experiment with one point more, if it is trained on points and has room for it.
/// `grain` are the data of one CSS pixel, to which the place is rounded.
#[must_use]
pub fn with_point(now: &Experiment, [x, t]: [f64; 2], grain: [f64; 2]) -> Option<Experiment> {
    let mut pairs: Vec<(f64, f64)> = now.problem.data()?.pairs().collect();
    let place = pairs.len();
    pairs.push((x, f64::from(u8::from(t > 0.5))));
    let mut changed = now.clone();
    changed.problem.set_data(Dataset::new(&pairs).ok()?).ok()?;
    let gesture = Gesture::Move { from: [x, t], to: [x, t], grain };
    // As if it was dragged to its place.
    point(&changed, place, &gesture)
}

/// Returns it with a point moved or removed.
fn point(experiment: &Experiment, place: usize, gesture: &Gesture) -> Option<Experiment> {
    let data = experiment.problem.data()?;
    let is_label = matches!(experiment.problem, Problem::Classification(_));
    let mut pairs: Vec<(f64, f64)> = data.pairs().collect();
    let (x, t) = pairs.get_mut(place)?;
    match gesture {
        Gesture::Move { to, grain, .. } => {
            *x = rounded(to[0], grain[0]);
            *t = if is_label { f64::from(u8::from(to[1] > 0.5)) } else { rounded(to[1], grain[1]) };
        }
        Gesture::Step([right, up]) => {
            *x = stepped(*x, *right, POINT);
            *t = match (is_label, *up) {
                (_, 0) => *t,
                (true, up) => f64::from(u8::from(up > 0)),
                (false, up) => stepped(*t, up, POINT),
            };
        }
        Gesture::Home => {
            let notebook = experiment.as_notebook();
            (*x, *t) = notebook.problem.data()?.pairs().nth(place)?;
        }
        Gesture::Remove if pairs.len() > LEAST_POINTS => {
            pairs.remove(place);
        }
        Gesture::Remove | Gesture::Turn(_) => return None,
    }
    let mut changed = experiment.clone();
    changed.problem.set_data(Dataset::new(&pairs).ok()?).ok()?;
    Some(changed)
}

/// Returns parameters with two of them moved.
fn place(
    parameters: &[f64],
    axes: [u8; 2],
    experiment: &Experiment,
    gesture: &Gesture,
) -> Option<Vec<f64>> {
    let mut moved = parameters.to_vec();
    let notebook = experiment.as_notebook().initial();
    for (i, axis) in axes.into_iter().enumerate() {
        let axis = usize::from(axis);
        let parameter = moved.get_mut(axis)?;
        *parameter = match gesture {
            Gesture::Move { to, grain, .. } => rounded(to[i], grain[i]),
            Gesture::Step(steps) => stepped(*parameter, steps[i], PARAMETER),
            Gesture::Home => *notebook.get(axis)?,
            Gesture::Turn(_) | Gesture::Remove => return None,
        };
    }
    Some(moved)
}

/// Returns W and b after a drag of the line, or of the input at which σ is one half.
fn line([w, b]: [f64; 2], Drag { handle, gesture }: &Drag) -> Option<[f64; 2]> {
    let moved = match (handle, gesture) {
        (Handle::Weight, Gesture::Move { from: [x, _], to: [_, y], grain }) => {
            [rounded((y - b) / x, grain[1]), b]
        }
        (Handle::Bias, Gesture::Move { from: [x, _], to: [_, y], grain }) => {
            [w, rounded(y - w * x, grain[1])]
        }
        (Handle::Boundary, Gesture::Move { to: [x, _], grain, .. }) => {
            [w, -w * rounded(*x, grain[0])]
        }
        (Handle::Weight, Gesture::Step([right, up])) => {
            [stepped(w, right.saturating_add(*up), PARAMETER), b]
        }
        (Handle::Bias, Gesture::Step([right, up])) => {
            [w, stepped(b, right.saturating_add(*up), PARAMETER)]
        }
        (Handle::Boundary, Gesture::Step([right, _])) => [w, -w * stepped(-b / w, *right, POINT)],
        _ => return None,
    };
    moved.iter().all(|value| value.is_finite()).then_some(moved)
}

/// Returns W1, W2 and b after a drag of the line at which a gate's σ is one half.
fn edge(gate: [f64; 3], Drag { handle, gesture }: &Drag) -> Option<[f64; 3]> {
    let [w1, w2, _] = gate;
    let [foot, turn] = line_grips(&gate)?;
    let through = |[w1, w2]: [f64; 2], [x1, x2]: [f64; 2]| [w1, w2, -(w1 * x1 + w2 * x2)];
    // The direction of W, with its length, at right angles to a direction of the line.
    let turned = |[along1, along2]: [f64; 2]| {
        let long = w1.hypot(w2) / along1.hypot(along2);
        let [n1, n2] = [along2 * long, -along1 * long];
        let sign = (n1 * w1 + n2 * w2).signum();
        [sign * n1, sign * n2]
    };
    let moved = match (handle, gesture) {
        (Handle::Boundary, Gesture::Move { to, .. }) => through([w1, w2], *to),
        (Handle::Boundary, Gesture::Step(steps)) => {
            let [right, up] = steps.map(|step| f64::from(step) * PARAMETER);
            through([w1, w2], [foot[0] + right, foot[1] + up])
        }
        (Handle::Weight, Gesture::Move { to, .. }) => {
            through(turned([to[0] - foot[0], to[1] - foot[1]]), foot)
        }
        (Handle::Weight | Handle::Boundary, Gesture::Turn(steps)) => {
            let (sin, cos) = (f64::from(*steps) * ANGLE).sin_cos();
            let [along1, along2] = [turn[0] - foot[0], turn[1] - foot[1]];
            through(turned([along1 * cos - along2 * sin, along1 * sin + along2 * cos]), foot)
        }
        (Handle::Weight, Gesture::Step([right, up])) => {
            let by_keys = Gesture::Turn(up.saturating_sub(*right));
            return edge(gate, &Drag { handle: Handle::Weight, gesture: by_keys });
        }
        _ => return None,
    };
    moved.iter().all(|value| value.is_finite()).then_some(moved)
}

/// Returns it with these parameters before training; the notebook's need no numbers.
fn with_start(experiment: &Experiment, parameters: &[f64]) -> Experiment {
    let named = Experiment { start: Start::default(), ..experiment.clone() };
    if named.initial() == parameters {
        return named;
    }
    let (w, b) = experiment.problem.layout().split(parameters);
    let start = Start { w: Some(w), b: Some(b), ..Start::default() };
    Experiment { start, ..named }
}

/// Returns a number rounded to the decimal place that a pixel tells apart.
fn rounded(value: f64, grain: f64) -> f64 {
    let places = (-grain.log10()).ceil();
    let places = if places.is_finite() { places.clamp(0.0, 15.0) as usize } else { 15 };
    // The nearest float64 to the decimal number.
    format!("{value:.places$}").parse().unwrap_or(value)
}

/// Returns a number moved by steps; a number of few digits stays one.
fn stepped(value: f64, steps: i8, step: f64) -> f64 {
    let moved = value + f64::from(steps) * step;
    let short = (moved * 1e6).round() / 1e6;
    if (short - moved).abs() < 1e-12 * moved.abs().max(1.0) { short } else { moved }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Lesson;

    fn notebook(lesson: Lesson) -> Experiment {
        Experiment::notebook(lesson)
    }

    fn keyed(experiment: &Experiment, handle: Handle, gesture: Gesture) -> Option<Experiment> {
        let parameters = experiment.initial();
        let shown = RunAt { experiment, updates: 0, parameters };
        dragged(&shown, &shown, &Drag { handle, gesture })
    }

    fn pairs(experiment: &Experiment) -> Vec<(f64, f64)> {
        experiment.problem.data().expect("points").pairs().collect()
    }

    #[test]
    fn a_point_follows_a_drag_rounded_to_what_a_pixel_tells_apart() {
        let before = notebook(Lesson::Regression);
        let gesture =
            Gesture::Move { from: [5.0, 6.0], to: [5.0133, 3.3987], grain: [0.016, 0.02] };
        let after = keyed(&before, Handle::Point(4), gesture).expect("moved");
        assert_eq!(pairs(&after)[4], (5.01, 3.4));
        assert_eq!(pairs(&after)[..4], pairs(&before)[..4]);
        assert_eq!(Experiment { problem: before.problem.clone(), ..after }, before);
    }

    #[test]
    fn keys_move_a_point_by_tenths_and_remove_all_but_two() {
        let mut now = notebook(Lesson::Regression);
        for _ in 0..3 {
            now = keyed(&now, Handle::Point(0), Gesture::Step([1, 0])).expect("moved");
        }
        assert_eq!(pairs(&now)[0], (1.3, 2.0));
        now = keyed(&now, Handle::Point(0), Gesture::Step([0, -10])).expect("moved");
        assert_eq!(pairs(&now)[0], (1.3, 1.0));
        now = keyed(&now, Handle::Point(0), Gesture::Home).expect("moved");
        assert_eq!(now, notebook(Lesson::Regression));
        for rest in (2..5).rev() {
            now = keyed(&now, Handle::Point(0), Gesture::Remove).expect("removed");
            assert_eq!(pairs(&now).len(), rest);
        }
        assert_eq!(keyed(&now, Handle::Point(0), Gesture::Remove), None);
    }

    #[test]
    fn a_point_is_added_where_it_is_put() {
        let regression = with_point(&notebook(Lesson::Regression), [2.503, 0.017], [0.01; 2]);
        assert_eq!(pairs(&regression.expect("added"))[5], (2.5, 0.02));
        let label = with_point(&notebook(Lesson::Classification), [7.2, 0.8], [0.1; 2]);
        assert_eq!(pairs(&label.expect("added"))[10], (7.2, 1.0));
        assert_eq!(with_point(&notebook(Lesson::Gates), [0.5; 2], [0.1; 2]), None);
    }

    #[test]
    fn the_target_of_a_classification_stays_0_or_1() {
        let before = notebook(Lesson::Classification);
        let up = keyed(&before, Handle::Point(0), Gesture::Step([0, 1])).expect("moved");
        assert_eq!(pairs(&up)[0], (2.0, 1.0));
        let gesture = Gesture::Move { from: [2.0, 0.0], to: [5.71234, 0.62], grain: [0.05, 0.004] };
        let moved = keyed(&before, Handle::Point(0), gesture).expect("moved");
        assert_eq!(pairs(&moved)[0], (5.71, 1.0));
    }

    #[test]
    fn the_line_passes_through_its_handles_after_a_drag() {
        let before = notebook(Lesson::Regression);
        let [w, b] = before.initial()[..] else { panic!("W and b") };
        let drag = |handle, from, to| {
            keyed(&before, handle, Gesture::Move { from, to, grain: [1e-12; 2] }).expect("moved")
        };
        let turned = drag(Handle::Weight, [5.0, 5.0 * w + b], [5.3, 4.0]).initial();
        assert_eq!(turned[1].to_bits(), b.to_bits());
        assert!((5.0 * turned[0] + b - 4.0).abs() < 1e-9);
        let raised = drag(Handle::Bias, [0.0, b], [0.2, 1.5]).initial();
        assert_eq!(raised, [w, 1.5]);
    }

    #[test]
    fn the_line_of_a_gate_moves_and_turns_through_the_pointer() {
        let before = notebook(Lesson::Gates);
        let gate: [f64; 3] = before.initial().try_into().expect("one gate");
        let before = with_start(&before, &[2.0, 1.0, -1.4]);
        assert_ne!(gate, [2.0, 1.0, -1.4]);
        let [foot, turn] = line_grips(&[2.0, 1.0, -1.4]).expect("in sight");
        let on = |p: &[f64], [x1, x2]: [f64; 2]| p[0] * x1 + p[1] * x2 + p[2];
        assert!(on(&[2.0, 1.0, -1.4], foot).abs() < 1e-12);
        assert!(on(&[2.0, 1.0, -1.4], turn).abs() < 1e-12);
        let to = [0.2, 0.9];
        let drag = |handle, from| {
            let gesture = Gesture::Move { from, to, grain: [0.01; 2] };
            keyed(&before, handle, gesture).expect("moved").initial()
        };
        let moved = drag(Handle::Boundary, foot);
        assert_eq!(moved[..2], [2.0, 1.0]);
        assert!(on(&moved, to).abs() < 1e-12);
        let turned = drag(Handle::Weight, turn);
        assert!((turned[0].hypot(turned[1]) - 5.0_f64.sqrt()).abs() < 1e-12);
        assert!(on(&turned, to).abs() < 1e-12 && on(&turned, foot).abs() < 1e-12);
    }

    #[test]
    fn the_start_moves_by_hundredths_and_goes_home_to_the_last_bit() {
        let before = notebook(Lesson::Regression);
        let start = Handle::Start([0, 1]);
        let moved = keyed(&before, start, Gesture::Step([1, -10])).expect("moved");
        let ([w, b], [w1, b1]) = (&before.initial()[..], &moved.initial()[..]) else { panic!() };
        assert!((w1 - w - 0.01).abs() < 1e-15 && (b1 - b + 0.1).abs() < 1e-15);
        let home = keyed(&moved, start, Gesture::Home).expect("moved");
        assert_eq!(home, before, "and leaves no numbers in the address");
    }
}
