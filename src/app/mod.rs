//! The page: Yew components around an engine that trains elsewhere.

mod browser;
mod controls;
mod cover;
mod display;
mod engine;
mod lab;
mod ladder;
mod notice;
mod output;
mod page;
mod plot;
mod readouts;
mod settings;
mod transport;

/// Mounts the page. Where there is nothing to mount it on, the text that stands
/// there stays.
pub fn start() {
    if let Some(root) = browser::root() {
        yew::Renderer::<page::Page>::with_root(root).render();
    }
}
