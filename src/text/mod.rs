//! The sentences that lessons share, one folder a language. A text that is missing
//! in one language does not compile. Each lesson keeps its own in
//! `src/lesson/<name>/text/`.

pub mod document;
pub mod lab;
pub mod lesson;
pub mod markup;
pub mod microscope;
pub mod number;
pub mod page;
pub mod share;
pub mod stage;
pub mod story;

use crate::exchange::paste::PasteError;
use crate::exchange::python::Remark;
use crate::exchange::saved::SavedError;
use crate::experiment::address::Reason;
use crate::experiment::array::ArrayError;
use crate::experiment::language::{Language, in_language, language_modules};
use crate::experiment::number::NumberError;
use crate::experiment::part::PagePart;
use crate::picture::Quantity;
use crate::session::message::RunState;
use descent_core::divergence::Divergence;
use descent_core::expression::ErrorKind;
use descent_core::verdict::Verdict;
use document::Document;
use lab::{DataTable, Output, Pictures, Rates, Readouts, Settings, Sweeps, Transport};
use microscope::Microscope;
use page::{About, Cover, EmbedFoot, Header, Keyboard, Notices};
use share::Share;
use stage::StageText;
use story::StoryLabels;

pub use crate::picture::thousands::grouped;

language_modules!();

/// The shared text in one language.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// The language.
    pub language: Language,
    /// The page's title.
    pub title: &'static str,
    /// States how exactly the numbers are NumPy's.
    pub exactness: &'static str,
    /// The link that skips to the lab.
    pub skip_to_lab: &'static str,
    /// The link that skips to the chapter's text.
    pub skip_to_chapter: &'static str,
    /// Names the list of lessons.
    pub lessons: &'static str,
    /// The cover page.
    pub cover: Cover,
    /// The header.
    pub header: Header,
    /// The transport.
    pub transport: Transport,
    /// The settings of the experiment.
    pub settings: Settings,
    /// The live numbers.
    pub readouts: Readouts,
    /// Names a part of the page.
    pub part: fn(PagePart) -> &'static str,
    /// The short name of a quantity in a picture or its table.
    pub quantity: fn(Quantity) -> String,
    /// The gauge of learning rates.
    pub rates: Rates,
    /// The pictures.
    pub pictures: Pictures,
    /// The stage.
    pub stage: StageText,
    /// The microscope.
    pub microscope: Microscope,
    /// The keyboard help.
    pub keyboard: Keyboard,
    /// Sweeps.
    pub sweeps: Sweeps,
    /// The foot of an embedded lab.
    pub embed: EmbedFoot,
    /// The table of the data points.
    pub data: DataTable,
    /// Names a cell of the notebook.
    pub cell: fn(u16) -> String,
    /// The output table.
    pub output: Output,
    /// The state of the run in a word.
    pub state: fn(RunState) -> &'static str,
    /// Announces a number of updates to screen readers.
    pub milestone: fn(&str) -> String,
    /// The verdict on the run.
    pub verdict: fn(Verdict) -> &'static str,
    /// Explains a run that froze after it exploded.
    pub frozen_far_out: &'static str,
    /// Names the update of a divergence and its sign.
    pub diverged: fn(u64, Divergence) -> String,
    /// Continues after a divergence.
    pub run_on: &'static str,
    /// Notices.
    pub notices: Notices,
    /// Explains why a typed function was rejected.
    pub expression_error: fn(ErrorKind) -> String,
    /// Explains why a typed number was rejected.
    pub number_error: fn(NumberError) -> &'static str,
    /// Explains why a typed array was rejected.
    pub array_error: fn(ArrayError) -> String,
    /// Explains why a value of the address was rejected.
    pub reason: fn(Reason) -> String,
    /// Explains why a pasted output was rejected.
    pub paste_error: fn(PasteError) -> String,
    /// Explains why a saved experiment was rejected.
    pub saved_error: fn(&SavedError) -> String,
    /// The footer.
    pub about: About,
    /// A comment in exported Python: one line without its `#`.
    pub remark: fn(Remark) -> &'static str,
}

/// Compares the languages: each has one text.
impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

impl Text {
    /// Returns the text in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        in_language!(language, TEXT)
    }
}

