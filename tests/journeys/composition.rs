//! The pictures are the page: in every chapter the two heroes are large, in sight before
//! and after its question is run, and nothing moves by itself.

use crate::browser::Browser;
use crate::page::Page;
use serde_json::{Value, json};

/// The width and height of the pages to measure [CSS pixels].
const SIZES: [(u32, u32); 3] = [(1280, 800), (1440, 900), (390, 844)];

/// The visible chapter.
const SHOWN: &str = "#story article:not([hidden])";

/// Returns the boxes of the heroes and of the largest plot in each: `[left, top, right,
/// bottom, plot width, plot height]`.
const HEROES: &str = "return [...document.querySelectorAll('[data-hero]')].map((hero) => { \
    const {left, top, right, bottom} = hero.getBoundingClientRect(); \
    const plots = [...hero.querySelectorAll('canvas')].map((plot) => plot.getBoundingClientRect()); \
    const plot = plots.sort((a, b) => b.width * b.height - a.width * a.height)[0]; \
    return [left, top, right, bottom, plot ? plot.width : -1, plot ? plot.height : -1]; });";

/// Returns the titles and legends that do not fit their places. A slider may be taller than
/// its line.
const CUT: &str = "return [...document.querySelectorAll('[data-hero] > .legend, [data-hero] h2')] \
    .filter((line) => line.offsetWidth > 1 && !line.querySelector('input') && (line.scrollWidth > line.clientWidth + 1 \
        || line.scrollHeight > line.clientHeight + 2)) \
    .map((line) => `${line.className || 'title'}: ${line.textContent}`);";

/// Collects the layout shifts from now on: the score, and what moved from where to where.
const WATCH_SHIFTS: &str = "window.shifts = []; \
    const place = (node) => { \
        const element = node?.nodeType === 1 ? node : node?.parentElement; \
        const name = element?.closest('[class]:not(svg)')?.className; \
        return `${element?.localName} in .${name}: ${node?.textContent.slice(0, 24)}`; }; \
    const side = ({x, y, width, height}) => [x, y, width, height].map(Math.round).join(' '); \
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => \
        [entry.value, entry.sources.map(({node, previousRect, currentRect}) => \
            [place(node), side(previousRect), side(currentRect)])]))) \
    .observe({type: 'layout-shift', buffered: false});";

pub(crate) fn the_first_chapters_in_korean(page: &Page) {
    every_chapter(page, "lesson=derivative&lang=ko", 14);
}

pub(crate) fn the_last_chapters_in_korean(page: &Page) {
    every_chapter(page, "lesson=classification&lang=ko", 20);
}

pub(crate) fn the_first_chapters_in_english(page: &Page) {
    every_chapter(page, "lesson=derivative&lang=en", 14);
}

pub(crate) fn the_last_chapters_in_english(page: &Page) {
    every_chapter(page, "lesson=classification&lang=en", 20);
}

/// Goes from the first chapter of a lesson through `count` chapters by their links,
/// without reloading.
fn every_chapter(page: &Page, query: &str, count: usize) {
    page.browser.request_less_motion();
    page.open(query);
    page.browser.script("window.never_reloaded = true;", json!([]));
    for visited in 1..=count {
        let name = page.attribute(SHOWN, "id").expect("a chapter is shown");
        for (width, height) in SIZES {
            resize(page.browser, width, height);
            check_heroes(page, &format!("{name} at {width} x {height}, before"), (width, height));
        }
        answer(page, &name);
        for (width, height) in SIZES {
            resize(page.browser, width, height);
            check_heroes(page, &format!("{name} at {width} x {height}, after"), (width, height));
        }
        let next = format!("{SHOWN} [rel=next]");
        if visited == count {
            let is_last = count == 14 || !page.has(&next);
            assert!(is_last, "there is a chapter after {name}");
            break;
        }
        page.browser.script("document.querySelector(arguments[0]).click();", json!([next]));
        page.wait_until(&format!("the chapter after {name}"), || {
            page.attribute(SHOWN, "id").is_some_and(|shown| shown != name)
        });
    }
    assert_eq!(page.browser.script("return window.never_reloaded;", json!([])), true);
}

