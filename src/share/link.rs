//! The link, also as a QR code.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::copyable::Copyable;
use super::files;
use crate::exchange::qr;
use crate::experiment::address::Address;
use crate::lesson::words;
use crate::text::share::Share;
use crate::text::{Text, grouped};

#[derive(Properties, PartialEq)]
pub(super) struct LinkPartProps {
    pub(super) text: &'static Text,
    pub(super) words: &'static Share,
    pub(super) page: String,
    /// The address to share.
    pub(super) address: Address,
}

#[component]
pub(super) fn LinkPart(props: &LinkPartProps) -> Html {
    let LinkPartProps { text, words, page, address } = props;
    let with_place = use_state_eq(|| true);
    let at = if *with_place { address.at } else { 0 };
    // The reader's own theme is not shared.
    let shared = Address { at, theme: None, ..address.clone() };
    let link = format!("{page}?{shared}");
    let place = {
        let with_place = with_place.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            with_place.set(input.checked());
        })
    };
    let hand_over = {
        let (link, title) = (link.clone(), name(text, address));
        Callback::from(move |_: MouseEvent| files::hand_over(&title, &link))
    };
    let code = use_memo(link.clone(), |link| qr::code(link));
    html! {
        <div class="link-part">
            <div>
                <p>{ words.link.about }</p>
                <Copyable {words} name="link" label={words.link.label} content={link}>
                    if files::can_hand_over() {
                        <button type="button" name="hand-over" onclick={hand_over}>{ words.link.share }</button>
                    }
                </Copyable>
                if address.at > 0 {
                    <label class="switch">
                        <input type="checkbox" name="link-at" checked={*with_place} onchange={place} />
                        { (words.link.at)(&grouped(address.at)) }
                    </label>
                }
            </div>
            if let Some(code) = &*code {
                <svg class="qr on-paper" role="img" aria-label={words.link.qr}
                    viewBox={format!("0 0 {0} {0}", code.side)} shape-rendering="crispEdges">
                    <path d={code.path.clone()} />
                </svg>
            } else {
                <p class="qr">{ words.link.no_qr }</p>
            }
        </div>
    }
}

/// Returns the title of a link's target.
fn name(text: &Text, address: &Address) -> String {
    let lesson =
        address.lesson().map_or(text.title, |lesson| words::heading(lesson, text.language).name);
    format!("{lesson} · Descent")
}
