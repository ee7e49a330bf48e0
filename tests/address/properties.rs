//! Any address survives being written and read, and none does harm.

use descent::experiment::address::{Address, Language, Pace, Theme};
use descent::experiment::derivative::Derivative;
use descent::experiment::keys::{KEYS, MOST_NOISE, MOST_PREDICTIONS};
use descent::experiment::part::PagePart;
use descent::experiment::start::NamedStart;
use descent::experiment::subject::Subject;
use descent::experiment::{Experiment, Problem};
use descent::lesson::Lesson;
use descent_core::circuit::Signal;
use descent_core::dataset::Dataset;
use descent_core::descent::{Gradient, Order};
use descent_core::drawn_set::{DrawnSet, SetKind};
use descent_core::gate::TruthTable;
use proptest::prelude::*;

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![prop::num::f64::NORMAL, prop::num::f64::SUBNORMAL, Just(0.0), -10.0..10.0]
}

fn drawn_set() -> impl Strategy<Value = DrawnSet> {
    (0.0..=MOST_NOISE, 2..=60_usize, any::<u32>()).prop_map(|(noise, points, seed)| DrawnSet {
        kind: SetKind::Noisy,
        noise,
        points,
        seed,
    })
}

prop_compose! {
    fn any_address()(
        lesson in 0..Lesson::ALL.len(),
        f in prop::sample::select(vec!["x^2", "3*x*exp(x)", "1 + x", "2×x", "-x**2/(1+x)"]),
        chapter in proptest::option::of(1..=99_u8),
        x in number(),
        pairs in prop::collection::vec((number(), number()), 1..6),
        drawn in prop::option::of(drawn_set()),
        tables in [0..16_usize, 0..16_usize, 0..16_usize],
        predict in prop::option::of(prop::collection::vec(number(), 0..6)),
        seed in prop::option::of(any::<u32>()),
        w in prop::option::of(prop::collection::vec(number(), 6)),
        b in prop::option::of(prop::collection::vec(number(), 3)),
        rate in number(),
        delta in number(),
        steps in 1..=100_000_000_u64,
        at in any::<prop::sample::Index>(),
        flags in any::<[bool; 6]>(),
        pace in prop::option::of(number()),
        hide in prop::sample::subsequence(PagePart::ALL.to_vec(), 0..=5),
    ) -> Address {
        let lesson = Lesson::ALL[lesson];
        let tables = tables.map(|table| TruthTable::all().nth(table).unwrap());
        let mut address = Address::notebook(lesson);
        address.pace = pace.map(|rate| if flags[2] { Pace::Full } else {
            Pace::PerSecond(rate.abs().max(f64::MIN_POSITIVE))
        });
        address.language = flags[3].then_some(Language::English);
        address.theme = flags[4].then_some(Theme::Light);
        address.embed = flags[5];
        address.chapter = chapter;
        address.hide = hide.into_iter().collect();
        let delta = delta.abs().max(f64::MIN_POSITIVE);
        if let Some(settings) = address.derivative_mut() {
            settings.derivative = Derivative { f: f.to_owned(), x };
            settings.delta = delta;
        }
        // Nothing is embedded without a lesson.
        if address.experiment().is_none() && flags[3] && !address.embed {
            address.subject = Subject::Cover;
        }
        if let Some(experiment) = address.experiment_mut() {
            experiment.problem = match experiment.problem {
                Problem::Regression(_) => {
                    Problem::Regression(Dataset::new(&pairs).unwrap())
                }
                Problem::Classification(_) => {
                    let labelled: Vec<_> =
                        pairs.iter().map(|&(x, t)| (x, f64::from(u8::from(t > 0.0)))).collect();
                    Problem::Classification(Dataset::new(&labelled).unwrap())
                }
                Problem::Gate(_) => Problem::Gate(tables[0]),
                Problem::Circuit { .. } => {
                    let layer = if flags[2] { Signal::Hard } else { Signal::Soft };
                    Problem::Circuit { wire: tables, layer }
                }
            };
            if let (Some(mut set), Some(targets)) = (drawn, experiment.problem.targets()) {
                set.kind = targets.kinds()[seed.unwrap_or(0) as usize % targets.kinds().len()];
                if !set.has_noise(targets) {
                    set.noise = DrawnSet::usual(set.kind, targets).noise;
                }
                experiment.problem.draw_data(set).unwrap();
            }
            let layout = experiment.problem.layout();
            experiment.start.seed = seed;
            experiment.start.w = w.map(|w| w[..layout.weights()].to_vec());
            experiment.start.b = b.map(|b| b[..layout.models].to_vec());
            if lesson == Lesson::Classification && flags[0] {
                experiment.start.named = NamedStart::Cell40;
            }
            experiment.rule.learning_rate = rate.abs().max(f64::MIN_POSITIVE);
            experiment.rule.delta = delta;
            experiment.rule.order = if flags[0] { Order::Notebook } else { Order::Textbook };
            experiment.rule.gradient = if flags[1] { Gradient::Numerical } else { Gradient::Exact };
            experiment.steps = steps;
            let predicts = experiment.problem.has_predictions();
            address.at = at.index(usize::try_from(steps).unwrap()) as u64;
            if let Some(predict) = predict.filter(|_| predicts) {
                address.predict = predict;
            }
        }
        address
    }
}

