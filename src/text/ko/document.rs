//! The text of the page's HTML in Korean.

use crate::text::document::Document;

pub(crate) const DOCUMENT: Document = Document {
    locale: "ko_KR",
    description: "수업 노트북의 경사 하강법을 브라우저에서 다시 돌려 보며 배우는 머신 러닝.",
    preview: "수업 노트북의 경사 하강법을 브라우저에서 다시 돌려 보며 배우는 머신 러닝.",
    preview_picture: "Descent: 손실 지형 위를 걸어 내려가는 선형 회귀.",
    loading: "Descent를 불러오고 있습니다.",
    sandboxed: "이 페이지의 보안 설정(sandbox) 때문에 여기에서는 Descent를 불러올 수 없습니다. 새 탭에서 열어 주세요.",
    no_script: "JavaScript가 꺼져 있어 실험실이 없습니다. 그림과 학습, 질문을 돌려서 확인하는 일은 브라우저 안에서 계산하므로 JavaScript가 필요합니다. 브라우저 설정에서 켜고 새로 고침해 주세요. 글은 아래 링크에서 모두 읽을 수 있습니다.",
    unsupported: "이 브라우저에서는 Descent를 실행할 수 없습니다. 계산에 WebAssembly(SIMD 포함)가 필요합니다. 브라우저를 최신 버전으로 올리거나, WebAssembly를 막는 보안 설정을 풀고 새로 고침해 주세요.",
    failed: "Descent를 불러오지 못했습니다. 인터넷 연결을 확인하고 새로 고침해 주세요. 계속 이 문장이 보이면 페이지를 올린 사람에게 알려 주세요.",
    untold: "이 단원의 글을 불러오지 못했습니다. 인터넷 연결을 확인해 주세요.",
    again: "다시 불러오기",
    lab: "실험실 열기",
};
