//! Every sentence a person reads. One struct, filled once a language: a text
//! that is missing in one of them does not compile.

pub mod array;
pub mod bugs;
pub mod circuit;
pub mod classification;
pub mod derivative;
pub mod embed;
mod english;
pub mod exchange;
mod expression;
pub mod gates;
pub mod keyboard;
mod korean;
pub mod microscope;
pub mod pictures;
pub mod rates;
pub mod share;
pub mod stories;
pub mod sweeps;

use crate::experiment::address::{Language, Reason};
use crate::experiment::number::NumberError;
use crate::lesson::Lesson;
use crate::picture::Quantity;
use crate::session::message::RunState;
use descent_core::divergence::Divergence;
use descent_core::expression::ErrorKind;
use descent_core::verdict::Verdict;

/// All text in one language.
#[derive(Debug)]
pub struct Text {
    /// The title of the page and what it is in a line.
    pub title: &'static str,
    /// The first link, for the keyboard.
    pub skip_to_lab: &'static str,
    /// The name of the list of lessons.
    pub lessons: &'static str,
    /// A lesson's name in the list.
    pub lesson: fn(Lesson) -> &'static str,
    /// A lesson in one sentence.
    pub lesson_about: fn(Lesson) -> &'static str,
    /// The cover page.
    pub cover: Cover,
    /// The switches in the header.
    pub header: Header,
    /// The buttons and the timeline.
    pub transport: Transport,
    /// The settings of the experiment.
    pub settings: Settings,
    /// The live numbers.
    pub readouts: Readouts,
    /// The name of a number in a picture or its table, as short as it can be.
    pub quantity: fn(Quantity) -> String,
    /// The learning rate's gauge.
    pub rates: rates::Rates,
    /// The pictures.
    pub pictures: pictures::Pictures,
    /// The microscope.
    pub microscope: microscope::Microscope,
    /// The keyboard help.
    pub keyboard: keyboard::Keyboard,
    /// The classification lab.
    pub classification: classification::Classification,
    /// The derivative lesson.
    pub derivative: derivative::Derivative,
    /// The array derivative, line by line.
    pub array: array::Array,
    /// The bug lab.
    pub bugs: bugs::Bugs,
    /// The gates lab.
    pub gates: gates::Gates,
    /// Many runs at once.
    pub sweeps: sweeps::Studies,
    /// The lab of the circuit.
    pub circuit: circuit::Circuit,
    /// The lab within someone else's page.
    pub embed: embed::Embed,
    /// The output table.
    pub output: Output,
    /// Where the run is, in a word.
    pub state: fn(RunState) -> &'static str,
    /// What is spoken at a tenfold of updates.
    pub milestone: fn(&str) -> String,
    /// What can be said of the run here.
    pub verdict: fn(Verdict) -> &'static str,
    /// Why a run that exploded stands still at last.
    pub frozen_far_out: &'static str,
    /// How and at which update it diverged.
    pub diverged: fn(u64, Divergence) -> String,
    /// The button that goes on after a divergence.
    pub run_on: &'static str,
    /// What went wrong around the run, and what was done.
    pub notices: Notices,
    /// Why a function was not taken, and what to type.
    pub expression_error: fn(ErrorKind) -> String,
    /// Why a number was not taken, and what to type.
    pub number_error: fn(NumberError) -> &'static str,
    /// Why a value of the address was not taken.
    pub reason: fn(Reason) -> String,
    /// The page's foot.
    pub about: About,
    /// What is carried out of an experiment and brought into one.
    pub exchange: exchange::Exchange,
}

/// The cover page.
#[derive(Debug)]
pub struct Cover {
    /// What this is, as a claim.
    pub heading: &'static str,
    /// In two sentences.
    pub introduction: &'static str,
    /// The link into a lesson.
    pub open: &'static str,
    /// The link to where the reader was: the lesson, and the updates of a run.
    pub go_on: fn(&str, Option<&str>) -> String,
}

/// The switches in the header.
#[derive(Debug)]
pub struct Header {
    /// Opens the share panel.
    pub share: &'static str,
    /// The other language, in itself.
    pub other_language: &'static str,
    /// What the language switch does, for those who hear it.
    pub switch_language: &'static str,
    /// To dark colours.
    pub dark: &'static str,
    /// To light colours.
    pub light: &'static str,
}

/// The buttons and the timeline.
#[derive(Debug)]
pub struct Transport {
    /// Their group.
    pub label: &'static str,
    /// Play.
    pub run: &'static str,
    /// Stop playing.
    pub pause: &'static str,
    /// Play again from the start.
    pub again: &'static str,
    /// To the end at full speed: the number of updates.
    pub full: fn(&str) -> String,
    /// One update on.
    pub step: &'static str,
    /// One update back.
    pub back: &'static str,
    /// The updates of a step.
    pub stride: &'static str,
    /// To the start.
    pub reset: &'static str,
    /// The old experiment again.
    pub undo: &'static str,
    /// The timeline.
    pub timeline: &'static str,
    /// The unit beside the updates done.
    pub updates: &'static str,
    /// Where the timeline is, in words: done and all.
    pub position: fn(&str, &str) -> String,
    /// The speed: updates a second.
    pub speed: fn(&str) -> String,
    /// The pace.
    pub pace: &'static str,
    /// The gentle pace.
    pub gentle: &'static str,
    /// A number of updates a second.
    pub per_second: fn(&str) -> String,
    /// As fast as the machine allows.
    pub fastest: &'static str,
}

