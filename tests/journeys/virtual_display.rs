//! A display for WebKitGTK, which has no headless mode. Its window cannot be
//! narrower than its own toolbar, so the toolbar is made to take no room.

use crate::engine::program;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::{env, fs, process};

/// GTK's style for the browser's own parts, its toolbar above all.
const STYLE: &str = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; }\n";

/// A running X server and a fresh home folder. Dropping it ends the server, any browser
/// that is left on it, and removes the folder.
pub(crate) struct VirtualDisplay {
    server: Child,
    name: String,
    home: PathBuf,
}

impl VirtualDisplay {
    /// Starts an X server on a free display and makes a home folder.
    ///
    /// # Panics
    /// If there is no Xvfb, with a sentence that says what to install.
    pub(crate) fn start() -> Self {
        let xvfb = program("Xvfb")
            .expect("no Xvfb on this machine: install it (Debian: apt-get install xvfb)");
        let mut server = Command::new(xvfb)
            .args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"])
            // Without it the server resets when its last client leaves, and turns
            // away one that is just coming.
            .arg("-noreset")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        // It prints its number once it can be used; if it fails, its output ends.
        let read =
            BufReader::new(server.stdout.take().expect("stdout is piped")).read_line(&mut number);
        let number = number.trim();
        assert!(!number.is_empty(), "Xvfb names no display: {read:?}, {:?}", server.wait());
        let home = env::temp_dir().join(format!("descent-webkit-{}-{number}", process::id()));
        for version in ["gtk-3.0", "gtk-4.0"] {
            let folder = home.join(version);
            fs::create_dir_all(&folder).expect("the folder for passing files can be written");
            fs::write(folder.join("gtk.css"), STYLE).expect("a file can be written there");
        }
        Self { server, name: format!(":{number}"), home }
    }

    /// Returns the environment variables of a browser on this display.
    pub(crate) fn environment(&self) -> [(&'static str, OsString); 7] {
        let home = || self.home.clone().into_os_string();
        [
            ("DISPLAY", self.name.clone().into()),
            // Even if the person at this machine has a Wayland session.
            ("GDK_BACKEND", "x11".into()),
            // There is no bus of an assistive technology to look for.
            ("NO_AT_BRIDGE", "1".into()),
            // On a display without a graphics card each frame would be copied through a
            // software renderer twice: this halves a journey's CPU time.
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1".into()),
            ("XDG_CONFIG_HOME", home()),
            ("XDG_CACHE_HOME", home()),
            ("XDG_DATA_HOME", home()),
        ]
    }
}

impl Drop for VirtualDisplay {
    fn drop(&mut self) {
        // These fail only if the server or the folder is gone already.
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.home);
    }
}
