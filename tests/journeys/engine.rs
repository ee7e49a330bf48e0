//! The three engines: their names and the places of their programs.

use std::env;
use std::path::PathBuf;

/// A browser engine that the journeys run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Blink and V8.
    Chromium,
    /// Gecko.
    Firefox,
    /// WebKitGTK, Safari's engine on Linux.
    WebKit,
}

impl Engine {
    /// All of them, in the order of a run.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Returns true if this kind of system has the engine.
    pub(crate) fn exists(self) -> bool {
        self != Self::WebKit || !cfg!(target_os = "macos")
    }

    /// Returns its name in the names of walks and screenshots.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Returns the driver's program: the one that a variable names, else the one on PATH.
    ///
    /// # Panics
    /// If there is none, with a sentence that says what to install.
    pub(crate) fn driver(self) -> PathBuf {
        let (name, variable, install) = match self {
            Self::Chromium => ("chromedriver", "CHROMEDRIVER", "apt-get install chromium-driver"),
            Self::Firefox => ("geckodriver", "GECKODRIVER", "cargo install --locked geckodriver"),
            Self::WebKit => {
                ("WebKitWebDriver", "WEBKITWEBDRIVER", "apt-get install webkit2gtk-driver")
            }
        };
        env::var_os(variable).map(PathBuf::from).or_else(|| program(name)).unwrap_or_else(|| {
            panic!("no {name} on this machine: install it ({install}) or set {variable}")
        })
    }
}

/// Returns Chromium's or Chrome's program.
pub(crate) fn chromium() -> PathBuf {
    browser(
        &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    )
}

/// Returns Firefox's program.
pub(crate) fn firefox() -> PathBuf {
    browser(&["firefox-esr", "firefox"], "/Applications/Firefox.app/Contents/MacOS/firefox")
}

/// Returns the first browser of these names, else macOS's.
///
/// # Panics
/// If there is none, with a sentence that says what to install.
fn browser(names: &[&str], bundle: &str) -> PathBuf {
    let bundle = PathBuf::from(bundle);
    names
        .iter()
        .find_map(|name| program(name))
        .or_else(|| bundle.is_file().then_some(bundle))
        .unwrap_or_else(|| {
            let name = names[0];
            panic!("no {name} on this machine: install it (Debian: apt-get install {name})")
        })
}

/// Returns the first program of this name on PATH or among the tools of the set-up.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let home = env::home_dir().unwrap_or_default();
    let places = [tools().join("bin"), home.join(".cargo/bin"), PathBuf::from("/usr/bin")];
    env::split_paths(&path)
        .chain(places)
        .map(|place| place.join(name))
        .find(|program| program.is_file())
}

/// Returns the folder that the set-up puts tools into.
pub(crate) fn tools() -> PathBuf {
    let home = env::home_dir().unwrap_or_default();
    let cache = env::var_os("XDG_CACHE_HOME").map_or_else(|| home.join(".cache"), PathBuf::from);
    env::var_os("DESCENT_TOOLS").map_or_else(|| cache.join("descent"), PathBuf::from)
}
