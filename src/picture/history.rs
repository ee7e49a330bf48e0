//! W, b and the error of a run against its updates: two panels over one axis.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, RGBColor};
use plotters::style::text_anchor::{HPos, VPos};

use super::Style;
use super::axis::{Range, decades, label, update_ticks};
use super::panel::{Dash, Drawn, Panel, Pen};
use crate::session::message::Snapshot;
use crate::session::series::{Scale, Series};

/// What the picture shows.
#[derive(Clone, Copy, Debug)]
pub struct History<'a> {
    /// The computed history.
    pub series: &'a Series,
    /// The run at the cursor.
    pub cursor: Option<&'a Snapshot>,
    /// The length of the run.
    pub steps: u64,
    /// How updates are laid along the axis.
    pub scale: Scale,
    /// The name of the loss beside its curve.
    pub loss_name: &'a str,
}

/// One curve: its values, colour, dash and name.
struct Curve<'a> {
    values: &'a [f64],
    now: Option<f64>,
    colour: RGBColor,
    dash: Dash,
    name: String,
}

/// Draws it over the whole area.
///
/// # Errors
/// Those of the backend.
pub fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    history: &History<'_>,
    style: Style<'_>,
) -> Drawn<DB> {
    let pen = Pen { area, style, name: |_| String::new() };
    area.fill(&style.palette.card)?;
    let (width, height) = area.dim_in_pixel();
    let (width, height) = (width.min(100_000) as i32, height.min(100_000) as i32);
    let [left, right, top, bottom, gap] = [58.0, 62.0, 8.0, 22.0, 14.0].map(|l| style.length(l));
    let inner = height - top - bottom - gap;
    if width - left - right < style.length(40.0) || inner < style.length(60.0) {
        return Ok(());
    }
    let (left, right) = (left, width - right);
    let middle = top + inner / 2;
    let parameters = Panel { left, right, top, bottom: middle };
    let errors = Panel { left, right, top: middle + gap, bottom: height - bottom };

    update_axis(&pen, history, &[parameters, errors])?;
    cursor(&pen, history, Panel { bottom: errors.bottom, ..parameters })?;
    parameter_curves(&pen, history, parameters)?;
    error_curves(&pen, history, errors)
}

fn update_axis<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    history: &History<'_>,
    panels: &[Panel],
) -> Drawn<DB> {
    for updates in update_ticks(history.scale, history.steps, 6) {
        let x = history.scale.position(updates, history.steps);
        for panel in panels {
            pen.line(vec![panel.at(x, 0.0), panel.at(x, 1.0)], pen.style.palette.rule, 1.0)?;
        }
        if let Some(panel) = panels.last() {
            let (x, y) = panel.at(x, 0.0);
            let below = (x, y + pen.style.length(5.0));
            let text = crate::text::grouped(updates);
            pen.label(&text, below, pen.style.palette.muted, (HPos::Center, VPos::Top), false)?;
        }
    }
    Ok(())
}

fn cursor<DB: DrawingBackend>(pen: &Pen<'_, DB>, history: &History<'_>, panel: Panel) -> Drawn<DB> {
    let Some(snapshot) = history.cursor else { return Ok(()) };
    let x = history.scale.position(snapshot.updates, history.steps);
    pen.line(vec![panel.at(x, 0.0), panel.at(x, 1.0)], pen.style.palette.ink, 1.0)
}

fn parameter_curves<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    history: &History<'_>,
    panel: Panel,
) -> Drawn<DB> {
    let palette = pen.style.palette;
    let series = history.series;
    let single = series.w.len() == 1;
    let mut curves: Vec<Curve<'_>> = series
        .w
        .iter()
        .enumerate()
        .map(|(i, values)| Curve {
            values,
            now: history.cursor.and_then(|now| now.w.get(i).copied()),
            colour: palette.w,
            dash: if i == 0 { Dash::Solid } else { Dash::Dotted },
            name: if single { "W".to_owned() } else { format!("W{}", i + 1) },
        })
        .collect();
    curves.push(Curve {
        values: &series.b,
        now: history.cursor.map(|now| now.b),
        colour: palette.b,
        dash: Dash::Dashed,
        name: "b".to_owned(),
    });
    let range = Range::around(curves.iter().flat_map(|curve| curve.values.iter().copied()));
    let ticks = range.ticks(4);
    let step = ticks.get(1).zip(ticks.first()).map_or(1.0, |(b, a)| b - a);
    let marks = ticks.into_iter().map(|tick| (range.position(tick), label(tick, step)));
    value_axis(pen, panel, marks)?;
    draw_curves(pen, history, panel, &curves, |value| range.position(value))
}

