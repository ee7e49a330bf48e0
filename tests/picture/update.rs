//! One update on the landscape.

use descent::experiment::Experiment;
use descent::experiment::address::Language;
use descent::lesson::Lesson;
use descent::lesson::one_update::one_update;
use descent::picture::Quantity;
use descent::picture::update::{OneUpdate, window};
use descent::picture::{Picture, Towards};
use descent::session::latest::Latest;
use descent::session::series::Scale;
use descent::text::Text;
use descent_core::rule::{Gradient, Order};

use super::drawing::{B, INK, Svg, W, check_walk, drawn, style};
use super::runs::run;

const SIZE: (u32, u32) = (446, 344);

fn updated(experiment: &Experiment, at: u64, both: bool) -> OneUpdate {
    let run_data = run(experiment, at, Scale::Logarithmic, None);
    let latest = Latest {
        snapshot: Some(run_data.now),
        analysis: Some(run_data.analysis),
        ..Latest::default()
    };
    let picture = one_update(Text::of(Language::English), experiment, &latest, both);
    picture.expect("a model with one weight")
}

fn drawing(picture: &OneUpdate) -> Svg {
    let svg = drawn(picture, SIZE, 1.0, None);
    svg.check();
    svg
}

#[test]
fn w_goes_first_and_four_losses_are_taken() {
    let picture = updated(&Experiment::notebook(Lesson::Regression), 0, false);
    let svg = drawing(&picture);
    assert_eq!((svg.rings(W).len(), svg.rings(B).len(), svg.rings(INK).len()), (2, 2, 1));
    let said = ["3.617", "2.143", "W + δ", "W \u{2212} δ", "b + δ", "b \u{2212} δ"];
    assert!(said.iter().all(|text| svg.says(text)), "{:?}", svg.labels());
    assert!(svg.says("δ is drawn larger than it is"));
    // b is probed at the new W.
    let (start, probe) = (svg.rings(INK)[0], svg.rings(B)[0]);
    assert!(probe.0 > start.0 + 100.0, "{start:?} {probe:?}");
    assert_eq!(picture.table().rows.len(), 6);
    let reading = picture.reading(1);
    let round = |value: f64| format!("{value:.8}");
    assert_eq!(reading[2].0, Quantity::Loss);
    assert_eq!(round(reading[2].1), "3.61559585");
    check_walk(&picture, 6);
    assert_eq!(picture.step(None, Towards::Right), Some(0));
}

#[test]
fn many_points_need_few_losses_around_an_update() {
    let count = |points: usize| {
        let pairs: Vec<String> = (0..points).map(|i| format!("{i}:{}", i + 1)).collect();
        let query = format!("lesson=regression&data={}", pairs.join(","));
        let (address, rejected) = descent::story::open(&query);
        assert!(rejected.is_empty(), "{rejected:?}");
        let picture = updated(address.experiment().expect("a run"), 0, false);
        let surface = picture.ground.surface.expect("losses around the update");
        points * surface.loss.len()
    };
    assert!(count(5) > 10_000);
    assert!(count(10_000) < 1_000_000);
}

#[test]
fn the_textbook_takes_one_step_and_both_orders_end_apart() {
    let notebook = Experiment::notebook(Lesson::Regression);
    let mut textbook = notebook.clone();
    textbook.rule.order = Order::Textbook;
    let one = drawing(&updated(&textbook, 0, false));
    assert!(one.says("2.122"), "{:?}", one.labels());
    let around = one.rings(B).iter().all(|(x, _)| (x - one.rings(INK)[0].0).abs() < 1.0);
    assert!(around, "b is probed at the old W");
    let both = drawing(&updated(&notebook, 0, true));
    assert!(both.says("2.143") && both.says("2.122"), "{:?}", both.labels());
}

#[test]
fn exact_gradients_have_no_probes() {
    let mut experiment = Experiment::notebook(Lesson::Regression);
    experiment.rule.gradient = Gradient::Exact;
    let picture = updated(&experiment, 5, false);
    let svg = drawing(&picture);
    assert_eq!((svg.rings(W).len(), picture.table().rows.len()), (0, 2));
}

#[test]
fn any_update_can_be_drawn() {
    for (learning_rate, at) in [(0.01, 8001), (0.2, 900), (5.0, 400), (1e-300, 3), (1e300, 0)] {
        for lesson in [Lesson::Regression, Lesson::Classification] {
            let mut experiment = Experiment::notebook(lesson);
            experiment.rule.learning_rate = learning_rate;
            let run_data = run(&experiment, at, Scale::Logarithmic, None);
            let latest = Latest {
                snapshot: Some(run_data.now),
                analysis: Some(run_data.analysis),
                ..Latest::default()
            };
            let text = Text::of(Language::Korean);
            let Some(picture) = one_update(text, &experiment, &latest, true) else { continue };
            for size in [(446, 344), (240, 200), (90, 70), (40, 40), (0, 0)] {
                for stop in [None, Some(0), Some(3), Some(99)] {
                    drawn(&picture, size, 1.0, stop).check();
                }
                picture.stop_at(size, style(1.0), (30, 30));
            }
        }
    }
    assert_eq!(window(&[]), None);
}

#[test]
fn no_probe_is_named_on_the_leg_of_the_other_order() {
    let mut textbook = Experiment::notebook(Lesson::Regression);
    (textbook.rule.order, textbook.rule.learning_rate) = (Order::Textbook, 0.09);
    for at in [0, 1, 2, 57] {
        let picture = drawing(&updated(&textbook, at, true));
        let leg = picture.rings(W)[0].1;
        let names: Vec<_> =
            picture.labels().into_iter().filter(|label| label.text.starts_with("W ")).collect();
        assert_eq!(
            names.iter().filter(|name| name.is_at_height(leg)).count(),
            1,
            "only beyond the start: {names:?}"
        );
    }
}
