//! The loss of one point against its prediction.

use std::rc::Rc;

use super::axis::{Range, Ruler};
use super::geometry::Point;
use super::pen::{Dash, Pen, Stroke};
use super::stops::{along, nearest, spread};
use super::surface::{DrawResult, HPos, VPos};
use super::xy::{Axes, write};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::terms::{Term, cross_entropy};

/// The width below which the curves are not named [CSS pixels].
const LEAST_WIDTH: f64 = 170.0;
/// The height below which the squared error is not named [CSS pixels].
const LEAST_HEIGHT: f64 = 110.0;
/// The least loss at the top of the axis.
const TOP: f64 = 5.0;
/// The radius of a point [CSS pixels].
const RADIUS: f64 = 4.5;
/// The number of points above which they are small.
const MANY: usize = 200;
/// The prediction at which a curve is named.
const NAMED: f64 = 0.06;
/// The prediction and the loss between the curves at which the squared error is named.
const SQUARED: (f64, f64) = (0.12, 1.1);

/// The cross-entropy of a point against its prediction ŷ, for either target, beside the
/// squared error. Its stops are the points.
#[derive(Clone, Debug, PartialEq)]
pub struct PointLoss {
    /// The points with their predictions and losses.
    pub terms: Rc<[Term]>,
}

impl PointLoss {
    fn axes<'a>(&self, size: (u32, u32), style: Style<'a>) -> Option<Axes<'a>> {
        let losses = self.terms.iter().map(|term| term.loss).filter(|loss| loss.is_finite());
        let most = losses.fold(TOP / 1.1, f64::max);
        let x = Ruler::Linear(Range { low: -0.04, high: 1.04 });
        Axes::new((size, style), x, Ruler::Linear(Range { low: -0.04 * most, high: 1.1 * most }))
    }

    fn draw_curves(&self, pen: &Pen<'_>, axes: &Axes<'_>) -> DrawResult {
        let palette = pen.style.palette;
        let within = |value: f64, y: f64| if (0.0..=1.0).contains(&y) { value } else { f64::NAN };
        for (target, colour) in [(true, palette.one), (false, palette.zero)] {
            let squared = Stroke { dash: Dash::Dashed, ..Stroke::solid(colour, 1.25) };
            let wrong = |y: f64| if target { 1.0 - y } else { y };
            axes.function(pen, squared, |y| within(wrong(y) * wrong(y), y))?;
            let curve = Stroke::solid(colour, 2.0);
            axes.function(pen, curve, |y| within(cross_entropy(y, target), y))?;
        }
        let names = [
            ("t = 1: \u{2212}ln ŷ", NAMED, palette.one, HPos::Left, 8.0),
            ("t = 0: \u{2212}ln(1 \u{2212} ŷ)", 1.0 - NAMED, palette.zero, HPos::Right, -8.0),
        ];
        // Below this width the two names would cover each other.
        if axes.panel.width() < pen.style.length(LEAST_WIDTH) {
            return Ok(());
        }
        for (name, y, colour, side, beside) in names {
            let (x, height) = axes.at((y, cross_entropy(NAMED, true)));
            let beside = x + beside * pen.style.pixel_ratio;
            write(pen, name, (beside, height), (colour, (side, VPos::Bottom), true))?;
        }
        if axes.panel.height() < pen.style.length(LEAST_HEIGHT) {
            return Ok(());
        }
        let name = (pen.name)(Quantity::SquaredResidual);
        let anchor = (HPos::Left, VPos::Center);
        write(pen, &name, axes.at(SQUARED), (palette.muted, anchor, false))
    }

    fn draw_point(&self, pen: &Pen<'_>, axes: &Axes<'_>, term: &Term, radius: f64) -> DrawResult {
        let palette = pen.style.palette;
        let Some(at) = axes.inside((term.prediction, term.loss)) else { return Ok(()) };
        if term.t == 1.0 {
            pen.ring(at, radius, Stroke::solid(palette.one, 2.0))
        } else {
            pen.square(at, radius, Stroke::solid(palette.zero, 2.0))
        }
    }

    /// Draws the chosen point with its two losses.
    fn draw_stop(&self, pen: &Pen<'_>, axes: &Axes<'_>, term: &Term) -> DrawResult {
        let ink = pen.style.palette.ink;
        let thin = Stroke { dash: Dash::Dotted, ..Stroke::solid(ink, 1.0) };
        axes.upright(pen, term.prediction, thin)?;
        if let Some(at) = axes.inside((term.prediction, term.residual * term.residual)) {
            pen.circle(at, 3.0, Stroke::solid(ink, 1.5))?;
        }
        self.draw_point(pen, axes, term, RADIUS)?;
        match axes.inside((term.prediction, term.loss)) {
            Some(at) => pen.circle(at, RADIUS + 4.0, Stroke::solid(ink, 1.5)),
            None => Ok(()),
        }
    }
}

const COLUMNS: [Quantity; 5] = [
    Quantity::X(None),
    Quantity::Target,
    Quantity::Prediction,
    Quantity::Loss,
    Quantity::SquaredResidual,
];

fn row(term: &Term) -> Vec<f64> {
    vec![term.x, term.t, term.prediction, term.loss, term.residual * term.residual]
}

impl Picture for PointLoss {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(axes) = self.axes(pen.size(), pen.style) else { return Ok(()) };
        axes.draw(pen, [Quantity::Prediction, Quantity::Loss])?;
        self.draw_curves(pen, &axes)?;
        let radius = if self.terms.len() > MANY { 2.0 } else { RADIUS };
        for term in self.terms.iter() {
            self.draw_point(pen, &axes, term, radius)?;
        }
        match stop.and_then(|stop| self.terms.get(stop)) {
            Some(term) => self.draw_stop(pen, &axes, term),
            None => Ok(()),
        }
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, y): (i32, i32)) -> Option<usize> {
        let axes = self.axes(size, style)?;
        nearest(self.terms.iter().map(|term| {
            let at = axes.at((term.prediction, term.loss));
            (at.0 - f64::from(x)).hypot(at.1 - f64::from(y))
        }))
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        self.axes(size, style)?.data_at(pixel)
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        along(self.terms.len(), 0, stop, towards)
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some(term) = self.terms.get(stop) else { return Vec::new() };
        COLUMNS.into_iter().zip(row(term)).collect()
    }

    fn table(&self) -> Table {
        let some = spread(self.terms.len(), 60).into_iter();
        let rows = some.filter_map(|i| self.terms.get(i)).map(row);
        Table { columns: COLUMNS.to_vec(), rows: rows.collect() }
    }
}
