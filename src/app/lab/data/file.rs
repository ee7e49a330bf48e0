//! The button that opens a file of points.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::editing::Brought;
use crate::app::context::use_page;

#[derive(Properties, PartialEq)]
pub(super) struct OpenFileProps {
    pub(super) bring: Callback<Brought>,
}

#[component]
pub(super) fn OpenFile(props: &OpenFileProps) -> Html {
    let words = &use_page().text.data;
    let input = use_node_ref();
    let open = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let choose = props.bring.clone();
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let file = input.files().and_then(|files| files.get(0));
        // Lets the same file be chosen again.
        input.set_value("");
        if let Some(file) = file {
            choose.emit(Brought::File(file));
        }
    });
    html! {
        <>
            <button type="button" name="open-data" onclick={open}>{ words.open }</button>
            <input ref={input} type="file" name="data-file" hidden=true aria-label={words.open}
                accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" {onchange} />
        </>
    }
}
