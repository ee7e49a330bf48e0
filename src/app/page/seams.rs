//! The seams along which the page's program is split: each function returns what a chunk of it
//! offers. In a release each is loaded when it is first called, with all that it alone reaches
//! (`scripts/split.mjs`); elsewhere it is there from the beginning.
#![cfg_attr(
    split,
    allow(unsafe_code, reason = "a seam calls its chunk as a function of another program")
)]

use std::rc::Rc;

use yew::Html;

use super::cover::{DrawDescent, descent};
use super::help;
use crate::app::drag::{TakeEvent, take_event};
use crate::app::lab::data::{self, DataProps};
use crate::app::lab::output::OutputProps;
use crate::app::lab::view::DrawFigure;
use crate::app::lab::{further, sweep};
use crate::lesson::Lesson;
use crate::lesson::labs::{self, LessonFigures, LessonLab};
use crate::share::{self, DrawPictures};

/// A chunk could not be loaded.
#[derive(Debug, thiserror::Error)]
#[error("a chunk of the program could not be loaded")]
pub(super) struct ChunkMissing;

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for ChunkMissing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Declares a function that loads what a chunk offers, or says that it could not be loaded;
/// another call tries again.
#[cfg(split)]
macro_rules! seam {
    ($name:ident, $offers:ty, $offered:expr) => {
        #[wasm_split_helpers::wasm_split($name, fallible)]
        pub(super) fn $name() -> Result<$offers, ChunkMissing> {
            Ok($offered)
        }
    };
}

#[cfg(not(split))]
macro_rules! seam {
    ($name:ident, $offers:ty, $offered:expr) => {
        pub(super) async fn $name() -> Result<$offers, ChunkMissing> {
            Ok($offered)
        }
    };
}

/// Draws the keyboard help, open or not.
pub(super) type DrawHelp = fn(bool) -> Html;

/// Draws the output table.
pub(super) type DrawOutput = fn(OutputProps) -> Html;

/// Draws the table of the data.
pub(super) type DrawData = fn(DataProps) -> Html;

/// Mounts the share panel, open for the experiment of an address, with what draws the pictures
/// of a lesson.
pub(super) type StartSharePanel = fn(String, Rc<DrawPictures>);

seam!(cover, DrawDescent, descent::draw);
seam!(data, DrawData, data::draw);
seam!(help, DrawHelp, help::draw);
seam!(drag, TakeEvent, take_event);
seam!(sweep, DrawFigure, sweep::draw);
seam!(share, StartSharePanel, share::start);
seam!(derivative, LessonLab, labs::DERIVATIVE);
seam!(regression, LessonLab, labs::REGRESSION);
seam!(classification, LessonLab, labs::CLASSIFICATION);
seam!(gates, LessonLab, labs::GATES);
seam!(xor, LessonLab, labs::XOR);
seam!(figures_derivative, LessonFigures, labs::DERIVATIVE_FIGURES);
seam!(figures_regression, LessonFigures, labs::REGRESSION_FIGURES);
seam!(figures_classification, LessonFigures, labs::CLASSIFICATION_FIGURES);
seam!(figures_gates, LessonFigures, labs::GATES_FIGURES);
seam!(figures_xor, LessonFigures, labs::XOR_FIGURES);
seam!(output, DrawOutput, further::output);

/// Loads the lab of a lesson.
///
/// # Errors
/// When its chunk could not be loaded; another call tries again.
pub(super) async fn load_lab(lesson: Lesson) -> Result<LessonLab, ChunkMissing> {
    match lesson {
        Lesson::Derivative => derivative().await,
        Lesson::Regression => regression().await,
        Lesson::Classification => classification().await,
        Lesson::Gates => gates().await,
        Lesson::Xor => xor().await,
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => Ok(labs::SAMPLE),
    }
}

/// Loads the figures that do not come with the lab of a lesson.
///
/// # Errors
/// When their chunk could not be loaded; another call tries again.
pub(super) async fn load_figures(lesson: Lesson) -> Result<LessonFigures, ChunkMissing> {
    match lesson {
        Lesson::Derivative => figures_derivative().await,
        Lesson::Regression => figures_regression().await,
        Lesson::Classification => figures_classification().await,
        Lesson::Gates => figures_gates().await,
        Lesson::Xor => figures_xor().await,
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => Ok(labs::SAMPLE_FIGURES),
    }
}
