//! Finds the prints of a training cell in a text.

use super::token::{Kind, Token, Tokens, is_minus};
use super::{PasteError, PasteReason, Pasted, PastedRow, PastedStart, Printed};
use crate::experiment::MOST_STEPS;
use crate::experiment::number::{NumberError, float};

pub(super) fn read(text: &str, weights: usize) -> Result<Pasted, PasteError> {
    let mut reader = Reader {
        tokens: Tokens::new(text),
        weights,
        record: None,
        loose: None,
        half: None,
        rows: Vec::new(),
    };
    reader.read()?;
    reader.finish()
}

struct Reader<'a> {
    tokens: Tokens<'a>,
    weights: usize,
    /// The current record.
    record: Option<Record>,
    /// The last W and b before the first row that belong to no row.
    loose: Option<Record>,
    /// The line of a W without b, or of a b without W.
    half: Option<usize>,
    rows: Vec<PastedRow>,
}

/// The quantities of one print.
#[derive(Debug)]
struct Record {
    /// The label, −1 before training; none for W and b without a row.
    step: Option<i64>,
    line: usize,
    /// Its last line so far.
    end: usize,
    error: Option<Printed>,
    w: Option<Vec<Printed>>,
    b: Option<Printed>,
}

/// The quantity of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quantity {
    Error,
    W,
    /// `W1` or `W2`, by its index from 0.
    Weight(usize),
    B,
}

impl Quantity {
    fn of(token: Token<'_>) -> Option<Self> {
        match token.text {
            _ if token.kind != Kind::Word => None,
            "error" | "error_val" | "error_value" => Some(Self::Error),
            "W" | "w" => Some(Self::W),
            "W1" | "w1" => Some(Self::Weight(0)),
            "W2" | "w2" => Some(Self::Weight(1)),
            "b" => Some(Self::B),
            _ => None,
        }
    }
}

/// The names that NumPy and Python wrap a value in: `np.float64(…)`.
fn is_wrapper(token: Token<'_>) -> bool {
    let name = token.text.rsplit('.').next().unwrap_or_default();
    token.kind == Kind::Word && ["array", "asarray", "float64", "float"].contains(&name)
}

fn is_not_finite(token: Token<'_>) -> bool {
    token.is_word(&["nan", "inf"])
}

fn error<T>(line: usize, reason: impl Into<PasteReason>) -> Result<T, PasteError> {
    Err(PasteError { line, reason: reason.into() })
}

fn printed(token: Token<'_>) -> Result<Printed, PasteError> {
    let text: String = token.text.chars().map(|c| if is_minus(c) { '-' } else { c }).collect();
    let text = text.strip_prefix('+').map_or(text.clone(), str::to_owned);
    let value = match text.as_str() {
        "nan" | "-nan" => f64::NAN,
        "inf" => f64::INFINITY,
        "-inf" => f64::NEG_INFINITY,
        text => float(text).or_else(|reason| error(token.line, reason))?,
    };
    Ok(Printed { text, value })
}

