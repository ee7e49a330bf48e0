//! The three engines: what they are called, and where their programs are.

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
    /// As in the names of screenshots.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The driver's program, from the variable that names it or where set-up puts it.
    ///
    /// # Panics
    /// Where there is none, with what to install.
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

/// Chromium's or Chrome's program.
pub(crate) fn chromium() -> PathBuf {
    browser(
        &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    )
}

/// Firefox's program.
pub(crate) fn firefox() -> PathBuf {
    browser(&["firefox-esr", "firefox"], "/Applications/Firefox.app/Contents/MacOS/firefox")
}

/// The first browser of these names, else macOS's.
///
/// # Panics
/// Where there is none, with what to install.
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

/// The first program of this name on PATH or where tools are put.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let home = env::home_dir().unwrap_or_default();
    let places = [tools().join("bin"), home.join(".cargo/bin"), PathBuf::from("/usr/bin")];
    env::split_paths(&path)
        .chain(places)
        .map(|place| place.join(name))
        .find(|program| program.is_file())
}

/// The folder that set-up puts tools into.
pub(crate) fn tools() -> PathBuf {
    let home = env::home_dir().unwrap_or_default();
    let cache = env::var_os("XDG_CACHE_HOME").map_or_else(|| home.join(".cache"), PathBuf::from);
    env::var_os("DESCENT_TOOLS").map_or_else(|| cache.join("descent"), PathBuf::from)
}
