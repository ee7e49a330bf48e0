//! A text to copy: by its button, or by hand, because it can always be selected.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::browser;
use crate::browser::log::OrLog;
use crate::text::share::Share;

#[derive(Properties, PartialEq)]
pub(super) struct CopyableProps {
    pub(super) words: &'static Share,
    /// The field's name, for scripts around the page.
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) content: String,
    /// The number of visible lines; 1 for a single-line field.
    #[prop_or(1)]
    pub(super) rows: u32,
    /// Additional buttons beside the copy button.
    #[prop_or_default]
    pub(super) children: Children,
}

#[component]
pub(super) fn Copyable(props: &CopyableProps) -> Html {
    let CopyableProps { words, name, content, .. } = props;
    let field = use_node_ref();
    let copied = use_state_eq(|| None::<bool>);
    {
        // The notice about copying applies to the copied text only.
        let copied = copied.clone();
        use_effect_with(content.clone(), move |_| copied.set(None));
    }
    let copy = {
        let (content, copied, field) = (content.clone(), copied.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, field) = (copied.clone(), field.clone());
            browser::copy(&content, move |done| {
                if !done {
                    select(&field);
                }
                copied.set(Some(done));
            });
        })
    };
    let onfocus = {
        let field = field.clone();
        Callback::from(move |_: FocusEvent| select(&field))
    };
    html! {
        <div class="copyable">
            <label class="field">
                <span>{ props.label }</span>
                if props.rows == 1 {
                    <input ref={field} type="text" readonly=true name={*name} value={content.clone()} {onfocus} />
                } else {
                    <textarea ref={field} readonly=true name={*name} rows={props.rows.to_string()}
                        spellcheck="false" value={content.clone()} />
                }
            </label>
            <div class="actions">
                <button type="button" name={format!("copy-{name}")} onclick={copy}>{ words.copy }</button>
                { props.children.clone() }
                <span role="status" data-copied={copied.map(|done| done.to_string())}>
                    { copied.map(|done| if done { words.copied } else { words.copy_failed }) }
                </span>
            </div>
        </div>
    }
}

fn select(field: &NodeRef) {
    if let Some(input) = field.cast::<HtmlInputElement>() {
        input.select();
    } else if let Some(area) = field.cast::<HtmlTextAreaElement>() {
        area.focus().or_log("focus a text");
        area.select();
    }
}