proptest! {
    #[test]
    fn an_address_comes_back_as_it_was_written(address in any_address()) {
        let written = address.to_string();
        let (read, rejected) = Address::parse(&written);
        prop_assert_eq!(rejected, []);
        prop_assert_eq!(&read, &address);
        prop_assert_eq!(read.to_string(), written.clone());
        let bits = |address: &Address| {
            let initial = address.experiment().map(Experiment::initial);
            initial.map(|initial| initial.into_iter().map(f64::to_bits).collect::<Vec<_>>())
        };
        prop_assert_eq!(bits(&read), bits(&address));
        let plain = |c: char| c.is_ascii_alphanumeric() || ".,:=&_-*/^()%".contains(c);
        prop_assert!(written.chars().all(plain), "{} needs an escape", written);
    }

    #[test]
    fn the_order_of_keys_does_not_matter(address in any_address(), turn in 0..KEYS.len()) {
        let written = address.to_string();
        let mut parts: Vec<_> = written.split('&').collect();
        let turn = turn % parts.len();
        parts.rotate_left(turn);
        prop_assert_eq!(Address::parse(&parts.join("&")).0, address);
    }

    #[test]
    fn no_address_makes_it_panic(query in prop_oneof![any::<String>(), "[?&=%,:0-9a-z]{0,80}"]) {
        let (address, _) = Address::parse(&query);
        prop_assert_eq!(Address::parse(&address.to_string()), (address, vec![]));
    }

    #[test]
    fn what_is_read_is_written_and_read_again(
        lesson in prop::sample::select(&Lesson::ALL[..]),
        pairs in prop::collection::vec((key(), value()), 0..12),
    ) {
        let mut query = vec![format!("lesson={}", lesson.name())];
        query.extend(pairs.iter().map(|(key, value)| format!("{key}={value}")));
        let (address, rejected) = Address::parse(&query.join("&"));
        prop_assert!(rejected.iter().all(|rejected| rejected.value.chars().count() <= 41));
        prop_assert!(address.predict.len() <= MOST_PREDICTIONS);
        if let Some(experiment) = address.experiment() {
            prop_assert!(address.at <= experiment.steps);
            // Every experiment can run.
            let initial = experiment.initial();
            prop_assert_eq!(initial.len(), experiment.problem.layout().count());
            prop_assert!(initial.iter().all(|v| v.is_finite()));
        }
        prop_assert_eq!(Address::parse(&address.to_string()), (address, vec![]));
    }

    #[test]
    fn a_table_is_as_full_as_under_fifty_rows_allow(exponent in 0.0..8.0_f64, lesson in prop::sample::select(Lesson::trained().collect::<Vec<_>>())) {
        let steps = (10_f64.powf(exponent) as u64).clamp(1, 100_000_000);
        let interval = Experiment { steps, ..Experiment::notebook(lesson) }.row_interval();
        if steps == lesson.steps() {
            prop_assert_eq!(interval, lesson.row_interval());
        } else {
            prop_assert!(steps.div_ceil(interval) < 50);
            // The intervals are at most twice as far apart.
            prop_assert!(interval == 1 || steps.div_ceil(interval) >= 24, "{} of {}", interval, steps);
            let digits = interval.to_string();
            prop_assert!("1245".contains(&digits[..1]) && digits[1..].bytes().all(|d| d == b'0'));
        }
    }
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::sample::select(KEYS.iter().map(|key| key.name()).collect::<Vec<_>>()).prop_map(str::to_owned),
        1 => "[a-z_]{0,12}",
    ]
}

/// Draws values of any key, valid or broken.
fn value() -> impl Strategy<Value = String> {
    let known = vec![
        "derivative",
        "x**2+1",
        "sin(x",
        "regression",
        "classification",
        "gates",
        "xor",
        "notebook",
        "noisy",
        "outlier",
        "clusters",
        "line",
        "column",
        "cell40",
        "textbook",
        "exact",
        "full",
        "and",
        "0110",
        "or,nand,and",
        "xor,0001,1001",
        "and,or",
        "hard",
        "soft",
        "1,2,3",
        "1,2,3,4,5,6",
        "history",
        "ko",
        "light",
        "1",
        "0",
        "-0",
        "42",
        "4294967296",
        "0.5",
        "1e-3",
        "5e-324",
        "%E2%88%923",
        "1:0,2:1",
        "1:2,3:4",
        "1:0.5",
        "0.1,0.2",
        "lr,seed",
        "nan",
        "",
    ];
    prop_oneof![
        6 => prop::sample::select(known).prop_map(str::to_owned),
        1 => any::<f64>().prop_map(|number| number.to_string()),
        1 => "[0-9a-z.,:+%-]{0,60}",
        1 => ".{0,30}",
    ]
}
