//! The functions that the derivative lesson offers first.

use crate::expression::Expression;

/// A function and the point of its slope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preset {
    /// x² at 3 (cell 1).
    Square,
    /// 3x·eˣ at 2 (cell 2).
    ThreeXExpX,
    /// σ at 0.7 (cell 29).
    Sigmoid,
    /// (t − (xW + b))² with x = 2, t = 3 and b = 1, at W = 0.5: one point of the
    /// regression's loss (cell 23).
    SquaredError,
}

impl Preset {
    /// All presets, in the lesson's order.
    pub const ALL: [Self; 4] = [Self::Square, Self::ThreeXExpX, Self::Sigmoid, Self::SquaredError];

    /// Returns the function as it would be typed.
    #[must_use]
    pub fn source(self) -> &'static str {
        match self {
            Self::Square => "x**2",
            Self::ThreeXExpX => "3*x*exp(x)",
            Self::Sigmoid => "1/(1+exp(-x))",
            Self::SquaredError => "(3-(2*x+1))**2",
        }
    }

    /// Returns the point of its slope.
    #[must_use]
    pub fn point(self) -> f64 {
        match self {
            Self::Square => 3.0,
            Self::ThreeXExpX => 2.0,
            Self::Sigmoid => 0.7,
            Self::SquaredError => 0.5,
        }
    }

    /// Returns the preset with this `expression`.
    #[must_use]
    pub fn of(expression: &Expression) -> Option<Self> {
        let printed = expression.to_string();
        Self::ALL.into_iter().find(|preset| preset.source() == printed)
    }
}
