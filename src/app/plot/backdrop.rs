//! A picture behind other content: drawn, but not read.

use yew::prelude::*;

use super::canvas::{DrawRequest, Painter};
use super::drawing::Drawing;
use crate::app::context::{PageContext, use_page};

#[derive(Properties, PartialEq)]
pub(crate) struct BackdropProps {
    /// The picture; `None` until it is known.
    pub(crate) picture: Option<Drawing>,
    /// Receives its size \[CSS pixels\].
    pub(crate) sized: Callback<(u32, u32)>,
}

#[component]
pub(crate) fn Backdrop(props: &BackdropProps) -> Html {
    let page = &use_page();
    let PageContext { text, palette, .. } = page;
    let canvas = use_node_ref();
    let painter = use_memo((), |()| Painter::new());
    {
        let (canvas, painter, sized) = (canvas.clone(), painter.clone(), props.sized.clone());
        use_effect_with((), move |()| {
            let watch = painter.watch(&canvas, move |size| sized.emit(size));
            move || drop(watch)
        });
    }
    use_effect_with((props.picture.clone(), *palette, *text), move |(picture, palette, text)| {
        if let Some(picture) = picture.clone() {
            let (palette, name) = (*palette, text.quantity);
            painter.show(DrawRequest { picture, stop: None, palette, name });
        }
    });
    html! { <canvas ref={canvas} aria-hidden="true"></canvas> }
}
