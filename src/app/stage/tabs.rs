//! The tabs over the charts against the updates.

use yew::prelude::*;

use super::contents::StageView;
use super::figure::HeroPlace;
use super::in_turn::InTurn;
use crate::app::message::Msg;
use crate::app::state::stage::StageAction;
use crate::experiment::part::PagePart;

/// Tables that scripts read: in the document behind closed tabs too.
const KEPT: [PagePart; 3] = [PagePart::Output, PagePart::Truth, PagePart::Predict];

/// The tab of the charts against the updates.
const CHARTS: &str = "charts";

/// Draws the tabs and their contents; a figure that stands in a large place has none.
pub(super) fn tabs(view: &StageView<'_>, heroes: &[PagePart]) -> Html {
    let page = view.page;
    let has_charts = view.lanes != Html::default();
    let hidden = |part: &PagePart| page.hide.contains(*part) || heroes.contains(part);
    let tabs: Vec<PagePart> = view.tabs.iter().copied().filter(|part| !hidden(part)).collect();
    let open = view.stage.tab.filter(|open| tabs.contains(open));
    let all: Vec<Option<PagePart>> =
        has_charts.then_some(None).into_iter().chain(tabs.iter().copied().map(Some)).collect();
    if all.is_empty() {
        return Html::default();
    }
    let tab = |(i, part): (usize, &Option<PagePart>)| {
        let part = *part;
        let selected = part == open;
        let name = part.map_or(CHARTS, PagePart::name);
        // Pressing the open tab closes it.
        let to = if selected { None } else { part };
        html! {
            <button type="button" role="tab" id={format!("tab-{name}")} data-tab={name}
                aria-selected={selected.to_string()} aria-controls={format!("drawer-{name}")}
                tabindex={if selected || (i == 0 && open.is_none()) { "0" } else { "-1" }}
                onclick={view.act(StageAction::OpenTab(to))}>
                { part.map_or(page.text.stage.charts, page.text.part) }
            </button>
        }
    };
    let onkeydown = {
        let (all, act) = (all.clone(), page.act.clone());
        Callback::from(move |event: KeyboardEvent| {
            let at = all.iter().position(|part| *part == open).unwrap_or(0);
            let to = match event.code().as_str() {
                "ArrowRight" => (at + 1) % all.len(),
                "ArrowLeft" => (at + all.len() - 1) % all.len(),
                "Home" => 0,
                "End" => all.len() - 1,
                "Escape" if open.is_some() => 0,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            act.emit(Msg::Stage(StageAction::OpenTab(all.get(to).copied().flatten())));
        })
    };
    let drawer = |part: PagePart| {
        let name = part.name();
        let is_open = open == Some(part);
        html! {
            <div role="tabpanel" class="drawer" key={name} id={format!("drawer-{name}")}
                aria-labelledby={format!("tab-{name}")} hidden={!is_open}>
                if is_open || KEPT.contains(&part) {
                    <ContextProvider<Option<HeroPlace>> context={None::<HeroPlace>}>
                        { (view.figure)(part) }
                    </ContextProvider<Option<HeroPlace>>>
                }
            </div>
        }
    };
    let place = html! {
        <div class="shelf"><div class="tabs"></div><div class="drawer lanes"></div></div>
    };
    html! {
        <InTurn turn=4 {place}>
        <section class="shelf" aria-label={page.text.stage.shelf} data-open={open.map(PagePart::name)}>
            <div class="tabs" role="tablist" {onkeydown}>{ for all.iter().enumerate().map(tab) }</div>
            if has_charts {
                <div role="tabpanel" class="drawer lanes" key={CHARTS} id={format!("drawer-{CHARTS}")}
                    aria-labelledby={format!("tab-{CHARTS}")} hidden={open.is_some()}>
                    { view.lanes.clone() }
                </div>
            }
            { for tabs.into_iter().map(drawer) }
        </section>
        </InTurn>
    }
}
