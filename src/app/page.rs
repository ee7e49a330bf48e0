//! The page: the address, the engine and what they show.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use super::browser;
use super::cover::Cover;
use super::engine::{Engine, Event};
use super::lab::Lab;
use super::ladder::Rung;
use super::notice::{AddressNotice, Notice};
use crate::experiment::Experiment;
use crate::experiment::address::{self, Address, Language, Rejected, Theme};
use crate::experiment::lesson::Lesson;
use crate::session::message::{Command, Progress, Row, RunState, Update};
use crate::session::pace::Pace;
use crate::session::series::{Scale, Series, View};
use crate::text::Text;

/// Everything that happens.
pub(super) enum Msg {
    Engine(Event),
    /// A lesson was opened, or the cover page.
    Open(Option<Lesson>),
    /// The browser went back or forward.
    Address,
    Experiment(Box<Experiment>),
    Run,
    Full,
    Step(i64),
    Seek(u64),
    RunOn,
    Pace(Option<address::Pace>),
    Scale(Scale),
    Columns(u16),
    Language(Language),
    Theme(Theme),
    DismissAddress,
    DismissEngine,
}

/// What a lab shows of its run: the latest of each.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Shown {
    /// Without its rows and series.
    pub(super) progress: Option<Rc<Progress>>,
    pub(super) rows: Rc<Vec<Row>>,
    pub(super) series: Rc<Series>,
    pub(super) refused: Option<crate::core::dataset::DatasetError>,
}

/// The root component.
pub(super) struct Page {
    address: Address,
    rejected: Vec<Rejected>,
    engine: Option<Engine>,
    rung: Rung,
    restarted: bool,
    engine_dismissed: bool,
    shown: Shown,
    view: View,
    ready: bool,
    _popstate: Closure<dyn FnMut()>,
}

impl Component for Page {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let (address, rejected) = Address::parse(&browser::query());
        let link = ctx.link().clone();
        let popstate = Closure::<dyn FnMut()>::new(move || link.send_message(Msg::Address));
        if let Some(window) = browser::window() {
            window.set_onpopstate(Some(popstate.as_ref().unchecked_ref()));
        }
        let mut page = Self {
            address,
            rejected,
            engine: None,
            rung: Rung::Worker,
            restarted: false,
            engine_dismissed: false,
            shown: Shown::default(),
            view: View::default(),
            ready: false,
            _popstate: popstate,
        };
        page.open(ctx);
        page
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Engine(event) => self.hear(event),
            Msg::Open(lesson) => {
                let (language, theme) = (self.address.language, self.address.theme);
                self.address = Address { language, theme, ..Address::lesson(lesson) };
                self.rejected.clear();
                self.write_address(true);
                self.open(ctx);
            }
            Msg::Address => {
                let (address, rejected) = Address::parse(&browser::query());
                let same = address.lesson == self.address.lesson
                    && address.experiment == self.address.experiment;
                self.address = address;
                self.rejected = rejected;
                // Going to a place within the page leaves the run alone.
                if !same {
                    self.open(ctx);
                }
            }
            Msg::Experiment(experiment) => self.set_experiment(*experiment),
            Msg::Run => self.toggle(),
            Msg::Full => self.send(Command::Run(Pace::Full)),
            Msg::Step(updates) => self.send(Command::Step(updates)),
            Msg::Seek(updates) => self.send(Command::Seek(updates)),
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
            Msg::Scale(scale) => {
                self.view.scale = scale;
                self.send(Command::View(self.view));
            }
            Msg::Columns(columns) => {
                self.view.columns = columns;
                self.send(Command::View(self.view));
            }
            Msg::Language(language) => {
                self.address.language = Some(language);
                self.write_address(false);
            }
            Msg::Theme(theme) => {
                self.address.theme = Some(theme);
                self.write_address(false);
            }
            Msg::DismissAddress => self.rejected.clear(),
            Msg::DismissEngine => self.engine_dismissed = true,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let text = Text::of(self.language());
        let link = ctx.link();
        let on = |msg: fn() -> Msg| link.callback(move |_: MouseEvent| msg());
        html! {
            <>
                if !self.address.embed {
                    <a class="skip" href="#main">{ text.skip_to_lab }</a>
                    { self.header(ctx, text) }
                }
                <main id="main" tabindex="-1">
                    if !self.rejected.is_empty() {
                        <AddressNotice {text} rejected={self.rejected.clone()}
                            dismiss={on(|| Msg::DismissAddress)} />
                    }
                    if let Some(line) = self.engine_line(text) {
                        <Notice about="engine" dismiss={on(|| Msg::DismissEngine)} {text}>
                            { line }
                        </Notice>
                    }
                    if self.address.lesson.is_some() {
                        <Lab {text} address={self.address.clone()} shown={self.shown.clone()}
                            scale={self.view.scale} rung={self.rung}
                            dark={self.is_dark()}
                            act={link.callback(|msg: Msg| msg)} />
                    } else {
                        <Cover {text} open={link.callback(|lesson| Msg::Open(Some(lesson)))} />
                    }
                </main>
                if !self.address.embed {
                    <footer>
                        <span>{ (text.about.version)(env!("CARGO_PKG_VERSION"), env!("DESCENT_COMMIT")) }</span>
                        <a href="LICENSES-THIRD-PARTY.txt">{ text.about.licences }</a>
                    </footer>
                }
            </>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let text = Text::of(self.language());
        browser::describe_document(text.title, self.language(), self.address.theme);
        let answered = self.shown.progress.is_some() || self.shown.refused.is_some();
        if !self.ready && (answered || self.address.lesson.is_none()) {
            self.ready = true;
            browser::declare_ready();
        }
    }
}

