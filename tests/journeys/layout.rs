//! The page fits: no scrolling sideways, at any width, in either theme.

use crate::page::Page;
use serde_json::json;

pub(crate) fn fits_every_width(page: &Page) {
    for theme in ["light", "dark"] {
        page.open(&format!("lesson=regression&lang=ko&seed=42&at=400&theme={theme}"));
        for (width, height) in [(320, 640), (390, 844), (1280, 800)] {
            page.browser.set_viewport(width, height);
            page.wait_until(&format!("the viewport is {width} by {height}"), || {
                let size = page.browser.script("return [innerWidth, innerHeight];", json!([]));
                size == json!([width, height])
            });
            page.screenshot(&format!("regression-{width}-{theme}"));
            let script = "const root = document.documentElement; \
                return [root.scrollWidth - root.clientWidth, [...document.body.querySelectorAll('*')] \
                    .filter((element) => element.getBoundingClientRect().right > root.clientWidth) \
                    .map((element) => element.tagName + '.' + element.className).slice(0, 5).join(' ')];";
            let overflow = page.browser.script(script, json!([]));
            assert_eq!(overflow[0], 0, "wider than {width} px, {theme}: {}", overflow[1]);
        }
    }
}
