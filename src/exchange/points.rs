//! Points as people paste them: rows of a spreadsheet or a CSV file, Python's lists, NumPy's
//! output.

use thiserror::Error;

use crate::experiment::number::{NumberError, float};

/// Reason why a text is not a list of points.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum PointsError {
    /// It has no number.
    #[error("no number")]
    Nothing,
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

/// Reads points (x, t): two numbers a line, between commas, semicolons, colons, tabs or spaces,
/// after an optional line of names; or a list of pairs, or a list of x and one of targets, in
/// the brackets of Python or NumPy. Invisible characters mean nothing.
///
/// # Errors
/// If a line has something else, the lists differ in length, or there is no number.
pub fn read_points(text: &str) -> Result<Vec<(f64, f64)>, PointsError> {
    let is_invisible = |c: char| matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}');
    let text: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let points = if text.contains(['[', '(']) { lists(&text)? } else { rows(&text)? };
    if points.is_empty() { Err(PointsError::Nothing) } else { Ok(points) }
}

fn rows(text: &str) -> Result<Vec<(f64, f64)>, PointsError> {
    let mut points = Vec::new();
    let mut may_be_names = true;
    for (i, row) in text.lines().enumerate() {
        // A comma may be a decimal one where something else is between the numbers.
        let is_between = |c: char| {
            let has_other = row.contains(['\t', ';']);
            matches!(c, '\t' | ';' | ':') || c.is_whitespace() || (c == ',' && !has_other)
        };
        let parts: Vec<&str> = row
            .split(is_between)
            .map(|part| part.trim_matches('"'))
            .filter(|part| !part.is_empty())
            .collect();
        if parts.is_empty() {
            continue;
        }
        let numbers: Vec<_> = parts.iter().map(|part| float(part)).collect();
        let are_names = numbers.iter().all(|number| *number == Err(NumberError::NotANumber));
        if std::mem::take(&mut may_be_names) && are_names {
            continue;
        }
        let line = i + 1;
        if let Some((part, Err(why))) = parts.iter().zip(&numbers).find(|(_, n)| n.is_err()) {
            return Err(PointsError::NotANumber { line, part: (*part).to_owned(), why: *why });
        }
        match numbers[..] {
            [Ok(x), Ok(t)] => points.push((x, t)),
            _ => return Err(PointsError::NotTwo { line, found: numbers.len() }),
        }
    }
    Ok(points)
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
                        part: part.to_owned(),
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
