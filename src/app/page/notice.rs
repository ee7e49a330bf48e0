//! A notice of an event, shown until it is dismissed or what it tells of is over.

use yew::prelude::*;

use crate::app::context::use_page;
use crate::app::message::Msg;
use crate::engine::fallback_order::nowhere_line;
use crate::experiment::address::Rejected;
use crate::worker::mode::{Obstacle, WorkerMode};

#[derive(Properties, PartialEq)]
pub(crate) struct NoticeProps {
    /// The notice's subject, for scripts around the page.
    pub(crate) about: &'static str,
    /// Name and label of the button, where it does more than dismiss the notice.
    #[prop_or_default]
    pub(crate) remedy: Option<(&'static str, &'static str)>,
    pub(crate) press: Callback<MouseEvent>,
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Notice(props: &NoticeProps) -> Html {
    let page = &use_page();
    let (name, label) = props.remedy.unzip();
    html! {
        <div class="notice" role="status" data-notice={props.about}>
            <div>{ props.children.clone() }</div>
            <button type="button" {name} onclick={props.press.clone()}>
                { label.unwrap_or(page.text.notices.dismiss) }
            </button>
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
        <Notice about="address" press={props.dismiss.clone()}>
            { text.notices.address }
            <ul>{ for props.rejected.iter().map(line) }</ul>
        </Notice>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct EngineNoticeProps {
    pub(crate) worker_mode: WorkerMode,
    /// True if the worker failed and was replaced.
    pub(crate) restarted: bool,
}

/// Says what trains in the place of the usual worker, or what to do if nothing does.
#[component]
pub(crate) fn EngineNotice(props: &EngineNoticeProps) -> Html {
    let page = &use_page();
    let notices = &page.text.notices;
    let line = match props.worker_mode {
        WorkerMode::Worker => props.restarted.then_some(notices.restarted),
        WorkerMode::Blob => Some(notices.in_blob),
        WorkerMode::Page => Some(notices.in_page),
        WorkerMode::Nowhere(obstacle) => Some(nowhere_line(notices, obstacle)),
    };
    let fails = props.worker_mode == WorkerMode::Nowhere(Obstacle::NotRunning);
    let remedy = fails.then_some(("try-again", notices.try_again));
    let press = page.act.reform(
        move |_: MouseEvent| {
            if fails { Msg::TryAgain } else { Msg::DismissEngine }
        },
    );
    html! {
        if let Some(line) = line {
            <Notice about="engine" {remedy} {press}>{ line }</Notice>
        }
    }
}
