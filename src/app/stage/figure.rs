//! The card of a figure: its title, the figure, and its key.

use yew::prelude::*;

use crate::experiment::part::PagePart;

/// The place of a figure on the stage, as a context of the views in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// One of the two large places.
    Hero(Side),
    /// The tabs below them.
    Drawer,
}

/// A large place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

impl Side {
    /// Returns its name on the page: `data-hero`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }
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
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Figure(props: &FigureProps) -> Html {
    let name = props.part.name();
    let side = match use_context::<Place>() {
        Some(Place::Hero(side)) => Some(side.name()),
        Some(Place::Drawer) | None => None,
    };
    let title_id = format!("{name}-title");
    html! {
        <figure class={classes!("figure", props.class.clone())} data-picture={name}
            data-hero={side} aria-labelledby={title_id.clone()}>
            <figcaption>
                <h2 id={title_id}>{ props.title.clone() }</h2>
                <span class="tools">{ props.tools.clone() }</span>
            </figcaption>
            <div class="body">{ props.children.clone() }</div>
            <div class="legend">{ props.legend.clone() }</div>
        </figure>
    }
}
