//! The stories, as a reader meets them: chapter by chapter by keyboard, a question
//! and its run, and the words that are there before any program.

use crate::browser::Key;
use crate::page::Page;
use serde_json::{Value, json};

/// The visible chapter.
const SHOWN: &str = "#story article:not([hidden])";

/// Returns the name of the visible chapter.
fn chapter(page: &Page) -> Option<String> {
    page.text(&format!("{SHOWN} h2"))?;
    page.attribute(SHOWN, "id")
}

#[track_caller]
fn wait_for_chapter(page: &Page, name: &str) {
    page.wait_until(&format!("the chapter is {name}"), || chapter(page).as_deref() == Some(name));
}

/// Returns true if the selector matches the focused element.
fn is_focused(page: &Page, selector: &str) -> bool {
    let script = "return document.activeElement.matches(arguments[0]);";
    page.browser.script(script, json!([selector])) == true
}

/// Presses Tab until the selector matches the focused element.
#[track_caller]
fn tab_to(page: &Page, selector: &str) {
    for _ in 0..60 {
        if is_focused(page, selector) {
            return;
        }
        page.browser.press(Key::Tab);
    }
    panic!("Tab does not reach {selector}");
}

pub(crate) fn read_by_keyboard(page: &Page) {
    page.open("lesson=regression&lang=ko");
    wait_for_chapter(page, "regression-1");
    page.browser.script("window.never_reloaded = true;", json!([]));
    for number in 2..=8 {
        tab_to(page, &format!("{SHOWN} [rel=next]"));
        page.browser.press(Key::Enter);
        wait_for_chapter(page, &format!("regression-{number}"));
        page.wait_until("the title has the focus", || is_focused(page, &format!("{SHOWN} h2")));
        assert_eq!(page.address_parameter("chapter"), Some(number.to_string()));
        let current = page.attribute("#story [aria-current]", "data-to");
        assert_eq!(current, Some(format!("regression-{number}")));
        if number == 5 {
            page.wait_until("the lab has its preset", || page.field("lr") == "0.095");
        }
    }
    // Back, by the link and by the browser; on to the next lesson.
    tab_to(page, &format!("{SHOWN} [rel=next]"));
    page.browser.press(Key::Enter);
    wait_for_chapter(page, "classification-1");
    page.browser.script("history.back();", json!([]));
    wait_for_chapter(page, "regression-8");
    tab_to(page, &format!("{SHOWN} [rel=prev]"));
    page.browser.press(Key::Enter);
    wait_for_chapter(page, "regression-7");
    page.wait_until("the lab has its preset", || page.field("lr") == "0.2");
    assert_eq!(page.browser.script("return window.never_reloaded;", json!([])), true);
}

/// Returns the visible feedback on the answer.
fn feedback(page: &Page) -> Option<String> {
    page.text(&format!("{SHOWN} .shown"))
}

/// Chooses an answer and has it checked, both by keyboard.
fn answer(page: &Page, value: usize) {
    let radio = format!("{SHOWN} [type=radio]");
    tab_to(page, &radio);
    page.browser.press(Key::Space);
    for _ in 0..value {
        // The arrow goes to the next answer and leaves the timeline alone.
        page.browser.press(Key::ArrowRight);
    }
    assert!(is_focused(page, &format!("{SHOWN} [value=\"{value}\"]:checked")));
    page.browser.press(Key::Enter);
}

pub(crate) fn a_question_is_remembered(page: &Page) {
    const QUERY: &str = "lesson=regression&lang=en&chapter=4";
    page.open(QUERY);
    assert_eq!(feedback(page), None, "nothing is told before it is run");
    answer(page, 1);
    page.wait_for_run("diverged");
    page.wait_until("the answer is told", || feedback(page).is_some());
    let words = feedback(page).unwrap_or_default();
    assert!(words.starts_with("Not as you expected.") && words.contains("update 57"), "{words}");
    assert_eq!(page.verdict().diverged_at, Some(57), "as the lab says");

    page.open(QUERY);
    assert_eq!(feedback(page), Some(words), "it is remembered");
    assert!(page.has(&format!("{SHOWN} [value=\"1\"]:checked")));
    tab_to(page, &format!("{SHOWN} [name=forget]"));
    page.browser.press(Key::Enter);
    page.wait_until("it is forgotten", || feedback(page).is_none());
    page.wait_until("and said so", || page.text(&format!("{SHOWN} .forgotten")).is_some());
    page.open(QUERY);
    assert_eq!(feedback(page), None, "it stays forgotten");
}

