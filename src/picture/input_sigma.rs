//! σ − 0.5 for each input as bars on a symmetric scale: the answers that rounding decides.

use super::geometry::{Panel, Point};
use super::pen::{Pen, Stroke};
use super::stops::{along, nearest};
use super::style::FONT;
use super::surface::{DrawResult, HPos, VPos};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::gate::INPUTS;
use descent_core::predict;

/// The least width and height of the picture [CSS pixels]; below, nothing is drawn.
const LEAST: (f64, f64) = (100.0, 80.0);
/// The room left, right, above and below the panel [CSS pixels].
const ROOM: [f64; 4] = [58.0, 10.0, 8.0, 24.0];
/// The width of a picture that has values beside the axis [CSS pixels].
const LEAST_FOR_VALUES: f64 = 300.0;
/// The part of a column that its bar fills.
const FILL: f64 = 0.5;

/// The bars. Its stops are the inputs, in the order of `gate::INPUTS`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InputSigma {
    /// W1, W2 and b of the gate.
    pub gate: [f64; 3],
}

impl InputSigma {
    /// Returns σ − 0.5 for each input.
    #[must_use]
    pub fn offsets(&self) -> [f64; 4] {
        INPUTS.map(|input| predict::gate(&self.gate, input).sigmoid - 0.5)
    }

    /// Returns the end of the scale on both sides: 1, 2 or 5 of a decade, so that it changes
    /// seldom during a run.
    fn end(&self) -> f64 {
        let finite = self.offsets().map(f64::abs).into_iter().filter(|offset| offset.is_finite());
        let largest = finite.fold(0.0, f64::max);
        if largest < 1e-16 {
            return 1e-16;
        }
        let decade = 10_f64.powf(largest.log10().floor());
        let ends = [1.0, 2.0, 5.0, 10.0].map(|step| step * decade);
        ends.into_iter().find(|end| *end >= largest * 1.05).unwrap_or(20.0 * decade)
    }

    fn panel((width, height): (u32, u32), style: Style<'_>) -> Option<Panel> {
        let [width, height] = [width, height].map(|side| f64::from(side.min(100_000)));
        if width < style.length(LEAST.0) || height < style.length(LEAST.1) {
            return None;
        }
        let [left, right, above, below] = ROOM.map(|css| style.length(css));
        let left = if width < style.length(LEAST_FOR_VALUES) { right } else { left };
        Some(Panel { left, right: width - right, top: above, bottom: height - below })
    }

    /// Returns the middle of an input's column.
    fn column(panel: Panel, input: usize) -> f64 {
        panel.place((input as f64 + 0.5) / INPUTS.len() as f64, 0.0).0.round()
    }

    fn draw_axis(&self, pen: &Pen<'_>, panel: Panel) -> DrawResult {
        let (style, palette, end) = (pen.style, pen.style.palette, self.end());
        let rule = Stroke::solid(palette.rule, 1.0);
        let decimal = |value: f64| format!("{value:e}").replace('-', "\u{2212}");
        let has_values = panel.left > style.length(ROOM[1]);
        for (share, value) in [(1.0, end), (0.5, 0.0), (0.0, -end)] {
            let y = panel.place(0.0, share).1.round();
            pen.horizontal((panel.left, panel.right), y, rule)?;
            if has_values {
                let text = if value == 0.0 { "0".to_owned() } else { decimal(value) };
                let beside = (panel.left - style.length(6.0), y);
                let anchor = match share {
                    1.0 => VPos::Top,
                    0.0 => VPos::Bottom,
                    _ => VPos::Center,
                };
                pen.label(&text, beside, palette.muted, (HPos::Right, anchor), false)?;
            }
        }
        for (i, [x1, x2]) in INPUTS.into_iter().enumerate() {
            let below = (Self::column(panel, i), panel.bottom + style.length(6.0));
            let name = format!("{x1}{x2}");
            pen.label(&name, below, palette.ink, (HPos::Center, VPos::Top), true)?;
        }
        Ok(())
    }

