//! The page's component: shows the state, passes it messages and carries out the effects.

mod chunks;
mod cover;
mod document;
mod effects;
mod frame;
mod handles;
mod header;
mod help;
mod host;
mod links;
mod memory;
mod notice;
mod seams;
mod story_view;

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::app::browser;
use crate::app::chunk::Chunk;
use crate::app::context::PageContext;
use crate::app::lab::LabProps;
use crate::app::message::Msg;
use crate::app::stage::in_turn::InTurn;
use crate::app::state::place::place;
use crate::app::state::stage::StageAction;
use crate::app::state::{PageState, Surroundings};
use crate::engine::Engine;
use crate::experiment::subject::Subject;
use crate::lesson::labs::{DerivativeLabProps, LessonLab};
use crate::lesson::{Lesson, words};
use crate::picture::Palette;
use chunks::Chunks;
use cover::CoverView;
use document::Described;
use frame::FrameFoot;
use handles::HandleEvents;
use header::{Footer, Header};
use host::Host;
use notice::{AddressNotice, EngineNotice, Notice};
use story_view::StoryView;

/// The longest wait for a run's first answer before the page is rendered without it \[ms\].
const PATIENCE: u32 = 300;

/// The root component.
pub(crate) struct Page {
    state: PageState,
    dispatch: Callback<Msg>,
    chunks: Rc<Chunks>,
    handle_events: Rc<HandleEvents>,
    engine: Option<Engine>,
    host: Option<Host>,
    cover: CoverView,
    story: StoryView,
    palette: Palette,
    described: Option<Described>,
    /// Ends the wait for the run's first answer.
    opening: Option<Timeout>,
    _listeners: Vec<Option<EventListener>>,
}

impl Component for Page {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let surroundings = Surroundings {
            language: browser::language(),
            colours: browser::colour_scheme(),
            reduced_motion: browser::reduced_motion(),
        };
        let (state, effects) = PageState::open(&browser::query(), surroundings, memory::marks());
        let dispatch = ctx.link().callback(|message: Msg| message);
        let handle_events = Rc::<HandleEvents>::default();
        let mut listeners = listeners(&dispatch);
        listeners.extend(handle_events.listen(&dispatch));
        let mut page = Self {
            chunks: Rc::default(),
            handle_events,
            engine: None,
            host: state.address.embed.then(|| Host::find(&dispatch)).flatten(),
            cover: CoverView::new(&dispatch),
            story: StoryView::new(&dispatch),
            palette: Palette::default(),
            described: None,
            opening: state.opening.then(|| {
                let dispatch = dispatch.clone();
                Timeout::new(PATIENCE, move || dispatch.emit(Msg::PatienceOver))
            }),
            _listeners: listeners,
            state,
            dispatch,
        };
        page.describe();
        page.carry_out(effects);
        page
    }

    fn update(&mut self, _: &Context<Self>, message: Msg) -> bool {
        let waited = self.state.opening;
        let renders = match &message {
            // Loaded ahead.
            Msg::ChunkLoaded(chunk @ Chunk::Lab(_)) => *chunk == self.state.chunk(),
            message => message.changes_view(),
        };
        if matches!(message, Msg::ChunkMissing(Chunk::Drag)) {
            self.handle_events.waiting.take();
        }
        let effects = self.state.reduce(message);
        self.carry_out(effects);
        if !self.state.opening {
            self.opening = None;
        }
        let changed = self.take_handle_events();
        renders || changed || waited != self.state.opening
    }

    fn view(&self, _: &Context<Self>) -> Html {
        if self.state.opening {
            return Html::default();
        }
        let (state, text) = (&self.state, self.state.text());
        let address = &state.address;
        let context = PageContext {
            text,
            hide: address.hide,
            palette: self.palette,
            act: self.dispatch.clone(),
        };
        let top = html! {
            if !address.embed {
                <a class="skip" href="#main">{ text.skip_to_lab }</a>
                if let Some((lesson, chapter)) = place(address) {
                    <a class="skip" href={format!("#{}-{chapter}-title", lesson.name())}>{ text.skip_to_chapter }</a>
                }
                <Header language={state.language()} theme={state.theme()}
                    lesson={address.lesson()} />
            }
        };
        let foot = html! {
            <>
                if address.embed {
                    <FrameFoot address={address.clone()} />
                } else if address.lesson().is_none() {
                    <Footer />
                }
                { for self.chunks.help.get().map(|draw| draw(state.help)) }
            </>
        };
        html! {
            <ContextProvider<PageContext> {context}>
                { in_frame("top", html! { <InTurn turn=2>{ top }</InTurn> }) }
                if let Some(lesson) = address.lesson().filter(|_| address.embed) {
                    <h1 class="unseen">{ words::heading(lesson, text.language).name }</h1>
                }
                { self.turner() }
                { self.notices() }
                { self.lab() }
                { in_frame("foot", html! { <InTurn turn=2>{ foot }</InTurn> }) }
            </ContextProvider<PageContext>>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.cover.show(&self.state);
        self.story.show(&self.state);
        if self.describe() {
            // Renders again with the new colours.
            self.dispatch.emit(Msg::Colours(browser::colour_scheme()));
        }
        let effects = self.state.reduce(Msg::Rendered);
        self.carry_out(effects);
    }
}

