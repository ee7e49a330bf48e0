//! XOR of three gates in English.

use super::Words;
use crate::text::lesson::Heading;
use crate::text::story::{ChapterText, QuestionText};

pub(super) const HEADING: Heading =
    Heading { name: "XOR", about: "One gate cannot make XOR. Wire three together, and they can." };

pub(super) const WORDS: Words = Words {
    program: "Three gates, trained one by one and wired together",
    program_layers: "Two layers of gates, trained together",
    wired: "the answers of the first two gates are the inputs of the third",
    wired_soft: "sigmoid itself is passed on, not 0 or 1, so that one loss reaches both layers",
    wiring: "Wiring",
    places: ["First", "Second", "Output"],
    layer: "Signal passed on",
    layer_hard: "0 or 1",
    layer_soft: "σ itself",
    presets: "Ready-made circuits",
    preset_xor: "XOR, a half adder’s sum",
    preset_xnor: "XNOR",
    preset_carry: "A half adder’s carry",
    preset_failing: "A circuit that fails",
    sum: "sum of the three losses",
    whole: "loss of the two layers",
    diagram: "Circuit",
    circuit_table: "Circuit and table",
    parameters: "W and b",
    both_layers: "Two layers",
    signal: "Next gate",
    inputs: |x1, x2| format!("The inputs are x1 = {x1} and x2 = {x2}."),
    computes: |gate, sum, sigmoid| format!("{gate} computes {sum}, so σ = {sigmoid}."),
    passes: |one| {
        if one {
            "That is above 0.5, so it passes on 1."
        } else {
            "That is not above 0.5, so it passes on 0."
        }
    },
    passes_sigmoid: "It passes this σ on as it is.",
    answers: |one| {
        if one {
            "That is above 0.5, so the circuit answers 1."
        } else {
            "That is not above 0.5, so the circuit answers 0."
        }
    },
    all_say: |[x1, x2], [(first, s1), (second, s2), (output, y)]| {
        format!(
            "To x1 = {x1}, x2 = {x2}, {first} says {s1} and {second} says {s2}; {output} reads these and says {y}."
        )
    },
    plane: "Input plane",
    plane_legend: "shaded: says 1",
    plane_about: |first, second| {
        format!(
            "The four inputs with the line of {first} and the line of {second}. A gate says 1 on its shaded side."
        )
    },
    folded: "New plane",
    fold: "Watch it fold",
    fold_share: "Fold",
    unfold: "Unfold",
    folded_about: |places, output| {
        format!(
            "With the answers of the first two gates as coordinates, the four inputs move: {places}. There, one line of {output} separates them."
        )
    },
    unfolded_about: "Before the fold: the four inputs are in their own places.",
    map: "Composed boundary",
    map_about: |table, right| {
        format!(
            "The circuit is to make {table}; {right} of its four inputs are right. The answer changes across the lines."
        )
    },
    truth_about: "For each input σ and answer of the three gates, the circuit’s answer and the target",
    says: "circuit",
    prints: |says, table| format!("The circuit says {says}; the target is the table of {table}."),
    errors: "Loss of the three gates",
    norms_about: |updates, lengths| {
        let noun = if updates == "1" { "update" } else { "updates" };
        format!("After {updates} {noun} the sizes ‖W‖ of the gates’ weights are {lengths}.")
    },
    errors_about: |updates, losses| {
        let noun = if updates == "1" { "update" } else { "updates" };
        format!("After {updates} {noun} the losses of the three gates are {losses}.")
    },
    floor: "dashed: the floor of one layer",
    one_layer: "One layer or two",
    one_layer_fails: |table| {
        format!(
            "No single line separates {table}. One gate alone gets its loss no lower than 4·ln 2 = 2.7726. This circuit moves the four inputs to new places with two lines, and there one line is enough."
        )
    },
    one_layer_learns: |table| {
        format!("One line separates {table}, so a single gate can learn it as well.")
    },
    one_layer_link: |table| format!("See {table} learnt by one gate"),
    hard: "Each of the three gates learns its own table by itself, from the same start as in the lesson on logic gates. Then, as in the notebook, the 0 or 1 of a gate goes into the next.",
    soft: "With σ passed on, the two layers are one smooth function, and nine parameters learn the circuit’s table together. With only 0 or 1 passed on this cannot work: moving the first layer a little changes no answer, so its gradient is 0.",
    seeds: "Which seeds learn, 0–42",
    seeds_about: "10,001 updates at rate 0.5: ✓ learnt, ✗ stopped at 2·ln 2 = 1.3863",
    seeds_found: |seeds, learnt| {
        format!("Of {seeds} seeds {learnt} learnt, and {} stopped.", seeds - learnt)
    },
    seeds_open: "Open a seed",
    seed_learns: |seed| format!("Seed {seed}, learns"),
    seed_stops: |seed| format!("Seed {seed}, does not learn"),
    seed_unknown: |seed| format!("Seed {seed}, not run yet"),
    hopeless: |gate| {
        format!(
            "This circuit contains a gate for {gate}. No single gate can learn {gate}, so a circuit that relies on it cannot learn its table either."
        )
    },
    output_of: "Gate",
};

