//! The path as the steps of its updates: lines, and a dot an update.

use std::collections::HashMap;

use super::{Axes, Landscape};
use crate::picture::clip;
use crate::picture::geometry::Point;
use crate::picture::pen::{Dash, Pen, Stroke};
use crate::picture::surface::{DrawResult, Paint};

/// The width of the path [CSS pixels].
const WIDTH: f64 = 1.25;
/// The opacity of a step.
const STEP: f64 = 0.5;
/// The opacity of a step of a zig-zag, once it is old.
const OLD: f64 = 0.05;
/// The number of steps after which one is old.
const FADING: f64 = 16.0;
/// The opacity of the path that is known beyond the current point.
const LATER: f64 = 0.38;
/// The opacity below which nothing is drawn.
const FAINTEST: f64 = 0.03;
/// The radius of a dot, and the least distance from a younger one [CSS pixels].
const DOT: [f64; 2] = [2.1, 4.0];
/// The opacity of the oldest dots, and of those of a zig-zag, which are all there is of it.
const OLD_DOT: [f64; 2] = [0.22, 0.5];
/// The most places of the path that labels keep away from.
const AVOIDED: usize = 120;
/// The most dots.
const MOST: usize = 1200;

/// A state on the path.
#[derive(Clone, Copy, Debug)]
struct Step {
    /// Its place [device pixels].
    at: Point,
    /// True if the update before it raised the loss.
    rose: bool,
    /// Number of updates.
    updates: u64,
    loss: f64,
}

impl Landscape {
    /// Returns the computed path in steps, and the number of those up to the cursor.
    fn steps(&self, place: &Axes) -> (Vec<Step>, usize) {
        let series = &self.series;
        let until = self.now.as_ref().map_or(0, |now| now.updates);
        let curve = |axis: u8| series.parameters.get(usize::from(axis)).map_or(&[][..], |c| c);
        let [xs, ys] = self.axes.map(curve);
        let points = xs.iter().zip(ys).map(|(x, y)| place.at([*x, *y]));
        let known = series.updates.iter().zip(points).zip(&series.loss);
        let mut steps: Vec<Step> = known
            .map(|((updates, at), loss)| Step { at, rose: false, updates: *updates, loss: *loss })
            .collect();
        let mut walked = steps.partition_point(|step| step.updates <= until);
        if let Some((now, at)) = self.now.as_ref().zip(self.now()) {
            // The state at the cursor is exact, and perhaps left out of the series.
            walked = steps.partition_point(|step| step.updates < until);
            let is_known = steps.get(walked).is_some_and(|step| step.updates == until);
            let step = Step { at: place.at(at), rose: false, updates: until, loss: now.loss };
            steps.splice(walked..walked + usize::from(is_known), [step]);
            walked += 1;
        }
        for i in 1..steps.len() {
            let (before, step) = (steps[i - 1], &mut steps[i]);
            step.rose = step.updates == before.updates + 1 && step.loss > before.loss;
        }
        (steps, walked)
    }

    /// Returns places on the known path.
    pub(super) fn walked(&self, place: &Axes) -> Vec<Point> {
        let mut taken = Room::new(place.panel.width() / 60.0);
        let steps = self.steps(place).0.into_iter().map(|step| step.at);
        steps.filter(|at| place.panel.contains(*at) && taken.take(*at)).take(AVOIDED).collect()
    }

    /// Draws the path: so far as lines with a dot an update, beyond the cursor dotted. Steps
    /// that turn back are a zig-zag: their lines fade, their dots stay.
    pub(super) fn draw_path(&self, pen: &Pen<'_>, place: &Axes) -> DrawResult {
        let (steps, walked) = self.steps(place);
        let turning = turning(&steps);
        self.draw_later(
            pen,
            place,
            &steps[walked.saturating_sub(1)..],
            &turning[walked.saturating_sub(1)..],
        )?;
        let steps = &steps[..walked];
        let panel = place.panel;
        // A step longer than the picture is fainter the longer it is, so that a run that
        // diverges does not smear the picture.
        let across = 1.5 * panel.width().hypot(panel.height());
        let ink = Stroke::solid(pen.style.palette.ink, WIDTH);
        let mut line: (f64, Vec<Point>) = (0.0, Vec::new());
        let draw = |(opacity, line): &(f64, Vec<Point>)| {
            let parts = if *opacity > FAINTEST {
                clip::line(line.iter().copied(), panel)
            } else {
                Vec::new()
            };
            parts.iter().try_for_each(|part| pen.path(part, Stroke { opacity: *opacity, ..ink }))
        };
        for (i, pair) in steps.windows(2).enumerate() {
            let age = (steps.len() - 2 - i) as f64;
            let young = (1.0 - age / FADING).max(0.0);
            let opacity = if turning[i] { OLD + STEP * young * young } else { STEP };
            let length = (pair[1].at.0 - pair[0].at.0).hypot(pair[1].at.1 - pair[0].at.1);
            let opacity = opacity * (across / length).min(1.0);
            if line.0 != opacity || line.1.last() != Some(&pair[0].at) {
                draw(&line)?;
                line = (opacity, vec![pair[0].at]);
            }
            line.1.push(pair[1].at);
        }
        draw(&line)?;
        self.draw_dots(pen, place, steps, &turning)
    }

