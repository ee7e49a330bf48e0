//! A running browser, started with a fresh profile and ended with its driver.

use crate::capabilities::capabilities;
use crate::driver::Driver;
use crate::engine::Engine;
use crate::proxy::Proxy;
use crate::server::Site;
use crate::webdriver::{CommandError, Session};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Value, json};
use std::path::Path;

/// The key under which the protocol names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A key that has no character.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Key {
    /// Moves the focus to the next control.
    Tab,
    /// Presses a button; takes a typed value.
    Enter,
    /// Presses a button.
    Space,
    /// Closes a dialog.
    Escape,
    /// A slider's least value.
    Home,
    /// A slider's greatest value.
    End,
    /// A slider's next value.
    ArrowRight,
    /// A slider's value before.
    ArrowLeft,
    /// Moves a long way forward.
    PageUp,
    /// Moves a long way back.
    PageDown,
    /// Removes what has the focus.
    Delete,
}

impl Key {
    /// Returns the protocol's code point for it.
    fn code(self) -> &'static str {
        match self {
            Self::Tab => "\u{E004}",
            Self::Enter => "\u{E007}",
            Self::Space => " ",
            Self::Escape => "\u{E00C}",
            Self::Home => "\u{E011}",
            Self::End => "\u{E010}",
            Self::ArrowRight => "\u{E014}",
            Self::ArrowLeft => "\u{E012}",
            Self::PageUp => "\u{E00E}",
            Self::PageDown => "\u{E00F}",
            Self::Delete => "\u{E017}",
        }
    }
}

/// A key that is held while others are pressed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Modifier {
    /// ⇧
    Shift,
    /// The key of the browser's own commands: ⌘ on macOS, else Ctrl.
    Command,
}

impl Modifier {
    /// Returns the protocol's code point for it.
    fn code(self) -> &'static str {
        match self {
            Self::Shift => "\u{E008}",
            Self::Command if cfg!(target_os = "macos") => "\u{E03D}",
            Self::Command => "\u{E009}",
        }
    }
}

/// A running browser with one window. Dropping it closes the browser.
pub(crate) struct Browser {
    /// Its engine.
    pub(crate) engine: Engine,
    session: Session,
    // Declared after the session, so that the browser is closed before its driver ends.
    _driver: Driver,
    proxy: Proxy,
}

impl Browser {
    /// Starts the engine. Every request to another machine goes through a proxy
    /// that lets nothing pass.
    pub(crate) fn start(engine: Engine) -> Self {
        let proxy = Proxy::start();
        let capabilities = capabilities(engine, proxy.address());
        let driver = Driver::start(engine);
        let session = Session::open(driver.port, &capabilities)
            .unwrap_or_else(|error| panic!("{} does not start: {error}", engine.name()));
        let browser = Self { engine, session, _driver: driver, proxy };
        browser.reset_viewport();
        browser
    }

    /// Lets requests to this site through the proxy, and to no other.
    pub(crate) fn admit(&self, site: &Site) {
        self.proxy.admit(site);
    }

    /// Leaves the page, so that the next journey finds the browser as it was started. Each
    /// journey has an origin of its own, hence empty storage.
    pub(crate) fn reset(&self) {
        self.leave_frames();
        self.go("about:blank");
        self.reset_viewport();
        if self.engine == Engine::Chromium {
            self.emulate_media(json!([]));
            self.log();
        }
    }

    /// Goes to an address and waits for its load event.
    pub(crate) fn go(&self, address: &str) {
        self.expect(self.session.post("/url", &json!({ "url": address })));
    }

    /// Runs a script in the page and returns the value of its `return`; null if WebKitGTK
    /// left the page meanwhile, so that there is no value.
    pub(crate) fn script(&self, script: &str, arguments: Value) -> Value {
        let body = json!({ "script": script, "args": arguments });
        match self.session.post("/execute/sync", &body) {
            Err(error) if self.engine == Engine::WebKit && error.is_of_a_left_page() => Value::Null,
            outcome => self.expect(outcome),
        }
    }

