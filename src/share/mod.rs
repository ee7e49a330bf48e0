//! The share panel: what is carried out of an experiment and brought into one. A
//! program of its own, which the page asks by events and which answers by them.

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

/// Mounts the panel. Where there is nothing to mount it on, nothing is shared.
pub fn start() {
    if let Some(root) = files::root() {
        yew::Renderer::<panel::Panel>::with_root(root).render();
    }
}
