//! The stories as HTML: a lesson in a language.
//!
//! boot.js puts a story into the page; the page's program sets attributes on it and listens
//! to its events. Without any program all of it can be read.

use std::fmt::Write;

use crate::experiment::language::Language;
use crate::lesson::Lesson;
use crate::lesson::chapter::Chapter;
use crate::lesson::chapters::chapters;
use crate::lesson::words::{self, formulas};
use crate::text::markup::{Kind, MarkupError, code, read};
use crate::text::story::{ChapterText, QuestionText, StoryLabels};

/// Renders the story of a lesson in a language as one element.
///
/// # Errors
/// If a sentence cannot be read.
pub fn render(lesson: Lesson, language: Language) -> Result<String, MarkupError> {
    Telling { lesson, language, labels: StoryLabels::of(language) }.story()
}

/// A story on its way to HTML.
struct Telling {
    lesson: Lesson,
    language: Language,
    labels: &'static StoryLabels,
}

impl Telling {
    fn story(&self) -> Result<String, MarkupError> {
        let (name, labels) = (self.lesson.name(), self.labels);
        let mut html = format!(
            "<section data-lesson=\"{name}\" lang=\"{}\"><p class=\"unseen\" id=\"story-name\">{}</p><ol class=\"steps\">",
            self.language.code(),
            labels.story
        );
        for (i, chapter) in chapters(self.lesson).iter().enumerate() {
            let _ = write!(
                html,
                // The steps are one stop of Tab: the page's program gives it to the current one.
                "<li><a tabindex=\"-1\" href=\"{}\" data-to=\"{name}-{}\"><span>{}</span></a></li>",
                address(chapter, i),
                i + 1,
                marked(self.text(i).title)?
            );
        }
        html += "</ol>";
        for (i, chapter) in chapters(self.lesson).iter().enumerate() {
            html += &self.article(i, chapter)?;
        }
        html += "</section>";
        Ok(html)
    }

