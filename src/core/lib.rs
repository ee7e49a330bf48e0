//! The notebook's mathematics, without browser, text or colours.
//!
//! [`descent`] makes an update of an [`objective::Objective`]: [`regression`], [`logistic`] or
//! [`two_layers`]; [`microscope`] makes it in single steps. [`derivative`] is the numerical
//! derivative as the notebook writes it; [`expression`] reads the functions it is tried on.

pub mod circuit;
pub mod curvature;
pub mod dataset;
pub mod derivative;
pub mod descent;
pub mod divergence;
pub mod drawn_set;
pub mod expression;
pub mod gate;
pub mod layout;
pub mod logistic;
pub mod loss;
pub mod math;
pub mod microscope;
pub mod minimum;
pub mod numpy;
pub mod objective;
pub mod predict;
pub mod regression;
pub mod rule;
mod side_by_side;
pub mod stability;
pub mod terms;
pub mod trained;
pub mod two_layers;
pub mod verdict;
