//! The address: the public contract, line by line.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what a strategy made is valid")]

mod circuit;
mod data;
mod derivative;
mod properties;

use crate::golden::{assert_same_bits, json, numbers};
use descent::experiment::address::{Address, Language, Pace, Reason, Theme};
use descent::experiment::number::{NumberError, float, positive, whole};
use descent::experiment::part::PagePart;
use descent::experiment::{Experiment, Problem};
use descent::lesson::Lesson;
use descent::session::Session;
use descent::session::message::{Command, Update};
use descent_core::dataset::{Dataset, DatasetError};
use descent_core::descent::{Gradient, Order};

fn accepted(query: &str) -> Address {
    let (address, rejected) = Address::parse(query);
    assert_eq!(rejected, [], "{query}");
    address
}

/// Returns the experiment of an address without rejected keys.
fn run(query: &str) -> Experiment {
    accepted(query).experiment().expect("a run").clone()
}

/// Returns the names of the hidden parts.
fn hidden(address: &Address) -> Vec<&'static str> {
    address.hide.iter().map(PagePart::name).collect()
}

fn rejected(query: &str) -> Vec<(&'static str, Reason)> {
    Address::parse(query).1.into_iter().map(|rejected| (rejected.key, rejected.reason)).collect()
}

#[test]
fn nothing_said_is_the_cover_page_and_embedded_the_regression() {
    assert_eq!(accepted("").lesson(), None);
    assert_eq!(accepted("?embed=1").lesson(), Some(Lesson::Regression));
    assert_eq!(accepted("").to_string(), "");
}

#[test]
fn every_key_says_what_the_contract_says() {
    let address = accepted(
        "hide=seed,timeline&theme=dark&lang=en&pace=250&at=40&gradient=exact&order=textbook\
         &steps=500&delta=1e-3&lr=0.05&b=-2&w=1.5&seed=42&lesson=regression&data=1:2,2:3.5",
    );
    let experiment = address.experiment().expect("a run");
    assert_eq!(address.lesson(), Some(Lesson::Regression));
    let data = Dataset::new(&[(1.0, 2.0), (2.0, 3.5)]).unwrap();
    assert_eq!(experiment.problem, Problem::Regression(data));
    assert_eq!(experiment.initial(), [1.5, -2.0]);
    assert_eq!(experiment.start.seed, Some(42));
    assert_eq!((experiment.rule.learning_rate, experiment.rule.delta), (0.05, 1e-3));
    assert_eq!(experiment.rule.order, Order::Textbook);
    assert_eq!(experiment.rule.gradient, Gradient::Exact);
    assert_eq!((experiment.steps, address.at), (500, 40));
    assert_eq!(address.pace, Some(Pace::PerSecond(250.0)));
    assert_eq!((address.language, address.theme), (Some(Language::English), Some(Theme::Dark)));
    assert_eq!(hidden(&address), ["seed", "timeline"]);
}

#[test]
fn each_theme_keeps_its_name() {
    for theme in Theme::ALL {
        let address = Address { theme: Some(theme), ..Address::default() };
        assert_eq!(Address::parse(&address.to_string()), (address, vec![]), "{theme:?}");
    }
    let (address, rejected) = Address::parse("theme=projector");
    assert_eq!((address.theme, rejected), (Some(Theme::Projector), vec![]));
    assert_eq!(Theme::ALL.map(Theme::next), [Theme::Dark, Theme::Projector, Theme::Light]);
}

#[test]
fn named_starts_are_exactly_the_contracts() {
    let initial = |query: &str| run(query).initial();
    assert_eq!(initial("lesson=regression"), [0.5920790356818344, 0.4115688635724669]);
    assert_eq!(initial("lesson=classification"), [0.16092897, 0.29525095]);
    let cell40 = [5.255553356619134, -68.24506103338581];
    assert_eq!(initial("lesson=classification&start=cell40"), cell40);
    assert_eq!(initial("lesson=gates")[0], 0.861594993235708);
    let seed_0 = [0.5488135039273248, 0.7151893663724195, 0.6027633760716439];
    assert_eq!(initial("lesson=gates&gate=nor"), seed_0);
    assert_eq!(initial("lesson=gates&gate=0110")[2], 0.009895397898229574);
}

#[test]
fn the_gates_start_where_the_notebooks_rows_say() {
    let recovered = json("recovered.json");
    for gate in ["AND", "OR", "NAND", "XOR"] {
        let query = format!("lesson=gates&gate={}", gate.to_lowercase());
        let golden = &recovered["gates"][gate];
        let start = [numbers(&golden["W0"]), numbers(&golden["b0"])].concat();
        for (ours, theirs) in run(&query).initial().into_iter().zip(start) {
            assert_same_bits(gate, ours, theirs);
        }
    }
}

