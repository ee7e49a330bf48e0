//! The numbers in the words: each is computed by the core, or given to the chapter.

use std::collections::BTreeSet;

use descent::experiment::address::Language;
use descent::lesson::Lesson;
use descent::lesson::chapters::chapters;
use descent::lesson::words;

use super::claims;

/// Returns the numbers in a sentence, without thousands separators, with ASCII signs.
/// Letters and code do not count.
fn numbers(sentence: &str) -> Vec<String> {
    let mut plain = String::new();
    for (i, part) in sentence.split(['`', '{', '}']).enumerate() {
        plain += if i % 2 == 0 { part } else { "·" };
    }
    let characters: Vec<char> = plain.replace('\u{2212}', "-").chars().collect();
    let at = |i: usize| characters.get(i).copied().unwrap_or(' ');
    let is_digit = |i: usize| at(i).is_ascii_digit();
    let mut found = Vec::new();
    let mut i = 0;
    while i < characters.len() {
        if !is_digit(i) {
            i += 1;
            continue;
        }
        if i > 0 && at(i - 1).is_ascii_alphabetic() {
            // Part of a name, such as float64.
            while is_digit(i) {
                i += 1;
            }
            continue;
        }
        let signed = i > 0 && at(i - 1) == '-' && (i < 2 || !is_digit(i - 2));
        let mut number = String::from(if signed { "-" } else { "" });
        loop {
            let exponent = at(i) == 'e'
                && (is_digit(i + 1) || (matches!(at(i + 1), '-' | '+') && is_digit(i + 2)));
            let thousand = at(i) == ',' && is_digit(i + 1) && is_digit(i + 2) && is_digit(i + 3);
            match at(i) {
                c if c.is_ascii_digit() => number.push(c),
                '.' if is_digit(i + 1) => number.push('.'),
                ',' if thousand => {}
                'e' if exponent => {
                    number.push('e');
                    i += 1;
                    number.push(at(i));
                }
                _ => break,
            }
            i += 1;
        }
        found.push(number);
    }
    found
}

#[test]
fn numbers_are_found() {
    let sentence = "{W1} = −5.566 in float64 after 8,001 of `x2` (0, 1), 5.1e-26 and −3.5e+12; 20.";
    let found = ["-5.566", "8001", "0", "1", "5.1e-26", "-3.5e+12", "20"];
    assert_eq!(numbers(sentence), found);
}

/// Returns the numbers in a chapter's words except its answers, most of which are wrong.
fn said(language: Language, lesson: Lesson, number: usize) -> BTreeSet<String> {
    let words = &words::story(lesson, language)[number - 1];
    let mut sentences = vec![words.title];
    sentences.extend(words.sentences);
    sentences.extend(words.goal);
    sentences.extend(words.question.iter().flat_map(|question| [question.ask, question.outcome]));
    sentences.into_iter().flat_map(numbers).collect()
}

#[test]
fn what_is_said_is_what_the_core_gives() {
    let mut wrong = Vec::new();
    for lesson in Lesson::ALL {
        let claims = claims::of(lesson);
        assert_eq!(claims.len(), chapters(lesson).len(), "{lesson:?}");
        for (i, claim) in claims.iter().enumerate() {
            for &language in Language::ALL {
                let said = said(language, lesson, i + 1);
                let place = format!("{lesson:?} {} in {language:?}", i + 1);
                for computed in &claim.computed {
                    if !said.contains(computed) {
                        wrong.push(format!("{place} does not say {computed}"));
                    }
                }
                for number in said {
                    if !claim.computed.contains(&number) && !claim.given.contains(&number.as_str())
                    {
                        wrong.push(format!("{place} says {number}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
