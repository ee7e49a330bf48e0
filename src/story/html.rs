//! The stories as HTML: all lessons in all languages.
//!
//! The page's program sets attributes on this and listens to its events; without the
//! program all of it can be read.

use std::fmt::Write;

use crate::experiment::language::Language;
use crate::lesson::Lesson;
use crate::lesson::chapter::Chapter;
use crate::lesson::chapters::chapters;
use crate::lesson::words::{self, formulas};
use crate::text::markup::{Kind, MarkupError, code, read};
use crate::text::story::{ChapterText, QuestionText, StoryLabels};

/// Renders all stories as one element, which lists the page's languages.
///
/// # Errors
/// If a sentence cannot be read.
pub fn render() -> Result<String, MarkupError> {
    let codes: Vec<_> = Language::ALL.iter().map(|language| language.code()).collect();
    let name = label(|labels| labels.story);
    let mut html = format!(
        "<aside id=\"story\" aria-labelledby=\"story-name\" data-languages=\"{}\"><p class=\"unseen\" id=\"story-name\">{name}</p>",
        codes.join(" ")
    );
    for lesson in Lesson::ALL {
        html += &story(lesson)?;
    }
    Ok(html + "</aside>")
}

/// Renders a label in each language.
fn label(label: fn(&StoryLabels) -> &'static str) -> String {
    each(|language| label(StoryLabels::of(language)).to_owned())
}

/// Renders a text in each language, each in an element of its own.
fn each(text: impl Fn(Language) -> String) -> String {
    let spans = Language::ALL
        .iter()
        .map(|&language| format!("<span lang=\"{}\">{}</span>", language.code(), text(language)));
    spans.collect()
}

/// Renders a sentence with markup in each language.
fn each_marked(sentence: impl Fn(Language) -> &'static str) -> Result<String, MarkupError> {
    let mut html = String::new();
    for &language in Language::ALL {
        let sentence = marked(sentence(language))?;
        let _ = write!(html, "<span lang=\"{}\">{sentence}</span>", language.code());
    }
    Ok(html)
}

fn story(lesson: Lesson) -> Result<String, MarkupError> {
    let name = lesson.name();
    let mut html = format!("<section data-lesson=\"{name}\"><ol class=\"steps\">");
    for (i, chapter) in chapters(lesson).iter().enumerate() {
        let title = each_marked(|language| text(language, lesson, i).title)?;
        let _ = write!(
            html,
            // The steps are one stop of Tab: the page's program gives it to the current one.
            "<li><a tabindex=\"-1\" href=\"{}\" data-to=\"{name}-{}\">{title}</a></li>",
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

/// Returns the text of an existing chapter.
fn text(language: Language, lesson: Lesson, i: usize) -> &'static ChapterText {
    &words::story(lesson, language)[i]
}

fn article(lesson: Lesson, i: usize, chapter: &Chapter) -> Result<String, MarkupError> {
    let (name, number, all) = (lesson.name(), i + 1, chapters(lesson).len());
    let place = each(|language| {
        let name = words::heading(lesson, language).name;
        (StoryLabels::of(language).place)(lesson.number(), name, number, all)
    });
    let title = each_marked(|language| text(language, lesson, i).title)?;
    let mut html = format!(
        "<article id=\"{name}-{number}\"><p class=\"place\">{place}</p><div class=\"columns\"><div class=\"words\"><h2 tabindex=\"-1\" id=\"{name}-{number}-title\">{title}</h2>"
    );
    for &language in Language::ALL {
        for sentence in text(language, lesson, i).sentences {
            let (lang, sentence) = (language.code(), marked(sentence)?);
            let _ = write!(html, "<p lang=\"{lang}\">{sentence}</p>");
        }
    }
    if let Some(formula) = formulas(lesson)[i] {
        let _ = write!(html, "<math display=\"block\">{formula}</math>");
    }
    html += "</div><div class=\"tasks\">";
    html += &question(lesson, i, chapter)?;
    html += &goal(lesson, i, chapter)?;
    let _ = write!(
        html,
        "<p class=\"again\"><a href=\"{}\">{}</a><button type=\"button\" name=\"forget\">{}</button><span role=\"status\"><span class=\"forgotten\">{}</span></span></p></div></div>{}</article>",
        address(chapter, i),
        label(|labels| labels.again),
        label(|labels| labels.forget),
        label(|labels| labels.forgotten),
        turn(lesson, i)
    );
    Ok(html)
}

fn question(lesson: Lesson, i: usize, chapter: &Chapter) -> Result<String, MarkupError> {
    let Some(asked) = chapter.question else { return Ok(String::new()) };
    let say = |say: &dyn Fn(&QuestionText) -> &'static str| {
        each_marked(|language| {
            text(language, lesson, i).question.as_ref().map(say).unwrap_or_default()
        })
    };
    let name = format!("{}-{}-answer", lesson.name(), i + 1);
    let mut html = format!(
        "<form class=\"question\" data-question=\"\"><fieldset><legend><h3><b>{}</b> {}</h3></legend>",
        label(|labels| labels.predict),
        say(&|question| question.ask)?
    );
    for value in 0..usize::from(asked.answers) {
        let answer = say(&|question| question.answers[value])?;
        let _ = write!(
            html,
            "<label><input type=\"radio\" name=\"{name}\" value=\"{value}\" required>{answer}</label>"
        );
    }
    let _ = write!(
        html,
        "</fieldset><button class=\"primary\">{}</button><div aria-live=\"polite\"><p class=\"shown\"><b class=\"as-expected\">{}</b><b class=\"otherwise\">{}</b> {}</p></div></form>",
        label(|labels| labels.check),
        label(|labels| labels.right),
        label(|labels| labels.wrong),
        say(&|question| question.outcome)?
    );
    Ok(html)
}

fn goal(lesson: Lesson, i: usize, chapter: &Chapter) -> Result<String, MarkupError> {
    let Some(goal) = chapter.goal else { return Ok(String::new()) };
    let words = each_marked(|language| text(language, lesson, i).goal.unwrap_or_default())?;
    Ok(format!(
        "<p class=\"goal\" data-goal=\"{}\"><b>{}</b> {words} <span role=\"status\"><b class=\"reached\">✓ {}</b></span></p>",
        goal.name,
        label(|labels| labels.goal),
        label(|labels| labels.reached)
    ))
}

/// The links to the chapters before and after.
fn turn(lesson: Lesson, i: usize) -> String {
    let mut html = String::from("<p class=\"turn\">");
    let all = chapters(lesson);
    if let Some((before, chapter)) =
        i.checked_sub(1).and_then(|before| Some((before, all.get(before)?)))
    {
        let words = label(|labels| labels.previous);
        let _ = write!(
            html,
            "<a class=\"button\" rel=\"prev\" href=\"{}\">{words}</a>",
            address(chapter, before)
        );
    }
    // Where the links are arrows beside the steps, this stands between them.
    let _ =
        write!(html, "<span class=\"count\" aria-hidden=\"true\">{}/{}</span>", i + 1, all.len());
    let next_lesson = Lesson::ALL.into_iter().skip_while(|&one| one != lesson).nth(1);
    if let Some(chapter) = all.get(i + 1) {
        let words = label(|labels| labels.next);
        let _ = write!(
            html,
            "<a class=\"button primary\" rel=\"next\" href=\"{}\">{words}</a>",
            address(chapter, i + 1)
        );
    } else if let Some((next, chapter)) =
        next_lesson.and_then(|next| Some((next, chapters(next).first()?)))
    {
        let words = each(|language| {
            (StoryLabels::of(language).next_lesson)(words::heading(next, language).name)
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

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
