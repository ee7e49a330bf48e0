//! Parts that an address hides are absent.

use crate::page::Page;
use descent::experiment::part::PagePart;
use std::collections::BTreeSet;

/// Names without a control or picture of their own.
const NONE: [&str; 4] = ["data", "at", "embed", "hide"];

/// The page and the selector of each name; an empty selector is the control of that name.
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
            ("model", "[data-picture=model]"),
            ("landscape", "[data-picture=landscape]"),
            ("errors", "[data-picture=errors]"),
            ("parameters", "[data-picture=parameters]"),
            ("chapter", "#story:not([hidden])"),
            ("microscope", "[data-microscope]"),
            ("output", "[data-table=output]"),
        ],
    ),
    (
        "lesson=derivative",
        &[
            ("f", ""),
            ("x", ""),
            ("curve", "[data-picture=curve]"),
            ("delta-error", "[data-picture=delta-error]"),
            ("array", "[data-picture=array]"),
            ("bugs", "[data-picture=bugs]"),
        ],
    ),
    (
        "lesson=derivative&function=func1",
        &[("function", ""), ("values", ""), ("line", ""), ("bug", "")],
    ),
    ("lesson=classification", &[("start", ""), ("predict", "[data-table=predict]")]),
    (
        "lesson=gates&gate=xor&chapter=4",
        &[
            ("gate", ""),
            ("decision", "[data-picture=decision]"),
            ("truth", "[data-table=truth]"),
            ("sliders", "[data-picture=sliders]"),
        ],
    ),
    (
        "lesson=gates&chapter=6",
        &[("input-sigma", "[data-picture=input-sigma]"), ("ghost", "[data-study=ghost]")],
    ),
    ("lesson=gates&chapter=7", &[("norms", "[data-picture=norms]")]),
    (
        "lesson=xor",
        &[
            ("wire", ".presets"),
            ("layer", ""),
            ("circuit", "[data-picture=circuit]"),
            ("truth", "[data-table=truth]"),
            ("errors", "[data-picture=errors]"),
            ("output", "[data-table=output]"),
        ],
    ),
    (
        "lesson=xor&chapter=2",
        &[("folding", "[data-picture=folding]"), ("circuit-table", "[data-picture=circuit-table]")],
    ),
    (
        "lesson=xor&chapter=5&layer=soft",
        &[("seeds", "[data-study=two-layers]"), ("decision", "[data-picture=decision]")],
    ),
    ("lesson=regression&embed=1", &[("run", ""), ("model", "[data-picture=model]")]),
];

pub(crate) fn what_is_hidden_is_not_there(page: &Page) {
    let selector = |name: &str, place: &str| match place {
        "" => format!("[name=\"{name}\"]"),
        place => place.to_owned(),
    };
    for (query, names) in SEEN {
        let query = format!("{query}&lang=en");
        page.open(&query);
        for (name, place) in names {
            let place = selector(name, place);
            page.wait_until(&format!("{name} is there"), || page.has(&place));
        }
        let hide: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
        page.open(&format!("{query}&hide={}", hide.join(",")));
        for (name, place) in names {
            assert!(!page.has(&selector(name, place)), "{name} is hidden in {query}");
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
