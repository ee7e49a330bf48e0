//! The cover page as HTML, in each language. Its links work before any program; the page's
//! program adds the descent and the reader's progress.

use std::fmt::Write;

use super::html::escaped;
use crate::experiment::language::Language;
use crate::lesson::chapters::chapters;
use crate::lesson::vignettes::vignette;
use crate::lesson::{Lesson, words};
use crate::text::Text;

/// Renders the covers in every language, of which boot.js shows one.
pub(super) fn render() -> String {
    Language::ALL.iter().map(|&language| cover(language)).collect()
}

fn cover(language: Language) -> String {
    let text = Text::of(language);
    let words = &text.cover;
    let first = Lesson::ALL[0];
    let (name, begin) = (words::heading(first, language).name, address(first));
    let mut html = format!(
        "<section class=\"cover\" lang=\"{}\" data-title=\"{}\" hidden><div class=\"top\"><div class=\"live\"></div>\
         <div class=\"say\"><h1>{}</h1><p>{}</p><p class=\"exactness\">{}</p>\
         <p class=\"ways\"><a class=\"button primary\" data-begin=\"\" href=\"{begin}\">{}</a>\
         <a class=\"button primary\" data-continue=\"\" href=\"?\" hidden></a>\
         <a class=\"button\" data-again=\"\" href=\"{begin}\" hidden>{}</a></p></div></div><ul class=\"cards\">",
        language.code(),
        escaped(text.title),
        escaped(words.heading),
        escaped(words.introduction),
        escaped(text.exactness),
        escaped(&(words.begin)(name)),
        escaped(words.start_over),
    );
    for lesson in Lesson::ALL {
        let heading = words::heading(lesson, language);
        let questions = chapters(lesson).len();
        let _ = write!(
            html,
            "<li><a class=\"card\" data-lesson=\"{}\" href=\"{}\">{}<h2><small>{}</small> {}</h2><p>{}</p>\
             <div class=\"progress\" role=\"img\" aria-label=\"{}\"><span class=\"segments\">{}</span><span>0/{questions}</span></div></a></li>",
            lesson.name(),
            address(lesson),
            vignette(lesson),
            lesson.number(),
            escaped(heading.name),
            escaped(heading.about),
            (words.answered)(0, questions),
            "<i></i>".repeat(questions),
        );
    }
    html + "</ul></section>"
}

fn address(lesson: Lesson) -> String {
    format!("?lesson={}", lesson.name())
}
