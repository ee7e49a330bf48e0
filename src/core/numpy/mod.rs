//! NumPy's conventions: its order of summation, its seeded random numbers, its
//! way of printing.
