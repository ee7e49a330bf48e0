//! The print of an expression, as Python reads it.

use std::fmt;

use super::node::{Node, Operator};

/// Levels of precedence, loosest first, as in Python.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Sum,
    Term,
    Factor,
    Power,
    Atom,
}

fn level(node: &Node) -> Level {
    match node {
        Node::X | Node::Number(_) | Node::Constant(_) | Node::Call(..) => Level::Atom,
        Node::Negative(_) => Level::Factor,
        Node::Binary(Operator::Plus | Operator::Minus, ..) => Level::Sum,
        Node::Binary(Operator::Times | Operator::Over, ..) => Level::Term,
        Node::Binary(Operator::Power, ..) => Level::Power,
    }
}

/// Returns an operator with the least levels that need no parentheses on its left and right.
fn layout(operator: Operator) -> (&'static str, Level, Level) {
    match operator {
        Operator::Plus => ("+", Level::Sum, Level::Term),
        Operator::Minus => ("-", Level::Sum, Level::Term),
        Operator::Times => ("*", Level::Term, Level::Factor),
        Operator::Over => ("/", Level::Term, Level::Factor),
        Operator::Power => ("**", Level::Atom, Level::Factor),
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::X => f.write_str("x"),
            Self::Number(number) => f.write_str(&shorter(*number)),
            Self::Constant(constant) => f.write_str(constant.name()),
            Self::Negative(operand) => {
                f.write_str("-")?;
                within(f, operand, Level::Factor)
            }
            Self::Call(function, argument) => write!(f, "{}({argument})", function.name()),
            Self::Binary(operator, left, right) => {
                let (sign, least_left, least_right) = layout(*operator);
                within(f, left, least_left)?;
                f.write_str(sign)?;
                within(f, right, least_right)
            }
        }
    }
}

fn within(f: &mut fmt::Formatter<'_>, node: &Node, least: Level) -> fmt::Result {
    if level(node) < least { write!(f, "({node})") } else { write!(f, "{node}") }
}

/// Writes the shortest digits that read back, without an exponent if they are few.
fn shorter(number: f64) -> String {
    const FEW: usize = 8;
    let (plain, exponent) = (number.to_string(), format!("{number:e}"));
    if plain.len() <= exponent.len().max(FEW) { plain } else { exponent }
}
