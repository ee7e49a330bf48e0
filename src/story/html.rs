//! The stories as HTML: all lessons in both languages, each word once.
//!
//! The page's program sets attributes on this and hears its events; without it,
//! everything is there to be read.

use std::fmt::Write;

use crate::experiment::address::Language;
use crate::lesson::Lesson;
use crate::lesson::chapter::Chapter;
use crate::lesson::chapters::chapters;
use crate::text::Text;
use crate::text::stories::markup::{Kind, MarkupError, code, read};
use crate::text::stories::{self, Code, Exhibit, Frame};

const LANGUAGES: [Language; 2] = [Language::Korean, Language::English];

/// All stories, one element.
///
/// # Errors
/// Where a sentence cannot be read.
pub fn render() -> Result<String, MarkupError> {
    let mut html = String::from("<aside id=\"story\">");
    for lesson in Lesson::ALL {
        html += &story(lesson)?;
    }
    Ok(html + "</aside>")
}

/// An element of each language, with plain words.
fn framed(words: fn(&Frame) -> &'static str) -> String {
    each(|language| words(stories::frame(language)).to_owned())
}

/// Words in each language, each in an element of its own.
fn each(words: impl Fn(Language) -> String) -> String {
    LANGUAGES
        .map(|language| format!("<span lang=\"{}\">{}</span>", language.code(), words(language)))
        .concat()
}

/// Marked up words in each language.
fn each_marked(words: impl Fn(Language) -> &'static str) -> Result<String, MarkupError> {
    let [korean, english] = LANGUAGES.map(|language| marked(words(language)));
    let (korean, english) = (korean?, english?);
    Ok(format!("<span lang=\"ko\">{korean}</span><span lang=\"en\">{english}</span>"))
}

fn story(lesson: Lesson) -> Result<String, MarkupError> {
    let name = lesson.name();
    let mut html = format!("<section data-lesson=\"{name}\"><ol class=\"steps\">");
    for (i, chapter) in chapters(lesson).iter().enumerate() {
        let title = each_marked(|language| words(language, lesson, i).title)?;
        let _ = write!(
            html,
            "<li><a href=\"{}\" data-to=\"{name}-{}\">{title}</a></li>",
            address(chapter, i),
            i + 1
        );
    }
    html += "</ol>";
    for (i, chapter) in chapters(lesson).iter().enumerate() {
        html += &article(lesson, i, chapter)?;
    }
    html += "</section>";
    Ok(html)
}

/// The words of a chapter that is there.
fn words(language: Language, lesson: Lesson, i: usize) -> &'static stories::Chapter {
    &stories::chapters(language, lesson)[i]
}

fn article(lesson: Lesson, i: usize, chapter: &Chapter) -> Result<String, MarkupError> {
    let (name, number, all) = (lesson.name(), i + 1, chapters(lesson).len());
    let place = each(|language| {
        let title = (Text::of(language).lesson)(lesson);
        (stories::frame(language).place)(lesson.number(), title, number, all)
    });
    let title = each_marked(|language| words(language, lesson, i).title)?;
    let mut html = format!(
        "<article id=\"{name}-{number}\"><p class=\"place\">{place}</p><h2 tabindex=\"-1\">{title}</h2>"
    );
    for language in LANGUAGES {
        for sentence in words(language, lesson, i).sentences {
            let (lang, sentence) = (language.code(), marked(sentence)?);
            let _ = write!(html, "<p lang=\"{lang}\">{sentence}</p>");
        }
    }
    html += "<div class=\"more\">";
    html += &exhibit(&stories::exhibits(lesson)[i]);
    html += &question(lesson, i, chapter)?;
    html += &goal(lesson, i, chapter)?;
    let _ = write!(
        html,
        "<p class=\"again\"><a href=\"{}\">{}</a><button type=\"button\" name=\"forget\">{}</button><span role=\"status\"><span class=\"forgotten\">{}</span></span></p></div>{}</article>",
        address(chapter, i),
        framed(|frame| frame.again),
        framed(|frame| frame.forget),
        framed(|frame| frame.forgotten),
        turn(lesson, i)
    );
    Ok(html)
}

/// The formula and the code.
fn exhibit(exhibit: &Exhibit) -> String {
    let formula =
        exhibit.formula.map(|formula| format!("<math display=\"block\">{formula}</math>"));
    let code = exhibit.code.as_ref().map(listing);
    [formula, code].into_iter().flatten().collect()
}

fn listing(code: &Code) -> String {
    let caption = each(|language| (stories::frame(language).cell)(code.cell));
    let lines = code.lines.iter().enumerate().map(|(i, line)| {
        let tag = if code.lit.contains(&i) { "mark" } else { "span" };
        format!("<{tag}>{}\n</{tag}>", coded(line))
    });
    let lines: String = lines.collect();
    format!(
        "<figure class=\"code\"><figcaption>{caption}</figcaption><pre tabindex=\"0\"><code>{lines}</code></pre></figure>"
    )
}

