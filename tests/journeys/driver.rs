//! The two engines: where their browsers and drivers are, and a driver's life.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;

/// A browser engine that the journeys run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Blink and V8.
    Chromium,
    /// Gecko.
    Firefox,
}

impl Engine {
    /// As in the names of screenshots.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The browser's program.
    ///
    /// # Panics
    /// Where there is none, with what to install.
    pub(crate) fn browser(self) -> PathBuf {
        let (names, bundle): (&[&str], _) = match self {
            Self::Chromium => (
                &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            ),
            Self::Firefox => {
                (&["firefox-esr", "firefox"], "/Applications/Firefox.app/Contents/MacOS/firefox")
            }
        };
        let bundle = PathBuf::from(bundle);
        names
            .iter()
            .find_map(|name| program(name))
            .or_else(|| bundle.is_file().then_some(bundle))
            .unwrap_or_else(|| {
                panic!(
                    "no {} on this machine: install it (Debian: apt-get install {})",
                    self.name(),
                    names[0]
                )
            })
    }

    /// The driver's program, from `CHROMEDRIVER` or `GECKODRIVER` or where set-up puts it.
    fn driver(self) -> PathBuf {
        let (name, variable, install) = match self {
            Self::Chromium => ("chromedriver", "CHROMEDRIVER", "apt-get install chromium-driver"),
            Self::Firefox => ("geckodriver", "GECKODRIVER", "cargo install --locked geckodriver"),
        };
        env::var_os(variable).map(PathBuf::from).or_else(|| program(name)).unwrap_or_else(|| {
            panic!("no {name} on this machine: install it ({install}) or set {variable}")
        })
    }
}

/// The first program of this name on PATH or where tools are put.
fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let home = env::home_dir().unwrap_or_default();
    let cache = env::var_os("XDG_CACHE_HOME").map_or_else(|| home.join(".cache"), PathBuf::from);
    let tools = env::var_os("DESCENT_TOOLS").map_or_else(|| cache.join("descent"), PathBuf::from);
    let places = [tools.join("bin"), home.join(".cargo/bin"), PathBuf::from("/usr/bin")];
    env::split_paths(&path)
        .chain(places)
        .map(|place| place.join(name))
        .find(|program| program.is_file())
}

/// A driver process. Dropping it ends the process.
pub(crate) struct Driver {
    process: Child,
    /// Where it listens, on 127.0.0.1.
    pub(crate) port: u16,
}

impl Driver {
    /// Starts the engine's driver on a port that the system gives.
    pub(crate) fn start(engine: Engine) -> Self {
        let program = engine.driver();
        let mut command = Command::new(&program);
        match engine {
            Engine::Chromium => command.arg("--port=0"),
            // System access: the browser's own console is read through it.
            Engine::Firefox => command.args(["--port", "0", "--allow-system-access"]),
        };
        let mut process = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let mut lines = BufReader::new(process.stdout.take().expect("stdout is piped"))
            .lines()
            .map_while(Result::ok);
        let mut said = String::new();
        let port = lines.by_ref().find_map(|line| {
            said += &format!("\n  {line}");
            announced_port(&line)
        });
        // A pipe that nobody empties would stop the driver.
        thread::spawn(move || lines.for_each(drop));
        let Some(port) = port else {
            // Its output has ended, so the process has too.
            let status = process.wait();
            panic!("{} names no port ({status:?}):{said}", program.display());
        };
        Self { process, port }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Both fail only where the process is gone already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The port in "… started successfully on port 40317." or "… Listening on 127.0.0.1:34243".
fn announced_port(line: &str) -> Option<u16> {
    let (_, port) = line
        .split_once("successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    port.trim_end_matches('.').parse().ok()
}
