//! The page by its public contract: attributes to read, controls to use.

use crate::browser::{Browser, Key};
use crate::console;
use crate::goldens::Row;
use crate::server::{Request, Site};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// Time after which a journey gives up; the page's own time limits are seconds.
const DEADLINE: Duration = Duration::from_secs(60);

/// Time between two looks at the page.
const POLL: Duration = Duration::from_millis(20);

/// The panel of the settings.
const SETTINGS: &str = "#settings";

/// The verdict on a run: the sentence and its attributes.
#[derive(Clone, Debug)]
pub(crate) struct Verdict {
    /// `data-verdict`
    pub(crate) kind: String,
    /// `data-diverged-at`
    pub(crate) diverged_at: Option<u64>,
    /// `data-diverged-by`
    pub(crate) diverged_by: Option<String>,
    /// The visible sentence.
    pub(crate) text: String,
}

/// A page in a browser.
pub(crate) struct Page<'a> {
    /// Its browser.
    pub(crate) browser: &'a Browser,
    site: &'a Site,
    complaints: RefCell<Vec<String>>,
    /// The frame that scripts and clicks go to.
    frame: RefCell<Option<String>>,
}

impl<'a> Page<'a> {
    /// Returns the page before anything is loaded.
    pub(crate) fn new(browser: &'a Browser, site: &'a Site) -> Self {
        Self { browser, site, complaints: RefCell::default(), frame: RefCell::default() }
    }

    /// Loads the page with this query and waits until it answers input.
    pub(crate) fn open(&self, query: &str) {
        self.gather_complaints();
        // WebKitGTK may report the load event while the former page still answers.
        self.browser.script("document.documentElement.dataset.descent = 'left';", json!([]));
        self.browser.go(&format!("{}?{query}", self.site.page()));
        self.wait_until("the page is ready", || {
            self.attribute("html", "data-descent").as_deref() == Some("ready")
        });
        self.wait_for_figures();
    }

    /// Waits until no figure is on its way: some are loaded when they are shown, and the tables
    /// that scripts read soon after the page is ready.
    #[track_caller]
    fn wait_for_figures(&self) {
        self.wait_until("the figures are there", || !self.has(".figure[aria-busy=true]"));
    }

    /// Enters the first frame that a CSS selector finds.
    pub(crate) fn enter_frame(&self, selector: &str) {
        self.browser.enter_frame(selector);
        self.frame.replace(Some(selector.to_owned()));
    }

    /// Leaves the frame.
    pub(crate) fn leave_frame(&self) {
        self.browser.leave_frames();
        self.frame.replace(None);
    }

    /// Loads a page of another host.
    pub(crate) fn open_course(&self, file: &str) {
        self.gather_complaints();
        self.leave_frame();
        self.browser.go(&self.site.course(file));
    }

    /// Polls until a condition holds.
    ///
    /// # Panics
    /// At the deadline, with a summary of the page.
    #[track_caller]
    pub(crate) fn wait_until(&self, what: &str, mut holds: impl FnMut() -> bool) {
        let start = Instant::now();
        while !holds() {
            assert!(
                start.elapsed() < DEADLINE,
                "not within {DEADLINE:?}: {what}; {}",
                self.summary()
            );
            thread::sleep(POLL);
        }
    }

