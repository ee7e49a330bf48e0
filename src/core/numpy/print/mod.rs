//! Numbers and arrays as Python and NumPy print them.
//!
//! A number alone is printed to its last digit ([`repr`]); inside an array it
//! is cut to 8 digits and padded to a common width ([`array()`], [`array_repr`]).

mod array;
mod decimal;
mod float_format;
mod repr;

pub use array::{array, array_repr};
pub use repr::repr;

/// An index or a shape as Python prints a tuple: `()`, `(0,)`, `(0, 1)`.
pub fn tuple(items: &[usize]) -> String {
    match items {
        [only] => format!("({only},)"),
        _ => {
            let items: Vec<String> = items.iter().map(usize::to_string).collect();
            format!("({})", items.join(", "))
        }
    }
}
