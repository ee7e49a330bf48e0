//! What a display asks for: sharp pictures, large text on the wall, and a page that is in its
//! place from its first picture on.

use crate::page::Page;
use serde_json::json;

const LESSONS: [&str; 5] = [
    "lesson=derivative",
    "lesson=regression",
    "lesson=classification",
    "lesson=gates",
    "lesson=xor&chapter=2",
];

/// The texts below 20 px: exponents and the letters of a picture that is scaled are not.
const SMALL: &str = "const small = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        const { width, height } = element.getBoundingClientRect();
        if (!texts.currentNode.data.trim() || width < 2 || height < 2) continue;
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        if (element.closest('.unseen, sub, sup, math, .loss-scale')) continue;
        if (parseFloat(getComputedStyle(element).fontSize) < 19.9) small.add(texts.currentNode.data.trim());
    }
    return [...small];";

pub(crate) fn on_the_wall_no_text_is_small(page: &Page) {
    page.browser.set_viewport(1920, 1080);
    for lesson in LESSONS {
        for language in ["ko", "en"] {
            page.open(&format!("{lesson}&lang={language}&theme=projector"));
            let small = page.browser.script(SMALL, json!([]));
            assert_eq!(small, json!([]), "{lesson} in {language}");
        }
    }
    page.screenshot("projector");
    page.open("lesson=regression");
}

pub(crate) fn pictures_have_a_pixel_for_each_of_the_display(page: &Page) {
    page.browser.set_display(390, 844, 2);
    for lesson in LESSONS {
        page.open(&format!("{lesson}&lang=en"));
        let blurred = "return [...document.querySelectorAll('canvas')]
            .filter((canvas) => canvas.checkVisibility() && canvas.clientWidth > 0
                && canvas.getBoundingClientRect().top < innerHeight)
            .map((canvas) => [canvas.width - 2 * canvas.clientWidth, canvas.height - 2 * canvas.clientHeight])
            .filter((off) => off.some((pixels) => Math.abs(pixels) > 2));";
        page.wait_until(&format!("{lesson} is sharp"), || {
            page.browser.script(blurred, json!([])) == json!([])
        });
    }
    page.open("lesson=regression");
}

/// Returns the layout shifts since the page was asked for.
const SHIFTS: &str = "const answer = arguments[arguments.length - 1];
    const shifts = [];
    const take = (list) => shifts.push(...list.map(({ value, sources }) =>
        [value, sources.map(({ node, previousRect, currentRect }) =>
            [node?.id || node?.className || node?.nodeName, ...[previousRect, currentRect].map(({ x, y, width, height }) =>
                [x, y, width, height].map(Math.round).join(' '))])]));
    const watch = new PerformanceObserver((list) => take(list.getEntries()));
    watch.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => {
        take(watch.takeRecords());
        answer(shifts);
    }));";

/// A layout shift that nobody sees: a thing of a tenth of the page that moves by a few pixels.
const UNSEEN: f64 = 0.005;

pub(crate) fn nothing_moves_while_the_page_opens(page: &Page) {
    for (width, height) in [(1280, 800), (390, 844)] {
        page.browser.set_viewport(width, height);
        for query in LESSONS.into_iter().chain([""]) {
            for language in ["ko", "en"] {
                page.open(&format!("{query}&lang={language}"));
                let shifts = page.browser.async_script(SHIFTS, json!([]));
                let values = shifts.as_array().into_iter().flatten();
                let moved: f64 = values.filter_map(|shift| shift[0].as_f64()).sum();
                assert!(moved < UNSEEN, "{query} in {language} at {width}: {shifts}");
            }
        }
    }
    page.open("lesson=regression");
}
