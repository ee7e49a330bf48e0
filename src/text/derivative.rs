//! The derivative lesson.

use crate::core::derivative::Preset;

/// The words of the derivative lesson.
#[derive(Debug)]
pub struct Derivative {
    /// The functions to choose from.
    pub presets: &'static str,
    /// A function to choose.
    pub preset: fn(Preset) -> &'static str,
}

pub(super) const KOREAN: Derivative = Derivative {
    presets: "함수 고르기",
    preset: |preset| match preset {
        Preset::Square => "x²",
        Preset::ThreeXExpX => "3x·eˣ",
        Preset::Sigmoid => "σ(x)",
        Preset::SquaredError => "제곱 오차",
    },
};

pub(super) const ENGLISH: Derivative = Derivative {
    presets: "Choose a function",
    preset: |preset| match preset {
        Preset::Square => "x²",
        Preset::ThreeXExpX => "3x·eˣ",
        Preset::Sigmoid => "σ(x)",
        Preset::SquaredError => "Squared error",
    },
};
