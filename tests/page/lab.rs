//! A page without a browser: its state, and a session that takes its commands.

use std::rc::Rc;

use descent::app::message::{ColourScheme, Msg};
use descent::app::state::effect::Effect;
use descent::app::state::{PageState, Surroundings};
use descent::embed::outgoing::{Members, Value};
use descent::experiment::address::{Address, Language};
use descent::session::Session;
use descent::session::message::{Command, Snapshot};
use descent::story::Marks;

const SURROUNDINGS: Surroundings = Surroundings {
    language: Language::Korean,
    colours: ColourScheme { dark: false, forced: false },
    reduced_motion: false,
};

/// An opened page.
pub(crate) struct Page {
    pub(crate) state: PageState,
    session: Session,
    /// True if chunks can be loaded.
    pub(crate) online: bool,
    /// The query string of the browser's address, and its history.
    pub(crate) history: Vec<String>,
    /// The commands since the page was opened.
    pub(crate) commands: Vec<Command>,
    /// The messages to the host.
    pub(crate) posted: Vec<Members>,
    /// The other effects since the page was opened.
    pub(crate) effects: Vec<Effect>,
}

impl Page {
    pub(crate) fn open(query: &str) -> Self {
        Self::open_with(query, Marks::default())
    }

    pub(crate) fn open_with(query: &str, marks: Marks) -> Self {
        Self::open_in(query, marks, SURROUNDINGS)
    }

    /// Opens a page in a browser that requests reduced motion.
    pub(crate) fn open_with_reduced_motion(query: &str) -> Self {
        let surroundings = Surroundings { reduced_motion: true, ..SURROUNDINGS };
        Self::open_in(query, Marks::default(), surroundings)
    }

    /// Opens a page that can load no chunk.
    pub(crate) fn open_offline(query: &str) -> Self {
        Self::open_on(false, query, Marks::default(), SURROUNDINGS)
    }

    fn open_in(query: &str, marks: Marks, surroundings: Surroundings) -> Self {
        Self::open_on(true, query, marks, surroundings)
    }

    fn open_on(online: bool, query: &str, marks: Marks, surroundings: Surroundings) -> Self {
        let (state, effects) = PageState::open(query, surroundings, marks);
        let mut page = Self {
            state,
            session: Session::new(),
            online,
            history: vec![query.to_owned()],
            commands: Vec::new(),
            posted: Vec::new(),
            effects: Vec::new(),
        };
        page.carry_out(effects);
        if page.state.trains() {
            page.answer();
        } else {
            // The cover plays, which takes time.
            page.turn();
        }
        page
    }

    /// Sends a message, and lets the session answer until it is idle.
    pub(crate) fn send(&mut self, message: Msg) {
        self.send_only(message);
        self.answer();
    }

    /// Sends a message without an answer of the session yet.
    pub(crate) fn send_only(&mut self, message: Msg) {
        let effects = self.state.reduce(message);
        self.carry_out(effects);
    }

    /// Lets the session take one turn of no time, and takes its update.
    pub(crate) fn turn(&mut self) {
        self.session.turn(0.0, &|| 0.0);
        self.take_update();
    }

    /// Returns the address in the browser's address bar.
    pub(crate) fn address(&self) -> Address {
        Address::parse(self.history.last().map_or("", String::as_str)).0
    }

    pub(crate) fn snapshot(&self) -> Rc<Snapshot> {
        self.state.latest.snapshot.clone().unwrap_or_else(|| panic!("no run has answered"))
    }

    pub(crate) fn updates(&self) -> u64 {
        self.snapshot().updates
    }

    /// Returns the messages of this type to the host.
    pub(crate) fn posted(&self, kind: &str) -> Vec<&Members> {
        let kind = Value::Text(kind.to_owned());
        self.posted.iter().filter(|members| member(members, "type") == Some(&kind)).collect()
    }

    fn answer(&mut self) {
        for turn in 0..1_000 {
            // A minute a turn, in which any run that plays ends.
            let time = f64::from(turn) * 60_000.0;
            self.session.turn(1e9, &|| time);
            self.take_update();
            if !self.session.is_moving() {
                return;
            }
        }
        panic!("the session does not come to rest");
    }

    fn take_update(&mut self) {
        while let Some(update) = self.session.update(0.0) {
            let effects = self.state.reduce(Msg::Update(Box::new(update)));
            self.carry_out(effects);
        }
        let effects = self.state.reduce(Msg::Rendered);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Send(command) => {
                    self.commands.push(command.clone());
                    self.session.command(command);
                }
                Effect::WriteAddress { query, new_entry: true } => self.history.push(query),
                Effect::WriteAddress { query, new_entry: false } => {
                    if let Some(last) = self.history.last_mut() {
                        *last = query;
                    }
                }
                Effect::Post(members) => self.posted.push(members),
                Effect::LoadChunk(chunk) => {
                    self.effects.push(Effect::LoadChunk(chunk));
                    let loaded = if self.online { Msg::ChunkLoaded } else { Msg::ChunkMissing };
                    self.send_only(loaded(chunk));
                }
                effect => self.effects.push(effect),
            }
        }
    }
}

/// Returns a member of a message.
pub(crate) fn member<'a>(members: &'a Members, name: &str) -> Option<&'a Value> {
    members.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
}
