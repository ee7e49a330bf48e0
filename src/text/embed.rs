//! The lab within someone else's page.

/// The words of its foot.
#[derive(Debug)]
pub struct Embed {
    /// The link to the same lab in a tab of its own.
    pub open: &'static str,
    /// To the whole screen.
    pub full_screen: &'static str,
    /// Back from the whole screen.
    pub leave_full_screen: &'static str,
}

pub(super) const KOREAN: Embed = Embed {
    open: "Descent에서 열기 (새 탭)",
    full_screen: "전체 화면",
    leave_full_screen: "전체 화면 끝내기",
};

pub(super) const ENGLISH: Embed = Embed {
    open: "Open in Descent (new tab)",
    full_screen: "Full screen",
    leave_full_screen: "Leave full screen",
};
