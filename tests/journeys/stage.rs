//! What WebKitGTK needs around it. It knows no headless mode, so it gets a
//! screen that nobody sees; and its window cannot be narrower than its own
//! toolbar, so the toolbar is made to take no room.

use crate::engine::program;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::{env, fs, process};

/// GTK's style for the browser's own parts, its toolbar above all.
const STYLE: &str = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; }\n";

/// A screen and a fresh home. Dropping it takes both away, and with the screen
/// a browser that is left on it.
pub(crate) struct Stage {
    screen: Child,
    display: String,
    home: PathBuf,
}

impl Stage {
    /// Starts a screen of a free number and lays out a home.
    ///
    /// # Panics
    /// Where there is no Xvfb, with what to install.
    pub(crate) fn set_up() -> Self {
        let xvfb = program("Xvfb")
            .expect("no Xvfb on this machine: install it (Debian: apt-get install xvfb)");
        let mut screen = Command::new(xvfb)
            .args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"])
            // Else it starts anew when a client leaves, such as a late process of
            // the browser before, and turns away one that is just coming.
            .arg("-noreset")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        // It names its number when it can be used; where it fails, its output ends.
        let read =
            BufReader::new(screen.stdout.take().expect("stdout is piped")).read_line(&mut number);
        let number = number.trim();
        assert!(!number.is_empty(), "Xvfb names no display: {read:?}, {:?}", screen.wait());
        let home = env::temp_dir().join(format!("descent-webkit-{}-{number}", process::id()));
        for version in ["gtk-3.0", "gtk-4.0"] {
            let folder = home.join(version);
            fs::create_dir_all(&folder).expect("the folder for passing files can be written");
            fs::write(folder.join("gtk.css"), STYLE).expect("a file can be written there");
        }
        Self { screen, display: format!(":{number}"), home }
    }

    /// The variables that bring a browser onto this stage.
    pub(crate) fn environment(&self) -> [(&'static str, OsString); 6] {
        let home = || self.home.clone().into_os_string();
        [
            ("DISPLAY", self.display.clone().into()),
            // Even where the person at this machine has a Wayland session.
            ("GDK_BACKEND", "x11".into()),
            // There is no bus of an assistive technology to look for.
            ("NO_AT_BRIDGE", "1".into()),
            ("XDG_CONFIG_HOME", home()),
            ("XDG_CACHE_HOME", home()),
            ("XDG_DATA_HOME", home()),
        ]
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What is gone already needs no ending.
        let _ = self.screen.kill();
        let _ = self.screen.wait();
        let _ = fs::remove_dir_all(&self.home);
    }
}
