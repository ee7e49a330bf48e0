//! The learning rate and the set of rates that converge.

/// The words of the gauge.
#[derive(Debug)]
pub struct Rates {
    /// The slider.
    pub slider: &'static str,
    /// The rates that converge, as intervals.
    pub set: fn(&str) -> String,
    /// This rate is one of them.
    pub converges: &'static str,
    /// It is none of them.
    pub diverges: &'static str,
    /// There is no minimum that a run could converge to.
    pub no_minimum: &'static str,
}

pub(super) const KOREAN: Rates = Rates {
    slider: "학습률 (로그 눈금)",
    set: |set| format!("수렴하는 학습률: {set}"),
    converges: "수렴",
    diverges: "수렴 안 함",
    no_minimum: "도착할 최솟값이 없어 한계도 없음",
};

pub(super) const ENGLISH: Rates = Rates {
    slider: "Learning rate (logarithmic)",
    set: |set| format!("Rates that converge: {set}"),
    converges: "converges",
    diverges: "does not converge",
    no_minimum: "no minimum to arrive at, so no limit",
};
