//! The lab's keys, by their place on the keyboard.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::app::message::Msg;

/// What a key pressed somewhere in the lab asks for, if anything. A control that
/// has a use of its own for the key keeps it; while text is composed, as Korean
/// is, no key is a command.
pub(crate) fn asked(event: &KeyboardEvent, steps: u64) -> Option<Msg> {
    let code = event.code();
    if event.is_composing() || event.default_prevented() || keeps(event, &code) {
        return None;
    }
    if (event.ctrl_key() || event.meta_key()) && code == "KeyZ" && !event.shift_key() {
        return Some(Msg::Undo);
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let stride = if event.shift_key() { 10 } else { 1 };
    Some(match code.as_str() {
        "Space" => Msg::Run,
        "ArrowRight" => Msg::Step(stride),
        "ArrowLeft" => Msg::Step(-stride),
        "PageUp" => Msg::Step(100),
        "PageDown" => Msg::Step(-100),
        "Home" => Msg::Seek(0),
        "End" => Msg::Seek(steps),
        "Slash" if event.shift_key() => Msg::Help(true),
        _ => return None,
    })
}

/// Whether the control under the key needs it.
fn keeps(event: &KeyboardEvent, code: &str) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return false;
    };
    let kind = element.get_attribute("type").unwrap_or_default();
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => match kind.as_str() {
            "checkbox" => code == "Space",
            "range" => code != "Space",
            "radio" => code == "Space" || code.starts_with("Arrow"),
            _ => true,
        },
        "BUTTON" | "SUMMARY" | "A" => code == "Space",
        // What scrolls by keys, and dialogs.
        _ => element.closest("[data-scrolls], dialog").is_ok_and(|found| found.is_some()),
    }
}
