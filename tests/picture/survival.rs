//! Every picture, for any numbers and any size.

use std::rc::Rc;

use descent::picture::Towards::{Down, First, Last, Left, Right, Up};
use descent::picture::axis::Range;
use descent::picture::circuit::{Diagram, WiredCircuit};
use descent::picture::decision::{Decision, Map};
use descent::picture::delta_error::DeltaError;
use descent::picture::digits::Digits;
use descent::picture::errors::Errors;
use descent::picture::fold::Fold;
use descent::picture::gate_errors::{GateErrors, GateRun};
use descent::picture::input_sigma::InputSigma;
use descent::picture::landscape::{Labels, Landscape, Window, path, window};
use descent::picture::model::{Model, Shape};
use descent::picture::norms::{GateNorm, Norms};
use descent::picture::parameters::Parameters;
use descent::picture::seed_tables::SeedTables;
use descent::picture::slope::Slope;
use descent::picture::sweep_losses::{self, SweepLosses};
use descent::picture::{Picture, Quantity};
use descent::session::message::{Row, Snapshot};
use descent::session::series::{Scale, Series};
use descent::session::surface::Surface;
use descent::session::sweep::{RunEnd, Setting};
use descent_core::circuit::{Circuit, Signal};
use descent_core::derivative::accuracy::{DeltaSweep, Difference, Known};
use descent_core::gate::TruthTable;
use descent_core::verdict::Verdict;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::drawing::{drawn, style};

/// Draws, points at, walks and reads a picture. Nothing may panic or lie outside.
fn survives(picture: &(impl Picture + Clone + PartialEq), on: On, stop: usize) {
    let On { size, pixel_ratio, pixel } = on;
    drawn(picture, size, pixel_ratio, None).check();
    drawn(picture, size, pixel_ratio, Some(stop)).check();
    let found = picture.stop_at(size, style(pixel_ratio), pixel);
    for stop in [None, found, Some(stop), Some(usize::MAX)] {
        for towards in [Left, Right, Down, Up, First, Last] {
            let next = picture.step(stop, towards);
            drawn(picture, size, pixel_ratio, next).check();
            next.map(|next| picture.reading(next));
        }
        stop.map(|stop| picture.reading(stop));
    }
    let table = picture.table();
    assert!(table.rows.len() <= 60);
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
}

/// A surface and a pixel that is pointed at.
#[derive(Clone, Copy, Debug)]
struct On {
    size: (u32, u32),
    pixel_ratio: f64,
    pixel: (i32, i32),
}

fn on() -> impl Strategy<Value = On> {
    let side = || prop_oneof![0..900_u32, 60..260_u32];
    let ratio = select(vec![1.0, 1.25, 1.5, 2.0, 3.0]);
    (side(), side(), ratio, any::<(i16, i16)>()).prop_map(|(width, height, pixel_ratio, pixel)| {
        On { size: (width, height), pixel_ratio, pixel: (i32::from(pixel.0), i32::from(pixel.1)) }
    })
}

fn number() -> impl Strategy<Value = f64> {
    let odd = vec![0.0, -0.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
    let large = vec![-1e300, 1e300, f64::MAX, f64::MIN, 1e12, 5e-324];
    prop_oneof![any::<f64>(), -10.0..10.0, select([odd, large].concat())]
}

/// Ordinary numbers, or one again and again, or any, rarely as many as needed.
fn numbers(most: usize) -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![
        vec(number(), 0..most),
        vec(-3.0..3.0, most),
        (number(), 0..most).prop_map(|(value, count)| vec![value; count]),
    ]
}

fn updates() -> impl Strategy<Value = u64> {
    select(vec![0, 1, 5, 400, 8001, 10_000_000, u64::MAX])
}

