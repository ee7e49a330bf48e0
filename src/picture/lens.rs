//! A lens over a point of a curve: so strong that the probes of the difference are apart,
//! and near 1e-15 every float64 with its value is seen.

use super::axis::Range;
use super::clip;
use super::geometry::{Panel, Point};
use super::labels::{Labels, Look};
use super::pen::{Pen, Stroke};
use super::surface::DrawResult;
use descent_core::expression::Expression;

/// The most float64 that are drawn one by one.
const MOST: usize = 48;
/// The inputs that are drawn instead if there are more.
const SAMPLE: u32 = 160;
/// The least half of a lens, in distances between neighbouring float64.
const GRAINS: f64 = 3.0;
/// The most values of the function that have a line each.
const MOST_LEVELS: usize = 14;

/// The curve seen through a lens, as distances from the point.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lens {
    /// Half of its width.
    pub(super) half: f64,
    /// True if it shows every float64.
    pub(super) is_every: bool,
    /// Inputs and values, by their distances from the point's.
    steps: Vec<Point>,
    /// The same of the probes x − δ and x + δ.
    probes: [Point; 2],
    /// The visible distances along y.
    heights: Range,
}

impl Lens {
    pub(super) fn new(f: &Expression, x: f64, delta: f64) -> Self {
        let spacing = (x.abs().next_up() - x.abs()).max(f64::MIN_POSITIVE);
        let half = (2.0 * delta).max(GRAINS * spacing);
        let value = f.value(x);
        let away = |input: f64| (input - x, f.value(input) - value);
        let mut all = neighbours(x - half, x + half);
        let is_every = all.len() <= MOST;
        if !is_every {
            let share = |i: u32| f64::from(i) / f64::from(SAMPLE);
            all = (0..=SAMPLE).map(|i| x - half + 2.0 * half * share(i)).collect();
        }
        let steps: Vec<Point> = all.into_iter().map(away).collect();
        let probes = [x - delta, x + delta].map(away);
        let values = steps.iter().chain(&probes).map(|(_, up)| *up);
        // Where all values are one, the window is about as high as f's slope makes it wide.
        let is_flat = values.clone().all(|up| up == 0.0);
        let wide = if is_flat { f.derivative(x).abs().max(1.0) * half } else { 0.0 };
        let heights = Range::with_margin(values.chain([-wide, wide]), 0.2);
        Self { half, is_every, steps, probes, heights }
    }

    /// Draws it into a panel; `slope` is the exact derivative.
    pub(super) fn draw(&self, pen: &Pen<'_>, panel: Panel, slope: f64) -> DrawResult {
        let palette = pen.style.palette;
        let rim = rounded(panel, pen.style.length(9.0));
        pen.fill(&rim, palette.card, 1.0)?;
        let inside = shrunk(panel, pen.style.length(3.0));
        let across = Range { low: -self.half, high: self.half };
        let at = |(x, up): Point| inside.place(across.share(x), self.heights.share(up));
        self.draw_levels(pen, inside, at)?;
        let tangent = [-self.half, self.half].map(|x| at((x, slope * x)));
        let band = Stroke { opacity: 0.28, ..Stroke::solid(palette.good, 6.0) };
        let mut labels = Labels::new(pen, inside);
        draw_line(pen, inside, &tangent, band, &mut labels)?;
        self.draw_steps(pen, inside, at, &mut labels)?;
        let [minus, plus] = self.probes;
        let rise = (plus.1 - minus.1) / (plus.0 - minus.0);
        let secant = [-self.half, self.half].map(|x| at((x, minus.1 + rise * (x - minus.0))));
        draw_line(pen, inside, &secant, Stroke::solid(palette.w, 2.0), &mut labels)?;
        let names = if minus == plus {
            vec![("x ± δ", minus, 1.0)]
        } else {
            vec![("x \u{2212} δ", minus, 1.0), ("x + δ", plus, -1.0)]
        };
        for (_, probe, _) in &names {
            let probe = at(*probe);
            if inside.contains(probe) {
                pen.disc(probe, 5.0, palette.w)?;
                pen.circle(probe, 5.5, Stroke::solid(palette.card, 1.5))?;
            }
        }
        for (name, probe, below) in names {
            let (x, y) = at(probe);
            let [beside, above] = [34.0, 13.0].map(|css| pen.style.length(css));
            let side = if below > 0.0 { 1.0 } else { -1.0 };
            let middles = [
                (x + side * beside, y + below * above),
                (x, y + below * 1.3 * above),
                (x - side * beside, y - below * above),
                (x, y - below * 1.3 * above),
                (x + side * beside, y + below * 2.4 * above),
                (x - side * beside, y - below * 2.4 * above),
            ];
            labels.at_first(name, middles, Look { colour: palette.w, bold: true })?;
        }
        let closed: Vec<Point> = rim.iter().copied().chain(rim.first().copied()).collect();
        pen.path(&closed, Stroke::solid(palette.ink, 1.5))
    }

    /// Draws a line at each value of the function, if they are few.
    fn draw_levels(&self, pen: &Pen<'_>, panel: Panel, at: impl Fn(Point) -> Point) -> DrawResult {
        let mut levels: Vec<f64> = self.steps.iter().map(|(_, up)| *up).collect();
        levels.sort_by(f64::total_cmp);
        levels.dedup();
        if levels.len() > MOST_LEVELS {
            return Ok(());
        }
        let rule = Stroke::solid(pen.style.palette.rule, 1.0);
        for y in levels.into_iter().map(|up| at((0.0, up)).1) {
            if panel.contains((panel.left, y)) {
                pen.horizontal((panel.left, panel.right), y.round(), rule)?;
            }
        }
        Ok(())
    }

