//! A journey from its first page to its screenshot.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::fault::Fault;
use crate::page::Page;
use crate::server::Site;
use std::any::Any;
use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

/// How WebKitGTK 2.50 complains when a page has lost its memory, about once in a hundred
/// pages: out of bounds, or the allocator finds a block that is none. It is at places
/// that differ, and neither other engine ever did. The cause is not known; it may be
/// like <https://bugs.webkit.org/show_bug.cgi?id=289009>.
const LOST_MEMORY: [&str; 2] = ["Out of bounds memory access", "dlmalloc.rs"];

/// Walks a journey through a fresh server and browser. Unless the site was
/// broken on purpose, no console may have complained on the way, and where
/// something trains at its end, it must have been the worker. Where WebKitGTK lost the
/// page's memory, the journey walks once more; whatever else fails has failed.
pub(crate) fn walk(engine: Engine, name: &str, fault: Option<Fault>, steps: fn(&Page)) {
    let Err((failure, complaints)) = attempt(engine, name, fault, steps) else { return };
    let lost = |complaint: &String| LOST_MEMORY.iter().any(|sign| complaint.contains(sign));
    if engine != Engine::WebKit || !complaints.iter().any(lost) {
        resume_unwind(failure);
    }
    eprintln!("{name}: WebKitGTK lost the page's memory; once more");
    if let Err((failure, _)) = attempt(engine, name, fault, steps) {
        resume_unwind(failure);
    }
}

/// One walk, or how it failed, and what the consoles complained of.
fn attempt(
    engine: Engine,
    name: &str,
    fault: Option<Fault>,
    steps: fn(&Page),
) -> Result<(), (Box<dyn Any + Send>, Vec<String>)> {
    let site = Site::serve(dist(), fault);
    let browser = Browser::start(engine, site.socket());
    let page = Page::new(&browser, &site);
    // The screenshot is wanted most where the journey fails.
    let outcome = catch_unwind(AssertUnwindSafe(|| steps(&page)));
    page.screenshot(name);
    let complaints = page.complaints();
    let outcome = outcome.and_then(|()| {
        catch_unwind(AssertUnwindSafe(|| {
            if fault.is_none() {
                assert!(complaints.is_empty(), "the console complains");
                let trained = page.has("[data-engine]").then(|| page.engine());
                assert!(trained.is_none_or(|engine| engine == "worker"), "what trained");
                assert_eq!(page.notice("engine"), None);
            }
        }))
    });
    outcome.map_err(|failure| {
        eprintln!("console: {complaints:#?}");
        (failure, complaints)
    })
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
