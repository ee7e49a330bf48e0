//! A lesson is a folder, a variant and its lines in the tables: the sample goes through
//! address, session, story, text, pictures and exports.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what fails fails the test")]

use descent::exchange::python::Program;
use descent::exchange::{csv, saved};
use descent::experiment::Experiment;
use descent::experiment::address::Address;
use descent::experiment::language::Language;
use descent::experiment::part::PagePart;
use descent::gallery::{Studio, plates};
use descent::lesson::Lesson;
use descent::lesson::chapters::chapter;
use descent::lesson::pictures::pictures;
use descent::lesson::printout::printout;
use descent::lesson::{python, words};
use descent::picture::{Palette, Style};
use descent::session::Session;
use descent::session::latest::Latest;
use descent::session::message::Command;
use descent::session::pace::Pace;
use descent::story::{Evidence, Watch, html, open};
use descent::text::Text;

fn accepted(query: &str) -> Address {
    let (address, rejected) = open(query);
    assert_eq!(rejected, [], "{query}");
    address
}

/// Returns the latest values at the end of a run.
fn end(experiment: &Experiment) -> Latest {
    let mut session = Session::new();
    session.command(Command::Load { experiment: experiment.clone(), at: 0 });
    session.command(Command::Run(Pace::Full));
    let mut latest = Latest::default();
    loop {
        session.turn(f64::INFINITY, &|| 0.0);
        if let Some(update) = session.update(0.0) {
            latest.take(update);
        }
        if !session.is_moving() {
            return latest;
        }
    }
}

#[test]
fn its_address_is_read_and_written() {
    let address = accepted("lesson=sample&chapter=1&lr=0.5&hide=model");
    assert_eq!(address.lesson(), Some(Lesson::Sample));
    assert_eq!(address.to_string(), "lesson=sample&chapter=1&lr=0.5&hide=model");
    let plain = accepted("lesson=sample");
    assert_eq!(plain.experiment(), Some(&Experiment::notebook(Lesson::Sample)));
    assert_ne!(plain.experiment(), accepted("lesson=regression").experiment());
    assert_eq!(saved::read(&saved::write(&address)).unwrap(), address);
}

#[test]
fn its_run_is_trained_printed_and_exported() {
    let address = accepted("lesson=sample&lr=0.5");
    let experiment = address.experiment().unwrap();
    let latest = end(experiment);
    let now = latest.snapshot.as_ref().unwrap();
    assert_eq!(now.updates, 200);
    assert!(now.loss < 1e-9, "{}", now.loss);
    let printed = printout(Lesson::Sample, &latest.rows);
    assert_eq!(printed.lines().next(), Some("step =  -1 loss =  5.0"));
    let table = csv::output(&latest.rows, experiment.problem.layout());
    assert_eq!(table.lines().count(), printed.lines().count() + 1);
}

#[test]
fn its_question_and_its_goal_are_answered_by_runs() {
    let watch = Watch::new(chapter(Lesson::Sample, 1).unwrap());
    let (question, asked) = watch.question().unwrap().clone();
    let experiment = asked.experiment().unwrap();
    let latest = end(experiment);
    let progress = latest.progress.as_deref().unwrap();
    let evidence = Evidence::Run(experiment, progress);
    assert!(watch.is_decided(&evidence) && evidence.shows(question.sign));
    let met = watch.goal_met(experiment, progress, &latest.series, latest.analysis.as_deref());
    assert_eq!(met, Some("sample-under-1e-9"));
}

#[test]
fn its_words_and_story_are_in_every_language() {
    for &language in Language::ALL {
        let html = html::render(Lesson::Sample, language).unwrap();
        assert!(!words::heading(Lesson::Sample, language).name.is_empty());
        let [chapter] = words::story(Lesson::Sample, language) else { panic!("one chapter") };
        assert!(html.contains(chapter.title), "{language:?}");
        assert!(html.contains("data-lesson=\"sample\""));
    }
}

#[test]
fn its_pictures_and_its_program_are_files() {
    let address = accepted("lesson=sample");
    let experiment = address.experiment().unwrap();
    let latest = end(experiment);
    for &language in Language::ALL {
        let studio = Studio {
            text: Text::of(language),
            style: Style { palette: Palette::default(), pixel_ratio: 1.0, font: "sans-serif" },
            address: "https://example.org/?lesson=sample",
        };
        let drawn = plates(&studio, &address, &latest, pictures(Lesson::Sample)).unwrap();
        let parts: Vec<_> = drawn.iter().map(|drawn| drawn.part).collect();
        assert_eq!(parts, [PagePart::Model, PagePart::Errors]);
        let interval = experiment.row_interval();
        let program = Program { experiment, interval, predict: &address.predict };
        let source = python::source(&program, language);
        let script = source.script();
        assert!(script.contains("# ?lesson=sample\n"), "{script}");
        assert!(script.contains("for step in range(200):"), "{script}");
        let notebook: serde_json::Value = serde_json::from_str(&source.notebook()).unwrap();
        assert_eq!(notebook["cells"].as_array().unwrap().len(), 6);
    }
}