prop_compose! {
    fn series()(
        stride in select(vec![0, 1, 1000, 10_000_000, u64::MAX / 64]),
        count in 0..60_u64,
        parameters in vec(numbers(60), 0..4),
        [loss, error_val] in [numbers(60), numbers(60)],
    ) -> Rc<Series> {
        let updates = (0..count).map(|i| i * stride).collect();
        Rc::new(Series { updates, parameters, loss, error_val })
    }
}

prop_compose! {
    fn snapshot()(
        updates in updates(),
        (parameters, gradient) in (vec(number(), 0..5), vec(number(), 0..4)),
        (loss, error_val) in (number(), number()),
    ) -> Rc<Snapshot> {
        let verdict = Verdict::Improving;
        let (loss_increases, gates) = ((0, 0), Vec::new());
        Rc::new(Snapshot { updates, parameters, loss, error_val, gradient, verdict, loss_increases, gates })
    }
}

fn scale() -> impl Strategy<Value = Scale> {
    select(vec![Scale::Linear, Scale::Logarithmic])
}

fn table() -> impl Strategy<Value = TruthTable> {
    any::<[bool; 4]>().prop_map(TruthTable::new)
}

fn ends() -> impl Strategy<Value = [f64; 2]> {
    prop_oneof![[number(), number()], Just([-1.0, 2.0])]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_model(
        points in vec((number(), number()), 0..40),
        shape in select(vec![Shape::Line, Shape::Sigmoid]),
        start in proptest::option::of([number(), number()]),
        now in proptest::option::of([number(), number()]),
        on in on(),
        stop in 0..50_usize,
    ) {
        survives(&Model { points: points.into(), shape, start, now, probe: start, held: None }, on, stop);
    }

    #[test]
    fn the_landscape(
        (x, y) in (ends(), ends()),
        of_surface in proptest::option::of((ends(), ends())),
        axes in [0..4_u8, 0..4_u8],
        (columns, rows) in (0..12_u16, 0..12_u16),
        loss in prop_oneof![vec(number(), 120), numbers(120)],
        (series, now) in (series(), proptest::option::of(snapshot())),
        start in vec(number(), 0..4),
        (minimum, least) in (proptest::option::of(vec(number(), 0..4)), proptest::option::of(number())),
        on in on(),
        stop in 0..150_usize,
    ) {
        let drawn = Window { x, y };
        let of = of_surface.map_or(drawn, |(x, y)| Window { x, y });
        // Of the right size as often as not.
        let nodes = usize::from(columns) * usize::from(rows);
        let loss = if stop % 2 == 0 { loss.into_iter().cycle().take(nodes).collect() } else { loss };
        let surface = Surface { view: of.view(axes, columns, rows), held: start.clone(), loss };
        let picture = Landscape {
            window: drawn,
            axes,
            surface: (columns > 0).then(|| Rc::new(surface)),
            series,
            now,
            probe: Some(start.clone()),
            start,
            minimum,
            least,
            ray: stop % 3 == 0,
            kept_free: vec![x, y],
            labels: Labels { minimum: "minimum", slice: "slice at" },
        };
        survives(&picture, on, stop);
        let pixel = (on.pixel.0.into(), on.pixel.1.into());
        let place = picture.place_at(on.size, style(on.pixel_ratio), pixel);
        prop_assert!(place.is_none_or(|(x, y)| x.is_finite() && y.is_finite()));
        let default = window(x, Some(y), path(&picture.series, axes, None));
        survives(&Landscape { window: default, ..picture }, on, stop);
    }

    #[test]
    fn the_errors(
        (series, now) in (series(), proptest::option::of(snapshot())),
        (steps, scale) in (updates(), scale()),
        [floor, asked, least] in [(); 3].map(|()| proptest::option::of(number())),
        steps_printed in vec(select(vec![i64::MIN, -1, 0, 400, i64::MAX]), 0..5),
        on in on(),
        stop in 0..70_usize,
    ) {
        let row = |(i, step)| {
            let value = series.loss.get(i).copied().unwrap_or(1.0);
            Row { step, parameters: vec![value], loss: value, error_val: value }
        };
        let rows = Some(Rc::new(steps_printed.into_iter().enumerate().map(row).collect()));
        let data = Errors { series: series.clone(), now, steps, scale, floor, asked, least, rows };
        survives(&data.chart(), on, stop);
        survives(&data.chart().lane(None), on, stop);
        survives(&data.loss().silhouette(), on, stop);
    }

    #[test]
    fn the_parameters(
        (series, now) in (series(), proptest::option::of(snapshot())),
        (steps, scale) in (updates(), scale()),
        minimum in proptest::option::of(numbers(4)),
        on in on(),
        stop in 0..70_usize,
    ) {
        let chart = Parameters { series, now, steps, scale, minimum }.chart();
        survives(&chart, on, stop);
        survives(&chart.lane(None), on, stop);
    }

    #[test]
    fn the_norms(
        gates in vec((table(), series(), 0..4_usize, proptest::option::of(number())), 0..6),
        (steps, scale, cursor) in (updates(), scale(), proptest::option::of(updates())),
        on in on(),
        stop in 0..70_usize,
    ) {
        let gates = gates.into_iter().map(|(table, series, end, now)| {
            GateNorm { quantity: Quantity::Norm(table), series, weights: 0..end, now }
        });
        let chart = Norms { gates: gates.collect(), cursor, steps, scale }.chart();
        survives(&chart, on, stop);
        survives(&chart.lane(None), on, stop);
    }

    #[test]
    fn the_errors_of_gates(
        gates in vec((table(), series(), proptest::option::of(number())), 0..6),
        (steps, scale, cursor) in (updates(), scale(), proptest::option::of(updates())),
        floor in proptest::option::of(number()),
        on in on(),
        stop in 0..70_usize,
    ) {
        let gates = gates.into_iter().map(|(table, series, now)| GateRun { table, series, now });
        let data = GateErrors { gates: gates.collect(), cursor, steps, scale, floor };
        survives(&data.chart(), on, stop);
        survives(&data.chart().lane(None), on, stop);
    }

    #[test]
    fn the_slope(
        source in select(vec!["x**2", "1/x", "log(x)", "exp(exp(x))", "tan(1/x)", "0*x", "x**0.5", "1/0"]),
        (x, delta) in (number(), number()),
        window in ends(),
        on in on(),
        stop in 0..250_usize,
    ) {
        let [low, high] = window;
        let f = source.parse().expect("a function");
        survives(&Slope { f, x, delta, window: Range { low, high } }, on, stop);
    }

    #[test]
    fn the_error_against_delta(
        known in [number(), number(), number(), number()],
        deltas in vec(number(), 0..140),
        values in [number(), number()],
        delta in number(),
        on in on(),
        stop in 0..150_usize,
    ) {
        let [x, value, derivative, third] = known;
        let known = Known { x, value, derivative, third };
        let [low, high] = values;
        let f = |at: f64| if at > x { high } else { low };
        let sweep = Rc::new(DeltaSweep::new(f, known, &deltas));
        let now = Difference::of(f, &known, delta);
        survives(&DeltaError { sweep, now }, on, stop);
    }

    #[test]
    fn the_digits(numbers in [number(), number(), number(), number(), number()], on in on(), stop in 0..6_usize) {
        let [delta, forward, backward, quotient, exact] = numbers;
        let digits = Digits { delta, forward, backward, quotient, exact };
        survives(&digits, on, stop);
        for row in digits.rows() {
            prop_assert!(row.digits.len() < 60, "{}", row.text());
        }
    }

    #[test]
    fn the_circuit_and_its_planes(
        gates in [[number(), number(), number()], [number(), number(), number()], [number(), number(), number()]],
        wire in [table(), table(), table()],
        layer in select(vec![Signal::Hard, Signal::Soft]),
        input in any::<[bool; 2]>(),
        signal in proptest::option::of(0..5_usize),
        share in number(),
        on in on(),
        stop in 0..6_usize,
    ) {
        let [first, second, output] = gates;
        let circuit = Circuit { first, second, output };
        let wired = WiredCircuit { circuit, wire, layer, input };
        let probe = Circuit { first: output, ..circuit };
        survives(&Diagram { circuit: wired, signal }, on, stop);
        survives(&wired.input_plane(Some(&probe)), on, stop);
        survives(&Fold::new(wired, share, Some(&probe)), on, stop);
        survives(&InputSigma { gate: first }, on, stop);
    }

    #[test]
    fn the_tables_of_seeds(
        tables in vec(table(), 0..40),
        count in 0..400_usize,
        on in on(),
        stop in 0..50_usize,
    ) {
        survives(&SeedTables { tables: tables.into(), count }, on, stop);
    }

    #[test]
    fn the_losses_of_many_runs(
        (values, losses) in (numbers(40), numbers(40)),
        diverged in vec(any::<bool>(), 40),
        (limits, now) in (vec((number(), number()), 0..3), proptest::option::of(number())),
        setting in select(vec![Setting::LearningRate, Setting::Delta, Setting::Seed]),
        on in on(),
        stop in 0..50_usize,
    ) {
        let ends = losses.iter().zip(diverged);
        let ends: Vec<_> =
            ends.map(|(loss, has_diverged)| RunEnd { loss: *loss, has_diverged }).collect();
        let labels = sweep_losses::Labels { diverged: "diverged", limit: "limit", now: "now" };
        let picture = SweepLosses::new(setting, &values, &ends, now, labels);
        let limit = |(low, high)| descent_core::stability::Window { low, high };
        let windows = limits.into_iter().map(limit).collect();
        survives(&SweepLosses { windows, ..picture }, on, stop);
    }

    #[test]
    fn the_decision_map(
        gates in [[number(), number(), number()], [number(), number(), number()], [number(), number(), number()]],
        (columns, rows) in (0..9_usize, 0..9_usize),
        (values, corners) in (numbers(64), [number(), number(), number(), number()]),
        targets in table(),
        on in on(),
        stop in 0..6_usize,
    ) {
        let [first, second, output] = gates;
        let values = values.into_iter().cycle().take(columns * rows).collect();
        for map in [
            Map::Linear(first),
            Map::Circuit(Circuit { first, second, output }),
            Map::Grid { columns, rows, values, corners },
        ] {
            survives(&Decision { probe: Some(map.clone()), map, targets }, on, stop);
        }
    }
}

