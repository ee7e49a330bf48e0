//! The choice of a data set, and the numbers that decide the points of one that is drawn.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::controls::{Choice, FieldError, Slider, TextField};
use crate::app::message::Msg;
use crate::app::number_format::short;
use crate::experiment::Experiment;
use crate::experiment::names::{NOTEBOOK_DATA, set_name};
use crate::experiment::part::PagePart;
use crate::experiment::reason::Reason;
use crate::text::grouped;
use descent_core::drawn_set::{DrawnSet, Targets};
use descent_core::numpy::print::repr;

/// The value of the choice while the points are the reader's.
const OWN: &str = "own";

/// The numbers of points on the slider; an address may have any.
const COUNTS: [usize; 13] = [2, 3, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];

#[derive(Properties, PartialEq)]
pub(super) struct DataSetProps {
    pub(super) experiment: Experiment,
    /// Other ways to change the points, beside the choice.
    pub(super) children: Html,
}

#[component]
pub(super) fn DataSet(props: &DataSetProps) -> Html {
    let page = &use_page();
    let (words, experiment) = (&page.text.data, &props.experiment);
    let problem = &experiment.problem;
    let (Some(data), Some(targets)) = (problem.data(), problem.targets()) else {
        return Html::default();
    };
    let drawn = data.drawn();
    let is_notebook = experiment.as_notebook().problem == *problem;
    let value = match drawn {
        Some(set) => set_name(set.kind),
        None if is_notebook => NOTEBOOK_DATA,
        None => OWN,
    };
    let kinds = targets.kinds().iter().map(|&kind| (set_name(kind), (words.set)(kind)));
    let own = (value == OWN).then_some((OWN, words.own));
    let options = [(NOTEBOOK_DATA, words.notebook)].into_iter().chain(kinds).chain(own);
    let options: Vec<_> =
        options.map(|(value, label)| (value.to_owned(), label.to_owned())).collect();
    let editor = Editor { page: page.clone(), experiment: Rc::new(experiment.clone()) };
    let choose = {
        let editor = editor.clone();
        Callback::from(move |value: String| {
            // Offers only valid values, and the reader's own points, which stay.
            if editor.set(PagePart::Data, &value).is_ok() {
                editor.settle();
            }
        })
    };
    html! {
        <>
            <div class="row">
                <Choice name={PagePart::Data.name()} label={words.sets} {options}
                    value={value.to_owned()} {choose} />
                { props.children.clone() }
            </div>
            if let Some(set) = drawn {
                { numbers(&editor, set, targets) }
            }
        </>
    }
}

/// Draws the controls of the numbers that decide the points of a set.
fn numbers(editor: &Editor, set: DrawnSet, targets: Targets) -> Html {
    let page = &editor.page;
    let shows = |part| !page.hide.contains(part);
    let (most, step) = match targets {
        Targets::Numbers => (3.0, 0.1),
        Targets::Labels => (10.0, 0.5),
    };
    let place = COUNTS.iter().rposition(|&count| count <= set.points).unwrap_or(0);
    let last = COUNTS.len() - 1;
    let commit = {
        let editor = editor.clone();
        Callback::from(move |typed: String| {
            editor.set(PagePart::DataSeed, &typed).map_err(|why| (editor.page.text.reason)(why))?;
            editor.settle();
            Ok::<(), FieldError>(())
        })
    };
    let again = {
        let editor = editor.clone();
        Callback::from(move |_: MouseEvent| {
            let seed = set.seed.wrapping_add(1);
            // Every seed can be drawn from.
            if editor.set(PagePart::DataSeed, &seed.to_string()).is_ok() {
                editor.settle();
            }
        })
    };
    let count = move |position: f64| COUNTS[(position as usize).min(last)].to_string();
    html! {
        <>
            if shows(PagePart::Noise) && set.has_noise(targets) {
                { slider(editor, PagePart::Noise, [0.0, most], step, set.noise, short(set.noise), repr) }
            }
            if shows(PagePart::Points) {
                { slider(editor, PagePart::Points, [0.0, last as f64], 1.0, place as f64,
                    grouped(set.points as u64), count) }
            }
            if shows(PagePart::DataSeed) {
                <div class="row">
                    <TextField name={PagePart::DataSeed.name()} label={page.text.settings.seed}
                        value={set.seed.to_string()} {commit} />
                    <button type="button" name="draw-again" disabled={!set.is_random(targets)}
                        onclick={again}>{ page.text.data.draw_again }</button>
                </div>
            }
        </>
    }
}

/// Draws the slider of a key. `value` writes the value at a position.
fn slider(
    editor: &Editor,
    key: PagePart,
    ends: [f64; 2],
    step: f64,
    position: f64,
    shown: String,
    value: impl Fn(f64) -> String + 'static,
) -> Html {
    let (slides, releases) = (editor.clone(), editor.clone());
    let slide = Callback::from(move |position: f64| {
        // Every position is a valid value.
        let _ = slides.set(key, &value(position));
    });
    let release = Callback::from(move |_| releases.settle());
    let label = (editor.page.text.part)(key);
    html! {
        <label class="slid">
            <span>{ label }{ " " }<output>{ shown.clone() }</output></span>
            <Slider name={key.name()} label={Some(AttrValue::from(label))} value_text={shown}
                {ends} {step} value={position} stretches={Some(vec![(0.0, (position - ends[0]) / (ends[1] - ends[0]))])}
                {slide} {release} />
        </label>
    }
}

/// Changes the experiment by its keys; all changes until [`Editor::settle`] are one step to
/// undo.
#[derive(Clone)]
struct Editor {
    page: PageContext,
    experiment: Rc<Experiment>,
}

impl Editor {
    fn set(&self, key: PagePart, value: &str) -> Result<(), Reason> {
        let mut changed = (*self.experiment).clone();
        changed.set(key, value)?;
        self.page.act.emit(Msg::Edit(Box::new(changed)));
        Ok(())
    }

    fn settle(&self) {
        self.page.act.emit(Msg::Settled);
    }
}
