//! The text that the labs share, in Korean.

use crate::exchange::points::PointsError;
use crate::picture::handle::Handle;
use crate::picture::landscape::Labels;
use crate::picture::{sweep_losses, update};
use crate::text::lab::{DataTable, Output, Pictures, Rates, Readouts, Settings, Sweeps, Transport};
use descent_core::drawn_set::SetKind;

pub(super) const TRANSPORT: Transport = Transport {
    label: "실행",
    run: "실행",
    pause: "멈춤",
    again: "다시 실행",
    full: |steps| format!("끝까지 {steps}"),
    step: "한 번 갱신",
    back: "한 번 되돌리기",
    stride: "이동 단위",
    reset: "처음으로",
    undo: "되돌리기",
    fork: "여기서부터 바꾸기",
    forked: |updates, changes| {
        format!("{updates}번째 갱신부터: {changes}. Delete를 누르면 없앱니다")
    },
    timeline: "갱신 횟수",
    updates: |_| "번 갱신",
    position: |done, all| format!("{all}번 가운데 {done}번 갱신"),
    speed: |speed| format!("초당 {speed}번"),
    pace: "속도",
    gentle: "천천히, 10초",
    per_second: |rate| format!("초당 {rate}번"),
    fastest: "최고 속도",
};

pub(super) const SETTINGS: Settings = Settings {
    label: "실험 설정",
    learning_rate: "학습률",
    delta: "미분 간격 δ",
    seed: "시드",
    new_seed: "새 시드",
    as_notebook: "모두 노트북처럼",
    notebook_start: "노트북",
    start_w: "W의 시작값",
    start_b: "b의 시작값",
    steps: "갱신 횟수",
    gate: "게이트",
    order: "갱신 순서",
    order_notebook: "노트북: W를 먼저 고친다",
    order_textbook: "교과서: 한꺼번에 고친다",
    gradient: "미분 방법",
    gradient_numerical: "수치 미분",
    gradient_exact: "정확한 미분",
};

pub(super) const READOUTS: Readouts = Readouts {
    label: "지금 값",
    mean_squared_error: "평균 제곱 오차",
    cross_entropy: "교차 엔트로피",
};

pub(super) const RATES: Rates = Rates {
    slider: "학습률 (로그 눈금)",
    set: |set| format!("수렴하는 학습률: {set}"),
    converges: "수렴",
    diverges: "수렴 안 함",
    no_minimum: "최솟값이 없어 수렴 한계도 없습니다",
    no_limit: "한계 없음",
};

pub(super) const PICTURES: Pictures = Pictures {
    model: "모델",
    landscape: "손실 지형",
    landscape_labels: Labels { minimum: "최솟값", slice: "단면:" },
    one_update: "갱신 한 번",
    update_labels: update::Labels { enlarged: "δ는 실제보다 크게 그렸습니다" },
    update_about: |before, after, [loss, next]| {
        format!("다음 갱신은 {before}에서 {after}로 가고, 손실은 {loss}에서 {next}로 바뀝니다.")
    },
    leg_w: "W 먼저",
    leg_b: "새 W에서 b",
    diagonal: "교과서: 한꺼번에",
    four_losses: "손실 네 번",
    errors: "손실",
    parameters: "W와 b",
    walk: |updates, start, now, loss| {
        format!(
            "{start}에서 출발해 {updates}번 갱신한 지금 {now}에 있고 손실은 {loss}입니다. 색이 짙을수록 손실이 작습니다."
        )
    },
    target: "목표",
    off_by: "차이",
    start: "출발",
    now: "지금",
    next: "다음 갱신",
    fell: "내려간 갱신",
    rose: "올라간 갱신",
    axes: "두 축",
    falling: |updates, loss, error_val| {
        format!(
            "{updates}번 갱신했을 때 손실은 {loss}, 노트북이 출력하는 error_val은 {error_val}입니다."
        )
    },
    moving: |updates, start, now| {
        format!("{start}에서 출발해 {updates}번 갱신한 지금 {now}입니다.")
    },
    loss: "손실",
    logarithmic: "로그 눈금",
    logarithmic_updates: "시간 축 로그",
    data: "데이터 표",
    keys: "화살표 키로 값을 하나씩 읽습니다.",
    keys_take: "끌거나 화살표 키로 옮깁니다.",
    keys_pick: "값을 누르거나 Enter를 누르면 그 값으로 실행을 엽니다.",
    keys_handles: "Enter를 누르면 움직일 수 있는 것으로 들어갑니다. 화살표 키로 옮기고 Esc로 나옵니다.",
    point: "점",
    add_point: "점 더하기",
    handle: |handle| match handle {
        Handle::Point(place) => format!("점 {}", place + 1),
        Handle::Weight => "가중치 W".to_owned(),
        Handle::Bias => "편향 b".to_owned(),
        Handle::Boundary => "σ = 0.5인 선".to_owned(),
        Handle::Now(_) => "지금 위치".to_owned(),
        Handle::Start(_) => "출발점".to_owned(),
    },
    zoom_in: "확대",
    zoom_out: "축소",
    zoom_fit: "전체 보기",
};

