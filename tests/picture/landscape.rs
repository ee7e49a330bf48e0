//! The loss over two parameters.

use std::rc::Rc;

use descent::experiment::Experiment;
use descent::lesson::Lesson;
use descent::picture::landscape::{Labels, Landscape, Window, path, window};
use descent::picture::{BANDS, Picture, Quantity};
use descent::session::series::Scale;
use descent::session::surface::Surface;
use descent_core::dataset::Dataset;
use descent_core::descent::Rule;
use descent_core::objective::Objective;
use descent_core::regression::LinearRegression;
use plotters::style::RGBColor;

use super::drawing::{ERROR, GOOD, INK, SIZE, Svg, band, check_walk, drawn, style, svg};
use super::runs::run;

const AXES: [u8; 2] = [0, 1];

fn regression(learning_rate: f64, at: u64) -> Landscape {
    let rule = Rule { learning_rate, ..Rule::default() };
    let experiment = Experiment { rule, ..Experiment::notebook(Lesson::Regression) };
    let run_data = run(&experiment, at, Scale::Logarithmic, None);
    let two = |parameters: &[f64]| [parameters[0], parameters[1]];
    let (start, minimum) = (run_data.analysis.start.clone(), run_data.analysis.minimum.clone());
    let walked = path(&run_data.series, AXES, Some(at));
    let window = window(two(&start), minimum.as_deref().map(two), walked);
    let seen = run(&experiment, at, Scale::Logarithmic, Some((window, AXES)));
    Landscape {
        window,
        axes: AXES,
        surface: seen.surface,
        series: run_data.series,
        now: Some(run_data.now),
        start,
        minimum,
        least: Some(0.0),
        probe: None,
        ray: false,
        kept_free: Vec::new(),
        labels: Labels { minimum: "minimum", slice: "slice at" },
    }
}

/// The place of the current point, which is drawn last.
fn now(svg: &Svg) -> (f64, f64) {
    *svg.discs(INK).last().expect("a current point")
}

/// The number of rims around the start and the current point.
fn marks(svg: &Svg) -> usize {
    svg.discs(RGBColor(255, 255, 255)).len()
}

/// The pixel at which a stop is marked.
fn mark(landscape: &Landscape, stop: usize) -> (i32, i32) {
    let rings = drawn(landscape, SIZE, 1.0, Some(stop)).rings(ERROR);
    let [(x, y)] = rings.as_slice() else { panic!("{stop}: {rings:?}") };
    (x.round() as i32, y.round() as i32)
}

#[test]
fn it_shows_the_valley_and_the_way() {
    let landscape = regression(0.01, 12);
    let svg = svg(&landscape);
    svg.check();
    assert!(svg.says("W") && svg.says("b"));
    let bands: Vec<usize> = (0..BANDS).map(|at| svg.areas(band(at))).collect();
    assert_eq!(bands, [1; BANDS], "an area each");
    assert!(svg.lines(ERROR).len() >= 9, "contours");
    let level = ["0.01", "0.1", "1"].into_iter().filter(|level| svg.says(level)).count();
    assert!(level >= 2 && svg.says("minimum (1, 1)"), "{:?}", svg.labels());
    assert_eq!((svg.rings(INK).len(), marks(&svg)), (1, 2), "start and now");
    assert!((3..=14).contains(&svg.discs(INK).len()), "a dot an update where there is room");
    // The path and the cross.
    assert_eq!(svg.lines(INK).len(), 3);
    assert_eq!(svg.areas(GOOD), 1, "the arrow's head");
    let (start, now) = (svg.rings(INK)[0], now(&svg));
    let walked = svg.lines(INK);
    assert!(walked.iter().any(|line| line[0] == start && line.last() == Some(&now)), "{walked:?}");
}

#[test]
fn the_path_goes_as_far_as_the_cursor() {
    let done = regression(0.01, 100);
    let begun = run(&Experiment::notebook(Lesson::Regression), 0, Scale::Logarithmic, None);
    let svg = svg(&Landscape { now: Some(begun.now), ..done });
    // The rest is dotted.
    let long = |line: &&Vec<(f64, f64)>| (line[0].0 - line[1].0).abs() > 1.0;
    assert_eq!(svg.lines(INK).iter().filter(long).count(), 2, "nothing but the cross");
    assert!(svg.lines(INK).len() > 10);
}

