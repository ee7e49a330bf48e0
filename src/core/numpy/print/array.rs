//! NumPy's `str` and `repr` of a float64 array, with its default print options.

use ndarray::{ArrayViewD, Axis};

use super::{float_format::FloatFormat, repr, tuple};

/// `np.get_printoptions()['linewidth']`.
const LINE_WIDTH: usize = 75;
/// Number of elements above which only the edges of an array are shown.
const THRESHOLD: usize = 1000;
/// Number of elements of an edge, at each end of an axis.
const EDGE_ITEMS: usize = 3;

/// Returns `str(a)` of NumPy, as `print` shows it: `[[5. 0.]\n [0. 0.]]`.
pub fn array(view: ArrayViewD<'_, f64>) -> String {
    match view.first() {
        Some(&scalar) if view.ndim() == 0 => repr(scalar),
        _ => Layout::of(&view, " ").write(view, "", LINE_WIDTH),
    }
}

/// Returns `repr(a)` of NumPy, as a notebook cell ending in `a` shows it: `array([[ 5.,
/// 13.],\n       [32., 15.]])`.
pub fn array_repr(view: ArrayViewD<'_, f64>) -> String {
    const PREFIX: &str = "array(";
    let mut extras = Vec::new();
    let shape = format!("shape={}", tuple(view.shape()));
    if view.len() > THRESHOLD || (view.is_empty() && view.shape() != [0]) {
        extras.push(shape);
    }
    if view.is_empty() {
        extras.push("dtype=float64".to_owned());
    }

    // The closing bracket of `array(` takes a column from the numbers.
    let numbers = Layout::of(&view, ", ").write(view, PREFIX, LINE_WIDTH - 1);
    if extras.is_empty() {
        return format!("{PREFIX}{numbers})");
    }
    let start = format!("{PREFIX}{numbers},");
    let end = format!("{})", extras.join(", "));
    let last_line = start.rsplit('\n').next().map_or(0, str::len);
    if last_line + 1 + end.len() > LINE_WIDTH {
        format!("{start}\n{:indent$}{end}", "", indent = PREFIX.len())
    } else {
        format!("{start} {end}")
    }
}

/// The layout of an array: the format of its numbers, their separator, and whether the middle
/// is left out.
struct Layout {
    format: FloatFormat,
    separator: &'static str,
    summarised: bool,
}

impl Layout {
    fn of(view: &ArrayViewD<'_, f64>, separator: &'static str) -> Self {
        let summarised = view.len() > THRESHOLD;
        let visible: Vec<f64> = view
            .indexed_iter()
            .filter(|(index, _)| {
                (0..view.ndim()).all(|axis| {
                    let (place, length) = (index[axis], view.shape()[axis]);
                    !has_gap(summarised, length) || at_edge(place, length)
                })
            })
            .map(|(_, &x)| x)
            .collect();
        Self { format: FloatFormat::of(&visible), separator, summarised }
    }

    fn write(&self, view: ArrayViewD<'_, f64>, prefix: &str, width: usize) -> String {
        if view.is_empty() {
            return "[]".to_owned();
        }
        self.nested(view, prefix.len() + 1, width)
    }

    /// Writes `view` in brackets. Its lines after the first begin with `indent` spaces, and
    /// none is wider than `width` if possible.
    fn nested(&self, view: ArrayViewD<'_, f64>, indent: usize, width: usize) -> String {
        match view.ndim() {
            0 => view.iter().map(|&x| self.format.number(x)).collect(),
            1 => self.row(view, indent, width),
            deeper => {
                let rows: Vec<String> =
                    self.items(view, |row| self.nested(row, indent + 1, width.saturating_sub(1)));
                // One more blank line between blocks for each further axis.
                let between = format!(
                    "{}{}{:indent$}",
                    self.separator.trim_end(),
                    "\n".repeat(deeper - 1),
                    ""
                );
                format!("[{}]", rows.join(&between))
            }
        }
    }

    /// Writes a row of numbers, wrapped.
    fn row(&self, view: ArrayViewD<'_, f64>, indent: usize, width: usize) -> String {
        let words = self.items(view, |x| x.iter().map(|&x| self.format.number(x)).collect());
        let start = " ".repeat(indent);
        let mut lines = String::new();
        let mut line = start.clone();
        for (place, word) in words.iter().enumerate() {
            if place > 0 {
                line += self.separator;
            }
            // One column is left for the bracket or comma that follows.
            if line.len() + word.len() > width.saturating_sub(1) && line.len() > indent {
                lines += line.trim_end();
                lines.push('\n');
                line.clone_from(&start);
            }
            line += word;
        }
        lines += &line;
        format!("[{}]", &lines[indent..])
    }

    /// Writes the sub-arrays along the first axis by `write`, with `...` for those left out.
    fn items(
        &self,
        view: ArrayViewD<'_, f64>,
        write: impl Fn(ArrayViewD<'_, f64>) -> String,
    ) -> Vec<String> {
        let length = view.len_of(Axis(0));
        let gap = has_gap(self.summarised, length);
        let mut items = Vec::new();
        for (place, item) in view.axis_iter(Axis(0)).enumerate() {
            if !gap || at_edge(place, length) {
                items.push(write(item));
            } else if place == EDGE_ITEMS {
                items.push("...".to_owned());
            }
        }
        items
    }
}

/// Returns true if an axis of this length is shown without its middle.
fn has_gap(summarised: bool, length: usize) -> bool {
    summarised && length > 2 * EDGE_ITEMS
}

fn at_edge(place: usize, length: usize) -> bool {
    place < EDGE_ITEMS || place + EDGE_ITEMS >= length
}