#[test]
fn every_seed_draws_what_numpy_draws() {
    for (file, lesson) in [("regression.json", "regression"), ("logistic.json", "classification")] {
        for (seed, golden) in json(file)["seeds"].as_object().expect("seeds") {
            let start = [numbers(&golden["W0"]), numbers(&golden["b0"])].concat();
            let query = format!("lesson={lesson}&seed={seed}");
            assert_eq!(run(&query).initial(), start, "{query}");
        }
    }
    assert_eq!(run("lesson=regression&seed=4294967295").start.seed, Some(u32::MAX));
}

#[test]
fn the_default_is_left_out_however_it_was_said() {
    for (said, written) in [
        ("lesson=regression&lr=1e-2&delta=0.00010&steps=8001&at=0&embed=0", "lesson=regression"),
        (
            "lesson=classification&steps=100001&start=notebook&order=notebook",
            "lesson=classification",
        ),
        ("gate=0001&gradient=numerical&lesson=gates", "lesson=gates"),
        ("gate=0111&lesson=gates", "lesson=gates&gate=or"),
        ("data=1:2,2:3,3:4,4:5,5:6&lesson=regression", "lesson=regression"),
        ("embed=1", "lesson=regression&embed=1"),
        ("lesson=regression&lr=%30%2E5", "lesson=regression&lr=0.5"),
        ("lesson=classification&steps=8001", "lesson=classification&steps=8001"),
        ("lr=0.5&seed=1&at=3&f=x", ""),
        ("hide=lr,run,lr", "hide=lr,run"),
        ("hide=history,errors,truth", "hide=errors,parameters,truth"),
    ] {
        assert_eq!(accepted(said).to_string(), written, "{said}");
    }
}

#[test]
fn of_a_repeated_key_the_last_counts_even_when_it_cannot_be_used() {
    let (address, rejected) = Address::parse("lesson=regression&lr=0.5&lr=zero");
    assert_eq!(address, Address::notebook(Lesson::Regression));
    let [rejected] = &rejected[..] else { panic!("one key is named: {rejected:?}") };
    assert_eq!((rejected.key, rejected.value.as_str()), ("lr", "zero"));
    assert_eq!(rejected.reason, Reason::Number(NumberError::NotANumber));
}

#[test]
fn exact_values_win_over_the_seed_and_the_seed_over_the_name() {
    let query = "lesson=classification&start=cell40&seed=42";
    assert_eq!(run(query).initial()[0], 0.3745401188473625);
    let with_b = run(&format!("{query}&b=9")).initial();
    assert_eq!(with_b, [0.3745401188473625, 9.0]);
}

#[test]
fn what_cannot_be_used_takes_its_default_and_is_named() {
    let query = "lesson=regression&lr=abc&seed=-3&at=9999999&delta=0&utm_source=x&data=1:2,zz";
    let keys: Vec<_> = rejected(query).into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["data", "seed", "lr", "delta", "at"]);
    let default = Address::notebook(Lesson::Regression);
    assert_eq!(Address::parse(query).0, default);

    let number = |error| Reason::Number(error);
    assert_eq!(rejected("lr=0,01"), [("lr", number(NumberError::DecimalComma))]);
    assert_eq!(rejected("lr=inf"), [("lr", number(NumberError::NotANumber))]);
    assert_eq!(rejected("seed=4294967296"), [("seed", number(NumberError::OutOfRange))]);
    assert_eq!(rejected("lesson=chess"), [("lesson", Reason::Unknown)]);
    assert_eq!(rejected("lesson=gates&w=1"), [("w", Reason::Count(2))]);
    assert_eq!(rejected("lesson=regression&start=cell40"), [("start", Reason::Unknown)]);
    let label = Reason::Data(DatasetError::NotALabel { point: 2 });
    assert_eq!(rejected("lesson=classification&data=1:0,2:7"), [("data", label)]);
    assert_eq!(rejected("hide=seed,everything"), [("hide", Reason::Unknown)]);
    assert!(Address::parse("hide=seed,everything").0.hide.is_empty());
    for (at, taken) in [("100", 100), ("101", 0)] {
        assert_eq!(Address::parse(&format!("lesson=regression&at={at}&steps=100")).0.at, taken);
    }
    assert_eq!(rejected("lr="), [("lr", number(NumberError::Empty))]);
    assert_eq!(rejected("lr=1e999"), [("lr", number(NumberError::OutOfRange))]);
    for steps in ["0", "100000001", "1.5", "-1"] {
        let query = format!("steps={steps}");
        assert_eq!(rejected(&query), [("steps", number(NumberError::OutOfRange))], "{query}");
    }
    for query in [
        "gate=011",
        "gate=00012",
        "order=both",
        "gradient=half",
        "lang=fr",
        "theme=blue",
        "embed=yes",
    ] {
        let key = query.split_once('=').expect("a pair").0;
        assert_eq!(rejected(query), [(key, Reason::Unknown)], "{query}");
    }
    assert_eq!(rejected("data=1:2,3"), [("data", Reason::Pairs)]);
    assert_eq!(rejected("pace=0"), [("pace", number(NumberError::OutOfRange))]);
}

