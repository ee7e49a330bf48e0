//! An expression as a tree, and its value.

use super::number::Number;

/// An operator between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Plus,
    Minus,
    Times,
    Over,
    Power,
}

/// A constant with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Constant {
    Pi,
    E,
}

impl Constant {
    pub(super) fn named(name: &str) -> Option<Self> {
        [Self::Pi, Self::E].into_iter().find(|constant| constant.name() == name)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Pi => "pi",
            Self::E => "e",
        }
    }

    fn value(self) -> f64 {
        match self {
            Self::Pi => std::f64::consts::PI,
            Self::E => std::f64::consts::E,
        }
    }
}

/// A function of one argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Exp,
    Log,
    Sqrt,
    Sin,
    Cos,
    Tan,
    Tanh,
    Abs,
}

impl Function {
    pub(super) const ALL: [Self; 8] =
        [Self::Exp, Self::Log, Self::Sqrt, Self::Sin, Self::Cos, Self::Tan, Self::Tanh, Self::Abs];

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|function| function.name() == name)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Exp => "exp",
            Self::Log => "log",
            Self::Sqrt => "sqrt",
            Self::Sin => "sin",
            Self::Cos => "cos",
            Self::Tan => "tan",
            Self::Tanh => "tanh",
            Self::Abs => "abs",
        }
    }

    fn of<T: Number>(self, argument: T) -> T {
        match self {
            Self::Exp => argument.exp(),
            Self::Log => argument.ln(),
            Self::Sqrt => argument.sqrt(),
            Self::Sin => argument.sin(),
            Self::Cos => argument.cos(),
            Self::Tan => argument.tan(),
            Self::Tanh => argument.tanh(),
            Self::Abs => argument.abs(),
        }
    }
}

/// A node of an expression's tree. The length of the text bounds its depth.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    X,
    /// A finite number, not negative: a minus before it is a [`Node::Negative`].
    Number(f64),
    Constant(Constant),
    Negative(Box<Node>),
    Call(Function, Box<Node>),
    Binary(Operator, Box<Node>, Box<Node>),
}

impl Node {
    pub(super) fn binary(operator: Operator, left: Self, right: Self) -> Self {
        Self::Binary(operator, Box::new(left), Box::new(right))
    }

    pub(super) fn at<T: Number>(&self, x: T) -> T {
        match self {
            Self::X => x,
            Self::Number(number) => T::constant(*number),
            Self::Constant(constant) => T::constant(constant.value()),
            Self::Negative(operand) => -operand.at(x),
            Self::Call(function, argument) => function.of(argument.at(x)),
            Self::Binary(operator, left, right) => {
                let (left, right) = (left.at(x), right.at(x));
                match operator {
                    Operator::Plus => left + right,
                    Operator::Minus => left - right,
                    Operator::Times => left * right,
                    Operator::Over => left / right,
                    Operator::Power => left.pow(right),
                }
            }
        }
    }
}
