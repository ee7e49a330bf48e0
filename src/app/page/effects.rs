//! Carries out the effects of messages.

use super::{Page, memory};
use crate::app::browser;
use crate::app::message::Msg;
use crate::app::state::effect::Effect;
use crate::engine::fallback_order::Factory;
use crate::engine::{Engine, Event};
use crate::lesson::drag::Drag;

impl Page {
    pub(super) fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.carry_out_one(effect);
        }
    }

    fn carry_out_one(&mut self, effect: Effect) {
        match effect {
            Effect::Drag(drag) => self.carry_out_drag(&drag),
            Effect::Take(message) => self.take(message),
            Effect::LoadChunk(chunk) => self.chunks.load(chunk, &self.dispatch),
            Effect::StartEngine => self.start_engine(),
            Effect::TryAgain => {
                if let Some(engine) = &self.engine {
                    engine.try_again();
                }
            }
            Effect::Send(command) => {
                if let Some(engine) = &self.engine {
                    engine.send(command);
                }
            }
            Effect::WriteAddress { query, new_entry } => browser::set_query(&query, new_entry),
            Effect::RememberPlace(query) => memory::remember_place(&query),
            Effect::RememberMarks(marks) => memory::remember_marks(&marks),
            Effect::FocusSettings => browser::focus("button[name=\"settings\"]"),
            Effect::ShowChapter => self.story.show(&self.state),
            Effect::FocusChapter => self.story.focus_next(),
            Effect::RevealFeedback => self.story.reveal_next(),
            Effect::DeclareReady => browser::declare_ready(),
            Effect::Post(message) => {
                if let Some(host) = &self.host {
                    host.post(&message);
                }
            }
            Effect::SendState => {
                if let Some(host) = &self.host {
                    host.send_state(|| self.state.host_message());
                }
            }
            Effect::ForgetSentState => {
                if let Some(host) = &self.host {
                    host.forget_sent_state();
                }
            }
            Effect::OpenSharePanel(query) => self.chunks.open_share_panel(query, &self.dispatch),
        }
    }

    fn carry_out_drag(&mut self, drag: &Drag) {
        let Some(now) = self.state.address.experiment() else { return };
        let before = self.state.before_edit().unwrap_or(now);
        let changed = self.chunks.drag.get().and_then(|dragged| dragged(before, now, drag));
        if let Some(changed) = changed {
            self.take(Msg::Edit(Box::new(changed)));
        }
    }

    /// Takes a message before the effects that follow.
    fn take(&mut self, message: Msg) {
        let effects = self.state.reduce(message);
        self.carry_out(effects);
    }

    fn start_engine(&mut self) {
        if self.engine.is_none() {
            let events = self.dispatch.reform(message);
            self.engine = Some(Engine::new(events, Factory::of_page()));
        }
    }
}

/// Returns the engine's event as a message.
fn message(event: Event) -> Msg {
    match event {
        Event::Update(update) => Msg::Update(Box::new(update)),
        Event::WorkerMode(worker_mode) => Msg::WorkerMode(worker_mode),
        Event::Restarted => Msg::Restarted,
    }
}