impl Share {
    /// Returns the share panel's text in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        in_language!(language, SHARE)
    }
}

impl StoryLabels {
    /// Returns the labels around every chapter in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        in_language!(language, STORY_LABELS)
    }
}

impl Document {
    /// Returns the document's text in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        in_language!(language, DOCUMENT)
    }
}

/// The words of a language for the quantities that have no symbol.
#[derive(Clone, Copy, Debug)]
struct QuantityWords {
    updates: &'static str,
    loss: &'static str,
    start: &'static str,
    boundary: &'static str,
    numerical: &'static str,
    exact: &'static str,
    error: &'static str,
    learning_rate: &'static str,
    seed: &'static str,
    factor: &'static str,
    /// The notebook's order of updates and the textbook's.
    orders: [&'static str; 2],
}

/// Names a quantity: by its symbol, or by a language's words.
fn quantity_name(quantity: Quantity, words: &QuantityWords) -> String {
    let numbered = |letter: &str, number: Option<u8>| match number {
        None => letter.to_owned(),
        Some(number) => format!("{letter}{number}"),
    };
    match quantity {
        Quantity::Updates => words.updates.to_owned(),
        Quantity::Loss | Quantity::EndLoss => words.loss.to_owned(),
        Quantity::Start => words.start.to_owned(),
        Quantity::Boundary => words.boundary.to_owned(),
        Quantity::GateLoss(table) => table.to_string().to_ascii_uppercase(),
        Quantity::W(number) => numbered("W", number),
        Quantity::X(number) => numbered("x", number),
        Quantity::Gate => "#".to_owned(),
        Quantity::SigmaOffset => "σ \u{2212} 0.5".to_owned(),
        Quantity::Seed => words.seed.to_owned(),
        Quantity::SeedCount => "seeds".to_owned(),
        Quantity::Answer(input) => format!("{:02b}", input & 3),
        Quantity::GateSignal(table) => table.to_string().to_ascii_uppercase(),
        Quantity::LayerSignal(place) => layer_signal(place).to_owned(),
        Quantity::Norm(table) => format!("‖W‖ {}", table.to_string().to_ascii_uppercase()),
        Quantity::LayerNorm(place) => format!("‖W‖ {}", layer_signal(place)),
        Quantity::B => "b".to_owned(),
        Quantity::ErrorVal => "error_val".to_owned(),
        Quantity::Target => "t".to_owned(),
        Quantity::Prediction => "ŷ".to_owned(),
        Quantity::Residual => "t \u{2212} ŷ".to_owned(),
        Quantity::SquaredResidual => "(t \u{2212} ŷ)²".to_owned(),
        Quantity::Z => "z".to_owned(),
        Quantity::LearningRate => words.learning_rate.to_owned(),
        Quantity::Factor => words.factor.to_owned(),
        Quantity::OrderLoss(order) => words.orders[order as usize].to_owned(),
        Quantity::RayFactor => "s".to_owned(),
        Quantity::Plus => "W + δ".to_owned(),
        Quantity::Minus => "W \u{2212} δ".to_owned(),
        Quantity::LossPlus => "E(W + δ)".to_owned(),
        Quantity::LossMinus => "E(W \u{2212} δ)".to_owned(),
        Quantity::SlopeW => "∂E/∂W".to_owned(),
        Quantity::Sigmoid => "σ".to_owned(),
        Quantity::Delta => "δ".to_owned(),
        Quantity::Function => "f(x)".to_owned(),
        Quantity::Forward => "f(x + δ)".to_owned(),
        Quantity::Backward => "f(x \u{2212} δ)".to_owned(),
        Quantity::Change => "Δf".to_owned(),
        Quantity::Derivative => words.exact.to_owned(),
        Quantity::Quotient => words.numerical.to_owned(),
        Quantity::QuotientError => words.error.to_owned(),
        Quantity::Truncation => "|f\u{2034}|·δ²/6".to_owned(),
        Quantity::Rounding => "2⁻⁵³(|f| + |x·f\u{2032}|)/δ".to_owned(),
    }
}

/// Names the signal of a gate of a circuit by its place from 0.
fn layer_signal(place: u8) -> &'static str {
    match place {
        0 => "s1",
        1 => "s2",
        _ => "y",
    }
}
