//! The pictures of a lesson as SVG files with title, axes and address.

mod record;

use crate::experiment::address::Address;
use crate::experiment::part::PagePart;
use crate::lesson::picture::LessonPicture;
use crate::lesson::pictures::Pictures;
use crate::picture::Style;
use crate::picture::backend;
use crate::picture::plate::Plate;
use crate::picture::surface::DrawingError;
use crate::session::latest::Latest;
use crate::text::Text;
pub use record::Request;

/// The size of a file \[CSS pixels\].
pub const SIZE: (u32, u32) = (720, 480);

/// A picture as an SVG file.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The part of the page that it draws.
    pub part: PagePart,
    /// The title.
    pub title: String,
    /// The file.
    pub svg: String,
}

/// The style and the captions of pictures.
#[derive(Clone, Copy, Debug)]
pub struct Studio<'a> {
    /// The text in a language.
    pub text: &'static Text,
    /// Colours and font.
    pub style: Style<'a>,
    /// The whole address, printed below the picture.
    pub address: &'a str,
}

/// Draws the pictures of an address at the run's cursor, by the function of its lesson; none
/// before it is known.
///
/// # Errors
/// The SVG cannot be written.
pub fn plates(
    studio: &Studio<'_>,
    address: &Address,
    latest: &Latest,
    pictures: Pictures,
) -> Result<Vec<Drawn>, DrawingError> {
    let pictures = pictures(studio.text, &address.subject, latest);
    pictures.iter().map(|picture| studio.draw(picture)).collect()
}

impl Studio<'_> {
    fn draw(&self, picture: &LessonPicture) -> Result<Drawn, DrawingError> {
        let title = picture.title.to_owned();
        let axes = self.axes(picture);
        let plate = Plate { title: title.clone(), axes, address: self.address.to_owned() };
        let svg = backend::svg(SIZE, |surface| {
            plate.draw(&*picture.picture, surface, self.style, self.text.quantity)
        })?;
        let svg = described(&svg, &title, self.address);
        Ok(Drawn { part: picture.part, svg, title })
    }

    /// Returns the names of a picture's axes.
    fn axes(&self, picture: &LessonPicture) -> String {
        if picture.y.is_empty() {
            return String::new();
        }
        let name = self.text.quantity;
        let y = picture.y.iter().map(|&quantity| name(quantity)).collect::<Vec<_>>();
        let axes = format!("x: {} · y: {}", name(picture.x), y.join(", "));
        if picture.is_logarithmic {
            format!("{axes} ({})", self.text.pictures.logarithmic)
        } else {
            axes
        }
    }
}

/// Adds the title and the whole address for screen readers.
fn described(svg: &str, title: &str, address: &str) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let Some((tag, rest)) = svg.split_once(">\n") else { return svg.to_owned() };
    format!(
        "{tag} role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n{rest}",
        escaped(title),
        escaped(address)
    )
}
