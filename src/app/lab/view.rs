//! The parts of a lab that differ by lesson, and the values that they draw.
//!
//! The frame around them (transport, timeline, readouts, output, address) is the same
//! for all lessons.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::lab::data::{DataProps, Total};
use crate::app::lab::microscope::Magnified;
use crate::app::lab::output::OutputProps;
use crate::app::lab::readouts::Readouts;
use crate::app::lab::timeline::knob;
use crate::app::message::Msg;
use crate::app::number_format::{place, scientific};
use crate::app::plot::drawing::Drawing;
use crate::app::plot::landscape::LandscapePlot;
use crate::app::plot::travel::Travelling;
use crate::app::plot::{Drags, Plot};
use crate::app::stage::figure::Figure;
use crate::app::stage::lanes::{Lane, LaneKind, Lanes};
use crate::app::stage::width::Room;
use crate::experiment::part::{PagePart, PartSet};
use crate::experiment::{Experiment, Problem};
use crate::lesson::run_pictures;
use crate::picture::errors::Errors;
use crate::picture::line_chart::LineChart;
use crate::picture::model::Model;
use crate::session::latest::Latest;
use crate::session::message::{Row, RunState, Snapshot};
use crate::session::series::Scale;
use crate::text::{Text, grouped};
use descent_core::terms::Term;

/// The least visible offset of a probe, relative to the largest current parameter.
const IN_SIGHT: f64 = 0.15;

/// Draws a figure or the content of a tab.
pub(crate) type DrawFigure = fn(&LabContext, PagePart) -> Html;

/// The chunks of figures that were loaded.
#[derive(Clone, Copy, Default)]
pub(crate) struct FigureChunks {
    /// Draws the output table.
    pub(crate) output: Option<fn(OutputProps) -> Html>,
    /// Draws the losses of many runs.
    pub(crate) sweep: Option<DrawFigure>,
    /// Draws the table of the data.
    pub(crate) data: Option<fn(DataProps) -> Html>,
    /// Draws the figures that do not come with the lab.
    pub(crate) further: Option<DrawFigure>,
}

/// Compares what was loaded: for a lesson it is always the same.
impl PartialEq for FigureChunks {
    fn eq(&self, other: &Self) -> bool {
        let loaded = |chunks: &Self| {
            (
                chunks.output.is_some(),
                chunks.data.is_some(),
                chunks.sweep.is_some(),
                chunks.further.is_some(),
            )
        };
        loaded(self) == loaded(other)
    }
}

/// The parts that a lesson adds to the frame.
pub(crate) struct LabView {
    /// The name of the loss.
    pub(crate) loss: fn(&Text) -> &'static str,
    /// Puts the stage inside of the state that its figures share, if they share any.
    pub(crate) surround: fn(&LabContext, Html) -> Html,
    /// Draws the live numbers.
    pub(crate) readouts: fn(&LabContext) -> Html,
    /// Names the gates that share the verdict on the whole, if the lab names any.
    pub(crate) verdict_subject: fn(&Text, &Problem, &Snapshot) -> Option<String>,
    /// The figures that can stand in a large place, in reading order.
    pub(crate) figures: &'static [PagePart],
    /// The tabs behind the lanes, in reading order.
    pub(crate) tabs: &'static [PagePart],
    /// Draws one of the figures that come with the lab; nothing if the run has none of this
    /// kind.
    pub(crate) figure: DrawFigure,
    /// Draws the two lanes on the axis of the updates.
    pub(crate) lanes: fn(&LabContext) -> Html,
    /// Draws the notes on notable events of the run, for the tab of the output.
    pub(crate) notes: fn(&LabContext) -> Html,
}

/// A lab with only pictures of its own.
pub(crate) static PLAIN: LabView = LabView {
    loss: |text| text.readouts.mean_squared_error,
    surround: |_, stage| stage,
    readouts: |context| {
        let Some(now) = context.now() else { return Html::default() };
        let loss = (context.view.loss)(context.text);
        html! { <Readouts snapshot={now.clone()} {loss} room={context.room} /> }
    },
    verdict_subject: |_, _, _| None,
    figures: &[PagePart::Errors, PagePart::Parameters, PagePart::Sweep],
    tabs: &[PagePart::Microscope, PagePart::Output, PagePart::Code],
    figure: |context, _| context.output().emit((context.latest.rows.clone(), Html::default())),
    lanes: |context| context.lanes(vec![context.error_lane(None), context.parameter_lane()]),
    notes: |_| Html::default(),
};

/// The values that a lab's parts draw.
pub(crate) struct LabContext {
    pub(crate) view: &'static LabView,
    pub(crate) chunks: FigureChunks,
    pub(crate) text: &'static Text,
    pub(crate) experiment: Experiment,
    /// The experiment before the current edit.
    pub(crate) before_edit: Option<Experiment>,
    pub(crate) latest: Latest,
    pub(crate) scale: Scale,
    /// The selected line of an update.
    pub(crate) magnified: Option<usize>,
    /// The chosen steps between two rows of the output table, if any.
    pub(crate) interval: Option<u64>,
    pub(crate) hide: PartSet,
    /// A loss that the open chapter's question asks about.
    pub(crate) asked: Option<f64>,
    /// The inputs of the listed predictions.
    pub(crate) predict: Vec<f64>,
    pub(crate) room: Room,
    pub(crate) act: Callback<Msg>,
}

