//! W, b and the error of a run against its updates: two panels over one axis.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, RGBColor};
use plotters::style::text_anchor::{HPos, VPos};

use super::Style;
use super::axis::{Ruler, update_ticks};
use super::panel::{Dash, Drawn, Panel, Pen, Stroke, pixel};
use super::{Quantity, clip};
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
    let pen = Pen { area, style, name: |_: Quantity| String::new() };
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
    let rule = Stroke::solid(pen.style.palette.rule, 1.0);
    for tick in update_ticks(history.scale, history.steps, 6) {
        for panel in panels {
            let (x, _) = pixel(panel.place(tick.share, 0.0));
            pen.vertical(x, (panel.top, panel.bottom), rule)?;
        }
        if let Some(panel) = panels.last() {
            let (x, y) = pixel(panel.place(tick.share, 0.0));
            let below = (x, y + pen.style.length(5.0));
            let anchor = (HPos::Center, VPos::Top);
            pen.label(&tick.text, below, pen.style.palette.muted, anchor, false)?;
        }
    }
    Ok(())
}

fn cursor<DB: DrawingBackend>(pen: &Pen<'_, DB>, history: &History<'_>, panel: Panel) -> Drawn<DB> {
    let Some(snapshot) = history.cursor else { return Ok(()) };
    let x = history.scale.position(snapshot.updates, history.steps);
    let (x, _) = pixel(panel.place(x, 0.0));
    pen.vertical(x, (panel.top, panel.bottom), Stroke::solid(pen.style.palette.ink, 1.0))
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
    let values = curves.iter().flat_map(|curve| curve.values.iter().copied());
    draw_curves(pen, history, panel, &curves, Ruler::linear(values, 4))
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
    let values = curves.iter().flat_map(|curve| curve.values.iter().copied());
    draw_curves(pen, history, panel, &curves, Ruler::logarithmic(values))
}

fn draw_curves<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    history: &History<'_>,
    panel: Panel,
    curves: &[Curve<'_>],
    ruler: Ruler,
) -> Drawn<DB> {
    let rule = Stroke::solid(pen.style.palette.rule, 1.0);
    for tick in ruler.ticks(4) {
        let (x, y) = pixel(panel.place(0.0, tick.share));
        pen.horizontal((panel.left, panel.right), y, rule)?;
        let beside = (x - pen.style.length(6.0), y);
        let anchor = (HPos::Right, VPos::Center);
        pen.label(&tick.text, beside, pen.style.palette.muted, anchor, false)?;
    }
    let place = |updates: u64, value: f64| {
        panel.place(history.scale.position(updates, history.steps), ruler.share(value))
    };
    let mut ends: Vec<(i32, i32, &Curve<'_>)> = Vec::new();
    for curve in curves {
        let known = history.series.updates.iter().zip(curve.values);
        let places = known.map(|(&updates, &value)| place(updates, value));
        let places: Vec<_> = places.filter(|place| panel.contains(*place)).collect();
        ends.extend(places.last().map(|last| (pixel(*last).0, pixel(*last).1, curve)));
        let stroke = Stroke { dash: curve.dash, ..Stroke::solid(curve.colour, 2.0) };
        for part in clip::line(places, panel) {
            pen.path(&part, stroke)?;
        }
        let now = history.cursor.zip(curve.now).map(|(now, value)| place(now.updates, value));
        if let Some(now) = now.filter(|now| panel.contains(*now)) {
            pen.disc(now, 4.0, curve.colour)?;
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
