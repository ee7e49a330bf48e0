//! The place of a pixel in the data undoes the drawing, at any size.

use std::rc::Rc;

use descent::picture::axis::Range;
use descent::picture::circuit::WiredCircuit;
use descent::picture::decision::{Decision, Map};
use descent::picture::delta_error::DeltaError;
use descent::picture::landscape::{Labels, Landscape, Window};
use descent::picture::model::{Model, Shape};
use descent::picture::parameters::Parameters;
use descent::picture::slope::Slope;
use descent::picture::{Picture, Style};
use descent::session::message::Snapshot;
use descent::session::series::{Scale, Series};
use descent_core::circuit::{Circuit, Signal};
use descent_core::dataset::Dataset;
use descent_core::derivative::accuracy::{DeltaSweep, Difference, Known, decades};
use descent_core::expression::Expression;
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::verdict::Verdict;
use proptest::prelude::*;
use proptest::sample::select;

use super::drawing::{ERROR, INK, ONE, Svg, W, drawn, style};

/// A surface on which every picture has its axes.
#[derive(Clone, Copy, Debug)]
struct On {
    size: (u32, u32),
    pixel_ratio: f64,
}

fn on() -> impl Strategy<Value = On> {
    let ratio = select(vec![1.0, 1.25, 1.5, 2.0, 3.0]);
    (160..900_u32, 120..700_u32, ratio).prop_map(|(width, height, pixel_ratio)| {
        let device = |css: u32| (f64::from(css) * pixel_ratio).round() as u32;
        On { size: (device(width), device(height)), pixel_ratio }
    })
}

impl On {
    fn style(self) -> Style<'static> {
        style(self.pixel_ratio)
    }

    fn draw(self, picture: &impl Picture) -> Svg {
        drawn(picture, self.size, self.pixel_ratio, None)
    }

    /// Fails unless marks were drawn at these places of the data, within a tenth of a pixel.
    fn check(self, picture: &impl Picture, marks: &[(f64, f64)], places: &[(f64, f64)]) {
        assert_eq!(marks.len(), places.len(), "{marks:?}");
        for (mark, place) in marks.iter().zip(places) {
            let at = |pixel| picture.place_at(self.size, self.style(), pixel);
            let found = at(*mark).expect("a mark lies on the axes");
            let beside = [(mark.0 + 1.0, mark.1 + 1.0), (mark.0 - 1.0, mark.1 - 1.0)];
            let beside = beside.into_iter().find_map(at).expect("an axis is wider than a mark");
            let near = |found: f64, beside: f64, place: f64| {
                (found - place).abs() <= 0.1 * (found - beside).abs() + 1e-9 * place.abs()
            };
            let is_there = near(found.0, beside.0, place.0) && near(found.1, beside.1, place.1);
            assert!(is_there, "{found:?} for {place:?} at {mark:?} in {self:?}");
        }
        for outside in [(-1.0, 5.0), (f64::from(self.size.0) + 1.0, 5.0), (5.0, -1.0)] {
            assert_eq!(picture.place_at(self.size, self.style(), outside), None);
        }
    }
}

