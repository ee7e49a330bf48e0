//! A driver process: started on a free port, ended with its owner.

use crate::engine::Engine;
use crate::virtual_display::VirtualDisplay;
use crate::webdriver;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Time that a driver may take to answer, and between two tries.
const DEADLINE: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(5);

/// Ports to try before it is no accident that each was taken.
const PORTS: usize = 8;

/// A driver process. Dropping it ends the process.
pub(crate) struct Driver {
    process: Child,
    /// The port that it listens on, at 127.0.0.1.
    pub(crate) port: u16,
    // Declared after the process, so that it ends later.
    _display: Option<VirtualDisplay>,
}

impl Driver {
    /// Starts the engine's driver on a port that the system gives.
    pub(crate) fn start(engine: Engine) -> Self {
        let program = engine.driver();
        match engine {
            Engine::Chromium => Self::announced(&program, &["--port=0"]),
            // System access gives the browser's own console.
            Engine::Firefox => Self::announced(&program, &["--port", "0", "--allow-system-access"]),
            Engine::WebKit => Self::silent(&program),
        }
    }

    /// Starts a driver that prints the port it listens on.
    fn announced(program: &Path, arguments: &[&str]) -> Self {
        let mut process = spawn(Command::new(program).args(arguments).stdout(Stdio::piped()));
        let mut lines = BufReader::new(process.stdout.take().expect("stdout is piped"))
            .lines()
            .map_while(Result::ok);
        let mut printed = String::new();
        let port = lines.by_ref().find_map(|line| {
            printed += &format!("\n  {line}");
            announced_port(&line)
        });
        // A pipe that nobody empties would stop the driver.
        thread::spawn(move || lines.for_each(drop));
        let Some(port) = port else {
            // Its output has ended, so the process has too.
            let status = process.wait();
            panic!("{} names no port ({status:?}):{printed}", program.display());
        };
        Self { process, port, _display: None }
    }

    /// Starts a driver that is given its port, prints nothing and answers once it is up.
    fn silent(program: &Path) -> Self {
        let display = VirtualDisplay::start();
        let mut status = None;
        for _ in 0..PORTS {
            let port = TcpListener::bind(("127.0.0.1", 0))
                .and_then(|listener| listener.local_addr())
                .expect("this machine has a free port")
                .port();
            let mut process = spawn(
                Command::new(program)
                    .arg(format!("--port={port}"))
                    .envs(display.environment())
                    .stdout(Stdio::null()),
            );
            let start = Instant::now();
            // It ends at once if another program took the port meanwhile.
            status = loop {
                let ended = process.try_wait().ok().flatten();
                if ended.is_some() {
                    break ended;
                }
                if webdriver::answers(port) {
                    return Self { process, port, _display: Some(display) };
                }
                if start.elapsed() > DEADLINE {
                    let _ = process.kill();
                    break process.wait().ok();
                }
                thread::sleep(POLL);
            };
        }
        panic!("{} does not answer ({status:?})", program.display());
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Both fail only if the process is gone already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn spawn(command: &mut Command) -> Child {
    command.stdin(Stdio::null()).stderr(Stdio::null()).spawn().unwrap_or_else(|error| {
        panic!("{} does not start: {error}", command.get_program().display())
    })
}

/// Reads the port in "… started successfully on port 40317." or "… Listening on 127.0.0.1:34243".
fn announced_port(line: &str) -> Option<u16> {
    let (_, port) = line
        .split_once("successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    port.trim_end_matches('.').parse().ok()
}
