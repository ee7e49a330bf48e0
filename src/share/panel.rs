//! The panel: a dialog with four parts.

use gloo_events::EventListener;
use web_sys::{DragEvent, Element, HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::bring::BringPart;
use super::embed::EmbedPart;
use super::files;
use super::link::LinkPart;
use super::take::{LoadedPictures, TakePart, Trainer};
use crate::browser;
use crate::browser::log::OrLog;
use crate::engine::fallback_order::Factory;
use crate::experiment::address::Address;
use crate::text::Text;
use crate::text::share::Share;

/// The names of the parts, for scripts around the page.
const PARTS: [&str; 4] = ["link", "embed", "take", "bring"];

#[derive(Properties, PartialEq)]
pub(super) struct PanelProps {
    /// The first address to share.
    pub(super) query: String,
    pub(super) pictures: LoadedPictures,
}

/// The root component.
pub(super) struct Panel {
    address: Address,
    page: String,
    part: usize,
    open: bool,
    dialog: NodeRef,
    paper: NodeRef,
    trainer: Trainer,
    _requests: Option<EventListener>,
}

/// The panel's messages.
pub(super) enum Msg {
    /// The page requests the panel for this address.
    Requested(String),
    Part(usize),
    /// An arrow key moves along the parts.
    Move(i64),
    /// The lab should show an address.
    Open(String),
    Close,
    Closed,
}

impl Component for Panel {
    type Message = Msg;
    type Properties = PanelProps;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let requests =
            browser::receive(browser::SHARE, move |query| link.send_message(Msg::Requested(query)));
        Self {
            address: Address::parse(&ctx.props().query).0,
            page: files::page(),
            part: 0,
            open: true,
            dialog: NodeRef::default(),
            paper: NodeRef::default(),
            trainer: Trainer(Factory::of_page()),
            _requests: requests,
        }
    }

    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Requested(query) => {
                self.address = Address::parse(&query).0;
                self.page = files::page();
                self.open = true;
            }
            Msg::Part(part) => self.part = part,
            Msg::Move(by) => {
                let parts = PARTS.len() as i64;
                self.part = (self.part as i64 + by).rem_euclid(parts) as usize;
                focus(&format!("share-tab-{}", PARTS[self.part]));
            }
            Msg::Open(query) => {
                browser::send(browser::OPEN, &query);
                self.close();
            }
            Msg::Close => self.close(),
            Msg::Closed => {
                self.open = false;
                give_back_focus();
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let language = self.address.language.unwrap_or_else(browser::language);
        let (text, words) = (Text::of(language), Share::of(language));
        let link = ctx.link();
        let tab = |(i, name): (usize, &&'static str)| {
            let chosen = i == self.part;
            html! {
                <button type="button" role="tab" id={format!("share-tab-{name}")} name={format!("share-{name}")}
                    aria-selected={chosen.to_string()} aria-controls={format!("share-{name}")}
                    tabindex={if chosen { "0" } else { "-1" }} onclick={link.callback(move |_| Msg::Part(i))}>
                    { words.parts[i] }
                </button>
            }
        };
        let onkeydown = link.batch_callback(|event: KeyboardEvent| {
            let by = match event.key().as_str() {
                "ArrowRight" => 1,
                "ArrowLeft" => -1,
                _ => return None,
            };
            event.prevent_default();
            Some(Msg::Move(by))
        });
        let (address, page, factory) = (&self.address, &self.page, &self.trainer);
        let seen = |i: usize| self.open && self.part == i;
        let part = |i: usize, content: Html| {
            html! {
                <div role="tabpanel" id={format!("share-{}", PARTS[i])} data-part={PARTS[i]}
                    aria-labelledby={format!("share-tab-{}", PARTS[i])} hidden={self.part != i}>
                    { content }
                </div>
            }
        };
        // A file dropped beside its target must not replace the page.
        let keep = Callback::from(|event: DragEvent| event.prevent_default());
        html! {
            <>
                <dialog class="share" ref={self.dialog.clone()} aria-labelledby="share-title"
                    onclose={link.callback(|_: Event| Msg::Closed)} ondragover={keep.clone()} ondrop={keep}>
                    <div class="head">
                        <h2 id="share-title">{ words.title }</h2>
                        <div role="tablist" aria-labelledby="share-title" {onkeydown}>
                            { for PARTS.iter().enumerate().map(tab) }
                        </div>
                        <button type="button" name="share-close" onclick={link.callback(|_| Msg::Close)}>{ words.close }</button>
                    </div>
                    { part(0, html! { <LinkPart {text} {words} page={page.clone()} address={address.clone()} /> }) }
                    { part(1, html! {
                        <EmbedPart {text} {words} page={page.clone()} address={address.clone()} active={seen(1)} />
                    }) }
                    { part(2, html! {
                        <TakePart {text} {words} page={page.clone()} address={address.clone()} active={seen(2)}
                            pictures={ctx.props().pictures.clone()} factory={factory.clone()} paper={self.paper.cast::<Element>()} />
                    }) }
                    { part(3, html! {
                        <BringPart {text} {words} address={address.clone()} factory={factory.clone()}
                            open={link.callback(Msg::Open)} />
                    }) }
                </dialog>
                <div class="paper on-paper" ref={self.paper.clone()}></div>
            </>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(dialog) = self.dialog.cast::<HtmlDialogElement>()
            && self.open
            && !dialog.open()
        {
            dialog.show_modal().or_log("open the share panel");
        }
    }
}

impl Panel {
    fn close(&mut self) {
        // The dialog's own event comes later; a render before it must not open it again.
        self.open = false;
        if let Some(dialog) = self.dialog.cast::<HtmlDialogElement>() {
            dialog.close();
        }
    }
}

fn focus(id: &str) {
    let element = browser::document().and_then(|document| document.get_element_by_id(id));
    focus_on(element);
}

/// Returns the focus to the element that opened the panel.
fn give_back_focus() {
    let opener = browser::document();
    focus_on(opener.and_then(|document| document.query_selector("[name=\"share\"]").ok()?));
}

fn focus_on(element: Option<Element>) {
    use wasm_bindgen::JsCast;
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.focus().or_log("move the focus");
    }
}
