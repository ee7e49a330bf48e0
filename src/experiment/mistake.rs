//! The mistakes of the derivative lesson's code exercise, by name.

/// A mistake that copies of the notebook really have. The derivative lesson runs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mistake {
    /// `fx2 = f(x)` is missing (the notebook's own cell 4).
    MissingFx2,
    /// The array holds integers, so x ± δ and the gradient lose their fractions.
    IntegerArray,
    /// `x[idx] = tmp_val` is missing.
    ForgottenRestore,
    /// `return grad` is inside the loop.
    EarlyReturn,
    /// `(fx1 - fx2) / 2*delta_x` multiplies by δ.
    MissingBracket,
    /// 1/(1 + eˣ) instead of σ.
    FlippedSigmoid,
    /// The targets have shape (4,), the outputs (4, 1).
    MissingReshape,
}

impl Mistake {
    /// All mistakes, those with an error message first.
    pub const ALL: [Self; 7] = [
        Self::MissingFx2,
        Self::IntegerArray,
        Self::EarlyReturn,
        Self::MissingBracket,
        Self::ForgottenRestore,
        Self::MissingReshape,
        Self::FlippedSigmoid,
    ];

    /// Returns its name in an address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::MissingFx2 => "missing-fx2",
            Self::IntegerArray => "integer-array",
            Self::EarlyReturn => "early-return",
            Self::MissingBracket => "missing-bracket",
            Self::ForgottenRestore => "forgotten-restore",
            Self::MissingReshape => "missing-reshape",
            Self::FlippedSigmoid => "flipped-sigmoid",
        }
    }
}
