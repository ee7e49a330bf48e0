//! What is a lab's own. The frame around it (transport, timeline, readouts,
//! output, address) is the same for all; a new lab is a file here and a line in
//! [`of`].

mod circuit;
mod classification;
pub(crate) mod gate_picker;
mod gates;
mod manual_fit;
mod predictions;
mod regression;
pub(crate) mod sweeps;
pub(crate) mod truth;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::lab::microscope::Magnified;
use crate::app::lab::output::Output;
use crate::app::lab::readouts::Readouts;
use crate::app::message::Msg;
use crate::app::number_format::{place, scientific};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::app::plot::landscape::LandscapePlot;
use crate::experiment::Experiment;
use crate::experiment::part::{PagePart, PartSet};
use crate::lesson::Lesson;
use crate::lesson::run_pictures;
use crate::picture::Palette;
use crate::picture::errors::Errors;
use crate::session::latest::Latest;
use crate::session::message::Snapshot;
use crate::session::series::Scale;
use crate::text::{Text, grouped};

/// The pictures that show the history.
const HISTORIES: [PagePart; 3] = [PagePart::Errors, PagePart::Parameters, PagePart::Landscape];

/// How far a probe is drawn from the current parameters, of the largest of them.
const IN_SIGHT: f64 = 0.15;

/// What a lab adds to the frame.
pub(crate) struct Lab {
    /// The name of its loss.
    pub(crate) loss: fn(&Text) -> &'static str,
    /// What stands above the readouts.
    pub(crate) head: fn(&LabContext) -> Html,
    /// The live numbers.
    pub(crate) readouts: fn(&LabContext) -> Html,
    /// Its pictures, in the order in which they are read.
    pub(crate) pictures: fn(&LabContext) -> Vec<Html>,
    /// What stands below the pictures.
    pub(crate) panels: fn(&LabContext) -> Html,
    /// The output table.
    pub(crate) output: fn(&LabContext) -> Html,
}

/// A lab without anything of its own but its pictures.
const PLAIN: Lab = Lab {
    loss: |text| text.readouts.mean_squared_error,
    head: |_| Html::default(),
    readouts: |context| {
        let Some(now) = context.now() else { return Html::default() };
        let loss = (of(context.experiment.lesson).loss)(context.text);
        html! { <Readouts text={context.text} snapshot={now.clone()} {loss} /> }
    },
    pictures: |_| Vec::new(),
    panels: |_| Html::default(),
    output: |context| {
        html! {
            <Output text={context.text} rows={context.latest.rows.clone()}
                experiment={context.experiment.clone()} interval={context.interval}
                act={context.act.clone()} />
        }
    },
};

/// The lab of a lesson that trains.
pub(crate) fn of(lesson: Lesson) -> &'static Lab {
    match lesson {
        Lesson::Derivative | Lesson::Regression => &regression::LAB,
        Lesson::Classification => &classification::LAB,
        Lesson::Gates => &gates::LAB,
        Lesson::Xor => &circuit::LAB,
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => &PLAIN,
    }
}

/// What a lab's pictures are made of.
pub(crate) struct LabContext {
    pub(crate) text: &'static Text,
    pub(crate) experiment: Experiment,
    pub(crate) latest: Latest,
    pub(crate) palette: Palette,
    pub(crate) scale: Scale,
    /// The line of an update that is looked at.
    pub(crate) magnified: Option<usize>,
    /// The steps between two rows of the output table, where they were chosen.
    pub(crate) interval: Option<u64>,
    pub(crate) hide: PartSet,
    /// The inputs whose predictions are shown.
    pub(crate) predict: Vec<f64>,
    pub(crate) act: Callback<Msg>,
}

impl LabContext {
    /// Draws a part, unless it is hidden.
    fn unless_hidden(&self, part: PagePart, picture: impl FnOnce() -> Html) -> Html {
        if self.hide.contains(part) { Html::default() } else { picture() }
    }

    fn now(&self) -> Option<&Rc<Snapshot>> {
        self.latest.snapshot.as_ref()
    }

    /// The parameters now; none for another number of them than `N`.
    fn parameters_now<const N: usize>(&self) -> Option<[f64; N]> {
        self.now()?.parameters[..].try_into().ok()
    }

    /// All parameters as the line of the update that is looked at sets them, where
    /// it is one of a probe.
    fn probe(&self) -> Option<Vec<f64>> {
        let dissections = &self.latest.dissections;
        Magnified::at(dissections, self.magnified?)?.probe(dissections)
    }

    /// The same, as far from the current parameters as can be seen.
    fn probe_in_sight(&self) -> Option<Vec<f64>> {
        let now = self.now()?;
        let now = &now.parameters;
        let far = IN_SIGHT * now.iter().map(|value| value.abs()).fold(0.0, f64::max);
        let nudged = |(&probe, &now): (&f64, &f64)| {
            if probe == now {
                now
            } else {
                now + far.max((probe - now).abs()).copysign(probe - now)
            }
        };
        Some(self.probe()?.iter().zip(now).map(nudged).collect())
    }

    fn start(&self) -> Vec<f64> {
        self.experiment.initial()
    }

    /// The landscape over two of the parameters, of any of these pairs.
    fn landscape(&self, choices: &[[u8; 2]]) -> Html {
        self.unless_hidden(PagePart::Landscape, || {
            html! {
                <LandscapePlot text={self.text} latest={self.latest.clone()} palette={self.palette}
                    choices={choices.to_vec()} probe={self.probe()} sized={self.columns(PagePart::Landscape)} act={self.act.clone()} />
            }
        })
    }

    /// The loss and `error_val` against updates.
    fn errors(&self, floor: Option<f64>) -> Html {
        let words = &self.text.pictures;
        self.unless_hidden(PagePart::Errors, || {
            let picture = Errors {
                rows: Some(self.latest.rows.clone()),
                ..run_pictures::errors(&self.experiment, &self.latest, self.scale, floor)
            };
            let sentence = self.now().map_or_else(String::new, |now| {
                let [loss, error_val] = [now.loss, now.error_val].map(scientific);
                (words.falling)(&grouped(now.updates), &loss, &error_val)
            });
            let sized = self.columns(PagePart::Errors);
            html! {
                <Plot text={self.text} name="errors"
                    title={html! { <>{ words.errors }<var class="error">{ "E" }</var></> }}
                    note={words.logarithmic} {sentence} picture={Drawing::new(picture.chart())} palette={self.palette} {sized} />
            }
        })
    }

    /// Hears how wide a picture of the history is, from the first that is shown.
    fn columns(&self, picture: PagePart) -> Callback<(u32, u32)> {
        let mut latest = HISTORIES.into_iter().filter(|part| !self.hide.contains(*part));
        if latest.next() != Some(picture) {
            return Callback::noop();
        }
        self.act.reform(|(width, _)| Msg::Columns(u16::try_from(width).unwrap_or(u16::MAX)))
    }

    /// The parameters against updates.
    fn parameters(&self) -> Html {
        let words = &self.text.pictures;
        self.unless_hidden(PagePart::Parameters, || {
            let picture = run_pictures::parameters(&self.experiment, &self.latest, self.scale);
            let sentence = self.now().map_or_else(String::new, |now| {
                (words.moving)(&grouped(now.updates), &place(&self.start()), &place(&now.parameters))
            });
            html! {
                <Plot text={self.text} name="parameters"
                    title={html! { { words.parameters } }} {sentence} picture={Drawing::new(picture.chart())}
                    palette={self.palette} sized={self.columns(PagePart::Parameters)} />
            }
        })
    }
}