    /// Draws a bar from the middle, and its number beyond its end.
    fn draw_bar(&self, pen: &Pen<'_>, panel: Panel, input: usize) -> DrawResult {
        let (style, palette) = (pen.style, pen.style.palette);
        let (offset, middle) = (self.offsets()[input], panel.place(0.0, 0.5).1.round());
        let x = Self::column(panel, input);
        let half = (panel.width() / INPUTS.len() as f64 * FILL / 2.0).floor();
        let is_one = offset > 0.0;
        if !offset.is_finite() {
            let anchor = (HPos::Center, VPos::Bottom);
            return pen.label("nan", (x, middle), palette.error, anchor, true);
        }
        let share = (offset / self.end()).clamp(-1.0, 1.0) / 2.0 + 0.5;
        let tip = panel.place(0.0, share).1;
        let corners = [(x - half, middle), (x + half, middle), (x + half, tip), (x - half, tip)];
        let (colour, opacity) = if is_one { (palette.one, 1.0) } else { (palette.zero, 0.85) };
        pen.fill(&corners, colour, opacity)?;
        // Beyond the bar's end if there is room, else on the other side of the middle.
        let digits = |decimals: usize| format!("{offset:+.decimals$e}").replace('-', "\u{2212}");
        let column = panel.width() / INPUTS.len() as f64;
        // A bold text is a tenth wider, and neighbours keep a space.
        let fits = |text: &String| 1.15 * style.text_width(text) + style.length(8.0) <= column;
        let text = [3, 1].map(digits).into_iter().find(fits).unwrap_or_else(|| digits(0));
        let room = style.length(FONT + 8.0);
        let gap = style.length(4.0);
        let (y, anchor) = if is_one {
            let fits = tip - panel.top >= room;
            if fits { (tip - gap, VPos::Bottom) } else { (middle + gap, VPos::Top) }
        } else {
            let fits = panel.bottom - tip >= room;
            if fits { (tip + gap, VPos::Top) } else { (middle - gap, VPos::Bottom) }
        };
        pen.haloed(&text, (x, y), palette.ink, (HPos::Center, anchor), true)
    }
}

impl Picture for InputSigma {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(panel) = Self::panel(pen.size(), pen.style) else { return Ok(()) };
        let palette = pen.style.palette;
        self.draw_axis(pen, panel)?;
        for input in 0..INPUTS.len() {
            self.draw_bar(pen, panel, input)?;
        }
        let middle = panel.place(0.0, 0.5).1.round();
        pen.horizontal((panel.left, panel.right), middle, Stroke::solid(palette.ink, 1.5))?;
        let Some(stop) = stop.filter(|stop| *stop < INPUTS.len()) else { return Ok(()) };
        let x = Self::column(panel, stop);
        let half = (panel.width() / INPUTS.len() as f64 / 2.0).floor() - pen.style.length(3.0);
        let stroke = Stroke::solid(palette.ink, 1.5);
        for side in [x - half, x + half] {
            pen.vertical(side, (panel.top, panel.bottom), stroke)?;
        }
        Ok(())
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, _): (i32, i32)) -> Option<usize> {
        let panel = Self::panel(size, style)?;
        nearest((0..INPUTS.len()).map(|input| (Self::column(panel, input) - f64::from(x)).abs()))
    }

    /// Returns the number of the input, counted along x from 0, and σ − 0.5.
    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        let (across, up) = Self::panel(size, style)?.shares(pixel)?;
        Some((across * INPUTS.len() as f64 - 0.5, (up - 0.5) * 2.0 * self.end()))
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        along(INPUTS.len(), 0, stop, towards)
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some((&[x1, x2], &offset)) = INPUTS.get(stop).zip(self.offsets().get(stop)) else {
            return Vec::new();
        };
        vec![
            (Quantity::X(Some(1)), x1),
            (Quantity::X(Some(2)), x2),
            (Quantity::SigmaOffset, offset),
            (Quantity::Answer(stop as u8), f64::from(u8::from(offset > 0.0))),
        ]
    }

    fn table(&self) -> Table {
        let rows: Vec<_> =
            (0..INPUTS.len()).map(|input| self.reading(input)[..3].to_vec()).collect();
        Table::of(&rows)
    }
}