    /// Runs a script in the page and returns the value that it gives to its last argument, a function.
    pub(crate) fn async_script(&self, script: &str, arguments: Value) -> Value {
        self.expect(
            self.session.post("/execute/async", &json!({ "script": script, "args": arguments })),
        )
    }

    /// Runs a script in Firefox itself, beside the page.
    pub(crate) fn privileged_script(&self, script: &str, arguments: Value) -> Value {
        self.expect(self.session.post("/moz/context", &json!({ "context": "chrome" })));
        let answer = self.script(script, arguments);
        self.expect(self.session.post("/moz/context", &json!({ "context": "content" })));
        answer
    }

    /// Clicks the middle of the first element that a CSS selector finds, as a mouse does.
    /// If the page replaces that element in between, the new one is clicked.
    pub(crate) fn click(&self, selector: &str) {
        let query = json!({ "using": "css selector", "value": selector });
        let click = || {
            let found = self.expect(self.session.post("/element", &query));
            let id = found[ELEMENT].as_str().unwrap_or_default();
            self.session.post(&format!("/element/{id}/click"), &json!({}))
        };
        let clicked = match click() {
            Err(error) if error.to_string().contains("stale element reference") => click(),
            clicked => clicked,
        };
        self.expect(clicked);
    }

    /// Enters the first frame that a CSS selector finds, for scripts and clicks from there on.
    pub(crate) fn enter_frame(&self, selector: &str) {
        let found = self.expect(
            self.session.post("/element", &json!({ "using": "css selector", "value": selector })),
        );
        self.expect(self.session.post("/frame", &json!({ "id": found })));
    }

    /// Leaves every frame.
    pub(crate) fn leave_frames(&self) {
        self.expect(self.session.post("/frame", &json!({ "id": null })));
    }

    /// Presses a key in the focused element.
    pub(crate) fn press(&self, key: Key) {
        self.type_text(key.code());
    }

    /// Presses a key while another is held.
    pub(crate) fn press_with(&self, modifier: Modifier, key: Key) {
        self.type_with(modifier, key.code());
    }

    /// Types into the focused element, a key for each character.
    pub(crate) fn type_text(&self, text: &str) {
        self.perform(
            text.chars().flat_map(|key| [key_action("keyDown", key), key_action("keyUp", key)]),
        );
    }

    /// Types while a key is held.
    pub(crate) fn type_with(&self, modifier: Modifier, text: &str) {
        let held = || modifier.code().chars();
        let typed =
            text.chars().flat_map(|key| [key_action("keyDown", key), key_action("keyUp", key)]);
        let down = held().map(|key| key_action("keyDown", key));
        self.perform(down.chain(typed).chain(held().map(|key| key_action("keyUp", key))));
    }

    /// Drags the middle of an element by so many CSS pixels with a pointer of this kind (`mouse`,
    /// `touch`, `pen`), in a few movements.
    pub(crate) fn drag(&self, selector: &str, (right, down): (i32, i32), kind: &str) {
        // Not by the element: WebKit's driver knows no middle of a group in a drawing.
        let middle = self.script(
            "const element = document.querySelector(arguments[0]);
            element.scrollIntoView({ block: 'nearest' });
            const { x, y, width, height } = element.getBoundingClientRect();
            return [Math.round(x + width / 2), Math.round(y + height / 2)];",
            json!([selector]),
        );
        let moves = (1..=4).map(|step| {
            json!({ "type": "pointerMove", "origin": "pointer", "duration": 20,
                "x": right * step / 4 - right * (step - 1) / 4,
                "y": down * step / 4 - down * (step - 1) / 4 })
        });
        let begin = [
            json!({ "type": "pointerMove", "origin": "viewport", "x": middle[0], "y": middle[1] }),
            json!({ "type": "pointerDown", "button": 0 }),
        ];
        let actions: Vec<Value> = begin
            .into_iter()
            .chain(moves)
            .chain([json!({ "type": "pointerUp", "button": 0 })])
            .collect();
        let pointer = json!({ "actions": [{ "type": "pointer", "id": kind,
            "parameters": { "pointerType": kind }, "actions": actions }] });
        self.expect(self.session.post("/actions", &pointer));
    }