pub(crate) fn the_derivative_answers(page: &Page) {
    page.open("lesson=derivative&lang=ko&chapter=3");
    answer(page, 2);
    page.wait_until("the answer is told", || feedback(page).is_some());
    assert!(feedback(page).is_some_and(|words| words.starts_with("예상대로입니다.")));
    assert_eq!(page.address_parameter("delta").as_deref(), Some("1e-12"));
    // The runner checks at the end that the worker trains.
    page.open("lesson=regression");
}

/// A line of the second chapter: its goal, once it is met.
const MET: &str = "#story [data-goal=under-1e-6][data-met] .reached";

pub(crate) fn a_goal_is_reached(page: &Page) {
    page.open("lesson=regression&lang=en&chapter=2&lr=0.001");
    assert_eq!(page.text(MET), None);
    page.click("full");
    page.wait_for_run("finished");
    assert_eq!(page.text(MET), None, "at this rate 2,000 updates are not enough");
    page.open("lesson=regression&lang=en&chapter=2&at=2000");
    page.wait_until("the goal is met", || page.text(MET).is_some());
    page.open("lesson=regression&lang=ko&chapter=2");
    page.wait_until("it is remembered", || page.text(MET).is_some());
}

pub(crate) fn a_goal_is_met_on_the_way(page: &Page) {
    page.open("lesson=regression&lang=en&chapter=2&at=8001");
    page.wait_for_run("finished");
    page.wait_until("the goal was met before 2,000", || page.text(MET).is_some());
}

/// Returns the text of a file of the site.
fn file(page: &Page, name: &str) -> String {
    let script = "const answer = arguments[arguments.length - 1]; \
        fetch(new URL(arguments[0], document.baseURI)).then((page) => page.text()).then(answer);";
    page.browser.async_script(script, json!([name])).as_str().unwrap_or_default().to_owned()
}

pub(crate) fn stands_in_pages_of_its_own(page: &Page) {
    page.open("lesson=regression&lang=ko");
    let index = file(page, "./");
    for words in ["글은 아래 링크에서 모두 읽을 수 있습니다", "All of the text can be read"]
    {
        assert!(index.contains(words), "{words}");
    }
    for (name, words) in [
        ("story/gates.ko.html", "멈춘 것이 아니라 끝난 것이다"),
        ("story/regression.en.html", "One update computes the loss four times"),
        ("story/xor.ko.html", "두 직선이 평면을 접는다"),
    ] {
        assert!(index.contains(&format!("href=\"{name}\"")), "{name}");
        let html = file(page, name);
        assert!(html.contains(words) && !html.contains("<article hidden"), "{name}: {words}");
    }
}

pub(crate) fn says_that_the_words_are_missing(page: &Page) {
    page.open("lesson=regression&lang=en&chapter=2");
    let alert = "#story [role=alert]";
    page.wait_until("the page says so", || page.text(alert).is_some());
    assert!(page.text(alert).is_some_and(|words| words.starts_with("The text of this lesson")));
    page.browser.click("#story [name=again]");
    wait_for_chapter(page, "regression-2");
    assert_eq!(page.text(alert), None);
    // The runner checks at the end that the worker trains.
    page.open("lesson=regression");
}

pub(crate) fn in_both_languages(page: &Page) {
    page.open("lesson=gates&chapter=5&lang=en");
    let title = format!("{SHOWN} h2");
    assert_eq!(page.text(&title).as_deref(), Some("It is not stuck; it is finished"));
    let chosen = format!("{SHOWN} [type=radio][value=\"1\"]");
    page.browser.script("document.querySelector(arguments[0]).click();", json!([chosen]));
    page.click("lang");
    page.wait_until("it is Korean", || {
        page.text(&title).as_deref() == Some("멈춘 것이 아니라 끝난 것이다")
    });
    assert_eq!(page.text(&format!("{SHOWN} p[lang=en]")), None, "no English is left");
    assert!(page.has(&format!("{chosen}:checked")), "what was chosen stays chosen");
}

