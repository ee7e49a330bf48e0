//! The losses at the end of many runs against the setting in which they differ.

use std::rc::Rc;

use super::axis::{Range, Ruler};
use super::geometry::{Panel, Point};
use super::limits;
use super::pen::{Pen, Stroke};
use super::stops::{along, nearest, spread};
use super::surface::{DrawResult, HPos, Margins, VPos};
use super::xy::{Axes, write};
use super::{Picture, Quantity, Style, Table, Towards};
use crate::session::sweep::{RunEnd, Setting};
use descent_core::stability::Window;

/// The height of the band of the runs that diverged, and the room above it [CSS pixels].
const BAND: [f64; 2] = [20.0, 4.0];
/// The distance of two limits' labels, which are below each other [CSS pixels].
const APART: f64 = 15.0;
/// The most values that are marked by dots; beyond, they are a line.
const DOTS: usize = 70;
/// The radius of a dot and half the width of the line [CSS pixels].
const RADII: [f64; 2] = [2.5, 1.0];
/// The rows of the table.
const ROWS: usize = 60;

/// The words on the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labels {
    /// Names the band of the runs that diverged.
    pub diverged: &'static str,
    /// Names a limit of the learning rate, before its number.
    pub limit: &'static str,
    /// Names the current value, before its number.
    pub now: &'static str,
}

/// The losses at the end of many runs against the setting in which they differ. Runs that
/// diverged have no loss; they are marked in a band at the top. Its stops are the values of
/// the setting, whether their run is computed or not.
#[derive(Clone, Debug, PartialEq)]
pub struct SweepLosses {
    /// The setting.
    pub setting: Setting,
    /// Its values, ascending, and the ends of their runs as far as they are computed.
    pub ends: Rc<[(f64, Option<RunEnd>)]>,
    /// The learning rates that converge.
    pub windows: Vec<Window>,
    /// The current value, if it has one.
    pub now: Option<f64>,
    /// The words on the picture.
    pub labels: Labels,
}

impl SweepLosses {
    /// Returns the picture of these values, each with the end of its run, if it is computed.
    #[must_use]
    pub fn new(
        setting: Setting,
        values: &[f64],
        found: &[RunEnd],
        now: Option<f64>,
        labels: Labels,
    ) -> Self {
        let found = found.iter().copied().map(Some).chain(std::iter::repeat(None));
        let mut ends: Vec<_> = values.iter().copied().zip(found).collect();
        ends.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        Self { setting, ends: ends.into(), windows: Vec::new(), now, labels }
    }

    /// Returns the quantity along its axis.
    #[must_use]
    pub fn quantity(&self) -> Quantity {
        match self.setting {
            Setting::LearningRate => Quantity::LearningRate,
            Setting::Delta => Quantity::Delta,
            Setting::Seed => Quantity::Seed,
        }
    }

    /// Returns the value of the least loss, and this loss.
    #[must_use]
    pub fn least(&self) -> Option<(f64, f64)> {
        let losses = self.ends.iter().filter_map(|(value, end)| Some((*value, loss(*end)?)));
        losses.min_by(|(_, one), (_, other)| one.total_cmp(other))
    }

    /// Returns the places of the values whose runs are computed.
    fn computed(&self) -> Vec<usize> {
        (0..self.ends.len()).filter(|i| self.ends[*i].1.is_some()).collect()
    }

    /// Returns the axes below the band.
    fn axes<'a>(&self, (width, height): (u32, u32), style: Style<'a>) -> Option<Axes<'a>> {
        let values = self.ends.iter().map(|(value, _)| *value);
        let x = if self.setting == Setting::Seed {
            Ruler::Linear(Range::with_margin(values, 0.02))
        } else {
            let exponents = Range::with_margin(values.map(f64::log10), 0.02);
            Ruler::Logarithmic { exponents, floor: false }
        };
        let y = Ruler::logarithmic(self.ends.iter().filter_map(|(_, end)| loss(*end)));
        let height = height.checked_sub(above(style) as u32)?;
        Axes::new(((width, height), style), x, y)
    }

    /// Draws the band of the runs that diverged.
    fn draw_band(&self, pen: &Pen<'_>, axes: &Axes<'_>) -> DrawResult {
        let Panel { left, right, top, bottom } = band(axes, pen.style);
        let palette = pen.style.palette;
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        pen.fill(&corners, palette.error, 0.08)?;
        let inset = pen.style.length(4.0);
        let diverged = self.ends.iter().filter(|(_, end)| has_diverged(*end));
        let marks: Vec<f64> = diverged.filter_map(|(value, _)| across(axes, *value)).collect();
        for x in &marks {
            let (from, to) = (top + inset, bottom - inset);
            pen.vertical(*x, (from, to), Stroke::solid(palette.error, 1.0))?;
        }
        // Where fewer of them are.
        let middle = f64::midpoint(left, right);
        let at_left = marks.iter().filter(|x| **x < middle).count();
        let (x, side) = if 2 * at_left > marks.len() {
            (right - inset, HPos::Right)
        } else {
            (left + inset, HPos::Left)
        };
        let at = (x, f64::midpoint(top, bottom));
        write(pen, self.labels.diverged, at, (palette.error, (side, VPos::Center), false))
    }

    /// Draws the losses: a line between neighbours, and dots where they are few or alone.
    fn draw_losses(&self, pen: &Pen<'_>, axes: &Axes<'_>) -> DrawResult {
        let colour = pen.style.palette.error;
        let known = || self.ends.iter().filter(|(_, end)| end.is_some());
        let at = |(value, end): &(f64, Option<RunEnd>)| {
            axes.at((*value, loss(*end).unwrap_or(f64::NAN)))
        };
        let is_line = self.setting != Setting::Seed;
        if is_line {
            axes.line(pen, Stroke::solid(colour, 2.0), known().map(at))?;
        }
        let radius = RADII[usize::from(is_line && known().count() > DOTS)];
        for place in known().map(at).filter(|place| axes.panel.contains(*place)) {
            pen.disc(place, radius, colour)?;
        }
        Ok(())
    }

    /// Returns the place of a value: on its loss, or in the band.
    fn place(&self, axes: &Axes<'_>, stop: usize, style: Style<'_>) -> Option<Point> {
        let (value, end) = *self.ends.get(stop)?;
        let x = across(axes, value)?;
        if has_diverged(end) {
            return Some((x, band(axes, style).place(0.0, 0.5).1));
        }
        let (_, y) = axes.inside((value, loss(end)?))?;
        Some((x, y + above(style)))
    }

    /// Marks the current value.
    fn draw_now(&self, pen: &Pen<'_>, axes: &Axes<'_>) -> DrawResult {
        let Some((now, x)) = self.now.and_then(|now| Some((now, across(axes, now)?))) else {
            return Ok(());
        };
        let (panel, ink) = (axes.panel, pen.style.palette.ink);
        let (top, bottom) = (pen.style.length(BAND[1]), panel.bottom + above(pen.style));
        pen.vertical(x, (top, bottom), Stroke::solid(ink, 1.0))?;
        let gap = pen.style.length(5.0);
        let (beside, side) = if x > f64::midpoint(panel.left, panel.right) {
            (x - gap, HPos::Right)
        } else {
            (x + gap, HPos::Left)
        };
        let stop = self.ends.iter().position(|(value, _)| *value == now);
        let place = stop.and_then(|stop| self.place(axes, stop, pen.style));
        // Away from the curve.
        let is_low = place.is_some_and(|(_, y)| y > f64::midpoint(panel.top, bottom));
        let (y, edge) = if is_low {
            (panel.top + above(pen.style) + gap, VPos::Top)
        } else {
            (bottom - gap, VPos::Bottom)
        };
        let text = format!("{} {}", self.labels.now, brief(now));
        write(pen, &text, (beside, y), (ink, (side, edge), true))?;
        place.map_or(Ok(()), |place| pen.disc(place, 5.0, ink))
    }
}

