//! A journey from its first page to its screenshot.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::fault::Fault;
use crate::page::Page;
use crate::runner::take_panic;
use crate::server::Site;
use std::env;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// A test of the site in a browser.
pub(crate) struct Journey {
    /// `file::function`.
    pub(crate) name: &'static str,
    /// The engines that it runs in.
    pub(crate) engines: &'static [Engine],
    /// The way in which the site is broken, if it is.
    pub(crate) fault: Option<Fault>,
    /// The steps of the reader, with their expectations.
    pub(crate) steps: fn(&Page),
}

/// The reason why a walk failed.
pub(crate) struct Failure {
    panic: String,
    complaints: Vec<String>,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "    {}\n    console: {:#?}", self.panic, self.complaints)
    }
}

/// The complaints of WebKitGTK 2.50 when a page has lost its memory, about once in a hundred
/// pages: an access out of bounds, or the allocator finds a corrupt block, each time
/// at another place. Neither other engine ever did. The cause is not known; it may be
/// like <https://bugs.webkit.org/show_bug.cgi?id=289009>.
const LOST_MEMORY: [&str; 2] = ["Out of bounds memory access", "dlmalloc.rs"];

/// The failure of a command to which a driver gave no answer in its time.
const NO_ANSWER: &str = "timeout: global";

/// The failure of keys or movements that WebKitGTK's driver could not pass on, for no reason
/// that it names.
const NOT_PASSED_ON: &str = "POST /actions: unknown error: ";

/// Runs a journey against a server of its own, in the lane's browser or a new one. Unless the
/// site was broken on purpose, no console may have complained on the way, and
/// where something trains at its end, it must have been the worker. Where WebKitGTK lost the
/// page's memory or its driver failed, the journey runs once more; any other
/// failure is final.
pub(crate) fn walk(
    browser: &mut Option<Browser>,
    engine: Engine,
    journey: &Journey,
) -> Result<(), Failure> {
    let outcome = attempt(browser, engine, journey);
    let lost = |complaint: &String| LOST_MEMORY.iter().any(|sign| complaint.contains(sign));
    let of_driver = |panic: &str| panic.contains(NO_ANSWER) || panic.ends_with(NOT_PASSED_ON);
    match outcome {
        Err(failure)
            if engine == Engine::WebKit
                && (failure.complaints.iter().any(lost) || of_driver(&failure.panic)) =>
        {
            println!("{}: WebKitGTK failed by itself; once more\n{failure}", journey.name);
            attempt(browser, engine, journey)
        }
        outcome => outcome,
    }
}

/// Runs a journey once. After a success the browser is kept for the next one.
fn attempt(kept: &mut Option<Browser>, engine: Engine, journey: &Journey) -> Result<(), Failure> {
    let site = caught(|| Site::serve(dist(), journey.fault));
    let site = site.map_err(|panic| Failure { panic, complaints: vec![] })?;
    let browser = caught(|| {
        let of_engine = kept.take().filter(|browser| browser.engine == engine);
        let browser = of_engine.unwrap_or_else(|| Browser::start(engine));
        browser.admit(&site);
        browser
    });
    let browser = browser.map_err(|panic| Failure { panic, complaints: vec![] })?;
    let page = Page::new(&browser, &site);
    // The screenshot is wanted most where the journey fails.
    let walked = caught(|| (journey.steps)(&page));
    let saved = caught(|| page.screenshot(&journey.name.replace("::", "-")));
    let gathered = caught(|| page.complaints());
    let complaints = gathered.clone().unwrap_or_default();
    let checked = walked.and(saved).and(gathered).and_then(|complaints| {
        caught(|| {
            if journey.fault.is_none() {
                assert!(complaints.is_empty(), "the console complains");
                let trained = page.has("[data-engine]").then(|| page.engine());
                assert!(trained.is_none_or(|engine| engine == "worker"), "the worker trains");
                assert_eq!(page.notice("engine"), None);
            }
            browser.reset();
        })
    });
    checked.map_err(|panic| Failure { panic, complaints })?;
    *kept = Some(browser);
    Ok(())
}

/// Returns the result, or the sentence of the panic.
fn caught<T>(steps: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(steps)).map_err(|_| take_panic())
}

/// Returns the folder of the built site.
///
/// # Panics
/// If there is none, or it is one of `trunk serve`, which has no policy and an inline script.
fn dist() -> PathBuf {
    let dist = env::var_os("DESCENT_DIST")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from);
    let page = std::fs::read_to_string(dist.join("index.html"))
        .unwrap_or_else(|error| panic!("{}: {error}: run `make dist` first", dist.display()));
    assert!(
        !page.contains("data-build=\"dev\""),
        "{} is no release: run `make dist` first",
        dist.display()
    );
    dist
}
