//! Points as people paste and save them: rows of a spreadsheet or a CSV file, Python's lists, NumPy's
//! output.

use thiserror::Error;

use crate::experiment::number::{NumberError, float};
use descent_core::dataset::LEAST_POINTS;

/// The longest text that is read [bytes]: more than the most points have with all digits.
pub const LONGEST: usize = 1 << 20;

/// The most characters of a part that is not a number that are kept.
const LONGEST_PART: usize = 40;

/// Reason why a text is not a list of points.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum PointsError {
    /// It has more than [`LONGEST`] bytes.
    #[error("too long")]
    TooLong,
    /// It has no number.
    #[error("no number")]
    Nothing,
    /// It has a single point.
    #[error("a single point")]
    TooFew,
    /// A part of a line is not a number.
    #[error("line {line}: {part:?} is not a number")]
    NotANumber {
        /// The number of the line, from 1.
        line: usize,
        /// The part.
        part: String,
        /// Why.
        why: NumberError,
    },
    /// A line has not two numbers.
    #[error("line {line} has {found} numbers")]
    NotTwo {
        /// The number of the line, from 1.
        line: usize,
        /// How many it has.
        found: usize,
    },
    /// The lists of x and of targets have different lengths.
    #[error("{x} inputs and {t} targets")]
    Uneven {
        /// The length of the first list.
        x: usize,
        /// The length of the second.
        t: usize,
    },
}

/// The points of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Points {
    /// The points (x, t), in their order.
    pub pairs: Vec<(f64, f64)>,
    /// The names of the columns, if the first line has them instead of numbers.
    pub names: Option<String>,
}

/// Reads points: two numbers a line, between commas, semicolons, colons, tabs or spaces, with
/// quotes or without, after an optional line of names; or a list of pairs, or a list of x and
/// one of targets, in the brackets of Python or NumPy. Invisible characters mean nothing.
///
/// # Errors
/// If the text is too long, a line has something else, the lists differ in length, or there
/// are fewer than two points.
pub fn read_points(text: &str) -> Result<Points, PointsError> {
    if text.len() > LONGEST {
        return Err(PointsError::TooLong);
    }
    let is_invisible = |c: char| matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}');
    let text: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let points =
        if is_table(&text) { rows(&text)? } else { Points { pairs: lists(&text)?, names: None } };
    match points.pairs.len() {
        0 => Err(PointsError::Nothing),
        count if count < LEAST_POINTS => Err(PointsError::TooFew),
        _ => Ok(points),
    }
}

/// Returns true if brackets are at most in the names of columns, as in "height (cm)".
fn is_table(text: &str) -> bool {
    let numbers = text.find(|c: char| c.is_ascii_digit()).unwrap_or(text.len());
    !text[numbers..].contains(['[', ']', '(', ')'])
}

/// Reads a table of two columns.
fn rows(text: &str) -> Result<Points, PointsError> {
    let delimiter =
        [b'\t', b';', b','].into_iter().find(|&delimiter| text.contains(char::from(delimiter)));
    let mut table = csv::ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b' '))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut points = Points::default();
    let mut may_be_names = true;
    let (mut line, mut end) = (1, 0);
    for row in table.records() {
        let not_text = |_| PointsError::NotTwo { line, found: 0 };
        let row = row.map_err(not_text)?;
        // A row begins after the line ends that the table passes over.
        let begin = row.position().and_then(|place| usize::try_from(place.byte()).ok());
        let begin = begin.filter(|begin| *begin >= end && text.is_char_boundary(*begin));
        let begin = begin.unwrap_or(end);
        let blank = text[begin..].len() - text[begin..].trim_start_matches('\n').len();
        line += text[end..begin + blank].matches('\n').count();
        end = begin + blank;
        // Between spaces and colons are numbers too.
        let parts =
            row.iter().flat_map(|field| field.split(|c: char| c.is_whitespace() || c == ':'));
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let numbers: Vec<_> = parts.iter().map(|part| float(part)).collect();
        let are_names = numbers.iter().all(|number| *number == Err(NumberError::NotANumber));
        if parts.is_empty() {
            continue;
        }
        if std::mem::take(&mut may_be_names) && are_names {
            let names: Vec<&str> =
                row.iter().map(str::trim).filter(|name| !name.is_empty()).collect();
            points.names = Some(names.join(", "));
            continue;
        }
        if let Some((part, Err(why))) = parts.iter().zip(&numbers).find(|(_, n)| n.is_err()) {
            return Err(PointsError::NotANumber { line, part: shortened(part), why: *why });
        }
        match numbers[..] {
            [Ok(x), Ok(t)] => points.pairs.push((x, t)),
            _ => return Err(PointsError::NotTwo { line, found: numbers.len() }),
        }
    }
    Ok(points)
}

