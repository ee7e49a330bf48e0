//! The host: the page around an embedded lab.

use super::PageState;
use super::effect::Effect;
use crate::embed::incoming::{Incoming, out_of_range};
use crate::embed::outgoing::{self, Members};
use crate::experiment::address::{Reason, Rejected};
use crate::session::message::Command;

impl PageState {
    /// Returns the message with the run's state for the host.
    #[must_use]
    pub fn host_message(&self) -> Option<Members> {
        let snapshot = self.latest.snapshot.as_ref()?;
        Some(outgoing::state(&self.address, self.run_state(), snapshot))
    }

    pub(super) fn receive_from_host(&mut self, request: Result<Incoming, Rejected>) {
        match request {
            Ok(Incoming::Load(query)) => {
                self.take_address(self.opened(&query));
                self.write_address(false);
                self.load();
                self.post_rejected(&self.rejected.clone());
            }
            Ok(Incoming::Run) if self.is_running() => self.play(),
            Ok(Incoming::Run) => self.toggle_run(),
            Ok(Incoming::Pause) => self.send(Command::Pause),
            Ok(Incoming::Step(updates)) => self.send(Command::Step(updates)),
            Ok(Incoming::Seek(at))
                if self.address.experiment().is_some_and(|run| at > run.steps) =>
            {
                self.post_rejected(&[out_of_range("at", at as f64)]);
            }
            Ok(Incoming::Seek(at)) => self.send(Command::Seek(at)),
            Ok(Incoming::Get) => self.effect(Effect::ForgetSentState),
            Err(rejected) => self.post_rejected(&[rejected]),
        }
    }

    /// Greets the host with the lab's readiness and the rejected values.
    pub(super) fn greet_host(&mut self) {
        self.effect(Effect::Post(outgoing::ready(&self.address)));
        self.post_rejected(&self.rejected.clone());
        if let Some(error) = self.latest.refused {
            let reason = Reason::Data(error);
            self.post_rejected(&[Rejected { key: "data", value: String::new(), reason }]);
        }
    }

    fn post_rejected(&mut self, rejected: &[Rejected]) {
        let text = self.text();
        for Rejected { key, reason, .. } in rejected {
            let sentence = (text.reason)(*reason);
            self.effect(Effect::Post(outgoing::error(&self.address, key, sentence)));
        }
    }
}
