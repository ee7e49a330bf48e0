//! Carries out the effects of messages.

use super::{Page, memory};
use crate::app::browser;
use crate::app::message::Msg;
use crate::app::state::effect::Effect;
use crate::engine::fallback_order::Factory;
use crate::engine::{Engine, Event};

impl Page {
    pub(super) fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.carry_out_one(effect);
        }
    }

    fn carry_out_one(&mut self, effect: Effect) {
        match effect {
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

    /// Takes the events of handles that wait, if their chunk is there. Returns true if there
    /// were any that changed something.
    pub(super) fn take_handle_events(&mut self) -> bool {
        let Some(take) = self.chunks.drag.get() else { return false };
        let mut changed = false;
        for event in self.handle_events.waiting.take() {
            let messages = take(&event, &mut self.handle_events.held.borrow_mut(), &self.state);
            for message in messages {
                let effects = self.state.reduce(message);
                self.carry_out(effects);
                changed = true;
            }
        }
        changed
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
