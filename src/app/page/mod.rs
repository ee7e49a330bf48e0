//! The page: the address, the engine and what they show.

mod cover;
mod document;
mod embedded;
mod frame;
mod header;
mod help;
mod host;
mod magnified;
mod memory;
mod notice;
mod opening;
mod past;
mod playing;
mod reading;
mod sharing;
pub(crate) mod story_view;
mod vignette;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use crate::app::browser::{self, Listener, MediaWatch};
use crate::app::derivative::DerivativeLab;
use crate::app::lab::Lab;
use crate::app::message::Msg;
use crate::engine::fallback_order::WorkerMode;
use crate::engine::{Engine, Event};
use crate::experiment::Experiment;
use crate::experiment::address::{Address, Language, Rejected, Theme};
use crate::experiment::subject::Subject;
use crate::picture::Palette;
use crate::session::latest::Latest;
use crate::session::message::{Command, RunState, Update};
use crate::session::pace::Pace;
use crate::session::series::View;
use crate::session::surface::SurfaceView;
use crate::story;
use crate::text::Text;
use cover::Cover;
use document::Described;
use frame::FrameFoot;
use header::{Footer, Header};
use help::Help;
use host::Host;
use notice::{AddressNotice, Notice, engine_line};
use past::Past;
use story_view::{Story, place as story_place};

/// The root component.
pub(crate) struct Page {
    address: Address,
    rejected: Vec<Rejected>,
    past: Past,
    engine: Option<Engine>,
    host: Option<Host>,
    worker_mode: WorkerMode,
    restarted: bool,
    engine_dismissed: bool,
    latest: Latest,
    story: Story,
    view: View,
    surface: Option<SurfaceView>,
    /// The line of the update that is looked at.
    magnified: Option<usize>,
    palette: Palette,
    /// What the system asks of colours.
    scheme: [bool; 2],
    /// What the document says of itself.
    described: Option<Described>,
    help: bool,
    ready: bool,
    /// Until the first answer: the page is made once, with it.
    opening: Option<Timeout>,
    _popstate: Closure<dyn FnMut()>,
    _media: Vec<Option<MediaWatch>>,
    /// The share panel could not be loaded.
    unshared: bool,
    _shared: [Listener; 2],
}

