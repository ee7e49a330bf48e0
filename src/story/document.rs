//! The page's HTML with all of its text: `index.html` with its placeholders filled.

use thiserror::Error;

use super::html::{escaped, render};
use crate::experiment::language::Language;
use crate::lesson::Lesson;
use crate::text::Text;
use crate::text::document::Document;
use crate::text::markup::MarkupError;

/// An error in the page or its stories.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum DocumentError {
    /// A sentence of the stories cannot be read.
    #[error(transparent)]
    Markup(#[from] MarkupError),
    /// The page lacks a placeholder.
    #[error("the page lacks its placeholder {0}")]
    Placeholder(&'static str),
}

/// Fills the placeholders of `index.html`. The first language names the page; every
/// other text is there in all languages.
///
/// # Errors
/// If a placeholder is missing, or a sentence of the stories cannot be read.
pub fn fill(page: &str) -> Result<String, DocumentError> {
    let first = Language::ALL[0];
    let words = [
        ("{lang}", first.code().to_owned()),
        ("{training}", training()),
        ("{title}", escaped(Text::of(first).title)),
        ("{locale}", Document::of(first).locale.to_owned()),
        ("{description}", joined(|document| document.description)),
        ("{preview}", joined(|document| document.preview)),
        ("{preview-picture}", joined(|document| document.preview_picture)),
        ("<!-- alternate-locales -->", alternate_locales()),
        ("<!-- loading -->", spans(|document| document.loading)),
        ("<!-- sandboxed -->", spans(|document| document.sandboxed)),
        ("<!-- no-script -->", paragraphs("", |document| document.no_script)),
        ("<!-- failures -->", failures()),
        ("<!-- story -->", render()?),
    ];
    let mut html = page.to_owned();
    for (placeholder, text) in words {
        if !html.contains(placeholder) {
            return Err(DocumentError::Placeholder(placeholder));
        }
        html = html.replace(placeholder, &text);
    }
    Ok(html)
}

/// A text of the document.
type Field = fn(&Document) -> &'static str;

/// Joins a text in all languages, for an attribute.
fn joined(field: Field) -> String {
    let texts = Language::ALL.iter().map(|&language| escaped(field(Document::of(language))));
    texts.collect::<Vec<_>>().join(" ").replace('"', "&quot;")
}

/// Renders a text as an inline element of each language.
fn spans(field: Field) -> String {
    let spans = Language::ALL.iter().map(|&language| {
        let text = escaped(field(Document::of(language)));
        format!("<span lang=\"{}\">{text}</span>", language.code())
    });
    spans.collect::<Vec<_>>().join(" ")
}

/// Renders a text as a paragraph of each language, with more attributes.
fn paragraphs(attributes: &str, field: Field) -> String {
    let mut html = String::new();
    for &language in Language::ALL {
        let text = escaped(field(Document::of(language)));
        html += &format!("<p class=\"boot\" lang=\"{}\"{attributes}>{text}</p>", language.code());
    }
    html
}

/// Renders what boot.js shows if the program cannot run.
fn failures() -> String {
    let unsupported =
        paragraphs(" role=\"alert\" data-failure=\"unsupported\"", |document| document.unsupported);
    let failed = paragraphs(" role=\"alert\" data-failure=\"failed\"", |document| document.failed);
    format!("<template id=\"failures\">{unsupported}{failed}</template>")
}

/// Lists the names of the lessons with runs, whose worker boot.js starts at once.
fn training() -> String {
    let lessons = Lesson::ALL.iter().filter(|lesson| lesson.trains());
    lessons.map(|lesson| lesson.name()).collect::<Vec<_>>().join(" ")
}

/// Renders the locales of all languages but the first.
fn alternate_locales() -> String {
    let tags = Language::ALL.iter().skip(1).map(|&language| {
        let locale = Document::of(language).locale;
        format!("<meta property=\"og:locale:alternate\" content=\"{locale}\">")
    });
    tags.collect()
}
