//! The panel of a picture and the axes around it.

use super::axis::Tick;
use super::geometry::Panel;
use super::pen::{Pen, Stroke};
use super::style::{FONT, Style};
use super::surface::{DrawResult, HPos, VPos};

/// The least width and height of a picture [CSS pixels]; below, nothing is drawn.
const LEAST: (f64, f64) = (80.0, 60.0);
/// The width below which the axis has no values [CSS pixels].
const LEAST_WIDTH_FOR_VALUES: f64 = 150.0;
/// The height below which the axis has no labels [CSS pixels].
const LEAST_HEIGHT_FOR_LABELS: f64 = 90.0;

/// The size of a picture and the room around its panel.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'a> {
    /// Width and height [device pixels].
    size: (f64, f64),
    style: Style<'a>,
    /// The room for names to the right of the panel [CSS pixels].
    right: f64,
}

impl<'a> Frame<'a> {
    /// Returns the frame of a surface of this size; `None` if it is too small.
    pub(super) fn new(size: (u32, u32), style: Style<'a>, right: f64) -> Option<Self> {
        let [width, height] = [size.0, size.1].map(|side| f64::from(side.min(100_000)));
        let fits = width >= style.length(LEAST.0) && height >= style.length(LEAST.1);
        fits.then_some(Self { size: (width, height), style, right })
    }

    fn css(&self, length: f64) -> f64 {
        length / self.style.pixel_ratio
    }

    fn has_labels(&self) -> bool {
        self.size.1 >= self.style.length(LEAST_HEIGHT_FOR_LABELS)
    }

    fn has_values(&self) -> bool {
        self.size.0 >= self.style.length(LEAST_WIDTH_FOR_VALUES)
    }

    /// Returns the top and the bottom of the panel.
    fn heights(&self) -> (f64, f64) {
        let below = if self.has_labels() { 22.0 } else { 8.0 };
        (self.style.length(10.0), self.size.1 - self.style.length(below))
    }

    /// Returns the number of values with room beside the axis.
    pub(super) fn values(&self) -> u32 {
        let (top, bottom) = self.heights();
        (self.css(bottom - top) / 34.0).clamp(1.0, 6.0) as u32
    }

    /// Returns the number of updates or inputs with room below the axis.
    pub(super) fn labels(&self) -> u32 {
        ((self.css(self.size.0) - 60.0) / 62.0).clamp(1.0, 8.0) as u32
    }

    /// Returns the panel beside these values.
    pub(super) fn panel(&self, values: &[Tick]) -> Panel {
        let (top, bottom) = self.heights();
        let left = if self.has_values() {
            let widths = values.iter().map(|tick| self.style.text_width(&tick.text));
            let widest = widths.fold(0.0, f64::max) + self.style.length(9.0);
            // As wide as most, so that pictures under each other are aligned.
            widest.max(self.style.length(42.0)).min((self.size.0 / 2.0).floor())
        } else {
            self.style.length(8.0)
        };
        let right = self.style.length(self.right).min((self.size.0 / 4.0).floor());
        Panel { left, right: self.size.0 - right, top, bottom }
    }

    /// Draws the values beside the panel and their lines across it.
    pub(super) fn value_axis(&self, pen: &Pen<'_>, panel: Panel, ticks: &[Tick]) -> DrawResult {
        let rule = Stroke::solid(self.style.palette.rule, 1.0);
        let ticks = on_axis(ticks);
        for tick in &ticks {
            let y = panel.place(0.0, tick.share).1.round();
            pen.horizontal((panel.left, panel.right), y, rule)?;
        }
        if !self.has_values() {
            return Ok(());
        }
        let apart = self.style.length(FONT + 4.0);
        let mut taken: Vec<f64> = Vec::new();
        for tick in ticks {
            let y = panel.place(0.0, tick.share).1.round();
            if taken.iter().any(|other| (other - y).abs() < apart) {
                continue;
            }
            taken.push(y);
            let beside = (panel.left - self.style.length(6.0), y);
            let anchor = (HPos::Right, VPos::Center);
            pen.label(&tick.text, beside, self.style.palette.muted, anchor, false)?;
        }
        Ok(())
    }

    /// Draws the labels under the panel and their lines through it.
    pub(super) fn label_axis(&self, pen: &Pen<'_>, panel: Panel, ticks: &[Tick]) -> DrawResult {
        let rule = Stroke::solid(self.style.palette.rule, 1.0);
        let ticks = on_axis(ticks);
        for tick in &ticks {
            let x = panel.place(tick.share, 0.0).0.round();
            pen.vertical(x, (panel.top, panel.bottom), rule)?;
        }
        if !self.has_labels() {
            return Ok(());
        }
        let gap = self.style.length(8.0);
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for tick in ticks {
            let half = (self.style.text_width(&tick.text) / 2.0).floor();
            let x = panel.place(tick.share, 0.0).0.round();
            let x = x.min(self.size.0 - half).max(half);
            if taken.iter().any(|(from, to)| x + half + gap > *from && x - half - gap < *to) {
                continue;
            }
            taken.push((x - half, x + half));
            let below = (x, panel.bottom + self.style.length(5.0));
            let anchor = (HPos::Center, VPos::Top);
            pen.label(&tick.text, below, self.style.palette.muted, anchor, false)?;
        }
        Ok(())
    }

    /// Writes the names of the axes into the panel's corners, if they fit.
    pub(super) fn name_axes(&self, pen: &Pen<'_>, panel: Panel, [x, y]: [&str; 2]) -> DrawResult {
        let (muted, inset) = (self.style.palette.muted, self.style.length(5.0));
        let right = panel.right - inset;
        if right - self.style.text_width(x) >= panel.left {
            let below = (right, panel.bottom - inset);
            pen.label(x, below, muted, (HPos::Right, VPos::Bottom), false)?;
        }
        let left = panel.left + inset;
        if left + self.style.text_width(y) > self.size.0 {
            return Ok(());
        }
        pen.label(y, (left, panel.top + inset), muted, (HPos::Left, VPos::Top), false)
    }
}

/// Returns the ticks on the axis.
fn on_axis(ticks: &[Tick]) -> Vec<&Tick> {
    ticks.iter().filter(|tick| (-1e-9..=1.0 + 1e-9).contains(&tick.share)).collect()
}