impl Component for Page {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let (address, rejected) = story::open(&browser::query());
        let link = ctx.link().clone();
        let popstate = Closure::<dyn FnMut()>::new(move || link.send_message(Msg::Address));
        if let Some(window) = browser::window() {
            window.set_onpopstate(Some(popstate.as_ref().unchecked_ref()));
        }
        let media = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(|query| {
            let link = ctx.link().clone();
            browser::watch_media(query, move || link.send_message(Msg::Colours))
        });
        let embed = address.embed;
        let mut page = Self {
            address,
            rejected,
            past: Past::default(),
            engine: None,
            host: None,
            worker_mode: WorkerMode::Worker,
            restarted: false,
            engine_dismissed: false,
            latest: Latest::default(),
            story: Story::new(ctx.link().callback(Msg::Story)),
            view: View::default(),
            surface: None,
            magnified: (!embed).then_some(0),
            palette: Palette::default(),
            scheme: browser::colour_scheme(),
            described: None,
            help: false,
            ready: false,
            opening: None,
            _popstate: popstate,
            _media: media.into(),
            unshared: false,
            _shared: sharing::hear(ctx),
        };
        page.describe();
        page.find_host(ctx);
        page.open(ctx);
        page.await_answer(ctx);
        page
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        self.go_on_opening(&msg);
        match msg {
            Msg::Engine(event) => self.hear(event),
            Msg::Open(query) => self.follow(ctx, &query),
            Msg::Host(asked) => self.obey(ctx, asked),
            Msg::Address => {
                let (address, rejected) = story::open(&browser::query());
                let same = address.lesson() == self.address.lesson()
                    && address.experiment() == self.address.experiment();
                if story_place(&address) != story_place(&self.address) {
                    self.story.will_focus();
                }
                self.address = address;
                self.rejected = rejected;
                // Going to a place within the page leaves the run alone.
                if !same {
                    self.open(ctx);
                }
            }
            Msg::Experiment(experiment) => self.change_experiment(*experiment),
            Msg::AsNotebook => {
                if let Some(experiment) = self.address.experiment() {
                    self.change_experiment(experiment.as_notebook());
                }
            }
            Msg::Derivative(derivative, delta) => {
                self.past.begin(&self.address);
                if let Some(settings) = self.address.derivative_mut() {
                    (settings.derivative, settings.delta) = (derivative, delta);
                }
            }
            Msg::CodeExercise(exercise) => {
                self.past.begin(&self.address);
                if let Some(settings) = self.address.derivative_mut() {
                    settings.exercise = exercise;
                }
                self.past.settle(&self.address);
                self.write_address(false);
            }
            Msg::Settled => {
                self.past.settle(&self.address);
                self.write_address(false);
                memory::remember_place(&self.address);
            }
            Msg::Undo => {
                if let Some(before) = self.past.pop() {
                    match before.subject {
                        Subject::Run(experiment) => self.set_experiment(experiment, before.at),
                        subject => {
                            self.address.subject = subject;
                            self.write_address(false);
                        }
                    }
                }
            }
            Msg::Run => self.toggle(),
            Msg::Full => self.send(Command::Run(Pace::Full)),
            Msg::Step(updates) => self.send(Command::Step(updates)),
            Msg::Seek(updates) => self.send(Command::Seek(updates)),
            Msg::Reset => {
                self.send(Command::Pause);
                self.send(Command::Seek(0));
            }
            Msg::RunOn => {
                self.send(Command::RunOn);
                self.send(Command::Run(Pace::Full));
            }
            Msg::Pace(pace) => {
                self.address.pace = pace;
                if self.is_running() {
                    self.send(Command::Run(self.pace()));
                }
                self.write_address(false);
            }
            Msg::Predict(inputs) => {
                self.address.predict = inputs;
                self.write_address(false);
            }
            Msg::Scale(scale) => {
                self.view.scale = scale;
                self.send(Command::View(self.view));
            }
            Msg::Columns(columns) => {
                self.view.columns = columns;
                self.send(Command::View(self.view));
            }
            Msg::RowInterval(rows) => {
                self.view.rows = rows;
                self.send(Command::View(self.view));
            }
            Msg::Surface(view) => {
                if view != self.surface {
                    self.surface = view;
                    self.send(Command::Surface(view));
                }
                return false;
            }
            Msg::Magnify(line) => self.magnify(line),
            Msg::MagnifyBefore => self.magnify_beyond(-1),
            Msg::MagnifyAfter => self.magnify_beyond(1),
            Msg::Sweep(sweep) => {
                self.latest.sweeps.latest = None;
                self.send(Command::Sweep(sweep));
            }
            Msg::Language(language) => {
                self.address.language = Some(language);
                self.write_address(false);
            }
            Msg::Theme(theme) => {
                self.address.theme = Some(theme);
                self.write_address(false);
            }
            Msg::Answered => {
                self.become_ready();
                self.tell_state();
                return false;
            }
            Msg::Colours => self.scheme = browser::colour_scheme(),
            // What is rendered next tells them.
            Msg::Tell => {}
            Msg::Story(told) => return self.hear_reader(ctx, told),
            Msg::Help(open) => self.help = open,
            Msg::Share => self.ask_for_panel(),
            Msg::Unshared(failed) => self.unshared = failed,
            Msg::DismissAddress => self.rejected.clear(),
            Msg::DismissEngine => self.engine_dismissed = true,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if self.opening.is_some() {
            return Html::default();
        }
        let text = Text::of(self.language());
        let link = ctx.link();
        let act = link.callback(|msg: Msg| msg);
        let on = |msg: fn() -> Msg| link.callback(move |_: MouseEvent| msg());
        html! {
            <>
                if !self.address.embed {
                    <a class="skip" href="#main">{ text.skip_to_lab }</a>
                    <Header {text} language={self.language()} dark={self.is_dark()}
                        lesson={self.address.lesson()} hide={self.address.hide} act={act.clone()} />
                }
                <div class="desk">
                { self.story.node() }
                <main id="main" tabindex="-1" class={self.address.embed.then_some("embedded")}>
                    if !self.rejected.is_empty() {
                        <AddressNotice {text} rejected={self.rejected.clone()}
                            dismiss={on(|| Msg::DismissAddress)} />
                    }
                    if let Some(line) = engine_line(text, self.worker_mode, self.restarted).filter(|_| !self.engine_dismissed) {
                        <Notice about="engine" dismiss={on(|| Msg::DismissEngine)} {text}>
                            { line }
                        </Notice>
                    }
                    { self.unshared(ctx) }
                    if let Subject::Derivative { lesson, settings } = &self.address.subject {
                        <DerivativeLab {text} lesson={*lesson} derivative={settings.derivative.clone()}
                            exercise={settings.exercise.clone()}
                            delta={settings.delta}
                            hide={self.address.hide} palette={self.palette}
                            can_undo={!self.past.is_empty()} act={act.clone()} />
                    } else if let Some(experiment) = self.address.experiment() {
                        <Lab {text} address={self.address.clone()} experiment={experiment.clone()} latest={self.latest.clone()}
                            view={self.view} worker_mode={self.worker_mode} palette={self.palette}
                            magnified={self.magnified}
                            can_undo={!self.past.is_empty()} act={act.clone()} />
                    } else {
                        <Cover {text} open={link.callback(Msg::Open)} />
                    }
                </main>
                </div>
                if self.address.embed {
                    <FrameFoot {text} address={self.address.clone()} />
                } else {
                    <Footer {text} />
                }
                <Help {text} open={self.help} {act} />
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        self.story.show(&self.address, self.language());
        if self.describe() {
            ctx.link().send_message(Msg::Colours);
        }
        if !self.trains() {
            self.become_ready();
        }
        if self.ready {
            self.tell_state();
        }
    }
}

impl Page {
    fn language(&self) -> Language {
        self.address.language.unwrap_or_else(browser::language)
    }