/// Writes a value with three digits at most.
fn brief(value: f64) -> String {
    let value: f64 = format!("{value:.2e}").parse().unwrap_or(value);
    let text = if (1e-4..1e5).contains(&value) { format!("{value}") } else { format!("{value:e}") };
    text.replace('-', "\u{2212}")
}

/// Returns the loss of a computed run that did not diverge.
fn loss(end: Option<RunEnd>) -> Option<f64> {
    end.filter(|end| !end.has_diverged).map(|end| end.loss)
}

fn has_diverged(end: Option<RunEnd>) -> bool {
    end.is_some_and(|end| end.has_diverged)
}

/// Returns the place of a value along the axis, if it is there.
fn across(axes: &Axes<'_>, value: f64) -> Option<f64> {
    let x = axes.at((value, f64::NAN)).0;
    (axes.panel.left..=axes.panel.right).contains(&x).then_some(x)
}

/// Returns the height above the axes [device pixels].
fn above(style: Style<'_>) -> f64 {
    BAND.map(|length| style.length(length)).iter().sum()
}

/// Returns the band over the axes.
fn band(axes: &Axes<'_>, style: Style<'_>) -> Panel {
    let [height, top] = BAND.map(|length| style.length(length));
    Panel { top, bottom: top + height, ..axes.panel }
}

impl Picture for SweepLosses {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(axes) = self.axes(pen.size(), pen.style) else { return Ok(()) };
        let margins = Margins { top: above(pen.style), bottom: 0.0, left: 0.0, right: 0.0 };
        let surface = pen.surface.inset(margins);
        let below = Pen { surface: &*surface, ..*pen };
        limits::shade(&below, &axes, &self.windows)?;
        axes.draw(&below, [self.quantity(), Quantity::Loss])?;
        self.draw_losses(&below, &axes)?;
        let row = |place: usize| axes.panel.top + pen.style.length(APART) * (place as f64 + 0.8);
        limits::mark(&below, &axes, &self.windows, |place, limit| {
            (row(place), format!("{} {limit}", self.labels.limit))
        })?;
        self.draw_band(pen, &axes)?;
        self.draw_now(pen, &axes)?;
        match stop.and_then(|stop| self.place(&axes, stop, pen.style)) {
            Some(place) => pen.ring(place, 4.5, Stroke::solid(pen.style.palette.ink, 1.75)),
            None => Ok(()),
        }
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, _): (i32, i32)) -> Option<usize> {
        let axes = self.axes(size, style)?;
        let computed = self.computed();
        let across = |stop: &usize| axes.across(self.ends[*stop].0, f64::from(x));
        Some(computed[nearest(computed.iter().map(across))?])
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        let computed = self.computed();
        let away = |other: usize| (other as f64 - stop.unwrap_or(0) as f64).abs();
        let here = stop.and_then(|_| nearest(computed.iter().map(|other| away(*other))));
        let first = self.now.and_then(|now| {
            nearest(computed.iter().map(|other| (self.ends[*other].0 - now).abs()))
        });
        along(computed.len(), first.unwrap_or(0), here, towards).map(|at| computed[at])
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some((value, Some(end))) = self.ends.get(stop) else { return Vec::new() };
        vec![(self.quantity(), *value), (Quantity::EndLoss, loss(Some(*end)).unwrap_or(f64::NAN))]
    }

    fn table(&self) -> Table {
        let computed = self.computed();
        let some: Vec<_> =
            spread(computed.len(), ROWS).into_iter().map(|at| self.reading(computed[at])).collect();
        Table::of(&some)
    }
}
