//! A picture of a lesson with its captions.

use crate::experiment::part::PagePart;
use crate::picture::{Draw, Quantity};

/// A picture of a lesson with its captions.
pub struct LessonPicture {
    /// The part of the page that shows it.
    pub part: PagePart,
    /// The title.
    pub title: &'static str,
    /// The quantity along the horizontal axis.
    pub x: Quantity,
    /// The quantities along the vertical axis; none if the picture has no axes.
    pub y: Vec<Quantity>,
    /// True if the vertical axis is logarithmic and says so.
    pub is_logarithmic: bool,
    /// The picture.
    pub picture: Box<dyn Draw>,
}
