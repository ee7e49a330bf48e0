//! A lab in someone else's page: another origin, a frame, messages.

use crate::goldens::{self, assert_rows};
use crate::page::Page;
use descent::lesson::Lesson;
use serde_json::{Value, json};

/// Opens a page of another host and puts the lab into a frame of it.
pub(crate) fn embed(page: &Page, query: &str, attributes: Value) {
    page.open_course("blank.html");
    let script = "window.received = []; window.began = performance.now();
        addEventListener('message', (event) => received.push(event.data));
        const frame = document.createElement('iframe');
        for (const [name, value] of Object.entries(arguments[1])) frame.setAttribute(name, value);
        frame.src = arguments[0];
        document.body.append(frame);";
    let address = format!("{}?embed=1&{query}", page.base());
    page.browser.script(script, json!([address, attributes]));
}

/// Embeds a lab and waits until it answers.
fn embed_ready(page: &Page, query: &str, attributes: Value) {
    embed(page, query, attributes);
    page.wait_until("the lab is ready", || received(page, "ready").is_some());
}

/// Returns the last message of a type.
fn received(page: &Page, kind: &str) -> Option<Value> {
    let script = "return received.findLast((data) => data?.descent === 1 && data.type === arguments[0]) ?? null;";
    Some(page.browser.script(script, json!([kind]))).filter(|message| !message.is_null())
}

/// Posts a message to the lab.
fn post(page: &Page, message: Value) {
    let script = "document.querySelector('iframe').contentWindow.postMessage(arguments[0], '*');";
    page.browser.script(script, json!([message]));
}

fn ask(page: &Page, kind: &str, more: &[(&str, Value)]) {
    let mut message = json!({ "descent": 1, "type": kind });
    for (name, value) in more {
        message[*name] = value.clone();
    }
    post(page, message);
}

#[track_caller]
fn wait_for_state(page: &Page, what: &str, holds: impl Fn(&Value) -> bool) -> Value {
    page.wait_until(what, || received(page, "state").is_some_and(|state| holds(&state)));
    received(page, "state").unwrap_or_default()
}

/// Enters the frame, where the runner checks the consoles and the worker at the end.
fn enter(page: &Page) {
    page.enter_frame("iframe");
}

pub(crate) fn answers_its_host(page: &Page) {
    embed_ready(page, "lesson=regression&seed=42&lang=ko", json!({}));
    let focused = page.browser.script("return document.activeElement.tagName;", json!([]));
    assert_eq!(focused, "BODY", "the lab leaves the focus where it is");

    let state = wait_for_state(page, "the start arrives", |state| state["updates"] == 0);
    assert_eq!(state["lesson"], "regression");
    assert_eq!(state["run"], "idle");
    assert_eq!(state["W"], json!([0.374_540_118_847_362_5]));
    assert_eq!(state["b"], 0.950_714_306_409_916_2);

    ask(page, "seek", &[("at", json!(400))]);
    let state = wait_for_state(page, "it is sought", |state| state["updates"] == 400);
    assert_eq!(state["run"], "paused");
    assert_eq!(state["address"], "lesson=regression&seed=42&at=400&lang=ko");
    ask(page, "step", &[("n", json!(-1))]);
    wait_for_state(page, "it steps back", |state| state["updates"] == 399);
    ask(page, "step", &[("n", json!(2))]);
    wait_for_state(page, "it steps on", |state| state["updates"] == 401);

    ask(page, "run", &[]);
    wait_for_state(page, "it runs", |state| state["run"] == "running");
    ask(page, "pause", &[]);
    wait_for_state(page, "it pauses", |state| state["run"] == "paused");

    ask(page, "load", &[("address", json!("lesson=gates&gate=or&lang=en"))]);
    let state = wait_for_state(page, "it loads", |state| state["lesson"] == "gates");
    assert_eq!(state["W"].as_array().map(Vec::len), Some(2));
    page.browser.script("received.length = 0;", json!([]));
    ask(page, "get", &[]);
    wait_for_state(page, "the state arrives", |state| state["lesson"] == "gates");

    enter(page);
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"), "as the message said");
    assert!(!page.has(".header") && page.has(".embedded"), "it is still embedded");
    page.leave_frame();

    ask(page, "load", &[("address", json!("lesson=regression&chapter=2"))]);
    wait_for_state(page, "a chapter is loaded", |state| state["lesson"] == "regression");
    enter(page);
    let form = "article:not([hidden]) form[data-question]";
    page.wait_until("the chapter asks", || page.has(form));
    let submit = "const form = document.querySelector(arguments[0]);
        form.querySelector('[value=\"1\"]').click(); form.requestSubmit();";
    page.browser.script(submit, json!([form]));
    page.leave_frame();
    page.wait_until("the answer arrives", || received(page, "answer").is_some());
    let answer = received(page, "answer").unwrap_or_default();
    assert_eq!([&answer["chapter"], &answer["chosen"], &answer["tries"]], [2, 1, 1]);
    assert!(answer["right"].is_boolean(), "{answer}");

    ask(page, "load", &[("address", json!("lesson=regression&lr=abc"))]);
    page.wait_until("the invalid value is reported", || {
        received(page, "error").is_some_and(|error| error["key"] == "lr")
    });
    ask(page, "seek", &[("at", json!(8002))]);
    page.wait_until("the impossible value is reported", || {
        received(page, "error").is_some_and(|error| error["key"] == "at")
    });

    // Four a second, and one for the first.
    let rate = "const states = received.filter((data) => data.type === 'state').length;
        return states <= 2 + (performance.now() - began) / 250;";
    assert_eq!(page.browser.script(rate, json!([])), true, "not too often");
    enter(page);
}