impl LabContext {
    /// Draws a part, unless it is hidden.
    pub(crate) fn unless_hidden(&self, part: PagePart, picture: impl FnOnce() -> Html) -> Html {
        if self.hide.contains(part) { Html::default() } else { picture() }
    }

    /// Draws a figure or the content of a tab; its empty card until its chunk is loaded, and
    /// nothing if the run has none of this kind.
    pub(crate) fn draw(&self, part: PagePart) -> Html {
        if self.experiment.lesson.first_figures().contains(&part) {
            return (self.view.figure)(self, part);
        }
        let is_sweep = part == PagePart::Sweep;
        match if is_sweep { self.chunks.sweep } else { self.chunks.further } {
            Some(draw) => draw(self, part),
            None => pending(self.text, part),
        }
    }

    /// Returns a callback that draws the output table with its rows and additional controls.
    pub(crate) fn output(&self) -> Callback<(Rc<Vec<Row>>, Html), Html> {
        let (text, draw) = (self.text, self.chunks.output);
        let (experiment, interval) = (self.experiment.clone(), self.interval);
        let notes = (self.view.notes)(self);
        Callback::from(move |(rows, tools)| match draw {
            Some(draw) => {
                let (experiment, notes) = (experiment.clone(), notes.clone());
                draw(OutputProps { rows, experiment, interval, tools, notes })
            }
            None => pending(text, PagePart::Output),
        })
    }

    /// Draws the table of the data.
    pub(crate) fn data(&self, terms: Vec<Term>, total: Total) -> Html {
        let Some(draw) = self.chunks.data else { return pending(self.text, PagePart::Data) };
        let loss = self.now().map_or(f64::NAN, |now| now.loss);
        draw(DataProps { experiment: self.experiment.clone(), terms, total, loss })
    }

    /// Returns true while the run plays.
    pub(crate) fn is_running(&self) -> bool {
        let progress = self.latest.progress.as_deref();
        progress.is_some_and(|progress| progress.state == RunState::Running)
    }

    pub(crate) fn now(&self) -> Option<&Rc<Snapshot>> {
        self.latest.snapshot.as_ref()
    }

    /// Returns the current parameters; `None` if there are not `N`.
    pub(crate) fn parameters_now<const N: usize>(&self) -> Option<[f64; N]> {
        self.now()?.parameters[..].try_into().ok()
    }

    /// Returns all parameters at the selected line of the update; `None` if the line is not
    /// a probe's.
    pub(crate) fn probe(&self) -> Option<Vec<f64>> {
        let dissections = &self.latest.dissections;
        Magnified::at(dissections, self.magnified?)?.probe(dissections)
    }

