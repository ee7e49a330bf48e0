//! The guide and embed.js name everything that exists.

use descent::experiment::address::Address;
use descent::experiment::keys::{KEYS, Key};
use descent::experiment::part::PagePart;
use std::collections::BTreeSet;
use std::path::Path;

const GUIDES: [&str; 2] = ["docs/embedding.md", "docs/embedding.ko.md"];
const READMES: [&str; 2] = ["README.md", "README.ko.md"];

/// The types of messages that a lab sends and receives.
const SENT: [&str; 6] = ["ready", "state", "answer", "goal", "error", "height"];
const RECEIVED: [&str; 6] = ["load", "run", "pause", "step", "seek", "get"];

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Returns the texts in backquotes in the first cells of a table's rows.
fn first_cells(guide: &str) -> BTreeSet<&str> {
    let rows = guide.lines().filter_map(|line| line.strip_prefix("| `"));
    let cells = rows.filter_map(|row| row.split('|').next());
    cells.flat_map(|cell| cell.split(['`', ',', ' '])).filter(|name| !name.is_empty()).collect()
}

#[test]
fn the_guides_and_readmes_have_every_key_and_part() {
    for name in GUIDES.into_iter().chain(READMES) {
        let guide = file(name);
        let cells = first_cells(&guide);
        for key in KEYS.iter().map(Key::name) {
            assert!(cells.contains(key), "{name} has no row for {key}");
        }
        for part in PagePart::ALL.map(PagePart::name) {
            assert!(guide.contains(&format!("`{part}`")), "{name} does not name {part}");
        }
    }
}

#[test]
fn the_guides_have_every_message() {
    for name in GUIDES {
        let guide = file(name);
        let cells = first_cells(&guide);
        for message in SENT.into_iter().chain(RECEIVED) {
            assert!(cells.contains(message), "{name} has no row for {message}");
        }
    }
}

#[test]
fn the_addresses_of_the_guides_can_be_opened() {
    for name in GUIDES.into_iter().chain(READMES).chain(["examples/course.html"]) {
        let page = file(name).replace("&amp;", "&");
        let mut found = 0;
        for (place, _) in page.match_indices("?lesson=") {
            let query = page[place..].split(['"', '`', ')', '#', '<', ' ', '\n']).next();
            let query = query.unwrap_or_default();
            assert_eq!(Address::parse(query).1, [], "{name}: {query}");
            found += 1;
        }
        assert!(found > 0 || name.ends_with(".html"), "{name} has examples");
    }
}

#[test]
fn the_element_has_an_attribute_for_every_key() {
    let script = file("page/embed.js");
    let keys = script.split("const KEYS = [").nth(1).and_then(|rest| rest.split(']').next());
    let keys: BTreeSet<&str> = keys.unwrap().split('"').skip(1).step_by(2).collect();
    for key in KEYS.iter().filter(|key| key.name() != "embed") {
        assert!(keys.contains(key.name()), "embed.js has no attribute {}", key.name());
    }
}

#[test]
fn the_element_has_an_event_for_every_message() {
    let script = file("page/embed.js");
    let events = script.split("const TYPES = [").nth(1).and_then(|rest| rest.split(']').next());
    let events: Vec<&str> = events.unwrap().split('"').skip(1).step_by(2).collect();
    assert_eq!(events, SENT);
}
