//! The parts of the page that `hide` can name.

macro_rules! parts {
    ($($part:ident = $name:literal, $about:literal;)*) => {
        /// A part of the page that `hide` can name: the control of a key of the address,
        /// another control, a picture or a table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum PagePart {
            $(#[doc = $about] $part,)*
        }

        impl PagePart {
            /// All parts, in the order in which an address lists them.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$part),*];

            /// Returns its name in an address: of a control also its `name`, of a picture
            /// its `data-picture`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$part => $name,)*
                }
            }
        }
    };
}

parts! {
    Lesson = "lesson", "The list of lessons.";
    Chapter = "chapter", "The chapter of the story.";
    Function = "f", "The function that is differentiated.";
    Point = "x", "The point at which it is differentiated.";
    ArrayFunction = "function", "The function of an array.";
    ArrayValues = "values", "The array.";
    CodeLine = "line", "The slider over the lines of code that are done.";
    BugChoice = "bug", "The choice of the mistake.";
    Data = "data", "The data points.";
    Noise = "noise", "The noise of a data set that is drawn.";
    Points = "points", "The number of points of a data set that is drawn.";
    DataSeed = "dataseed", "The seed of a data set that is drawn.";
    Gate = "gate", "The choice of the gate.";
    Wire = "wire", "The choice of a circuit's gates.";
    Layer = "layer", "The choice of the signal between a circuit's layers.";
    Start = "start", "The choice of a named start.";
    Seed = "seed", "The seed.";
    W = "w", "The start of the weights.";
    B = "b", "The start of the biases.";
    LearningRate = "lr", "The learning rate.";
    Delta = "delta", "The difference δ.";
    Steps = "steps", "The length of the run.";
    Order = "order", "The order of the updates.";
    Gradient = "gradient", "The choice between numerical and exact gradients.";
    Fork = "fork", "The changes of a run on the way.";
    At = "at", "The updates done when the page opens.";
    Pace = "pace", "The pace.";
    Predict = "predict", "The predictions.";
    Language = "lang", "The switch of the language.";
    Theme = "theme", "The switch of the colours.";
    Embed = "embed", "The frame of an embedded lab.";
    Hide = "hide", "The list of hidden parts itself.";
    Run = "run", "The button that runs and pauses.";
    Full = "full", "The button that runs to the end.";
    Step = "step", "The button that steps forwards.";
    Back = "back", "The button that steps back.";
    Reset = "reset", "The button that goes back to the start.";
    Timeline = "timeline", "The timeline.";
    Share = "share", "The button that opens the share panel.";
    Model = "model", "The model over its data; of a circuit the plane of its inputs.";
    Landscape = "landscape", "The loss landscape.";
    Errors = "errors", "The loss and the error against updates.";
    Parameters = "parameters", "The parameters against updates.";
    Decision = "decision", "The decision map.";
    Truth = "truth", "The truth table.";
    Ghost = "ghost", "The sweep over many starts of XOR.";
    Norms = "norms", "The lengths of W against updates.";
    Circuit = "circuit", "The diagram of the circuit.";
    Folding = "folding", "The folded plane.";
    Sliders = "sliders", "The fit by hand.";
    Seeds = "seeds", "The sweep over many seeds of two layers.";
    Microscope = "microscope", "The microscope.";
    Output = "output", "The output table.";
    Curve = "curve", "The curve and its secant.";
    DeltaError = "delta-error", "The error of the quotient against δ.";
    ArrayDerivative = "array", "The derivative of an array, line by line.";
    BugLab = "bugs", "The programs with a mistake.";
    Digits = "digits", "The digits that cancel in the difference quotient.";
    BugCode = "bug-code", "The code of the program with a mistake.";
    Code = "code", "The notebook's code.";
    Update = "update", "One update on the loss landscape.";
    Orders = "orders", "One update in both orders.";
    OrderErrors = "order-errors", "The losses of both orders against updates.";
    Factor = "factor", "The factor of an update against the learning rate.";
    DeltaDigits = "delta-digits", "The digits of W + δ and W − δ.";
    PointLosses = "point-losses", "The loss and the error of each point.";
    PointLoss = "point-loss", "The loss of one point against its prediction.";
    Z = "z", "The line z before the sigmoid.";
    Ray = "ray", "The loss landscape with the ray of one boundary.";
    RayLoss = "ray-loss", "The loss along the ray of one boundary.";
    InputSigma = "input-sigma", "The distance of σ from 0.5 for each input.";
    CircuitTable = "circuit-table", "The diagram of the circuit above its truth table.";
    Settings = "settings", "The button that opens the settings.";
    Sweep = "sweep", "The losses of many runs, and the button that shows them.";
}

impl PagePart {
    /// Returns the part of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    const fn bit(self) -> u128 {
        1 << self as u32
    }
}

/// A set of parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PartSet(u128);

impl PartSet {
    /// Returns true if the set has no part.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns true if the set has `part`.
    #[must_use]
    pub const fn contains(self, part: PagePart) -> bool {
        self.0 & part.bit() != 0
    }

    /// Adds `part`.
    pub const fn insert(&mut self, part: PagePart) {
        self.0 |= part.bit();
    }

    /// Removes `part`.
    pub const fn remove(&mut self, part: PagePart) {
        self.0 &= !part.bit();
    }

    /// Returns the parts in the order of [`PagePart::ALL`].
    pub fn iter(self) -> impl Iterator<Item = PagePart> {
        PagePart::ALL.into_iter().filter(move |part| self.contains(*part))
    }

    /// Returns the parts that are in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl FromIterator<PagePart> for PartSet {
    fn from_iter<I: IntoIterator<Item = PagePart>>(parts: I) -> Self {
        let mut set = Self::default();
        parts.into_iter().for_each(|part| set.insert(part));
        set
    }
}
