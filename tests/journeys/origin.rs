//! The site needs nothing but itself, and runs from any folder.

use crate::page::Page;
use serde_json::{Value, json};

pub(crate) fn nothing_leaves_it(page: &Page) {
    page.open("lesson=regression&lang=ko&seed=42");
    page.click("full");
    page.wait_for_run("finished");

    let script = "return performance.getEntriesByType('resource').map((entry) => entry.name);";
    let fetched = page.browser.script(script, json!([]));
    let fetched: Vec<&str> =
        fetched.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(!fetched.is_empty(), "the browser tells what the page fetched");
    for address in fetched {
        assert!(
            address.starts_with(&page.base()) || address.starts_with("data:"),
            "{address} is not of the site"
        );
    }

    let folder = page.base().replace(&page.origin(), "");
    for request in page.requests() {
        // A browser's own requests go to other hosts, and are not answered.
        let ours = request.target.starts_with('/');
        assert!(
            !ours || request.target.starts_with(&folder),
            "{request:?} is outside of the site's folder"
        );
        assert!(!ours || request.status == 200, "{request:?}");
    }
}
