//! The data and the line.

use std::rc::Rc;

use descent::picture::model::{Model, Shape, boundary};
use descent::picture::{Picture, Quantity};
use descent_core::dataset::Dataset;
use descent_core::predict;

use super::drawing::{ERROR, INK, MUTED, ONE, SIZE, Svg, W, ZERO, check_walk, drawn, style, svg};

const START: [f64; 2] = [0.592, 0.412];

fn regression(now: [f64; 2]) -> Model {
    Model {
        points: Dataset::regression().pairs().collect(),
        shape: Shape::Line,
        start: Some(START),
        now: Some(now),
        probe: None,
        held: None,
    }
}

fn classification(now: [f64; 2]) -> Model {
    Model {
        points: Dataset::classification().pairs().collect(),
        shape: Shape::Sigmoid,
        start: None,
        now: Some(now),
        probe: None,
        held: None,
    }
}

/// The ends of the line that is the model now.
fn line(svg: &Svg) -> [(f64, f64); 2] {
    let lines = svg.lines(W);
    let [line] = lines.as_slice() else { panic!("{lines:?}") };
    [line[0], *line.last().unwrap()]
}

#[test]
fn every_point_is_a_ring_and_what_is_missing_a_line() {
    let svg = svg(&regression([0.8, 0.5]));
    svg.check();
    assert_eq!(svg.rings(INK).len(), 5);
    assert_eq!(svg.lines(ERROR).len(), 5, "residuals");
    for text in ["x", "t", "0", "6"] {
        assert!(svg.says(text), "{text}");
    }
}

#[test]
fn the_line_goes_through_the_points_that_it_fits() {
    let svg = svg(&regression([1.0, 1.0]));
    let [(x0, y0), (x1, y1)] = line(&svg);
    for (x, y) in svg.rings(INK) {
        let on_line = y0 + (y1 - y0) * (x - x0) / (x1 - x0);
        assert!((on_line - y).abs() <= 1.0, "{x} {y}");
    }
}

#[test]
fn the_axes_stay_where_they_are_while_the_line_moves() {
    let rings = |now| svg(&regression(now)).rings(INK);
    assert_eq!(rings([1.0, 1.0]), rings([-1e12, 3e12]));
}

#[test]
fn a_line_that_leaves_is_cut_however_steep() {
    for steep in [9.0, 1e3, 1e12, -1e12, 1e250] {
        // The middle of both axes is on it.
        let svg = svg(&regression([steep, 3.5 - 2.5 * steep]));
        svg.check();
        let [(x0, y0), (x1, y1)] = line(&svg);
        let rings = svg.rings(INK);
        // x = 2.5 is halfway between the second point and the third.
        let middle = f64::midpoint(rings[1].0, rings[2].0);
        assert!((f64::midpoint(x0, x1) - middle).abs() <= 2.0, "{steep}: {x0} {x1}");
        assert!((y1 - y0).abs() > 100.0, "{steep}: {y0} {y1}");
    }
}

#[test]
fn classes_have_their_shapes_and_the_boundary_stands_at_one_half() {
    let svg = svg(&classification([2.0, -26.0]));
    svg.check();
    assert_eq!((svg.discs(ONE).len(), svg.blocks(ZERO).len()), (4, 6));
    let curve = svg.lines(W).concat();
    let boundary = svg.blocks(INK);
    assert!(boundary.len() > 5, "{boundary:?}");
    let x = boundary[0][0];
    // The curve climbs where the boundary is.
    let heights =
        |beside: f64| curve.iter().filter(move |p| (p.0 - x) * beside > 30.0).map(|p| p.1);
    let (left, right) = (heights(-1.0).fold(0.0, f64::max), heights(1.0).fold(0.0, f64::max));
    assert!(left - right > 80.0, "{left} {right}");
}

#[test]
fn a_point_on_the_wrong_side_is_ringed_and_crossed() {
    // At x = 12 the model says 1, and the target is 0.
    let svg = svg(&classification([0.41, -4.75]));
    assert_eq!(svg.rings(ERROR).len(), 1);
    let wrong = svg.rings(ERROR)[0];
    let near = |line: &Vec<(f64, f64)>| {
        line.iter().all(|p| (p.0 - wrong.0).abs() < 20.0 && (p.1 - wrong.1).abs() < 20.0)
    };
    assert!(svg.lines(ERROR).iter().filter(|line| near(line)).count() >= 2, "a cross");
    assert!(super::drawing::svg(&classification([4.0, -52.0])).rings(ERROR).is_empty());
}

