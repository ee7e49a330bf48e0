//! What a reader can drag in a picture.

use super::geometry::{Panel, Point};

/// Something that can be dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    /// A point of the data, by its place in them.
    Point(usize),
    /// The weight of a line; of the line of a gate, its direction.
    Weight,
    /// The bias of a line.
    Bias,
    /// The line at which σ is one half.
    Boundary,
    /// The parameters before training, two of them along the axes.
    Start([u8; 2]),
    /// The parameters at the update that is shown, two of them along the axes.
    Now([u8; 2]),
}

impl Handle {
    /// Returns the handle of a name; `parameters` are the two along the axes.
    #[must_use]
    pub fn named(name: &str, parameters: impl FnOnce() -> Option<[u8; 2]>) -> Option<Self> {
        Some(match name {
            "W" => Self::Weight,
            "b" => Self::Bias,
            "boundary" => Self::Boundary,
            "start" => Self::Start(parameters()?),
            "now" => Self::Now(parameters()?),
            _ => Self::Point(name.strip_prefix("point:")?.parse().ok()?),
        })
    }

    /// Returns its name for scripts.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Point(place) => format!("point:{place}"),
            Self::Weight => "W".to_owned(),
            Self::Bias => "b".to_owned(),
            Self::Boundary => "boundary".to_owned(),
            Self::Start(_) => "start".to_owned(),
            Self::Now(_) => "now".to_owned(),
        }
    }
}

/// A handle in a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Grip {
    /// What it drags.
    pub handle: Handle,
    /// The numbers that it sets.
    pub values: Vec<f64>,
    /// The data under it, along x and y.
    pub data: [f64; 2],
    /// Its middle [device pixels].
    pub at: Point,
}

/// The handles of a picture, and the panel in which they are dragged.
#[derive(Clone, Debug, PartialEq)]
pub struct Grips {
    /// Those in sight.
    pub grips: Vec<Grip>,
    /// Where a drag ends [device pixels].
    pub panel: Panel,
}

/// The most points of the data that are handles at a time.
pub const MOST_POINTS: usize = 100;

/// The distance beyond the panel up to which a handle is kept [device pixels].
const ROUNDED: f64 = 4.0;

impl Grips {
    /// Keeps the handles in the panel, and of the points of the data the [`MOST_POINTS`]
    /// nearest to `near`, or to the middle.
    pub(super) fn new(panel: Panel, mut grips: Vec<Grip>, near: Option<Point>) -> Self {
        // What is held at an edge stays there though its number is rounded.
        let room = Panel {
            left: panel.left - ROUNDED,
            right: panel.right + ROUNDED,
            top: panel.top - ROUNDED,
            bottom: panel.bottom + ROUNDED,
        };
        grips.retain(|grip| room.contains(grip.at));
        let is_point = |grip: &Grip| matches!(grip.handle, Handle::Point(_));
        if grips.iter().filter(|grip| is_point(grip)).count() > MOST_POINTS {
            let (x, y) = near.unwrap_or_else(|| panel.place(0.5, 0.5));
            let (mut points, others): (Vec<_>, Vec<_>) = grips.into_iter().partition(is_point);
            let apart = |grip: &Grip| (grip.at.0 - x).hypot(grip.at.1 - y);
            points.select_nth_unstable_by(MOST_POINTS, |a, b| apart(a).total_cmp(&apart(b)));
            points.truncate(MOST_POINTS);
            points.extend(others);
            grips = points;
        }
        Self { grips, panel }
    }
}