/// Posts values that are no messages, as a host may.
const HOSTILE: &str = "
    const lab = document.querySelector('iframe').contentWindow;
    let deep = {}; for (let i = 0; i < 1000; i += 1) deep = { deep };
    class Message { descent = 1; type = 'run'; }
    const things = [
        null, undefined, 1, true, 'run', JSON.stringify({ descent: 1, type: 'run' }), [], ['run'], {},
        deep, new Map([['descent', 1], ['type', 'run']]), new Date(), /run/, new Uint8Array(9), new Error('run'),
        Object.assign([], { descent: 1, type: 'run' }), Object.assign(new Error(), { descent: 1, type: 'run' }),
        { descent: '1', type: 'run' }, { descent: 2, type: 'run' }, { descent: 1, type: 'RUN' },
        { descent: 1, type: ['run'] }, { descent: 1, type: deep }, { descent: 1, type: 'x'.repeat(1 << 20) },
        { descent: 1, type: 'load' }, { descent: 1, type: 'load', address: deep },
        { descent: 1, type: 'load', address: 'data=' + '1:2,'.repeat(1 << 20) },
        { descent: 1, type: 'seek', at: '3' }, { descent: 1, type: 'step', n: {} }, { descent: 1, type: 'step' },
        { descent: 1, type: 'constructor' }, { descent: 1, type: '__proto__' },
        { context: 'h5p' }, { context: 'h5p', action: deep }, { subject: 'lti.frameResize', height: 1e9 },
    ];
    for (const thing of things) lab.postMessage(thing, '*');
    const stranger = document.body.appendChild(document.createElement('iframe'));
    const script = stranger.contentDocument.createElement('script');
    script.textContent = 'parent.frames[0].postMessage({ descent: 1, type: \"run\" }, \"*\");';
    stranger.contentDocument.body.append(script);
";

/// Events that no other origin can send, but the frame's own scripts can dispatch.
const MADE_UP: &str = "
    const hit = () => { throw new Error('looked at'); };
    const trap = new Proxy({}, { get: hit, getPrototypeOf: hit, has: hit, ownKeys: hit });
    const things = [
        trap, { get descent() { throw new Error('looked at'); } },
        { descent: 1, get type() { return hit(); } },
        { descent: 1, type: 'load', get address() { return hit(); } },
        Object.create(trap), Object.create({ descent: 1, type: 'run' }),
    ];
    for (const data of things) dispatchEvent(new MessageEvent('message', { data, source: parent }));
    dispatchEvent(new MessageEvent('message', { data: { descent: 1, type: 'run' } }));
    dispatchEvent(new MessageEvent('message', { data: { descent: 1, type: 'run' }, source: window }));
";

pub(crate) fn ignores_what_is_no_message(page: &Page) {
    embed_ready(page, "lesson=regression&seed=42&lang=ko", json!({}));
    wait_for_state(page, "the start arrives", |state| state["updates"] == 0);
    page.browser.script(HOSTILE, json!([]));
    enter(page);
    page.browser.script(MADE_UP, json!([]));
    page.leave_frame();
    // Messages keep their order: this one arrives after all of those.
    ask(page, "step", &[("n", json!(1))]);
    let state = wait_for_state(page, "it still answers", |state| state["updates"] == 1);
    assert_eq!((&state["run"], &state["lesson"]), (&json!("paused"), &json!("regression")));
    assert_eq!(received(page, "error"), None, "nothing is said of what is no message");
    enter(page);
}

pub(crate) fn tells_its_height(page: &Page) {
    embed_ready(page, "lesson=regression&lang=ko", json!({ "width": 600, "height": 450 }));
    page.wait_until("the height arrives", || received(page, "height").is_some());
    assert_eq!(received(page, "height").map(|said| said["height"].clone()), Some(json!(450)));
    let found = |script: &str| page.browser.script(script, json!([]));
    assert_eq!(
        found("return received.find((data) => data.subject === 'lti.frameResize') ?? null;"),
        json!({ "subject": "lti.frameResize", "height": 450 })
    );
    assert_eq!(
        found("return received.find((data) => data.context === 'h5p') ?? null;"),
        json!({ "context": "h5p", "action": "hello" })
    );
    post(page, json!({ "context": "h5p", "action": "hello" }));
    let last = "return received.findLast((data) => data.context === 'h5p');";
    page.wait_until("h5p's resizer is answered", || {
        found(last)["action"] == "prepareResize" && found(last)["scrollHeight"] == 450
    });
    post(page, json!({ "context": "h5p", "action": "resizePrepared" }));
    page.wait_until("h5p's resizer hears the height", || {
        found(last) == json!({ "context": "h5p", "action": "resize", "scrollHeight": 450 })
    });
    // A lab fills its frame, down to the height that it needs.
    let shrink = "Object.assign(document.querySelector('iframe'), { width: 340, height: 200 });";
    page.browser.script(shrink, json!([]));
    page.wait_until("the height that it needs arrives", || {
        let height = received(page, "height").and_then(|said| said["height"].as_u64());
        height.is_some_and(|height| (201..450).contains(&height))
    });
    enter(page);
}

