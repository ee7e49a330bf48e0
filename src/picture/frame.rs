//! The panel of a picture and the axes around it.

use plotters::style::RGBColor;

use super::Quantity;
use super::axis::Tick;
use super::geometry::{Panel, Point};
use super::pen::{Pen, Stroke};
use super::style::{FONT, Style};
use super::surface::{Anchor, DrawResult, HPos, VPos};

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

/// The least distance between the middles of an axis's name and a tick [CSS pixels].
const CLEAR: f64 = 18.0;
/// The distance of a tick's label from the panel, beside it and below [CSS pixels].
const BESIDE: [f64; 2] = [7.0, 6.0];

/// The part of an axis that its name takes: the middle and half the length [device pixels].
type Taken = Option<(f64, f64)>;

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
        let below = if self.has_labels() { 24.0 } else { 8.0 };
        (self.style.length(8.0), self.size.1 - self.style.length(below))
    }

    /// Returns the number of values with room beside the axis.
    pub(super) fn values(&self) -> u32 {
        let (top, bottom) = self.heights();
        (self.css(bottom - top) / 34.0).clamp(1.0, 6.0) as u32
    }

    /// Returns the number of updates or inputs with room below the axis.
    pub(super) fn labels(&self) -> u32 {
        ((self.css(self.size.0) - 60.0) / 62.0).clamp(1.0, 7.0) as u32
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

    /// Draws both axes with their names at the ends: a name takes the place of the ticks
    /// near it. A name of the values that is wider than the room beside them is left out.
    pub(super) fn axes(
        &self,
        pen: &Pen<'_>,
        panel: Panel,
        ticks: &[Vec<Tick>; 2],
        quantities: [Quantity; 2],
    ) -> DrawResult {
        let [x, y] = quantities.map(pen.name);
        let [x_wide, y_wide] = [&x, &y].map(|name| self.style.text_width(name));
        let end = (panel.right + self.style.length(BESIDE[0])).min(self.size.0);
        let below = self.has_labels() && 3.0 * x_wide < panel.width();
        let beside = self.has_values() && y_wide + self.style.length(BESIDE[0]) <= panel.left;
        let half = self.style.length(FONT) / 2.0;
        let x_taken = below.then_some((end - x_wide / 2.0, x_wide / 2.0));
        let y_taken = beside.then_some((panel.top + half, half));
        self.labels_below(pen, panel, &ticks[0], x_taken)?;
        self.values_beside(pen, panel, &ticks[1], y_taken)?;
        let inset = self.style.length(5.0);
        let (at, anchor) = if below {
            ((end, panel.bottom + self.style.length(BESIDE[1] - 2.0)), (HPos::Right, VPos::Top))
        } else {
            ((panel.right - inset, panel.bottom - inset), (HPos::Right, VPos::Bottom))
        };
        if below || x_wide + inset < panel.width() {
            name(pen, &x, at, colour(pen, quantities[0]), anchor)?;
        }
        if beside {
            let at = (panel.left - self.style.length(BESIDE[0]), panel.top + half);
            name(pen, &y, at, colour(pen, quantities[1]), (HPos::Right, VPos::Center))?;
        }
        Ok(())
    }

    /// Draws the values beside the panel and their lines across it.
    pub(super) fn value_axis(&self, pen: &Pen<'_>, panel: Panel, ticks: &[Tick]) -> DrawResult {
        self.values_beside(pen, panel, ticks, None)
    }

    fn values_beside(
        &self,
        pen: &Pen<'_>,
        panel: Panel,
        ticks: &[Tick],
        name: Taken,
    ) -> DrawResult {
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
            let is_name = name.is_some_and(|name| self.is_near(name, (y, apart / 2.0)));
            if is_name || taken.iter().any(|other| (other - y).abs() < apart) {
                continue;
            }
            taken.push(y);
            let beside = (panel.left - self.style.length(BESIDE[0]), y);
            let anchor = (HPos::Right, VPos::Center);
            pen.label(&tick.text, beside, self.style.palette.muted, anchor, false)?;
        }
        Ok(())
    }

    /// Draws the labels under the panel and their lines through it.
    pub(super) fn label_axis(&self, pen: &Pen<'_>, panel: Panel, ticks: &[Tick]) -> DrawResult {
        self.labels_below(pen, panel, ticks, None)
    }

    fn labels_below(&self, pen: &Pen<'_>, panel: Panel, ticks: &[Tick], name: Taken) -> DrawResult {
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
            let is_name = name.is_some_and(|name| self.is_near(name, (x, half + gap / 2.0)));
            if is_name
                || taken.iter().any(|(from, to)| x + half + gap > *from && x - half - gap < *to)
            {
                continue;
            }
            taken.push((x - half, x + half));
            let below = (x, panel.bottom + self.style.length(BESIDE[1]));
            let anchor = (HPos::Center, VPos::Top);
            pen.label(&tick.text, below, self.style.palette.muted, anchor, false)?;
        }
        Ok(())
    }

    /// Returns true if a label would touch an axis's name, each by its middle and half its
    /// length.
    fn is_near(&self, name: (f64, f64), label: (f64, f64)) -> bool {
        (name.0 - label.0).abs() < (name.1 + label.1).max(self.style.device(CLEAR))
    }
}

/// Returns the colour of a quantity along an axis.
fn colour(pen: &Pen<'_>, quantity: Quantity) -> RGBColor {
    let palette = pen.style.palette;
    match quantity {
        Quantity::W(_) => palette.w,
        Quantity::B => palette.b,
        Quantity::Loss => palette.error,
        _ => palette.ink,
    }
}

/// Writes the name of an axis: a variable in italics, words upright.
fn name(pen: &Pen<'_>, name: &str, at: Point, colour: RGBColor, anchor: Anchor) -> DrawResult {
    // Beyond these letters, in Korean, two are a word.
    if name.chars().count() <= 2 && name.chars().all(|letter| letter < '\u{1100}') {
        pen.letter(name, at, colour, anchor)
    } else {
        pen.haloed(name, at, colour, anchor, false)
    }
}

/// Returns the ticks on the axis.
fn on_axis(ticks: &[Tick]) -> Vec<&Tick> {
    ticks.iter().filter(|tick| (-1e-9..=1.0 + 1e-9).contains(&tick.share)).collect()
}
