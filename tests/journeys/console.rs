//! Errors and warnings of every console. Chromium's log has all but those that the
//! page itself handles; Firefox's own console has errors and policy violations but
//! neither `console.warn` nor a worker's messages; WebKit gives a driver nothing, and
//! writes nothing to its output either (a driven session counts as private). So the
//! server puts a collector before the first script of the page and of the worker, and
//! counts failed requests. Still unseen in WebKit are the browser's own messages that
//! come with no event, such as a deprecation or a preload that was not used.

use crate::browser::Browser;
use crate::engine::Engine;
use serde_json::{Value, json};

/// The collector's file, served beside the page.
pub(crate) const COLLECTOR_FILE: &str = "journey-console.js";

/// Passes every complaint to `keep`, in both collectors.
const COLLECT: &str = "
    const collect = (kind, parts) => keep(kind + ': ' + parts.map(String).join(' '));
    for (const kind of ['warn', 'error', 'assert']) {
        const write = console[kind].bind(console);
        console[kind] = (...parts) => { if (kind !== 'assert' || !parts[0]) collect(kind, parts); write(...parts); };
    }
    addEventListener('error', (event) => collect('error event', [event.message ?? event.target.outerHTML, event.error?.stack ?? '']), true);
    addEventListener('unhandledrejection', (event) => collect('unhandled rejection', [event.reason, event.reason?.stack ?? '']));
    addEventListener('securitypolicyviolation', (event) =>
        collect('policy violation', [event.effectiveDirective, event.blockedURI, event.sample]));
";

/// Returns the page's collector, which receives the worker's complaints too.
pub(crate) fn collector() -> String {
    let keep = "
        window.journeyConsole = [];
        const keep = (complaint) => window.journeyConsole.push(complaint);
        new BroadcastChannel('journey-console').onmessage = (event) => keep('worker: ' + event.data);
    ";
    format!("{{{keep}{COLLECT}}}")
}

/// Returns the worker's collector, to be put before its loader.
pub(crate) fn worker_collector() -> String {
    let keep = "
        const channel = new BroadcastChannel('journey-console');
        const keep = (complaint) => channel.postMessage(complaint);
    ";
    format!("{{{keep}{COLLECT}}}\n")
}

/// Returns the page with the collector as its first script.
///
/// # Panics
/// If the page has no head.
pub(crate) fn with_collector(page: Vec<u8>) -> Vec<u8> {
    let page = String::from_utf8(page).expect("index.html is UTF-8");
    let (before, after) = page.split_once("<head>").expect("index.html has a <head>");
    format!("{before}<head><script src=\"{COLLECTOR_FILE}\"></script>{after}").into_bytes()
}

/// Returns the complaints about the page at this origin since it was loaded, or, from
/// the browser's own log, since the last call.
pub(crate) fn complaints(browser: &Browser, origin: &str) -> Vec<String> {
    let collected = browser.script("return window.journeyConsole ?? [];", json!([]));
    let mut complaints = sentences(&collected);
    complaints.extend(match browser.engine {
        Engine::Chromium => browser
            .log()
            .iter()
            .filter(|entry| matches!(entry["level"].as_str(), Some("WARNING" | "SEVERE")))
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect(),
        Engine::Firefox => sentences(&browser.privileged_script(FIREFOX_CONSOLE, json!([origin]))),
        Engine::WebKit => Vec::new(),
    });
    complaints
}

/// Empties Firefox's console into sentences, without those about the browser itself:
/// that a frame of another origin has its own storage, and that a frame
/// which comes into view while it loads is laid out before its style sheets are there.
const FIREFOX_CONSOLE: &str = "
    const messages = Services.console.getMessageArray().filter(
        (message) => message instanceof Ci.nsIScriptError
            && !(message.flags & Ci.nsIScriptError.infoFlag)
            && message.category !== 'cookiePartitionedForeign'
            && !(message.category === 'Layout' && message.sourceName.includes('embed=1'))
            && (message.sourceName + message.errorMessage).includes(arguments[0]));
    Services.console.reset();
    return messages.map((message) => `${message.category}: ${message.errorMessage} (${message.sourceName})`);
";

fn sentences(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
