//! The settings above the player, on a phone a sheet, and the buttons beside them.

use yew::prelude::*;

use crate::app::context::PageContext;
use crate::app::controls::icon::{Icon, icon};
use crate::app::message::Msg;
use crate::app::state::stage::StageAction;
use crate::experiment::part::PagePart;
use crate::session::message::Progress;

/// Draws the button that takes the last change back: always in its place, so that nothing
/// moves when there is something to undo.
pub(crate) fn undo_button(page: &PageContext, can_undo: bool) -> Html {
    let label = page.text.transport.undo;
    html! {
        <button type="button" name="undo" disabled={!can_undo} title={label}
            onclick={page.act.reform(|_| Msg::Undo)}>
            { icon(Icon::Undo) }<span>{ label }</span>
        </button>
    }
}

/// Draws the button that decides whether a change of the rule is one from the shown update on.
pub(crate) fn fork_button(page: &PageContext, forks: bool, progress: Option<&Progress>) -> Html {
    if page.hide.contains(PagePart::Fork) {
        return Html::default();
    }
    let words = &page.text.transport;
    let at_start = progress.is_none_or(|progress| progress.snapshot.updates == 0);
    html! {
        <button type="button" name="fork" aria-pressed={forks.to_string()} disabled={at_start}
            title={words.fork} onclick={page.act.reform(move |_| Msg::Forks(!forks))}>
            { icon(Icon::Fork) }<span>{ words.fork }</span>
        </button>
    }
}

/// Draws the button that opens and closes the settings.
pub(crate) fn settings_button(page: &PageContext, open: bool) -> Html {
    let label = page.text.settings.label;
    html! {
        <button type="button" name="settings" aria-expanded={open.to_string()} aria-label={label}
            title={label} aria-controls="settings"
            onclick={page.act.reform(move |_| Msg::Stage(StageAction::Settings(!open)))}>
            { icon(Icon::Settings) }
        </button>
    }
}

/// Draws the settings around their controls. Esc closes them.
pub(crate) fn settings_sheet(page: &PageContext, open: bool, controls: Html) -> Html {
    let close = page.act.reform(|_: MouseEvent| Msg::Stage(StageAction::Settings(false)));
    let act = page.act.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.code() == "Escape" {
            event.stop_propagation();
            act.emit(Msg::Stage(StageAction::Settings(false)));
        }
    });
    let label = page.text.settings.label;
    html! {
        <div id="settings" class="settings" role="group" aria-label={label} hidden={!open} {onkeydown}>
            <header>
                <h2>{ label }</h2>
                <button type="button" name="close-settings" onclick={close}>{ page.text.stage.close }</button>
            </header>
            { controls }
        </div>
    }
}