fn resize(browser: &Browser, width: u32, height: u32) {
    browser.set_viewport(width, height);
    // Two frames: the media queries, then what they change.
    let frames = "const done = arguments[0]; \
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));";
    browser.async_script(frames, json!([]));
}

/// Checks the size and the place of the heroes.
#[track_caller]
fn check_heroes(page: &Page, what: &str, (width, height): (u32, u32)) {
    let phone = width < 700;
    let expected = if phone { 1 } else { 2 };
    page.wait_until(&format!("{what}: {expected} heroes"), || {
        page.browser.script(HEROES, json!([])).as_array().map_or(0, Vec::len) == expected
    });
    let heroes = page.browser.script(HEROES, json!([]));
    let heroes: Vec<[f64; 6]> = serde_json::from_value(heroes).expect("boxes are numbers");
    let screen = f64::from(width) * f64::from(height);
    let area: f64 = heroes.iter().map(|[l, t, r, b, ..]| (r - l) * (b - t)).sum();
    let (share, top) = if phone { (0.28, 170.0) } else { (0.34, 110.0) };
    assert!(area / screen >= share, "{what}: the heroes cover {:.3}: {heroes:?}", area / screen);
    let cut = page.browser.script(CUT, json!([]));
    assert_eq!(cut, json!([]), "{what}: all of it is read");
    for [left, first, right, bottom, plot_width, plot_height] in heroes {
        assert!(first <= top, "{what}: a hero begins at {first}");
        let inside = left >= 0.0 && right <= f64::from(width) && bottom <= f64::from(height);
        assert!(inside && first >= 0.0, "{what}: a hero is not wholly in view");
        if plot_width >= 0.0 {
            let shorter = (right - left).min(bottom - first);
            let filled = plot_width.max(plot_height) / shorter;
            assert!(filled >= 0.7, "{what}: the plot fills {filled:.2} of its box");
        }
    }
}

/// Answers the chapter's question, if it has one, and waits for the feedback.
fn answer(page: &Page, name: &str) {
    let form = format!("{SHOWN} form[data-question]");
    if !page.has(&form) {
        return;
    }
    let submit = "const form = document.querySelector(arguments[0]); \
        form.querySelector('[type=radio]').click(); form.requestSubmit();";
    page.browser.script(submit, json!([form]));
    page.wait_until(&format!("{name} is answered"), || {
        page.attribute(&form, "data-answered").is_some()
    });
}

pub(crate) fn nothing_moves(page: &Page) {
    for query in [
        "lesson=regression&lang=en&pace=1000",
        "lesson=regression&lang=ko&lr=0.12&pace=1000",
        "lesson=classification&lang=en&pace=1000",
        "lesson=gates&lang=ko&pace=1000",
        "lesson=xor&lang=en&pace=1000",
    ] {
        for (width, height) in [(1280, 800), (390, 844)] {
            page.browser.set_viewport(width, height);
            page.open(query);
            page.browser.script(WATCH_SHIFTS, json!([]));
            page.click("run");
            page.wait_until("it runs", || {
                page.quantity("updates") > 300.0 || page.run_state() == "diverged"
            });
            if page.run_state() == "running" {
                page.click("run");
            }
            page.wait_until("it rests", || page.run_state() != "running");
            if width > 700 {
                page.set_field("lr", "0.011");
                page.wait_until("there is something to undo", || {
                    page.attribute("[name=undo]", "disabled").is_none()
                });
            }
            page.click("full");
            page.wait_until("it ends", || {
                ["finished", "diverged"].contains(&page.run_state().as_str())
            });
            let shifts = page.browser.script("return window.shifts;", json!([]));
            let moved: Vec<&Value> = shifts.as_array().into_iter().flatten().collect();
            assert!(moved.is_empty(), "{query} at {width}: {moved:?}");
        }
    }
}
