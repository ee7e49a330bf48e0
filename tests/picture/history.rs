//! The pictures, drawn as SVG: they survive any numbers and show what is there.

use descent::core::verdict::Verdict;
use descent::picture::history::{History, draw};
use descent::picture::{Palette, Style};
use descent::session::message::Snapshot;
use descent::session::series::{Scale, Series};
use plotters::prelude::{IntoDrawingArea, SVGBackend};
use proptest::prelude::*;

fn svg(series: &Series, cursor: Option<&Snapshot>, steps: u64, size: (u32, u32)) -> String {
    let mut text = String::new();
    let area = SVGBackend::with_string(&mut text, size).into_drawing_area();
    let history = History { series, cursor, steps, scale: Scale::Logarithmic, loss_name: "loss" };
    let style = Style { palette: Palette::default(), pixel_ratio: 1.0, font: "sans-serif" };
    draw(&area, &history, style).expect("an SVG can always be written");
    area.present().expect("an SVG can always be written");
    drop(area);
    text
}

fn series(updates: Vec<u64>, w: Vec<f64>, b: Vec<f64>, loss: Vec<f64>) -> Series {
    Series { updates, w: vec![w], b, error_val: loss.iter().map(|l| l * 0.5).collect(), loss }
}

#[test]
fn it_names_its_curves_and_marks_its_axes() {
    let run =
        series(vec![0, 1, 100], vec![0.3, 0.5, 1.0], vec![0.9, 1.0, 1.1], vec![4.0, 2.0, 0.0]);
    let text = svg(&run, None, 8001, (600, 400));
    for label in ["W", "b", "loss", "error_val", "1,000", "≤ 0"] {
        assert!(text.contains(&format!("\n{label}\n")), "{label} is not in the picture");
    }
}

fn any_float() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        -10.0..10.0,
        prop::sample::select(vec![0.0, f64::NAN, f64::INFINITY, -1e300, 1e300, 5e-324]),
    ]
}

proptest! {
    #[test]
    fn it_survives_any_numbers(
        values in prop::collection::vec((any_float(), any_float(), any_float()), 0..60),
        stride in prop::sample::select(vec![0_u64, 1, 1000, 10_000_000]),
        steps in prop::sample::select(vec![0_u64, 1, 8001, 100_000_000]),
        size in (0..900_u32, 0..900_u32),
        now in (any_float(), any_float(), any_float()),
    ) {
        let updates = (0..values.len() as u64).map(|i| i * stride).collect();
        let column = |f: fn(&(f64, f64, f64)) -> f64| values.iter().map(f).collect::<Vec<_>>();
        let run = series(updates, column(|v| v.0), column(|v| v.1), column(|v| v.2));
        let snapshot = Snapshot {
            updates: stride,
            w: vec![now.0],
            b: now.1,
            loss: now.2,
            error_val: now.2,
            gradient: vec![0.0; 2],
            verdict: Verdict::Improving,
        };
        svg(&run, Some(&snapshot), steps, size);
    }

    #[test]
    fn a_flat_series_is_drawn(value in any_float(), count in 1..20_usize) {
        let flat = || vec![value; count];
        svg(&series((0..count as u64).collect(), flat(), flat(), flat()), None, 20, (600, 400));
    }
}
