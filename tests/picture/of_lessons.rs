//! The pictures that one lesson alone has.

use descent::experiment::Experiment;
use descent::experiment::address::Address;
use descent::lesson::{classification, regression};
use descent::picture::{Picture, Quantity};
use descent::session::latest::Latest;
use descent_core::descent::Order;
use proptest::prelude::*;

use super::drawing::{ERROR, INK, ONE, ZERO, check_walk, drawn, style, svg};
use super::runs::latest;

const HERO: (u32, u32) = (446, 344);
const SMALL: (u32, u32) = (240, 200);

/// Runs the experiment of a query to an update.
fn run(query: &str, at: u64) -> (Experiment, Latest) {
    let address = Address::parse(query).0;
    let experiment = address.experiment().expect("a lesson with a run").clone();
    let latest = latest(&experiment, at);
    (experiment, latest)
}

/// Fails if something lies outside or labels cover each other, at any size of a figure.
fn fits(picture: &impl Picture) {
    for size in [SMALL, (288, 304), HERO, (750, 600)] {
        for pixel_ratio in [1.0, 2.0] {
            let device = |css: u32| (f64::from(css) * pixel_ratio) as u32;
            let size = (device(size.0), device(size.1));
            drawn(picture, size, pixel_ratio, None).check();
            drawn(picture, size, pixel_ratio, Some(1)).check();
        }
    }
}

#[test]
fn both_orders_of_the_same_run_have_their_losses() {
    let (experiment, latest) = run("lesson=regression&lr=0.09&order=textbook", 57);
    let chart = regression::pictures::order_errors(&experiment, &latest).chart();
    fits(&chart);
    assert!(!svg(&chart).lines(ERROR).is_empty());
    let table = chart.table();
    let [notebook, textbook] = [Order::Notebook, Order::Textbook].map(|order| {
        let column = table.columns.iter().position(|q| *q == Quantity::OrderLoss(order));
        let column = column.expect("each order has a curve");
        table.rows.iter().map(|row| row[column]).rfind(|loss| loss.is_finite())
    });
    assert!(notebook < Some(1e-6) && textbook > Some(1e6), "{notebook:?} {textbook:?}");
}

#[test]
fn the_factor_is_below_one_where_the_window_is_shaded() {
    let (experiment, latest) = run("lesson=regression&lr=0.3", 3);
    let picture = regression::pictures::factor(&experiment, &latest).expect("a regression");
    fits(&picture);
    let svg = drawn(&picture, HERO, 1.0, None);
    for limit in ["0.1", "0.5", "0.5455", "0.01"] {
        assert!(svg.says(limit), "{limit}");
    }
    let (rate, factor) = picture.now;
    assert!(rate == 0.3 && factor > 1.0);
    for stop in 0..picture.samples.len() {
        let reading = picture.reading(stop);
        let (rate, factor) = (reading[0].1, reading[1].1);
        let inside = picture.windows.iter().any(|window| window.contains(rate));
        assert_eq!(factor < 1.0, inside, "{rate} {factor}");
    }
}

#[test]
fn an_exploded_w_loses_delta_and_the_slope() {
    let (experiment, latest) = run("lesson=regression&lr=0.2", 8001);
    let picture = regression::pictures::delta_digits(&experiment, &latest).expect("a run");
    fits(&picture);
    let [start, now] = picture.probes[..] else { panic!("two probes") };
    assert!(start.nudged[0] != start.nudged[1] && start.slope != 0.0);
    assert_eq!((now.nudged[0], now.losses[0], now.slope), (now.nudged[1], now.losses[1], 0.0));
    assert!(drawn(&picture, HERO, 1.0, None).says("="), "equal numbers are marked");
    check_walk(&picture, 2);
}

#[test]
fn residuals_cancel_in_error_val_alone() {
    let (experiment, latest) = run("lesson=regression&w=0&b=4", 0);
    let picture = regression::pictures::point_losses(&experiment, &latest).expect("a run");
    fits(&picture);
    assert_eq!((picture.loss, picture.error_val), (2.0, 0.0));
    let totals = picture.reading(picture.terms.len());
    assert_eq!(totals, [(Quantity::Loss, 2.0), (Quantity::ErrorVal, 0.0)]);
    check_walk(&picture, 6);
    assert_eq!(picture.table().rows.len(), 5);
}

