//! The digits of W + δ and W − δ, of the losses there, and the slope that they leave.

use super::geometry::Point;
use super::pen::Pen;
use super::stops::along;
use super::surface::{DrawResult, HPos, Lettering, VPos};
use super::thousands::grouped;
use super::xy::write;
use super::{Picture, Quantity, Style, Table, Towards};
use plotters::style::RGBColor;

/// The rows of a probe, its heading included.
const ROWS: f64 = 6.0;
/// The least and the greatest height of a row [CSS pixels].
const HEIGHTS: [f64; 2] = [17.0, 30.0];
/// The width of the names [CSS pixels].
const NAMES: f64 = 74.0;
/// The least and the greatest width of a digit [CSS pixels], and its font size per width;
/// with less room, nothing is drawn.
const LEAST_DIGIT: f64 = 6.0;
const DIGIT: f64 = 14.0;
const SIZE: f64 = 1.35;
/// The room at the edges [CSS pixels].
const EDGE: f64 = 12.0;

/// A probe of W: the two nudged values, the losses there, and the slope.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Probe {
    /// Updates done before it.
    pub updates: u64,
    /// W + δ and W − δ.
    pub nudged: [f64; 2],
    /// The losses there.
    pub losses: [f64; 2],
    /// Their difference, divided by 2δ.
    pub slope: f64,
}

/// The digits of probes: at the start, and now. Digits in which the two numbers of a pair
/// differ are set off. Its stops are the probes.
#[derive(Clone, Debug, PartialEq)]
pub struct DeltaDigits {
    /// The probes, the current one last.
    pub probes: Vec<Probe>,
}

/// Formats two numbers so that their digits are below each other.
fn aligned(pair: [f64; 2]) -> [String; 2] {
    let largest = pair[0].abs().max(pair[1].abs());
    let text = |value: f64| {
        if (1e-4..1e14).contains(&largest) || largest == 0.0 {
            format!("{value:.6}")
        } else {
            format!("{value:.12e}")
        }
    };
    let texts = pair.map(|value| text(value).replace('-', "\u{2212}"));
    let width = texts.iter().map(|text| text.chars().count()).max().unwrap_or(0);
    texts.map(|text| format!("{text:>width$}"))
}

/// The place of the rows and the size of the digits [device pixels].
struct Layout {
    left: f64,
    digits: f64,
    row: f64,
    digit: f64,
    top: f64,
}

impl DeltaDigits {
    /// Returns the probes with room on a surface of this size, the current one last.
    fn drawn(&self, size: (u32, u32), style: Style<'_>) -> &[Probe] {
        let room = f64::from(size.1) / style.pixel_ratio - 2.0 * EDGE;
        let count = ((room / (ROWS * HEIGHTS[0])) as usize).max(1);
        self.probes.get(self.probes.len().saturating_sub(count)..).unwrap_or_default()
    }

    /// Returns the layout; `None` if the surface is too small.
    fn layout(&self, size: (u32, u32), style: Style<'_>) -> Option<Layout> {
        let (width, height) = (f64::from(size.0), f64::from(size.1));
        let css = |device: f64| device / style.pixel_ratio;
        if css(width) < 160.0 || css(height) < 2.0 * EDGE + ROWS * HEIGHTS[0] {
            return None;
        }
        let drawn = self.drawn(size, style);
        let rows = drawn.len().max(1) as f64 * ROWS;
        let row = ((css(height) - 2.0 * EDGE) / rows).clamp(HEIGHTS[0], HEIGHTS[1]);
        let pairs = drawn.iter().flat_map(|probe| [probe.nudged, probe.losses]);
        let longest = pairs.map(|pair| aligned(pair)[0].chars().count()).max().unwrap_or(1);
        // With a place for the sign that says that both are equal.
        let room = (css(width) - 2.0 * EDGE - NAMES) / (longest + 2) as f64;
        let digit = room.min(DIGIT).min(row / SIZE / 1.15);
        if digit < LEAST_DIGIT {
            return None;
        }
        let scale = |css: f64| css * style.pixel_ratio;
        Some(Layout {
            left: scale(EDGE),
            digits: scale(EDGE + NAMES),
            row: scale(row),
            digit: scale(digit),
            top: ((height - scale(row * rows)) / 2.0).max(scale(EDGE)),
        })
    }

