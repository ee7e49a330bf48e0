//! The share panel: exports an experiment and imports one. A program of its own that
//! exchanges events with the page.

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

/// Mounts the panel. Without an element to mount it on, there is no panel.
pub fn start() {
    if let Some(root) = files::root() {
        yew::Renderer::<panel::Panel>::with_root(root).render();
    }
}
