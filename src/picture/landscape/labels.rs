//! The labels on the landscape: losses along their contours, the minimum and the slice.

use plotters::style::RGBColor;

use super::levels::Contour;
use super::scale::{LossScale, number};
use super::{Axes, Landscape};
use crate::picture::geometry::Point;
use crate::picture::pen::{Pen, Stroke};
use crate::picture::style::FONT;
use crate::picture::surface::{Anchor, DrawResult, HPos, Halo, Lettering, VPos};

/// The words on a landscape.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// Names the point of least loss, before its place.
    pub minimum: &'static str,
    /// Says that other parameters are held, before their values.
    pub slice: &'static str,
}

/// The greatest slope of a label along its contour [degrees]; steeper ones are upright.
const STEEPEST: f64 = 62.0;
/// The distance between two places that are tried for a label [CSS pixels].
const TRIED: f64 = 5.0;
/// The least distance of a label from the edges [CSS pixels].
const FROM_EDGE: [f64; 2] = [20.0, 14.0];
/// The distance of a label from others that is enough [CSS pixels].
const ENOUGH: f64 = 90.0;
/// The width of a halo [CSS pixels].
const HALO: f64 = 4.0;

/// Writes a label with a halo in the colour below it.
pub(in crate::picture) fn write(
    pen: &Pen<'_>,
    text: &str,
    at: Point,
    (colour, below): (RGBColor, RGBColor),
    (anchor, turn): (Anchor, f64),
) -> DrawResult {
    let style = pen.style;
    let halo = Some(Halo { colour: below, width: style.device(HALO) });
    let (font, size) = (style.font, style.device(FONT));
    let lettering =
        Lettering { text, colour, font, size, bold: false, italic: false, anchor, halo, turn };
    pen.surface.text(lettering, at)
}

/// A place on a line, and the direction of the line there.
#[derive(Clone, Copy)]
struct Place {
    at: Point,
    /// Clockwise from the right [degrees], −90 to 90.
    turn: f64,
    /// The angle by which the line turns around it [degrees].
    bend: f64,
}

impl Landscape {
    /// Writes the losses of contours onto them, away from the start, the minimum and one
    /// another.
    pub(super) fn label_contours(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        scale: &LossScale,
        contours: &[Contour],
    ) -> DrawResult {
        let style = pen.style;
        let minimum = self.minimum.as_ref().and_then(|minimum| self.pick(minimum));
        let mut taken: Vec<Point> = [minimum, self.pick(&self.start)]
            .into_iter()
            .flatten()
            .filter_map(|point| place.inside(point))
            .collect();
        if let Some(&(x, y)) = taken.first().filter(|_| minimum.is_some()) {
            // Its label lies beside it.
            taken.push((x + style.length(50.0), y));
        }
        let mut path: Vec<Point> = self.walked(place);
        path.extend(self.kept_free.iter().map(|point| place.at(*point)));
        for contour in contours {
            let text = scale.name(contour.level);
            let half = style.text_width(&text) / 2.0;
            let least = 5.0 * half + style.length(30.0);
            let longer = contour.lines.iter().filter(|line| length(line) > least);
            let longest = longer.flat_map(|line| places(line, style.length(TRIED), half));
            let [aside, above] = FROM_EDGE.map(|css| style.length(css));
            let panel = place.panel;
            let free = longest.filter(|found| {
                let (x, y) = found.at;
                (panel.left + aside + half..=panel.right - aside - half).contains(&x)
                    && (panel.top + above..=panel.bottom - above).contains(&y)
            });
            let room = |found: &Place| {
                let away = |other: &Point| (other.0 - found.at.0).hypot(other.1 - found.at.1);
                let enough = style.length(ENOUGH);
                let nearest = taken.iter().map(away).fold(enough, f64::min) / enough;
                let upright = if found.turn.abs() > STEEPEST { 0.15 } else { 0.0 };
                let on_path = path.iter().any(|other| away(other) < half + style.length(9.0));
                nearest - found.bend / 60.0 - upright - if on_path { 0.7 } else { 0.0 }
            };
            let best = free.max_by(|a, b| room(a).total_cmp(&room(b)));
            let Some(best) = best else { continue };
            taken.push(best.at);
            let turn = if best.turn.abs() > STEEPEST { 0.0 } else { best.turn };
            let colours = (style.palette.ink, style.palette.bands[contour.level]);
            write(pen, &text, best.at, colours, ((HPos::Center, VPos::Center), turn))?;
        }
        Ok(())
    }