    fn draw_probe(&self, pen: &Pen<'_>, layout: &Layout, probe: &Probe, top: f64) -> DrawResult {
        let palette = pen.style.palette;
        let row = |i: f64| top + (i + 0.5) * layout.row;
        let updates = format!("{} {}", grouped(probe.updates), (pen.name)(Quantity::Updates));
        let anchor = (HPos::Left, VPos::Center);
        write(pen, &updates, (layout.left, row(0.0)), (palette.ink, anchor, true))?;
        let pairs = [
            (probe.nudged, [Quantity::Plus, Quantity::Minus], palette.w),
            (probe.losses, [Quantity::LossPlus, Quantity::LossMinus], palette.error),
        ];
        for (i, (pair, names, colour)) in pairs.into_iter().enumerate() {
            let [plus, minus] = aligned(pair);
            for (k, (text, other)) in [(&plus, &minus), (&minus, &plus)].into_iter().enumerate() {
                let y = row(1.0 + 2.0 * i as f64 + k as f64);
                let name = (pen.name)(names[k]);
                pen.label(&name, (layout.left, y), palette.muted, anchor, false)?;
                self.draw_digits(pen, layout, y, (text, other, colour))?;
            }
            if pair[0] == pair[1] {
                let x = layout.digits + (plus.chars().count() as f64 + 0.8) * layout.digit;
                let y = row(1.5 + 2.0 * i as f64);
                digit(pen, layout, "=", (x, y), (palette.ink, true))?;
            }
        }
        let name = (pen.name)(Quantity::SlopeW);
        pen.label(&name, (layout.left, row(5.0)), palette.muted, anchor, false)?;
        let slope = if probe.slope == 0.0 || (1e-4..1e7).contains(&probe.slope.abs()) {
            format!("{:.6}", probe.slope)
        } else {
            format!("{:.5e}", probe.slope)
        };
        let slope =
            if probe.slope == 0.0 { "0".to_owned() } else { slope.replace('-', "\u{2212}") };
        for (i, letter) in slope.chars().enumerate() {
            let x = layout.digits + (i as f64 + 0.5) * layout.digit;
            digit(pen, layout, &letter.to_string(), (x, row(5.0)), (palette.ink, true))?;
        }
        Ok(())
    }

    /// Draws the digits of a number, those that another number has not too set off.
    fn draw_digits(
        &self,
        pen: &Pen<'_>,
        layout: &Layout,
        y: f64,
        (text, other, colour): (&str, &str, RGBColor),
    ) -> DrawResult {
        let (mut first, mut last) = (None, 0);
        for (i, (one, two)) in text.chars().zip(other.chars()).enumerate() {
            if one != two {
                first.get_or_insert(i);
                last = i;
            }
        }
        if let Some(first) = first {
            let [left, right] = [first, last + 1].map(|i| layout.digits + i as f64 * layout.digit);
            let half = 0.42 * layout.row;
            let corners =
                [(left, y - half), (right, y - half), (right, y + half), (left, y + half)];
            pen.fill(&corners, colour, 0.14)?;
        }
        for (i, (one, two)) in text.chars().zip(other.chars()).enumerate() {
            let x = layout.digits + (i as f64 + 0.5) * layout.digit;
            let look = if one == two { (pen.style.palette.muted, false) } else { (colour, true) };
            digit(pen, layout, &one.to_string(), (x, y), look)?;
        }
        Ok(())
    }
}

/// Writes one digit.
fn digit(
    pen: &Pen<'_>,
    layout: &Layout,
    text: &str,
    at: Point,
    (colour, bold): (RGBColor, bool),
) -> DrawResult {
    if text.trim().is_empty() {
        return Ok(());
    }
    let size = layout.digit * SIZE;
    let anchor = (HPos::Center, VPos::Center);
    let font = pen.style.font;
    let (italic, halo, turn) = (false, None, 0.0);
    pen.surface.text(Lettering { text, colour, font, size, bold, italic, anchor, halo, turn }, at)
}

const COLUMNS: [Quantity; 6] = [
    Quantity::Updates,
    Quantity::Plus,
    Quantity::Minus,
    Quantity::LossPlus,
    Quantity::LossMinus,
    Quantity::SlopeW,
];

fn row(probe: &Probe) -> Vec<f64> {
    let [plus, minus] = probe.nudged;
    let [loss_plus, loss_minus] = probe.losses;
    vec![probe.updates as f64, plus, minus, loss_plus, loss_minus, probe.slope]
}

impl Picture for DeltaDigits {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(layout) = self.layout(pen.size(), pen.style) else { return Ok(()) };
        let drawn = self.drawn(pen.size(), pen.style);
        let hidden = self.probes.len() - drawn.len();
        let width = f64::from(pen.size().0);
        for (i, probe) in drawn.iter().enumerate() {
            let top = layout.top + i as f64 * ROWS * layout.row;
            if stop == Some(i + hidden) && drawn.len() > 1 {
                let bottom = top + ROWS * layout.row;
                let corners = [(0.0, top), (width, top), (width, bottom), (0.0, bottom)];
                pen.fill(&corners, pen.style.palette.w, 0.07)?;
            }
            self.draw_probe(pen, &layout, probe, top)?;
        }
        Ok(())
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (_, y): (i32, i32)) -> Option<usize> {
        let layout = self.layout(size, style)?;
        let drawn = self.drawn(size, style).len();
        let block = (f64::from(y) - layout.top) / (ROWS * layout.row);
        let block = (block.max(0.0) as usize).min(drawn.checked_sub(1)?);
        Some(block + self.probes.len() - drawn)
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        // Probes are above each other.
        let towards = match towards {
            Towards::Up => Towards::Left,
            Towards::Down => Towards::Right,
            other => other,
        };
        along(self.probes.len(), self.probes.len().saturating_sub(1), stop, towards)
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some(probe) = self.probes.get(stop) else { return Vec::new() };
        COLUMNS.into_iter().zip(row(probe)).collect()
    }

    fn table(&self) -> Table {
        Table { columns: COLUMNS.to_vec(), rows: self.probes.iter().map(row).collect() }
    }
}