/// Returns the beginning of a part, for a sentence about it.
fn shortened(part: &str) -> String {
    let mut chars = part.chars();
    let mut shortened: String = chars.by_ref().take(LONGEST_PART).collect();
    if chars.next().is_some() {
        shortened.push('…');
    }
    shortened
}

/// The innermost lists in one outer pair of brackets, with the line of each.
type Group = Vec<(usize, Vec<f64>)>;

fn lists(text: &str) -> Result<Vec<(f64, f64)>, PointsError> {
    let groups = groups(text)?;
    let pair = |(line, numbers): &(usize, Vec<f64>)| match numbers[..] {
        [x, t] => Ok((x, t)),
        _ => Err(PointsError::NotTwo { line: *line, found: numbers.len() }),
    };
    let is_pair = |group: &Group| matches!(&group[..], [(_, numbers)] if numbers.len() == 2);
    let flat = |group: &Group| -> Vec<f64> {
        group.iter().flat_map(|(_, numbers)| numbers).copied().collect()
    };
    match &groups[..] {
        // Two names are two lists, also where each has two numbers.
        [x, t] if text.contains('=') || !(is_pair(x) && is_pair(t)) => zip(&flat(x), &flat(t)),
        [group] => match &group[..] {
            [(_, x), (_, t)] if x.len() != 2 || t.len() != 2 => zip(x, t),
            lists => lists.iter().map(pair).collect(),
        },
        _ => groups.iter().flatten().map(pair).collect(),
    }
}

fn zip(x: &[f64], t: &[f64]) -> Result<Vec<(f64, f64)>, PointsError> {
    if x.len() != t.len() {
        return Err(PointsError::Uneven { x: x.len(), t: t.len() });
    }
    Ok(x.iter().copied().zip(t.iter().copied()).collect())
}

/// Reads the numbers in brackets. What stands outside of them, and what `reshape` is given,
/// are no data.
fn groups(text: &str) -> Result<Vec<Group>, PointsError> {
    let mut groups: Vec<Group> = Vec::new();
    let (mut depth, mut skipped) = (0_usize, None::<usize>);
    let mut list: (usize, Vec<f64>) = (1, Vec::new());
    let mut skips = false;
    for (i, row) in text.lines().enumerate() {
        let line = i + 1;
        let mut rest = row;
        while let Some(c) = rest.chars().next() {
            let is_part = |c: char| !(c.is_whitespace() || "[](),;=".contains(c));
            if is_part(c) {
                let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
                let (part, after) = rest.split_at(end);
                rest = after;
                skips = part.ends_with("reshape");
                let is_word = part.trim_start_matches('.').starts_with(|c: char| c.is_alphabetic());
                if depth > 0 && skipped.is_none() && !is_word {
                    if list.1.is_empty() {
                        list.0 = line;
                    }
                    let number = float(part).map_err(|why| PointsError::NotANumber {
                        line,
                        part: shortened(part),
                        why,
                    })?;
                    list.1.push(number);
                }
                continue;
            }
            rest = &rest[c.len_utf8()..];
            match c {
                '[' | '(' => {
                    if depth == 0 && skipped.is_none() && !skips {
                        groups.push(Vec::new());
                    }
                    if std::mem::take(&mut skips) && skipped.is_none() {
                        skipped = Some(depth);
                    }
                    depth += 1;
                }
                ']' | ')' => {
                    depth = depth.saturating_sub(1);
                    let full = std::mem::take(&mut list.1);
                    if let Some(group) = groups.last_mut().filter(|_| !full.is_empty()) {
                        group.push((list.0, full));
                    }
                    skipped = skipped.filter(|outer| *outer != depth);
                }
                _ => {}
            }
        }
    }
    groups.retain(|group| !group.is_empty());
    Ok(groups)
}
