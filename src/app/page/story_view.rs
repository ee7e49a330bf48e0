//! The story beside the lab. Its words stand in the page's HTML; this sets the
//! attributes that show a chapter, and hears its links, questions and buttons.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, HtmlInputElement, MouseEvent};
use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::app::browser::{self, set_attribute};
use crate::experiment::address::{Address, Language};
use crate::experiment::part::PagePart;
use crate::lesson::Lesson;
use crate::lesson::chapter::Chapter;
use crate::lesson::chapters::chapter;
use crate::story::{Evidence, Mark, Marks, Watch};

/// Where answers and goals are remembered.
const MARKS: &str = "descent.story";
/// The chapter that is shown.
const SHOWN: &str = "article:not([hidden])";

/// What a reader does there.
pub(crate) enum ReaderAction {
    /// Follows a link to this query string.
    Open(String),
    /// Wants this answer checked.
    Answer(u8),
    /// Wants all answers forgotten.
    Forget,
}

/// The story and what was answered there.
pub(crate) struct Story {
    root: Option<Element>,
    /// The chapter shown and the language.
    latest: Option<(Option<(Lesson, u8)>, Language)>,
    marks: Marks,
    /// The chapter shown, with its presets parsed.
    watch: Option<((Lesson, u8), Watch)>,
    /// The answer that the lab is to check.
    asked: Option<u8>,
    /// The title takes the focus when it is shown.
    focuses: bool,
    _heard: [Closure<dyn FnMut(web_sys::Event)>; 2],
}

impl Story {
    /// The story that stands in the page.
    pub(crate) fn new(tell: Callback<ReaderAction>) -> Self {
        let root = browser::document().and_then(|document| document.get_element_by_id("story"));
        let submitted = tell.clone();
        let heard = [
            Closure::<dyn FnMut(web_sys::Event)>::new(move |event| click(&event, &tell)),
            Closure::<dyn FnMut(web_sys::Event)>::new(move |event| submit(&event, &submitted)),
        ];
        for (kind, heard) in ["click", "submit"].into_iter().zip(&heard) {
            if let Some(root) = &root {
                let heard = heard.as_ref().unchecked_ref();
                // Adding a listener does not fail.
                drop(root.add_event_listener_with_callback(kind, heard));
            }
        }
        let marks = Marks::parse(&browser::remembered(MARKS).unwrap_or_default());
        Self { root, latest: None, marks, watch: None, asked: None, focuses: false, _heard: heard }
    }

    /// Its place among the page's elements.
    pub(crate) fn node(&self) -> Html {
        self.root.clone().map_or_else(Html::default, |root| VNode::VRef(root.into()))
    }

    /// The next chapter shown takes the focus to its title.
    pub(crate) fn will_focus(&mut self) {
        self.focuses = true;
        self.latest = None;
    }

    /// Shows the chapter of an address.
    pub(crate) fn show(&mut self, address: &Address, language: Language) {
        let now = Some((place(address), language));
        if self.latest == now {
            return;
        }
        let before = self.latest.map(|(place, _)| place);
        self.latest = now;
        let Some(root) = &self.root else { return };
        set_attribute(root, "data-lang", Some(language.code()));
        // What is chosen but not checked yet outlives the language.
        if before == Some(place(address)) {
            return;
        }
        self.asked = None;
        set_attribute(root, "hidden", place(address).is_none().then_some(""));
        let Some((lesson, number)) = place(address) else { return };
        let name = format!("{}-{number}", lesson.name());
        let article = find(root, &format!("#{name}"));
        if let Some(before) = find(root, SHOWN) {
            set_attribute(&before, "hidden", Some(""));
            set_attribute(&before, "data-forgotten", None);
        }
        if let Some(before) = find(root, "[aria-current]") {
            set_attribute(&before, "aria-current", None);
        }
        if let Some(link) = find(root, &format!("[data-to={name}]")) {
            set_attribute(&link, "aria-current", Some("step"));
        }
        let Some(article) = article else { return };
        set_attribute(&article, "hidden", None);
        self.mark(&article, lesson, number);
        if std::mem::take(&mut self.focuses)
            && let Some(title) = find(&article, "h2").and_then(|title| title.dyn_into().ok())
        {
            let title: HtmlElement = title;
            // A title that cannot take the focus leaves it where it is.
            drop(title.focus());
        }
    }

    /// Takes an answer, which the lab is to check.
    pub(crate) fn ask(&mut self, answer: u8) {
        self.asked = Some(answer);
        if let Some(article) = self.root.as_ref().and_then(|root| find(root, SHOWN)) {
            set_attribute(&article, "data-forgotten", None);
        }
    }

    /// Returns the watch on the address's chapter, made once for each chapter.
    pub(super) fn watch(&mut self, address: &Address) -> Option<&Watch> {
        let place = place(address);
        if self.watch.as_ref().map(|(place, _)| *place) != place {
            let watch = |(lesson, number)| Some(Watch::new(chapter(lesson, number)?));
            self.watch = place.and_then(|place| Some((place, watch(place)?)));
        }
        self.watch.as_ref().map(|(_, watch)| watch)
    }

