//! The page as a lab in someone else's page: what the host asks for, and what it
//! is told.

use yew::prelude::*;

use super::Page;
use super::host::Host;
use crate::app::message::Msg;
use crate::embed::incoming::{Incoming, out_of_range};
use crate::embed::outgoing;
use crate::experiment::address::{Address, Reason, Rejected};
use crate::session::message::Command;
use crate::story;
use crate::text::Text;

impl Page {
    /// Looks for a host, where the lab is to be seen alone.
    pub(crate) fn find_host(&mut self, ctx: &Context<Self>) {
        if self.address.embed {
            let (hear, remind) = (ctx.link().clone(), ctx.link().clone());
            self.host = Host::find(
                move |asked| hear.send_message(Msg::Host(asked)),
                move || remind.send_message(Msg::Tell),
            );
        }
    }

    /// Follows a link of this page.
    pub(crate) fn follow(&mut self, ctx: &Context<Self>, query: &str) {
        let (language, theme) = (self.address.language, self.address.theme);
        self.take_address(query);
        (self.address.language, self.address.theme) = (language, theme);
        self.write_address(true);
        self.open(ctx);
    }

    /// Takes another address. What it does not say of the page itself stays: the
    /// language, the theme, and that the lab is embedded.
    fn take_address(&mut self, query: &str) {
        let Address { language, theme, embed, .. } = self.address;
        // Of a repeated key the last counts.
        let query = if embed { format!("{query}&embed=1") } else { query.to_owned() };
        let (address, rejected) = story::open(&query);
        self.address = Address {
            language: address.language.or(language),
            theme: address.theme.or(theme),
            ..address
        };
        self.rejected = rejected;
    }

    /// Does what the host asks for.
    pub(crate) fn obey(&mut self, ctx: &Context<Self>, asked: Result<Incoming, Rejected>) {
        match asked {
            Ok(Incoming::Load(query)) => {
                self.take_address(&query);
                self.write_address(false);
                self.open(ctx);
                self.tell_rejected(&self.rejected);
            }
            Ok(Incoming::Run) if self.is_running() => self.send(Command::Run(self.pace())),
            Ok(Incoming::Run) => self.toggle(),
            Ok(Incoming::Pause) => self.send(Command::Pause),
            Ok(Incoming::Step(updates)) => self.send(Command::Step(updates)),
            Ok(Incoming::Seek(at))
                if self.address.experiment().is_some_and(|run| at > run.steps) =>
            {
                self.tell_rejected(&[out_of_range("at", at as f64)]);
            }
            Ok(Incoming::Seek(at)) => self.send(Command::Seek(at)),
            Ok(Incoming::Get) => {
                if let Some(host) = &self.host {
                    host.forget();
                }
            }
            Err(rejected) => self.tell_rejected(&[rejected]),
        }
    }

    /// Tells the host that the lab answers, and what of its address was not taken.
    pub(crate) fn greet_host(&self) {
        if let Some(host) = &self.host {
            host.post(&outgoing::ready(&self.address));
        }
        self.tell_rejected(&self.rejected);
        if let Some(error) = self.latest.refused {
            let reason = Reason::Data(error);
            self.tell_rejected(&[Rejected { key: "data", value: String::new(), reason }]);
        }
    }

    /// Tells the host how the run stands, not too often.
    pub(crate) fn tell_state(&self) {
        if let Some(host) = &self.host {
            host.tell(|| {
                let progress = self.latest.progress.as_ref()?;
                let snapshot = self.latest.snapshot.as_ref()?;
                Some(outgoing::state(&self.address, progress.state, snapshot))
            });
        }
    }

    fn tell_rejected(&self, rejected: &[Rejected]) {
        let text = Text::of(self.language());
        for rejected in rejected {
            if let Some(host) = &self.host {
                let sentence = (text.reason)(rejected.reason);
                host.post(&outgoing::error(&self.address, rejected.key, sentence));
            }
        }
    }
}
