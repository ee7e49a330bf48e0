//! The HTML that embeds a lab in another page.

use crate::experiment::address::Address;
use crate::experiment::part::PagePart;

/// The least and the greatest height of a frame [CSS pixels].
pub const HEIGHTS: (u32, u32) = (200, 4000);

/// The height of a frame that a lab fits without scrolling [CSS pixels].
pub const USUAL_HEIGHT: u32 = 450;

/// A lab to embed.
#[derive(Clone, Debug, PartialEq)]
pub struct Embedding {
    /// The address of Descent's page, without a query.
    pub page: String,
    /// The lab, with its story if it has a chapter.
    pub address: Address,
    /// The height of the frame [CSS pixels].
    pub height: u32,
    /// The accessible name of the frame.
    pub title: String,
}

impl Embedding {
    /// Returns the address of the frame.
    #[must_use]
    pub fn source(&self) -> String {
        let address = Address { embed: true, ..self.address.clone() };
        format!("{}?{address}", self.page)
    }

    /// Returns the iframe, which needs nothing else.
    #[must_use]
    pub fn iframe(&self) -> String {
        format!(
            "<iframe src=\"{}\"\n  title=\"{}\" width=\"100%\" height=\"{}\" style=\"border: 0\"\n  loading=\"lazy\" allow=\"fullscreen; clipboard-write\"></iframe>\n",
            escaped(&self.source()),
            escaped(&self.title),
            self.height
        )
    }

    /// Returns the element of embed.js, which adapts the frame's height and listens to its
    /// goals.
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

/// Escapes a text for an attribute.
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
