//! Studies: many runs beside the one that is shown.

/// The words of the studies.
#[derive(Debug)]
pub struct Studies {
    /// Begins one.
    pub begin: &'static str,
    /// Ends it before it is done.
    pub cancel: &'static str,
    /// How far it is: done and all.
    pub progress: fn(&str, &str) -> String,
    /// XOR from many seeds: the title.
    pub ghost: &'static str,
    /// What is done there.
    pub ghost_about: &'static str,
    /// What came out: the seeds, and how many printed AND's table.
    pub ghost_found: fn(usize, usize) -> String,
    /// The column of tables.
    pub printed: &'static str,
    /// The column of counts.
    pub seeds: &'static str,
    /// ‖W‖ of the four gates: the title.
    pub norms: &'static str,
    /// What is seen there.
    pub norms_about: &'static str,
}

pub(super) const KOREAN: Studies = Studies {
    begin: "돌려 보기",
    cancel: "그만두기",
    progress: |done, all| format!("{all}번 가운데 {done}번 갱신"),
    ghost: "XOR이 찍는 표, 시드 0–299",
    ghost_about: "한 층으로 XOR을 시드마다 끝까지 학습하고, σ > 0.5로 읽은 표를 셉니다. 배운 것이 없는데도 표는 하나씩 나옵니다.",
    ghost_found: |seeds, and| {
        format!(
            "시드 {seeds}개 가운데 {and}개가 AND의 표를 찍었습니다. XOR의 표는 하나도 없습니다."
        )
    },
    printed: "찍힌 표",
    seeds: "시드 수",
    norms: "가중치의 크기 ‖W‖",
    norms_about: "배울 수 있는 게이트의 W는 끝없이 자라 수렴하지 않고, 배울 수 없는 XOR의 W만 0으로 수렴합니다.",
};

pub(super) const ENGLISH: Studies = Studies {
    begin: "Run it",
    cancel: "Cancel",
    progress: |done, all| format!("{done} of {all} updates"),
    ghost: "The tables XOR prints, seeds 0–299",
    ghost_about: "Trains XOR on one layer to its end from each seed and counts the tables that σ > 0.5 reads. Nothing was learnt, yet each prints some table.",
    ghost_found: |seeds, and| {
        format!("{and} of {seeds} seeds printed AND’s table. None printed XOR’s.")
    },
    printed: "printed",
    seeds: "seeds",
    norms: "Size of the weights ‖W‖",
    norms_about: "The weights of the gates that can be learnt grow for ever and never converge. Only those of XOR, which cannot be learnt, do: to 0.",
};
