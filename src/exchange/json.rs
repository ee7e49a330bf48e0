//! The part of JSON (RFC 8259) that saved experiments and notebooks need. A general reader
//! would add 15 kB to the page.

use std::fmt::Write;
use std::iter::Peekable;
use std::str::Chars;

/// Returns a string with its quotes. Characters outside ASCII are not escaped.
pub(super) fn string(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted += "\\\"",
            '\\' => quoted += "\\\\",
            '\n' => quoted += "\\n",
            // Writing to a string cannot fail.
            c if c < ' ' => drop(write!(quoted, "\\u{:04x}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// The value of an object's member.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    String(String),
    Number(f64),
    /// A list, an object, `true`, `false` or `null`.
    Other,
}

/// The place at which a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct JsonError {
    /// The line, from 1.
    pub(super) line: usize,
}

/// Returns the members of the object in `text`, or `None` if it is another JSON value.
/// Nested values are skipped.
pub(super) fn members(text: &str) -> Result<Option<Vec<(String, Value)>>, JsonError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader { chars: text.chars().peekable(), line: 1 };
    let object = reader.next_is('{');
    let members = if object { Some(reader.object()?) } else { reader.value().map(|_| None)? };
    match reader.peek() {
        None => Ok(members),
        Some(_) => reader.error(),
    }
}

struct Reader<'a> {
    chars: Peekable<Chars<'a>>,
    line: usize,
}

impl Reader<'_> {
    fn error<T>(&self) -> Result<T, JsonError> {
        Err(JsonError { line: self.line })
    }

    /// Returns the next character after white space.
    fn peek(&mut self) -> Option<char> {
        while let Some(space) = self.chars.next_if(|c| matches!(c, ' ' | '\t' | '\n' | '\r')) {
            self.line += usize::from(space == '\n');
        }
        self.chars.peek().copied()
    }

    fn next_is(&mut self, c: char) -> bool {
        self.peek() == Some(c)
    }

    /// Consumes a character if it is the next.
    fn pass(&mut self, c: char) -> bool {
        let next = self.next_is(c);
        if next {
            self.chars.next();
        }
        next
    }

    fn expect(&mut self, c: char) -> Result<(), JsonError> {
        if self.pass(c) { Ok(()) } else { self.error() }
    }

    fn object(&mut self) -> Result<Vec<(String, Value)>, JsonError> {
        let mut members = Vec::new();
        self.expect('{')?;
        if self.pass('}') {
            return Ok(members);
        }
        loop {
            let name = self.string()?;
            self.expect(':')?;
            members.push((name, self.value()?));
            if self.pass('}') {
                return Ok(members);
            }
            self.expect(',')?;
        }
    }

    fn value(&mut self) -> Result<Value, JsonError> {
        match self.peek() {
            Some('"') => self.string().map(Value::String),
            Some('{' | '[') => self.nested().map(|()| Value::Other),
            Some(c) if c == '-' || c.is_ascii_digit() => self.number().map(Value::Number),
            _ => self.literal().map(|()| Value::Other),
        }
    }

    /// Skips a list or an object by counting brackets, without recursion.
    fn nested(&mut self) -> Result<(), JsonError> {
        let mut open = Vec::new();
        while let Some(c) = self.peek() {
            match c {
                '{' => open.push('}'),
                '[' => open.push(']'),
                '}' | ']' if open.pop() != Some(c) => return self.error(),
                '"' => {
                    self.string()?;
                    continue;
                }
                _ => {}
            }
            self.chars.next();
            if open.is_empty() {
                return Ok(());
            }
        }
        self.error()
    }

    fn number(&mut self) -> Result<f64, JsonError> {
        let mut text = String::new();
        let part = |c: &char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | 'e' | 'E');
        while let Some(c) = self.chars.next_if(part) {
            text.push(c);
        }
        text.parse().or_else(|_| self.error())
    }

    fn literal(&mut self) -> Result<(), JsonError> {
        let mut text = String::new();
        while let Some(c) = self.chars.next_if(char::is_ascii_alphabetic) {
            text.push(c);
        }
        if ["true", "false", "null"].contains(&text.as_str()) { Ok(()) } else { self.error() }
    }

    fn string(&mut self) -> Result<String, JsonError> {
        self.expect('"')?;
        let mut text = String::new();
        loop {
            match self.chars.next() {
                Some('"') => return Ok(text),
                Some('\\') => text.push(self.escaped()?),
                Some(c) if c >= ' ' => text.push(c),
                _ => return self.error(),
            }
        }
    }

    /// Returns the character that an escape stands for.
    fn escaped(&mut self) -> Result<char, JsonError> {
        Ok(match self.chars.next() {
            Some(c @ ('"' | '\\' | '/')) => c,
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => {
                let unit = self.unit()?;
                // A character beyond 16 bits is a surrogate pair.
                let second = if (0xd800..0xdc00).contains(&unit) {
                    if !(self.chars.next() == Some('\\') && self.chars.next() == Some('u')) {
                        return self.error();
                    }
                    Some(self.unit()?)
                } else {
                    None
                };
                match char::decode_utf16([unit].into_iter().chain(second)).next() {
                    Some(Ok(c)) => c,
                    _ => return self.error(),
                }
            }
            _ => return self.error(),
        })
    }

    fn unit(&mut self) -> Result<u16, JsonError> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.chars.next().and_then(|c| c.to_digit(16));
            let Some(digit) = digit.and_then(|digit| u16::try_from(digit).ok()) else {
                return self.error();
            };
            unit = unit << 4 | digit;
        }
        Ok(unit)
    }
}