    fn is_dark(&self) -> bool {
        self.address.theme.map_or(self.scheme[0], |theme| theme == Theme::Dark)
    }

    fn send(&self, command: Command) {
        if let Some(engine) = &self.engine {
            engine.send(command);
        }
    }

    /// Whether what is shown is a training run.
    fn trains(&self) -> bool {
        self.address.experiment().is_some()
    }

    fn hear(&mut self, event: Event) {
        match event {
            Event::WorkerMode(worker_mode) => self.worker_mode = worker_mode,
            Event::Restarted => (self.restarted, self.engine_dismissed) = (true, false),
            Event::Update(update) => {
                let moves = matches!(update, Update::Progress(_));
                self.latest.take(update);
                if !moves {
                    return;
                }
                self.address.at = self.latest.updates();
                self.judge();
                if self.latest.state() != RunState::Running {
                    self.write_address(false);
                    memory::remember_place(&self.address);
                }
            }
        }
    }

    /// Takes another experiment; the old one can be had back.
    fn change_experiment(&mut self, experiment: Experiment) {
        if self.address.experiment() == Some(&experiment) {
            return;
        }
        self.past.begin(&self.address);
        self.set_experiment(experiment, 0);
        self.past.settle(&self.address);
    }

    fn set_experiment(&mut self, experiment: Experiment, at: u64) {
        let running = self.is_running();
        if self.address.experiment().is_some_and(|now| now.steps != experiment.steps) {
            self.view.rows = None;
            self.send(Command::View(self.view));
        }
        self.address.subject = Subject::Run(experiment.clone());
        self.address.at = at;
        self.send(Command::Load { experiment, at });
        if running {
            self.send(Command::Run(self.pace()));
        }
        self.write_address(false);
    }

    fn write_address(&self, new_entry: bool) {
        browser::set_query(&self.address.to_string(), new_entry);
    }
}