fn error_curves<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    history: &History<'_>,
    panel: Panel,
) -> Drawn<DB> {
    let palette = pen.style.palette;
    let series = history.series;
    let mut curves = vec![Curve {
        values: &series.loss,
        now: history.cursor.map(|now| now.loss),
        colour: palette.error,
        dash: Dash::Solid,
        name: history.loss_name.to_owned(),
    }];
    if series.error_val != series.loss {
        curves.push(Curve {
            values: &series.error_val,
            now: history.cursor.map(|now| now.error_val),
            colour: palette.error,
            dash: Dash::Dotted,
            name: "error_val".to_owned(),
        });
    }
    // What has no logarithm stands on a floor below all that has one.
    let positive = || {
        let all = curves.iter().flat_map(|curve| curve.values.iter().copied());
        all.filter(|value| *value > 0.0 && value.is_finite())
    };
    let has_floor = curves.iter().flat_map(|c| c.values).any(|value| *value <= 0.0);
    let logarithms = Range::around(positive().map(f64::log10));
    let floor = logarithms.low - if has_floor { 1.0 } else { 0.0 };
    let range = Range { low: floor, high: logarithms.high };
    let position = |value: f64| {
        if value > 0.0 { range.position(value.log10()) } else { 0.0 }
    };
    let exponents = decades(logarithms.low, logarithms.high, 4);
    let mut marks: Vec<_> = exponents
        .into_iter()
        .map(|exponent| (range.position(f64::from(exponent)), format!("1e{exponent}")))
        .map(|(position, text)| (position, text.replace('-', "\u{2212}")))
        .collect();
    if marks.len() < 2 {
        // Within a decade round values say more than powers of ten.
        let ends = [logarithms.low, logarithms.high].map(|end| 10_f64.powf(end));
        let ticks = Range { low: ends[0], high: ends[1] }.ticks(4);
        let step = ticks.get(1).zip(ticks.first()).map_or(1.0, |(b, a)| b - a);
        marks = ticks.iter().map(|&tick| (position(tick), label(tick, step))).collect();
    }
    if has_floor {
        marks.push((0.0, "≤ 0".to_owned()));
    }
    value_axis(pen, panel, marks.into_iter())?;
    draw_curves(pen, history, panel, &curves, position)
}

fn value_axis<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    panel: Panel,
    marks: impl Iterator<Item = (f64, String)>,
) -> Drawn<DB> {
    for (position, text) in marks {
        let (x, y) = panel.at(0.0, position);
        pen.line(vec![(x, y), panel.at(1.0, position)], pen.style.palette.rule, 1.0)?;
        let beside = (x - pen.style.length(6.0), y);
        pen.label(&text, beside, pen.style.palette.muted, (HPos::Right, VPos::Center), false)?;
    }
    Ok(())
}

fn draw_curves<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    history: &History<'_>,
    panel: Panel,
    curves: &[Curve<'_>],
    position: impl Fn(f64) -> f64,
) -> Drawn<DB> {
    let along = |updates: u64| history.scale.position(updates, history.steps);
    let mut ends: Vec<(i32, i32, &Curve<'_>)> = Vec::new();
    for curve in curves {
        let points: Vec<(i32, i32)> = history
            .series
            .updates
            .iter()
            .zip(curve.values)
            .filter(|(_, value)| value.is_finite())
            .map(|(&updates, &value)| panel.at(along(updates), position(value)))
            .collect();
        if let Some(&(x, y)) = points.last() {
            ends.push((x, y, curve));
        }
        if points.len() > 1 {
            pen.curve(points, curve.colour, curve.dash)?;
        }
        let now = history.cursor.zip(curve.now.filter(|value| value.is_finite()));
        if let Some((snapshot, value)) = now {
            pen.dot(panel.at(along(snapshot.updates), position(value)), curve.colour)?;
        }
    }
    name_curves(pen, ends)
}

/// The names beside the curves' ends, moved apart where they would overlap.
fn name_curves<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    mut ends: Vec<(i32, i32, &Curve<'_>)>,
) -> Drawn<DB> {
    let height = pen.style.length(13.0);
    ends.sort_by_key(|(_, y, _)| *y);
    let mut lowest = i32::MIN;
    for (x, y, curve) in ends {
        let y = y.max(lowest);
        lowest = y.saturating_add(height);
        let beside = (x + pen.style.length(8.0), y);
        pen.label(&curve.name, beside, curve.colour, (HPos::Left, VPos::Center), true)?;
    }
    Ok(())
}
