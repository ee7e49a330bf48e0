//! Where W and b start.

use serde::{Deserialize, Serialize};

use descent_core::circuit::Signal;
use descent_core::gate::TruthTable;
use descent_core::numpy::random::Stream;

use super::Problem;

/// A start that has a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NamedStart {
    /// The state the notebook's own run began from, as far as its print tells.
    #[default]
    Notebook,
    /// The state cell 40 really began from: the cell had been run before.
    Cell40,
}

/// What was said of the start. The exact W and b win over the seed, which wins
/// over the name; what is not said falls through to the next.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Start {
    /// The named start.
    pub named: NamedStart,
    /// `np.random.seed(seed)`, then `rand(*W.shape)` and `rand(1)`. Each gate is
    /// seeded anew; two layers trained together draw from one stream.
    pub seed: Option<u32>,
    /// The weights, exactly, as [`Problem::split`] orders them.
    pub w: Option<Vec<f64>>,
    /// The bias, exactly; a circuit's three.
    pub b: Option<Vec<f64>>,
}

impl Start {
    /// The start that a seed gives.
    #[must_use]
    pub fn seed(seed: u32) -> Self {
        Self { seed: Some(seed), ..Self::default() }
    }

    /// The weights, then the bias, of one model after the other.
    #[must_use]
    pub fn parameters(&self, problem: &Problem) -> Vec<f64> {
        let mut parameters = match self.seed {
            Some(seed) => seeded(seed, problem),
            None => named(self.named, problem),
        };
        let said = |values: &Option<Vec<f64>>| values.clone().unwrap_or_default().into_iter();
        let (mut w, mut b) = (said(&self.w), said(&self.b));
        for model in parameters.chunks_mut(problem.inputs() + 1) {
            for (place, parameter) in model.iter_mut().enumerate() {
                let said = if place < problem.inputs() { w.next() } else { b.next() };
                *parameter = said.unwrap_or(*parameter);
            }
        }
        parameters
    }
}

fn seeded(seed: u32, problem: &Problem) -> Vec<f64> {
    let model = problem.inputs() + 1;
    match problem {
        Problem::Circuit { layer: Signal::Soft, .. } => drawn(seed, problem.models() * model),
        _ => drawn(seed, model).repeat(problem.models()),
    }
}

fn drawn(seed: u32, count: usize) -> Vec<f64> {
    let mut stream = Stream::seed(seed);
    (0..count).map(|_| stream.rand()).collect()
}

/// The notebook's starts: the regression's replays its printed rows to the last
/// digit (cell 26), the classification's is what cell 28 printed, the gates' are
/// recovered from every row they printed (cells 105 to 111). The notebook trains
/// no other gate; those start from seed 0. The gates of a circuit start where
/// they start alone.
fn named(name: NamedStart, problem: &Problem) -> Vec<f64> {
    match (problem, name) {
        (Problem::Regression(_), _) => vec![0.592_079_035_681_834_4, 0.411_568_863_572_466_9],
        (Problem::Classification(_), NamedStart::Notebook) => vec![0.160_928_97, 0.295_250_95],
        (Problem::Classification(_), NamedStart::Cell40) => {
            vec![5.255_553_356_619_134, -68.245_061_033_385_81]
        }
        (Problem::Gate(TruthTable::AND), _) => {
            vec![0.861_594_993_235_708, 0.932_501_559_386_536_2, 0.689_858_359_329_502]
        }
        (Problem::Gate(TruthTable::OR), _) => {
            vec![0.271_689_492_344_616_03, 0.778_911_001_663_447_6, 0.368_825_418_016_571_76]
        }
        (Problem::Gate(TruthTable::NAND), _) => {
            vec![0.245_104_514_081_388_78, 0.473_782_409_632_567_57, 0.367_659_677_723_635_6]
        }
        (Problem::Gate(TruthTable::XOR), _) => {
            vec![0.590_618_014_926_164, 0.940_033_977_872_146_8, 0.009_895_397_898_229_574]
        }
        (Problem::Gate(_), _) => drawn(0, 3),
        (Problem::Circuit { wire, .. }, _) => {
            wire.iter().flat_map(|&gate| named(name, &Problem::Gate(gate))).collect()
        }
    }
}
