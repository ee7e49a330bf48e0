//! Addresses are typed by people and mangled by mailers.

use crate::goldens;
use crate::page::Page;
use crate::training::train_to_the_end;
use std::collections::BTreeSet;

/// The keys that an address may have.
const KEYS: [&str; 27] = [
    "lesson", "chapter", "start", "seed", "w", "b", "lr", "delta", "steps", "at", "pace", "data",
    "noise", "points", "dataseed", "gate", "wire", "layer", "order", "gradient", "predict", "f",
    "x", "lang", "theme", "embed", "hide",
];

/// The keys whose values in the address below are wrong.
const WRONG: [&str; 5] = ["lr", "seed", "at", "delta", "data"];

pub(crate) fn mangled(page: &Page) {
    let query =
        "lesson=regression&lang=ko&lr=abc&seed=-3&at=9999999&delta=0&utm_source=x&data=1:2,zz";
    page.open(query);
    let line = page.notice("address").expect("the page says what it did not take");
    let script = "return [...document.querySelectorAll('[data-notice=\"address\"] code')].map((key) => key.innerText);";
    let keys = page.browser.script(script, serde_json::json!([]));
    let words: BTreeSet<&str> =
        keys.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str).collect();
    for key in WRONG {
        assert!(words.contains(key), "{key} is named: {line}");
    }
    for key in KEYS.iter().filter(|key| !WRONG.contains(key)) {
        assert!(!words.contains(key), "{key} is not named: {line}");
    }
    assert!(!line.contains("utm"), "an unknown key is ignored: {line}");

    page.browser.click("[data-notice=\"address\"] button");
    page.wait_until("the line is dismissed", || page.notice("address").is_none());
    assert_eq!(page.field("lr").parse(), Ok(0.01), "the default learning rate");
    assert_eq!(page.quantity("updates"), 0.0, "the default number of updates done");

    train_to_the_end(page, query, &goldens::notebook_regression());
}