pub(super) static STORY: [ChapterText; 6] = [
    ChapterText {
        title: "XOR is AND(OR, NAND)",
        sentences: &[
            "What one neuron cannot do, three can. Cell 113 feeds the inputs to OR and to NAND, and their answers to AND. OR says “at least one is on”, NAND says “not both are on”. Where both are true, exactly one is on.",
            "Before training, the circuit says 1 to all four inputs.",
        ],
        question: Some(QuestionText {
            ask: "After each gate has learnt its own table for 10,001 updates, what does the circuit say?",
            answers: &["0, 0, 0, 1", "1, 1, 1, 0", "0, 1, 1, 0"],
            outcome: "0, 1, 1, 0: XOR. Not one of the gates has learnt XOR. Each learnt its own table, and the wiring made XOR.",
        }),
        goal: None,
    },
    ChapterText {
        title: "Two lines fold the plane",
        sentences: &[
            "The first two gates take each input to a new place: OR’s answer is the horizontal coordinate, NAND’s the vertical one. See where the four points go, and you see why it works.",
        ],
        question: Some(QuestionText {
            ask: "Where in the new plane do (0, 1) and (1, 0) go, the two points that should be 1?",
            answers: &["Further apart", "On top of each other", "They stay where they are"],
            outcome: "Both land on (1, 1). (0, 0) goes to (0, 1), and (1, 1) to (1, 0). As if the paper were folded, the two points coincide, and now one line is enough.",
        }),
        goal: None,
    },
    ChapterText {
        title: "The wiring makes the table",
        sentences: &[
            "Wire the same gates in another way, and another table comes out. That is how adding two binary digits is built: the sum is XOR and the carry is AND. Together they are a half adder.",
        ],
        question: Some(QuestionText {
            ask: "Replace the AND at the output with NAND. What does the circuit say?",
            answers: &["1, 0, 0, 1", "0, 1, 1, 0", "1, 1, 1, 1"],
            outcome: "1, 0, 0, 1: XNOR, which is 1 if the inputs are equal. Inverting the last gate inverts the whole table.",
        }),
        goal: None,
    },
    ChapterText {
        title: "To train two layers together, pass σ on as it is",
        sentences: &[
            "Can XOR’s table alone teach all three gates? Not if they pass on 0 or 1, as in the notebook: a small change of {W} then changes nothing, so the slope is 0.",
            "Pass on σ, and they are one smooth function of nine numbers. The lab has seed 0 and learning rate 0.5.",
        ],
        question: Some(QuestionText {
            ask: "Shown nothing but XOR’s table, what do they do in 10,001 updates?",
            answers: &["They stop at 2.7726", "The two layers learn XOR", "They diverge"],
            outcome: "The loss fell to 0.0019 and they say 0, 1, 1, 0. The first two gates found useful lines by themselves.",
        }),
        goal: Some("Get the loss of two such layers below one neuron’s 2.7726."),
    },
    ChapterText {
        title: "The loss of two layers is not convex",
        sentences: &[
            "The loss of one neuron had a single valley. That of two layers has plateaus and dead-end valleys, so the start decides where a run ends.",
            "Seed 0 learnt XOR. Now for seed 2.",
        ],
        question: Some(QuestionText {
            ask: "With the same learning rate, what is seed 2’s loss after 10,001 updates?",
            answers: &["Near 0.0019", "Near 2.7726", "Near 1.387"],
            outcome: "It hardly moves from 1.387. That is 2·ln 2 = 1.386: two points are right, and to the other two it says about 0.5. Of the seeds 0 to 42, 30 learn and 13 stop like this.",
        }),
        goal: None,
    },
    ChapterText {
        title: "The next question is how to go downhill better",
        sentences: &[
            "You have taught a neuron with a derivative alone, and wired neurons to do what one cannot.",
            "But computing the loss twice for each number is no way to train a million of them. How to get all slopes at once comes next: backpropagation.",
        ],
        question: Some(QuestionText {
            ask: "Do two layers learn XOR in 10,001 updates at a learning rate of 0.01?",
            answers: &["They do", "Not yet", "They diverge"],
            outcome: "The loss only fell to 2.176. On a plateau the slopes are small, and so are the updates.",
        }),
        goal: Some(
            "Get the loss of the two layers below 0.01 within 10,001 updates, with any learning rate and seed.",
        ),
    },
];
