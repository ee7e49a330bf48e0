//! A walk over an array element by element, as `np.nditer` does.

/// `np.nditer(x, flags = ['multi_index'])`: every index of a shape once, the last axis
/// fastest.
///
/// It has the shape alone, so the array can be read and written between two elements. A shape
/// without axes has one index, `()`; a shape with an axis of length 0 has none.
#[derive(Clone, Debug)]
pub struct NdIter {
    shape: Vec<usize>,
    multi_index: Vec<usize>,
    finished: bool,
}

impl NdIter {
    /// Returns the walk at the first element of an array of this shape.
    pub fn new(shape: &[usize]) -> Self {
        Self {
            shape: shape.to_vec(),
            multi_index: vec![0; shape.len()],
            finished: shape.contains(&0),
        }
    }

    /// Returns `it.multi_index`, or none once `it.finished`.
    pub fn multi_index(&self) -> Option<&[usize]> {
        (!self.finished).then_some(self.multi_index.as_slice())
    }

    /// Goes on to the next element: `it.iternext()`.
    pub fn iternext(&mut self) {
        for (place, &length) in self.multi_index.iter_mut().zip(&self.shape).rev() {
            *place += 1;
            if *place < length {
                return;
            }
            *place = 0;
        }
        self.finished = true;
    }
}
