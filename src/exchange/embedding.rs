//! The lines of HTML that put a lab into someone else's page.

use crate::experiment::address::Address;
use crate::experiment::part::PagePart;

/// The least height of a frame in which a lab can be used, and the greatest that is
/// written, in CSS pixels.
pub const HEIGHTS: (u32, u32) = (200, 4000);

/// The height of a frame in which a lab fits without scrolling.
pub const USUAL_HEIGHT: u32 = 450;

/// A lab as it is to stand in a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Embedding {
    /// The address of Descent's page, without a query.
    pub page: String,
    /// The lab: with a chapter, the chapter stands beside it.
    pub address: Address,
    /// The height of the frame.
    pub height: u32,
    /// The name of the frame for those who hear it.
    pub title: String,
}

impl Embedding {
    /// What the frame shows.
    #[must_use]
    pub fn source(&self) -> String {
        let address = Address { embed: true, ..self.address.clone() };
        format!("{}?{address}", self.page)
    }

    /// The frame, which needs nothing else.
    #[must_use]
    pub fn iframe(&self) -> String {
        format!(
            "<iframe src=\"{}\"\n  title=\"{}\" width=\"100%\" height=\"{}\" style=\"border: 0\"\n  loading=\"lazy\" allow=\"fullscreen; clipboard-write\"></iframe>\n",
            escaped(&self.source()),
            escaped(&self.title),
            self.height
        )
    }

    /// The element of embed.js, which keeps the frame's height and hears its goals.
    #[must_use]
    pub fn element(&self) -> String {
        let base = self.page.rsplit_once('/').map_or("", |(folder, _)| folder);
        let pairs = self.address.pairs().into_iter();
        let pairs = pairs.filter(|(key, _)| *key != PagePart::Embed.name());
        let keys = pairs.map(|(key, value)| format!(" {key}=\"{}\"", escaped(&value)));
        format!(
            "<script src=\"{}/embed.js\" defer></script>\n<descent-lab{}\n  title=\"{}\" height=\"{}\"></descent-lab>\n",
            escaped(base),
            keys.collect::<String>(),
            escaped(&self.title),
            self.height
        )
    }
}

/// A text as it stands in an attribute.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe += "&amp;",
            '"' => safe += "&quot;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            letter => safe.push(letter),
        }
    }
    safe
}
