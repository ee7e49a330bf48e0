//! NumPy's conventions: order of summation, seeded random numbers, printing.

pub mod nditer;
pub mod print;
pub mod random;
pub mod sum;
