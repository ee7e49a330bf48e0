//! The digits of a difference quotient: both values of the function, their difference, and
//! the quotient. Digits that both values share cancel; the quotient has no more right ones
//! than are left.

use plotters::style::RGBColor;

use super::geometry::Point;
use super::pen::{Pen, Stroke};
use super::stops::along;
use super::style::Style;
use super::surface::{DrawResult, HPos, VPos};
use super::{Picture, Quantity, Table, Towards};
use decimal::Decimal;
use descent_core::expression::Expression;
use descent_core::numpy::print::repr;

mod decimal;

/// The exponents of numbers that are written without one.
const FIXED: std::ops::RangeInclusive<i32> = -3..=12;
/// The distance of the names from the edge and from the digits [CSS pixels].
const INSET: f64 = 12.0;
/// The least and the greatest distance of two digits [CSS pixels].
const APART: (f64, f64) = (7.0, 15.5);

/// The numbers of a difference quotient.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Digits {
    /// δ.
    pub delta: f64,
    /// f(x + δ).
    pub forward: f64,
    /// f(x − δ).
    pub backward: f64,
    /// (f(x + δ) − f(x − δ)) / 2δ.
    pub quotient: f64,
    /// f′(x).
    pub exact: f64,
}

/// The room of a digit.
const SPACE: Digit = Digit { sign: ' ', mark: Mark::Plain };

/// The fate of a digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Both values of the function have it, so that it cancels.
    Cancels,
    /// The values differ from here on; of the difference, it is left.
    Left,
    /// The quotient's digit is right.
    Right,
    /// The quotient's digit is wrong.
    Wrong,
    /// It has no fate: of a number that is not finite, or beside one.
    Plain,
}

/// A sign of a row: a digit, a point, a minus, a letter or a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digit {
    /// The sign.
    pub sign: char,
    /// Its fate.
    pub mark: Mark,
}

/// A number in digits. The points of all rows are below one another.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The number's name.
    pub quantity: Quantity,
    /// The number.
    pub value: f64,
    /// Its signs from the left, spaces first.
    pub digits: Vec<Digit>,
}

impl Row {
    /// Returns the row's signs as text.
    #[must_use]
    pub fn text(&self) -> String {
        self.digits.iter().map(|digit| digit.sign).collect()
    }

    /// Returns the signs with this mark as text.
    #[must_use]
    pub fn marked(&self, mark: Mark) -> String {
        self.digits.iter().filter(|digit| digit.mark == mark).map(|digit| digit.sign).collect()
    }
}

/// The counts of significant digits in the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// The digits of the larger value of the function.
    pub total: usize,
    /// The first digits that both values share.
    pub agreeing: usize,
    /// The digits of the difference.
    pub left: usize,
}

impl Digits {
    /// Computes the numbers of a function at a point.
    #[must_use]
    pub fn of(f: &Expression, x: f64, delta: f64) -> Self {
        let (forward, backward) = (f.value(x + delta), f.value(x - delta));
        let quotient = (forward - backward) / (2.0 * delta);
        Self { delta, forward, backward, quotient, exact: f.derivative(x) }
    }

    fn change(&self) -> f64 {
        self.forward - self.backward
    }

    /// Returns the places of the first and the last digit of the function's values; `None`
    /// if one is not finite.
    fn places(&self) -> Option<(i32, i32)> {
        let largest = self.forward.abs().max(self.backward.abs());
        if !self.change().is_finite() || !largest.is_finite() {
            return None;
        }
        let last = decimal::last_place(largest);
        let [forward, backward] =
            [self.forward, self.backward].map(|value| Decimal::of(value, last).first);
        Some((forward.max(backward), last))
    }

    /// Returns the counts of digits; `None` if a value of the function is not finite.
    #[must_use]
    pub fn counts(&self) -> Option<Counts> {
        let (first, last) = self.places()?;
        let count = |first: i32| usize::try_from(first - last + 1).unwrap_or(0);
        let change = Decimal::of(self.change(), last);
        let left = if change.is_zero() { 0 } else { count(change.first).min(count(first)) };
        let agreeing = count(first) - count(self.first_difference(first, last));
        Some(Counts { total: count(first), agreeing, left })
    }