#[test]
fn z_is_a_line_and_sigma_a_curve_over_the_same_points() {
    let (experiment, latest) = run("lesson=classification&w=1&b=-13", 0);
    let picture = classification::pictures::z(&experiment, &latest).expect("a run");
    fits(&picture);
    let svg = drawn(&picture, HERO, 1.0, None);
    // Four points of target 1 and six of target 0, in both panels.
    assert_eq!((svg.rings(ONE).len(), svg.blocks(ZERO).len()), (8, 12));
    let reading = picture.reading(5);
    assert_eq!(reading[2], (Quantity::Z, -1.0));
    check_walk(&picture, 10);
}

#[test]
fn a_confident_mistake_has_a_larger_loss_than_squared_error() {
    let (experiment, latest) = run("lesson=classification&w=-1&b=13", 0);
    let picture = classification::pictures::point_loss(&experiment, &latest).expect("a run");
    fits(&picture);
    for stop in 0..10 {
        let values: Vec<f64> = picture.reading(stop).into_iter().map(|(_, value)| value).collect();
        let [_, _, _, loss, squared] = values[..] else { panic!("{values:?}") };
        assert!(squared < 1.0 && loss > squared, "{values:?}");
    }
    let marked = drawn(&picture, HERO, 1.0, Some(0));
    assert!(marked.rings(INK).len() >= 2, "the point and its squared error");
    check_walk(&picture, 10);
}

#[test]
fn along_the_ray_the_loss_of_separated_points_falls_without_end() {
    let (experiment, latest) = run("lesson=classification", 20_000);
    let picture = classification::pictures::ray_loss(&experiment, &latest).expect("a run");
    fits(&picture);
    assert!(picture.samples.windows(2).all(|pair| pair[1].1 <= pair[0].1));
    let now = picture.samples.iter().find(|(factor, _)| *factor == 1.0).expect("s = 1 is there");
    assert!((now.1 - picture.now).abs() < 1e-12);
}

/// Numbers that a run may have after it diverged.
fn number() -> impl Strategy<Value = f64> {
    let odd = [0.0, -0.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e308, -1e308, 5e-324];
    prop_oneof![-5.0..5.0, prop::sample::select(odd.to_vec()), any::<f64>()]
}

fn survives(picture: &impl Picture, size: (u32, u32), stop: usize) {
    drawn(picture, size, 1.0, Some(stop)).check();
    if let Some(found) = picture.stop_at(size, style(1.0), (90, 60)) {
        assert!(!picture.reading(found).is_empty());
    }
    let place = picture.place_at(size, style(1.0), (90.0, 60.0));
    assert!(place.is_none_or(|(x, y)| !x.is_nan() && !y.is_nan()), "{place:?}");
    picture.table();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_parameters_are_drawn(
        (w, b, loss, error_val) in (number(), number(), number(), number()),
        size in (0..500_u32, 0..400_u32),
        stop in 0..12_usize,
    ) {
        let with = |query: &str| {
            let (experiment, mut latest) = run(query, 0);
            if let Some(now) = latest.snapshot.as_mut().map(std::rc::Rc::make_mut) {
                (now.parameters, now.loss, now.error_val) = (vec![w, b], loss, error_val);
            }
            (experiment, latest)
        };
        let (experiment, latest) = with("lesson=regression");
        survives(&regression::pictures::delta_digits(&experiment, &latest).unwrap(), size, stop);
        survives(&regression::pictures::point_losses(&experiment, &latest).unwrap(), size, stop);
        let (experiment, latest) = with("lesson=classification");
        survives(&classification::pictures::z(&experiment, &latest).unwrap(), size, stop);
        survives(&classification::pictures::point_loss(&experiment, &latest).unwrap(), size, stop);
        survives(&classification::pictures::ray_loss(&experiment, &latest).unwrap(), size, stop);
    }
}
