//! The state that the views of the circuit share: the input that is set, and the signal on
//! its way.

use yew::prelude::*;

use crate::experiment::Experiment;

/// The last position of the signal: the inputs, the first gate, the second and the output.
pub(super) const ARRIVED: usize = 3;

/// The shared state, as a context.
#[derive(Clone, PartialEq)]
pub(super) struct Signals {
    input: UseStateHandle<[bool; 2]>,
    signal: UseStateHandle<Option<usize>>,
}

impl Signals {
    pub(super) fn input(&self) -> [bool; 2] {
        *self.input
    }

    /// Returns the position of the signal while it is stepped.
    pub(super) fn signal(&self) -> Option<usize> {
        *self.signal
    }

    /// Flips one of the inputs.
    pub(super) fn toggle(&self, place: usize) {
        let mut other = *self.input;
        if let Some(one) = other.get_mut(place) {
            *one = !*one;
        }
        self.set(other);
    }

    /// Sets both inputs.
    pub(super) fn set(&self, input: [bool; 2]) {
        self.input.set(input);
        self.signal.set(None);
    }

    /// Moves the signal to its next position.
    pub(super) fn step(&self) {
        let next = self.signal.filter(|at| *at < ARRIVED).map_or(0, |at| at + 1);
        self.signal.set(Some(next));
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct SignalsProviderProps {
    pub(super) experiment: Experiment,
    pub(super) children: Html,
}

/// Holds the shared state around the stage. Another circuit ends the signal.
#[component]
pub(super) fn SignalsProvider(props: &SignalsProviderProps) -> Html {
    let input = use_state_eq(|| [false, true]);
    let signal = use_state_eq(|| None::<usize>);
    {
        let signal = signal.clone();
        use_effect_with(props.experiment.problem.circuit(), move |_| signal.set(None));
    }
    let signals = Signals { input, signal };
    html! {
        <ContextProvider<Signals> context={signals}>
            { props.children.clone() }
        </ContextProvider<Signals>>
    }
}
