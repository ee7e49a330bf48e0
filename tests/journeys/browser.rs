//! One browser: a fresh profile, started and ended with its driver.

use crate::capabilities::capabilities;
use crate::driver::Driver;
use crate::engine::Engine;
use crate::webdriver::{CommandError, Session};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::Path;

/// The key under which the protocol names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A key that has no character.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Key {
    /// On to the next control.
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
    /// Far on.
    PageUp,
    /// Far back.
    PageDown,
}

impl Key {
    /// The protocol's code point for it.
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
    /// The protocol's code point for it.
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
    /// Which one.
    pub(crate) engine: Engine,
    session: Session,
    // After the session, so that the browser is closed before its driver ends.
    _driver: Driver,
}

impl Browser {
    /// Starts the engine. Whatever is not on this machine goes through the
    /// proxy at `gate`, which lets nothing pass.
    pub(crate) fn start(engine: Engine, gate: SocketAddr) -> Self {
        let capabilities = capabilities(engine, gate);
        let driver = Driver::start(engine);
        let session = Session::open(driver.port, &capabilities)
            .unwrap_or_else(|error| panic!("{} does not start: {error}", engine.name()));
        let browser = Self { engine, session, _driver: driver };
        if engine == Engine::WebKit {
            // The others are told the size of their window when they start.
            browser.set_viewport(1280, 800);
        }
        browser
    }

    /// Goes to an address and waits for its load event.
    pub(crate) fn go(&self, address: &str) {
        self.done(self.session.post("/url", &json!({ "url": address })));
    }

    /// The answer of a script's `return`, run in the page.
    pub(crate) fn script(&self, script: &str, arguments: Value) -> Value {
        self.done(
            self.session.post("/execute/sync", &json!({ "script": script, "args": arguments })),
        )
    }

    /// What a script in the page gives to the function that is its last argument.
    pub(crate) fn async_script(&self, script: &str, arguments: Value) -> Value {
        self.done(
            self.session.post("/execute/async", &json!({ "script": script, "args": arguments })),
        )
    }

    /// The answer of a script run in Firefox itself, beside the page.
    pub(crate) fn privileged_script(&self, script: &str, arguments: Value) -> Value {
        self.done(self.session.post("/moz/context", &json!({ "context": "chrome" })));
        let answer = self.script(script, arguments);
        self.done(self.session.post("/moz/context", &json!({ "context": "content" })));
        answer
    }

    /// Clicks the middle of the first element that a CSS selector finds, as a mouse does.
    /// Where the page draws that element anew in between, the new one is clicked.
    pub(crate) fn click(&self, selector: &str) {
        let wanted = json!({ "using": "css selector", "value": selector });
        let click = || {
            let found = self.done(self.session.post("/element", &wanted));
            let id = found[ELEMENT].as_str().unwrap_or_default();
            self.session.post(&format!("/element/{id}/click"), &json!({}))
        };
        let clicked = match click() {
            Err(error) if error.to_string().contains("stale element reference") => click(),
            clicked => clicked,
        };
        self.done(clicked);
    }

    /// Goes into the first frame that a CSS selector finds; from there on this is
    /// what scripts and clicks are for.
    pub(crate) fn enter_frame(&self, selector: &str) {
        let found = self.done(
            self.session.post("/element", &json!({ "using": "css selector", "value": selector })),
        );
        self.done(self.session.post("/frame", &json!({ "id": found })));
    }

    /// Comes out of every frame.
    pub(crate) fn leave_frames(&self) {
        self.done(self.session.post("/frame", &json!({ "id": null })));
    }

    /// Presses a key where the focus is.
    pub(crate) fn press(&self, key: Key) {
        self.type_text(key.code());
    }

    /// Presses a key while another is held.
    pub(crate) fn press_with(&self, modifier: Modifier, key: Key) {
        self.type_with(modifier, key.code());
    }

    /// Types where the focus is, a key for each character.
    pub(crate) fn type_text(&self, text: &str) {
        self.strike(text.chars().flat_map(|key| [stroke("keyDown", key), stroke("keyUp", key)]));
    }

    /// Types while a key is held.
    pub(crate) fn type_with(&self, modifier: Modifier, text: &str) {
        let held = || modifier.code().chars();
        let typed = text.chars().flat_map(|key| [stroke("keyDown", key), stroke("keyUp", key)]);
        let down = held().map(|key| stroke("keyDown", key));
        self.strike(down.chain(typed).chain(held().map(|key| stroke("keyUp", key))));
    }

    fn strike(&self, strokes: impl Iterator<Item = Value>) {
        let strokes: Vec<Value> = strokes.collect();
        let keyboard =
            json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.done(self.session.post("/actions", &keyboard));
    }

    /// What the browser's own log has taken up since the last call (Chromium).
    pub(crate) fn log(&self) -> Vec<Value> {
        let log = self.done(self.session.post("/se/log", &json!({ "type": "browser" })));
        log.as_array().cloned().unwrap_or_default()
    }

    /// Makes the page's viewport this size, in CSS pixels. Windows have a least
    /// width in Chromium and in Firefox, so there it is the viewport that is set.
    pub(crate) fn set_viewport(&self, width: u32, height: u32) {
        match self.engine {
            Engine::Chromium => {
                let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                let command =
                    json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": metrics });
                self.done(self.session.post("/goog/cdp/execute", &command));
            }
            Engine::Firefox => {
                let resize = "for (const [side, length] of [['width', arguments[0]], ['height', arguments[1]]]) \
                    for (const bound of ['min-', 'max-', '']) \
                        gBrowser.selectedBrowser.style.setProperty(bound + side, length + 'px', 'important');";
                self.privileged_script(resize, json!([width, height]));
            }
            Engine::WebKit => {
                let frame = "return [outerWidth - innerWidth, outerHeight - innerHeight];";
                let frame = self.script(frame, json!([]));
                let side = |length: u32, frame: &Value| {
                    u64::from(length) + frame.as_u64().expect("a frame is not less than nothing")
                };
                let rect = json!({
                    "x": 0,
                    "y": 0,
                    "width": side(width, &frame[0]),
                    "height": side(height, &frame[1]),
                });
                self.done(self.session.post("/window/rect", &rect));
            }
        }
    }

    /// Saves what the viewport shows as a PNG.
    pub(crate) fn screenshot(&self, file: &Path) {
        let picture = self.done(self.session.get("/screenshot"));
        let picture = BASE64_STANDARD
            .decode(picture.as_str().unwrap_or_default())
            .expect("a screenshot is base64");
        std::fs::create_dir_all(file.parent().expect("screenshots have a folder"))
            .expect("the folder can be made");
        std::fs::write(file, picture).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    #[track_caller]
    fn done(&self, outcome: Result<Value, CommandError>) -> Value {
        outcome.unwrap_or_else(|error| panic!("{}: {error}", self.engine.name()))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Where the browser has gone already there is nothing to close.
        let _ = self.session.close();
    }
}

/// A key on its way down or up.
fn stroke(direction: &str, key: char) -> Value {
    json!({ "type": direction, "value": key })
}