    fn perform(&self, actions: impl Iterator<Item = Value>) {
        let actions: Vec<Value> = actions.collect();
        let keyboard =
            json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.expect(self.session.post("/actions", &keyboard));
    }

    /// Returns the entries of the browser's own log since the last call (Chromium).
    pub(crate) fn log(&self) -> Vec<Value> {
        let log = self.expect(self.session.post("/se/log", &json!({ "type": "browser" })));
        log.as_array().cloned().unwrap_or_default()
    }

    /// Sets the viewport's size and pixel ratio, which Chromium alone can.
    pub(crate) fn set_display(&self, width: u32, height: u32, pixel_ratio: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": pixel_ratio, "mobile": false });
        let command = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": metrics });
        self.expect(self.session.post("/goog/cdp/execute", &command));
    }

    /// Sets the size of the page's viewport [CSS pixels]. Windows have a least
    /// width in Chromium and in Firefox, so there the viewport alone is set.
    pub(crate) fn set_viewport(&self, width: u32, height: u32) {
        match self.engine {
            Engine::Chromium => self.set_display(width, height, 1),
            Engine::Firefox => {
                let resize = "for (const [side, length] of [['width', arguments[0]], ['height', arguments[1]]]) \
                    for (const bound of ['min-', 'max-', '']) \
                        gBrowser.selectedBrowser.style.setProperty(bound + side, length + 'px', 'important');";
                self.privileged_script(resize, json!([width, height]));
            }
            Engine::WebKit => {
                let border = "return [outerWidth - innerWidth, outerHeight - innerHeight];";
                let border = self.script(border, json!([]));
                let side = |length: u32, border: &Value| {
                    u64::from(length) + border.as_u64().expect("a border has a width")
                };
                let rect = json!({
                    "x": 0,
                    "y": 0,
                    "width": side(width, &border[0]),
                    "height": side(height, &border[1]),
                });
                self.expect(self.session.post("/window/rect", &rect));
            }
        }
    }

    /// Makes Chromium request less motion from the pages that it opens.
    pub(crate) fn request_less_motion(&self) {
        self.emulate_media(json!([{ "name": "prefers-reduced-motion", "value": "reduce" }]));
    }

    /// Makes Chromium answer these media features as told; none of them: by itself.
    fn emulate_media(&self, features: Value) {
        let command =
            json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "features": features } });
        self.expect(self.session.post("/goog/cdp/execute", &command));
    }

    /// Restores the viewport of a browser that was just started.
    fn reset_viewport(&self) {
        match self.engine {
            Engine::Chromium => {
                let command =
                    json!({ "cmd": "Emulation.clearDeviceMetricsOverride", "params": {} });
                self.expect(self.session.post("/goog/cdp/execute", &command));
            }
            Engine::Firefox => {
                let reset = "for (const side of ['width', 'height']) \
                    for (const bound of ['min-', 'max-', '']) \
                        gBrowser.selectedBrowser.style.removeProperty(bound + side);";
                self.privileged_script(reset, json!([]));
            }
            // Its window takes no size from the command line.
            Engine::WebKit => self.set_viewport(1280, 800),
        }
    }

    /// Saves the viewport as a PNG. WebKitGTK's driver is not asked: at some pages it never
    /// answers, after sound steps.
    pub(crate) fn screenshot(&self, file: &Path) {
        if self.engine == Engine::WebKit {
            return;
        }
        let picture = self.expect(self.session.get("/screenshot"));
        let picture = BASE64_STANDARD
            .decode(picture.as_str().unwrap_or_default())
            .expect("a screenshot is base64");
        std::fs::create_dir_all(file.parent().expect("screenshots have a folder"))
            .expect("the folder can be made");
        std::fs::write(file, picture).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    #[track_caller]
    fn expect(&self, outcome: Result<Value, CommandError>) -> Value {
        outcome.unwrap_or_else(|error| panic!("{}: {error}", self.engine.name()))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // This fails only if the browser is gone already.
        let _ = self.session.close();
    }
}

/// Returns the protocol's action for a key that goes down or up.
fn key_action(direction: &str, key: char) -> Value {
    json!({ "type": direction, "value": key })
}
