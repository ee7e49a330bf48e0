//! The numerical derivative of the notebook, cells 1, 2, 4 and 15.