    /// Draws the float64 as dots with the staircase through them, or a sample as a line.
    fn draw_steps(
        &self,
        pen: &Pen<'_>,
        panel: Panel,
        at: impl Fn(Point) -> Point,
        labels: &mut Labels<'_>,
    ) -> DrawResult {
        let ink = pen.style.palette.ink;
        if !self.is_every {
            let line: Vec<Point> = self.steps.iter().map(|step| at(*step)).collect();
            return draw_line(pen, panel, &line, Stroke::solid(ink, 1.5), labels);
        }
        let mut stairs = Vec::new();
        for pair in self.steps.windows(2) {
            let middle = (pair[0].0 + pair[1].0) / 2.0;
            stairs.extend([pair[0], (middle, pair[0].1), (middle, pair[1].1), pair[1]].map(&at));
        }
        draw_line(pen, panel, &stairs, Stroke::solid(pen.style.palette.muted, 0.75), labels)?;
        let dots = self.steps.iter().map(|step| at(*step)).filter(|dot| panel.contains(*dot));
        dots.into_iter().try_for_each(|dot| pen.disc(dot, 2.0, ink))
    }
}

/// Draws the part of a line inside a panel, and takes its room.
fn draw_line(
    pen: &Pen<'_>,
    panel: Panel,
    points: &[Point],
    stroke: Stroke,
    labels: &mut Labels<'_>,
) -> DrawResult {
    let parts = clip::line(points.iter().copied(), panel);
    parts.iter().try_for_each(|part| pen.path(part, stroke))?;
    parts.iter().for_each(|part| labels.avoid_line(part));
    Ok(())
}

/// Returns every float64 from one value to another, at most one more than [`MOST`].
fn neighbours(from: f64, to: f64) -> Vec<f64> {
    let next = |value: &f64| Some(value.next_up()).filter(|next| *next <= to);
    let first = Some(from).filter(|from| from.is_finite() && *from <= to);
    std::iter::successors(first, next).take(MOST + 1).collect()
}

fn shrunk(panel: Panel, by: f64) -> Panel {
    Panel {
        left: panel.left + by,
        right: panel.right - by,
        top: panel.top + by,
        bottom: panel.bottom - by,
    }
}

/// Returns the outline of a panel with round corners.
fn rounded(panel: Panel, radius: f64) -> Vec<Point> {
    const PARTS: u32 = 6;
    let Panel { left, right, top, bottom } = shrunk(panel, radius);
    let corners = [(right, bottom), (left, bottom), (left, top), (right, top)];
    let arc = |(corner, (x, y)): (usize, Point)| {
        (0..=PARTS).map(move |part| {
            let quarters = corner as f64 + f64::from(part) / f64::from(PARTS);
            let (up, across) = (quarters * std::f64::consts::FRAC_PI_2).sin_cos();
            (x + radius * across, y + radius * up)
        })
    };
    corners.into_iter().enumerate().flat_map(arc).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lens(source: &str, x: f64, delta: f64) -> Lens {
        Lens::new(&source.parse().unwrap(), x, delta)
    }

    #[test]
    fn near_the_last_digit_it_shows_every_float64_as_a_staircase() {
        let lens = lens("1/(1+exp(-x))", 0.7, 1e-15);
        assert!(lens.is_every);
        assert_eq!(lens.half, 2e-15);
        // 4e-15 / 2⁻⁵³ distances of neighbours.
        assert!((34..=38).contains(&lens.steps.len()), "{}", lens.steps.len());
        let mut levels: Vec<f64> = lens.steps.iter().map(|step| step.1).collect();
        levels.dedup();
        assert!(levels.len() < lens.steps.len() / 2, "several neighbours share a value");
        assert!(lens.steps.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn a_delta_below_the_last_digit_leaves_the_probes_at_the_point() {
        let lens = lens("x**2", 3.0, 1e-17);
        assert_eq!(lens.probes, [(0.0, 0.0); 2]);
        assert_eq!(lens.steps.len(), 7, "the point's neighbours are seen");
    }

    #[test]
    fn far_from_the_last_digit_it_shows_a_sample() {
        let lens = lens("x**2", 3.0, 1e-4);
        assert!(!lens.is_every);
        assert_eq!(lens.steps.len(), 161);
        assert_eq!(lens.steps[80], (0.0, 0.0));
        let [minus, plus] = lens.probes;
        assert!((plus.1 - minus.1 - 6.0 * (plus.0 - minus.0)).abs() < 1e-12);
    }

    #[test]
    fn any_numbers_are_survived() {
        for x in [f64::NAN, f64::INFINITY, f64::MAX, 0.0, -0.0, 5e-324] {
            for delta in [5e-324, 1e-4, 1e308, f64::NAN] {
                for source in ["x**2", "1/x", "log(x)", "exp(exp(x))"] {
                    let lens = lens(source, x, delta);
                    assert!(lens.steps.len() <= 161 && lens.heights.low < lens.heights.high);
                }
            }
        }
    }
}
