//! The notebook's mathematics: no browser, no text, no colour.
//!
//! [`descent`] makes one update of an [`objective::Objective`], which is one of
//! [`regression`], [`logistic`] and [`two_layers`]; [`microscope`] takes it apart.
//! [`derivative`] is the numerical derivative as the notebook writes it, and the
//! oracle of the lanes; [`expression`] is what it can be tried on.

pub mod circuit;
pub mod curvature;
pub mod dataset;
pub mod derivative;
pub mod descent;
pub mod divergence;
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
pub mod stability;
pub mod trained;
pub mod two_layers;
pub mod verdict;
