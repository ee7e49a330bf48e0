//! Labels with a place of their own: clear of lines, marks, the edge and one another.

use plotters::style::RGBColor;

use super::clip;
use super::geometry::{Panel, Point};
use super::pen::Pen;
use super::style::FONT;
use super::surface::{DrawResult, DrawingError, HPos, VPos};

/// The least distance of a label from what it must not touch [CSS pixels].
const GAP: f64 = 4.0;
/// The distances from a line or a mark that are tried, in gaps.
const AWAY: [f64; 3] = [1.0, 2.5, 4.5];

/// The width of bold letters in that of others.
const BOLD: f64 = 1.1;

/// The look of a label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) colour: RGBColor,
    pub(super) bold: bool,
}

/// What is drawn in a panel already.
pub(super) struct Labels<'a> {
    pen: &'a Pen<'a>,
    panel: Panel,
    lines: Vec<Vec<Point>>,
    boxes: Vec<Panel>,
}

impl<'a> Labels<'a> {
    pub(super) fn new(pen: &'a Pen<'a>, panel: Panel) -> Self {
        Self { pen, panel, lines: Vec::new(), boxes: Vec::new() }
    }

    /// Keeps labels off a line.
    pub(super) fn avoid_line(&mut self, points: &[Point]) {
        self.lines.push(points.to_vec());
    }

    /// Keeps labels off a mark of this radius [CSS pixels].
    pub(super) fn avoid_mark(&mut self, centre: Point, radius: f64) {
        self.boxes.push(around(centre, [self.pen.style.device(radius); 2]));
    }

    /// Keeps labels off a rectangle.
    pub(super) fn avoid_area(&mut self, area: Panel) {
        self.boxes.push(area);
    }

    /// Writes a label around the first of these points where it is clear, and returns the
    /// point; nothing if it is clear nowhere.
    pub(super) fn at_first(
        &mut self,
        text: &str,
        centres: impl IntoIterator<Item = Point>,
        look: Look,
    ) -> Result<Option<Point>, DrawingError> {
        let half = self.half(text, look);
        let mut centres = centres.into_iter();
        let Some(centre) = centres.find(|centre| self.is_clear(around(*centre, half))) else {
            return Ok(None);
        };
        self.boxes.push(around(centre, half));
        let anchor = (HPos::Center, VPos::Center);
        self.pen.haloed(text, centre, look.colour, anchor, look.bold)?;
        Ok(Some(centre))
    }

    /// Keeps labels off the rectangle between two opposite corners.
    pub(super) fn avoid_box(&mut self, [from, to]: [Point; 2]) {
        self.boxes.push(Panel {
            left: from.0.min(to.0),
            right: from.0.max(to.0),
            top: from.1.min(to.1),
            bottom: from.1.max(to.1),
        });
    }

    /// Writes a label beside a line, where it is clear nearest to one of these shares of
    /// the line's points; nothing if it is clear nowhere.
    pub(super) fn along(
        &mut self,
        text: &str,
        line: &[Point],
        shares: &[f64],
        look: Look,
    ) -> DrawResult {
        let half = self.half(text, look);
        let parts = line.len().saturating_sub(1);
        let places = shares.iter().flat_map(|share| {
            let along = share * parts as f64;
            let part = (along as usize).min(parts.saturating_sub(1));
            let ends = line.get(part).zip(line.get(part + 1));
            ends.into_iter().flat_map(move |(from, to)| {
                let (dx, dy, within) = (to.0 - from.0, to.1 - from.1, along - part as f64);
                let middle = (from.0 + dx * within, from.1 + dy * within);
                let length = dx.hypot(dy).max(f64::MIN_POSITIVE);
                [(dy / length, -dx / length), (-dy / length, dx / length)]
                    .map(|towards| (middle, towards))
            })
        });
        let places: Vec<(Point, Point)> = places.collect();
        self.write_at_first(text, half, &places, look)
    }

    /// Writes a label beside a mark of this radius [CSS pixels]; nothing if it is clear
    /// nowhere.
    pub(super) fn beside(
        &mut self,
        text: &str,
        mark: Point,
        radius: f64,
        look: Look,
    ) -> DrawResult {
        const DIRECTIONS: [Point; 8] = [
            (1.0, 0.0),
            (1.0, -0.7),
            (1.0, 0.7),
            (-1.0, 0.0),
            (-1.0, -0.7),
            (-1.0, 0.7),
            (0.0, -1.0),
            (0.0, 1.0),
        ];
        let radius = self.pen.style.device(radius);
        let places = DIRECTIONS
            .map(|towards| ((mark.0 + towards.0 * radius, mark.1 + towards.1 * radius), towards));
        self.write_at_first(text, self.half(text, look), &places, look)
    }

    /// Writes a label at the first place where it is clear, moved towards a direction.
    fn write_at_first(
        &mut self,
        text: &str,
        half: [f64; 2],
        places: &[(Point, Point)],
        look: Look,
    ) -> DrawResult {
        let gap = self.pen.style.device(GAP);
        let moved = |away: f64| {
            places.iter().map(move |&((x, y), (right, down))| {
                // By what of the label lies on the way.
                let by = gap * away + right.abs() * half[0] + down.abs() * half[1];
                (x + right * by, y + down * by)
            })
        };
        let all = AWAY.into_iter().flat_map(moved);
        self.at_first(text, all, look).map(|_| ())
    }

    /// Returns half the width and the height of a label [device pixels].
    fn half(&self, text: &str, look: Look) -> [f64; 2] {
        let wide = if look.bold { BOLD } else { 1.0 };
        [wide * self.pen.style.text_width(text) / 2.0, self.pen.style.device(FONT + 2.0) / 2.0]
    }

    fn is_clear(&self, label: Panel) -> bool {
        let room = self.pen.style.device(GAP / 2.0);
        let Panel { left, right, top, bottom } = label;
        let wider = Panel {
            left: left - room,
            right: right + room,
            top: top - room,
            bottom: bottom + room,
        };
        let inside = self.panel.contains((wider.left, wider.top))
            && self.panel.contains((wider.right, wider.bottom));
        let meets = |other: &Panel| {
            let across = other.left < wider.right && wider.left < other.right;
            across && other.top < wider.bottom && wider.top < other.bottom
        };
        let crossed = |line: &Vec<Point>| {
            line.windows(2).any(|pair| clip::segment(pair[0], pair[1], wider).is_some())
        };
        inside && !self.boxes.iter().any(meets) && !self.lines.iter().any(crossed)
    }
}

fn around((x, y): Point, [across, down]: [f64; 2]) -> Panel {
    Panel { left: x - across, right: x + across, top: y - down, bottom: y + down }
}
