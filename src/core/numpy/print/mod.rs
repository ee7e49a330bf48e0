//! Numbers and arrays as Python and NumPy print them.
//!
//! A single number is printed to its last digit ([`repr`]); in an array it has 8 digits and a
//! common width ([`array()`], [`array_repr`]).

mod array;
mod decimal;
mod float_format;
mod repr;

pub use array::{array, array_repr};
pub use repr::repr;

/// Returns an index or a shape as Python prints a tuple: `()`, `(0,)`, `(0, 1)`.
pub fn tuple(items: &[usize]) -> String {
    match items {
        [only] => format!("({only},)"),
        _ => {
            let items: Vec<String> = items.iter().map(usize::to_string).collect();
            format!("({})", items.join(", "))
        }
    }
}
