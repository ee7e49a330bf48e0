//! Export: tables, programs, the experiment itself, its pictures, and a printed handout.

use std::rc::Rc;

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::copyable::Copyable;
use super::files::{self, Local};
use super::handout::Handout;
use super::recording::{Recorded, use_record};
use crate::browser::colours;
use crate::browser::log::OrLog;
use crate::engine::fallback_order::{Factory, Obstacle, WorkerMode, nowhere_line};
use crate::exchange::format::FileFormat;
use crate::exchange::python::Program;
use crate::exchange::{csv, saved};
use crate::experiment::address::Address;
use crate::experiment::part::PagePart;
use crate::gallery::{Drawn, Request, Studio, plates};
use crate::lesson::Lesson;
use crate::lesson::pictures::Pictures as LessonPictures;
use crate::lesson::python::source;
use crate::picture::Style;
use crate::session::latest::Latest;
use crate::text::share::Share;
use crate::text::{Text, grouped};

/// The font of the pictures, available on every machine.
const FONT: &str = "system-ui, sans-serif";

#[derive(Properties, PartialEq)]
pub(super) struct TakePartProps {
    pub(super) text: &'static Text,
    pub(super) words: &'static Share,
    pub(super) page: String,
    pub(super) address: Address,
    /// True while visible; otherwise nothing is computed for it.
    pub(super) active: bool,
    pub(super) pictures: LoadedPictures,
    pub(super) factory: Trainer,
    /// The element of the handout, in the colours of paper.
    pub(super) paper: Option<Element>,
}

/// Returns the function that draws the pictures of a lesson, once that was loaded.
pub(crate) type DrawPictures = dyn Fn(Lesson) -> Option<LessonPictures>;

/// Draws the pictures of a lesson.
#[derive(Clone)]
pub(super) struct LoadedPictures(pub(super) Rc<DrawPictures>);

impl PartialEq for LoadedPictures {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The panel's factory of workers.
#[derive(Clone)]
pub(super) struct Trainer(pub(super) Rc<Factory>);

impl PartialEq for Trainer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[component]
pub(super) fn TakePart(props: &TakePartProps) -> Html {
    let TakePartProps { text, words, page, address, active, .. } = props;
    let (text, words) = (*text, *words);
    let whole_run = use_state_eq(|| false);
    let run = address.experiment();
    let trains = run.is_some();
    let steps = run.map_or(0, |run| run.steps);
    let until = if *whole_run || address.at == 0 { steps } else { address.at.min(steps) };
    let request = run.filter(|_| *active).cloned();
    let request = request.map(|experiment| Request { experiment, until, interval: None });
    let (recorded, try_again) = use_record(&props.factory.0, request.clone(), true);
    let Recorded { latest, worker_mode } = recorded.clone();
    let done = !trains || request.as_ref().is_some_and(|request| request.is_made(&latest));
    let link = format!("{page}?{}", Address { at: until, theme: None, ..address.clone() });
    let drawn = use_drawn(props, &latest, &link, done && *active);
    let onchange = {
        let whole_run = whole_run.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            whole_run.set(input.checked());
        })
    };
    html! {
        <div class="take-part" data-computed={done.to_string()}
            data-trains={worker_mode.map(WorkerMode::name)}>
            if trains && address.at > 0 && address.at < steps {
                <label class="switch">
                    <input type="checkbox" name="whole-run" checked={*whole_run} {onchange} />
                    { (words.take.whole)(&grouped(steps)) }
                </label>
            }
            { progress(text, words, &recorded, request.as_ref(), &try_again) }
            <Files {text} {words} address={address.clone()} latest={done.then(|| latest.clone())} />
            if !drawn.is_empty() {
                <Pictures {words} name={file_name(address)} drawn={drawn.clone()} />
                <Print {text} {words} address={Address { at: until, ..address.clone() }} {link} {latest} {drawn}
                    paper={props.paper.clone().filter(|_| done)} />
            }
        </div>
    }
}

/// A picture, and its address in this browser.
type LocalPicture = (Drawn, Option<Local>);