    /// Draws the path beyond the cursor: dotted, or where it is a zig-zag only its updates.
    fn draw_later(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        steps: &[Step],
        turning: &[bool],
    ) -> DrawResult {
        let ink = Stroke { opacity: LATER, ..Stroke::solid(pen.style.palette.ink, 1.5) };
        let dotted = Stroke { dash: Dash::Dotted, ..ink };
        let mut line = Vec::new();
        for (pair, turns) in steps.windows(2).zip(turning) {
            if *turns {
                line.push((f64::NAN, f64::NAN));
            } else {
                line.extend([pair[0].at, pair[1].at]);
            }
        }
        clip::line(line, place.panel).iter().try_for_each(|part| pen.path(part, dotted))?;
        let alone = steps.iter().skip(1).zip(turning).filter(|(_, turns)| **turns);
        let alone = alone.filter(|(step, _)| place.panel.contains(step.at)).map(|(step, _)| step);
        let mut taken = Room::new(pen.style.device(DOT[1]));
        let paint = Paint { colour: ink.colour, opacity: LATER };
        let free = alone.filter(|step| taken.take(step.at)).take(MOST / 2);
        let radius = pen.style.device(1.0);
        free.into_iter().try_for_each(|step| pen.surface.disc(step.at, radius, paint))
    }

    /// Draws a dot for each update that no younger one is too near to, fainter with age; a
    /// triangle where the loss rose.
    fn draw_dots(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        steps: &[Step],
        turning: &[bool],
    ) -> DrawResult {
        let mut taken = Room::new(pen.style.device(DOT[1]));
        let seen = steps.iter().rev().enumerate();
        let seen = seen.filter(|(_, step)| place.panel.contains(step.at) && taken.take(step.at));
        let mut dots: Vec<(usize, &Step)> = seen.take(MOST).collect();
        // The older below.
        dots.reverse();
        let fading = (steps.len() as f64 / 6.0).max(1.9);
        let radius = pen.style.device(DOT[0]);
        let palette = pen.style.palette;
        dots.into_iter().try_for_each(|(age, step)| {
            let turns = turning.get(steps.len() - 1 - age).is_some_and(|turns| *turns);
            let old = OLD_DOT[usize::from(turns)];
            let opacity = old + (1.0 - old) * (-(age as f64) / fading).exp();
            if step.rose {
                return pen.fill(&triangle(step.at, radius), palette.error, opacity);
            }
            pen.surface.disc(step.at, radius, Paint { colour: palette.ink, opacity })
        })
    }
}

/// Returns the corners of a triangle that points up, of about a disc's area.
fn triangle((x, y): Point, radius: f64) -> [Point; 3] {
    let (half, below) = (1.4 * radius, 0.8 * radius);
    [(x, y - 1.6 * radius), (x + half, y + below), (x - half, y + below)]
}

/// Returns for each step but the first, in order, true if it turns back by more than a right
/// angle from the one before, or the one after does from it.
fn turning(steps: &[Step]) -> Vec<bool> {
    let along: Vec<Point> = steps
        .windows(2)
        .map(|pair| (pair[1].at.0 - pair[0].at.0, pair[1].at.1 - pair[0].at.1))
        .collect();
    let back: Vec<bool> =
        along.windows(2).map(|pair| pair[0].0 * pair[1].0 + pair[0].1 * pair[1].1 < 0.0).collect();
    let mut turning: Vec<bool> = (0..along.len())
        .map(|i| back.get(i).is_some_and(|b| *b) || (i > 0 && back[i - 1]))
        .collect();
    turning.resize(steps.len(), false);
    turning
}

/// The places that dots take.
struct Room {
    apart: f64,
    /// The place taken last: most that are not free are too near to it.
    last: Option<Point>,
    taken: HashMap<(i64, i64), Vec<Point>>,
}

impl Room {
    fn new(apart: f64) -> Self {
        Self { apart, last: None, taken: HashMap::new() }
    }

    /// Takes a place, unless another is too near to it.
    fn take(&mut self, at: Point) -> bool {
        let is_near = |other: &Point| (other.0 - at.0).hypot(other.1 - at.1) < self.apart;
        if self.last.as_ref().is_some_and(is_near) {
            return false;
        }
        let cell = |value: f64| (value / self.apart).floor() as i64;
        let (column, row) = (cell(at.0), cell(at.1));
        let near = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (column + x, row + y)));
        let is_free = !near.filter_map(|cell| self.taken.get(&cell)).flatten().any(is_near);
        if is_free {
            self.last = Some(at);
            self.taken.entry((column, row)).or_default().push(at);
        }
        is_free
    }
}
