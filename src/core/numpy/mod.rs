//! NumPy's conventions: its order of summation, its seeded random numbers, its
//! way of printing.

pub mod nditer;
pub mod print;
pub mod random;
pub mod sum;