#[test]
fn the_arrow_points_where_the_next_update_goes_and_ends_at_the_bottom() {
    let landscape = regression(0.01, 0);
    let svg = svg(&landscape);
    let shaft = &svg.lines(GOOD)[0];
    let next = run(&Experiment::notebook(Lesson::Regression), 1, Scale::Logarithmic, None);
    let moved = super::drawing::svg(&Landscape { now: Some(next.now), ..landscape });
    let (from, to) = (now(&svg), now(&moved));
    let direction = |(x0, y0): (f64, f64), (x1, y1): (f64, f64)| (y1 - y0).atan2(x1 - x0);
    let turn = direction(shaft[0], shaft[1]) - direction(from, to);
    assert!(turn.abs() < 0.1, "{turn}");
    let arrived = super::drawing::svg(&regression(0.01, 8001));
    assert_eq!((arrived.areas(GOOD), arrived.lines(GOOD).len()), (0, 0));
}

#[test]
fn a_run_that_explodes_does_not_smear_the_picture() {
    let landscape = regression(0.2, 300);
    let [width, height] = [landscape.window.x, landscape.window.y].map(|[low, high]| high - low);
    assert!(width < 5.0 && height < 6.0, "{width} {height}");
    let svg = svg(&landscape);
    svg.check();
    // The first strides are seen, the last ones too long to be.
    let strides = svg.lines(INK).len();
    assert!((3..40).contains(&strides), "{strides}");
    assert_eq!(marks(&svg), 1, "the current point is far away");
}

#[test]
fn readings_are_the_core_s_losses() {
    let landscape = regression(0.01, 100);
    let objective = LinearRegression::new(&Dataset::regression());
    for stop in [0, 5, 127, 128, 6000, 128 * 96 - 1] {
        let reading = landscape.reading(stop);
        let [(Quantity::W(None), w), (Quantity::B, b), (Quantity::Loss, loss)] = reading.as_slice()
        else {
            panic!("{reading:?}")
        };
        assert_eq!(objective.loss(&[*w, *b]).to_bits(), loss.to_bits(), "{w} {b}");
    }
    assert!(landscape.reading(128 * 96).is_empty());
    assert_eq!(landscape.table().rows.len(), 49);
}

#[test]
fn stops_are_where_they_are_marked() {
    let landscape = regression(0.01, 100);
    for stop in [0, 77, 128 * 40 + 3, 128 * 96 - 1] {
        let pixel = mark(&landscape, stop);
        assert_eq!(landscape.stop_at(SIZE, style(1.0), pixel), Some(stop));
    }
    let few = Landscape { surface: Some(Rc::new(bowl(landscape.window, 9))), ..landscape };
    check_walk(&few, 81);
    for (stop, pixel) in (0..81).map(|stop| (stop, mark(&few, stop))) {
        assert_eq!(few.stop_at(SIZE, style(1.0), pixel), Some(stop));
        let (w, b) = few.place_at(SIZE, style(1.0), (pixel.0.into(), pixel.1.into())).unwrap();
        let reading = few.reading(stop);
        assert!((w - reading[0].1).abs() < 0.01 && (b - reading[1].1).abs() < 0.02, "{w} {b}");
    }
}

/// The squared distance from the middle of a window.
fn bowl(window: Window, side: u16) -> Surface {
    let view = window.view(AXES, side, side);
    let middle = |[low, high]: [f64; 2]| f64::midpoint(low, high);
    let nodes =
        (0..usize::from(side)).flat_map(|row| (0..usize::from(side)).map(move |c| (c, row)));
    let loss = nodes.map(|(column, row)| {
        (view.column(column) - middle(view.x)).powi(2) + (view.row(row) - middle(view.y)).powi(2)
    });
    Surface { view, held: vec![0.0; 2], loss: loss.collect() }
}

