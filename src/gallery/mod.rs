//! The pictures of a lesson as files: drawn as on the page, with title, axes and
//! address.

mod lesson;
mod record;

use crate::picture::backend;
use crate::picture::plate::Plate;
use crate::picture::surface::DrawingError;
use crate::picture::{Picture, Quantity, Style};
use crate::text::Text;
pub use lesson::plates;
pub use record::{Request, landscape};

/// The size of a file, in CSS pixels.
pub const SIZE: (u32, u32) = (720, 480);

/// A picture as an SVG file.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// Its name, as `hide` has it.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// The file.
    pub svg: String,
}

/// What pictures are drawn with.
#[derive(Clone, Copy, Debug)]
pub struct Studio<'a> {
    /// Every word.
    pub text: &'static Text,
    /// Colours and letters.
    pub style: Style<'a>,
    /// The whole address, which stands below.
    pub address: &'a str,
}

impl Studio<'_> {
    fn draw(
        &self,
        name: &'static str,
        title: &str,
        axes: String,
        picture: &dyn Picture,
    ) -> Result<Drawn, DrawingError> {
        let title = title.to_owned();
        let plate = Plate { title: title.clone(), axes, address: self.address.to_owned() };
        let svg = backend::svg(SIZE, |surface| {
            plate.draw(picture, surface, self.style, self.text.quantity)
        })?;
        Ok(Drawn { name, svg: described(&svg, &title, self.address), title })
    }

    /// The axes of a picture.
    fn axes(&self, x: Quantity, y: &[Quantity]) -> String {
        let name = self.text.quantity;
        let y = y.iter().map(|&quantity| name(quantity)).collect::<Vec<_>>();
        format!("x: {} · y: {}", name(x), y.join(", "))
    }
}

/// The file with its title and its whole address as those read them who do not see
/// it.
fn described(svg: &str, title: &str, address: &str) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let Some((tag, rest)) = svg.split_once(">\n") else { return svg.to_owned() };
    format!(
        "{tag} role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n{rest}",
        escaped(title),
        escaped(address)
    )
}
