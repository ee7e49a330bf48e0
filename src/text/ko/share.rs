//! The share panel in Korean.

use crate::exchange::format::FileFormat;
use crate::experiment::address::Theme;
use crate::experiment::language::Language;
use crate::text::share::{Bring, Embed, Handout, Link, Share, Take};

pub(crate) const SHARE: Share = Share {
    language: Language::Korean,
    title: "공유",
    close: "닫기",
    parts: ["링크", "페이지에 넣기", "내보내기", "가져오기"],
    copy: "복사",
    copied: "복사했습니다.",
    copy_failed: "브라우저가 복사를 허용하지 않습니다. 글이 선택되어 있으니 Ctrl+C를 누르거나 길게 눌러 복사해 주세요.",
    link: Link {
        about: "링크를 여는 사람은 같은 실험을, 마지막 자리까지 같은 숫자로 봅니다.",
        label: "링크",
        at: |updates| format!("지금 위치에서 열기: {updates}번 갱신"),
        share: "다른 앱으로 공유…",
        qr: "링크의 QR 코드",
        no_qr: "카메라가 읽을 수 있는 QR 코드로 만들기에는 링크가 너무 깁니다. 복사해서 전해 주세요.",
    },
    embed: Embed {
        about: "이 HTML을 붙여 넣으면 수업 페이지나 블로그, 전자책 안에 실험실이 들어갑니다.",
        part: "프레임에 넣을 것",
        lab: "실험실만",
        chapter: |number| format!("실험실과 이야기 {number}단계"),
        visible: "보이는 것",
        language: "언어",
        readers_language: "보는 사람의 언어",
        theme: "색",
        readers_theme: "보는 사람의 설정",
        theme_name: |theme| match theme {
            Theme::Light => "밝게",
            Theme::Dark => "어둡게",
            Theme::Projector => "프로젝터용",
        },
        height: "높이(픽셀)",
        height_error: |least, most| format!("{least}에서 {most} 사이의 정수를 적어 주세요."),
        title: |lesson| format!("실험실: {lesson}"),
        preview: "미리 보기",
        iframe: "iframe: 이것만 있으면 됩니다",
        element: "요소: 높이를 스스로 맞추고 목표 달성을 알립니다",
    },
    take: Take {
        whole: |updates| format!("끝까지 실행한 결과: {updates}번 갱신"),
        computing: |done, all| format!("실행을 계산하고 있습니다: {all}번 가운데 {done}번 갱신"),
        refused: |why| format!("이 데이터로는 학습할 수 없습니다. {why}"),
        files: "파일",
        file: |file| match file {
            FileFormat::Output => "출력 표 (CSV)",
            FileFormat::History => "곡선의 기록 (CSV)",
            FileFormat::Python => "Python 스크립트",
            FileFormat::Notebook => "Jupyter 노트북 (.ipynb)",
            FileFormat::Experiment => "저장한 실험 (.json)",
        },
        preview: "파일의 내용",
        save: "파일로 저장",
        pictures: "그림",
        save_picture: |title, kind| format!("“{title}” 그림 저장, {kind}"),
        no_png: "브라우저가 이 그림을 PNG로 만들지 못했습니다. SVG로 저장해 주세요.",
        print: "수업 자료로 인쇄",
        print_about: "지금 단계의 이야기와 실험 설정, 그림, 출력 표를 종이에 인쇄합니다.",
    },
    bring: Bring {
        paste: "내 노트북의 출력",
        paste_about: "W = 와 b = 가 있는 줄이나, 학습 셀이 출력한 내용 전체를 붙여 넣어 주세요.",
        compare: "여기 실행과 비교",
        start_there: "그 값에서 시작",
        no_start: "학습하기 전의 W와 b가 글에 없어 시작할 값이 없습니다. W = … 와 b = … 줄도 붙여 넣어 주세요.",
        no_run: "이 단원에는 학습이 없습니다. 비교하려는 출력이 나온 단원을 열고 거기에 붙여 넣어 주세요.",
        circuit: "회로의 게이트는 하나씩 학습합니다. 게이트 단원을 열어 게이트를 고르고, 그 출력을 거기에 붙여 넣어 주세요.",
        known: "알려진 시작값이라서 정확한 값을 압니다.",
        recovered: "출력된 오차에서, 출력되지 않은 시작값의 나머지 자리를 알아냈습니다.",
        printed: "시작값은 출력된 자리까지만 압니다. 그래서 오차는 여덟째 자리쯤부터 다릅니다.",
        own: "시작값이 없어서, 지금 열려 있는 실험의 줄과 비교합니다.",
        computing: |done, all| format!("여기에서 실행하고 있습니다: {all}번 가운데 {done}번 갱신"),
        equal: |rows| format!("붙여 넣은 {rows}줄이 마지막 글자까지 모두 같습니다."),
        noise: |rows| format!("붙여 넣은 {rows}줄이 끝자리를 빼고 모두 같습니다."),
        differs: |step| {
            if step < 0 {
                "학습하기 전의 줄부터 다릅니다. 시작값이나 데이터가 다릅니다.".to_owned()
            } else {
                format!("step = {step} 줄에서 처음으로 달라집니다.")
            }
        },
        no_rows: "여기 실행에도 있는 줄이 붙여 넣은 글에 없습니다.",
        table: "한 줄씩 비교",
        pasted: "붙여 넣은 값",
        here: "여기 값",
        before: "학습 전",
        agreement: ["같음", "반올림 차이"],
        digits: |digits| format!("앞 {digits}자리까지 같음"),
        first: "처음 다른 줄",
        open: "저장한 실험",
        open_about: "여기에서 저장한 .json 파일을 고르거나 여기로 끌어다 놓으세요.",
        unreadable: "브라우저가 파일을 읽지 못했습니다. 다시 골라 주세요.",
    },
    handout: Handout {
        experiment: "실험",
        now: |updates| format!("{updates}번 갱신한 뒤"),
        output: "노트북의 출력",
    },
};
