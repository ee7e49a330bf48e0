//! The text around a lab in Korean.

use crate::experiment::address::Theme;
use crate::text::grouped;
use crate::text::page::{About, Cover, EmbedFoot, Header, Keyboard, Notices};

pub(super) const COVER: Cover = Cover {
    heading: "경사 하강법을 한 걸음씩 눈으로 따라갑니다",
    introduction: "NumPy만으로 머신 러닝을 가르치는 수업 노트북을 그대로 옮겼습니다. 같은 계산이 이 브라우저 안에서 돌아갑니다.",
    begin: |lesson| format!("시작하기: {lesson}"),
    go_on: |lesson, chapter| format!("이어서 하기: {lesson} {chapter}단계"),
    start_over: "처음부터",
    answered: |answered, questions| format!("질문 {questions}개 중 {answered}개에 답했습니다"),
    descent: "경사 하강법",
    updates: |updates| format!("{}번 갱신", grouped(updates)),
    hint: "고리를 끌었다가 놓으면 굴러갑니다",
    start: "경사 하강법의 시작값: 화살표 키로 옮기고 Enter로 놓습니다",
    features: "한 번 열리면 서버에 묻지 않고, 강의 페이지에 넣을 수 있으며, 한국어와 영어로 볼 수 있습니다",
};

pub(super) const HEADER: Header = Header {
    language: "한국어",
    share: "공유",
    switch_language: "한국어로 바꾸기",
    theme: |theme| match theme {
        Theme::Light => "밝은 화면",
        Theme::Dark => "어두운 화면",
        Theme::Projector => "프로젝터 화면 (크고 굵게)",
    },
    more: "더 보기",
};

pub(super) const NOTICES: Notices = Notices {
    dismiss: "닫기",
    address: "주소에 쓸 수 없는 값이 있어 기본값을 썼습니다.",
    restarted: "계산하던 작업이 멈춰서 다시 시작했습니다. 숫자는 그대로입니다.",
    in_blob: "이 페이지에서는 계산을 다른 방식의 작업 스레드에서 합니다. 숫자는 같습니다.",
    in_page: "이 페이지에서는 작업 스레드를 쓸 수 없어 페이지 안에서 계산합니다. 조금 느리지만 숫자는 같습니다.",
    not_running: "계산을 시작하지 못했습니다. 인터넷 연결을 확인하고 “다시 시도”를 눌러 주세요. 설정은 그대로 남아 있습니다.",
    another_build: "페이지와 계산 프로그램의 버전이 서로 다릅니다. 페이지를 새로 고쳐 주세요. 계속 이 문장이 보이면 페이지를 올린 사람에게 알려 주세요.",
    try_again: "다시 시도",
    chunk_missing: "페이지의 이 부분을 불러오지 못했습니다. 인터넷 연결을 확인하고 “다시 시도”를 눌러 주세요. 설정은 그대로 남아 있습니다.",
    unshared: "공유 창을 불러오지 못했습니다. 인터넷 연결을 확인하고 “공유”를 다시 눌러 주세요. 그래도 안 되면 페이지를 새로 고쳐 주세요.",
    refused: |why| format!("이 데이터로는 학습할 수 없습니다: {why}"),
};

pub(super) const ABOUT: About = About {
    version: |version, commit| {
        if commit.is_empty() {
            format!("Descent {version}")
        } else {
            format!("Descent {version} (커밋 {commit})")
        }
    },
    licences: "라이선스",
};

pub(super) const EMBED: EmbedFoot = EmbedFoot {
    open: "Descent에서 열기 (새 탭)",
    full_screen: "전체 화면",
    leave_full_screen: "전체 화면 끝내기",
};

pub(super) const KEYBOARD: Keyboard = Keyboard {
    title: "키보드 도움말",
    close: "닫기",
    scope: "실험실 안에 초점이 있을 때 쓸 수 있습니다. 글자를 적는 칸에서는 쓸 수 없습니다. 한글 자판에서도 같은 자리의 키를 누르면 됩니다.",
    keys: &[
        ("Space", "실행하거나 멈춥니다"),
        ("→ ←", "한 번 갱신하거나 되돌립니다"),
        ("Shift + → ←", "열 번 갱신하거나 되돌립니다"),
        ("Page Up, Page Down", "백 번 갱신하거나 되돌립니다"),
        ("Home, End", "처음으로, 끝까지"),
        ("Ctrl + Z", "바꾼 것을 되돌립니다"),
        ("Ctrl + Shift + Z", "되돌린 것을 다시 바꿉니다"),
        ("F", "값이 바뀌는 다음 갱신으로 갑니다"),
        ("?", "이 도움말을 엽니다"),
        ("그림에서 화살표", "그림의 값을 하나씩 읽습니다"),
        ("그림에서 Enter", "움직일 수 있는 것으로 들어갑니다. Tab은 다음 것, Esc는 나가기"),
        ("거기서 화살표", "옮깁니다. Shift와 함께 열 배씩, [ ]는 선을 돌립니다"),
        ("거기서 Home, Delete", "노트북의 자리로 보냅니다. 점을 지웁니다"),
        ("그림에서 Esc", "값 읽기를 마칩니다"),
    ],
};