/// Draws the pictures of a run in the colours of paper; none before it is complete.
#[hook]
fn use_drawn(
    props: &TakePartProps,
    latest: &Rc<Latest>,
    link: &str,
    complete: bool,
) -> Rc<Vec<LocalPicture>> {
    let source = (props.address.clone(), latest.clone(), props.text, link.to_owned(), complete);
    let (paper, pictures) = (props.paper.clone(), props.pictures.clone());
    use_memo(source, move |(address, latest, text, link, complete)| {
        let palette = paper.filter(|_| *complete).map(|paper| colours::palette(&paper));
        palette.map_or_else(Vec::new, |palette| {
            let style = Style { palette, pixel_ratio: 1.0, font: FONT };
            let studio = Studio { text, style, address: link };
            let local = |drawn: Drawn| {
                let local = Local::new(&drawn.svg, "image/svg+xml");
                (drawn, local)
            };
            let pictures = address.lesson().and_then(|lesson| (pictures.0)(lesson));
            let drawn = pictures.and_then(|pictures| {
                plates(&studio, address, latest, pictures).ok_or_log("draw the pictures")
            });
            drawn.into_iter().flatten().map(local).collect()
        })
    })
}

#[derive(Properties, PartialEq)]
struct FilesProps {
    text: &'static Text,
    words: &'static Share,
    address: Address,
    /// The complete run, if it is known.
    latest: Option<Rc<Latest>>,
}