    /// Returns the text of an existing chapter.
    fn text(&self, i: usize) -> &'static ChapterText {
        &words::story(self.lesson, self.language)[i]
    }

    fn article(&self, i: usize, chapter: &Chapter) -> Result<String, MarkupError> {
        let (lesson, labels) = (self.lesson, self.labels);
        let (name, number, all) = (lesson.name(), i + 1, chapters(lesson).len());
        let heading = words::heading(lesson, self.language).name;
        let place = (labels.place)(lesson.number(), heading, number, all);
        let title = marked(self.text(i).title)?;
        let mut html = format!(
            "<article id=\"{name}-{number}\"><p class=\"place\">{place}</p><div class=\"columns\"><div class=\"words\"><h2 tabindex=\"-1\" id=\"{name}-{number}-title\">{title}</h2>"
        );
        for sentence in self.text(i).sentences {
            let _ = write!(html, "<p>{}</p>", marked(sentence)?);
        }
        if let Some(formula) = formulas(lesson)[i] {
            let _ = write!(html, "<math display=\"block\">{formula}</math>");
        }
        html += "</div><div class=\"tasks\">";
        if lesson.problem().data().is_some() {
            let _ = write!(
                html,
                "<p class=\"own-points\">{} <button type=\"button\" name=\"notebook-data\">{}</button></p>",
                labels.own_points, labels.notebook_points
            );
        }
        html += &self.question(i, chapter)?;
        html += &self.goal(i, chapter)?;
        let _ = write!(
            html,
            "<p class=\"again\"><a href=\"{}\">{}</a><button type=\"button\" name=\"forget\">{}</button><span role=\"status\"><span class=\"forgotten\">{}</span></span></p></div></div>{}</article>",
            address(chapter, i),
            labels.again,
            labels.forget,
            labels.forgotten,
            self.turn(i)
        );
        Ok(html)
    }

    fn question(&self, i: usize, chapter: &Chapter) -> Result<String, MarkupError> {
        let Some(asked) = chapter.question else { return Ok(String::new()) };
        let say = |say: &dyn Fn(&QuestionText) -> &'static str| {
            marked(self.text(i).question.as_ref().map(say).unwrap_or_default())
        };
        let labels = self.labels;
        let name = format!("{}-{}-answer", self.lesson.name(), i + 1);
        let mut html = format!(
            "<form class=\"question\" data-question=\"\"><fieldset><legend><h3><b>{}</b> {}</h3></legend>",
            labels.predict,
            say(&|question| question.ask)?
        );
        for value in 0..usize::from(asked.answers) {
            let answer = say(&|question| question.answers[value])?;
            let _ = write!(
                html,
                "<label><input type=\"radio\" name=\"{name}\" value=\"{value}\" required><span>{answer}</span></label>"
            );
        }
        let _ = write!(
            html,
            "</fieldset><button class=\"primary\">{}</button><div aria-live=\"polite\"><p class=\"shown\"><b class=\"as-expected\">{}</b><b class=\"otherwise\">{}</b> {}</p></div></form>",
            labels.check,
            labels.right,
            labels.wrong,
            say(&|question| question.outcome)?
        );
        Ok(html)
    }

    fn goal(&self, i: usize, chapter: &Chapter) -> Result<String, MarkupError> {
        let Some(goal) = chapter.goal else { return Ok(String::new()) };
        let words = marked(self.text(i).goal.unwrap_or_default())?;
        Ok(format!(
            "<p class=\"goal\" data-goal=\"{}\"><b>{}</b> {words} <span role=\"status\"><b class=\"reached\">✓ {}</b></span></p>",
            goal.name, self.labels.goal, self.labels.reached
        ))
    }

    /// Returns the links to the chapters before and after.
    fn turn(&self, i: usize) -> String {
        let mut html = String::from("<p class=\"turn\">");
        let (all, labels) = (chapters(self.lesson), self.labels);
        if let Some((before, chapter)) =
            i.checked_sub(1).and_then(|before| Some((before, all.get(before)?)))
        {
            html += &link("prev", chapter, before, labels.previous);
        }
        // Where the links are arrows beside the steps, this stands between them.
        let _ = write!(
            html,
            "<span class=\"count\" aria-hidden=\"true\">{}/{}</span>",
            i + 1,
            all.len()
        );
        let next_lesson = Lesson::ALL.into_iter().skip_while(|&one| one != self.lesson).nth(1);
        if let Some(chapter) = all.get(i + 1) {
            html += &link("next", chapter, i + 1, labels.next);
        } else if let Some((lesson, chapter)) =
            next_lesson.and_then(|lesson| Some((lesson, chapters(lesson).first()?)))
        {
            let name = words::heading(lesson, self.language).name;
            html += &link("next", chapter, 0, &(labels.next_lesson)(name));
        }
        html + "</p>"
    }
}

/// Renders a link to the chapter before or after (`prev`, `next`).
fn link(rel: &str, chapter: &Chapter, i: usize, words: &str) -> String {
    let class = if rel == "next" { "button primary" } else { "button" };
    let address = address(chapter, i);
    format!("<a class=\"{class}\" rel=\"{rel}\" href=\"{address}\"><span>{words}</span></a>")
}

/// Returns the address of a chapter, for an attribute of a page in the folder of the stories.
fn address(chapter: &Chapter, i: usize) -> String {
    format!("../?{}&amp;chapter={}", chapter.preset.replace('&', "&amp;"), i + 1)
}

/// Renders a sentence with its letters, code and stresses.
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

/// Renders W1 with its number below the line.
fn letter(name: &str) -> String {
    match name.split_at(1) {
        (letter, "") => letter.to_owned(),
        (letter, number) => format!("{letter}<sub>{number}</sub>"),
    }
}

/// Renders code with its letters in their colours.
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
