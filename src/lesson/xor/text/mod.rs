//! The text of XOR = AND(OR, NAND).

use crate::experiment::language::{Language, in_language, language_modules};
use crate::text::lesson::Heading;
use crate::text::story::ChapterText;

language_modules!();

/// A gate's name and its answer.
pub type Answer<'a> = (&'a str, &'a str);

/// The text of XOR = AND(OR, NAND).
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The title of the exported program.
    pub program: &'static str,
    /// The title of the exported program if both layers are trained together.
    pub program_layers: &'static str,
    /// The program's comment on the wiring.
    pub wired: &'static str,
    /// The program's comment on the wiring that passes on σ.
    pub wired_soft: &'static str,
    /// Names the group of the gates' choices.
    pub wiring: &'static str,
    /// The first gate, the second, the output.
    pub places: [&'static str; 3],
    /// Names the choice of the value passed on.
    pub layer: &'static str,
    /// Passes on 0 or 1.
    pub layer_hard: &'static str,
    /// Passes on σ.
    pub layer_soft: &'static str,
    /// Names the group of ready-made circuits.
    pub presets: &'static str,
    /// XOR, a half adder's sum.
    pub preset_xor: &'static str,
    /// XNOR.
    pub preset_xnor: &'static str,
    /// A half adder's carry.
    pub preset_carry: &'static str,
    /// A circuit that cannot learn its table.
    pub preset_failing: &'static str,
    /// The sum of the three losses.
    pub sum: &'static str,
    /// The loss of the two layers.
    pub whole: &'static str,
    /// The title of the picture of the circuit.
    pub diagram: &'static str,
    /// The title of the circuit with its truth table.
    pub circuit_table: &'static str,
    /// Opens the parameters of the gates.
    pub parameters: &'static str,
    /// The short name of two layers trained together.
    pub both_layers: &'static str,
    /// Moves the signal on to the next gate.
    pub signal: &'static str,
    /// Describes the inputs before the first gate.
    pub inputs: fn(&str, &str) -> String,
    /// Describes a gate's computation: its name, its sum, σ.
    pub computes: fn(&str, &str, &str) -> String,
    /// Describes the value passed on, 1 or 0.
    pub passes: fn(bool) -> &'static str,
    /// Describes σ passed on.
    pub passes_sigmoid: &'static str,
    /// Describes the circuit's answer, 1 or 0.
    pub answers: fn(bool) -> &'static str,
    /// Describes all three answers to two inputs.
    pub all_say: fn([&str; 2], [Answer<'_>; 3]) -> String,
    /// The title of the input plane.
    pub plane: &'static str,
    /// The legend of the input plane.
    pub plane_legend: &'static str,
    /// Describes the input plane, by the names of the first two gates.
    pub plane_about: fn(&str, &str) -> String,
    /// The title of the plane of the first two gates' answers.
    pub folded: &'static str,
    /// Moves the inputs to their answers.
    pub fold: &'static str,
    /// The share of the way that the sheet has moved.
    pub fold_share: &'static str,
    /// Moves them back.
    pub unfold: &'static str,
    /// Describes the folded plane: each input's new place, and the output gate's name.
    pub folded_about: fn(&str, &str) -> String,
    /// Describes the plane before the fold.
    pub unfolded_about: &'static str,
    /// The title of the circuit's decision map.
    pub map: &'static str,
    /// Describes it: the target table's name, and how many of its four inputs are right.
    pub map_about: fn(&str, usize) -> String,
    /// Describes the truth table.
    pub truth_about: &'static str,
    /// The column of the circuit's answers.
    pub says: &'static str,
    /// The four answers, and the target table's name.
    pub prints: fn(&str, &str) -> String,
    /// The title of the three gates' losses.
    pub errors: &'static str,
    /// Describes the lengths of the gates' weights: updates, and each gate's.
    pub norms_about: fn(&str, &str) -> String,
    /// Describes them: updates, and each gate's name with its loss.
    pub errors_about: fn(&str, &str) -> String,
    /// Explains the dashed line of that picture.
    pub floor: &'static str,
    /// The title of the comparison with one gate.
    pub one_layer: &'static str,
    /// One gate cannot learn this table.
    pub one_layer_fails: fn(&str) -> String,
    /// One gate can learn this table too.
    pub one_layer_learns: fn(&str) -> String,
    /// The link to one gate that learns this table.
    pub one_layer_link: fn(&str) -> String,
    /// Explains how three gates are trained independently.
    pub hard: &'static str,
    /// Explains how two layers are trained together.
    pub soft: &'static str,
    /// The title of the sweep of seeds.
    pub seeds: &'static str,
    /// Explains that sweep.
    pub seeds_about: &'static str,
    /// Its result: the number of seeds, and of those that learnt.
    pub seeds_found: fn(usize, usize) -> String,
    /// Names the group of buttons that open a seed's run.
    pub seeds_open: &'static str,
    /// A seed that learns.
    pub seed_learns: fn(u32) -> String,
    /// A seed that stops at 2·ln 2.
    pub seed_stops: fn(u32) -> String,
    /// A seed whose end is not known.
    pub seed_unknown: fn(u32) -> String,
    /// One of the gates cannot learn its table: its name.
    pub hopeless: fn(&str) -> String,
    /// Names the choice of the output table's gate.
    pub output_of: &'static str,
}

/// Returns the lesson's name and summary in a language.
#[must_use]
pub fn heading(language: Language) -> &'static Heading {
    in_language!(language, HEADING)
}

/// Returns the lesson's text in a language.
#[must_use]
// Inlined, so that a program links the words it uses alone.
#[inline(always)]
pub fn words(language: Language) -> &'static Words {
    in_language!(language, WORDS)
}

/// Returns the text of the lesson's chapters in a language.
#[must_use]
pub fn story(language: Language) -> &'static [ChapterText] {
    in_language!(language, STORY)
}
