//! 한국어.

use super::{
    About, Cover, Header, Notices, Output, Readouts, Settings, Text, Transport, grouped, named,
};
use crate::experiment::address::Reason;
use crate::experiment::number::NumberError;
use crate::lesson::Lesson;
use crate::session::message::RunState;
use descent_core::dataset::DatasetError;
use descent_core::divergence::Divergence;
use descent_core::verdict::Verdict;

pub(super) static TEXT: Text = Text {
    title: "Descent: 경사 하강법을 눈으로",
    skip_to_lab: "실험실로 건너뛰기",
    lessons: "단원",
    lesson: |lesson| match lesson {
        Lesson::Derivative => "수치 미분",
        Lesson::Regression => "회귀",
        Lesson::Classification => "분류",
        Lesson::Gates => "논리 게이트",
        Lesson::Xor => "XOR",
    },
    lesson_about: |lesson| match lesson {
        Lesson::Derivative => {
            "x를 δ만큼 늘리고 줄여 기울기를 잽니다. 노트북의 모든 학습이 여기서 시작합니다."
        }
        Lesson::Regression => {
            "점 다섯 개에 직선을 맞춥니다. W와 b가 8,001번 고쳐지는 과정을 봅니다."
        }
        Lesson::Classification => {
            "점 열 개를 0과 1로 나눕니다. 시그모이드와 크로스 엔트로피가 하는 일을 봅니다."
        }
        Lesson::Gates => "AND, OR, NAND는 배우고 XOR은 배우지 못합니다. 그 이유를 봅니다.",
        Lesson::Xor => "게이트 하나로는 XOR을 만들 수 없지만, 셋을 이으면 만들 수 있습니다.",
    },
    cover: Cover {
        heading: "경사 하강법이 생각하는 과정을 눈으로 봅니다",
        introduction: "NumPy만으로 머신 러닝을 가르치는 수업 노트북을 그대로 옮겼습니다. 버튼을 누르면 같은 계산이 이 브라우저 안에서 돌아가고, 화면의 숫자는 NumPy의 숫자와 같습니다.",
        open: "열기",
        go_on: |lesson, updates| match updates {
            Some(updates) => format!("이어서 하기: {lesson}, {updates}번 갱신"),
            None => format!("이어서 하기: {lesson}"),
        },
    },
    header: Header {
        other_language: "EN",
        share: "공유",
        switch_language: "Switch to English",
        dark: "어두운 화면",
        light: "밝은 화면",
    },
    transport: Transport {
        label: "실행",
        run: "실행",
        pause: "멈춤",
        again: "다시 실행",
        full: |steps| format!("끝까지 {steps}"),
        step: "한 걸음",
        back: "한 걸음 뒤로",
        stride: "걸음 크기",
        reset: "처음으로",
        undo: "설정 되돌리기",
        timeline: "갱신 횟수",
        updates: "번 갱신",
        position: |done, all| format!("{all}번 가운데 {done}번 갱신"),
        speed: |speed| format!("초당 {speed}번"),
        pace: "빠르기",
        gentle: "천천히, 10초",
        per_second: |rate| format!("초당 {rate}번"),
        fastest: "최고 속도",
    },
    settings: Settings {
        label: "실험 설정",
        more: "설정 더 보기",
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
        gradient_numerical: "수치미분",
        gradient_exact: "정확한 미분",
    },
    readouts: Readouts {
        label: "지금 값",
        mean_squared_error: "평균제곱오차",
        cross_entropy: "크로스 엔트로피",
    },
    quantity: |quantity| named(quantity, "걸음", "손실"),
    rates: super::rates::KOREAN,
    pictures: super::pictures::KOREAN,
    microscope: super::microscope::KOREAN,
    keyboard: super::keyboard::KOREAN,
    classification: super::classification::KOREAN,
    derivative: super::derivative::KOREAN,
    array: super::array::KOREAN,
    bugs: super::bugs::KOREAN,
    gates: super::gates::KOREAN,
    sweeps: super::sweeps::KOREAN,
    circuit: super::circuit::KOREAN,
    embed: super::embed::KOREAN,
    output: Output {
        title: "노트북의 출력",
        caption: |interval| format!("노트북이 찍는 그대로, {interval}걸음마다 한 줄"),
        before_training: "학습 전",
        digits: "모든 자리",
        interval: "간격",
        every: |n| format!("{n}걸음마다"),
        copy: "복사",
        copied: "복사했습니다.",
        copy_by_hand: "브라우저가 복사를 막았습니다. 아래 글을 골라 복사해 주세요.",
    },
    state: |state| match state {
        RunState::Idle => "시작 전",
        RunState::Running => "실행 중",
        RunState::Paused => "멈춤",
        RunState::Finished => "끝",
        RunState::Diverged => "발산",
    },
    milestone: |updates| format!("{updates}번 갱신"),
    verdict: |verdict| match verdict {
        Verdict::Improving => "아직 나아지고 있습니다. 손실이 더 내려갈 수 있습니다.",
        Verdict::Overshooting => {
            "마지막 갱신에서 손실이 올라갔습니다. 걸음이 너무 커서 골짜기를 건너뛰었습니다."
        }
        Verdict::Converged => {
            "수렴했습니다. 볼록한 손실의 최솟값이라 이보다 나은 W와 b는 없습니다."
        }
        Verdict::Growing => {
            "모든 점을 맞혔고, 손실은 끝없이 조금씩 내려갑니다. 도착할 최솟값이 없습니다."
        }
        Verdict::Saturated => {
            "모든 점을 맞혔고, σ가 0과 1에 너무 가까워 두 측정값이 같아졌습니다. 더는 움직이지 않습니다."
        }
        Verdict::Frozen => {
            "최솟값이 아닌 곳에서 얼어붙었습니다. 마지막 갱신이 아무것도 바꾸지 못했습니다."
        }
        Verdict::Plateau => {
            "평평한 곳에 있습니다. 기울기가 거의 0이지만, 두 층의 손실은 볼록하지 않아 이곳이 최솟값이라는 뜻은 아닙니다. 다시 내려갈 수도, 여기서 멈출 수도 있습니다."
        }
    },
    frozen_far_out: "폭발하다가 얼어붙었습니다. W와 b가 너무 커서 δ를 더해도 빼도 같은 수가 되고, 두 손실의 차이가 정확히 0이라 수치미분도 0입니다. 기울기가 0이라고 최솟값인 것은 아닙니다.",
    diverged: |updates, sign| {
        let updates = grouped(updates);
        match sign {
            Divergence::NonFinite => format!(
                "{updates}번째 갱신에서 발산했습니다. 값이 float64의 범위를 넘었습니다. 학습률을 줄여 보세요."
            ),
            Divergence::LostDelta => format!(
                "{updates}번째 갱신에서 발산했습니다. W나 b가 δ에 비해 너무 커져 더하고 뺀 값이 같아졌습니다. 그래서 수치미분이 0이 되고 더 움직이지 않습니다. 학습률을 줄이거나 δ를 늘려 보세요."
            ),
            Divergence::Loss => format!(
                "{updates}번째 갱신에서 발산했습니다. 손실이 시작값의 백만 배를 넘었습니다. 학습률을 줄여 보세요."
            ),
        }
    },
    run_on: "그래도 계속",
    notices: Notices {
        dismiss: "닫기",
        address: "주소에 쓸 수 없는 값이 있어 기본값을 썼습니다.",
        restarted: "계산하던 작업이 멈춰서 다시 시작했습니다. 숫자는 그대로입니다.",
        in_blob: "이 페이지에서는 계산을 다른 방식의 작업 스레드에서 합니다. 숫자는 같습니다.",
        in_page: "이 페이지에서는 작업 스레드를 쓸 수 없어 페이지 안에서 계산합니다. 조금 느리지만 숫자는 같습니다.",
        unshared: "공유 창을 불러오지 못했습니다. 인터넷 연결을 확인하고 “공유”를 다시 눌러 주세요. 그래도 안 되면 페이지를 새로 고쳐 주세요.",
        refused: |why| format!("이 데이터로는 학습할 수 없습니다: {why}"),
    },
    expression_error: super::expression::KOREAN,
    number_error: |error| match error {
        NumberError::Empty => "숫자를 적어 주세요.",
        NumberError::DecimalComma => "소수점은 쉼표가 아니라 점으로 적어 주세요. 예: 0.01",
        NumberError::NotANumber => "숫자로 읽을 수 없습니다. 예: 0.01 또는 1e-2",
        NumberError::OutOfRange => "쓸 수 있는 범위를 벗어났습니다.",
    },
    reason: |reason| match reason {
        Reason::Number(error) => (TEXT.number_error)(error).to_owned(),
        Reason::Unknown => "쓸 수 있는 값이 아닙니다.".to_owned(),
        Reason::Count(1) => "숫자 하나를 적어 주세요. 예: 0.59".to_owned(),
        Reason::Count(count) => format!("값 {count}개를 쉼표로 나누어 적어 주세요."),
        Reason::TooMany(most) => format!("값은 {most}개까지 적을 수 있습니다."),
        Reason::Shape => "이 함수가 받지 않는 모양의 배열입니다.".to_owned(),
        Reason::Pairs => "x:t 쌍을 쉼표로 나누어 적어 주세요. 예: 1:2,2:3".to_owned(),
        Reason::Data(DatasetError::Empty) => "점이 하나도 없습니다.".to_owned(),
        Reason::Data(DatasetError::TooMany) => "점은 10,000개까지 쓸 수 있습니다.".to_owned(),
        Reason::Data(DatasetError::NotFinite { point }) => {
            format!("{point}번째 점이 유한한 수가 아닙니다.")
        }
        Reason::Data(DatasetError::NotALabel { point }) => {
            format!("{point}번째 점의 목표값은 0이나 1이어야 합니다.")
        }
        Reason::Array(error) => (TEXT.array.error)(error, TEXT.number_error),
        Reason::Function(kind) => (super::expression::KOREAN)(kind),
        Reason::Length => "주소가 너무 길어 읽지 않았습니다.".to_owned(),
    },
    about: About {
        version: |version, commit| {
            if commit.is_empty() {
                format!("Descent {version}")
            } else {
                format!("Descent {version} (커밋 {commit})")
            }
        },
        licences: "라이선스",
    },
    exchange: super::exchange::KOREAN,
};