impl Page {
    /// Draws the switch between the chapter's text and the lab, which a low frame shows.
    fn turner(&self) -> Html {
        let state = &self.state;
        if !state.address.embed || place(&state.address).is_none() {
            return Html::default();
        }
        let words = &state.text().stage;
        let button = |reads: bool, label: &'static str| {
            let pressed = (state.stage.reads == reads).to_string();
            let turn = move |_: MouseEvent| Msg::Stage(StageAction::Read(reads));
            html! {
                <button type="button" aria-pressed={pressed} onclick={self.dispatch.reform(turn)}>
                    { label }
                </button>
            }
        };
        html! {
            <div class="turner" role="group" aria-label={words.reads}>
                { button(true, words.story) }{ button(false, words.lab) }
                // The story's view writes the chapter's title here.
                <span id="chapter-title"></span>
            </div>
        }
    }

    fn notices(&self) -> Html {
        let (state, text) = (&self.state, self.state.text());
        let dismiss = |message: fn() -> Msg| self.dispatch.reform(move |_: MouseEvent| message());
        html! {
            <>
                if !state.rejected.is_empty() {
                    <AddressNotice rejected={state.rejected.clone()}
                        dismiss={dismiss(|| Msg::DismissAddress)} />
                }
                if !state.engine_dismissed {
                    <EngineNotice worker_mode={state.worker_mode} restarted={state.restarted} />
                }
                if state.lacks_chunk() {
                    <Notice about="chunk" remedy={Some(("load-again", text.notices.try_again))}
                        press={dismiss(|| Msg::LoadAgain)}>
                        { text.notices.chunk_missing }
                    </Notice>
                }
                if state.share_failed {
                    <Notice about="share" press={dismiss(|| Msg::ShareFailed(false))}>
                        { text.notices.unshared }
                    </Notice>
                }
            </>
        }
    }

    fn lab(&self) -> Html {
        let state = &self.state;
        let address = &state.address;
        let Some(lesson) = address.lesson() else {
            let draw = self.chunks.descent.get();
            return draw.map_or_else(Html::default, |draw| self.cover.descent(state, draw));
        };
        match (self.chunks.lab(lesson), &address.subject) {
            (Some(LessonLab::Derivative(draw)), Subject::Derivative { settings, .. }) => {
                draw(DerivativeLabProps {
                    lesson,
                    derivative: settings.derivative.clone(),
                    exercise: settings.exercise.clone(),
                    delta: settings.delta,
                    further: self.chunks.of_derivative(lesson),
                    embedded: address.embed,
                    stage: state.stage,
                    heroes: state.heroes(),
                    can_undo: state.can_undo(),
                    shrink_to: state.shrink_to,
                })
            }
            (Some(LessonLab::Run(lab, draw)), Subject::Run(experiment)) => draw(LabProps {
                lab,
                chunks: self.chunks.of_run(lesson),
                address: address.clone(),
                experiment: experiment.clone(),
                before_edit: state.before_edit().cloned(),
                latest: state.latest.clone(),
                view: state.view,
                worker_mode: state.worker_mode,
                magnified: state.magnified,
                stage: state.stage,
                heroes: state.heroes(),
                can_undo: state.can_undo(),
                forks: state.forks,
            }),
            _ => Html::default(),
        }
    }

    /// Describes the document. Returns true if the description changed, after reading the
    /// new colours.
    fn describe(&mut self) -> bool {
        let described = Described {
            lesson: self.state.address.lesson(),
            language: self.state.language(),
            theme: self.state.address.theme,
            framed: self.state.address.embed,
            reads: self.state.stage.reads,
            colours: self.state.colours(),
        };
        let is_new = described.differs_from(&mut self.described);
        if is_new {
            self.palette = browser::palette();
        }
        is_new
    }
}

/// Puts content into an element of the page's frame, beside what stands there in the HTML.
fn in_frame(id: &str, content: Html) -> Html {
    browser::element(id).map_or_else(Html::default, |host| create_portal(content, host))
}

/// Reads the lesson of the link on which the pointer, a finger or the focus is.
fn intended(event: &Event) -> Option<Lesson> {
    let link =
        event.target()?.dyn_into::<Element>().ok()?.closest("a[href*=\"lesson=\"]").ok()??;
    let href = link.get_attribute("href")?;
    crate::story::open(href.split_once('?')?.1).0.lesson()
}

/// Listens to the browser's history, the system's colours and the share panel.
fn listeners(dispatch: &Callback<Msg>) -> Vec<Option<EventListener>> {
    let [history, colours, open] = [(); 3].map(|()| dispatch.clone());
    let history = browser::window().map(|window| {
        EventListener::new(&window, "popstate", move |_| {
            history.emit(Msg::AddressChanged(browser::query()));
        })
    });
    let mut listeners =
        vec![history, browser::receive(browser::OPEN, move |query| open.emit(Msg::Open(query)))];
    // Who passes over a link does not mean it; a finger does at once.
    let stay = Rc::new(Cell::new(None));
    for (name, after) in [("pointerover", 100), ("focusin", 300), ("touchstart", 0)] {
        let (dispatch, stay) = (dispatch.clone(), Rc::clone(&stay));
        let intend = move |event: &Event| {
            stay.set(intended(event).map(|lesson| {
                let dispatch = dispatch.clone();
                Timeout::new(after, move || dispatch.emit(Msg::Intends(lesson)))
            }));
        };
        listeners
            .extend(browser::document().map(|page| Some(EventListener::new(&page, name, intend))));
    }
    listeners.extend(browser::watch_colours(move || {
        colours.emit(Msg::Colours(browser::colour_scheme()));
    }));
    listeners
}
