//! The search for a mistake, shared by its symptom and its code.

use std::rc::Rc;

use yew::prelude::*;

use crate::lesson::derivative::mistakes::{LineRange, Mistake};

/// A line: its cell, and its index there.
pub(super) type Picked = (usize, usize);

/// The state of a search.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Answer {
    /// Nothing was answered yet.
    Open,
    /// No line was chosen.
    Nothing,
    /// The chosen line has no mistake.
    Wrong,
    /// The mistake was found.
    Found,
    /// The answer was shown.
    Revealed,
}

/// A search for a mistake, and the mistakes found before.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Search {
    pub(super) mistake: Mistake,
    pub(super) picked: Option<Picked>,
    pub(super) answer: Answer,
    pub(super) found: Vec<Mistake>,
}

/// An action of the reader in a search.
#[derive(Clone, Copy, Debug)]
pub(super) enum SearchAction {
    Pick(Picked),
    Check,
    Show,
    Again,
}

impl Search {
    fn new(mistake: Mistake, found: Vec<Mistake>) -> Self {
        Self { mistake, picked: None, answer: Answer::Open, found }
    }

    /// Returns true if the mistake is in sight, and so corrected.
    pub(super) fn is_over(&self) -> bool {
        matches!(self.answer, Answer::Found | Answer::Revealed)
    }

    fn act(mut self, action: SearchAction) -> Self {
        match action {
            SearchAction::Pick(line) => (self.picked, self.answer) = (Some(line), Answer::Open),
            SearchAction::Show => self.answer = Answer::Revealed,
            SearchAction::Again => return Self::new(self.mistake, self.found),
            SearchAction::Check => {
                self.answer = match self.picked {
                    None => Answer::Nothing,
                    Some(line) if is_in(&self.mistake.place(), line) => Answer::Found,
                    Some(_) => Answer::Wrong,
                };
                if self.answer == Answer::Found && !self.found.contains(&self.mistake) {
                    self.found.push(self.mistake);
                }
            }
        }
        self
    }
}

/// Returns true if the line is one of these.
pub(super) fn is_in(place: &LineRange, (cell, line): Picked) -> bool {
    place.cell == cell && place.lines.contains(&line)
}

/// The latest search; one for another mistake begins anew.
#[derive(Clone, Debug, PartialEq)]
struct Latest(Search);

impl Reducible for Latest {
    type Action = (Mistake, SearchAction);

    fn reduce(self: Rc<Self>, (mistake, action): Self::Action) -> Rc<Self> {
        Rc::new(Self(self.of(mistake).act(action)))
    }
}

impl Latest {
    fn of(&self, mistake: Mistake) -> Search {
        if self.0.mistake == mistake {
            return self.0.clone();
        }
        Search::new(mistake, self.0.found.clone())
    }
}

/// The search as a context of the figures.
#[derive(Clone, PartialEq)]
pub(super) struct SearchContext {
    pub(super) search: Search,
    pub(super) act: Callback<SearchAction>,
}

#[derive(Properties, PartialEq)]
pub(super) struct SearchProviderProps {
    pub(super) mistake: Mistake,
    pub(super) children: Html,
}

/// Gives the figures in it one search.
#[component]
pub(super) fn SearchProvider(props: &SearchProviderProps) -> Html {
    let mistake = props.mistake;
    let latest = use_reducer_eq(|| Latest(Search::new(mistake, Vec::new())));
    let context = SearchContext {
        search: latest.of(mistake),
        act: {
            let latest = latest.clone();
            Callback::from(move |action| latest.dispatch((mistake, action)))
        },
    };
    html! {
        <ContextProvider<SearchContext> {context}>{ props.children.clone() }</ContextProvider<SearchContext>>
    }
}