pub(crate) fn fits_its_frame(page: &Page) {
    for lesson in Lesson::ALL {
        for language in ["ko", "en"] {
            let query = format!("lesson={}&lang={language}", lesson.name());
            let size = json!({ "width": 600, "height": 450, "style": "border: 0" });
            embed_ready(page, &query, size);
            if lesson.trains() {
                // The end of all runs but the longest.
                let at = lesson.steps().min(10_001);
                ask(page, "seek", &[("at", json!(at))]);
                wait_for_state(page, "the run is there", |state| state["updates"] == at);
            }
            enter(page);
            let overflow = "const root = document.documentElement;
                return [root.scrollWidth - root.clientWidth, root.scrollHeight - root.clientHeight];";
            assert_eq!(page.browser.script(overflow, json!([])), json!([0, 0]), "{query}");
            let seen = "const seen = (selector) => {
                    const found = document.querySelector(selector);
                    const { bottom, right } = found?.getBoundingClientRect() ?? {};
                    return found?.checkVisibility() && bottom <= 450 && right <= 600;
                };
                return [...arguments[0], '.plot', '.frame-foot a'].filter((selector) => !seen(selector));";
            let parts = if lesson.trains() {
                ["[name=run]", "[name=timeline]", "[name=lr]", "[data-quantity=loss]"]
            } else {
                ["[name=f]", "[name=x]", "[name=delta]", "[data-quantity=numerical]"]
            };
            // The circuit's sum of losses gives way to its gates' own.
            let unseen = page.browser.script(seen, json!([parts]));
            let unseen = unseen.as_array().cloned().unwrap_or_default();
            assert!(
                unseen.iter().all(|what| lesson == Lesson::Xor && what == "[data-quantity=loss]"),
                "{query} does not show {unseen:?}"
            );
            page.leave_frame();
            page.screenshot(&format!("embed-{}-{language}", lesson.name()));
        }
    }
    enter(page);
}

pub(crate) fn runs_in_a_sandbox(page: &Page) {
    embed_ready(page, "lesson=regression&seed=42&lang=ko", json!({ "sandbox": "allow-scripts" }));
    ask(page, "seek", &[("at", json!(8001))]);
    wait_for_state(page, "the run ends", |state| state["run"] == "finished");
    enter(page);
    assert_eq!(page.browser.script("return origin;", json!([])), "null");
    assert!(["page", "blob"].contains(&page.engine().as_str()), "{} trains", page.engine());
    assert_rows(&page.output_rows(), &goldens::regression(42));
    let ink = "return getComputedStyle(document.documentElement).getPropertyValue('--ink');";
    assert_ne!(page.browser.script(ink, json!([])), "", "it has its style sheets");
}

pub(crate) fn says_that_a_sandbox_is_closed(page: &Page) {
    embed(page, "lesson=xor&lang=en", json!({ "sandbox": "allow-scripts" }));
    enter(page);
    page.wait_until("the page says that it cannot start", || {
        page.attribute("html", "data-descent").as_deref() == Some("failed")
    });
    let said = page.text("#descent").unwrap_or_default();
    let own = format!("{}?lesson=xor&lang=en", page.base());
    assert_eq!(page.attribute("#descent a", "href"), Some(own.clone()));
    assert!(said.contains(&own), "the address can be copied: {said}");
}

pub(crate) fn leads_out_of_a_closed_sandbox(page: &Page) {
    embed(page, "lesson=xor&lang=en", json!({ "sandbox": "allow-scripts" }));
    enter(page);
    page.wait_until("a line leads out of the sandbox", || page.text("#elsewhere").is_some());
    let said = page.text("#elsewhere").unwrap_or_default();
    assert!(said.contains("sandbox") && said.contains("새 탭"), "in both languages: {said}");
    let leads =
        page.browser.script("return document.querySelector('#elsewhere a').href;", json!([]));
    let leads = leads.as_str().unwrap_or_default();
    assert!(leads.starts_with(&page.base()) && leads.contains("lesson=xor"), "{leads}");
}

pub(crate) fn needs_no_storage(page: &Page) {
    embed_ready(page, "lesson=gates&lang=ko", json!({}));
    ask(page, "seek", &[("at", json!(100))]);
    wait_for_state(page, "it trains", |state| state["updates"] == 100);
    enter(page);
    assert_eq!(page.quantity("updates"), 100.0);
}
