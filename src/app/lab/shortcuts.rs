//! The lab's keyboard shortcuts, by physical key.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::app::message::Msg;
use crate::app::state::stage::{Stage, StageAction};

/// Returns the command of a key pressed in the lab, if any. A control that uses the key
/// itself keeps it, and no key is a command while text is composed, for example Korean.
pub(crate) fn command(event: &KeyboardEvent, steps: u64, stage: &Stage) -> Option<Msg> {
    let code = event.code();
    if code == "Escape" && !event.is_composing() && !event.default_prevented() {
        return closing(stage);
    }
    if event.is_composing() || event.default_prevented() || keeps(event, &code) {
        return None;
    }
    if (event.ctrl_key() || event.meta_key()) && code == "KeyZ" {
        return Some(if event.shift_key() { Msg::Redo } else { Msg::Undo });
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
        "KeyF" => Msg::GoToFork,
        "Slash" if event.shift_key() => Msg::Help(true),
        _ => return None,
    })
}

/// Returns the message that takes away what covers the stage: the settings first, then a
/// lifted figure.
fn closing(stage: &Stage) -> Option<Msg> {
    if stage.settings {
        return Some(Msg::Stage(StageAction::Settings(false)));
    }
    stage.lifted.map(|_| Msg::Stage(StageAction::Lift(None)))
}

/// Returns true if the focused control uses the key itself.
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
        // Areas that scroll by keys, and dialogs.
        _ => element.closest("[data-scrolls], dialog").is_ok_and(|found| found.is_some()),
    }
}