#[test]
fn the_surface_of_another_window_lies_where_it_belongs() {
    let landscape = regression(0.01, 100);
    let Window { x: [low, high], y } = landscape.window;
    let right_half = Window { x: [f64::midpoint(low, high), high], y };
    let other = Landscape { surface: Some(Rc::new(bowl(right_half, 40))), ..landscape.clone() };
    let svg = svg(&other);
    svg.check();
    let contours = svg.lines(ERROR).concat();
    let least = contours.iter().map(|p| p.0).fold(f64::INFINITY, f64::min);
    // The panel's middle, between the label beside it and the edge.
    assert!((least - f64::from(42 + SIZE.0 as i32 - 14) / 2.0).abs() < 4.0, "{least}");
    let outside = Window { x: [high + 1.0, high + 2.0], y };
    let none = Landscape { surface: Some(Rc::new(bowl(outside, 40))), ..landscape };
    assert_eq!(none.step(None, descent::picture::Towards::First), None);
    let svg = super::drawing::svg(&none);
    svg.check();
    assert!(svg.lines(ERROR).is_empty());
}

#[test]
fn without_a_surface_the_way_is_drawn() {
    let landscape = Landscape { surface: None, ..regression(0.01, 100) };
    let svg = svg(&landscape);
    svg.check();
    assert_eq!(((0..BANDS).map(|at| svg.areas(band(at))).sum::<usize>(), marks(&svg)), (0, 2));
    assert_eq!(
        (landscape.step(None, descent::picture::Towards::Right), landscape.reading(0).len()),
        (None, 0)
    );
}

#[test]
fn two_of_three_parameters_have_their_names() {
    let landscape = Landscape {
        axes: [1, 2],
        start: vec![0.0; 3],
        surface: None,
        minimum: None,
        ..regression(0.01, 0)
    };
    let svg = svg(&landscape);
    assert!(svg.says("W2") && svg.says("b"), "{:?}", svg.labels());
}

#[test]
fn updates_that_raise_the_loss_are_marked_and_counted() {
    let experiment = Experiment::notebook(Lesson::Classification);
    let run_data = run(&experiment, 518, Scale::Logarithmic, None);
    assert_eq!(run_data.series.updates.len(), 519, "no early update is left out");
    let start = run_data.analysis.start.clone();
    let walked = path(&run_data.series, AXES, None);
    let landscape = Landscape {
        window: window([start[0], start[1]], None, walked),
        surface: None,
        series: run_data.series,
        now: Some(run_data.now),
        start,
        minimum: None,
        ..regression(0.01, 0)
    };
    assert_eq!(landscape.now.as_ref().map(|now| now.loss_increases), Some((293, 518)));
    let svg = drawn(&landscape, (446, 344), 1.0, None);
    svg.check();
    // Told apart by shape too.
    let (rose, fell) = (svg.areas(ERROR), svg.discs(INK).len());
    assert!(rose > 60 && fell > 40 && svg.discs(ERROR).is_empty(), "{rose} {fell}");
    // Lines of a zig-zag fade: the last few are apart from all others.
    assert!((10..60).contains(&svg.lines(INK).len()), "{}", svg.lines(INK).len());
}

#[test]
fn along_the_ray_the_boundary_stays() {
    let landscape = Landscape { minimum: None, ..regression(0.01, 100) };
    let plain = svg(&landscape);
    let ray = svg(&Landscape { ray: true, ..landscape });
    ray.check();
    let named = |svg: &Svg| {
        svg.labels().iter().filter(|label| label.text.starts_with("\u{2212}b/W")).count()
    };
    assert_eq!((named(&plain), named(&ray)), (0, 1));
    assert!(ray.lines(INK).len() > plain.lines(INK).len());
}

#[test]
fn a_slice_says_where_it_is() {
    let two = regression(0.01, 0);
    assert!(!svg(&two).labels().iter().any(|label| label.text.starts_with("slice")));
    let mut now = (**two.now.as_ref().expect("a snapshot")).clone();
    now.parameters = vec![1.0, 2.0, -0.5];
    let gate = Landscape { start: vec![0.0; 3], surface: None, now: Some(Rc::new(now)), ..two };
    let gate = Landscape { minimum: None, window: Window { x: [0.0, 2.0], y: [0.0, 3.0] }, ..gate };
    assert!(svg(&gate).says("slice at b = \u{2212}0.5"), "{:?}", svg(&gate).labels());
}
