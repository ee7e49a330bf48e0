//! The circuit: three gates, what they pass on, and the table they make together.

/// A gate's name and what it says.
pub type Said<'a> = (&'a str, &'a str);

/// The words of the lab of the circuit.
#[derive(Debug)]
pub struct Circuit {
    /// The group of the gates' choices.
    pub wiring: &'static str,
    /// The first gate, the second and the output's.
    pub places: [&'static str; 3],
    /// What passes from a gate to the next.
    pub layer: &'static str,
    /// 0 or 1.
    pub layer_hard: &'static str,
    /// σ.
    pub layer_soft: &'static str,
    /// The group of the ready-made circuits.
    pub presets: &'static str,
    /// XOR, which is also the half adder's sum.
    pub preset_xor: &'static str,
    /// Its opposite.
    pub preset_xnor: &'static str,
    /// The half adder's carry.
    pub preset_carry: &'static str,
    /// A circuit that cannot learn what it is wired for.
    pub preset_failing: &'static str,
    /// The sum of the three losses.
    pub sum: &'static str,
    /// The loss of the two layers.
    pub whole: &'static str,
    /// The picture of the circuit.
    pub diagram: &'static str,
    /// The button that moves the signal on by a gate.
    pub signal: &'static str,
    /// The inputs, before any gate has read them.
    pub inputs: fn(&str, &str) -> String,
    /// What a gate computes: its name, its sum, σ.
    pub computes: fn(&str, &str, &str) -> String,
    /// What it passes on by that.
    pub passes: fn(bool) -> &'static str,
    /// It passes on σ.
    pub passes_sigmoid: &'static str,
    /// The circuit's answer by that.
    pub answers: fn(bool) -> &'static str,
    /// What all three say to two inputs: the inputs, then name and answer of each.
    pub all_say: fn([&str; 2], [Said<'_>; 3]) -> String,
    /// The plane of the inputs.
    pub plane: &'static str,
    /// What the shade on it means, in a few words.
    pub plane_legend: &'static str,
    /// What it shows: the names of the two gates.
    pub plane_about: fn(&str, &str) -> String,
    /// The plane of the first two gates' answers.
    pub folded: &'static str,
    /// Moves the corners to their answers.
    pub fold: &'static str,
    /// Moves them back.
    pub unfold: &'static str,
    /// Where each corner went, and the name of the gate whose line lies there.
    pub folded_about: fn(&str, &str) -> String,
    /// The corners where they were.
    pub unfolded_about: &'static str,
    /// What the circuit says everywhere.
    pub map: &'static str,
    /// The name of the table it is to make, and how many of the four are right.
    pub map_about: fn(&str, usize) -> String,
    /// The truth table's own description.
    pub truth_about: &'static str,
    /// The column of the circuit's answer.
    pub says: &'static str,
    /// What it says to the four inputs, and the name of the table it is to make.
    pub prints: fn(&str, &str) -> String,
    /// The losses of the three gates.
    pub errors: &'static str,
    /// After some updates: the losses, each behind its gate's name.
    pub errors_about: fn(&str, &str) -> String,
    /// What the floor in that picture is.
    pub floor: &'static str,
    /// The panel that compares with one gate: its title.
    pub one_layer: &'static str,
    /// One gate cannot learn this table: why, and what the circuit does.
    pub one_layer_fails: fn(&str) -> String,
    /// One gate can learn this table too.
    pub one_layer_learns: fn(&str) -> String,
    /// The link to one gate that learns this table.
    pub one_layer_link: fn(&str) -> String,
    /// How the three gates are trained.
    pub hard: &'static str,
    /// How the two layers are trained together, and why only so.
    pub soft: &'static str,
    /// Two layers from many seeds: the title.
    pub seeds: &'static str,
    /// What is done there.
    pub seeds_about: &'static str,
    /// What came out: the seeds, and how many learnt.
    pub seeds_found: fn(usize, usize) -> String,
    /// The group of buttons that open a seed's run.
    pub seeds_open: &'static str,
    /// A seed that learns.
    pub seed_learns: fn(u32) -> String,
    /// A seed that stops at 2·ln 2.
    pub seed_stops: fn(u32) -> String,
    /// A wired gate that no line can learn: its name.
    pub hopeless: fn(&str) -> String,
    /// Which gate the output table is of.
    pub output_of: &'static str,
}

pub(super) const KOREAN: Circuit = Circuit {
    wiring: "회로 배선",
    places: ["첫째", "둘째", "출력"],
    layer: "다음 층에 보내는 값",
    layer_hard: "0 또는 1",
    layer_soft: "σ 그대로",
    presets: "준비된 회로",
    preset_xor: "XOR, 반가산기의 합",
    preset_xnor: "XNOR",
    preset_carry: "반가산기의 자리올림",
    preset_failing: "실패하는 회로",
    sum: "세 손실의 합",
    whole: "두 층의 손실",
    diagram: "회로",
    signal: "신호 한 칸",
    inputs: |x1, x2| format!("입력은 x1 = {x1}, x2 = {x2}입니다."),
    computes: |gate, sum, sigmoid| format!("{gate}의 계산은 {sum}, σ = {sigmoid}입니다."),
    passes: |one| {
        if one {
            "σ가 0.5보다 크므로 1을 보냅니다."
        } else {
            "σ가 0.5보다 크지 않으므로 0을 보냅니다."
        }
    },
    passes_sigmoid: "이 σ를 그대로 다음 층에 보냅니다.",
    answers: |one| {
        if one {
            "σ가 0.5보다 크므로 회로의 답은 1입니다."
        } else {
            "σ가 0.5보다 크지 않으므로 회로의 답은 0입니다."
        }
    },
    all_say: |[x1, x2], [(first, s1), (second, s2), (output, y)]| {
        format!(
            "x1 = {x1}, x2 = {x2}을 넣으면 {first}의 답은 {s1}, {second}의 답은 {s2}이고, 그 둘을 읽은 {output}의 답은 {y}입니다."
        )
    },
    plane: "입력 평면",
    plane_legend: "색칠한 쪽에서 1",
    plane_about: |first, second| {
        format!(
            "네 입력과 {first}의 직선, {second}의 직선입니다. 색칠한 쪽에서 게이트가 1을 답합니다."
        )
    },
    folded: "새 평면",
    fold: "접기",
    unfold: "펼치기",
    folded_about: |places, output| {
        format!(
            "앞의 두 게이트의 답을 좌표로 쓰면 네 입력이 옮겨 갑니다. {places}. 옮겨 간 자리를 {output}의 직선 하나가 나눕니다."
        )
    },
    unfolded_about: "접기 전, 네 입력이 제자리에 있습니다.",
    map: "합친 경계",
    map_about: |table, right| {
        format!(
            "회로는 목표인 {table} 표의 네 입력 가운데 {right}개를 맞힙니다. 선을 사이에 두고 답이 갈립니다."
        )
    },
    truth_about: "입력마다 세 게이트의 σ와 답, 회로의 답과 목표",
    says: "회로의 답",
    prints: |says, table| format!("회로의 답은 {says}이고, 목표는 {table} 표입니다."),
    errors: "세 게이트의 손실",
    errors_about: |updates, losses| {
        format!("{updates}번 갱신했을 때 세 게이트의 손실은 {losses}입니다.")
    },
    floor: "점선은 한 층의 바닥",
    one_layer: "한 층과 두 층",
    one_layer_fails: |table| {
        format!(
            "{table} 표는 직선 하나로 나눌 수 없습니다. 게이트 하나로 배우면 손실이 4·ln 2 = 2.7726에서 더 내려가지 않습니다. 이 회로는 직선 두 개로 네 입력을 새 자리에 옮겨 놓고, 그 자리를 직선 하나로 나눕니다."
        )
    },
    one_layer_learns: |table| {
        format!("{table} 표는 직선 하나로 나눌 수 있어서 게이트 하나로도 배울 수 있습니다.")
    },
    one_layer_link: |table| format!("게이트 하나로 배운 {table} 보기"),
    hard: "세 게이트는 논리 게이트 단원에서와 똑같은 시작값으로 저마다 제 표를 따로 배웁니다. 그다음 노트북처럼 앞 게이트의 답 0과 1을 다음 게이트에 넣습니다.",
    soft: "σ를 그대로 보내면 두 층이 하나의 함수로 이어져, 매개변수 아홉 개가 회로의 표 하나를 함께 배웁니다. 0과 1만 보낼 때는 앞 층을 조금 움직여도 답이 그대로여서 기울기가 0이므로 이렇게 배울 수 없습니다.",
    seeds: "두 층이 배우는 시드, 0–42",
    seeds_about: "학습률 0.5로 시드마다 10,001번 갱신합니다. 어떤 시작에서는 XOR을 배우고, 어떤 시작에서는 손실이 2·ln 2 = 1.3863인 평평한 곳에 멈춥니다. 시드를 누르면 그 학습을 엽니다.",
    seeds_found: |seeds, learnt| {
        format!("시드 {seeds}개 가운데 {learnt}개가 배웠고, {}개가 멈췄습니다.", seeds - learnt)
    },
    seeds_open: "시드 열기",
    seed_learns: |seed| format!("시드 {seed}, 배움"),
    seed_stops: |seed| format!("시드 {seed}, 못 배움"),
    hopeless: |gate| {
        format!(
            "이 회로에는 {gate} 게이트가 들어 있습니다. 게이트 하나는 {gate} 표를 배우지 못하므로, 그 답에 기대는 회로도 제 표를 배우지 못합니다."
        )
    },
    output_of: "게이트",
};

pub(super) const ENGLISH: Circuit = Circuit {
    wiring: "Wiring",
    places: ["First", "Second", "Output"],
    layer: "Passed on",
    layer_hard: "0 or 1",
    layer_soft: "σ itself",
    presets: "Ready-made circuits",
    preset_xor: "XOR, a half adder’s sum",
    preset_xnor: "XNOR",
    preset_carry: "A half adder’s carry",
    preset_failing: "One that fails",
    sum: "sum of the three losses",
    whole: "loss of the two layers",
    diagram: "Circuit",
    signal: "Signal on",
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
    fold: "Fold",
    unfold: "Unfold",
    folded_about: |places, output| {
        format!(
            "With the answers of the first two gates as coordinates, the four inputs move: {places}. There, the one line of {output} divides them."
        )
    },
    unfolded_about: "Before the fold: the four inputs stand where they are.",
    map: "Composed map",
    map_about: |table, right| {
        format!(
            "The circuit is to make {table}; {right} of its four inputs are right. The answer changes across the lines."
        )
    },
    truth_about: "For each input σ and answer of the three gates, the circuit’s answer and the target",
    says: "circuit",
    prints: |says, table| format!("The circuit says {says}; the target is the table of {table}."),
    errors: "Loss of the three gates",
    errors_about: |updates, losses| {
        format!("After {updates} updates the losses of the three gates are {losses}.")
    },
    floor: "dashed: the floor of one layer",
    one_layer: "One layer and two",
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
    soft: "With σ passed on, the two layers are one smooth function, and nine parameters learn the circuit’s table together. With only 0 or 1 passed on this could not be: moving the first layer a little changes no answer, so its gradient is 0.",
    seeds: "The seeds from which two layers learn, 0–42",
    seeds_about: "Makes 10,001 updates from each seed at learning rate 0.5. From some starts XOR is learnt; from others the run stops on level ground, at a loss of 2·ln 2 = 1.3863. Press a seed to open its run.",
    seeds_found: |seeds, learnt| {
        format!("Of {seeds} seeds {learnt} learnt, and {} stopped.", seeds - learnt)
    },
    seeds_open: "Open a seed",
    seed_learns: |seed| format!("Seed {seed}, learns"),
    seed_stops: |seed| format!("Seed {seed}, does not learn"),
    hopeless: |gate| {
        format!(
            "There is a gate in this circuit that is to learn {gate}. No single gate can, so a circuit that relies on it cannot learn its table either."
        )
    },
    output_of: "Gate",
};
