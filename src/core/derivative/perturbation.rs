//! A temporary change of an array's element.

use ndarray::{Array, Dimension};

/// Holds an array while one element of it is changed, and restores the element when dropped:
/// `x[idx] = tmp_val`, also after a panic.
pub(super) struct Perturbation<'a, D: Dimension> {
    x: &'a mut Array<f64, D>,
    idx: &'a [usize],
    tmp_val: f64,
}

impl<'a, D: Dimension> Perturbation<'a, D> {
    /// Holds the element at `idx`, which must be an index of `x`.
    pub(super) fn of(x: &'a mut Array<f64, D>, idx: &'a [usize]) -> Self {
        let tmp_val = x.view().into_dyn()[idx];
        Self { x, idx, tmp_val }
    }

    /// Returns the element's own value.
    pub(super) fn tmp_val(&self) -> f64 {
        self.tmp_val
    }

    /// Sets `x[idx] = value`.
    pub(super) fn set(&mut self, value: f64) {
        self.x.view_mut().into_dyn()[self.idx] = value;
    }

    /// Returns the array with the changed element.
    pub(super) fn array(&self) -> &Array<f64, D> {
        self.x
    }
}

impl<D: Dimension> Drop for Perturbation<'_, D> {
    fn drop(&mut self) {
        self.set(self.tmp_val);
    }
}
