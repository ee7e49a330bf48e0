//! The page's languages.

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Korean.
    Korean,
    /// English.
    English,
}

impl Language {
    /// All languages.
    pub const ALL: &'static [Self] = &[Self::Korean, Self::English];

    /// Returns its value in an address, which is its HTML `lang` too.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Korean => "ko",
            Self::English => "en",
        }
    }
}