    /// Returns the first place at which the function's values differ; below the last one if
    /// they do not.
    fn first_difference(&self, first: i32, last: i32) -> i32 {
        if self.forward.is_sign_negative() != self.backward.is_sign_negative() {
            return first;
        }
        let [forward, backward] = [self.forward, self.backward].map(|v| Decimal::of(v, last));
        let differs = |place: &i32| forward.digit(*place) != backward.digit(*place);
        (last..=first).rev().find(differs).unwrap_or(last - 1)
    }

    /// Returns the rows: f(x + δ), f(x − δ), their difference, the quotient.
    #[must_use]
    pub fn rows(&self) -> [Row; 4] {
        let mut rows = [
            (Quantity::Forward, self.forward),
            (Quantity::Backward, self.backward),
            (Quantity::Change, self.change()),
            (Quantity::Quotient, self.quotient),
        ]
        .map(|(quantity, value)| Row {
            quantity,
            value,
            digits: self.digits(quantity, value),
        });
        let before = |row: &Row| row.digits.iter().take_while(|digit| digit.sign != '.').count();
        let most = rows.iter().map(before).max().unwrap_or(0);
        for row in &mut rows {
            row.digits.splice(0..0, vec![SPACE; most - before(row)]);
        }
        rows
    }

    fn digits(&self, quantity: Quantity, value: f64) -> Vec<Digit> {
        let plain = || {
            let text = repr(value).replace('-', "\u{2212}");
            text.chars().map(|sign| Digit { sign, mark: Mark::Plain }).collect()
        };
        if quantity == Quantity::Quotient {
            if !value.is_finite() {
                return plain();
            }
            let (first, last) = decimal::shortest_places(value);
            // A digit after the point, as Python writes it.
            let last = last.min(if FIXED.contains(&first) { -1 } else { first - 1 });
            let number = Decimal::of(value, last);
            return written(value, &number, number.first, |place| self.quotient_mark(place, last));
        }
        let Some((first, last)) = self.places() else { return plain() };
        let number = Decimal::of(value, last);
        let from = match quantity {
            Quantity::Change if number.is_zero() => last - 1,
            Quantity::Change => number.first,
            _ => self.first_difference(first, last),
        };
        written(
            value,
            &number,
            first,
            |place| if place > from { Mark::Cancels } else { Mark::Left },
        )
    }

    /// Returns the mark of the quotient's digit at a place: right if it is the exact
    /// derivative's and so are all before it, or if the error is less than half of a 1 there.
    fn quotient_mark(&self, place: i32, last: i32) -> Mark {
        if !self.exact.is_finite() {
            return Mark::Plain;
        }
        let [quotient, exact] = [self.quotient, self.exact].map(|v| Decimal::of(v, last));
        let agrees = self.quotient.is_sign_negative() == self.exact.is_sign_negative()
            && (place..=quotient.first.max(exact.first))
                .all(|place| quotient.digit(place) == exact.digit(place));
        let error = (self.quotient - self.exact).abs();
        if agrees || error < 0.5 * 10_f64.powi(place) { Mark::Right } else { Mark::Wrong }
    }
}

/// Writes a number from a place on: with a point, or with an exponent if it is very large or
/// very small.
fn written(value: f64, number: &Decimal, first: i32, mark: impl Fn(i32) -> Mark) -> Vec<Digit> {
    let is_zero = number.is_zero() && first == number.last && first > -20;
    let is_fixed = FIXED.contains(&first) || is_zero;
    let units = if is_fixed { 0 } else { first };
    let mut digits = Vec::new();
    for place in (number.last.min(units)..=first.max(units)).rev() {
        if place > units.max(number.first) {
            digits.push(SPACE);
            continue;
        }
        let digit = number.digit(place);
        digits.push(Digit { sign: char::from(b'0' + digit), mark: mark(place) });
        if place == units && number.last < units {
            digits.push(Digit { sign: '.', mark: mark(place) });
        }
    }
    if !is_fixed {
        let exponent = format!("e{units}").replace('-', "\u{2212}");
        digits.extend(exponent.chars().map(|sign| Digit { sign, mark: Mark::Plain }));
    }
    if value < 0.0 {
        let spaces = digits.iter().take_while(|digit| **digit == SPACE).count();
        digits.insert(spaces, Digit { sign: '\u{2212}', mark: Mark::Plain });
    }
    digits
}

