//! The room that is left in a picture for its labels.

use super::clip;
use super::geometry::{Panel, Point};
use super::pen::Pen;
use super::style::FONT;

/// The lines and boxes of a picture, which no label may touch.
#[derive(Debug, Default)]
pub(super) struct FreeRoom {
    pub(super) lines: Vec<Vec<Point>>,
    pub(super) boxes: Vec<Panel>,
}

impl FreeRoom {
    /// Returns true if a box lies in the panel and touches neither line nor box.
    fn has(&self, room: Panel, panel: Panel) -> bool {
        let inside = room.left >= panel.left
            && room.right <= panel.right
            && room.top >= panel.top
            && room.bottom <= panel.bottom;
        let apart = |other: &Panel| {
            room.right < other.left
                || room.left > other.right
                || room.bottom < other.top
                || room.top > other.bottom
        };
        inside
            && self.boxes.iter().all(apart)
            && self.lines.iter().all(|line| clip::line(line.iter().copied(), room).is_empty())
    }

    /// Returns the first of these middles at which a label fits, and takes the room.
    pub(super) fn take(
        &mut self,
        pen: &Pen<'_>,
        panel: Panel,
        label: &str,
        middles: impl IntoIterator<Item = Point>,
    ) -> Option<Point> {
        let half = (
            pen.style.text_width(label) / 2.0 + pen.style.length(3.0),
            pen.style.length(FONT * 0.75),
        );
        let room = |(x, y): Point| Panel {
            left: x - half.0,
            right: x + half.0,
            top: y - half.1,
            bottom: y + half.1,
        };
        let middle = middles.into_iter().find(|middle| self.has(room(*middle), panel))?;
        self.boxes.push(room(middle));
        Some(middle)
    }
}