    /// Returns an attribute of the first element that a selector finds.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let script =
            "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? null;";
        self.browser.script(script, json!([selector, name])).as_str().map(str::to_owned)
    }

    /// Returns the visible text of the first element that a selector finds, or none if nothing is visible.
    pub(crate) fn text(&self, selector: &str) -> Option<String> {
        let script = "const found = document.querySelector(arguments[0]); \
            return found?.checkVisibility() ? found.innerText.trim() : null;";
        self.browser.script(script, json!([selector])).as_str().map(str::to_owned)
    }

    /// Returns a live number.
    #[track_caller]
    pub(crate) fn quantity(&self, name: &str) -> f64 {
        let script = "const found = [...document.querySelectorAll(`[data-quantity=\"${arguments[0]}\"]`)] \
            .find((element) => !element.closest('[data-table]')); \
            return found?.dataset.value ?? null;";
        number(name, &self.browser.script(script, json!([name])))
    }

    /// Returns the live numbers as a row: its label is the number of updates less one.
    #[track_caller]
    pub(crate) fn live_row(&self) -> Row {
        // One script, as a run may go on between two.
        let script = "const value = (name) => [...document.querySelectorAll(`[data-quantity=\"${name}\"]`)] \
            .find((element) => !element.closest('[data-table]'))?.dataset.value ?? null; \
            return Object.fromEntries(['updates', 'error_val', 'loss', 'W', 'b'].map((name) => [name, value(name)]));";
        let values = self.browser.script(script, json!([]));
        let updates = values["updates"].as_str().and_then(|updates| updates.parse::<i64>().ok());
        row(updates.expect("updates is an integer") - 1, &values)
    }

    /// Returns the rows of the output table.
    #[track_caller]
    pub(crate) fn output_rows(&self) -> Vec<Row> {
        self.wait_for_figures();
        let script = "return [...document.querySelectorAll('table[data-table=\"output\"] tr[data-step]')].map((row) => \
            [row.dataset.step, Object.fromEntries([...row.querySelectorAll('[data-quantity]')] \
                .map((cell) => [cell.dataset.quantity, cell.dataset.value ?? null]))]);";
        let rows = self.browser.script(script, json!([]));
        let step = |value: &Value| {
            value.as_str().and_then(|step| step.parse().ok()).expect("data-step is an integer")
        };
        rows.as_array().into_iter().flatten().map(|pair| row(step(&pair[0]), &pair[1])).collect()
    }

    /// Returns `data-run` of the lab.
    pub(crate) fn run_state(&self) -> String {
        self.attribute("[data-run]", "data-run").unwrap_or_default()
    }

    /// Returns `data-engine` of the lab: the worker, its replacement, or `none`.
    pub(crate) fn engine(&self) -> String {
        self.attribute("[data-engine]", "data-engine").unwrap_or_default()
    }

    /// Returns the verdict on the run.
    pub(crate) fn verdict(&self) -> Verdict {
        let at = self.attribute("[data-verdict]", "data-diverged-at");
        Verdict {
            kind: self.attribute("[data-verdict]", "data-verdict").unwrap_or_default(),
            diverged_at: at.and_then(|at| at.parse().ok()),
            diverged_by: self.attribute("[data-verdict]", "data-diverged-by"),
            text: self.text("[data-verdict]").unwrap_or_default(),
        }
    }

    /// Returns the text of the line about `address` or `engine`, if it is visible.
    pub(crate) fn notice(&self, about: &str) -> Option<String> {
        self.text(&format!("[data-notice=\"{about}\"]"))
    }

    /// Waits for the end of a run.
    #[track_caller]
    pub(crate) fn wait_for_run(&self, state: &str) {
        self.wait_until(&format!("the run is {state}"), || self.run_state() == state);
    }

    /// Returns true if a selector finds an element.
    pub(crate) fn has(&self, selector: &str) -> bool {
        let script = "return document.querySelector(arguments[0]) !== null;";
        self.browser.script(script, json!([selector])) == true
    }

    /// Clicks the control of this name.
    pub(crate) fn click(&self, control: &str) {
        self.browser.click(&named(control));
    }

    /// Focuses a control.
    pub(crate) fn focus(&self, control: &str) {
        self.browser
            .script("document.querySelector(arguments[0]).focus();", json!([named(control)]));
    }

    /// Returns the value of a field.
    pub(crate) fn field(&self, control: &str) -> String {
        let value = self
            .browser
            .script("return document.querySelector(arguments[0]).value;", json!([named(control)]));
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Replaces the value of a field by typing, enters it, and leaves the field.
    pub(crate) fn set_field(&self, control: &str, text: &str) {
        let script =
            "const field = document.querySelector(arguments[0]); field.focus(); field.select();";
        self.browser.script(script, json!([named(control)]));
        self.browser.type_text(text);
        // Entered, as Tab from the page's last field has taken the focus out of the page in
        // Firefox, and a field that is left there is not said to have changed.
        self.browser.press(Key::Enter);
        self.browser.press(Key::Tab);
    }

    /// Opens the settings, unless they are open.
    #[track_caller]
    pub(crate) fn open_settings(&self) {
        if self.has(&format!("{SETTINGS}[hidden]")) {
            self.click("settings");
            self.wait_until("the settings open", || self.has(&format!("{SETTINGS}:not([hidden])")));
        }
    }

    /// Closes the settings by their button.
    #[track_caller]
    pub(crate) fn close_settings(&self) {
        self.click("close-settings");
        self.wait_until("the settings close", || self.has(&format!("{SETTINGS}[hidden]")));
    }

    /// Opens the tab of this name, unless it is open.
    #[track_caller]
    pub(crate) fn open_tab(&self, name: &str) {
        let tab = format!("[role=tab][data-tab=\"{name}\"]");
        let open = format!("{tab}[aria-selected=true]");
        if !self.has(&open) {
            self.browser.click(&tab);
            self.wait_until(&format!("the tab {name} opens"), || self.has(&open));
        }
        self.wait_for_figures();
    }

    /// Shows a figure of a page with room for one, unless it is shown.
    #[track_caller]
    pub(crate) fn show(&self, figure: &str) {
        let shown = format!("[data-hero][data-picture=\"{figure}\"]");
        if !self.has(&shown) {
            self.browser.click(&format!("[data-shows=\"{figure}\"]"));
            self.wait_until(&format!("{figure} is shown"), || self.has(&shown));
        }
        self.wait_for_figures();
    }

    /// Chooses in a list by its events: no driver opens the pop-up in every engine.
    pub(crate) fn choose(&self, control: &str, value: &str) {
        let script = "const list = document.querySelector(arguments[0]); list.value = arguments[1]; \
            list.dispatchEvent(new Event('change', { bubbles: true }));";
        self.browser.script(script, json!([named(control), value]));
    }

    /// Focuses the lab, which has keys of its own.
    pub(crate) fn focus_lab(&self) {
        self.browser.script("document.querySelector('[data-run]').focus();", json!([]));
    }

    /// Waits until so many updates are done.
    #[track_caller]
    pub(crate) fn wait_for_updates(&self, updates: u64) {
        self.wait_until(&format!("{updates} updates are done"), || {
            // Another lesson's lab may be on its way.
            self.has("[data-quantity=updates]") && self.quantity("updates") == updates as f64
        });
    }

    /// Returns the query of the current address.
    pub(crate) fn query(&self) -> String {
        let query = self.browser.script("return location.search;", json!([]));
        query.as_str().unwrap_or_default().to_owned()
    }

    /// Returns a parameter of the current address.
    pub(crate) fn address_parameter(&self, key: &str) -> Option<String> {
        let script = "return new URLSearchParams(location.search).get(arguments[0]);";
        self.browser.script(script, json!([key])).as_str().map(str::to_owned)
    }

    /// Returns the site's origin.
    pub(crate) fn origin(&self) -> String {
        self.site.origin()
    }

    /// Returns the address of the page, without a query.
    pub(crate) fn base(&self) -> String {
        self.site.page()
    }

    /// Puts the worker's files back where a fault has taken them away.
    pub(crate) fn repair_site(&self) {
        self.site.repair();
    }

    /// Returns the requests to the site's server.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.site.requests()
    }

    /// Saves the viewport as `screenshots/<engine>-<name>.png`.
    pub(crate) fn screenshot(&self, name: &str) {
        // Firefox takes none from within a frame of another origin.
        let frame = self.frame.borrow().clone();
        self.leave_frame();
        let file = format!("{}-{name}.png", self.browser.engine.name());
        self.browser
            .screenshot(&Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots").join(file));
        if let Some(frame) = frame {
            self.enter_frame(&frame);
        }
    }

    /// Returns the complaints of all consoles, over all loads, and the failed requests.
    pub(crate) fn complaints(&self) -> Vec<String> {
        self.gather_complaints();
        let mut complaints = self.complaints.borrow().clone();
        // A browser's own requests go to other hosts.
        let ours = |request: &Request| request.target.starts_with('/') && request.status != 200;
        let requests = self.site.requests();
        complaints
            .extend(requests.iter().filter(|r| ours(r)).map(|r| format!("not served: {r:?}")));
        complaints
    }

    fn gather_complaints(&self) {
        let complaints = console::complaints(self.browser, &self.site.origin());
        self.complaints.borrow_mut().extend(complaints);
    }

    fn summary(&self) -> String {
        let script = "const at = (selector, name) => document.querySelector(selector)?.getAttribute(name); \
            return `run ${at('[data-run]', 'data-run')}, engine ${at('[data-engine]', 'data-engine')}, \
            updates ${at('[data-quantity=updates]', 'data-value')}, \
            notices ${[...document.querySelectorAll('[data-notice]')].map((line) => line.innerText).join(' / ')}`;";
        self.browser.script(script, json!([])).as_str().unwrap_or_default().to_owned()
    }
}

/// Returns the selector of a control.
pub(crate) fn named(control: &str) -> String {
    format!("[name=\"{control}\"]")
}

#[track_caller]
fn number(name: &str, value: &Value) -> f64 {
    let text = value.as_str().unwrap_or_else(|| panic!("{name} is not on the page"));
    text.parse().unwrap_or_else(|_| panic!("{name} reads {text:?}, not a number"))
}

#[track_caller]
fn row(step: i64, values: &Value) -> Row {
    Row {
        step,
        error_val: number("error_val", &values["error_val"]),
        loss: number("loss", &values["loss"]),
        w: number("W", &values["W"]),
        b: number("b", &values["b"]),
    }
}