const COLUMNS: [Quantity; 6] = [
    Quantity::Delta,
    Quantity::Forward,
    Quantity::Backward,
    Quantity::Change,
    Quantity::Quotient,
    Quantity::Derivative,
];

impl Digits {
    /// Draws a row whose middle is at a height, its digits from `left` on.
    fn draw_row(&self, pen: &Pen<'_>, row: &Row, y: f64, (left, apart): (f64, f64)) -> DrawResult {
        let palette = pen.style.palette;
        let name = (pen.name)(row.quantity);
        let inset = pen.style.length(INSET);
        pen.label(&name, (inset, y), palette.muted, (HPos::Left, VPos::Center), false)?;
        for (i, digit) in row.digits.iter().enumerate() {
            let at: Point = (left + apart * (i as f64 + 0.5), y);
            let (colour, bold) = look(pen.style, digit.mark);
            let sign = digit.sign.to_string();
            pen.label(&sign, at, colour, (HPos::Center, VPos::Center), bold)?;
            let is_marked = matches!(digit.mark, Mark::Left | Mark::Wrong);
            if is_marked && digit.sign.is_ascii_digit() {
                let below = y + pen.style.length(10.0);
                let ends = (at.0 - apart * 0.4, at.0 + apart * 0.4);
                pen.horizontal(ends, below, Stroke::solid(colour, 1.5))?;
            }
        }
        Ok(())
    }
}

/// Returns the colour of a digit, and true if it is bold.
fn look(style: Style<'_>, mark: Mark) -> (RGBColor, bool) {
    let palette = style.palette;
    match mark {
        Mark::Cancels | Mark::Plain => (palette.muted, false),
        Mark::Left => (palette.w, true),
        Mark::Right => (palette.ink, true),
        Mark::Wrong => (palette.error, true),
    }
}

/// The rows are its stops.
impl Picture for Digits {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let (width, height) = pen.size();
        let rows = self.rows();
        let columns = rows.iter().map(|row| row.digits.len()).max().unwrap_or(1);
        let high = f64::from(height) / rows.len() as f64;
        let names = rows.iter().map(|row| pen.style.text_width(&(pen.name)(row.quantity)));
        let left = names.fold(0.0, f64::max) + 2.0 * pen.style.length(INSET);
        let apart = (f64::from(width) - left) / columns.max(1) as f64;
        // Without room for its digits it is no picture.
        if apart < pen.style.length(APART.0) || high < pen.style.length(22.0) {
            return Ok(());
        }
        let digits = (left, apart.min(pen.style.length(APART.1)));
        for (i, row) in rows.iter().enumerate() {
            let y = (high * (i as f64 + 0.5)).round();
            if stop == Some(i) {
                let rule = Stroke::solid(pen.style.palette.ink, 2.0);
                pen.vertical(pen.style.length(4.0), (y - high * 0.3, y + high * 0.3), rule)?;
            }
            self.draw_row(pen, row, y, digits)?;
        }
        Ok(())
    }

    fn stop_at(&self, size: (u32, u32), _: Style<'_>, (_, y): (i32, i32)) -> Option<usize> {
        let share = f64::from(y) / f64::from(size.1.max(1));
        Some((share * 4.0).clamp(0.0, 3.0) as usize)
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        let towards = match towards {
            Towards::Down => Towards::Right,
            Towards::Up => Towards::Left,
            other => other,
        };
        along(4, 0, stop, towards)
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        self.rows().get(stop).map(|row| (row.quantity, row.value)).into_iter().collect()
    }

    fn table(&self) -> Table {
        let row =
            [self.delta, self.forward, self.backward, self.change(), self.quotient, self.exact];
        Table { columns: COLUMNS.to_vec(), rows: vec![row.to_vec()] }
    }
}
