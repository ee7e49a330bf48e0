//! LogicGate: a truth table that learns (cells 104 to 112).

use std::fmt;
use std::str::FromStr;

/// The four inputs in the notebook's order: 00, 01, 10, 11.
pub const INPUTS: [[f64; 2]; 4] = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];

/// One of the 16 truth tables of two inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct TruthTable([bool; 4]);

impl TruthTable {
    /// AND: 0001.
    pub const AND: Self = Self([false, false, false, true]);
    /// OR: 0111.
    pub const OR: Self = Self([false, true, true, true]);
    /// NAND: 1110.
    pub const NAND: Self = Self([true, true, true, false]);
    /// XOR: 0110, on which the notebook's single gate fails.
    pub const XOR: Self = Self([false, true, true, false]);
    /// NOR: 1000.
    pub const NOR: Self = Self([true, false, false, false]);
    /// XNOR: 1001.
    pub const XNOR: Self = Self([true, false, false, true]);

    const NAMED: [(Self, &str); 6] = [
        (Self::AND, "and"),
        (Self::OR, "or"),
        (Self::NAND, "nand"),
        (Self::XOR, "xor"),
        (Self::NOR, "nor"),
        (Self::XNOR, "xnor"),
    ];

    /// Returns the table with these outputs for 00, 01, 10, 11.
    #[must_use]
    pub const fn new(outputs: [bool; 4]) -> Self {
        Self(outputs)
    }

    /// Returns all 16 tables, from 0000 to 1111.
    pub fn all() -> impl Iterator<Item = Self> {
        (0_u8..16).map(|bits| Self(std::array::from_fn(|i| bits >> (3 - i) & 1 == 1)))
    }

    /// Returns the outputs for 00, 01, 10, 11.
    #[must_use]
    pub const fn outputs(self) -> [bool; 4] {
        self.0
    }

    /// Returns the output for two inputs.
    #[must_use]
    pub const fn output(self, first: bool, second: bool) -> bool {
        self.0[2 * first as usize + second as usize]
    }

    /// Returns true if a line separates the ones from the zeros: all tables but XOR and XNOR.
    #[must_use]
    pub fn is_separable(self) -> bool {
        self != Self::XOR && self != Self::XNOR
    }
}

/// Writes the name, or the four bits if there is none.
impl fmt::Display for TruthTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((_, name)) = Self::NAMED.iter().find(|(table, _)| table == self) {
            return f.write_str(name);
        }
        self.0.iter().try_for_each(|&bit| f.write_str(if bit { "1" } else { "0" }))
    }
}

/// Error: the text is neither a gate's name nor four bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("neither a gate's name nor four bits")]
pub struct UnknownGate;

impl FromStr for TruthTable {
    type Err = UnknownGate;

    fn from_str(text: &str) -> Result<Self, UnknownGate> {
        if let Some((table, _)) = Self::NAMED.iter().find(|(_, name)| *name == text) {
            return Ok(*table);
        }
        let bits: Vec<bool> = text
            .chars()
            .map(|c| match c {
                '0' => Ok(false),
                '1' => Ok(true),
                _ => Err(UnknownGate),
            })
            .collect::<Result<_, _>>()?;
        bits.try_into().map(Self).map_err(|_| UnknownGate)
    }
}
