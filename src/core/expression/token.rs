//! The words of an expression.

use super::error::{ErrorKind, ExpressionError, Span};
use super::node::{Constant, Function, Operator};

/// A kind of word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token {
    /// A finite number, not negative.
    Number(f64),
    X,
    Constant(Constant),
    Function(Function),
    /// An operator; `+` and `-` are signs as well.
    Operator(Operator),
    Open,
    Close,
}

impl Token {
    /// Returns true if an operand can begin with it, apart from a sign.
    pub(super) fn starts_operand(self) -> bool {
        !matches!(self, Self::Operator(_) | Self::Close)
    }
}

/// A word and its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) token: Token,
    pub(super) span: Span,
}

/// A reader of words from left to right.
pub(super) struct Lexer<'a> {
    source: &'a str,
    /// Length of the text that is read [bytes].
    position: usize,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, position: 0 }
    }

    /// Returns the text that is not read yet.
    fn rest(&self) -> &'a str {
        self.source.get(self.position..).unwrap_or_default()
    }

    /// Reads the next word; none at the end.
    pub(super) fn next(&mut self) -> Result<Option<Word>, ExpressionError> {
        let rest = self.rest();
        let text = rest.trim_start();
        self.position += rest.len() - text.len();
        let Some(first) = text.chars().next() else {
            return Ok(None);
        };
        let (token, length) = if first.is_ascii_digit() || first == '.' {
            self.number(text)?
        } else if first.is_alphabetic() {
            self.name(text)?
        } else {
            self.sign(text, first)?
        };
        let span = Span { start: self.position, end: self.position + length };
        self.position = span.end;
        Ok(Some(Word { token, span }))
    }

    /// Reads a number as Python writes it: `1`, `1.`, `.5`, `1e-2`, without `_`.
    fn number(&self, text: &str) -> Result<(Token, usize), ExpressionError> {
        let mantissa = run(text, |c| c.is_ascii_digit() || c == '.');
        let length = mantissa + exponent(&text[mantissa..]);
        let error = |kind: ErrorKind| kind.at(self.position, self.position + length);
        match text[..length].parse::<f64>() {
            Ok(number) if number.is_finite() => Ok((Token::Number(number), length)),
            Ok(_) => Err(error(ErrorKind::NumberTooLarge)),
            Err(_) => Err(error(ErrorKind::MalformedNumber)),
        }
    }

    /// Reads x, a function or a constant, perhaps with `np.` before it.
    fn name(&self, text: &str) -> Result<(Token, usize), ExpressionError> {
        let mut length = word(text);
        while let Some(after) = text[length..].strip_prefix('.')
            && after.starts_with(char::is_alphabetic)
        {
            length += 1 + word(after);
        }
        let name = &text[..length];
        let of_numpy = name.strip_prefix("np.");
        let token = match of_numpy.unwrap_or(name) {
            "x" if of_numpy.is_none() => Some(Token::X),
            "π" => Some(Token::Constant(Constant::Pi)),
            name => Function::named(name)
                .map(Token::Function)
                .or_else(|| Constant::named(name).map(Token::Constant)),
        };
        let unknown = || {
            let suggestion = suggestion(of_numpy.unwrap_or(name));
            ErrorKind::UnknownName { suggestion }.at(self.position, self.position + length)
        };
        Ok((token.ok_or_else(unknown)?, length))
    }

    /// Reads an operator or a parenthesis.
    fn sign(&self, text: &str, first: char) -> Result<(Token, usize), ExpressionError> {
        let token = match first {
            '*' if text.starts_with("**") => return Ok((Token::Operator(Operator::Power), 2)),
            '*' | '×' | '·' | '⋅' => Token::Operator(Operator::Times),
            '^' => Token::Operator(Operator::Power),
            '/' | '÷' => Token::Operator(Operator::Over),
            '+' => Token::Operator(Operator::Plus),
            // The minus sign, dashes that look like it, and the full-width one.
            '-' | '\u{2212}' | '\u{2010}'..='\u{2015}' | '\u{ff0d}' => {
                Token::Operator(Operator::Minus)
            }
            '(' => Token::Open,
            ')' => Token::Close,
            ',' => return Err(self.comma(&text[1..])),
            _ => {
                let end = self.position + first.len_utf8();
                return Err(ErrorKind::UnexpectedCharacter.at(self.position, end));
            }
        };
        Ok((token, first.len_utf8()))
    }

    /// A comma between two digits is a decimal comma.
    fn comma(&self, after: &str) -> ExpressionError {
        let digits = |c: char| c.is_ascii_digit();
        let before = self.source[..self.position].trim_end_matches(digits).len();
        let behind = run(after, digits);
        if before < self.position && behind > 0 {
            ErrorKind::DecimalComma.at(before, self.position + 1 + behind)
        } else {
            ErrorKind::UnexpectedCharacter.at(self.position, self.position + 1)
        }
    }
}

/// Returns the length of such characters at the start of `text` [bytes].
fn run(text: &str, is: impl Fn(char) -> bool) -> usize {
    text.len() - text.trim_start_matches(is).len()
}

/// Returns the length of the word at the start of `text`.
fn word(text: &str) -> usize {
    run(text, |c| c.is_alphabetic() || c.is_ascii_digit() || c == '_')
}

/// Returns the length of the exponent at the start of `text`, 0 if there is none: the `e` of
/// `2e` is the constant.
fn exponent(text: &str) -> usize {
    let Some(digits) = text.strip_prefix(['e', 'E']) else {
        return 0;
    };
    let unsigned = digits.strip_prefix(['+', '-']).unwrap_or(digits);
    match run(unsigned, |c| c.is_ascii_digit()) {
        0 => 0,
        count => text.len() - unsigned.len() + count,
    }
}

/// Returns the name that was probably meant by an unknown one: another spelling, other
/// capitals, or a function with its argument written onto it (`sinx`).
fn suggestion(name: &str) -> Option<&'static str> {
    const OTHERWISE: [(&str, &str); 4] =
        [("ln", "log"), ("tg", "tan"), ("root", "sqrt"), ("fabs", "abs")];
    let name = name.to_ascii_lowercase();
    let known = || Function::ALL.map(Function::name).into_iter().chain(["x", "pi", "e"]);
    let other = OTHERWISE.iter().find(|(other, _)| *other == name).map(|(_, known)| *known);
    other.or_else(|| known().find(|known| *known == name)).or_else(|| {
        let begun = |known: &&str| known.len() > 1 && name.starts_with(*known);
        known().filter(begun).max_by_key(|known| known.len())
    })
}