impl Reader<'_> {
    fn read(&mut self) -> Result<(), PasteError> {
        let mut after_comma = false;
        while let Some(token) = self.tokens.next() {
            let line = token.line;
            if token.is_word(&["step"]) {
                self.step()?;
            } else if token.is_word(&["Inital", "Initial"]) {
                if self.tokens.peek().and_then(Quantity::of) == Some(Quantity::Error) {
                    self.begin(Some(-1), line)?;
                }
            } else if let Some(quantity) = Quantity::of(token) {
                if self.tokens.peek().is_some_and(|next| next.is_word(&["value"])) {
                    self.tokens.next();
                }
                if self.go_to_value() {
                    self.quantity(quantity, line, after_comma)?;
                }
            }
            after_comma = token.kind == Kind::Comma;
        }
        self.close()
    }

    /// Advances to the value after a name, past `=`, commas and quotes; an array may
    /// follow at once. Without a value it does not advance: the name was part of the code.
    fn go_to_value(&mut self) -> bool {
        let mut ahead = self.tokens;
        let mut assigned = false;
        while let Some(token) = ahead.peek() {
            let begins = match token.kind {
                Kind::Open => token.text == "[",
                Kind::Number => assigned,
                Kind::Word => {
                    let mut after = ahead;
                    after.next();
                    let called = after.peek().is_some_and(|next| next.kind == Kind::Open);
                    assigned && (is_not_finite(token) || (is_wrapper(token) && called))
                }
                _ => false,
            };
            if begins {
                self.tokens = ahead;
                return true;
            }
            match token.kind {
                Kind::Equals if !assigned => assigned = true,
                Kind::Comma | Kind::Quote if assigned => {}
                _ => return false,
            }
            ahead.next();
        }
        false
    }

    /// Reads the label after `step`, which begins a row.
    fn step(&mut self) -> Result<(), PasteError> {
        let name = self.tokens.line();
        if !self.go_to_value() {
            return Ok(());
        }
        match self.tokens.peek() {
            Some(token) if token.kind == Kind::Number => {
                self.tokens.next();
                match token.text.parse::<u64>() {
                    Ok(step) if step < MOST_STEPS && !self.tokens.go_on_as_decimal_comma() => {
                        self.begin(i64::try_from(step).ok(), name)
                    }
                    _ => error(token.line, PasteReason::Step),
                }
            }
            _ => Ok(()),
        }
    }

    /// Reads the value of a quantity, which joins the record or begins one.
    fn quantity(
        &mut self,
        quantity: Quantity,
        line: usize,
        after_comma: bool,
    ) -> Result<(), PasteError> {
        let values = self.value(quantity)?;
        let end = self.tokens.line();
        let expected = if quantity == Quantity::W { self.weights } else { 1 };
        let found = values.len();
        if found != expected {
            return error(line, PasteReason::Count { expected, found });
        }
        // The quantities of a row are on one line or follow a comma; prints below a row
        // are not part of it.
        let joins = self.record.as_ref().is_some_and(|record| {
            let near = record.step.is_none() || record.end == line || after_comma;
            near && record.lacks(quantity)
        });
        if !joins {
            if quantity == Quantity::Error {
                return Ok(());
            }
            self.begin(None, line)?;
        }
        if let Some(record) = &mut self.record {
            record.take(quantity, values);
            record.end = end;
        }
        Ok(())
    }

    /// Reads one number, or all in brackets; for W also a list without brackets.
    fn value(&mut self, quantity: Quantity) -> Result<Vec<Printed>, PasteError> {
        let mut values = Vec::new();
        let opened = self.tokens.peek().map_or(1, |token| token.line);
        let mut depth = 0_usize;
        while let Some(token) = self.tokens.next() {
            match token.kind {
                Kind::Open => depth += 1,
                Kind::Close => depth = depth.saturating_sub(1),
                Kind::Comma if depth > 0 => {}
                Kind::Number => values.push(printed(token)?),
                Kind::Word if is_not_finite(token) => values.push(printed(token)?),
                Kind::Word if is_wrapper(token) => {
                    if self.tokens.peek().is_none_or(|next| next.kind != Kind::Open) {
                        return error(token.line, NumberError::NotANumber);
                    }
                    continue;
                }
                // `array([0.5], dtype=float64)`
                Kind::Word if token.text == "dtype" && depth > 0 => {
                    self.tokens.next();
                    self.tokens.next();
                }
                Kind::Word if Quantity::of(token).is_some() || token.text == "step" => {
                    return error(opened, PasteReason::Unclosed);
                }
                _ => return error(token.line, NumberError::NotANumber),
            }
            if depth == 0 {
                let bare = token.kind == Kind::Number;
                if bare && self.tokens.go_on_as_decimal_comma() && !token.text.contains('.') {
                    return error(token.line, NumberError::DecimalComma);
                }
                if bare && quantity == Quantity::W {
                    self.list(&mut values)?;
                }
                return Ok(values);
            }
        }
        error(opened, PasteReason::Unclosed)
    }

    /// Reads the rest of `0.5, 0.3`.
    fn list(&mut self, values: &mut Vec<Printed>) -> Result<(), PasteError> {
        loop {
            let mut ahead = self.tokens;
            match (ahead.next(), ahead.next()) {
                (Some(comma), Some(number))
                    if comma.kind == Kind::Comma && number.kind == Kind::Number =>
                {
                    values.push(printed(number)?);
                    self.tokens = ahead;
                }
                _ => return Ok(()),
            }
        }
    }

    fn begin(&mut self, step: Option<i64>, line: usize) -> Result<(), PasteError> {
        self.close()?;
        self.record = Some(Record { step, line, end: line, error: None, w: None, b: None });
        Ok(())
    }

    /// Stores the current record.
    fn close(&mut self) -> Result<(), PasteError> {
        let Some(record) = self.record.take() else { return Ok(()) };
        if let Some(found) = record.w.as_ref().map(Vec::len).filter(|found| *found != self.weights)
        {
            return error(record.line, PasteReason::Count { expected: self.weights, found });
        }
        match record {
            Record { step: None, w: Some(_), b: Some(_), .. } => {
                if self.rows.is_empty() {
                    self.loose = Some(record);
                }
            }
            Record { step: None, line, .. } => self.half = Some(line),
            // The text ends before the first number.
            Record { error: None, w: None, b: None, .. } => {}
            Record { step: Some(step), line, error: value, w, b, .. } => {
                if self.rows.last().is_some_and(|last| last.step >= step) {
                    return error(line, PasteReason::Order);
                }
                self.rows.push(PastedRow { step, line, error: value, w, b });
            }
        }
        Ok(())
    }

    fn finish(self) -> Result<Pasted, PasteError> {
        let Self { rows, loose, half, .. } = self;
        let initial = rows.first().filter(|row| row.step == -1);
        let of_initial = initial.and_then(|row| Some((row.line, row.w.clone()?, row.b.clone()?)));
        // W and b from above, unless the line before training has another b: then
        // the cell was run again in between.
        let same_b = |b: &Printed| {
            initial.and_then(|row| row.b.as_ref()).is_none_or(|printed| printed.text == b.text)
        };
        let of_loose = loose.and_then(|record| Some((record.line, record.w?, record.b?)));
        let start = of_initial.or(of_loose.filter(|(_, _, b)| same_b(b)));
        if let Some((line, w, b)) = &start
            && !w.iter().chain([b]).all(|printed| printed.value.is_finite())
        {
            return error(*line, NumberError::OutOfRange);
        }
        if start.is_none() && rows.is_empty() {
            return match half {
                Some(line) => error(line, PasteReason::HalfAStart),
                None => error(1, PasteReason::Nothing),
            };
        }
        Ok(Pasted { start: start.map(|(_, w, b)| PastedStart { w, b }), rows })
    }
}

impl Record {
    fn lacks(&self, quantity: Quantity) -> bool {
        match quantity {
            Quantity::Error => self.error.is_none(),
            Quantity::W => self.w.is_none(),
            Quantity::Weight(place) => self.w.as_ref().map_or(0, Vec::len) == place,
            Quantity::B => self.b.is_none(),
        }
    }

    fn take(&mut self, quantity: Quantity, mut values: Vec<Printed>) {
        match quantity {
            Quantity::Error => self.error = values.pop(),
            Quantity::W | Quantity::Weight(_) => {
                self.w.get_or_insert_default().append(&mut values);
            }
            Quantity::B => self.b = values.pop(),
        }
    }
}
