//! Goals: met by the runs that should meet them, and by no other.

use descent::lesson::Lesson;
use descent::lesson::chapter::Chapter;
use descent::lesson::chapters::chapters;
use descent::session::series::Series;
use descent::story::Watch;

use super::run;

#[track_caller]
fn chapter_with_goal(name: &str) -> &'static Chapter {
    let mut chapters = Lesson::ALL.into_iter().flat_map(chapters);
    let found = chapters.find(|chapter| chapter.goal.is_some_and(|goal| goal.name == name));
    found.expect("a goal of this name")
}

/// Returns true if the run of a query meets a goal at this number of updates.
#[track_caller]
fn is_met(name: &str, query: &str, at: u64) -> bool {
    let progress = run::at(query, at);
    let analysis = run::at(query, 0).analysis;
    let watch = Watch::new(chapter_with_goal(name));
    let series = progress.series.clone().unwrap_or_default();
    watch.goal_met(&run::experiment(query), &progress, &series, analysis.as_ref()) == Some(name)
}

#[test]
fn names_are_never_changed() {
    let goals = Lesson::ALL.into_iter().flat_map(chapters).filter_map(|chapter| chapter.goal);
    let names: Vec<_> = goals.map(|goal| goal.name).collect();
    assert_eq!(
        names,
        ["under-1e-6", "barely", "and-under-0.02", "beat-2.7726", "layers-under-0.01"]
    );
}

#[test]
fn a_small_loss_in_few_updates() {
    assert!(is_met("under-1e-6", "lesson=regression", 2_000));
    assert!(is_met("under-1e-6", "lesson=regression&seed=42&lr=0.05", 2_000));
    assert!(!is_met("under-1e-6", "lesson=regression", 1_000), "not yet");
    assert!(!is_met("under-1e-6", "lesson=regression&lr=0.005", 8_001), "too late");
    assert!(!is_met("under-1e-6", "lesson=regression&w=1&b=1", 1), "set by hand");
    assert!(!is_met("under-1e-6", "lesson=regression&data=1:1,2:2", 2_000), "other points");
}

#[test]
fn a_goal_met_on_the_way_is_met_at_the_end() {
    let query = "lesson=regression";
    let (end, experiment) = (run::at(query, 8_001), run::experiment(query));
    let watch = Watch::new(chapter_with_goal("under-1e-6"));
    let met = |updates: u64| {
        let loss = run::at(query, updates).snapshot.loss;
        let series = Series { updates: vec![updates], loss: vec![loss], ..Series::default() };
        watch.goal_met(&experiment, &end, &series, None).is_some()
    };
    assert!(met(2_000));
    assert!(!met(1_000) && !met(2_001), "too early and too late");
}

#[test]
fn a_rate_that_barely_converges() {
    assert!(is_met("barely", "lesson=regression&lr=0.0996", 8_001));
    assert!(is_met("barely", "lesson=regression&lr=0.0844&order=textbook", 8_001));
    assert!(!is_met("barely", "lesson=regression&lr=0.0996", 8_000), "not at its end");
    assert!(!is_met("barely", "lesson=regression&lr=0.095", 8_001), "too careful");
    assert!(!is_met("barely", "lesson=regression&lr=0.101", 8_001), "it diverges");
}

#[test]
fn what_one_neuron_cannot_do() {
    assert!(!is_met("beat-2.7726", "lesson=gates&gate=xor", 10_001));
    assert!(!is_met("beat-2.7726", "lesson=xor", 10_001), "three losses of their own");
    assert!(is_met("beat-2.7726", "lesson=xor&layer=soft&lr=0.5&seed=0", 10_001));
    assert!(is_met("layers-under-0.01", "lesson=xor&layer=soft&lr=0.5&seed=0", 10_001));
    assert!(!is_met("layers-under-0.01", "lesson=xor&layer=soft", 10_001));
    assert!(is_met("and-under-0.02", "lesson=gates&lr=0.1", 10_001));
    assert!(!is_met("and-under-0.02", "lesson=gates", 10_001));
    assert!(!is_met("and-under-0.02", "lesson=gates&gate=or&lr=0.1", 10_001), "another gate");
}
