//! The chunks that the page needs: asks for them, and notes what came of it.

use super::PageState;
use super::effect::Effect;
use super::place::place;
use crate::app::chunk::Chunk;
use crate::experiment::part::PagePart;
use crate::lesson::Lesson;
use crate::lesson::chapters::chapters;

impl PageState {
    /// Returns the chunk that draws what the page's address names.
    #[must_use]
    pub fn chunk(&self) -> Chunk {
        self.address.lesson().map_or(Chunk::Cover, Chunk::Lab)
    }

    /// Returns true if a chunk that the page needs now could not be loaded.
    #[must_use]
    pub fn lacks_chunk(&self) -> bool {
        self.chunks.missing.iter().any(|missing| self.needs(*missing))
    }

    /// Loads a chunk unless it is there or on its way.
    pub(super) fn load_chunk(&mut self, chunk: Chunk) {
        if !self.chunks.loaded.contains(&chunk) && !self.chunks.loading.contains(&chunk) {
            self.chunks.missing.retain(|missing| *missing != chunk);
            self.chunks.loading.push(chunk);
            self.effect(Effect::LoadChunk(chunk));
        }
    }

    /// Takes a chunk that was loaded.
    pub(super) fn take_chunk(&mut self, chunk: Chunk) {
        self.chunks.loading.retain(|loading| *loading != chunk);
        self.chunks.missing.retain(|missing| *missing != chunk);
        self.chunks.loaded.push(chunk);
    }

    /// Notes that a chunk could not be loaded; says so if the page needs it now.
    pub(super) fn miss_chunk(&mut self, chunk: Chunk) {
        self.chunks.loading.retain(|loading| *loading != chunk);
        self.chunks.missing.push(chunk);
        if chunk == self.chunk() {
            // The rest of the page answers input.
            self.become_ready();
        }
    }

    /// Tries again to load what the page lacks.
    pub(super) fn load_again(&mut self) {
        for missing in std::mem::take(&mut self.chunks.missing) {
            self.load_chunk(missing);
        }
    }

    /// Loads the chunks of the figures in view.
    pub(super) fn load_figures(&mut self) {
        for chunk in self.shown_chunks() {
            self.load_chunk(chunk);
        }
    }

    /// Loads the chunk of the output table, which is in the document behind a closed tab too.
    pub(super) fn load_output(&mut self) {
        if let Some(lesson) = self.address.lesson() {
            self.load_chunk(figure_chunk(lesson, PagePart::Output));
        }
    }

    /// Loads the next lesson's lab while the last chapter of a story is open, which leads there.
    pub(super) fn load_next_lesson(&mut self) {
        let last = place(&self.address)
            .filter(|(lesson, chapter)| usize::from(*chapter) == chapters(*lesson).len());
        if let Some(next) = last.and_then(|(lesson, _)| Lesson::ALL.get(lesson.number())) {
            self.load_chunk(Chunk::Lab(*next));
        }
    }

    fn needs(&self, chunk: Chunk) -> bool {
        chunk == self.chunk()
            || (chunk == Chunk::Help && self.help)
            || chunk == Chunk::Drag
            || self.shown_chunks().contains(&chunk)
    }

    /// Returns the chunks of the figures in view.
    fn shown_chunks(&self) -> Vec<Chunk> {
        let Some(lesson) = self.address.lesson() else { return Vec::new() };
        let stage = &self.stage;
        let shown = self.heroes().into_iter().chain([stage.tab, stage.shown]).flatten();
        let table = |part| (part == PagePart::Data).then_some(Chunk::Data);
        shown.flat_map(|part| [Some(figure_chunk(lesson, part)), table(part)]).flatten().collect()
    }
}

/// Returns the chunk that draws a figure of a lesson.
fn figure_chunk(lesson: Lesson, part: PagePart) -> Chunk {
    if part == PagePart::Sweep {
        Chunk::Sweep
    } else if !lesson.first_figures().contains(&part) {
        Chunk::Figures(lesson)
    } else if part == PagePart::Output {
        Chunk::Output
    } else {
        Chunk::Lab(lesson)
    }
}
