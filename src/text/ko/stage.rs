//! The text of the stage in Korean.

use crate::text::stage::StageText;
use descent_core::verdict::Verdict;

pub(super) const STAGE: StageText = StageText {
    pictures: "그림",
    shelf: "그래프와 표",
    charts: "손실 · W, b",
    swap: "여기에 다른 그림 놓기",
    lift: "크게 보기",
    put_back: "제자리로",
    verdict: |verdict| match verdict {
        Verdict::Improving => "아직 나아지고 있습니다",
        Verdict::Overshooting => "마지막 갱신에서 손실이 올랐습니다",
        Verdict::Converged => "수렴했습니다: 최솟값입니다",
        Verdict::Growing => "모두 맞혔고, 계속 내려갑니다",
        Verdict::Saturated => "모두 맞혔고, 더는 움직이지 않습니다",
        Verdict::Frozen => "최솟값이 아닌 곳에서 얼어붙었습니다",
        Verdict::Plateau => "고원에 있습니다",
    },
    frozen_far_out: "폭발한 뒤 얼어붙었습니다",
    more_about: "이 상태를 자세히",
    slopes: "기울기",
    story: "이야기",
    lab: "실험실",
    reads: "이야기와 실험실 가운데",
    close: "닫기",
};
