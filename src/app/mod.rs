//! The page: its state, which is tested natively, and the Yew components that show
//! it around an engine that trains elsewhere.

#[cfg(feature = "app")]
pub(crate) mod browser;
#[cfg(feature = "app")]
pub(crate) mod context;
#[cfg(feature = "app")]
pub(crate) mod controls;
#[cfg(feature = "app")]
pub(crate) mod lab;
pub mod message;
#[cfg(feature = "app")]
pub(crate) mod number_format;
#[cfg(feature = "app")]
mod page;
#[cfg(feature = "app")]
pub(crate) mod plot;
pub mod state;

/// Mounts the page. Without a place to mount it on, the page's own text stays.
#[cfg(feature = "app")]
pub fn start() {
    if let Some(root) = browser::root() {
        yew::Renderer::<page::Page>::with_root(root).render();
    }
}