fn question(lesson: Lesson, i: usize, chapter: &Chapter) -> Result<String, MarkupError> {
    let asked = |language| words(language, lesson, i).question.as_ref();
    let (Some(_), Some(korean), Some(english)) =
        (chapter.question, asked(Language::Korean), asked(Language::English))
    else {
        return Ok(String::new());
    };
    let both = |words: fn(&stories::Question) -> &'static str| {
        each_marked(|language| match language {
            Language::Korean => words(korean),
            Language::English => words(english),
        })
    };
    let name = format!("{}-{}-answer", lesson.name(), i + 1);
    let mut html = format!(
        "<form class=\"question\"><fieldset><legend><b>{}</b> {}</legend>",
        framed(|frame| frame.predict),
        both(|question| question.ask)?
    );
    for (value, (korean, english)) in korean.answers.iter().zip(english.answers).enumerate() {
        let answer = each_marked(|language| match language {
            Language::Korean => korean,
            Language::English => english,
        })?;
        let _ = write!(
            html,
            "<label><input type=\"radio\" name=\"{name}\" value=\"{value}\" required>{answer}</label>"
        );
    }
    let _ = write!(
        html,
        "</fieldset><button class=\"primary\">{}</button><div aria-live=\"polite\"><p class=\"shown\"><b class=\"as-expected\">{}</b><b class=\"otherwise\">{}</b> {}</p></div></form>",
        framed(|frame| frame.check),
        framed(|frame| frame.right),
        framed(|frame| frame.wrong),
        both(|question| question.shown)?
    );
    Ok(html)
}

fn goal(lesson: Lesson, i: usize, chapter: &Chapter) -> Result<String, MarkupError> {
    let Some(goal) = chapter.goal else { return Ok(String::new()) };
    let words = each_marked(|language| words(language, lesson, i).goal.unwrap_or_default())?;
    Ok(format!(
        "<p class=\"goal\" data-goal=\"{}\"><b>{}</b> {words} <span role=\"status\"><b class=\"reached\">✓ {}</b></span></p>",
        goal.name,
        framed(|frame| frame.goal),
        framed(|frame| frame.reached)
    ))
}

/// The links to the chapters before and after.
fn turn(lesson: Lesson, i: usize) -> String {
    let mut html = String::from("<p class=\"turn\">");
    let all = chapters(lesson);
    if let Some((before, chapter)) =
        i.checked_sub(1).and_then(|before| Some((before, all.get(before)?)))
    {
        let words = framed(|frame| frame.previous);
        let _ = write!(
            html,
            "<a class=\"button\" rel=\"prev\" href=\"{}\">{words}</a>",
            address(chapter, before)
        );
    }
    let _ = write!(
        html,
        "<button type=\"button\" name=\"more\" aria-expanded=\"false\">{}</button>",
        framed(|frame| frame.more)
    );
    let next_lesson = Lesson::ALL.into_iter().skip_while(|&one| one != lesson).nth(1);
    if let Some(chapter) = all.get(i + 1) {
        let words = framed(|frame| frame.next);
        let _ = write!(
            html,
            "<a class=\"button primary\" rel=\"next\" href=\"{}\">{words}</a>",
            address(chapter, i + 1)
        );
    } else if let Some((next, chapter)) =
        next_lesson.and_then(|next| Some((next, chapters(next).first()?)))
    {
        let words = each(|language| {
            (stories::frame(language).next_lesson)((Text::of(language).lesson)(next))
        });
        let _ = write!(
            html,
            "<a class=\"button primary\" rel=\"next\" href=\"{}\">{words}</a>",
            address(chapter, 0)
        );
    }
    html + "</p>"
}

/// The address of a chapter, for an attribute.
fn address(chapter: &Chapter, i: usize) -> String {
    format!("?{}&amp;chapter={}", chapter.preset.replace('&', "&amp;"), i + 1)
}

/// A sentence with its letters, code and stresses.
fn marked(sentence: &str) -> Result<String, MarkupError> {
    let mut html = String::new();
    for run in read(sentence)? {
        let inner = match run.kind {
            Kind::Plain => escaped(&run.text),
            Kind::Code => format!("<code>{}</code>", coded(&run.text)),
            kind => format!("<var class=\"{}\">{}</var>", class(kind), letter(&run.text)),
        };
        html += &if run.strong { format!("<b>{inner}</b>") } else { inner };
    }
    Ok(html)
}

/// W1 with its number below the line.
fn letter(name: &str) -> String {
    match name.split_at(1) {
        (letter, "") => letter.to_owned(),
        (letter, number) => format!("{letter}<sub>{number}</sub>"),
    }
}

/// Code with its letters in their colours.
fn coded(line: &str) -> String {
    let pieces = code(line).into_iter().map(|(piece, kind)| match kind {
        Kind::Code | Kind::Plain => escaped(piece),
        kind => format!("<i class=\"{}\">{piece}</i>", class(kind)),
    });
    pieces.collect()
}

fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Weight => "w",
        Kind::Bias => "b",
        Kind::Error => "error",
        Kind::Plain | Kind::Code => "",
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
