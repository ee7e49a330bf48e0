//! The share panel: exports an experiment and imports one. It exchanges events with the page.

mod bring;
mod comparison;
mod copyable;
mod embed;
mod files;
mod handout;
mod link;
mod panel;
mod recording;
mod take;

use std::rc::Rc;

pub(crate) use take::DrawPictures;

/// Mounts the panel, open for the experiment of this address. Without an element to mount it
/// on, there is no panel.
pub(crate) fn start(query: String, pictures: Rc<DrawPictures>) {
    if let Some(root) = files::root() {
        yew::Renderer::<panel::Panel>::with_root_and_props(
            root,
            panel::PanelProps { query, pictures: take::LoadedPictures(pictures) },
        )
        .render();
    }
}
