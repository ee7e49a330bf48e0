//! Writes the text into a site while it is built: into `index.html`, and as a page of its own
//! for each story.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use descent::story::document::{fill, pages};

fn main() -> Result<(), Box<dyn Error>> {
    let site = PathBuf::from(env::args_os().nth(1).ok_or("story: name the folder of the site")?);
    let index = site.join("index.html");
    fs::write(&index, fill(&fs::read_to_string(&index)?)?)?;
    let stories = site.join("story");
    fs::create_dir_all(&stories)?;
    for (name, html) in pages()? {
        fs::write(stories.join(name), html)?;
    }
    Ok(())
}