    /// Returns the same, moved away from the current parameters far enough to be visible.
    pub(crate) fn probe_in_sight(&self) -> Option<Vec<f64>> {
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

    /// Returns what can be dragged now: the start and, unless the run plays, the parameters,
    /// unless their settings are hidden, on the way also forks; and the points, unless their
    /// table is.
    pub(crate) fn drags(&self) -> Drags {
        let shows = |part| !self.hide.contains(part);
        let start = shows(PagePart::Settings);
        let is_at_start = self.now().is_some_and(|now| now.updates == 0);
        Drags {
            points: shows(PagePart::Data) && self.experiment.problem.data().is_some(),
            parameters: start && !self.is_running() && (is_at_start || shows(PagePart::Fork)),
            start,
        }
    }

    /// Returns the parameters that a drag sets at the update that is shown, which do not wait
    /// for the run.
    fn held(&self) -> Option<Vec<f64>> {
        self.before_edit.as_ref()?;
        let now = self.now()?;
        Some(match now.updates {
            0 => self.experiment.initial(),
            updates => self.experiment.set_after(updates, &now.parameters),
        })
    }

    /// Returns a model as the reader drags it: its axes stay, and what is under the finger does
    /// not wait for the run.
    pub(crate) fn dragged(&self, model: Model) -> Model {
        let Some(before) = &self.before_edit else { return model };
        let held = run_pictures::model(before, &self.latest, model.shape, None);
        let held = held.map(|held| held.ranges());
        let now = self.held().and_then(|parameters| parameters.try_into().ok());
        Model { held, now: now.or(model.now), ..model }
    }

    /// Returns how a picture goes on to the next update; nothing travels during a drag.
    pub(crate) fn travelling(
        &self,
        travelling: impl FnOnce(&Rc<Snapshot>) -> Travelling,
    ) -> Option<Travelling> {
        self.now().filter(|_| self.before_edit.is_none()).map(travelling)
    }

    pub(crate) fn start(&self) -> Vec<f64> {
        self.experiment.initial()
    }

    /// Draws the landscape over two of the parameters, in any of these pairs.
    pub(crate) fn landscape(&self, choices: &[[u8; 2]]) -> Html {
        self.landscape_as(PagePart::Landscape, choices)
    }

    pub(crate) fn landscape_as(&self, part: PagePart, choices: &[[u8; 2]]) -> Html {
        self.unless_hidden(part, || {
            html! {
                <LandscapePlot {part} latest={self.latest.clone()} start={self.start()}
                    held={self.held()} drags={Drags { points: false, ..self.drags() }}
                    choices={choices.to_vec()} probe={self.probe()} sized={self.columns()} />
            }
        })
    }

    /// Draws the loss and `error_val` against updates.
    pub(crate) fn errors(&self, floor: Option<f64>) -> Html {
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
            let sized = self.columns();
            html! {
                <Plot part={PagePart::Errors}
                    title={html! { <>{ words.errors }<var class="error">{ "E" }</var></> }}
                    note={words.logarithmic} {sentence} picture={Drawing::new(picture.chart())}
                    seek={Some(self.seek())} {sized} />
            }
        })
    }

    /// Draws charts against the updates above the scrubber.
    pub(crate) fn lanes(&self, lanes: Vec<Lane>) -> Html {
        let progress = self.latest.progress.as_deref();
        html! { <Lanes {lanes} cursor={knob(progress, self.experiment.steps, self.scale)} /> }
    }

    /// Returns the lane of the loss.
    pub(crate) fn error_lane(&self, floor: Option<f64>) -> Lane {
        let words = &self.text.pictures;
        let picture = run_pictures::errors(&self.experiment, &self.latest, self.scale, floor);
        let picture = Errors { asked: self.asked, ..picture };
        let sentence = self.now().map_or_else(String::new, |now| {
            let [loss, error_val] = [now.loss, now.error_val].map(scientific);
            (words.falling)(&grouped(now.updates), &loss, &error_val)
        });
        Lane {
            kind: LaneKind::Error,
            part: PagePart::Errors,
            title: words.errors.into(),
            symbols: html! { <var class="error">{ "E" }</var> },
            sentence,
            chart: picture.loss(),
            seek: self.seek(),
            sized: self.columns(),
        }
    }

    /// Returns the lane of the parameters.
    pub(crate) fn parameter_lane(&self) -> Lane {
        let words = &self.text.pictures;
        let sentence = self.now().map_or_else(String::new, |now| {
            (words.moving)(&grouped(now.updates), &place(&self.start()), &place(&now.parameters))
        });
        Lane {
            kind: LaneKind::Parameters,
            part: PagePart::Parameters,
            title: words.parameters.into(),
            symbols: html! { <><var class="w">{ "W" }</var>{ " " }<var class="b">{ "b" }</var></> },
            sentence,
            chart: run_pictures::parameters(&self.experiment, &self.latest, self.scale).chart(),
            seek: self.seek(),
            sized: self.columns(),
        }
    }

    /// Returns the shape of the loss behind the scrubber, unless it is hidden.
    pub(super) fn silhouette(&self) -> Option<LineChart> {
        let picture = run_pictures::errors(&self.experiment, &self.latest, self.scale, None);
        (!self.hide.contains(PagePart::Errors)).then(|| picture.loss().silhouette())
    }

    /// Returns a callback that goes to the updates on a chart.
    pub(crate) fn seek(&self) -> Callback<f64> {
        // Rounded to whole updates; the session stays within the run.
        self.act.reform(|updates: f64| Msg::Seek(updates.round().max(0.0) as u64))
    }

    /// Returns a callback that takes the size of a picture of the history.
    pub(crate) fn columns(&self) -> Callback<(u32, u32)> {
        self.act.reform(|(width, _)| Msg::Columns(u16::try_from(width).unwrap_or(u16::MAX)))
    }

    /// Draws the parameters against updates.
    pub(crate) fn parameters(&self) -> Html {
        let words = &self.text.pictures;
        self.unless_hidden(PagePart::Parameters, || {
            let picture = run_pictures::parameters(&self.experiment, &self.latest, self.scale);
            let sentence = self.now().map_or_else(String::new, |now| {
                (words.moving)(&grouped(now.updates), &place(&self.start()), &place(&now.parameters))
            });
            html! {
                <Plot part={PagePart::Parameters}
                    title={html! { { words.parameters } }} {sentence} picture={Drawing::new(picture.chart())}
                    seek={Some(self.seek())} sized={self.columns()} />
            }
        })
    }
}

/// Draws the empty card of a figure whose chunk is on its way.
pub(crate) fn pending(text: &Text, part: PagePart) -> Html {
    html! { <Figure {part} title={html! { { (text.part)(part) } }} busy=true>{ "" }</Figure> }
}

/// Compares by address: each lesson has one static view.
impl PartialEq for LabView {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
