//! Data sets that are drawn from a seed: points around a line, or in two classes.

use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use serde::{Deserialize, Serialize};

use crate::math::Lanes;

/// The line of the notebook's regression, on which points with noise and the outlier's
/// neighbours lie.
const LINE: [f64; 2] = [1.0, 1.0];
/// The line of [`SetKind::Line`]: not the notebook's.
const OTHER_LINE: [f64; 2] = [2.0, -1.0];
/// The difference of an outlier's target from the line.
const OFF: f64 = -4.0;
/// The input from which on the notebook's classification has the label 1.
const EDGE: f64 = 13.0;
/// The middles of the two clusters.
const MIDDLES: [f64; 2] = [8.0, 14.0];
/// The share of ones among labels in one column.
const ONES: f64 = 0.7;

/// A kind of data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SetKind {
    /// The notebook's line or edge with noise.
    Noisy,
    /// The same with one point far from the others.
    Outlier,
    /// Two classes that overlap.
    Clusters,
    /// A line without noise.
    Line,
    /// Points with the same input.
    Column,
}

impl SetKind {
    /// All kinds.
    pub const ALL: [Self; 5] =
        [Self::Noisy, Self::Outlier, Self::Clusters, Self::Line, Self::Column];
}

/// The targets of a data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Targets {
    /// Any numbers, as in a regression.
    Numbers,
    /// 0 or 1, as in a classification.
    Labels,
}

impl Targets {
    /// Returns the kinds of data sets with such targets.
    #[must_use]
    pub const fn kinds(self) -> &'static [SetKind] {
        match self {
            Self::Numbers => &[SetKind::Noisy, SetKind::Outlier, SetKind::Line, SetKind::Column],
            Self::Labels => &[SetKind::Noisy, SetKind::Outlier, SetKind::Clusters, SetKind::Column],
        }
    }

    /// Returns the inputs of the first and the last point, as in the notebook.
    const fn ends(self) -> [f64; 2] {
        match self {
            Self::Numbers => [1.0, 5.0],
            Self::Labels => [2.0, 20.0],
        }
    }
}

/// A data set that is drawn: its kind and the numbers that decide its points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DrawnSet {
    /// The kind.
    pub kind: SetKind,
    /// The standard deviation of the noise: of t in a regression, of x in a classification.
    pub noise: f64,
    /// The number of points.
    pub points: usize,
    /// The seed.
    pub seed: u32,
}

impl DrawnSet {
    /// Returns a set of this kind with its usual noise and number of points, from seed 0.
    #[must_use]
    pub const fn usual(kind: SetKind, targets: Targets) -> Self {
        let noise = match (kind, targets) {
            (SetKind::Outlier | SetKind::Line, _) | (SetKind::Column, Targets::Labels) => 0.0,
            (_, Targets::Numbers) => 0.5,
            (_, Targets::Labels) => 3.0,
        };
        let points = match kind {
            SetKind::Noisy | SetKind::Clusters => 20,
            SetKind::Outlier | SetKind::Line | SetKind::Column => 10,
        };
        Self { kind, noise, points, seed: 0 }
    }

    /// Returns true if noise changes its points.
    #[must_use]
    pub const fn has_noise(self, targets: Targets) -> bool {
        !matches!((self.kind, targets), (SetKind::Line, _) | (SetKind::Column, Targets::Labels))
    }

    /// Returns true if its points are drawn at random, so that another seed draws others.
    #[must_use]
    pub fn is_random(self, targets: Targets) -> bool {
        match self.kind {
            SetKind::Line => false,
            SetKind::Column if targets == Targets::Labels => true,
            _ => self.noise > 0.0,
        }
    }

    /// Draws the points (x, t): the same on every machine, to the last bit. Numbers are rounded
    /// to hundredths.
    #[must_use]
    pub fn draw(self, targets: Targets) -> Vec<(f64, f64)> {
        let mut random = Xoshiro256PlusPlus::seed_from_u64(u64::from(self.seed));
        let point = |place| {
            let (x, t) = match targets {
                Targets::Numbers => self.number(place, &mut random),
                Targets::Labels => self.label(place, &mut random),
            };
            (rounded(x), rounded(t))
        };
        (0..self.points).map(point).collect()
    }

    /// Draws a point whose target is a number.
    fn number(self, place: usize, random: &mut Xoshiro256PlusPlus) -> (f64, f64) {
        let [first, last] = Targets::Numbers.ends();
        let spread = self.spread(place, Targets::Numbers);
        let x = if self.kind == SetKind::Column { f64::midpoint(first, last) } else { spread };
        let [w, b] = if self.kind == SetKind::Line { OTHER_LINE } else { LINE };
        let off = if self.is_outlier(place) { OFF } else { 0.0 };
        let noise = if self.has_noise(Targets::Numbers) { self.noise } else { 0.0 };
        (x, w * x + b + off + noise * normal(random))
    }

    /// Draws a point whose target is a label.
    fn label(self, place: usize, random: &mut Xoshiro256PlusPlus) -> (f64, f64) {
        let spread = self.spread(place, Targets::Labels);
        let (x, is_one) = match self.kind {
            SetKind::Column => (EDGE, random.random::<f64>() < ONES),
            SetKind::Clusters => {
                let class = place % MIDDLES.len();
                (MIDDLES[class] + self.noise * normal(random), class == 1)
            }
            SetKind::Noisy | SetKind::Outlier | SetKind::Line => {
                let is_one = spread + self.noise * normal(random) >= EDGE;
                (spread, is_one != self.is_outlier(place))
            }
        };
        (x, f64::from(u8::from(is_one)))
    }

    /// Returns the input of a point if all are spread evenly.
    fn spread(self, place: usize, targets: Targets) -> f64 {
        let [first, last] = targets.ends();
        let gaps = self.points.saturating_sub(1).max(1);
        first + (last - first) * place as f64 / gaps as f64
    }

    /// Returns true for the outlier, which is the last point.
    fn is_outlier(self, place: usize) -> bool {
        self.kind == SetKind::Outlier && place + 1 == self.points
    }
}

/// Draws a number of the standard normal distribution by the polar method (G. Marsaglia and
/// T. A. Bray, *A convenient method for generating normal variables*, 1964), whose only
/// logarithm is [`Lanes::ln`].
fn normal(random: &mut Xoshiro256PlusPlus) -> f64 {
    loop {
        let [u, v] = [(); 2].map(|()| 2.0 * random.random::<f64>() - 1.0);
        let square = u * u + v * v;
        if 0.0 < square && square < 1.0 {
            return u * (-2.0 * Lanes::ln(square) / square).sqrt();
        }
    }
}

fn rounded(value: f64) -> f64 {
    // Adding 0 makes 0 of −0.
    (value * 100.0).round() / 100.0 + 0.0
}
