//! Pictures: from plain numbers onto a small surface, a canvas on the page or an
//! SVG in a file or a test. A picture survives any numbers.
//!
//! Coordinates are device pixels. No text is measured: a page would have to lay it
//! out for every label.

pub mod axis;
pub mod backend;
pub mod circuit;
mod clip;
mod contour;
mod curve_names;
mod curve_panel;
pub mod decision;
pub mod delta_digits;
pub mod delta_error;
pub mod digits;
mod drawable;
pub mod errors;
pub mod factor;
pub mod fold;
mod frame;
pub mod gate_errors;
pub mod gate_plane;
pub mod geometry;
mod graph;
pub mod handle;
pub mod input_sigma;
mod labels;
pub mod landscape;
mod lens;
mod limits;
pub mod line_chart;
pub mod medium;
pub mod model;
pub mod norms;
pub mod order_errors;
pub mod parameters;
pub mod pen;
pub mod plane;
pub mod plate;
pub mod point_loss;
pub mod point_losses;
mod power_of_ten;
mod quantity;
pub mod ray_loss;
mod run_curve;
pub mod seed_tables;
pub mod slope;
mod stops;
mod style;
pub mod surface;
mod svg;
pub mod sweep_losses;
pub mod thousands;
pub mod update;
mod value_axis;
mod xy;
pub mod z;

pub use drawable::{Draw, Picture, Towards};
pub use quantity::{Quantity, Table};
pub use style::{BANDS, Palette, Style};