/// The settings of the experiment.
#[derive(Debug)]
pub struct Settings {
    /// Their group.
    pub label: &'static str,
    /// The button that shows those used less often.
    pub more: &'static str,
    /// The learning rate.
    pub learning_rate: &'static str,
    /// δ.
    pub delta: &'static str,
    /// NumPy's seed.
    pub seed: &'static str,
    /// The button that draws a fresh seed.
    pub new_seed: &'static str,
    /// The button that sets everything as the notebook has it.
    pub as_notebook: &'static str,
    /// What stands in the seed's field when the start is the notebook's.
    pub notebook_start: &'static str,
    /// The start of the weights.
    pub start_w: &'static str,
    /// The start of the bias.
    pub start_b: &'static str,
    /// The length of the run.
    pub steps: &'static str,
    /// The gate.
    pub gate: &'static str,
    /// The order of the updates.
    pub order: &'static str,
    /// W first.
    pub order_notebook: &'static str,
    /// All with the old values.
    pub order_textbook: &'static str,
    /// The way to the gradient.
    pub gradient: &'static str,
    /// The central difference.
    pub gradient_numerical: &'static str,
    /// Worked out on paper.
    pub gradient_exact: &'static str,
}

/// The live numbers.
#[derive(Debug)]
pub struct Readouts {
    /// Their group.
    pub label: &'static str,
    /// The mean squared error.
    pub mean_squared_error: &'static str,
    /// The cross-entropy.
    pub cross_entropy: &'static str,
}

/// The output table.
#[derive(Debug)]
pub struct Output {
    /// Its title.
    pub title: &'static str,
    /// What it is.
    pub caption: fn(&str) -> String,
    /// The row before training.
    pub before_training: &'static str,
    /// The switch to all digits.
    pub digits: &'static str,
    /// The steps between two rows.
    pub interval: &'static str,
    /// A row every so many steps.
    pub every: fn(&str) -> String,
    /// Copies it as text.
    pub copy: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// It could not be copied: how to do it by hand.
    pub copy_by_hand: &'static str,
}

/// What went wrong around the run, and what was done.
#[derive(Debug)]
pub struct Notices {
    /// Closes a notice.
    pub dismiss: &'static str,
    /// Before the keys of the address that were not taken.
    pub address: &'static str,
    /// The worker crashed or hung and was started again.
    pub restarted: &'static str,
    /// No worker: a classic one from a blob is used.
    pub in_blob: &'static str,
    /// No worker at all: the page computes.
    pub in_page: &'static str,
    /// The share panel could not be loaded.
    pub unshared: &'static str,
    /// The data cannot be trained on.
    pub refused: fn(&str) -> String,
}

/// The page's foot.
#[derive(Debug)]
pub struct About {
    /// Version and commit.
    pub version: fn(&str, &str) -> String,
    /// The licences.
    pub licences: &'static str,
}

/// There is one text a language: the same is the same place.
impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Text {
    /// The text in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Korean => &korean::TEXT,
            Language::English => &english::TEXT,
        }
    }
}

/// The name of a quantity: its symbol, which every language shares, or a word.
fn named(quantity: Quantity, updates: &str, loss: &str) -> String {
    let numbered = |letter: &str, number: Option<u8>| match number {
        None => letter.to_owned(),
        Some(number) => format!("{letter}{number}"),
    };
    match quantity {
        Quantity::Updates => updates.to_owned(),
        Quantity::Loss => loss.to_owned(),
        Quantity::GateLoss(table) => table.to_string().to_uppercase(),
        Quantity::W(number) => numbered("W", number),
        Quantity::X(number) => numbered("x", number),
        Quantity::Norm(run) => format!("‖W‖ {run}"),
        Quantity::B => "b".to_owned(),
        Quantity::ErrorVal => "error_val".to_owned(),
        Quantity::Target => "t".to_owned(),
        Quantity::Prediction => "y".to_owned(),
        Quantity::Residual => "t \u{2212} y".to_owned(),
        Quantity::Sigmoid => "σ".to_owned(),
        Quantity::Delta => "δ".to_owned(),
        Quantity::Function => "f(x)".to_owned(),
        Quantity::Derivative => "f\u{2032}".to_owned(),
        Quantity::Quotient => "Δf/2δ".to_owned(),
        Quantity::QuotientError => "|Δf/2δ \u{2212} f\u{2032}|".to_owned(),
        Quantity::Truncation => "|f\u{2034}|·δ²/6".to_owned(),
        Quantity::Rounding => "2⁻⁵³(|f| + |x·f\u{2032}|)/δ".to_owned(),
    }
}

/// A whole number with its thousands marked.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_marked() {
        let texts = [0, 999, 1000, 8001, 100_001, 100_000_000].map(grouped);
        assert_eq!(texts, ["0", "999", "1,000", "8,001", "100,001", "100,000,000"]);
    }
}
