//! The foot of an embedded lab, with links out of the frame.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::app::browser;
use crate::app::browser::log::OrLog;
use crate::app::context::use_page;
use crate::app::controls::icon::{Icon, icon};
use crate::embed::outgoing::own;
use crate::experiment::address::Address;

#[derive(Properties, PartialEq)]
pub(crate) struct FrameFootProps {
    pub(crate) address: Address,
}

/// Draws a link to the same lab in a new tab, and a button for the full screen if the frame
/// allows it.
#[component]
pub(crate) fn FrameFoot(props: &FrameFootProps) -> Html {
    let page = &use_page();
    let words = &page.text.embed;
    let full = use_state_eq(|| false);
    {
        let full = full.clone();
        use_effect_with((), move |()| {
            let listener = browser::document().map(|document| {
                let page = document.clone();
                EventListener::new(&document, "fullscreenchange", move |_| {
                    full.set(page.fullscreen_element().is_some());
                })
            });
            move || drop(listener)
        });
    }
    let may_fill = browser::document().is_some_and(|document| document.fullscreen_enabled());
    let toggle = Callback::from(|_: MouseEvent| {
        let Some(document) = browser::document() else { return };
        match document.document_element() {
            Some(root) if document.fullscreen_element().is_none() => {
                root.request_fullscreen().or_log("fill the screen");
            }
            _ => document.exit_fullscreen(),
        }
    });
    let label = if *full { words.leave_full_screen } else { words.full_screen };
    html! {
        <footer class="frame-foot">
            <a href={format!("?{}", own(&props.address))} target="_blank" rel="noopener"
                aria-label={words.open} title={words.open}>
                { icon(Icon::OpenOut) }
            </a>
            if may_fill {
                <button type="button" name="full-screen" aria-label={label} title={label} onclick={toggle}>
                    { icon(if *full { Icon::PutBack } else { Icon::Lift }) }
                </button>
            }
        </footer>
    }
}
