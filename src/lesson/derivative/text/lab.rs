//! The structure of the text of the lab's digits, numbers and player.

/// The larger source of the error, for the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Float64 cannot tell the error from 0.
    Nothing,
    /// A finite δ.
    Truncation,
    /// The last digits of float64.
    Rounding,
    /// Both alike.
    Balanced,
    /// There is no derivative to measure the error by.
    Unknown,
}

/// The text of the digits that cancel.
#[derive(Clone, Copy, Debug)]
pub struct DigitsText {
    /// The title.
    pub title: &'static str,
    /// The difference of both values.
    pub change: &'static str,
    /// So many first digits of both values agree.
    pub agree: fn(usize) -> String,
    /// The values have no first digit in common; so many of their digits cancel.
    pub cancel: fn(usize) -> String,
    /// All digits agree.
    pub all_agree: &'static str,
    /// So many digits of all are left.
    pub left: fn(usize, usize) -> String,
    /// No digit is left.
    pub nothing_left: &'static str,
    /// The exact derivative.
    pub exact: fn(&str) -> String,
    /// The function has no finite value at x + δ or x − δ.
    pub no_value: &'static str,
    /// Explains the marks of the digits.
    pub legend: &'static str,
}

/// The text of the player: δ is its time.
#[derive(Clone, Copy, Debug)]
pub struct Shrinking {
    /// Names the group of buttons.
    pub label: &'static str,
    /// Shrinks δ from 1.
    pub shrink: &'static str,
    /// Pauses.
    pub pause: &'static str,
    /// Goes on.
    pub go_on: &'static str,
    /// Sets δ to 1.
    pub largest: &'static str,
    /// Sets δ to 1e-16.
    pub smallest: &'static str,
}
