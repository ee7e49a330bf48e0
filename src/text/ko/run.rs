//! The state of a run in Korean.

use crate::session::message::RunState;
use crate::text::grouped;
use descent_core::divergence::Divergence;
use descent_core::verdict::Verdict;

pub(super) fn state(state: RunState) -> &'static str {
    match state {
        RunState::Idle => "시작 전",
        RunState::Running => "실행 중",
        RunState::Paused => "멈춤",
        RunState::Finished => "끝",
        RunState::Diverged => "발산",
    }
}

pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Improving => "아직 나아지고 있습니다. 손실이 더 내려갈 수 있습니다.",
        Verdict::Overshooting => {
            "마지막 갱신에서 손실이 올라갔습니다. 한 번에 너무 멀리 움직여 골짜기를 건너뛰었습니다."
        }
        Verdict::Converged => {
            "수렴했습니다. 볼록한 손실의 최솟값이라 이보다 나은 W와 b는 없습니다."
        }
        Verdict::Growing => {
            "모든 점을 맞혔고, 손실은 점점 느리게, 끝없이 내려갑니다. 최솟값이 없습니다."
        }
        Verdict::Saturated => {
            "모든 점을 맞혔고, σ가 0과 1에 너무 가까워 두 측정값이 같아졌습니다. 더는 움직이지 않습니다."
        }
        Verdict::Frozen => {
            "최솟값이 아닌 곳에서 얼어붙었습니다. 마지막 갱신이 아무것도 바꾸지 못했습니다."
        }
        Verdict::Plateau => {
            "고원에 있습니다. 기울기가 거의 0이지만, 두 층의 손실은 볼록하지 않아 이곳이 최솟값이라는 뜻은 아닙니다. 다시 내려갈 수도, 여기서 멈출 수도 있습니다."
        }
    }
}

pub(super) fn diverged(updates: u64, sign: Divergence) -> String {
    let updates = grouped(updates);
    match sign {
        Divergence::NonFinite => format!(
            "{updates}번째 갱신에서 발산했습니다. 값이 float64의 범위를 넘었습니다. 학습률을 줄여 보세요."
        ),
        Divergence::LostDelta => format!(
            "{updates}번째 갱신에서 발산했습니다. W나 b가 δ에 비해 너무 커져 더하고 뺀 값이 같아졌습니다. 그래서 수치 미분이 0이 되고 더 움직이지 않습니다. 학습률을 줄이거나 δ를 늘려 보세요."
        ),
        Divergence::Loss => format!(
            "{updates}번째 갱신에서 발산했습니다. 손실이 시작값의 백만 배를 넘었습니다. 학습률을 줄여 보세요."
        ),
    }
}