pub(crate) fn only_where_it_is_asked_for(page: &Page) {
    for (query, expected) in [
        ("lang=ko", None),
        ("lesson=xor&embed=1", None),
        ("lesson=xor&embed=1&chapter=2", Some("xor-2")),
        ("lesson=xor&chapter=99", Some("xor-1")),
        ("lesson=xor", Some("xor-1")),
    ] {
        page.open(query);
        assert_eq!(chapter(page).as_deref(), expected, "{query}");
        assert_eq!(page.notice("address").is_some(), query.contains("99"), "{query}");
    }
}

/// The words are wrapped at every width, and the bar with the steps stays in sight.
pub(crate) fn fits_a_phone(page: &Page) {
    for width in [320, 390] {
        page.browser.set_viewport(width, 844);
        for query in [
            "lesson=regression&chapter=3",
            "lesson=derivative&chapter=2",
            "lesson=classification&chapter=3",
            "lesson=xor&chapter=1",
        ] {
            for language in ["ko", "en"] {
                page.open(&format!("{query}&lang={language}"));
                let question = format!("{SHOWN} [data-question]");
                assert!(page.text(&question).is_some(), "nothing is folded");
                let script = "const story = document.querySelector('#story'); \
                    return story.scrollWidth - story.clientWidth + \
                    Math.max(0, story.getBoundingClientRect().right - document.documentElement.clientWidth);";
                let wider = page.browser.script(script, json!([]));
                assert_eq!(wider, Value::from(0), "{query} in {language} at {width} px");
                let script = "document.querySelector(arguments[0]).scrollIntoView(false); \
                    const bar = document.querySelector('#story section:has(article:not([hidden])) .steps'); \
                    const { left, width, top, height } = bar.getBoundingClientRect(); \
                    return document.elementFromPoint(left + width / 2, top + height / 2) \
                        ?.closest('.steps') === bar;";
                let stays = page.browser.script(script, json!([question]));
                assert_eq!(stays, true, "{query} in {language} at {width} px");
            }
        }
    }
    page.screenshot("story-phone");
    page.open("lesson=regression");
}

pub(crate) fn the_question_is_a_few_stops_away(page: &Page) {
    page.open("lesson=regression&lang=en&chapter=3");
    let skip = ".skip[href=\"#regression-3-title\"]";
    for _ in 0..2 {
        page.browser.press(Key::Tab);
    }
    assert!(is_focused(page, skip), "it is the second stop");
    page.browser.press(Key::Enter);
    page.wait_until("the title has the focus", || is_focused(page, &format!("{SHOWN} h2")));
    page.browser.press(Key::Tab);
    assert!(is_focused(page, &format!("{SHOWN} [type=radio]")));

    // The steps are one stop, with arrows between them.
    page.browser.script("document.querySelector('#story [aria-current]').focus();", json!([]));
    page.browser.press(Key::ArrowRight);
    assert!(is_focused(page, "[data-to=regression-4]"));
    page.browser.press(Key::Tab);
    assert!(is_focused(page, &format!("{SHOWN} [type=radio]")));
    page.browser.script("document.querySelector('#story [aria-current]').focus();", json!([]));
    page.browser.press(Key::End);
    page.browser.press(Key::Enter);
    wait_for_chapter(page, "regression-8");
}

/// The feedback is in the button's place, which has it again for another answer.
pub(crate) fn another_answer_can_be_tried(page: &Page) {
    let button = format!("{SHOWN} [data-question] > button");
    page.open("lesson=derivative&lang=en&chapter=3");
    page.browser.click(&format!("{SHOWN} [value=\"0\"]"));
    page.browser.click(&button);
    page.wait_until("the answer is told", || feedback(page).is_some());
    assert_eq!(page.text(&button), None);
    assert!(is_focused(page, &format!("{SHOWN} [value=\"0\"]:checked")), "the focus is kept");
    page.browser.click(&format!("{SHOWN} [value=\"2\"]"));
    assert_eq!(feedback(page), None);
    page.browser.click(&button);
    page.wait_until("the other is told", || feedback(page).is_some());
    assert!(feedback(page).is_some_and(|words| words.starts_with("As you expected.")));
    page.open("lesson=regression");
}
