//! Parts that an address hides are absent.

use crate::page::Page;
use descent::experiment::part::PagePart;
use std::collections::BTreeSet;

/// Names without a control or picture of their own.
const NONE: [&str; 4] = ["data", "at", "embed", "hide"];

/// The page and the selector of each name; an empty selector is the control of that name.
const SEEN: [(&str, &[(&str, &str)]); 8] = [
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
        "lesson=gates&gate=xor",
        &[
            ("gate", ""),
            ("decision", "[data-picture=decision]"),
            ("truth", "[data-table=truth]"),
            ("norms", "[data-picture=norms]"),
            ("sliders", ".by-hand"),
            ("ghost", "[data-study=ghost]"),
        ],
    ),
    (
        "lesson=xor",
        &[
            ("wire", ".presets"),
            ("layer", ""),
            ("circuit", "[data-picture=circuit]"),
            ("truth", "[data-table=truth]"),
            ("model", "[data-picture=model]"),
            ("folding", "[data-picture=folding]"),
            ("decision", "[data-picture=decision]"),
            ("errors", "[data-picture=errors]"),
            ("output", "[data-table=output]"),
        ],
    ),
    ("lesson=xor&layer=soft", &[("seeds", "[data-study=two-layers]")]),
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