#[test]
fn an_area_that_is_too_small_is_left_empty() {
    let points: Rc<[(f64, f64)]> = [(1.0, 2.0)].into_iter().collect();
    let model = Model {
        points,
        shape: Shape::Line,
        start: None,
        now: Some([1.0, 1.0]),
        probe: None,
        held: None,
    };
    for size in [(79, 400), (400, 59), (0, 0), (1, 1)] {
        let svg = drawn(&model, size, 1.0, None);
        assert_eq!((svg.labels().len(), svg.elements("circle").len()), (0, 0), "{size:?}");
        assert_eq!(model.stop_at(size, style(1.0), (0, 0)), None);
    }
    assert!(!drawn(&model, (80, 60), 1.0, None).elements("circle").is_empty());
    assert!(drawn(&model, (159, 119), 2.0, None).elements("circle").is_empty());
}

#[test]
fn four_inputs_at_one_place_in_a_narrow_picture() {
    let circuit = Circuit { first: [0.0; 3], second: [0.0; 3], output: [0.0; 3] };
    let wire = [TruthTable::new([false; 4]); 3];
    let circuit = WiredCircuit { circuit, wire, layer: Signal::Hard, input: [false; 2] };
    let on = On { size: (100, 75), pixel_ratio: 1.25, pixel: (0, 0) };
    survives(&Fold::new(circuit, 1.0, None), on, 0);
}
