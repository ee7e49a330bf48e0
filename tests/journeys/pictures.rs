//! Each picture is drawn sharply, can be read by keys, and has its data as a table.

use crate::browser::Key;
use crate::page::Page;
use serde_json::{Value, json};

const PICTURES: [&str; 4] = ["model", "landscape", "errors", "parameters"];
const QUERY: &str = "lesson=regression&lang=ko&seed=42&at=400";

pub(crate) fn drawn_and_titled(page: &Page) {
    page.open(QUERY);
    page.wait_for_updates(400);
    for picture in PICTURES {
        in_sight(page, picture);
        page.wait_until(&format!("{picture} is drawn"), || look(page, picture)["colours"] != 1);
        let look = look(page, picture);
        assert_eq!(
            look["width"], look["sharp"],
            "{picture}: a pixel of the canvas is one of the screen"
        );
        assert_ne!(look["title"], "", "{picture} has a title");
        assert_ne!(look["name"], "", "{picture} has a name for those who do not see it");
    }
}

pub(crate) fn one_at_a_time_on_a_phone(page: &Page) {
    page.browser.set_viewport(390, 844);
    page.open(QUERY);
    page.wait_for_updates(400);
    for picture in PICTURES {
        page.show(picture);
        page.wait_until(&format!("{picture} is drawn"), || look(page, picture)["colours"] != 1);
        let heroes = "return document.querySelectorAll('[data-hero]').length;";
        assert_eq!(page.browser.script(heroes, json!([])), 1, "{picture} stands alone");
        let look = look(page, picture);
        assert_eq!(look["width"], look["sharp"], "{picture} is sharp");
    }
}

pub(crate) fn read_by_keys(page: &Page) {
    page.open(QUERY);
    page.wait_for_updates(400);
    for picture in PICTURES {
        let selector = figure(picture);
        let reading = format!("{selector} [data-reading]");
        assert!(!page.has(&reading), "{picture}: nothing is read yet");
        page.browser.script(
            "document.querySelector(arguments[0]).focus();",
            json!([format!("{selector} canvas")]),
        );
        // A picture that is still being computed answers a later press.
        page.wait_until(&format!("a value of {picture} is read"), || {
            page.browser.press(Key::ArrowRight);
            page.text(&reading).is_some_and(|text| text.chars().any(|c| c.is_ascii_digit()))
        });
    }
    assert_eq!(page.quantity("updates"), 400.0, "a key on a picture leaves the run alone");
}

pub(crate) fn data_as_tables(page: &Page) {
    page.open(QUERY);
    page.wait_for_updates(400);
    for picture in PICTURES {
        let summary = format!("{} details > summary", figure(picture));
        page.browser.click(&summary);
        let script = "return document.querySelectorAll(arguments[0]).length;";
        let rows = format!("{} details table tbody tr", figure(picture));
        page.wait_until(&format!("the data of {picture} are listed"), || {
            page.browser.script(script, json!([rows])).as_u64().is_some_and(|rows| rows > 0)
        });
        // An open table covers the others' buttons.
        page.browser.click(&summary);
        page.wait_until("they are folded", || !page.has(&rows));
    }
}

pub(crate) fn the_landscape_zooms(page: &Page) {
    page.open(QUERY);
    page.wait_for_updates(400);
    in_sight(page, "landscape");
    let mut whole = painted(page);
    // It is drawn finer and finer while it is computed: it is complete once two
    // looks after a zoom and back are the same.
    for (zoom, what) in [("zoom-in", "closer"), ("zoom-out", "from farther")] {
        page.click(zoom);
        page.wait_until(&format!("it is seen {what}"), || painted(page) != whole);
        let other = painted(page);
        page.click("zoom-fit");
        page.wait_until("it is seen whole", || painted(page) != other);
        let mut again = painted(page);
        page.wait_until("and stands", || {
            let now = painted(page);
            let stands = now == again;
            again = now;
            stands
        });
        whole = again;
    }
}

fn figure(picture: &str) -> String {
    format!("figure[data-picture=\"{picture}\"]")
}

fn in_sight(page: &Page, picture: &str) {
    let script = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' });";
    page.browser.script(script, json!([figure(picture)]));
}

/// Returns the size, colours and names of a picture.
fn look(page: &Page, picture: &str) -> Value {
    let script = "const figure = document.querySelector(arguments[0]); \
        const canvas = figure.querySelector('canvas'); \
        const { width, height } = canvas; \
        const copy = Object.assign(document.createElement('canvas'), { width, height }); \
        const pen = copy.getContext('2d', { willReadFrequently: true }); \
        pen.drawImage(canvas, 0, 0); \
        const { data } = pen.getImageData(0, 0, width, height); \
        return { \
            colours: new Set(new Uint32Array(data.buffer)).size, \
            width, \
            sharp: Math.round(canvas.clientWidth * devicePixelRatio), \
            title: figure.querySelector('h2, figcaption').innerText.trim(), \
            name: canvas.getAttribute('aria-label') \
                ?? document.getElementById(canvas.getAttribute('aria-labelledby'))?.innerText ?? '', \
        };";
    page.browser.script(script, json!([figure(picture)]))
}

/// Returns the landscape's pixels.
fn painted(page: &Page) -> Value {
    let script = "return document.querySelector(arguments[0]).toDataURL();";
    page.browser.script(script, json!([format!("{} canvas", figure("landscape"))]))
}
