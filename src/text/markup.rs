//! The notation of the sentences: `{W}`, `{W1}`, `{W2}`, `{b}` and `{E}` for the
//! letters that have a colour, `` `code` `` and `*strong*`.

use std::mem;

use thiserror::Error;

/// A run of text with one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRun {
    /// The text.
    pub text: String,
    /// The kind.
    pub kind: Kind,
    /// True if it is stressed.
    pub strong: bool,
}

/// The kind of a run of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Plain,
    /// A weight.
    Weight,
    /// The bias.
    Bias,
    /// The error, which is the loss.
    Error,
    /// Code of the notebook.
    Code,
}

/// An error in the notation of a sentence.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum MarkupError {
    /// The letter is unknown.
    #[error("there is no such letter in {{}}")]
    Letter,
    /// A mark is not closed.
    #[error("a {0} is not closed")]
    Open(char),
}

/// Reads a sentence.
///
/// # Errors
/// If a letter is unknown, or a mark is not closed.
pub fn read(sentence: &str) -> Result<Vec<TextRun>, MarkupError> {
    let mut runs = Vec::new();
    let (mut plain, mut strong) = (String::new(), false);
    let mut characters = sentence.chars();
    let mut push = |text: String, kind, strong| {
        if !text.is_empty() {
            runs.push(TextRun { text, kind, strong });
        }
    };
    while let Some(character) = characters.next() {
        let end = match character {
            '*' => {
                push(mem::take(&mut plain), Kind::Plain, strong);
                strong = !strong;
                continue;
            }
            '{' => '}',
            '`' => '`',
            character => {
                plain.push(character);
                continue;
            }
        };
        push(mem::take(&mut plain), Kind::Plain, strong);
        let (inside, rest) =
            characters.as_str().split_once(end).ok_or(MarkupError::Open(character))?;
        let kind = if end == '`' { Kind::Code } else { letter(inside)? };
        push(inside.to_owned(), kind, strong);
        characters = rest.chars();
    }
    push(plain, Kind::Plain, strong);
    if strong { Err(MarkupError::Open('*')) } else { Ok(runs) }
}

fn letter(name: &str) -> Result<Kind, MarkupError> {
    match name {
        "W" | "W1" | "W2" => Ok(Kind::Weight),
        "b" => Ok(Kind::Bias),
        "E" => Ok(Kind::Error),
        _ => Err(MarkupError::Letter),
    }
}

/// Splits code into names and the text between them, and marks the names that have a
/// colour.
#[must_use]
pub fn code(line: &str) -> Vec<(&str, Kind)> {
    let is_name = |character: char| character.is_alphanumeric() || character == '_';
    let mut pieces = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|character| is_name(character) != is_name(first));
        let (piece, after) = rest.split_at(end.unwrap_or(rest.len()));
        let kind = match piece {
            "W" | "__W" => Kind::Weight,
            "b" | "__b" => Kind::Bias,
            "loss_func" | "__loss_func" | "error_val" => Kind::Error,
            _ => Kind::Code,
        };
        pieces.push((piece, kind));
        rest = after;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, kind: Kind, strong: bool) -> TextRun {
        TextRun { text: text.to_owned(), kind, strong }
    }

    #[test]
    fn a_sentence_is_read() {
        let runs = read("새 {W}로 *{b} = `x*2`* 끝").unwrap();
        assert_eq!(
            runs,
            [
                run("새 ", Kind::Plain, false),
                run("W", Kind::Weight, false),
                run("로 ", Kind::Plain, false),
                run("b", Kind::Bias, true),
                run(" = ", Kind::Plain, true),
                run("x*2", Kind::Code, true),
                run(" 끝", Kind::Plain, false),
            ]
        );
    }

    #[test]
    fn a_mistake_is_told() {
        assert_eq!(read("{V}"), Err(MarkupError::Letter));
        assert_eq!(read("{W"), Err(MarkupError::Open('{')));
        assert_eq!(read("`x"), Err(MarkupError::Open('`')));
        assert_eq!(read("*x"), Err(MarkupError::Open('*')));
    }

    #[test]
    fn code_shows_its_letters() {
        let pieces = code("    W -= lr * f(self.__b)");
        let letters: Vec<_> = pieces.iter().filter(|(_, kind)| *kind != Kind::Code).collect();
        assert_eq!(letters, [&("W", Kind::Weight), &("__b", Kind::Bias)]);
        assert_eq!(
            pieces.iter().map(|(piece, _)| *piece).collect::<String>(),
            "    W -= lr * f(self.__b)"
        );
    }
}