    /// Looks at what the lab shows: whether it answers the question.
    pub(crate) fn hear(&mut self, address: &Address, evidence: &Evidence<'_>) {
        let Some((lesson, chapter)) = place(address) else { return };
        let decided = self.watch(address).is_some_and(|watch| watch.is_decided(evidence));
        if let Some(answer) = self.asked
            && decided
        {
            self.asked = None;
            self.marks.answer(Mark { lesson, chapter, answer });
            self.keep();
            let article = self.root.as_ref().and_then(|root| find(root, SHOWN));
            if let Some(latest) = article.and_then(|article| find(&article, ".shown")) {
                latest.scroll_into_view_with_bool(false);
            }
        }
    }

    /// Notes that the goal of the chapter was reached.
    pub(crate) fn reach(&mut self, goal: &'static str) {
        if self.marks.reach(goal) {
            self.keep();
        }
    }

    /// Forgets all answers and goals.
    pub(crate) fn forget(&mut self) {
        self.marks = Marks::default();
        self.keep();
        if let Some(line) = self.root.as_ref().and_then(|root| find(root, SHOWN)) {
            set_attribute(&line, "data-forgotten", Some(""));
        }
    }

    /// Remembers the marks and shows them.
    fn keep(&self) {
        browser::remember(MARKS, &self.marks.to_string());
        if let (Some(root), Some((Some((lesson, number)), _))) = (&self.root, self.latest)
            && let Some(article) = find(root, SHOWN)
        {
            self.mark(&article, lesson, number);
        }
    }

    /// Shows in a chapter what was answered and reached.
    fn mark(&self, article: &Element, lesson: Lesson, number: u8) {
        let Some(Chapter { question, goal, .. }) = chapter(lesson, number) else { return };
        if let (Some(question), Some(form)) = (question, find(article, "form")) {
            let answer = self.marks.answered(lesson, number);
            let verdict =
                answer.map(|answer| if answer == question.right { "right" } else { "wrong" });
            set_attribute(&form, "data-answered", verdict);
            let input = |value: u8| find(&form, &format!("[value=\"{value}\"]"));
            if let Some(right) = input(question.right) {
                set_attribute(&right, "data-right", verdict.map(|_| ""));
            }
            for value in 0..question.answers {
                let input: Option<HtmlInputElement> = input(value).and_then(|i| i.dyn_into().ok());
                if let Some(input) = input {
                    input.set_checked(answer == Some(value));
                }
            }
        }
        if let (Some(goal), Some(line)) = (goal, find(article, ".goal")) {
            set_attribute(&line, "data-reached", self.marks.has_reached(goal.name).then_some(""));
        }
    }
}

/// The chapter that an address shows: the first of its lesson where it names
/// none; none in a frame that names none, and where chapters are hidden.
pub(crate) fn place(address: &Address) -> Option<(Lesson, u8)> {
    let number = match address.chapter {
        _ if address.hide.contains(PagePart::Chapter) => return None,
        None if address.embed => return None,
        chapter => chapter.unwrap_or(1),
    };
    Some((address.lesson()?, number))
}

fn click(event: &web_sys::Event, tell: &Callback<ReaderAction>) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let closest = |selector: &str| target.as_ref()?.closest(selector).ok()?;
    if let Some(link) = closest("a[href]") {
        // A link that opens elsewhere is the browser's.
        let elsewhere = event.dyn_ref::<MouseEvent>().is_some_and(|event| {
            event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
        });
        if !elsewhere {
            event.prevent_default();
            tell.emit(ReaderAction::Open(link.get_attribute("href").unwrap_or_default()));
        }
        return;
    }
    let Some(button) = closest("button[name]") else { return };
    match button.get_attribute("name").as_deref() {
        Some("forget") => tell.emit(ReaderAction::Forget),
        Some("more") => {
            let opens = button.get_attribute("aria-expanded").as_deref() != Some("true");
            let Ok(Some(root)) = button.closest("#story") else { return };
            set_attribute(&root, "data-open", opens.then_some(""));
            let Ok(buttons) = root.query_selector_all("[name=more]") else { return };
            for i in 0..buttons.length() {
                if let Some(button) = buttons.item(i).and_then(|node| node.dyn_into().ok()) {
                    set_attribute(
                        &button,
                        "aria-expanded",
                        Some(if opens { "true" } else { "false" }),
                    );
                }
            }
        }
        _ => {}
    }
}

fn submit(event: &web_sys::Event, tell: &Callback<ReaderAction>) {
    event.prevent_default();
    let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let chosen = form.and_then(|form| find(&form, ":checked")?.get_attribute("value"));
    if let Some(answer) = chosen.and_then(|value| value.parse().ok()) {
        tell.emit(ReaderAction::Answer(answer));
    }
}

fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok()?
}
