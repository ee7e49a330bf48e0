//! Drawn data sets have the same points on every machine and in every version: links depend on
//! it. The numbers are those of an implementation in Python, with Python's own logarithm.

use descent_core::dataset::{Dataset, DatasetError, MOST_POINTS};
use descent_core::drawn_set::{DrawnSet, SetKind, Targets};
use proptest::prelude::*;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{Rng, RngExt, SeedableRng};

const NUMBERS: Targets = Targets::Numbers;
const LABELS: Targets = Targets::Labels;

fn points(set: DrawnSet, targets: Targets) -> Vec<(f64, f64)> {
    Dataset::draw(set, targets).unwrap().pairs().collect()
}

fn usual(kind: SetKind, targets: Targets) -> Vec<(f64, f64)> {
    points(DrawnSet::usual(kind, targets), targets)
}

#[test]
fn the_generators_first_values_stay() {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(0);
    let first = [
        5_987_356_902_031_041_503,
        7_051_070_477_665_621_255,
        6_633_766_593_972_829_180,
        211_316_841_551_650_330,
    ];
    assert_eq!([(); 4].map(|()| random.next_u64()), first);
    let mut random = Xoshiro256PlusPlus::seed_from_u64(42);
    let first = [0.8143051451229099, 0.3188210400616611, 0.9838941681774888, 0.7011355981347556];
    assert_eq!([(); 4].map(|()| random.random::<f64>()), first);
}

#[test]
fn the_first_points_of_every_set_stay() {
    let begins = |kind, targets, first: [(f64, f64); 4]| {
        assert_eq!(usual(kind, targets)[..4], first, "{kind:?} of {targets:?}");
    };
    begins(SetKind::Noisy, NUMBERS, [(1.0, 1.23), (1.21, 2.21), (1.42, 2.48), (1.63, 2.53)]);
    begins(SetKind::Outlier, NUMBERS, [(1.0, 2.0), (1.44, 2.44), (1.89, 2.89), (2.33, 3.33)]);
    begins(SetKind::Line, NUMBERS, [(1.0, 1.0), (1.44, 1.89), (1.89, 2.78), (2.33, 3.67)]);
    begins(SetKind::Column, NUMBERS, [(3.0, 3.23), (3.0, 4.0), (3.0, 4.06), (3.0, 3.9)]);
    begins(SetKind::Noisy, LABELS, [(2.0, 0.0), (2.95, 0.0), (3.89, 0.0), (4.84, 0.0)]);
    begins(SetKind::Clusters, LABELS, [(3.38, 0.0), (13.99, 1.0), (8.33, 0.0), (13.38, 1.0)]);
    begins(SetKind::Column, LABELS, [(13.0, 1.0); 4]);
    let seeded = DrawnSet { points: 5, seed: 7, ..DrawnSet::usual(SetKind::Noisy, NUMBERS) };
    let expected = [(1.0, 2.84), (2.0, 3.27), (3.0, 4.6), (4.0, 5.16), (5.0, 5.99)];
    assert_eq!(points(seeded, NUMBERS), expected);
}

#[test]
fn an_outlier_is_far_from_the_others_and_overlapping_clusters_overlap() {
    assert_eq!(usual(SetKind::Outlier, NUMBERS).pop(), Some((5.0, 2.0)));
    let labels = usual(SetKind::Outlier, LABELS);
    assert_eq!(labels[7..], [(16.0, 1.0), (18.0, 1.0), (20.0, 0.0)]);
    let clusters = usual(SetKind::Clusters, LABELS);
    let of = |label| clusters.iter().filter(move |(_, t)| *t == label).map(|(x, _)| *x);
    assert!(of(0.0).fold(f64::NEG_INFINITY, f64::max) > of(1.0).fold(f64::INFINITY, f64::min));
}

#[test]
fn without_noise_the_notebooks_own_points_come_out() {
    let notebook = |n, targets| {
        let usual = DrawnSet::usual(SetKind::Noisy, targets);
        points(DrawnSet { noise: 0.0, points: n, ..usual }, targets)
    };
    assert_eq!(notebook(5, NUMBERS), Dataset::regression().pairs().collect::<Vec<_>>());
    assert_eq!(notebook(10, LABELS), Dataset::classification().pairs().collect::<Vec<_>>());
}

#[test]
fn a_set_knows_that_it_was_drawn_until_a_point_changes() {
    let set = DrawnSet::usual(SetKind::Column, NUMBERS);
    let data = Dataset::draw(set, NUMBERS).unwrap();
    assert_eq!(data.drawn(), Some(set));
    let pairs: Vec<_> = data.pairs().collect();
    assert_eq!(Dataset::new(&pairs).unwrap().drawn(), None);
}

proptest! {
    #[test]
    fn every_set_can_be_trained_on(
        kind in prop::sample::select(&SetKind::ALL[..]),
        targets in prop::sample::select(vec![NUMBERS, LABELS]),
        noise in 0.0..100.0_f64,
        points in 1..300_usize,
        seed in any::<u32>(),
    ) {
        prop_assume!(targets.kinds().contains(&kind));
        let set = DrawnSet { kind, noise, points, seed };
        let data = Dataset::draw(set, targets).unwrap();
        prop_assert_eq!(data.pairs().count(), points);
        prop_assert!(set.draw(targets).into_iter().eq(data.pairs()));
        if targets == LABELS {
            prop_assert!(data.labels().is_ok());
        }
        if !set.is_random(targets) {
            let other = DrawnSet { seed: seed.wrapping_add(1), ..set }.draw(targets);
            prop_assert!(other.into_iter().eq(data.pairs()), "the seed has no part in it");
        }
    }
}

#[test]
fn too_many_points_are_refused_before_any_is_drawn() {
    let draw = |points| {
        Dataset::draw(DrawnSet { points, ..DrawnSet::usual(SetKind::Noisy, NUMBERS) }, NUMBERS)
    };
    assert_eq!(draw(usize::MAX), Err(DatasetError::TooMany));
    assert_eq!(draw(0), Err(DatasetError::Empty));
    assert_eq!(draw(MOST_POINTS).unwrap().pairs().count(), MOST_POINTS);
}
