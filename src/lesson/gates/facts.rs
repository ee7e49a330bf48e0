//! The facts of the gates.

use crate::experiment::part::PagePart;
use crate::experiment::problem::Problem;
use crate::experiment::start::{NamedStart, draw};
use crate::lesson::fact::{Facts, Training};
use descent_core::gate::TruthTable;

/// The facts of the lesson (cells 103 to 112).
pub const FACTS: Facts = Facts {
    name: "gates",
    training: Some(Training {
        problem: || Problem::Gate(TruthTable::AND),
        steps: 10_001,
        row_interval: 400,
        predict: &[],
        starts: &[NamedStart::Notebook],
        start: |_, problem| problem.gate().map_or_else(Vec::new, notebook_start),
    }),
    parts: &[
        PagePart::Gate,
        PagePart::Decision,
        PagePart::Landscape,
        PagePart::Errors,
        PagePart::Parameters,
        PagePart::Norms,
        PagePart::Truth,
        PagePart::Sliders,
        PagePart::InputSigma,
        PagePart::Ghost,
        PagePart::Output,
    ],
    first_figures: &[PagePart::Decision, PagePart::Truth, PagePart::Output],
};

/// Returns the notebook's start of a gate: [W1, W2, b]. Those of AND, OR, NAND and XOR are
/// recovered from every row that the notebook printed (cells 105 to 111). It trains no
/// other gate; they start from seed 0.
pub(crate) fn notebook_start(table: TruthTable) -> Vec<f64> {
    match table {
        TruthTable::AND => {
            vec![0.861_594_993_235_708, 0.932_501_559_386_536_2, 0.689_858_359_329_502]
        }
        TruthTable::OR => {
            vec![0.271_689_492_344_616_03, 0.778_911_001_663_447_6, 0.368_825_418_016_571_76]
        }
        TruthTable::NAND => {
            vec![0.245_104_514_081_388_78, 0.473_782_409_632_567_57, 0.367_659_677_723_635_6]
        }
        TruthTable::XOR => {
            vec![0.590_618_014_926_164, 0.940_033_977_872_146_8, 0.009_895_397_898_229_574]
        }
        table => draw(0, &Problem::Gate(table)),
    }
}
