//! The chunks of the program that were loaded.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::cover::DrawDescent;
use super::seams::{self, ChunkMissing, DrawData, DrawHelp, DrawOutput, StartSharePanel};
use crate::app::browser;
use crate::app::chunk::Chunk;
use crate::app::drag::TakeEvent;
use crate::app::lab::view::{DrawFigure, FigureChunks};
use crate::app::message::Msg;
use crate::experiment::address::Address;
use crate::lesson::Lesson;
use crate::lesson::labs::{DrawFigures, Further, LessonFigures, LessonLab};

/// What the loaded chunks offer.
#[derive(Default)]
pub(super) struct Chunks {
    labs: RefCell<Vec<(Lesson, LessonLab)>>,
    figures: RefCell<Vec<(Lesson, LessonFigures)>>,
    output: Cell<Option<DrawOutput>>,
    sweep: Cell<Option<DrawFigure>>,
    data: Cell<Option<DrawData>>,
    pub(super) descent: Cell<Option<DrawDescent>>,
    pub(super) help: Cell<Option<DrawHelp>>,
    pub(super) drag: Cell<Option<TakeEvent>>,
    /// The address for which the share panel is being loaded.
    shared: RefCell<Option<String>>,
    /// True once the share panel has its root.
    is_panel_mounted: Cell<bool>,
}

impl Chunks {
    /// Loads a chunk, and dispatches that it is there or missing.
    pub(super) fn load(self: &Rc<Self>, chunk: Chunk, dispatch: &Callback<Msg>) {
        let (chunks, dispatch) = (Rc::clone(self), dispatch.clone());
        spawn_local(async move {
            let message = match chunks.take(chunk).await {
                Ok(()) => Msg::ChunkLoaded(chunk),
                Err(ChunkMissing) => Msg::ChunkMissing(chunk),
            };
            dispatch.emit(message);
        });
    }

    async fn take(&self, chunk: Chunk) -> Result<(), ChunkMissing> {
        match chunk {
            Chunk::Cover => self.descent.set(Some(seams::cover().await?)),
            Chunk::Data => self.data.set(Some(seams::data().await?)),
            Chunk::Drag => self.drag.set(Some(seams::drag().await?)),
            Chunk::Sweep => self.sweep.set(Some(seams::sweep().await?)),
            Chunk::Help => self.help.set(Some(seams::help().await?)),
            Chunk::Lab(lesson) => {
                let lab = seams::load_lab(lesson).await?;
                self.labs.borrow_mut().push((lesson, lab));
            }
            Chunk::Figures(lesson) => {
                let figures = seams::load_figures(lesson).await?;
                self.figures.borrow_mut().push((lesson, figures));
            }
            Chunk::Output => self.output.set(Some(seams::output().await?)),
        }
        Ok(())
    }

    /// Opens the share panel for the experiment of an address, and loads before what it needs.
    /// Dispatches that it could not be loaded.
    pub(super) fn open_share_panel(self: &Rc<Self>, query: String, dispatch: &Callback<Msg>) {
        let is_loading = self.shared.replace(Some(query)).is_some();
        if is_loading {
            return;
        }
        let (chunks, dispatch) = (Rc::clone(self), dispatch.clone());
        spawn_local(async move {
            browser::mark_loading(true);
            let loaded = chunks.load_share_panel().await;
            browser::mark_loading(false);
            let query = chunks.shared.take().unwrap_or_default();
            match loaded {
                Ok(_) if chunks.is_panel_mounted.replace(true) => {
                    browser::send(browser::SHARE, &query);
                }
                Ok(start) => {
                    let chunks = Rc::clone(&chunks);
                    start(query, Rc::new(move |lesson| Some(chunks.figures(lesson)?.pictures)));
                }
                Err(ChunkMissing) => dispatch.emit(Msg::ShareFailed(true)),
            }
        });
    }

    /// Loads the share panel, and the pictures of the lesson that it is for.
    async fn load_share_panel(&self) -> Result<StartSharePanel, ChunkMissing> {
        let start = seams::share().await?;
        let query = self.shared.borrow().clone().unwrap_or_default();
        let lesson = Address::parse(&query).0.lesson();
        if let Some(lesson) = lesson.filter(|lesson| self.figures(*lesson).is_none()) {
            self.take(Chunk::Figures(lesson)).await?;
        }
        Ok(start)
    }

    /// Returns the lab of a lesson, if it was loaded.
    pub(super) fn lab(&self, lesson: Lesson) -> Option<LessonLab> {
        let labs = self.labs.borrow();
        labs.iter().find(|(of, _)| *of == lesson).map(|(_, lab)| *lab)
    }

    /// Returns what draws the further figures of a training run, as far as it was loaded.
    pub(super) fn of_run(&self, lesson: Lesson) -> FigureChunks {
        let further = match self.figures(lesson).map(|figures| figures.draw) {
            Some(DrawFigures::Run(draw)) => Some(draw),
            _ => None,
        };
        FigureChunks {
            output: self.output.get(),
            data: self.data.get(),
            sweep: self.sweep.get(),
            further,
        }
    }

    /// Returns what draws the further figures of the derivative, if it was loaded.
    pub(super) fn of_derivative(&self, lesson: Lesson) -> Further {
        match self.figures(lesson).map(|figures| figures.draw) {
            Some(DrawFigures::Derivative(draw)) => Further(Some(draw)),
            _ => Further(None),
        }
    }

    fn figures(&self, lesson: Lesson) -> Option<LessonFigures> {
        let figures = self.figures.borrow();
        figures.iter().find(|(of, _)| *of == lesson).map(|(_, figures)| *figures)
    }
}
