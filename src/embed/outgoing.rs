//! Messages to the parent window, as the members of plain objects.

use super::{MARK, TYPE};
use crate::experiment::address::Address;
use crate::lesson::Lesson;
use crate::lesson::chapters::chapter;
use crate::session::message::{RunState, Snapshot};
use crate::story::Mark;

/// A value of a member.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number; not finite after some divergences.
    Number(f64),
    /// Numbers.
    Numbers(Vec<f64>),
    /// True or false.
    Truth(bool),
}

/// The members of a plain object, in their order.
pub type Members = Vec<(&'static str, Value)>;

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

/// Returns the beginning of a message of this type.
fn message(kind: &str, address: &Address) -> Members {
    let lesson = address.lesson().unwrap_or(Lesson::EMBEDDED);
    vec![
        (MARK.0, Value::Number(MARK.1)),
        (TYPE, text(kind)),
        ("lesson", text(lesson.name())),
        ("address", text(own(address).to_string())),
    ]
}

/// Returns the address of the same lab outside the frame.
#[must_use]
pub fn own(address: &Address) -> Address {
    Address { embed: false, ..address.clone() }
}

/// Returns the message that the lab answers input: `lesson`, `address`.
#[must_use]
pub fn ready(address: &Address) -> Members {
    message("ready", address)
}

/// Returns the state of the run: `lesson`, `address`, `updates`, `run`, `W` (always a list;
/// a circuit's six by gate), `b` (a list of three for a circuit), `loss`.
#[must_use]
pub fn state(address: &Address, run: RunState, snapshot: &Snapshot) -> Members {
    let (w, b) = address.experiment().map_or_else(Default::default, |experiment| {
        experiment.problem.layout().split(&snapshot.parameters)
    });
    let b = match b[..] {
        [b] => Value::Number(b),
        _ => Value::Numbers(b),
    };
    let mut members = message("state", address);
    members.extend([
        ("updates", Value::Number(snapshot.updates as f64)),
        ("run", text(run.name())),
        ("W", Value::Numbers(w)),
        ("b", b),
        ("loss", Value::Number(snapshot.loss)),
    ]);
    members
}

/// Returns the message that a goal is met: `lesson`, `address`, `name` (the goal's),
/// `updates`.
#[must_use]
pub fn goal(name: &str, address: &Address, updates: u64) -> Members {
    let mut members = message("goal", address);
    members.extend([("name", text(name)), ("updates", Value::Number(updates as f64))]);
    members
}

/// Returns the message that the lab has checked an answer to a chapter's question: `lesson`,
/// `address`, `chapter`, `chosen` (the answer's index, from 0), `right`, `tries` (from 1).
#[must_use]
pub fn answer(address: &Address, mark: &Mark) -> Members {
    let question = chapter(mark.lesson, mark.chapter).and_then(|chapter| chapter.question);
    let is_right = question.is_some_and(|question| question.right == mark.answer);
    let mut members = message("answer", address);
    members.extend([
        ("chapter", Value::Number(mark.chapter.into())),
        ("chosen", Value::Number(mark.answer.into())),
        ("right", Value::Truth(is_right)),
        ("tries", Value::Number(mark.tries.into())),
    ]);
    members
}

/// Returns the message that a value is rejected: `lesson`, `address`, `key` (of an address
/// or a message), `message` (the reason as a sentence in the lab's language).
#[must_use]
pub fn error(address: &Address, key: &str, sentence: String) -> Members {
    let mut members = message("error", address);
    members.extend([("key", text(key)), ("message", Value::Text(sentence))]);
    members
}

/// Returns the height of the page, in CSS pixels.
#[must_use]
pub fn height(pixels: u32) -> Members {
    let height = ("height", Value::Number(pixels.into()));
    vec![(MARK.0, Value::Number(MARK.1)), (TYPE, text("height")), height]
}

/// Returns the height as LTI course platforms read it.
#[must_use]
pub fn lti_height(pixels: u32) -> Members {
    vec![("subject", text("lti.frameResize")), ("height", Value::Number(pixels.into()))]
}

/// Returns H5P's message that looks for its resizer.
#[must_use]
pub fn h5p_hello() -> Members {
    h5p("hello", &[])
}

/// Returns H5P's message that the height has changed.
#[must_use]
pub fn h5p_prepare(pixels: u32) -> Members {
    h5p("prepareResize", &[("scrollHeight", pixels), ("clientHeight", pixels)])
}

/// Returns H5P's answer with the height.
#[must_use]
pub fn h5p_resize(pixels: u32) -> Members {
    h5p("resize", &[("scrollHeight", pixels)])
}

fn h5p(action: &str, heights: &[(&'static str, u32)]) -> Members {
    let mut members = vec![("context", text("h5p")), ("action", text(action))];
    members.extend(heights.iter().map(|&(name, pixels)| (name, Value::Number(pixels.into()))));
    members
}
