//! The formulas and code of the chapter.

use crate::lesson::exhibit::{Exhibit, NONE};

pub(in crate::lesson) static EXHIBITS: [Exhibit; 1] = [NONE];