/// Draws the choice of a file's format, and its content to copy or save.
#[component]
fn Files(props: &FilesProps) -> Html {
    let FilesProps { text, words, address, latest } = props;
    let w = &words.take;
    let format = use_state_eq(|| FileFormat::Output);
    let formats =
        if address.experiment().is_some() { FileFormat::OF_RUN } else { FileFormat::WITHOUT_RUN };
    let chosen = if formats.contains(&*format) { *format } else { FileFormat::Experiment };
    let content = content(chosen, text, address, latest.as_deref());
    let save = {
        let name = format!("{}{}", file_name(address), chosen.suffix());
        let content = content.clone().unwrap_or_default();
        Callback::from(move |_: MouseEvent| files::save(&name, &content, chosen.media_type()))
    };
    let option = |&one: &FileFormat| {
        let format = format.clone();
        let choose = Callback::from(move |_: Event| format.set(one));
        html! {
            <label class="switch">
                <input type="radio" name="file" value={one.name()} checked={chosen == one} onchange={choose} />
                { (w.file)(one) }
            </label>
        }
    };
    html! {
        <div class="files">
            <fieldset>
                <legend>{ w.files }</legend>
                { for formats.iter().map(option) }
            </fieldset>
            if let Some(content) = content {
                <Copyable words={*words} name="content" label={w.preview} {content} rows={9}>
                    <button type="button" name="save" class="primary" onclick={save}>{ w.save }</button>
                </Copyable>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PicturesProps {
    words: &'static Share,
    /// The first part of every file's name.
    name: String,
    drawn: Rc<Vec<LocalPicture>>,
}

/// Draws the pictures with their buttons.
#[component]
fn Pictures(props: &PicturesProps) -> Html {
    let PicturesProps { words, name, drawn } = props;
    let w = &words.take;
    let failed = use_state_eq(|| None::<PagePart>);
    let figure = |(drawn, local): &LocalPicture| {
        let part = drawn.part;
        let base = format!("{name}-{}", part.name());
        let svg = {
            let (name, svg) = (format!("{base}.svg"), drawn.svg.clone());
            Callback::from(move |_: MouseEvent| files::save(&name, &svg, "image/svg+xml"))
        };
        let png = {
            let (name, svg, failed) = (format!("{base}.png"), drawn.svg.clone(), failed.clone());
            Callback::from(move |_: MouseEvent| {
                let failed = failed.clone();
                files::save_png(name.clone(), svg.clone(), move |done| {
                    failed.set((!done).then_some(part));
                });
            })
        };
        html! {
            <figure data-drawn={part.name()}>
                if let Some(local) = local {
                    <img src={local.address().to_owned()} alt={drawn.title.clone()} />
                }
                <figcaption>
                    <span>{ drawn.title.clone() }</span>
                    <button type="button" data-saves="svg" aria-label={(w.save_picture)(&drawn.title, "SVG")} onclick={svg}>{ "SVG" }</button>
                    <button type="button" data-saves="png" aria-label={(w.save_picture)(&drawn.title, "PNG")} onclick={png}>{ "PNG" }</button>
                </figcaption>
                if *failed == Some(part) {
                    <p role="alert">{ w.no_png }</p>
                }
            </figure>
        }
    };
    html! {
        <section class="drawn" aria-labelledby="drawn-title">
            <h3 id="drawn-title">{ w.pictures }</h3>
            <div>{ for drawn.iter().map(figure) }</div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct PrintProps {
    text: &'static Text,
    words: &'static Share,
    /// The address with the updates shown.
    address: Address,
    link: String,
    latest: Rc<Latest>,
    drawn: Rc<Vec<LocalPicture>>,
    /// The element of the handout, once the run is complete.
    paper: Option<Element>,
}

/// Draws the button that prints the handout, and the handout while it prints.
#[component]
fn Print(props: &PrintProps) -> Html {
    let PrintProps { text, words, address, link, latest, drawn, paper } = props;
    let printing = use_state_eq(|| false);
    let print = {
        let printing = printing.clone();
        Callback::from(move |_: MouseEvent| printing.set(true))
    };
    let printed = {
        let printing = printing.clone();
        Callback::from(move |()| printing.set(false))
    };
    let picture = |(drawn, local): &LocalPicture| {
        let source = local.as_ref().map(|local| local.address().to_owned());
        (drawn.title.clone(), source.unwrap_or_default())
    };
    html! {
        <>
            <p class="actions">
                <button type="button" name="print" onclick={print}>{ words.take.print }</button>
                <span>{ words.take.print_about }</span>
            </p>
            if let Some(paper) = paper.clone().filter(|_| *printing) {
                { create_portal(html! {
                    <Handout text={*text} words={*words} address={address.clone()} link={link.clone()}
                        latest={latest.clone()} {printed}
                        pictures={drawn.iter().map(picture).collect::<Vec<_>>()} />
                }, paper) }
            }
        </>
    }
}

/// Shows the progress of the run until it is complete, or what to do where it has none.
pub(super) fn progress(
    text: &Text,
    words: &Share,
    recorded: &Recorded,
    request: Option<&Request>,
    try_again: &Callback<MouseEvent>,
) -> Html {
    let latest = &recorded.latest;
    let Some(request) = request.filter(|request| !request.is_made(latest)) else {
        return Html::default();
    };
    if let Some(error) = latest.refused {
        let why = (text.reason)(crate::experiment::address::Reason::Data(error));
        return html! { <p role="alert">{ (words.take.refused)(&why) }</p> };
    }
    if let Some(WorkerMode::Nowhere(obstacle)) = recorded.worker_mode {
        return html! {
            <p class="actions" role="alert">
                <span>{ nowhere_line(&text.notices, obstacle) }</span>
                if obstacle == Obstacle::NotRunning {
                    <button type="button" name="try-again" onclick={try_again.clone()}>
                        { text.notices.try_again }
                    </button>
                }
            </p>
        };
    }
    let sentence = (words.take.computing)(&grouped(latest.updates()), &grouped(request.until));
    html! {
        <p class="computing">
            <progress max={request.until.to_string()} value={latest.updates().to_string()}
                aria-label={sentence.clone()}></progress>
            { sentence }
        </p>
    }
}

/// Returns the first part of every file's name.
fn file_name(address: &Address) -> String {
    let lesson = address.lesson().map_or("cover", Lesson::name);
    format!("descent-{lesson}")
}

/// Returns the content of a file; `None` if it needs a run that is not yet complete.
fn content(
    format: FileFormat,
    text: &Text,
    address: &Address,
    latest: Option<&Latest>,
) -> Option<String> {
    let experiment = address.experiment();
    let layout = experiment.map(|experiment| experiment.problem.layout());
    let source = || {
        let experiment = experiment?;
        let interval = experiment.row_interval();
        let program = Program { experiment, interval, predict: &address.predict };
        Some(source(&program, text.language))
    };
    match format {
        FileFormat::Output => Some(csv::output(&latest?.rows, layout?)),
        FileFormat::History => Some(csv::history(&latest?.series, layout?)),
        FileFormat::Python => source().map(|source| source.script()),
        FileFormat::Notebook => source().map(|source| source.notebook()),
        FileFormat::Experiment => Some(saved::write(&Address { theme: None, ..address.clone() })),
    }
}
