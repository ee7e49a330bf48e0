//! Parts that an address hides are absent.

use crate::page::Page;
use descent::experiment::part::PagePart;
use std::collections::BTreeSet;

/// Names without a control or picture of their own.
const NONE: [&str; 3] = ["at", "embed", "hide"];

/// The page and the selector of each name; an empty selector is the control of that name,
/// and [`PICTURE`] the picture of that name.
const SEEN: &[(&str, &[(&str, &str)])] = &[
    (
        "lesson=regression",
        &[
            ("run", ""),
            ("full", ""),
            ("step", ""),
            ("back", ""),
            ("reset", ""),
            ("timeline", ""),
            ("pace", ""),
            ("lr", ""),
            ("sweep", ""),
            ("fork", ""),
            ("delta", ""),
            ("seed", ""),
            ("w", ""),
            ("b", ""),
            ("steps", ""),
            ("order", ""),
            ("gradient", ""),
            ("lang", ""),
            ("theme", ""),
            ("share", ""),
            ("lesson", "header nav a"),
            ("model", PICTURE),
            ("landscape", PICTURE),
            ("errors", PICTURE),
            ("parameters", PICTURE),
            ("chapter", "#story:not([hidden])"),
            ("microscope", "[data-microscope]"),
            ("output", "[data-table=output]"),
            ("data", "[data-table=data]"),
            ("code", PICTURE),
        ],
    ),
    (
        "lesson=regression&data=noisy",
        &[("data", "[data-table=data]"), ("noise", ""), ("points", ""), ("dataseed", "")],
    ),
    ("lesson=regression&chapter=3", &[("update", PICTURE), ("settings", "")]),
    ("lesson=regression&chapter=4", &[("orders", PICTURE), ("order-errors", PICTURE)]),
    ("lesson=regression&chapter=6", &[("factor", PICTURE)]),
    ("lesson=regression&chapter=7", &[("errors", PICTURE), ("delta-digits", PICTURE)]),
    ("lesson=regression&chapter=8", &[("point-losses", PICTURE)]),
    (
        "lesson=derivative",
        &[
            ("f", ""),
            ("x", ""),
            ("delta", ""),
            ("curve", PICTURE),
            ("digits", PICTURE),
            ("delta-error", PICTURE),
            ("array", PICTURE),
            ("bugs", PICTURE),
            ("code", PICTURE),
        ],
    ),
    ("lesson=derivative&chapter=5", &[("function", ""), ("values", ""), ("line", "")]),
    ("lesson=derivative&chapter=6", &[("bug", ""), ("bug-code", PICTURE)]),
    (
        "lesson=classification",
        &[("start", ""), ("predict", "[data-table=predict]"), ("z", PICTURE)],
    ),
    ("lesson=classification&chapter=2", &[("ray", PICTURE)]),
    ("lesson=classification&chapter=3", &[("point-loss", PICTURE)]),
    ("lesson=classification&chapter=6", &[("ray-loss", PICTURE)]),
    (
        "lesson=gates&gate=xor&chapter=4",
        &[
            ("gate", ""),
            ("decision", PICTURE),
            ("truth", "[data-table=truth]"),
            ("sliders", PICTURE),
        ],
    ),
    ("lesson=gates&chapter=6", &[("input-sigma", PICTURE), ("ghost", "[data-study=ghost]")]),
    ("lesson=gates&chapter=7", &[("norms", PICTURE)]),
    (
        "lesson=xor",
        &[
            ("wire", ".presets"),
            ("layer", ""),
            ("circuit", PICTURE),
            ("truth", "[data-table=truth]"),
            ("errors", PICTURE),
            ("output", "[data-table=output]"),
        ],
    ),
    ("lesson=xor&chapter=2", &[("folding", PICTURE), ("circuit-table", PICTURE)]),
    (
        "lesson=xor&chapter=5&layer=soft",
        &[("seeds", "[data-study=two-layers]"), ("decision", PICTURE)],
    ),
    ("lesson=regression&embed=1", &[("run", ""), ("model", PICTURE)]),
];

/// Stands for the selector of a picture.
const PICTURE: &str = "picture";

/// Returns the selector of a tab.
fn tab(name: &str) -> String {
    format!("[role=tab][data-tab=\"{name}\"]")
}

pub(crate) fn what_is_hidden_is_not_there(page: &Page) {
    let selector = |name: &str, place: &str| match place {
        "" => format!("[name=\"{name}\"]"),
        PICTURE => format!("[data-picture=\"{name}\"]"),
        place => place.to_owned(),
    };
    for (query, names) in SEEN {
        let query = format!("{query}&lang=en");
        page.open(&query);
        for (name, place) in names.iter() {
            let place = selector(name, place);
            if page.has(&tab(name)) {
                page.open_tab(name);
            }
            page.wait_until(&format!("{name} is there"), || page.has(&place));
        }
        let hide: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
        page.open(&format!("{query}&hide={}", hide.join(",")));
        for (name, place) in names.iter() {
            assert!(!page.has(&selector(name, place)), "{name} is hidden in {query}");
            assert!(!page.has(&tab(name)), "{name} has no tab in {query}");
        }
    }
    page.open("lesson=regression&lang=en");

    let seen: BTreeSet<&str> = SEEN
        .iter()
        .flat_map(|(_, names)| names.iter().map(|(name, _)| *name))
        .chain(NONE)
        .collect();
    for name in PagePart::ALL.map(PagePart::name) {
        assert!(seen.contains(name), "{name} can be hidden, and is looked at nowhere");
    }
}
