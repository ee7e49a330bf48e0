//! The stage: the large pictures of a lab, its live numbers, the charts against the
//! updates and the player, in places of fixed size.

mod contents;
pub(crate) mod figure;
pub(crate) mod in_turn;
pub(crate) mod lanes;
mod picker;
pub(crate) mod sheet;
mod tabs;
pub(crate) mod width;

use yew::prelude::*;

use crate::app::state::stage::Side;
pub(crate) use crate::app::state::stage::Stage;
use crate::experiment::part::PagePart;
pub(crate) use contents::StageView;
use figure::HeroPlace;
use in_turn::InTurn;
use picker::picker;
use tabs::tabs;
use width::Room;

impl StageView<'_> {
    /// Draws the stage: its places first, then what stands in them, one after the other.
    pub(crate) fn view(&self) -> Html {
        let heroes = self.drawn_heroes();
        let parts: Vec<PagePart> = heroes.iter().map(|(_, part, _)| *part).collect();
        let lifted = self.stage.lifted.filter(|lifted| parts.contains(lifted));
        let count = heroes.len().to_string();
        let heroes = heroes.into_iter().zip([1, 3]).map(|(hero, turn)| {
            html! { <InTurn {turn} key={turn}>{ self.hero(hero, lifted) }</InTurn> }
        });
        html! {
            <>
                <div class="front" data-lifted={lifted.map(|_| "")}>
                    if self.room == Room::One {
                        { picker(self.page, &self.choices(), parts.first().copied()) }
                    }
                    <div class="heroes" data-count={count}>{ for heroes }</div>
                    <InTurn turn=2 place={html! { <div class="numbers"></div> }}>
                        { self.numbers.clone() }
                    </InTurn>
                </div>
                { tabs(self, &parts) }
                <div class="dock">
                    if self.scrubber != Html::default() {
                        <InTurn turn=5 place={html! { <div class="timeline"></div> }}>
                            { self.scrubber.clone() }
                        </InTurn>
                    }
                    <InTurn turn=6 place={html! { <div class="player"></div> }} made={self.made.clone()}>
                        { self.player.clone() }
                    </InTurn>
                </div>
            </>
        }
    }

    fn hero(&self, (side, part, figure): (Side, PagePart, Html), lifted: Option<PagePart>) -> Html {
        let place = HeroPlace {
            side,
            figures: if self.room == Room::Two { self.figures } else { &[] },
            lifted: lifted == Some(part),
            covered: lifted.is_some_and(|lifted| lifted != part),
        };
        html! {
            <ContextProvider<Option<HeroPlace>> context={Some(place)}>
                { figure }
            </ContextProvider<Option<HeroPlace>>>
        }
    }

    /// Returns the heroes that have something to draw: two, or the selected one of a
    /// narrow page.
    fn drawn_heroes(&self) -> Vec<(Side, PagePart, Html)> {
        let sides = Side::ALL.into_iter().zip(self.heroes);
        let heroes = sides.filter_map(|(side, part)| Some((side, part?)));
        let drawn = |(side, part): (Side, PagePart)| {
            let figure = (self.figure)(part);
            (figure != Html::default()).then_some((side, part, figure))
        };
        if self.room == Room::Two {
            return heroes.filter_map(drawn).collect();
        }
        let shown = self.stage.shown.filter(|part| self.choices().contains(part));
        let place = |part| {
            let side = Side::ALL.into_iter().zip(self.heroes).find(|hero| hero.1 == Some(part));
            (side.map_or(Side::Left, |(side, _)| side), part)
        };
        shown.map(place).into_iter().chain(heroes).find_map(drawn).into_iter().collect()
    }

    /// Returns the figures to choose from on a narrow page: the chapter's, then the charts
    /// against the updates.
    fn choices(&self) -> Vec<PagePart> {
        let charts = [PagePart::Errors, PagePart::Parameters];
        let charts = charts
            .into_iter()
            .filter(|part| self.figures.contains(part) && !self.page.hide.contains(*part));
        let mut choices: Vec<_> = self.heroes.into_iter().flatten().collect();
        choices.extend(charts.filter(|part| !self.heroes.contains(&Some(*part))));
        choices
    }
}