fn snapshot(updates: u64, parameters: [f64; 2]) -> Rc<Snapshot> {
    Rc::new(Snapshot {
        updates,
        parameters: parameters.to_vec(),
        loss: 1.0,
        error_val: 1.0,
        gradient: vec![0.0; 2],
        verdict: Verdict::Improving,
        loss_increases: (0, 0),
        gates: Vec::new(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn of_a_point_of_the_data(on in on()) {
        let points: Rc<[(f64, f64)]> = Dataset::regression().pairs().collect();
        let (shape, start, now) = (Shape::Line, None, Some([0.8, 0.5]));
        let model = Model { points: points.clone(), shape, start, now, probe: None, held: None };
        on.check(&model, &on.draw(&model).rings(INK), &points);
    }

    #[test]
    fn of_what_can_be_dragged(on in on(), w in -2.0..2.0_f64, b in -3.0..9.0_f64) {
        let points: Rc<[(f64, f64)]> = Dataset::regression().pairs().collect();
        let (shape, start, now) = (Shape::Line, None, Some([w, b]));
        let model = Model { points, shape, start, now, probe: None, held: None };
        let gate = Decision { map: Map::Linear([w + 3.0, 2.5, b - 5.0]), targets: TruthTable::OR, probe: None };
        let pictures: [&dyn Picture; 2] = [&model, &gate];
        for picture in pictures {
            let grips = picture.grips(on.size, on.style(), None);
            for grip in grips.into_iter().flat_map(|grips| grips.grips) {
                let Some((x, y)) = picture.place_at(on.size, on.style(), grip.at) else {
                    // At an edge, where a rounded number may lie beyond it.
                    continue;
                };
                prop_assert!((x - grip.data[0]).abs() + (y - grip.data[1]).abs() < 1e-6, "{grip:?}");
            }
        }
    }

    #[test]
    fn of_the_point_of_a_slope(on in on(), x in -4.9..4.9_f64) {
        let f: Expression = "x**2".parse().expect("a function");
        let slope = Slope { f, x, delta: 1e-4, window: Range { low: -5.0, high: 5.0 } };
        on.check(&slope, &on.draw(&slope).discs(INK), &[(x, x * x)]);
    }

    #[test]
    fn of_an_error_against_delta(on in on(), delta in -15.0..-1.0_f64) {
        let f: Expression = "x**3".parse().expect("a function");
        let known = Known::of(&f, 0.7);
        let sweep = Rc::new(DeltaSweep::new(|x| f.value(x), known, &decades(8)));
        let now = Difference::of(|x| f.value(x), &known, 10_f64.powf(delta));
        let Some(error) = now.error.filter(|error| *error > 0.0) else { return Ok(()) };
        let picture = DeltaError { sweep, now };
        let discs = on.draw(&picture).discs(ERROR);
        let marks: Vec<_> = discs.last().copied().into_iter().collect();
        let (delta, error) = (now.delta.log10(), error.log10());
        let by_logarithm = picture.place_at(on.size, on.style(), marks[0]).expect("on the axes");
        prop_assert!((by_logarithm.0.log10() - delta).abs() < 0.02);
        prop_assert!((by_logarithm.1.log10() - error).abs() < 0.05);
    }

    #[test]
    fn of_the_start_in_the_landscape(on in on(), x in 0.0..2.0_f64, y in -1.0..1.0_f64) {
        let landscape = Landscape {
            window: Window { x: [0.0, 2.0], y: [-1.0, 1.0] },
            axes: [0, 1],
            surface: None,
            series: Rc::default(),
            now: None,
            start: vec![x, y],
            minimum: None,
            least: None,
            probe: None,
            ray: false,
            kept_free: Vec::new(),
            labels: Labels::default(),
        };
        let ring = on.draw(&landscape).rings(INK);
        on.check(&landscape, &ring, &[(x, y)]);
    }

    #[test]
    fn of_the_values_at_the_cursor(
        on in on(),
        updates in 0..=8001_u64,
        scale in select(vec![Scale::Linear, Scale::Logarithmic]),
        value in -3.0..3.0_f64,
    ) {
        let values = vec![-3.0, 3.0];
        let series =
            Series { updates: vec![0, 8001], parameters: vec![values; 2], ..Series::default() };
        let now = Some(snapshot(updates, [value, 0.0]));
        let chart = Parameters { series: Rc::new(series), now, steps: 8001, scale, minimum: None }.chart();
        let disc = on.draw(&chart).discs(W)[0];
        let found = chart.place_at(on.size, on.style(), disc).expect("on the axes");
        let across = |at: f64| scale.position(at as u64, 8001);
        prop_assert!((across(found.0) - across(updates as f64)).abs() < 0.1);
        prop_assert!((found.1 - value).abs() < 0.1, "{found:?}");
        // Updates are whole: a pixel holds several, or one.
        let column = |at: f64| across(at) * f64::from(on.size.0);
        prop_assert!((column(found.0) - column(updates as f64)).abs() < 1.0 || found.0 == updates as f64);
    }

    #[test]
    fn of_the_inputs_of_a_gate(on in on()) {
        let decision =
            Decision { map: Map::Linear([5.6, 5.6, -8.5]), targets: TruthTable::OR, probe: None };
        let ones = [INPUTS[1], INPUTS[2], INPUTS[3]].map(|[x1, x2]| (x1, x2));
        on.check(&decision, &on.draw(&decision).discs(ONE), &ones);
        let gate = [10.0, 10.0, -5.0];
        let plane = WiredCircuit {
            circuit: Circuit { first: gate, second: [-10.0, -10.0, 15.0], output: gate },
            wire: [TruthTable::OR, TruthTable::NAND, TruthTable::AND],
            layer: Signal::Hard,
            input: [false, true],
        }
        .input_plane(None);
        let ones: Vec<_> = INPUTS
            .into_iter()
            .zip(plane.targets.outputs())
            .filter(|(_, target)| *target)
            .map(|(input, _)| input.into())
            .collect();
        on.check(&plane, &on.draw(&plane).discs(ONE), &ones);
    }
}