#[test]
fn without_a_boundary_none_is_drawn_or_named() {
    for now in [[0.0, 0.0], [0.0, 3.0], [f64::NAN, 1.0], [1.0, f64::INFINITY]] {
        let svg = svg(&classification(now));
        svg.check();
        assert!(svg.blocks(INK).is_empty(), "{now:?}");
        let named = svg.labels().iter().any(|label| label.text.contains("boundary"));
        assert!(!named, "{:?}", svg.labels());
        assert_eq!(boundary(now), None);
    }
    assert!(svg(&classification([2.0, -26.0])).says("boundary 13.0"));
}

#[test]
fn a_stop_has_its_residual_as_a_number_and_a_square() {
    let model = regression([0.8, 0.5]);
    let marked = drawn(&model, (448, 340), 1.0, Some(2));
    assert!(marked.says("1.10"), "{:?}", marked.labels());
    assert_eq!((marked.areas(ERROR), svg(&model).areas(ERROR)), (1, 0), "the square");
    marked.check_labels_are_clear(&[W, INK]);
}

#[test]
fn labels_are_clear_of_the_model_and_of_one_another() {
    for size in [(448, 340), (360, 256), (240, 200)] {
        for now in [[0.6, 0.5], [1.0, 1.0], [-3.0, 9.0], [-1e9, 3e9], [0.0, 0.0]] {
            for stop in [None, Some(0), Some(4)] {
                let regression = drawn(&regression(now), size, 1.0, stop);
                regression.check_labels_are_clear(&[W, INK, MUTED]);
                let model = Model { start: Some([0.4, -5.0]), ..classification(now) };
                drawn(&model, size, 1.0, stop).check_labels_are_clear(&[W, ONE, MUTED]);
            }
        }
    }
}

#[test]
fn a_diverged_line_is_cut_and_its_numbers_are_short() {
    let svg = drawn(&regression([-123_456_789_012.5, 3e11]), SIZE, 1.0, Some(0));
    svg.check();
    assert!(!svg.lines(W).is_empty());
    let longest = svg.labels().iter().map(|label| label.text.chars().count()).max();
    assert!(longest <= Some(9), "{:?}", svg.labels());
}

#[test]
fn readings_are_the_notebook_s_predictions() {
    let now = [0.7, 0.9];
    for (model, said) in
        [(regression(now), Quantity::Prediction), (classification(now), Quantity::Sigmoid)]
    {
        for (stop, &(x, t)) in model.points.iter().enumerate() {
            let y = match model.shape {
                Shape::Line => predict::regression(&now, x),
                Shape::Sigmoid => predict::classification(&now, x).sigmoid,
            };
            let expected = [
                (Quantity::X(None), x),
                (Quantity::Target, t),
                (said, y),
                (Quantity::Residual, t - y),
            ];
            assert_eq!(model.reading(stop), expected);
        }
        assert!(model.reading(model.points.len()).is_empty());
    }
}

#[test]
fn stops_are_where_the_points_are() {
    let model = regression([0.8, 0.5]);
    for (stop, (x, y)) in svg(&model).rings(INK).into_iter().enumerate() {
        let pixel = (x.round() as i32, y.round() as i32);
        assert_eq!(model.stop_at(SIZE, style(1.0), pixel), Some(stop));
    }
    check_walk(&model, 5);
    let marked = drawn(&model, SIZE, 1.0, Some(3));
    assert_eq!(marked.rings(INK).len(), 7, "the point again and a ring around it");
}

#[test]
fn steps_go_by_x_whatever_the_order_of_the_data() {
    use descent::picture::Towards::{First, Right};
    let points: Rc<[(f64, f64)]> = [(3.0, 1.0), (1.0, 2.0), (2.0, 0.0)].into_iter().collect();
    let model = Model { points, ..regression(START) };
    let second = model.step(model.step(None, First), Right);
    assert_eq!(
        (model.step(None, First), second, model.step(second, Right)),
        (Some(1), Some(2), Some(0))
    );
    let inputs: Vec<f64> = model.table().rows.iter().map(|row| row[0]).collect();
    assert_eq!(inputs, [1.0, 2.0, 3.0]);
}

#[test]
fn ten_thousand_points_are_thinned() {
    let points = (0..10_000).map(|i| (f64::from(i % 100), f64::from(i / 100))).collect();
    let model = Model { points, ..regression(START) };
    let svg = svg(&model);
    svg.check();
    let rings = svg.rings(INK).len();
    assert!((500..8000).contains(&rings), "{rings}");
    assert_eq!(svg.lines(ERROR).len(), 0, "residuals");
    assert_eq!(model.table().rows.len(), 60);
}
