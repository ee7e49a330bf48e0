//! The page: its state, tested natively, and the Yew components that show it. Training
//! runs in an engine elsewhere.

#[cfg(feature = "app")]
pub(crate) mod browser;
pub mod chunk;
#[cfg(feature = "app")]
pub(crate) mod context;
#[cfg(feature = "app")]
pub(crate) mod controls;
#[cfg(feature = "app")]
mod drag;
#[cfg(feature = "app")]
pub(crate) mod lab;
pub mod message;
pub mod number_format;
#[cfg(feature = "app")]
mod page;
#[cfg(feature = "app")]
pub(crate) mod plot;
#[cfg(feature = "app")]
pub(crate) mod stage;
pub mod state;

/// Mounts the page. Without an element to mount it on, the static text stays.
#[cfg(feature = "app")]
pub fn start() {
    if let Some(root) = browser::element("program") {
        yew::Renderer::<page::Page>::with_root(root).render();
    }
}
