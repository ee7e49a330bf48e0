//! Data sets by name and the reader's own points, from a file or dropped.

use crate::browser::Key;
use crate::page::Page;
use serde_json::{Value, json};

/// Opens a page at the table of its data.
fn open(page: &Page, query: &str) {
    page.open(query);
    page.open_tab("data");
    page.wait_until("the points can be chosen", || page.has("[name=data]"));
}

/// Returns the numbers of the table: x, then t.
fn points(page: &Page) -> Value {
    page.browser.script(
        "return ['x', 'target'].map((row) => [...document.querySelectorAll(`[data-row=${row}] td[data-value]:not(.total)`)]
            .map((cell) => cell.dataset.value));",
        json!([]),
    )
}

fn number_of_points(page: &Page) -> usize {
    points(page)[0].as_array().map_or(0, Vec::len)
}

pub(crate) fn a_set_is_chosen(page: &Page) {
    open(page, "lesson=regression&lang=en&at=20");
    let is = |key: &str, value: Option<&str>| page.address_parameter(key).as_deref() == value;
    page.choose("data", "noisy");
    page.wait_until("it is in the address by its name", || is("data", Some("noisy")));
    page.wait_until("its points are drawn", || number_of_points(page) == 20);
    page.wait_for_updates(20);
    page.focus("noise");
    page.browser.press(Key::End);
    page.wait_until("there is more noise", || is("noise", Some("3")));
    page.focus("points");
    page.browser.press(Key::ArrowRight);
    page.wait_until("there are more points", || is("points", Some("50")));
    let before = points(page);
    page.click("draw-again");
    page.wait_until("the next seed is drawn", || is("dataseed", Some("1")));
    page.wait_until("they are others", || points(page) != before);
    let drawn = points(page);
    open(page, page.query().trim_start_matches('?'));
    assert_eq!(points(page), drawn, "a reload keeps them");
    page.choose("data", "notebook");
    page.wait_until("the notebook's are back", || is("data", None) && is("noise", None));
    page.click("undo");
    page.wait_until("one step takes that back", || is("data", Some("noisy")));
    page.wait_until("the choice follows", || page.field("data") == "noisy");
    page.wait_until("the points too", || points(page) == drawn);
}

/// Gives the page a file: chosen, or dropped on the table.
fn bring(page: &Page, how: &str, name: &str, content: &str) {
    let script = "const [how, name, content] = arguments;
        const data = new DataTransfer();
        data.items.add(new File([content], name, { type: 'text/csv' }));
        if (how === 'choose') {
            const field = document.querySelector('[name=data-file]');
            field.files = data.files;
            field.dispatchEvent(new Event('change', { bubbles: true }));
            return true;
        }
        const drop = (type) => document.querySelector('[data-table=data]').dispatchEvent(
            new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        return !drop('dragover') && !drop('drop');";
    let taken = page.browser.script(script, json!([how, name, content]));
    assert_eq!(taken, true, "the browser leaves the file to the page");
}

pub(crate) fn a_file_is_opened_or_dropped(page: &Page) {
    open(page, "lesson=regression&lang=en");
    let data = || page.address_parameter("data");
    bring(page, "choose", "plants.csv", "\"day, of May\",height\r\n1,\"3\"\r\n2,5\r\n3,7.5\r\n");
    page.wait_until("its points are taken", || data().as_deref() == Some("1:3,2:5,3:7.5"));
    let taken = || page.text("[data-taken]").unwrap_or_default();
    page.wait_until("it says what it read as names", || {
        taken()
            == "3 points from plants.csv. The first line, “day, of May, height”, names the columns."
    });
    bring(page, "drop", "wrong.csv", "1;2\n\n3;four\n");
    page.wait_until("a wrong line is named", || {
        page.text("[data-refused]").is_some_and(|text| text.contains("Line 3, “four”"))
    });
    assert_eq!(data().as_deref(), Some("1:3,2:5,3:7.5"), "and nothing is lost");
    bring(page, "drop", "more.tsv", "1\t3\n2\t\u{2212}5\n");
    page.wait_until("a dropped one is taken too", || data().as_deref() == Some("1:3,2:-5"));
    page.wait_until("what was wrong is forgotten", || !page.has("[data-refused]"));
    open(page, page.query().trim_start_matches('?'));
    assert_eq!(points(page), json!([["1.0", "2.0"], ["3.0", "-5.0"]]), "a reload keeps them");
}

pub(crate) fn the_story_leads_back_to_the_notebooks_points(page: &Page) {
    page.open("lesson=regression&lang=en&chapter=2");
    let says = || page.text("article:not([hidden]) .own-points").unwrap_or_default();
    assert_eq!(says(), "", "nothing is to be said of the notebook's points");
    open(page, "lesson=regression&lang=en&chapter=2&data=1:2,3:5&lr=0.02");
    page.wait_until("it says that they are others", || says().contains("yours now"));
    page.browser.click("article:not([hidden]) [name=notebook-data]");
    page.wait_until("they are back", || page.address_parameter("data").is_none());
    assert_eq!(page.address_parameter("lr").as_deref(), Some("0.02"), "and the rest stays");
    page.wait_until("the line goes away", || says().is_empty());
    let focused = page.browser.script("return document.activeElement.tagName;", json!([]));
    assert_eq!(focused, "H2", "the focus stays in the story");
    page.click("undo");
    page.wait_until("one step takes that back", || page.address_parameter("data").is_some());
}
