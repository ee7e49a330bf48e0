//! The shared text in Korean.

mod document;
mod errors;
mod lab;
mod microscope;
mod page;
mod parts;
mod python;
mod run;
mod share;
mod stage;
mod story;

use super::{QuantityWords, Text, quantity_name};
use crate::experiment::language::Language;

pub(super) use document::DOCUMENT;
pub(super) use share::SHARE;
pub(super) use story::STORY_LABELS;

const QUANTITIES: QuantityWords = QuantityWords {
    updates: "갱신",
    loss: "손실",
    start: "시작",
    boundary: "경계",
    numerical: "수치 미분",
    exact: "정확한 미분",
    error: "오차",
    learning_rate: "학습률",
    seed: "시드",
    factor: "배수",
    orders: ["노트북", "교과서"],
};

pub(super) const TEXT: Text = Text {
    language: Language::Korean,
    title: "Descent: 경사 하강법을 눈으로",
    exactness: "회귀의 숫자는 NumPy와 마지막 비트까지 같습니다. exp와 log를 쓰는 계산은 끝자리가 컴퓨터의 수학 라이브러리에 따라 달라지며 NumPy도 마찬가지입니다. 그런 숫자는 NumPy와 열두 자리쯤까지 같습니다.",
    skip_to_lab: "실험실로 건너뛰기",
    skip_to_chapter: "이 단계의 글로 건너뛰기",
    lessons: "단원",
    cover: page::COVER,
    header: page::HEADER,
    transport: lab::TRANSPORT,
    settings: lab::SETTINGS,
    readouts: lab::READOUTS,
    part: parts::part,
    quantity: |quantity| quantity_name(quantity, &QUANTITIES),
    rates: lab::RATES,
    pictures: lab::PICTURES,
    stage: stage::STAGE,
    microscope: microscope::MICROSCOPE,
    keyboard: page::KEYBOARD,
    sweeps: lab::SWEEPS,
    embed: page::EMBED,
    data: lab::DATA,
    cell: |cell| format!("셀 {cell}"),
    output: lab::OUTPUT,
    state: run::state,
    milestone: |updates| format!("{updates}번 갱신"),
    verdict: run::verdict,
    frozen_far_out: "폭발하다가 얼어붙었습니다. W와 b가 너무 커서 δ를 더해도 빼도 같은 수가 되고, 두 손실의 차이가 정확히 0이라 수치 미분도 0입니다. 기울기가 0이라고 최솟값인 것은 아닙니다.",
    diverged: run::diverged,
    run_on: "그래도 계속",
    notices: page::NOTICES,
    expression_error: errors::expression,
    number_error: errors::number,
    array_error: errors::array,
    reason: errors::reason,
    paste_error: errors::paste,
    saved_error: errors::saved,
    about: page::ABOUT,
    remark: python::remark,
};
