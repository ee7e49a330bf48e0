//! Fills the page's HTML with its text, from standard input to standard output: part
//! of building the page.

use std::error::Error;
use std::io::{self, Read};

fn main() -> Result<(), Box<dyn Error>> {
    let mut page = String::new();
    io::stdin().read_to_string(&mut page)?;
    print!("{}", descent::story::document::fill(&page)?);
    Ok(())
}
