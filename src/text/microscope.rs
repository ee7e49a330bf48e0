//! The text of the microscope: one update, line by line.

/// The text of the microscope.
#[derive(Clone, Copy, Debug)]
pub struct Microscope {
    /// The title.
    pub title: &'static str,
    /// The notebook's cell and the number of the update taken apart.
    pub update: fn(u16, &str) -> String,
    /// A line, on the buttons to the previous and the next one.
    pub short: &'static str,
    /// The column of slopes.
    pub slope: &'static str,
    /// Goes to the previous line.
    pub back: &'static str,
    /// Goes to the next line.
    pub next: &'static str,
    /// Names the slider through the lines.
    pub line: &'static str,
    /// The position: this line of all.
    pub position: fn(usize, usize) -> String,
    /// The title of the table of numbers.
    pub numbers: &'static str,
    /// The column of new values.
    pub new_value: &'static str,
    /// Names the code.
    pub code: &'static str,
    /// A parameter of a circuit's gate: 0 first, 1 second, 2 output.
    pub of_gate: fn(&str, usize) -> String,
    /// `tmp_val = x[idx]`: the parameter and its value.
    pub read: fn(&str, &str) -> String,
    /// `x[idx] = … + delta_x`: the parameter and its new value.
    pub set_plus: fn(&str, &str) -> String,
    /// `fx1 = f(x)`: the loss.
    pub call_plus: fn(&str) -> String,
    /// `x[idx] = … - delta_x`: the parameter and its new value.
    pub set_minus: fn(&str, &str) -> String,
    /// `fx2 = f(x)`: the loss.
    pub call_minus: fn(&str) -> String,
    /// `grad[idx] = …`: the parameter and the partial derivative.
    pub divide: fn(&str, &str) -> String,
    /// `x[idx] = tmp_val`: the parameter and its value.
    pub restore: fn(&str, &str) -> String,
    /// The exact derivative: the parameter and the partial derivative.
    pub exact: fn(&str, &str) -> String,
    /// `W -= …`: the parameter, its old value, the gradient, its new value.
    pub change: fn(&str, &str, &str, &str) -> String,
    /// Adds that the slope in b is measured with the new W.
    pub new_w: &'static str,
}
