//! Prints the stories as HTML: part of building the page.

use descent::story::html;
use descent::text::stories::markup::MarkupError;

fn main() -> Result<(), MarkupError> {
    println!("{}", html::render()?);
    Ok(())
}
