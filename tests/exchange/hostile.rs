//! Hostile input, random bytes and generated text: a hundred thousand cases each.
//! Nothing panics or hangs, and the result is never larger than the input.

use crate::draws::Draws;
use descent::exchange::compare::compare;
use descent::exchange::origin::origin;
use descent::exchange::paste::{self, Pasted, Printed};
use descent::exchange::points::{self, PointsError};
use descent::exchange::saved;
use descent::experiment::Experiment;
use descent::experiment::address::{Address, Language};
use descent::experiment::keys::KEYS;
use descent::session::message::Row;
use descent::text::Text;
use proptest::prelude::*;

use super::pieces::{FILE, OUTPUT, POINTS, QUERY};

/// The texts for each of proptest's hundred draws.
const TEXTS: u64 = 1000;

fn a_hundred_draws() -> ProptestConfig {
    ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() }
}

/// Checks the texts made from `seed` on, and prints one that fails.
fn check_all(seed: u64, text: impl Fn(u64) -> String, check: impl Fn(&str)) {
    for place in 0..TEXTS {
        let text = LastText(text(seed.wrapping_add(place)));
        check(&text.0);
    }
}

struct LastText(String);

impl Drop for LastText {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the text was {:?}", self.0);
        }
    }
}

/// Draws bytes like those of a file or a clipboard: any, or ASCII only.
fn soup(seed: u64) -> String {
    let mut draws = Draws(seed);
    let most = if draws.next().is_multiple_of(2) { 0xff } else { 0x7f };
    let bytes: Vec<u8> = (0..draws.below(120)).map(|_| (draws.next() & most) as u8).collect();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Draws pieces of a grammar in sequence, sometimes with something else between them.
fn pieces(pieces: &[&str], seed: u64) -> String {
    let mut draws = Draws(seed);
    let mut text = String::new();
    for _ in 0..draws.below(40) {
        match draws.below(16) {
            0 => text.extend(char::from_u32(draws.next() as u32 & 0x1f_ffff)),
            1 => text += &f64::from_bits(draws.next()).to_string(),
            2 => text += &(draws.next() as i16).to_string(),
            _ => text += pieces[draws.below(pieces.len())],
        }
    }
    text
}

/// Draws an object as another program may write it, every other time with a piece of its
/// text replaced.
fn object(seed: u64) -> String {
    const MEMBERS: &[&str] = &[
        "\"descent\": 1",
        "\"descent\":1",
        "\"descent\":2",
        "\"address\":\"lesson=gates\"",
        "\"address\":\"lesson=regression&seed=42&at=9\"",
        "\"a\":[1,{\"b\":\"}\"},null]",
        "\"\u{d68c}\":\"\\ud83d\\ude00\"",
    ];
    let mut draws = Draws(seed);
    let mut members: Vec<String> =
        (0..draws.below(6)).map(|_| MEMBERS[draws.below(MEMBERS.len())].to_owned()).collect();
    let query: String = pieces(QUERY, draws.next()).replace(['\\', '"'], "");
    members.push(format!("\"address\":\"{}\"", query.replace(|c: char| c < ' ', "")));
    members.swap_remove(draws.below(members.len()));
    let text = format!("{{{}}}\n", members.join(", \n"));
    if draws.next().is_multiple_of(2) {
        return text;
    }
    let middle = draws.below(text.len());
    let (start, end) = (text.floor_char_boundary(middle), text.ceil_char_boundary(middle + 1));
    format!("{}{}{}", &text[..start], FILE[draws.below(FILE.len())], &text[end..])
}

fn check_address(query: &str) {
    let (address, rejected) = Address::parse(query);
    assert!(rejected.len() <= KEYS.len() + 1);
    for &language in Language::ALL {
        for rejected in &rejected {
            assert!(!(Text::of(language).reason)(rejected.reason).is_empty());
        }
    }
    // An embedded lab is always a run.
    let (embedded, _) = Address::parse(&format!("{query}&embed=1"));
    for address in [&address, &embedded] {
        if let Some(experiment) = address.experiment() {
            assert!(address.at <= experiment.steps);
            assert_eq!(experiment.initial().len(), experiment.problem.layout().count());
        }
    }
    let written = address.to_string();
    assert_eq!(Address::parse(&written), (address, vec![]), "{written}");
}

fn check_paste(text: &str) {
    for weights in [1, 2] {
        let lines = text.matches('\n').count() + 1;
        match paste::read(text, weights) {
            Ok(pasted) => check_pasted(&pasted, text, weights),
            Err(error) => {
                assert!((1..=lines).contains(&error.line), "{error}");
                for &language in Language::ALL {
                    assert!(!(Text::of(language).paste_error)(error).is_empty());
                }
            }
        }
    }
}

fn check_pasted(pasted: &Pasted, text: &str, weights: usize) {
    assert!(pasted.start.is_some() || !pasted.rows.is_empty());
    if let Some(start) = &pasted.start {
        assert_eq!(start.w.len(), weights);
        assert!(start.parameters().iter().all(|value| value.is_finite()));
    }
    assert!(pasted.rows.is_sorted_by(|a, b| a.step < b.step));
    let mut numbers: Vec<&Printed> = Vec::new();
    for row in &pasted.rows {
        let w = row.w.iter().flatten();
        assert!(row.w.as_ref().is_none_or(|w| w.len() == weights));
        numbers.extend(row.error.iter().chain(w).chain(&row.b));
    }
    let kept: usize = numbers.iter().map(|number| number.text.len()).sum();
    assert!(kept <= text.len());
    // Every number's text reads back as its value.
    for Printed { text, value } in numbers {
        let again: f64 = text.trim_start_matches("-nan").parse().unwrap_or(f64::NAN);
        assert!(again == *value || (again.is_nan() && value.is_nan()), "{text} is not {value}");
    }
    let rows: Vec<Row> = (-1..3)
        .map(|step| {
            let parameters = [vec![0.5; weights], vec![-1e-9]].concat();
            Row { step, parameters, loss: 1.0, error_val: f64::NAN }
        })
        .collect();
    let all = compare(&pasted.rows, &rows);
    assert!(all.len() <= pasted.rows.len() + rows.len());
    assert!(all.is_sorted_by(|a, b| a.step < b.step));
    assert!(all.iter().filter(|row| row.first_difference).count() <= 1);
}

fn check_points(text: &str) {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n").matches('\n').count() + 1;
    match points::read_points(text) {
        Ok(read) => {
            assert!(read.pairs.len() >= 2 && read.pairs.len() * 4 <= text.len() + 1, "{read:?}");
            assert!(read.pairs.iter().all(|(x, t)| x.is_finite() && t.is_finite()));
            assert!(read.names.is_none_or(|names| names.len() <= 2 * text.len()));
        }
        Err(error) => {
            if let PointsError::NotANumber { line, .. } | PointsError::NotTwo { line, .. } = error {
                assert!((1..=lines).contains(&line), "{error}");
            }
            for &language in Language::ALL {
                let sentence = (Text::of(language).data.refused)(&error);
                assert!(!sentence.is_empty() && sentence.chars().count() < 300, "{sentence}");
            }
        }
    }
}

fn check_saved(file: &str) {
    match saved::read(file) {
        Ok(address) => assert_eq!(saved::read(&saved::write(&address)), Ok(address)),
        Err(error) => {
            if let saved::SavedError::Broken { line } = error {
                assert!((1..=file.matches('\n').count() + 1).contains(&line));
            }
            for &language in Language::ALL {
                assert!(!(Text::of(language).saved_error)(&error).is_empty());
            }
        }
    }
}

proptest! {
    #![proptest_config(a_hundred_draws())]

    #[test]
    fn soup_as_an_address(seed in any::<u64>()) {
        check_all(seed, soup, check_address);
    }

    #[test]
    fn pieces_as_an_address(seed in any::<u64>()) {
        check_all(seed, |seed| pieces(QUERY, seed), check_address);
    }

    #[test]
    fn soup_as_a_pasted_text(seed in any::<u64>()) {
        check_all(seed, soup, check_paste);
    }

    #[test]
    fn pieces_as_a_pasted_text(seed in any::<u64>()) {
        check_all(seed, |seed| pieces(OUTPUT, seed), check_paste);
    }

    #[test]
    fn soup_as_points(seed in any::<u64>()) {
        check_all(seed, soup, check_points);
    }

    #[test]
    fn pieces_as_points(seed in any::<u64>()) {
        check_all(seed, |seed| pieces(POINTS, seed), check_points);
    }

    #[test]
    fn soup_as_a_file(seed in any::<u64>()) {
        check_all(seed, soup, check_saved);
    }

    #[test]
    fn objects_as_a_file(seed in any::<u64>()) {
        check_all(seed, object, check_saved);
    }

    #[test]
    fn pieces_as_a_file(seed in any::<u64>()) {
        check_all(seed, |seed| pieces(FILE, seed), check_saved);
    }
}

#[test]
fn the_origins_of_pasted_pieces_are_starts() {
    let experiments = ["lesson=regression", "lesson=gates&gate=xor", "lesson=classification"]
        .map(|query| Address::parse(query).0.experiment().expect("a run").clone());
    for seed in 0..TEXTS {
        let text = LastText(pieces(OUTPUT, seed));
        for experiment in &experiments {
            let Ok(pasted) = paste::read(&text.0, experiment.problem.layout().inputs) else {
                continue;
            };
            let origin = origin(&pasted, experiment);
            assert_eq!(origin.is_some(), pasted.start.is_some());
            let parameters = origin.map(|origin| {
                let start = origin.start().clone();
                Experiment { start, ..experiment.clone() }.initial()
            });
            assert!(parameters.into_iter().flatten().all(f64::is_finite));
        }
    }
}

#[test]
fn the_longest_texts_of_every_piece_are_read_at_once() {
    let longest = |piece: &str, bytes: usize| piece.repeat(bytes / piece.len());
    for piece in OUTPUT {
        check_paste(&longest(piece, paste::LONGEST));
        let begun = format!("W = {}", longest(piece, paste::LONGEST - 4));
        check_paste(&begun);
    }
    for piece in FILE {
        check_saved(&longest(piece, saved::LONGEST));
        check_saved(&format!("{{\"a\":{}", longest(piece, saved::LONGEST - 5)));
    }
    for piece in POINTS {
        check_points(&longest(piece, points::LONGEST));
        check_points(&format!("1,2\n{}", longest(piece, points::LONGEST - 4)));
    }
    for piece in QUERY {
        check_address(&longest(piece, 1 << 20));
    }
}
