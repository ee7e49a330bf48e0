//! The table of the keys of an address. It drives the address, its defaults, the fields
//! of the settings, the names of controls, and the printed handout.
//!
//! Its keys are a public contract: add to them, never change their meaning.

mod access;
mod data;
mod derivative;
mod page;
mod run;
mod values;

pub use access::Key;
pub use data::MOST_NOISE;
pub use page::MOST_PREDICTIONS;

/// The table. A key on which others depend comes before them.
pub static KEYS: [Key; 32] = [
    page::LESSON,
    page::EMBED,
    page::CHAPTER,
    derivative::F,
    derivative::X,
    derivative::FUNCTION,
    derivative::VALUES,
    derivative::LINE,
    derivative::BUG,
    data::DATA,
    data::NOISE,
    data::POINTS,
    data::DATA_SEED,
    run::GATE,
    run::WIRE,
    run::LAYER,
    run::START,
    run::SEED,
    run::W,
    run::B,
    run::LEARNING_RATE,
    run::DELTA.and_derivative(derivative::DELTA),
    run::STEPS,
    run::ORDER,
    run::GRADIENT,
    run::FORK,
    page::AT,
    page::PACE,
    page::PREDICT,
    page::LANGUAGE,
    page::THEME,
    page::HIDE,
];

/// Returns the key of this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name() == name)
}
