//! The parser: from words to a tree, by Python's grammar.

use super::MOST_DEPTH;
use super::error::{ErrorKind, ExpressionError, Span};
use super::node::{Node, Operator};
use super::token::{Lexer, Token, Word};

/// Parses one expression, all of `source`.
pub(super) fn parse(source: &str) -> Result<Node, ExpressionError> {
    let mut parser = Parser { lexer: Lexer::new(source), ahead: None, behind: None, depth: 0 };
    parser.advance()?;
    if parser.ahead.is_none() {
        return Err(ErrorKind::Empty.at(0, source.len()));
    }
    let node = parser.sum()?;
    match parser.ahead {
        None => Ok(node),
        // Any other word was taken or refused within.
        Some(word) => Err(ErrorKind::UnopenedParenthesis.on(word.span)),
    }
}

/// The parser, with one method for each level of precedence, loosest first.
struct Parser<'a> {
    lexer: Lexer<'a>,
    /// The next word.
    ahead: Option<Word>,
    /// The word before it.
    behind: Option<Word>,
    depth: usize,
}

impl Parser<'_> {
    fn advance(&mut self) -> Result<(), ExpressionError> {
        self.behind = self.ahead;
        self.ahead = self.lexer.next()?;
        Ok(())
    }

    /// Takes the next word if it is one of these operators.
    fn take(&mut self, operators: &[Operator]) -> Result<Option<Operator>, ExpressionError> {
        match self.ahead {
            Some(Word { token: Token::Operator(operator), .. })
                if operators.contains(&operator) =>
            {
                self.advance()?;
                Ok(Some(operator))
            }
            _ => Ok(None),
        }
    }

    /// term (('+' | '-') term)*
    fn sum(&mut self) -> Result<Node, ExpressionError> {
        let mut node = self.term()?;
        while let Some(operator) = self.take(&[Operator::Plus, Operator::Minus])? {
            node = Node::binary(operator, node, self.term()?);
        }
        Ok(node)
    }

    /// factor (('*' | '/') factor)*
    fn term(&mut self) -> Result<Node, ExpressionError> {
        let mut node = self.factor()?;
        while let Some(operator) = self.take(&[Operator::Times, Operator::Over])? {
            node = Node::binary(operator, node, self.factor()?);
        }
        Ok(node)
    }

    /// ('+' | '-') factor | power
    fn factor(&mut self) -> Result<Node, ExpressionError> {
        let Some(sign) = self.take(&[Operator::Plus, Operator::Minus])? else {
            return self.power();
        };
        let operand = self.deeper(Self::factor)?;
        Ok(if sign == Operator::Minus { Node::Negative(Box::new(operand)) } else { operand })
    }

    /// atom ['**' factor]
    fn power(&mut self) -> Result<Node, ExpressionError> {
        let base = self.atom()?;
        if let (Some(left), Some(right)) = (self.behind, self.ahead)
            && right.token.starts_operand()
        {
            let error = ErrorKind::ImplicitMultiplication { at: right.span.start };
            return Err(error.at(left.span.start, right.span.end));
        }
        match self.take(&[Operator::Power])? {
            Some(operator) => Ok(Node::binary(operator, base, self.deeper(Self::factor)?)),
            None => Ok(base),
        }
    }

    /// number | constant | 'x' | function '(' sum ')' | '(' sum ')'
    fn atom(&mut self) -> Result<Node, ExpressionError> {
        let Some(word) = self.ahead else {
            return Err(self.missing_operand());
        };
        let node = match word.token {
            Token::Number(number) => Node::Number(number),
            Token::Constant(constant) => Node::Constant(constant),
            Token::X => Node::X,
            Token::Open => return self.parenthesis(),
            Token::Function(function) => {
                self.advance()?;
                return match self.ahead {
                    Some(Word { token: Token::Open, .. }) => {
                        Ok(Node::Call(function, Box::new(self.parenthesis()?)))
                    }
                    _ => Err(ErrorKind::MissingArgument.on(word.span)),
                };
            }
            Token::Operator(_) | Token::Close => return Err(self.missing_operand()),
        };
        self.advance()?;
        Ok(node)
    }

    /// Parses '(' sum ')' from its first parenthesis.
    fn parenthesis(&mut self) -> Result<Node, ExpressionError> {
        let open = self.ahead.map(|word| word.span);
        self.advance()?;
        let node = self.deeper(Self::sum)?;
        match (self.ahead, open) {
            (None, Some(open)) => Err(ErrorKind::UnclosedParenthesis.on(open)),
            _ => {
                self.advance()?;
                Ok(node)
            }
        }
    }

    /// Goes one level deeper, because of the word behind.
    fn deeper(
        &mut self,
        level: fn(&mut Self) -> Result<Node, ExpressionError>,
    ) -> Result<Node, ExpressionError> {
        if self.depth == MOST_DEPTH {
            let span = self.behind.map_or(Span { start: 0, end: 0 }, |word| word.span);
            return Err(ErrorKind::TooDeep.on(span));
        }
        self.depth += 1;
        let node = level(self);
        self.depth -= 1;
        node
    }

    /// Returns the error of a missing operand: its place is the operator ahead, or else the
    /// word behind that lacks it.
    fn missing_operand(&self) -> ExpressionError {
        let span = match (self.behind, self.ahead) {
            (
                Some(Word { token: Token::Open, span }),
                Some(Word { token: Token::Close, span: close }),
            ) => Span { start: span.start, end: close.end },
            (Some(behind), None | Some(Word { token: Token::Close, .. })) => {
                if behind.token == Token::Open {
                    return ErrorKind::UnclosedParenthesis.on(behind.span);
                }
                behind.span
            }
            (None, Some(Word { token: Token::Close, span })) => {
                return ErrorKind::UnopenedParenthesis.on(span);
            }
            (_, Some(ahead)) => ahead.span,
            (None, None) => Span { start: 0, end: 0 },
        };
        ErrorKind::MissingOperand.on(span)
    }
}
