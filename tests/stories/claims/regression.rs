//! Linear regression.

use descent_core::verdict::Verdict;

use super::{Claim, claim, fixed, power};
use crate::stories::run;

pub(super) fn claims() -> Vec<Claim> {
    let plain = "lesson=regression";
    let start = run::at(plain, 0).snapshot;
    let [w, b, loss] =
        [start.parameters[0], start.parameters[1], start.loss].map(|value| fixed(value, 3));
    let analysis = |query: &str| run::at(query, 0).analysis.expect("they come first");
    let notebook = analysis(plain).windows;
    let textbook = analysis("lesson=regression&order=textbook").windows;
    let [first, second] = notebook[..] else { panic!("the notebook's order has two windows") };
    assert_eq!(textbook.len(), 1, "the textbook's order has one");
    assert!((second.high - 6.0 / 11.0).abs() < 1e-12);
    let diverges = |query: &str| run::end(query).divergence.expect("it diverges").0.to_string();
    let converges = |query: &str| run::end(query).snapshot.verdict == Verdict::Converged;
    vec![
        {
            let end = run::end(plain).snapshot;
            claim(
                [
                    w.clone(),
                    b,
                    loss.clone(),
                    end.updates.to_string(),
                    fixed(end.parameters[0], 4),
                    fixed(end.parameters[1], 4),
                    power(end.loss),
                ],
                &["1", "2", "3", "4", "5", "6"],
            )
        },
        {
            let later = run::at(plain, 20).snapshot;
            assert!(later.loss < start.loss / 100.0);
            claim(
                [loss.clone(), "20".to_owned(), fixed(later.loss, 4)],
                &["1", "100", "2000", "1e-6"],
            )
        },
        {
            let one = run::at(plain, 1).snapshot.parameters[0];
            let slope = fixed(start.gradient[0], 2);
            assert!((start.parameters[0] - 0.01 * start.gradient[0] - one).abs() < 1e-12);
            claim([w, slope, fixed(one, 3)], &["0.0001", "2", "0.01"])
        },
        {
            assert!(converges("lesson=regression&lr=0.09"));
            let at = diverges("lesson=regression&lr=0.09&order=textbook");
            claim([at, fixed(textbook[0].high, 4), fixed(first.high, 1)], &["0.09"])
        },
        {
            assert!(converges("lesson=regression&lr=0.095"));
            let at = diverges("lesson=regression&lr=0.101");
            claim([at, fixed(first.high, 1)], &["0.095", "0.101", "0.5"])
        },
        {
            diverges("lesson=regression&lr=0.3");
            let limits = [first.low, first.high, second.low, second.high];
            assert_eq!(first.low, 0.0);
            let [_, low, from, to] = limits.map(|limit| limit.to_string());
            assert_eq!((&low[..3], &from[..3]), ("0.1", "0.5"));
            assert_eq!(&to[..6], "0.5454", "which is rounded up");
            claim(
                [fixed(first.high, 1), fixed(second.low, 1), fixed(second.high, 4)],
                &["0", "0.3", "0.52", "6", "11"],
            )
        },
        {
            let query = "lesson=regression&lr=0.2";
            let jumped = run::at(query, 1).snapshot.loss;
            let question =
                descent::lesson::chapters::chapter(descent::lesson::Lesson::Regression, 7);
            let question = question.and_then(|chapter| chapter.question).expect("it is asked");
            let frozen = run::answered(&question).snapshot;
            assert_eq!(frozen.gradient, [0.0, 0.0]);
            claim(
                [
                    loss,
                    fixed(jumped, 2),
                    diverges(query),
                    frozen.updates.to_string(),
                    power(frozen.parameters[0]),
                ],
                &["0.2", "0.0001", "0"],
            )
        },
        {
            let flat = run::at("lesson=regression&w=0&b=4", 0).snapshot;
            let differences = [2.0, 3.0, 4.0, 5.0, 6.0].map(|t: f64| fixed(t - 4.0, 0));
            let mut all = claim([fixed(flat.error_val, 0), fixed(flat.loss, 0)], &["4"]);
            all.computed.extend(differences);
            all
        },
    ]
}