#[test]
fn forks_are_read_in_any_order_and_written_in_theirs() {
    let query = "lesson=regression&fork=300:w:2.5;100:lr:0.02;100:order:textbook";
    let address = accepted(query);
    let written = "lesson=regression&fork=100:lr:0.02;100:order:textbook;300:w:2.5";
    assert_eq!(address.to_string(), written);
    assert_eq!(accepted(written), address);
    let wrong = [
        ("100:lr", Reason::Fork),
        ("100:seed:3", Reason::Fork),
        ("100:colour:3", Reason::Fork),
        ("0:lr:0.1", Reason::Number(NumberError::OutOfRange)),
        ("100:lr:-1", Reason::Number(NumberError::OutOfRange)),
        ("100:lr:0.1;", Reason::Fork),
        ("100:w:1,2", Reason::Number(NumberError::DecimalComma)),
        ("100:order:mine", Reason::Unknown),
    ];
    for (value, reason) in wrong {
        let query = format!("lesson=regression&fork={value}");
        assert_eq!(rejected(&query), [("fork", reason)], "{query}");
    }
}

#[test]
fn unknown_keys_are_dropped_and_the_last_of_a_repeated_key_counts() {
    let address = accepted("fbclid=1&lesson=regression&lr=0.5&utm_source=a&lr=0.25");
    assert_eq!(address.to_string(), "lesson=regression&lr=0.25");
}

#[test]
fn an_endless_address_is_not_read() {
    let query = format!("lesson=regression&data={}", "1:2,".repeat(1 << 19));
    assert_eq!(rejected(&query), [("data", Reason::Length)]);
    let many = format!("lesson=regression&data={}", ["1:2"; 10_001].join(","));
    assert_eq!(rejected(&many), [("data", Reason::Data(DatasetError::TooMany))]);
}

#[test]
fn numbers_are_read_as_people_paste_them() {
    assert_eq!(float("\u{2212}3"), Ok(-3.0));
    assert_eq!(float("–1e–2"), Ok(-0.01));
    assert_eq!(float(" 1e-2 "), Ok(0.01));
    assert_eq!(float(""), Err(NumberError::Empty));
    assert_eq!(float("0,01"), Err(NumberError::DecimalComma));
    assert_eq!(float("1e999"), Err(NumberError::OutOfRange));
    for text in ["inf", "-inf", "nan", "infinity", "1..2", "x"] {
        assert_eq!(float(text), Err(NumberError::NotANumber), "{text}");
    }
    assert_eq!(positive("0"), Err(NumberError::OutOfRange));
    assert_eq!(whole("1.5", 0, 9), Err(NumberError::OutOfRange));
    assert_eq!(whole("7", 0, 9), Ok(7));
}

#[test]
fn the_table_has_the_notebooks_rows_at_its_length_and_under_fifty_elsewhere() {
    for (lesson, interval) in [
        (Lesson::Regression, 400),
        (Lesson::Classification, 10_000),
        (Lesson::Gates, 400),
        (Lesson::Xor, 400),
    ] {
        assert_eq!(Experiment::notebook(lesson).row_interval(), interval);
    }
    for steps in (1..2000).chain([8000, 8002, 99_999, 1_000_000, 100_000_000]) {
        let experiment = Experiment { steps, ..Experiment::notebook(Lesson::Regression) };
        assert!(steps.div_ceil(experiment.row_interval()) < 50, "{steps}");
    }
}

#[test]
fn the_table_prints_every_interval() {
    for steps in [1, 2, 49, 50, 99, 1234, 8001, 20_000] {
        let experiment = Experiment { steps, ..Experiment::notebook(Lesson::Regression) };
        let interval = experiment.row_interval();
        let mut session = Session::new();
        session.command(Command::Load { experiment, at: steps });
        session.turn(f64::INFINITY, &|| 0.0);
        let Some(Update::Progress(progress)) = session.update(0.0) else { panic!("it was taken") };
        let printed: Vec<_> = progress.rows.expect("rows").iter().map(|row| row.step).collect();
        let labels = (0..steps as i64).step_by(interval as usize);
        assert_eq!(printed, [-1].into_iter().chain(labels).collect::<Vec<_>>(), "{steps}");
    }
}
