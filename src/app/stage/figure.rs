//! The card of a figure: its title, the figure, and its legend.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::controls::icon::{Icon, icon};
use crate::app::message::Msg;
use crate::app::state::stage::{Side, StageAction};
use crate::experiment::part::PagePart;

/// A large place on the stage, as a context of the figure in it; figures elsewhere have
/// none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HeroPlace {
    pub(crate) side: Side,
    /// The figures that the reader can choose for it; none if there is no choice.
    pub(crate) figures: &'static [PagePart],
    /// True if the figure covers the whole stage.
    pub(crate) lifted: bool,
    /// True if the other one does.
    pub(crate) covered: bool,
}

#[derive(Properties, PartialEq)]
pub(crate) struct FigureProps {
    /// The part of the page that it is.
    pub(crate) part: PagePart,
    pub(crate) title: Html,
    /// Buttons and choices in the line of the title.
    #[prop_or_default]
    pub(crate) tools: Html,
    /// The line below the figure.
    #[prop_or_default]
    pub(crate) legend: Html,
    #[prop_or_default]
    pub(crate) class: Classes,
    /// True while what draws it is being loaded.
    #[prop_or_default]
    pub(crate) busy: bool,
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Figure(props: &FigureProps) -> Html {
    let page = &use_page();
    let name = props.part.name();
    let place = use_context::<Option<HeroPlace>>().flatten();
    let title_id = format!("{name}-title");
    let state = place.map_or_else(Classes::default, |place| {
        classes!("hero", place.lifted.then_some("lifted"), place.covered.then_some("covered"))
    });
    html! {
        <figure class={classes!("figure", props.class.clone(), state)} data-picture={name}
            data-hero={place.map(|place| place.side.name())} aria-busy={props.busy.then_some("true")}
            aria-labelledby={title_id.clone()}>
            <figcaption>
                <h2 id={title_id}>{ props.title.clone() }</h2>
                if let Some(place) = place.filter(|place| place.figures.len() > 1) {
                    { choice(page, place, props.part) }
                }
                <span class="tools">{ props.tools.clone() }</span>
                if let Some(place) = place {
                    { lift(page, place, props.part) }
                }
            </figcaption>
            <div class="body">{ props.children.clone() }</div>
            if place.is_some() {
                <div class="legend">{ props.legend.clone() }</div>
            }
        </figure>
    }
}

/// Draws the choice of another figure for the place.
fn choice(page: &PageContext, place: HeroPlace, part: PagePart) -> Html {
    let side = place.side;
    let act = page.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        // Offers only names of parts.
        if let Some(part) = PagePart::named(&select.value()) {
            act.emit(Msg::Stage(StageAction::Choose(side, part)));
        }
    });
    let option = |figure: PagePart| {
        html! {
            <option value={figure.name()} selected={figure == part}>
                { (page.text.part)(figure) }
            </option>
        }
    };
    let is_listed = place.figures.contains(&part);
    html! {
        <span class="swap">
            <select name={format!("figure-{}", side.name())} aria-label={page.text.stage.swap} {onchange}>
                if !is_listed {
                    { option(part) }
                }
                { for place.figures.iter().copied().filter(|figure| !page.hide.contains(*figure)).map(option) }
            </select>
            { icon(Icon::Chevron) }
        </span>
    }
}

/// Draws the button that lifts the figure over the stage, or puts it back.
fn lift(page: &PageContext, place: HeroPlace, part: PagePart) -> Html {
    let words = &page.text.stage;
    let (label, sign, to) = if place.lifted {
        (words.put_back, Icon::PutBack, None)
    } else {
        (words.lift, Icon::Lift, Some(part))
    };
    html! {
        <button type="button" class="lift" name={format!("lift-{}", place.side.name())}
            aria-label={label} title={label} aria-pressed={place.lifted.to_string()}
            onclick={page.act.reform(move |_: MouseEvent| Msg::Stage(StageAction::Lift(to)))}>
            { icon(sign) }
        </button>
    }
}