impl Page {
    fn language(&self) -> Language {
        self.address.language.unwrap_or_else(browser::language)
    }

    fn is_dark(&self) -> bool {
        self.address.theme.map_or_else(browser::prefers_dark, |theme| theme == Theme::Dark)
    }

    fn send(&self, command: Command) {
        if let Some(engine) = &self.engine {
            engine.send(command);
        }
    }

    /// Shows the address. The engine starts with the first lesson.
    fn open(&mut self, ctx: &Context<Self>) {
        self.shown = Shown::default();
        if self.address.lesson.is_none() {
            return self.send(Command::Pause);
        }
        if self.engine.is_none() {
            self.engine = Some(Engine::new(ctx.link().callback(Msg::Engine)));
        }
        let experiment = self.address.experiment.clone();
        self.send(Command::Load { experiment, at: self.address.at });
    }

    fn hear(&mut self, event: Event) {
        match event {
            Event::Rung(rung) => self.rung = rung,
            Event::Restarted => (self.restarted, self.engine_dismissed) = (true, false),
            Event::Update(Update::Refused(error)) => self.shown.refused = Some(error),
            Event::Update(Update::Progress(mut progress)) => {
                if let Some(rows) = progress.rows.take() {
                    self.shown.rows = Rc::new(rows);
                }
                if let Some(series) = progress.series.take() {
                    self.shown.series = Rc::new(series);
                }
                let stopped = progress.state != RunState::Running;
                self.address.at = progress.snapshot.updates;
                self.shown.progress = Some(Rc::new(*progress));
                if stopped {
                    self.write_address(false);
                }
            }
        }
    }

    fn set_experiment(&mut self, experiment: Experiment) {
        let running = self.is_running();
        self.address.experiment = experiment.clone();
        self.address.at = 0;
        self.send(Command::Load { experiment, at: 0 });
        if running {
            self.send(Command::Run(self.pace()));
        }
        self.write_address(false);
    }

    fn state(&self) -> RunState {
        self.shown.progress.as_ref().map_or(RunState::Idle, |progress| progress.state)
    }

    fn is_running(&self) -> bool {
        self.state() == RunState::Running
    }

    /// What Run plays at: the address's pace, else gently.
    fn pace(&self) -> Pace {
        match self.address.pace {
            None => Pace::Gentle,
            Some(address::Pace::PerSecond(rate)) => Pace::PerSecond(rate),
            Some(address::Pace::Full) => Pace::Full,
        }
    }

    fn toggle(&mut self) {
        match self.state() {
            RunState::Running => self.send(Command::Pause),
            RunState::Finished | RunState::Diverged => {
                self.send(Command::Seek(0));
                self.send(Command::Run(self.pace()));
            }
            RunState::Idle | RunState::Paused => self.send(Command::Run(self.pace())),
        }
    }

    fn write_address(&self, new_entry: bool) {
        browser::set_query(&self.address.to_string(), new_entry);
    }

    /// What is to be said of the engine, if anything.
    fn engine_line(&self, text: &Text) -> Option<&'static str> {
        let notices = &text.notices;
        let line = match self.rung {
            Rung::Worker => self.restarted.then_some(notices.restarted),
            Rung::Blob => Some(notices.in_blob),
            Rung::Page => Some(notices.in_page),
        };
        line.filter(|_| !self.engine_dismissed)
    }

    fn header(&self, ctx: &Context<Self>, text: &'static Text) -> Html {
        let link = ctx.link();
        let (other, code) = match self.language() {
            Language::Korean => (Language::English, "en"),
            Language::English => (Language::Korean, "ko"),
        };
        let (theme, theme_label, symbol) = if self.is_dark() {
            (Theme::Light, text.header.light, "☀")
        } else {
            (Theme::Dark, text.header.dark, "◐")
        };
        let lesson = |lesson: Lesson| {
            let current = (self.address.lesson == Some(lesson)).then_some("page");
            let open = link.callback(move |event: MouseEvent| {
                event.prevent_default();
                Msg::Open(Some(lesson))
            });
            html! {
                <li><a href={format!("?lesson={}", lesson.name())} aria-current={current} onclick={open}>
                    { (text.lesson)(lesson) }
                </a></li>
            }
        };
        let home = link.callback(|event: MouseEvent| {
            event.prevent_default();
            Msg::Open(None)
        });
        html! {
            <header class="header">
                <a class="logo" href="?" onclick={home}>{ "Desc" }<i>{ "e" }</i>{ "nt" }</a>
                <nav aria-label={text.lessons}>
                    <ul>{ for Lesson::ALL.into_iter().map(lesson) }</ul>
                </nav>
                <button type="button" name="theme" aria-label={theme_label} title={theme_label}
                    onclick={link.callback(move |_| Msg::Theme(theme))}>{ symbol }</button>
                <button type="button" name="lang" lang={code} title={text.header.switch_language}
                    onclick={link.callback(move |_| Msg::Language(other))}>
                    { text.header.other_language }
                </button>
            </header>
        }
    }
}
