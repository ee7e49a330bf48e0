//! Cell 15 line by line, forwards and backwards.

use ndarray::{Array, ArrayD, Dimension, IxDyn};

use super::trace::{DebugTrace, TraceLine, watched_trace};
use crate::experiment::exercise::{CodeExercise, LOOP_LINES, OPENING_LINES, traced_lines};
use crate::lesson::listing::Line;

/// The lines that change or print something before the loop, in it and after it.
const OPENING: [Line; OPENING_LINES] = [Line::PrintVariable, Line::PrintZeros, Line::PrintOpening];
const LOOP: [Line; LOOP_LINES] = [
    Line::PrintElement,
    Line::Read,
    Line::SetPlus,
    Line::CallPlus,
    Line::SetMinus,
    Line::CallMinus,
    Line::Divide,
    Line::PrintPartial,
    Line::PrintGradient,
    Line::PrintClosing,
    Line::Restore,
];
const ENDING: Line = Line::Return;

/// Indices in [`LOOP`].
const READ: usize = 1;
const SET_PLUS: usize = 2;
const CALL_PLUS: usize = 3;
const SET_MINUS: usize = 4;
const CALL_MINUS: usize = 5;
const DIVIDE: usize = 6;
const RESTORE: usize = 10;

/// The values of one round of the loop.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// The element's index `idx`, a number for each axis.
    pub index: Vec<usize>,
    /// The element's value, `tmp_val`.
    pub value: f64,
    /// x + δ.
    pub plus: f64,
    /// x − δ.
    pub minus: f64,
    /// `fx1`.
    pub forward: f64,
    /// `fx2`.
    pub backward: f64,
    /// `grad[idx]`.
    pub partial: f64,
}

/// A whole run of cell 15 with its state after any line.
#[derive(Clone, Debug)]
pub struct Player<D: Dimension> {
    x: Array<f64, D>,
    elements: Vec<Element>,
    trace: DebugTrace<D>,
}

/// The state after one line.
#[derive(Clone, Debug, PartialEq)]
pub struct TraceStep<'a, D: Dimension> {
    /// The line, in [`TALKING_DERIVATIVE`](super::code::TALKING_DERIVATIVE).
    pub line: Line,
    /// The number of the loop's round, from 0; none outside the loop.
    pub element: Option<usize>,
    /// The array, one element perhaps nudged.
    pub x: Array<f64, D>,
    /// `grad`.
    pub gradient: Array<f64, D>,
    /// `tmp_val`, once this round has read it.
    pub tmp_val: Option<f64>,
    /// `fx1`, once this round has it.
    pub fx1: Option<f64>,
    /// `fx2`, once this round has it.
    pub fx2: Option<f64>,
    /// The lines printed so far.
    pub printed: &'a [TraceLine],
}

impl Player<IxDyn> {
    /// Runs the code of an exercise with this δ.
    #[must_use]
    pub fn exercise(exercise: &CodeExercise, delta: f64) -> Self {
        let function = exercise.function;
        Self::new(move |x: &ArrayD<f64>| function.at(x), exercise.x.clone(), delta)
    }
}

impl<D: Dimension> Player<D> {
    /// Runs cell 15 with `f` at `x`: two calls of `f` for each element.
    pub fn new(f: impl FnMut(&Array<f64, D>) -> f64, mut x: Array<f64, D>, delta: f64) -> Self {
        let mut elements = Vec::new();
        let trace = watched_trace(f, &mut x, delta, |probe| {
            elements.push(Element {
                index: probe.index.to_vec(),
                value: probe.value,
                plus: probe.plus,
                minus: probe.minus,
                forward: probe.forward,
                backward: probe.backward,
                partial: probe.partial,
            });
        });
        Self { x, elements, trace }
    }

    /// Returns the rounds of the loop in order.
    pub fn elements(&self) -> &[Element] {
        &self.elements
    }

    /// Returns the printed lines and the gradient.
    pub fn trace(&self) -> &DebugTrace<D> {
        &self.trace
    }

    /// Returns the number of traced lines, at least 1.
    #[allow(clippy::len_without_is_empty, reason = "there is always a line")]
    pub fn len(&self) -> usize {
        traced_lines(self.elements.len())
    }

    /// Returns the first step of a round, or that of the end after the last round.
    pub fn round(&self, element: usize) -> usize {
        OPENING.len() + LOOP.len() * element.min(self.elements.len())
    }

    /// Returns all steps in order.
    pub fn steps(&self) -> impl Iterator<Item = TraceStep<'_, D>> {
        (0..self.len()).filter_map(|place| self.step(place))
    }

    /// Returns the step at `place`, below [`len`](Self::len).
    pub fn step(&self, place: usize) -> Option<TraceStep<'_, D>> {
        if let Some(line) = OPENING.get(place) {
            return Some(self.outside(*line, 0, place + 1));
        }
        let within = place - OPENING.len();
        let (round, step) = (within / LOOP.len(), within % LOOP.len());
        match self.elements.get(round) {
            Some(element) => Some(self.inside(element, round, step)),
            None if place + 1 == self.len() => {
                Some(self.outside(ENDING, self.elements.len(), self.trace.lines.len()))
            }
            None => None,
        }
    }

    fn outside(&self, line: Line, rounds: usize, printed: usize) -> TraceStep<'_, D> {
        TraceStep {
            line,
            element: None,
            x: self.x.clone(),
            gradient: self.gradient(rounds),
            tmp_val: None,
            fx1: None,
            fx2: None,
            printed: self.printed(printed),
        }
    }

    fn inside(&self, element: &Element, round: usize, step: usize) -> TraceStep<'_, D> {
        let mut x = self.x.clone();
        if let Some(there) = x.view_mut().into_dyn().get_mut(element.index.as_slice()) {
            *there = match step {
                SET_PLUS..SET_MINUS => element.plus,
                SET_MINUS..RESTORE => element.minus,
                _ => element.value,
            };
        }
        let since = |first: usize, value: f64| (step >= first).then_some(value);
        let prints = |lines: &[Line]| lines.iter().filter(|line| line.prints()).count();
        let printed = OPENING.len() + round * prints(&LOOP) + prints(&LOOP[..=step]);
        TraceStep {
            line: LOOP[step],
            element: Some(round),
            x,
            gradient: self.gradient(round + usize::from(step >= DIVIDE)),
            tmp_val: since(READ, element.value),
            fx1: since(CALL_PLUS, element.forward),
            fx2: since(CALL_MINUS, element.backward),
            printed: self.printed(printed),
        }
    }

    /// Returns `grad` with the first `count` partial derivatives in it.
    fn gradient(&self, count: usize) -> Array<f64, D> {
        let mut gradient = Array::zeros(self.x.raw_dim());
        for element in &self.elements[..count] {
            if let Some(there) = gradient.view_mut().into_dyn().get_mut(element.index.as_slice()) {
                *there = element.partial;
            }
        }
        gradient
    }

    fn printed(&self, count: usize) -> &[TraceLine] {
        self.trace.lines.get(..count).unwrap_or(&self.trace.lines)
    }
}
