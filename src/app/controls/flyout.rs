//! A button that opens a panel beside it; on a narrow page, a sheet at the bottom. The
//! panel is in the document while it is closed.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlElement, Node};
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::app::browser;
use crate::app::context::use_page;
use crate::browser::log::OrLog;

#[derive(Properties, PartialEq)]
pub(crate) struct FlyoutProps {
    /// The name of the button; the panel's id and class.
    pub(crate) name: &'static str,
    /// The content of the button.
    pub(crate) label: Html,
    /// The accessible name of the button.
    pub(crate) about: AttrValue,
    /// The title of the panel.
    pub(crate) title: AttrValue,
    /// True if a choice by pointer closes the panel.
    #[prop_or_default]
    pub(crate) closes: bool,
    /// Called once the panel is closed.
    #[prop_or_default]
    pub(crate) closed: Callback<()>,
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Flyout(props: &FlyoutProps) -> Html {
    let page = &use_page();
    let open = use_state_eq(|| false);
    let (root, button) = (use_node_ref(), use_node_ref());
    {
        let (open, root) = (open.clone(), root.clone());
        use_effect_with(*open, move |is_open| {
            let window = browser::window().filter(|_| *is_open);
            let listener = window.map(|window| {
                EventListener::new(&window, "pointerdown", move |event| {
                    let target: Node = event.target_unchecked_into();
                    if !root.get().is_some_and(|root| root.contains(Some(&target))) {
                        open.set(false);
                    }
                })
            });
            move || drop(listener)
        });
    }
    {
        let closed = props.closed.clone();
        use_effect_with(*open, move |is_open| {
            if !*is_open {
                closed.emit(());
            }
        });
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let leave = {
        let (open, button) = (open.clone(), button.clone());
        Callback::from(move |()| {
            open.set(false);
            if let Some(button) = button.cast::<HtmlElement>() {
                button.focus().or_log("focus a button");
            }
        })
    };
    let onkeydown = {
        let (is_open, leave) = (*open, leave.clone());
        Callback::from(move |event: KeyboardEvent| {
            if is_open && event.code() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                leave.emit(());
            }
        })
    };
    let onfocusout = {
        let (open, root) = (open.clone(), root.clone());
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
            let left = |to: &Node| !root.get().is_some_and(|root| root.contains(Some(to)));
            if to.as_ref().is_some_and(left) {
                open.set(false);
            }
        })
    };
    let onclick = {
        let (leave, closes) = (leave.clone(), props.closes);
        Callback::from(move |event: MouseEvent| {
            // Keys that choose send a click without a pointer.
            let target: web_sys::Element = event.target_unchecked_into();
            let chooses = matches!(target.tag_name().as_str(), "INPUT" | "BUTTON");
            if closes && chooses && event.detail() > 0 {
                leave.emit(());
            }
        })
    };
    let panel_id = format!("{}-panel", props.name);
    html! {
        <div ref={root} class={classes!("flyout", props.name)} {onkeydown} {onfocusout}
            data-open={open.then_some("")}>
            <button ref={button} type="button" class="opener" name={props.name}
                aria-label={props.about.clone()} aria-expanded={open.to_string()}
                aria-controls={panel_id.clone()} onclick={toggle}>
                { props.label.clone() }{ icon(Icon::Chevron) }
            </button>
            <div class="scrim" onclick={leave.reform(|_: MouseEvent| ())}></div>
            <div id={panel_id} class="sheet" role="group" aria-label={props.title.clone()}
                hidden={!*open}>
                <div class="head">
                    <b>{ props.title.clone() }</b>
                    <button type="button" class="close" aria-label={page.text.stage.close}
                        onclick={leave.reform(|_: MouseEvent| ())}>{ "✕" }</button>
                </div>
                <div {onclick}>{ props.children.clone() }</div>
            </div>
        </div>
    }
}
