//! The share panel, a program of its own, as the page sees it.

use yew::prelude::*;

use super::Page;
use super::notice::Notice;
use crate::app::browser::{self, Listener};
use crate::app::message::Msg;
use crate::text::Text;

/// Hears the panel: the address that it opens, and that it could not be loaded.
pub(crate) fn hear(ctx: &Context<Page>) -> [Listener; 2] {
    let (open, failed) = (ctx.link().clone(), ctx.link().clone());
    [
        Listener::new(browser::OPEN, move |query| open.send_message(Msg::Open(query))),
        Listener::new(browser::UNSHARED, move |_| failed.send_message(Msg::Unshared(true))),
    ]
}

impl Page {
    /// Asks for the panel, with the address of what is shown.
    pub(crate) fn ask_for_panel(&mut self) {
        self.unshared = false;
        browser::tell(browser::SHARE, &self.address.to_string());
    }

    /// That it could not be loaded.
    pub(crate) fn unshared(&self, ctx: &Context<Self>) -> Html {
        if !self.unshared {
            return Html::default();
        }
        let text = Text::of(self.language());
        let dismiss = ctx.link().callback(|_: MouseEvent| Msg::Unshared(false));
        html! { <Notice about="share" {dismiss} {text}>{ text.notices.unshared }</Notice> }
    }
}
