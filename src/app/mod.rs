//! The page: Yew components around an engine that trains elsewhere.

mod browser;
mod canvas;
mod circuit;
mod controls;
mod cover;
mod derivative;
mod document;
mod drawing;
mod frame;
mod gate_picker;
mod help;
mod host;
mod icon;
mod lab;
mod labs;
mod landscape;
mod learning_rate;
mod listing;
mod manual_fit;
mod memory;
mod microscope;
mod msg;
mod notice;
mod number_format;
mod output;
mod page;
mod plot;
mod predictions;
mod readouts;
mod settings;
mod shell;
mod shortcuts;
mod story;
mod sweeps;
mod timeline;
mod track;
mod transport;
mod truth;
mod vignette;

/// Mounts the page. Where there is nothing to mount it on, the text that stands
/// there stays.
pub fn start() {
    if let Some(root) = browser::root() {
        yew::Renderer::<page::Page>::with_root(root).render();
    }
}
