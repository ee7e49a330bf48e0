//! The lines that embed a lab in a page.

use descent::exchange::embedding::Embedding;
use descent::experiment::address::Address;
use descent::experiment::keys::KEYS;
use descent::experiment::part::PagePart;
use descent::lesson::Lesson;
use descent::text::Text;
use std::collections::BTreeSet;

fn embedding(query: &str) -> Embedding {
    let (address, rejected) = Address::parse(query);
    assert_eq!(rejected, [], "{query}");
    Embedding {
        page: "https://example.org/descent/".to_owned(),
        address,
        height: 480,
        title: "Lab \"1\": <a line> & more".to_owned(),
    }
}

/// Returns an attribute as a browser reads it.
fn attribute(html: &str, name: &str) -> Option<String> {
    let from = html.find(&format!("{name}=\""))? + name.len() + 2;
    let value = html[from..].split('"').next()?;
    let plain = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    Some(plain.iter().fold(value.to_owned(), |text, (safe, plain)| text.replace(safe, plain)))
}

#[test]
fn the_frame_shows_the_same_experiment() {
    for query in [
        "lesson=regression&seed=42&at=400&hide=seed,landscape&lang=en&theme=dark",
        "lesson=derivative&f=x%5E2%2B3*exp(x)&x=-0.5",
        "lesson=gates&gate=xor&chapter=2",
        "lesson=xor&layer=soft&w=0.1,0.2,0.3,0.4,0.5,0.6&b=0,0.5,-1",
    ] {
        let embedding = embedding(query);
        let frame = embedding.iframe();
        let source = attribute(&frame, "src").expect("a source");
        let (page, opened) = source.split_once('?').expect("a query");
        assert_eq!(page, embedding.page);
        let (opened, rejected) = Address::parse(opened);
        assert_eq!(rejected, [], "{source}");
        assert_eq!(opened, Address { embed: true, ..embedding.address.clone() });
        assert_eq!(attribute(&frame, "title").as_deref(), Some("Lab \"1\": <a line> & more"));
        assert_eq!(attribute(&frame, "height").as_deref(), Some("480"));

        // The element makes the same address from its attributes.
        let element = embedding.element();
        let tag = element.split_once("<descent-lab").expect("an element").1;
        let mut read = Address::default();
        for key in KEYS.iter().filter(|key| key.name() != "embed") {
            if let Some(value) = attribute(tag, &format!(" {}", key.name())) {
                read.set(key.name(), &value).unwrap_or_else(|_| panic!("{}", key.name()));
            }
        }
        assert_eq!(read, embedding.address, "{element}");
        assert_eq!(
            attribute(&element, "src").as_deref(),
            Some("https://example.org/descent/embed.js")
        );
    }
}

#[test]
fn every_name_that_can_be_hidden_is_offered_somewhere() {
    let offered: BTreeSet<PagePart> = Lesson::ALL.into_iter().flat_map(Lesson::parts).collect();
    let is_key = |part: &PagePart| KEYS.iter().any(|key| key.name() == part.name());
    // A frame has no panel, so it cannot hide the panel's button.
    let own = PagePart::ALL.into_iter().filter(|part| !is_key(part) && *part != PagePart::Share);
    for part in own {
        assert!(offered.contains(&part), "{part:?} is offered in no lesson");
    }
    for &language in descent::experiment::language::Language::ALL {
        for part in PagePart::ALL {
            assert_ne!((Text::of(language).part)(part), "", "{part:?} has a name");
        }
    }
}

#[test]
fn every_key_names_a_part_that_can_be_hidden() {
    for key in &KEYS {
        assert!(PagePart::named(key.name()).is_some(), "{}", key.name());
    }
}