    /// Marks the minimum and names it.
    pub(super) fn draw_minimum(&self, pen: &Pen<'_>, place: &Axes) -> DrawResult {
        let minimum = self.minimum.as_ref().and_then(|minimum| self.pick(minimum));
        let Some((point, (x, y))) = minimum.and_then(|point| Some((point, place.inside(point)?)))
        else {
            return Ok(());
        };
        let style = pen.style;
        let arm = style.device(5.5);
        let stroke = Stroke::solid(style.palette.ink, 1.6);
        pen.path(&[(x - arm, y - arm), (x + arm, y + arm)], stroke)?;
        pen.path(&[(x - arm, y + arm), (x + arm, y - arm)], stroke)?;
        let [w, b] = point.map(|value| number(value, 3));
        let text = format!("{} ({w}, {b})", self.labels.minimum);
        let (wide, gap) = (style.text_width(&text), style.length(12.0));
        let fits_right = x + gap + wide < place.panel.right;
        if !fits_right && x - gap - wide < place.panel.left {
            return Ok(());
        }
        let (at, side) = if fits_right { (x + gap, HPos::Left) } else { (x - gap, HPos::Right) };
        let above = (y - style.length(8.0)).max(place.panel.top + style.length(10.0));
        let below = self.colour_at(pen, place, (at, above));
        write(pen, &text, (at, above), (style.palette.ink, below), ((side, VPos::Center), 0.0))
    }

    /// Returns the colour of the landscape at a point [device pixels].
    pub(in crate::picture) fn colour_at(&self, pen: &Pen<'_>, place: &Axes, at: Point) -> RGBColor {
        let palette = pen.style.palette;
        let loss =
            place.panel.shares(at).zip(self.surface()).and_then(|((across, up), surface)| {
                let view = &surface.view;
                let node = |value: f64, [low, high]: [f64; 2], count: u16| {
                    let last = f64::from(count.max(2) - 1);
                    ((value - low) / (high - low) * last).round().clamp(0.0, last) as usize
                };
                let column = node(place.x.value(across), view.x, view.columns);
                let row = node(place.y.value(up), view.y, view.rows);
                surface.loss.get(row * usize::from(view.columns) + column).copied()
            });
        loss.zip(self.scale()).map_or(palette.card, |(loss, scale)| palette.bands[scale.band(loss)])
    }

    /// Says at which values of the other parameters the landscape is a slice.
    pub(super) fn name_slice(&self, pen: &Pen<'_>, place: &Axes) -> DrawResult {
        let Some(now) = self.now.as_ref().filter(|now| now.parameters.len() > 2) else {
            return Ok(());
        };
        let held = now.parameters.iter().enumerate();
        let held =
            held.filter(|(index, _)| self.axes.iter().all(|axis| usize::from(*axis) != *index));
        let held: Vec<String> = held
            .map(|(index, value)| {
                let quantity = super::Quantity::parameter(index, now.parameters.len());
                format!("{} = {}", (pen.name)(quantity), number(*value, 3))
            })
            .collect();
        let text = format!("{} {}", self.labels.slice, held.join(", "));
        let style = pen.style;
        let at = (place.panel.left + style.length(8.0), place.panel.top + style.length(6.0));
        if at.0 + style.text_width(&text) > place.panel.right {
            return Ok(());
        }
        let colours = (style.palette.ink, self.colour_at(pen, place, at));
        write(pen, &text, at, colours, ((HPos::Left, VPos::Top), 0.0))
    }
}

fn length(line: &[Point]) -> f64 {
    line.windows(2).map(|pair| (pair[1].0 - pair[0].0).hypot(pair[1].1 - pair[0].1)).sum()
}

/// Returns places along a line, a distance apart; a label there reaches half its width
/// along the line each way.
fn places(line: &[Point], apart: f64, half: f64) -> Vec<Place> {
    let mut at = apart;
    let mut walked = Vec::with_capacity(line.len());
    let mut done = 0.0;
    for pair in line.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let distance = (to.0 - from.0).hypot(to.1 - from.1);
        while at <= done + distance && distance > 0.0 && walked.len() < 2000 {
            let share = (at - done) / distance;
            walked.push((from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share));
            at += apart;
        }
        done += distance;
    }
    let reach = ((half / apart).ceil() as usize).max(1);
    (reach..walked.len().saturating_sub(reach))
        .map(|middle| {
            let angle = |a: Point, b: Point| (b.1 - a.1).atan2(b.0 - a.0).to_degrees();
            let [first, last] = [middle - reach, middle + reach].map(|index| walked[index]);
            let straight = |angle: f64| (angle + 180.0).rem_euclid(360.0) - 180.0;
            let bend = straight(angle(walked[middle], last) - angle(first, walked[middle])).abs();
            let turn = (angle(first, last) + 90.0).rem_euclid(180.0) - 90.0;
            Place { at: walked[middle], turn, bend }
        })
        .collect()
}
