//! The keyboard help: a dialog in which the browser keeps the focus.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::app::browser::log::OrLog;
use crate::app::context::use_page;
use crate::app::message::Msg;

/// Draws the help, open or not.
pub(super) fn draw(open: bool) -> Html {
    html! { <Help {open} /> }
}

#[derive(Properties, PartialEq)]
struct HelpProps {
    open: bool,
}

#[component]
fn Help(props: &HelpProps) -> Html {
    let page = &use_page();
    let words = &page.text.keyboard;
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with(props.open, move |&open| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                if open && !dialog.open() {
                    dialog.show_modal().or_log("open the help");
                } else if !open {
                    dialog.close();
                }
            }
        });
    }
    let close = page.act.reform(|_: Event| Msg::Help(false));
    let press = page.act.reform(|_: MouseEvent| Msg::Help(false));
    let line = |&(keys, what): &(&'static str, &'static str)| {
        html! { <><dt><kbd>{ keys }</kbd></dt><dd>{ what }</dd></> }
    };
    html! {
        <dialog class="help" ref={dialog} aria-labelledby="help-title" onclose={close}>
            <h2 id="help-title">{ words.title }</h2>
            <p>{ words.scope }</p>
            <dl>{ for words.keys.iter().map(line) }</dl>
            <button type="button" class="primary" onclick={press}>{ words.close }</button>
        </dialog>
    }
}