pub(super) const SWEEPS: Sweeps = Sweeps {
    begin: "돌려 보기",
    cancel: "그만두기",
    progress: |done, all| format!("{all}번 가운데 {done}번 갱신"),
    open: "여러 학습률의 손실",
    losses: |updates| format!("{updates}번 갱신 뒤의 손실"),
    setting: "실행마다 바꿔 볼 설정",
    labels: sweep_losses::Labels { diverged: "발산", limit: "한계", now: "지금" },
    runs: |computed, all| {
        if computed == all {
            format!("실행 {all}개")
        } else {
            format!("실행 {all}개 가운데 {computed}개")
        }
    },
    diverged: |runs| format!("발산 {runs}개"),
    least: |setting, value, loss| format!("가장 작은 손실은 {setting} {value}에서 {loss}입니다."),
};

pub(super) const DATA: DataTable = DataTable {
    mean: "평균",
    sum: "합",
    loss: "손실",
    more: |n| format!("점 {n}개 더"),
    of_point: |symbol, point| format!("점 {point}의 {symbol}"),
    paste: "숫자를 고쳐 적거나, x와 t 두 열을 여기에 붙여 넣거나 파일을 끌어다 놓으세요. 스프레드시트, CSV, TSV, 파이썬, NumPy 출력을 읽습니다. 점은 2개부터 10,000개까지입니다.",
    labels: "t는 0이나 1입니다.",
    open: "파일 열기…",
    taken: |points, file, names| {
        let from = file.map(|file| format!("{file}에서 ")).unwrap_or_default();
        let names = names.map(|names| format!(" 첫 줄(‘{names}’)은 열 이름으로 읽었습니다."));
        format!("{from}점 {points}개를 가져왔습니다.{}", names.unwrap_or_default())
    },
    unreadable: "브라우저가 이 파일을 읽지 못했습니다. 다시 열거나 내용을 여기에 붙여 넣어 주세요.",
    sets: "점",
    notebook: "노트북의 점",
    set: |kind| match kind {
        SetKind::Noisy => "잡음 섞인 점",
        SetKind::Outlier => "이상값이 하나 있는 점",
        SetKind::Clusters => "겹치는 두 무리",
        SetKind::Line => "직선 위의 점",
        SetKind::Column => "x가 모두 같은 점",
    },
    own: "직접 넣은 점",
    draw_again: "다시 뽑기",
    refused: |error| match error {
        PointsError::TooLong => {
            "너무 깁니다. 1MB, 점 10,000개까지 읽습니다. x와 t가 아닌 것은 빼 주세요.".to_owned()
        }
        PointsError::Nothing => "숫자가 없습니다. x와 t, 두 열이 필요합니다.".to_owned(),
        PointsError::TooFew => "점이 하나뿐입니다. 2개부터 쓸 수 있습니다.".to_owned(),
        PointsError::NotANumber { line, part, why } => {
            format!("{line}번째 줄의 ‘{part}’: {}", super::errors::number(*why))
        }
        PointsError::NotTwo { line, found } => {
            format!("{line}번째 줄에 숫자가 {found}개 있습니다. x와 t, 두 개여야 합니다.")
        }
        PointsError::Uneven { x, t } => format!("x는 {x}개, 목표값은 {t}개입니다."),
    },
};

pub(super) const OUTPUT: Output = Output {
    title: "노트북의 출력",
    caption: |interval| format!("노트북이 출력하는 그대로, 갱신 {interval}번마다 한 줄"),
    before_training: "학습 전",
    digits: "모든 자리",
    interval: "간격",
    every: |n| format!("갱신 {n}번마다"),
    copy: "복사",
    copied: "복사했습니다.",
    copy_failed: "브라우저가 복사를 막았습니다. 아래 글을 골라 복사해 주세요.",
    printing: |updates| format!("{updates}번 갱신했을 때 나머지 셀의 출력"),
    inputs: "x 값 (쉼표로 나눔)",
};
