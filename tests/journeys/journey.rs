//! A journey from its first page to its screenshot.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::fault::Fault;
use crate::page::Page;
use crate::server::Site;
use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

/// Walks a journey through a fresh server and browser. Unless the site was
/// broken on purpose, no console may have complained on the way, and where
/// something trains at its end, it must have been the worker.
pub(crate) fn walk(engine: Engine, name: &str, fault: Option<Fault>, steps: fn(&Page)) {
    let site = Site::serve(dist(), fault);
    let browser = Browser::start(engine, site.socket());
    let page = Page::new(&browser, &site);
    // The screenshot is wanted most where the journey fails.
    let outcome = catch_unwind(AssertUnwindSafe(|| steps(&page)));
    page.screenshot(name);
    if let Err(failure) = outcome {
        eprintln!("console: {:#?}", page.complaints());
        resume_unwind(failure);
    }
    if fault.is_none() {
        let complaints = page.complaints();
        assert!(complaints.is_empty(), "the console complains: {complaints:#?}");
        let trained = page.has("[data-engine]").then(|| page.engine());
        assert!(trained.is_none_or(|engine| engine == "worker"), "what trained");
        assert_eq!(page.notice("engine"), None);
    }
}

/// The built site.
///
/// # Panics
/// Where there is none, or one that `trunk serve` left: it has no policy and an inline script.
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
