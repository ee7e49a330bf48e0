//! Pictures as files: those of the lab, with title, axes and address.

use descent::experiment::address::{Address, Language};
use descent::experiment::part::PagePart;
use descent::gallery::{Drawn, Request, SIZE, Studio, plates};
use descent::lesson::pictures::{pictures, surface_view};
use descent::picture::{Palette, Style};
use descent::session::Session;
use descent::session::latest::Latest;
use descent::session::message::Command;
use descent::session::series::{Scale, View};
use descent::text::Text;

/// Draws the pictures of an address.
fn files(studio: &Studio<'_>, address: &Address, latest: &Latest) -> Vec<Drawn> {
    let lesson = address.lesson().expect("an address of a lesson");
    plates(studio, address, latest, pictures(lesson)).expect("a text takes any SVG")
}

/// Makes a run like the panel does.
fn made(request: &Request) -> Latest {
    let mut session = Session::new();
    let view = View { columns: 1000, scale: Scale::Logarithmic, rows: request.interval };
    session.command(Command::View(view));
    session.command(Command::Load { experiment: request.experiment.clone(), at: 0 });
    session.command(Command::RunOn);
    session.command(Command::Seek(request.until));
    let mut latest = Latest::default();
    finish(&mut session, &mut latest);
    assert!(request.is_made(&latest));
    let view = surface_view(&request.experiment, &latest);
    session.command(Command::Surface(view));
    finish(&mut session, &mut latest);
    assert_eq!(latest.surface.is_some(), view.is_some());
    latest
}

fn finish(session: &mut Session, latest: &mut Latest) {
    loop {
        session.turn(f64::INFINITY, &|| 0.0);
        if let Some(update) = session.update(0.0) {
            latest.take(update);
        }
        if !session.is_moving() {
            break;
        }
    }
}

fn address(query: &str) -> Address {
    let (address, rejected) = Address::parse(query);
    assert_eq!(rejected, [], "{query}");
    address
}

#[test]
fn every_lesson_has_its_pictures_as_files() {
    let shared = ["model", "landscape", "errors", "parameters"];
    let regression =
        [&shared[..], &["order-errors", "factor", "delta-digits", "point-losses"]].concat();
    let classification = [&shared[..], &["z", "point-loss", "ray-loss"]].concat();
    for (query, names) in [
        ("lesson=derivative&x=-1.5", &["curve", "delta-error", "digits"][..]),
        ("lesson=regression&seed=42", &regression[..]),
        ("lesson=regression&lr=0.2&steps=60", &regression[..]),
        ("lesson=classification&steps=900", &classification[..]),
        (
            "lesson=gates&gate=xor",
            &["decision", "landscape", "errors", "parameters", "input-sigma"],
        ),
        ("lesson=xor", &["circuit", "model", "folding", "decision", "errors"]),
        (
            "lesson=xor&layer=soft&seed=1&steps=300",
            &["circuit", "model", "folding", "decision", "errors"],
        ),
    ] {
        let address = address(query);
        let latest = address.experiment().cloned().map_or_else(Latest::default, |experiment| {
            made(&Request { until: experiment.steps, interval: None, experiment })
        });
        for &language in Language::ALL {
            let studio = Studio {
                text: Text::of(language),
                style: Style { palette: Palette::default(), pixel_ratio: 1.0, font: "sans-serif" },
                address: "https://example.org/descent/?lesson=regression&seed=42",
            };
            let drawn = files(&studio, &address, &latest);
            let seen: Vec<&str> = drawn.iter().map(|drawn| drawn.part.name()).collect();
            assert_eq!(seen, names, "{query}");
            for drawn in drawn {
                let has = |text: &str| drawn.svg.contains(text);
                assert!(has(&format!("<title>{}</title>", drawn.title)), "{query}");
                assert!(has(&format!(">{}</text>", drawn.title)), "{query}: the title is drawn");
                assert!(
                    has(">x: ")
                        || matches!(
                            drawn.part,
                            PagePart::Circuit | PagePart::Digits | PagePart::DeltaDigits
                        ),
                    "{query}: the axes are named"
                );
                assert!(has(">https://example.org/descent/?lesson=regression&amp;seed=42</text>"));
                assert!(has(&format!("width=\"{}\" height=\"{}\"", SIZE.0, SIZE.1)));
                assert!(!has("NaN") && !has("inf"), "{query} {}", drawn.part.name());
            }
        }
    }
}

#[test]
fn before_anything_is_known_nothing_is_drawn_and_nothing_is_whole() {
    let address = address("lesson=regression");
    let studio = Studio {
        text: Text::of(Language::English),
        style: Style { palette: Palette::default(), pixel_ratio: 1.0, font: "sans-serif" },
        address: "",
    };
    assert_eq!(files(&studio, &address, &Latest::default()), []);
    let experiment = address.experiment().expect("a run").clone();
    for until in [0, 1, 400, 401, 8001] {
        let request = Request { experiment: experiment.clone(), until, interval: Some(400) };
        assert!(!request.is_made(&Latest::default()));
        let latest = made(&request);
        let other = Request { until: until + 1, ..request };
        assert!(!other.is_made(&latest), "{until}");
    }
}

#[test]
fn a_long_address_is_cut_below_the_picture_and_whole_in_its_description() {
    let address = address("lesson=derivative");
    let link = format!("https://example.org/?data={}", "1:2,".repeat(3000));
    let studio = Studio {
        text: Text::of(Language::English),
        style: Style { palette: Palette::default(), pixel_ratio: 1.0, font: "sans-serif" },
        address: &link,
    };
    let drawn = files(&studio, &address, &Latest::default());
    let svg = &drawn.first().expect("a picture").svg;
    assert!(svg.contains(&format!("<desc>{link}</desc>")));
    assert!(svg.contains('…') && svg.matches(&link).count() == 1);
}
