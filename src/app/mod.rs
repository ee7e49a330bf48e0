//! The page: Yew components around an engine that trains elsewhere.

mod browser;
mod circuit;
mod controls;
mod derivative;
mod lab;
mod labs;
mod message;
mod number_format;
mod page;
mod plot;

/// Mounts the page. Where there is nothing to mount it on, the text that stands
/// there stays.
pub fn start() {
    if let Some(root) = browser::root() {
        yew::Renderer::<page::Page>::with_root(root).render();
    }
}
