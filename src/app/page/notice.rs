//! A notice of an event, shown until it is dismissed.

use yew::prelude::*;

use crate::app::context::use_page;
use crate::experiment::address::Rejected;
use crate::text::Text;
use crate::worker::mode::WorkerMode;

#[derive(Properties, PartialEq)]
pub(crate) struct NoticeProps {
    /// The notice's subject, for scripts around the page.
    pub(crate) about: &'static str,
    pub(crate) dismiss: Callback<MouseEvent>,
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Notice(props: &NoticeProps) -> Html {
    let page = &use_page();
    html! {
        <div class="notice" role="status" data-notice={props.about}>
            <div>{ props.children.clone() }</div>
            <button type="button" onclick={props.dismiss.clone()}>{ page.text.notices.dismiss }</button>
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct AddressNoticeProps {
    pub(crate) rejected: Vec<Rejected>,
    pub(crate) dismiss: Callback<MouseEvent>,
}

/// Lists the keys of the address that were refused, with the reasons.
#[component]
pub(crate) fn AddressNotice(props: &AddressNoticeProps) -> Html {
    let page = &use_page();
    let text = page.text;
    let line = |rejected: &Rejected| {
        html! { <li><code>{ rejected.key }</code>{ ": " }{ (text.reason)(rejected.reason) }</li> }
    };
    html! {
        <Notice about="address" dismiss={props.dismiss.clone()}>
            { text.notices.address }
            <ul>{ for props.rejected.iter().map(line) }</ul>
        </Notice>
    }
}

/// Returns the notice about the engine, if any.
pub(crate) fn engine_line(
    text: &Text,
    worker_mode: WorkerMode,
    restarted: bool,
) -> Option<&'static str> {
    let notices = &text.notices;
    match worker_mode {
        WorkerMode::Worker => restarted.then_some(notices.restarted),
        WorkerMode::Blob => Some(notices.in_blob),
        WorkerMode::Page => Some(notices.in_page),
    }
}
