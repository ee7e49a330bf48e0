//! Tokens of pasted text, as slices of it.

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `W`, `error_val`, `np.float64`, `W.shape`, `nan`.
    Word,
    /// `-5.`, `1e-05`, `.5`, `-inf`.
    Number,
    /// `[` or `(`.
    Open,
    /// `]` or `)`.
    Close,
    /// `=` or `:`.
    Equals,
    /// `,` or `;`.
    Comma,
    /// `'` or `"`.
    Quote,
    /// Any other character.
    Other,
}

/// A token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    /// Its line, from 1.
    pub(super) line: usize,
}

impl Token<'_> {
    pub(super) fn is_word(&self, words: &[&str]) -> bool {
        self.kind == Kind::Word && words.contains(&self.text)
    }
}

/// The tokens from a place in the text on. A copy looks ahead.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tokens<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text, line: 1 }
    }

    /// Returns the next token without consuming it.
    pub(super) fn peek(mut self) -> Option<Token<'a>> {
        self.next()
    }

    /// Returns the line of the last token.
    pub(super) fn line(&self) -> usize {
        self.line
    }

    /// Returns true if a comma and a digit follow without a space, as in `0,59`.
    pub(super) fn go_on_as_decimal_comma(self) -> bool {
        let after_comma = self.rest.strip_prefix(',');
        after_comma.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let start = self.rest.trim_start_matches(is_space);
        let skipped = &self.rest[..self.rest.len() - start.len()];
        self.line += skipped.matches('\n').count();
        let first = start.chars().next()?;
        let (kind, length) = match first {
            '[' | '(' => (Kind::Open, 1),
            ']' | ')' => (Kind::Close, 1),
            '=' | ':' => (Kind::Equals, 1),
            ',' | ';' => (Kind::Comma, 1),
            '\'' | '"' => (Kind::Quote, 1),
            _ => match number_length(start) {
                Some(length) => (Kind::Number, length),
                None if first.is_alphanumeric() || first == '_' => (Kind::Word, word_length(start)),
                None => (Kind::Other, first.len_utf8()),
            },
        };
        let (text, rest) = start.split_at(length);
        self.rest = rest;
        Some(Token { kind, text, line: self.line })
    }
}

/// Returns true for white space and for invisible characters of copied text.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// Returns true for `-` and the signs that word processors make of it.
pub(super) fn is_minus(c: char) -> bool {
    matches!(c, '-' | '\u{2212}' | '\u{2010}'..='\u{2015}' | '\u{ff0d}')
}

/// Returns the length of the number at the start of `text` [bytes], if no letter follows:
/// `3d` and `8001abc` are not numbers.
fn number_length(text: &str) -> Option<usize> {
    let unsigned = text.strip_prefix(|c| c == '+' || is_minus(c)).unwrap_or(text);
    let signed = unsigned.len() < text.len();
    let end = match ["inf", "nan"].iter().find_map(|name| unsigned.strip_prefix(name)) {
        Some(rest) if signed => rest,
        _ => after_digits(unsigned)?,
    };
    let whole = !end.starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.');
    whole.then(|| text.len() - end.len())
}

/// Returns the rest after a number like `12.5e-3`; digits before or after the point, and
/// the exponent, may be missing.
fn after_digits(text: &str) -> Option<&str> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let before = digits(text);
    let rest = &text[before..];
    let (after, rest) = match rest.strip_prefix('.') {
        Some(fraction) => {
            let after = digits(fraction);
            (after, &fraction[after..])
        }
        None => (0, rest),
    };
    if before + after == 0 {
        return None;
    }
    let Some(exponent) = rest.strip_prefix(['e', 'E']) else { return Some(rest) };
    let exponent = exponent.strip_prefix(|c| c == '+' || is_minus(c)).unwrap_or(exponent);
    let places = digits(exponent);
    if places == 0 { Some(rest) } else { Some(&exponent[places..]) }
}

/// Returns the length of the word at the start of `text` [bytes]: letters, digits, `_` and
/// points between.
fn word_length(text: &str) -> usize {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'));
    let word = &text[..end.unwrap_or(text.len())];
    word.trim_end_matches('.').len()
}
