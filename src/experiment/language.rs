//! The registry of the page's languages: one line each.
//!
//! A language is its line here, a folder in `src/text/`, and a file in
//! `src/lesson/<name>/text/` for each lesson, all under its code.

/// Passes the registered languages to a macro, behind the arguments in braces.
///
/// A line gives the language's code, which is also its module, its value in the
/// address and its HTML `lang`; its variant; and its name in itself. The page falls
/// back on the first.
macro_rules! registered_languages {
    ([$($then:tt)+] { $($arguments:tt)* }) => {
        $($then)+! {
            { $($arguments)* }
            ko Korean "한국어";
            en English "English";
            #[cfg(feature = "pseudo-language")]
            qps Pseudo "[Ƥşéûðö]";
        }
    };
}

/// Declares the module of each language.
macro_rules! language_modules {
    () => {
        $crate::experiment::language::registered_languages! {
            [$crate::experiment::language::language_modules] {}
        }
    };
    ({} $($(#[$condition:meta])* $code:ident $variant:ident $name:literal;)*) => {
        $($(#[$condition])* mod $code;)*
    };
}

/// Returns a reference to an item in the module of a language.
macro_rules! in_language {
    (
        { $language:expr, $item:ident }
        $($(#[$condition:meta])* $code:ident $variant:ident $name:literal;)*
    ) => {
        match $language {
            $(
                $(#[$condition])*
                $crate::experiment::language::Language::$variant => &$code::$item,
            )*
        }
    };
    ($language:expr, $item:ident) => {
        $crate::experiment::language::registered_languages! {
            [$crate::experiment::language::in_language] { $language, $item }
        }
    };
}

pub(crate) use {in_language, language_modules, registered_languages};

macro_rules! define_language {
    ({} $($(#[$condition:meta])* $code:ident $variant:ident $name:literal;)*) => {
        /// A language of the page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Language {
            $(
                $(#[$condition])*
                #[doc = $name]
                $variant,
            )*
        }

        impl Language {
            /// All languages; the page falls back on the first.
            pub const ALL: &'static [Self] = &[$($(#[$condition])* Self::$variant),*];

            /// Returns its value in an address, which is its HTML `lang` too.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $($(#[$condition])* Self::$variant => stringify!($code),)*
                }
            }

            /// Returns the language of the first known one of these tags (BCP 47), else
            /// the first of all.
            #[must_use]
            pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
                let known = |tag: &str| {
                    Self::ALL.iter().copied().find(|language| tag.split('-').next() == Some(language.code()))
                };
                tags.into_iter().find_map(known).unwrap_or(Self::ALL[0])
            }

            /// Returns the language after it, and after the last the first.
            #[must_use]
            pub fn next(self) -> Self {
                let place = Self::ALL.iter().position(|language| *language == self);
                Self::ALL[place.map_or(0, |place| (place + 1) % Self::ALL.len())]
            }

            /// Returns its name in itself.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $($(#[$condition])* Self::$variant => $name,)*
                }
            }
        }
    };
}
registered_languages! { [define_language] {} }
