//! The keyboard help.

/// The words of the help dialog.
#[derive(Debug)]
pub struct Keyboard {
    /// Its title, and the button that opens it.
    pub title: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// Where the keys work.
    pub scope: &'static str,
    /// Keys, and what they do.
    pub keys: &'static [(&'static str, &'static str)],
}

pub(super) const KOREAN: Keyboard = Keyboard {
    title: "키보드 도움말",
    close: "닫기",
    scope: "실험실 안에 초점이 있을 때 쓸 수 있습니다. 글자를 적는 칸에서는 듣지 않습니다. 한글 자판에서도 같은 자리의 키입니다.",
    keys: &[
        ("Space", "실행하거나 멈춥니다"),
        ("→ ←", "한 걸음 앞으로, 뒤로"),
        ("Shift + → ←", "열 걸음 앞으로, 뒤로"),
        ("Page Up, Page Down", "백 걸음 앞으로, 뒤로"),
        ("Home, End", "처음으로, 끝까지"),
        ("Ctrl + Z", "바꾼 설정을 되돌립니다"),
        ("?", "이 도움말을 엽니다"),
        ("그림에서 화살표", "그림의 값을 하나씩 읽습니다"),
        ("그림에서 Esc", "값 읽기를 마칩니다"),
    ],
};

pub(super) const ENGLISH: Keyboard = Keyboard {
    title: "Keyboard",
    close: "Close",
    scope: "These keys work while the focus is in the lab, except in a field that takes text. They go by the key’s place, whatever the layout.",
    keys: &[
        ("Space", "Run or pause"),
        ("→ ←", "One update on, one back"),
        ("Shift + → ←", "Ten updates on, ten back"),
        ("Page Up, Page Down", "A hundred updates on, a hundred back"),
        ("Home, End", "To the start, to the end"),
        ("Ctrl + Z", "Undo a changed setting"),
        ("?", "Open this help"),
        ("Arrows on a picture", "Read its values one by one"),
        ("Esc on a picture", "Stop reading values"),
    ],
};
