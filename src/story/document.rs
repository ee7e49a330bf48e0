//! The site's HTML: `index.html` with its placeholders filled, and a page for each lesson's
//! story in each language, from which boot.js takes the words and which can be read without
//! scripts.

use thiserror::Error;

use super::cover;
use super::html::{escaped, render};
use crate::experiment::language::Language;
use crate::lesson::{Lesson, words};
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
/// If a placeholder is missing.
pub fn fill(page: &str) -> Result<String, DocumentError> {
    let first = Language::ALL[0];
    let words = [
        ("{lang}", first.code().to_owned()),
        ("{languages}", codes()),
        ("{lessons}", names(|_| true)),
        ("{training}", names(Lesson::trains)),
        ("{title}", escaped(Text::of(first).title)),
        ("{locale}", Document::of(first).locale.to_owned()),
        ("{description}", joined(|document| document.description)),
        ("{preview}", joined(|document| document.preview)),
        ("{preview-picture}", joined(|document| document.preview_picture)),
        ("<!-- alternate-locales -->", alternate_locales()),
        ("<!-- loading -->", spans(|document| document.loading)),
        ("<!-- sandboxed -->", spans(|document| document.sandboxed)),
        ("<!-- no-script -->", no_script()),
        ("<!-- cover -->", cover::render()),
        ("<!-- failures -->", failures()),
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
    let untold = Language::ALL.iter().map(|&language| {
        let (code, document) = (language.code(), Document::of(language));
        let (words, again) = (escaped(document.untold), escaped(document.again));
        format!(
            "<p lang=\"{code}\" role=\"alert\" data-failure=\"untold\">{words} <button type=\"button\" name=\"again\">{again}</button></p>"
        )
    });
    let untold: String = untold.collect();
    format!("<template id=\"failures\">{unsupported}{failed}{untold}</template>")
}

/// Lists the codes of the languages.
fn codes() -> String {
    Language::ALL.iter().map(|language| language.code()).collect::<Vec<_>>().join(" ")
}

/// Lists the names of the lessons of which this is true. Of those that train boot.js starts the
/// worker at once.
fn names(holds: fn(Lesson) -> bool) -> String {
    let lessons = Lesson::ALL.into_iter().filter(|lesson| holds(*lesson));
    lessons.map(Lesson::name).collect::<Vec<_>>().join(" ")
}

/// Renders the page for a reader without scripts: where the stories can be read.
fn no_script() -> String {
    let mut html = String::new();
    for &language in Language::ALL {
        let (code, text) = (language.code(), escaped(Document::of(language).no_script));
        html += &format!(
            "<div class=\"boot\" lang=\"{code}\"><p>{text}</p>{}</div>",
            links("story/", language)
        );
    }
    html
}

/// Renders a list of links to the stories of all lessons in a language, which are in a folder.
fn links(folder: &str, language: Language) -> String {
    let link = |lesson: Lesson| {
        let (file, name) = (file(lesson, language), words::heading(lesson, language).name);
        format!("<li><a href=\"{folder}{file}\">{}. {}</a></li>", lesson.number(), escaped(name))
    };
    format!("<ul>{}</ul>", Lesson::ALL.into_iter().map(link).collect::<String>())
}

/// Returns the name of the file with a lesson's story in a language.
fn file(lesson: Lesson, language: Language) -> String {
    format!("{}.{}.html", lesson.name(), language.code())
}

/// Renders the pages of all stories, each with the name of its file. In place of the style
/// sheets each has `<!-- styles -->`.
///
/// # Errors
/// If a sentence of the stories cannot be read.
pub fn pages() -> Result<Vec<(String, String)>, DocumentError> {
    let all = Language::ALL.iter();
    let all =
        all.flat_map(|&language| Lesson::ALL.into_iter().map(move |lesson| (lesson, language)));
    all.map(|(lesson, language)| Ok((file(lesson, language), page(lesson, language)?))).collect()
}

/// Renders the page of a story.
fn page(lesson: Lesson, language: Language) -> Result<String, DocumentError> {
    let (code, document) = (language.code(), Document::of(language));
    let name = escaped(words::heading(lesson, language).name);
    let others = Language::ALL.iter().filter(|&&other| other != language).map(|&other| {
        let (code, words) = (other.code(), Text::of(other).header.language);
        let file = file(lesson, other);
        format!(" <a href=\"{file}\" lang=\"{code}\" hreflang=\"{code}\">{words}</a>")
    });
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{name} · Descent</title><!-- styles --></head>\
         <body><nav class=\"boot\"><p><a href=\"../?lesson={}&amp;lang={code}\">{}</a>{}</p>{}</nav>\
         <main id=\"story\"><h1>{name}</h1>{}</main></body></html>\n",
        lesson.name(),
        document.lab,
        others.collect::<String>(),
        links("", language),
        render(lesson, language)?
    ))
}

/// Renders the locales of all languages but the first.
fn alternate_locales() -> String {
    let tags = Language::ALL.iter().skip(1).map(|&language| {
        let locale = Document::of(language).locale;
        format!("<meta property=\"og:locale:alternate\" content=\"{locale}\">")
    });
    tags.collect()
}
