//! The state that the lesson's figures share: a gate set by hand, and the table that the
//! reader points at.

use yew::prelude::*;

use crate::lesson::gates::manual_fit::ManualFit;
use descent_core::gate::TruthTable;

/// The shared state, as a context.
#[derive(Clone, PartialEq)]
pub(crate) struct Bench {
    hand: UseStateHandle<Option<[f64; 3]>>,
    lowest: UseStateHandle<Option<f64>>,
    /// The table that the pointer is on while one is chosen.
    pub(crate) preview: UseStateHandle<Option<TruthTable>>,
}

impl Bench {
    /// Returns the parameters set by hand, while they differ from the run's.
    pub(crate) fn hand(&self) -> Option<[f64; 3]> {
        *self.hand
    }

    /// Returns the lowest loss that was reached by hand.
    pub(crate) fn lowest(&self) -> Option<f64> {
        *self.lowest
    }

    /// Sets the parameters by hand.
    pub(crate) fn set_hand(&self, fit: ManualFit) {
        let loss = fit.loss();
        self.hand.set(Some(fit.parameters));
        if self.lowest.is_none_or(|lowest| loss < lowest) {
            self.lowest.set(Some(loss));
        }
    }

    /// Goes back to the run's parameters.
    pub(crate) fn release(&self) {
        self.hand.set(None);
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct BenchProviderProps {
    pub(crate) table: TruthTable,
    /// The run's parameters.
    pub(crate) trained: Option<[f64; 3]>,
    pub(crate) children: Html,
}

/// Holds the shared state around the stage. A run that moves on, and another table, take
/// the place of what was set by hand.
#[component]
pub(crate) fn BenchProvider(props: &BenchProviderProps) -> Html {
    let hand = use_state_eq(|| None::<[f64; 3]>);
    let lowest = use_state_eq(|| None::<f64>);
    let preview = use_state_eq(|| None::<TruthTable>);
    {
        let hand = hand.clone();
        // Compares bits, so that NaN equals itself.
        let run = (props.table, props.trained.map(|trained| trained.map(f64::to_bits)));
        use_effect_with(run, move |_| hand.set(None));
    }
    {
        let lowest = lowest.clone();
        use_effect_with(props.table, move |_| lowest.set(None));
    }
    let bench = Bench { hand, lowest, preview };
    html! {
        <ContextProvider<Bench> context={bench}>{ props.children.clone() }</ContextProvider<Bench>>
    }
}
