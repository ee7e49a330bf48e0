//! Logistic regression.

use descent::experiment::Problem;
use descent::session::message::Snapshot;
use descent_core::verdict::Verdict;

use super::{Claim, claim, fixed};
use crate::stories::run;

/// Returns the number of points that a run classifies correctly.
fn right(now: &Snapshot) -> usize {
    let experiment = run::experiment("lesson=classification");
    let Problem::Classification(data) = &experiment.problem else { panic!("ten points") };
    let says = |x: f64| now.parameters[0] * x + now.parameters[1] >= 0.0;
    data.pairs().filter(|&(x, t)| says(x) == (t > 0.5)).count()
}

pub(super) fn claims() -> Vec<Claim> {
    let plain = "lesson=classification";
    let ln2 = std::f64::consts::LN_2;
    vec![
        {
            let ignorant = run::at("lesson=classification&w=0&b=0", 0).snapshot;
            claim([fixed(ignorant.loss, 3), fixed(ln2, 3)], &["0", "1", "0.5", "20", "10", "2"])
        },
        {
            let wrong = run::at("lesson=classification&w=1&b=-11", 0).snapshot;
            assert_eq!(right(&wrong), 9);
            let end = run::end(plain).snapshot;
            claim(
                [fixed(-end.parameters[1] / end.parameters[0], 2), end.updates.to_string()],
                &["0", "1", "0.5", "-11", "11", "12", "14"],
            )
        },
        {
            let sure = run::at("lesson=classification&w=1&b=-13", 0).snapshot;
            let wrong = run::at("lesson=classification&w=-1&b=13", 0).snapshot;
            assert_eq!((right(&sure), right(&wrong)), (10, 0));
            claim(
                [
                    fixed(sure.loss, 3),
                    fixed(wrong.loss, 2),
                    fixed(ln2, 3),
                    fixed(-(0.01_f64.ln()), 3),
                ],
                &["0", "1", "-1", "13", "-13", "0.5", "0.01"],
            )
        },
        {
            let [start, later] = [0, 518].map(|at| run::at(plain, at).snapshot);
            let (loss_increases, last) = later.loss_increases;
            assert!(2 * loss_increases > last);
            claim(
                [
                    loss_increases.to_string(),
                    last.to_string(),
                    fixed(start.loss, 2),
                    fixed(later.loss, 3),
                ],
                &["20", "0.01"],
            )
        },
        {
            let query = "lesson=classification&lr=1";
            let [first, frozen] = [1, 1000].map(|at| run::at(query, at).snapshot);
            assert_eq!((first.parameters[0], right(&frozen)), (frozen.parameters[0], 6));
            assert_eq!(frozen.gradient, [0.0, 0.0]);
            claim([fixed(frozen.parameters[0], 1), fixed(frozen.loss, 2)], &["0", "1", "1000"])
        },
        {
            let end = run::end(plain).snapshot;
            let later = run::end("lesson=classification&steps=200001").snapshot;
            assert!(later.parameters[0] > end.parameters[0] && later.loss < end.loss);
            assert_eq!((right(&end), end.verdict), (10, Verdict::Growing));
            claim(
                [end.updates.to_string(), fixed(end.parameters[0], 3), fixed(end.loss, 4)],
                &["0", "1"],
            )
        },
        {
            let query = "lesson=classification&start=cell40";
            let (start, end) = (run::at(query, 0).snapshot, run::end(query).snapshot);
            let less = fixed(100.0 * (1.0 - end.loss / start.loss), 0);
            claim(
                [
                    fixed(start.loss, 4),
                    fixed(start.loss, 5),
                    fixed(end.loss, 6),
                    fixed(start.parameters[1], 2),
                    end.updates.to_string(),
                    less,
                ],
                &["0", "1", "40", "28"],
            )
        },
    ]
}
