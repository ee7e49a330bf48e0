//! Serves the release site on this machine: from a subfolder, under the site's
//! policy, with everything else not found, and broken if a journey asks for it.

use crate::acceptor::Acceptor;
use crate::console;
use crate::fault::Fault;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

/// The folder of the site.
const FOLDER: &str = "/courses/ml/descent/";

/// The folder of course pages on another host: the same server under another
/// name, and so another origin. Its files are the examples, and an empty page.
const COURSE: &str = "/course/";

/// The empty page.
const BLANK: (&str, &str) =
    ("blank.html", "<!DOCTYPE html><head><title>Course</title></head><h1>Course</h1>");

/// Keeps browsers from asking this host for an icon.
const ICON: &str = "<head><link rel=\"icon\" href=\"data:,\">";

/// The policy that the site promises to work under.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; worker-src 'self'; img-src 'self' data: blob:; manifest-src 'self'; \
    frame-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types descent descent-boot";

/// A request and its answer.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// The target as the browser wrote it.
    pub(crate) target: String,
    /// The answer's status.
    pub(crate) status: u16,
}

/// A served site. Dropping it ends the server.
pub(crate) struct Site {
    handler: Arc<Handler>,
    _acceptor: Acceptor,
}

/// Answers requests; shared by the threads of the server and of a proxy.
pub(crate) struct Handler {
    origin: String,
    dist: PathBuf,
    fault: Option<Fault>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    requests: Vec<Request>,
    /// Requests for the worker's script.
    loads: u32,
    /// Requests for the words of a story.
    told: u32,
    /// Connections that wait for a file of the worker, by its name.
    unanswered: Vec<(TcpStream, String)>,
    /// True if the missing files are there again.
    repaired: bool,
}

impl Site {
    /// Serves the site built in `dist`, at an origin that no site has had before.
    pub(crate) fn serve(dist: PathBuf, fault: Option<Fault>) -> Self {
        let bound = Acceptor::bind();
        let origin = format!("http://{}", bound.1);
        let handler = Arc::new(Handler { origin, dist, fault, state: Mutex::default() });
        let acceptor = Acceptor::start(bound, {
            let handler = Arc::clone(&handler);
            move |stream| handler.serve(stream)
        });
        Self { handler, _acceptor: acceptor }
    }

    /// Returns the part that answers requests.
    pub(crate) fn handler(&self) -> Arc<Handler> {
        Arc::clone(&self.handler)
    }

    /// Returns the site's origin.
    pub(crate) fn origin(&self) -> String {
        self.handler.origin.clone()
    }

    /// Returns the address of the page, without a query.
    pub(crate) fn page(&self) -> String {
        self.origin() + FOLDER
    }

    /// Returns the address of a page of the other host.
    pub(crate) fn course(&self, file: &str) -> String {
        self.handler.other_origin() + COURSE + file
    }

    /// Serves the missing files from now on, and first to those who still wait for one.
    pub(crate) fn repair(&self) {
        let unanswered = {
            let mut state = self.handler.state();
            state.repaired = true;
            std::mem::take(&mut state.unanswered)
        };
        for (stream, name) in unanswered {
            // It fails if the browser waits no more.
            let _ = self.handler.respond(stream, &self.handler.file(&name));
        }
    }

    /// Returns every request so far.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.handler.state().requests.clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.handler.state().unanswered.clear();
    }
}

/// An answer: status, type, further header lines, body.
struct Answer {
    status: u16,
    media_type: &'static str,
    body: Vec<u8>,
}

impl Answer {
    fn not_found() -> Self {
        Self { status: 404, media_type: "text/plain", body: b"not found".to_vec() }
    }
}

impl Handler {
    /// Answers a request.
    pub(crate) fn serve(&self, stream: TcpStream) {
        // It fails if the browser hangs up, which is no failure of the site.
        let _ = self.answer(stream);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no server thread panics")
    }

    /// Returns the origin of this machine by its name.
    fn other_origin(&self) -> String {
        self.origin.replace("127.0.0.1", "localhost")
    }

    fn answer(&self, stream: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let target = request.split(' ').nth(1).unwrap_or_default();
        // A browser writes the whole address if this is its proxy.
        let other = self.other_origin();
        let target = target.strip_prefix(&self.origin).unwrap_or(target);
        let target = target.strip_prefix(&other).unwrap_or(target).to_owned();
        let path = target.split(['?', '#']).next().unwrap_or_default();
        if let Some(file) = path.strip_prefix(COURSE) {
            return self.course_page(stream, file);
        }
        let answer = match path.strip_prefix(FOLDER) {
            Some("") => Some(self.file("index.html")),
            Some(file) if self.fault.is_some() && file.starts_with("worker-") => {
                self.worker_file(file)
            }
            Some(file)
                if self.fault == Some(Fault::NoPanel) && file.starts_with("chunks/share-") =>
            {
                Some(Answer::not_found())
            }
            Some(file) if file.starts_with("chunks/") && self.fault.is_some() => {
                Some(self.chunk_file(file))
            }
            Some(file) if self.fault == Some(Fault::Untold) && self.is_untold(file) => {
                Some(Answer::not_found())
            }
            Some(file) if file == console::COLLECTOR_FILE => Some(Answer {
                status: 200,
                media_type: "text/javascript",
                body: (console::collector() + self.fault.map_or("", Fault::before_page))
                    .into_bytes(),
            }),
            Some(file) => Some(self.file(file)),
            None => Some(Answer::not_found()),
        };
        let Some(answer) = answer else {
            let file = path.trim_start_matches(FOLDER).to_owned();
            self.state().unanswered.push((stream, file));
            return Ok(());
        };
        let status = answer.status;
        self.state().requests.push(Request { target, status });
        self.respond(stream, &answer)
    }

    fn respond(&self, mut stream: TcpStream, answer: &Answer) -> std::io::Result<()> {
        let further = match self.fault {
            Some(Fault::Forbidden) => "Content-Security-Policy: worker-src 'none'\r\n",
            Some(Fault::OpenToAll) => "Access-Control-Allow-Origin: *\r\n",
            _ => "",
        };
        write!(
            stream,
            "HTTP/1.1 {} -\r\nContent-Type: {}\r\nContent-Length: {}\r\nContent-Security-Policy: {POLICY}\r\n{further}X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
            answer.status,
            answer.media_type,
            answer.body.len(),
        )?;
        stream.write_all(&answer.body)
    }

    /// Answers with a page of the other host, without any policy.
    fn course_page(&self, mut stream: TcpStream, file: &str) -> std::io::Result<()> {
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
        let page = if file == BLANK.0 {
            BLANK.1.to_owned()
        } else {
            let page = std::fs::read_to_string(examples.join(file)).unwrap_or_default();
            page.replace("../dist/", &(self.origin.clone() + FOLDER))
        };
        let page = page.replacen("<head>", ICON, 1);
        write!(
            stream,
            "HTTP/1.1 200 -\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n{page}",
            page.len(),
        )
    }

    /// Returns a file of the site.
    fn file(&self, name: &str) -> Answer {
        let outside = name.split('/').any(|part| part == "..");
        match std::fs::read(self.dist.join(name)) {
            Ok(mut body) if !outside => {
                if name == "index.html" {
                    body = console::with_collector(body);
                } else if is_worker_script(name) {
                    body.splice(0..0, console::worker_collector().into_bytes());
                }
                Answer { status: 200, media_type: media_type(name), body }
            }
            _ => Answer::not_found(),
        }
    }

    /// Returns true at the first request for the words of a story.
    fn is_untold(&self, name: &str) -> bool {
        let mut state = self.state();
        state.told += u32::from(name.starts_with("story/"));
        name.starts_with("story/") && state.told == 1
    }

    /// Returns a file with chunks of the page's program, changed by the fault.
    fn chunk_file(&self, name: &str) -> Answer {
        match self.fault {
            Some(Fault::NoChunk) if !self.state().repaired => Answer::not_found(),
            Some(Fault::ChunkOfAnotherBuild) => {
                let mut answer = self.file(name);
                let named = answer.body.windows(5).position(|bytes| bytes == b"build");
                let first = named.expect("a chunk's file names its build") + 5;
                answer.body[first] = if answer.body[first] == b'0' { b'1' } else { b'0' };
                answer
            }
            _ => self.file(name),
        }
    }

    /// Returns a file of the worker, changed by the fault, or none if there is to be no answer.
    fn worker_file(&self, name: &str) -> Option<Answer> {
        let fault = self.fault?;
        let repaired = self.state().repaired;
        match fault {
            Fault::Missing if !repaired => return Some(Answer::not_found()),
            Fault::NeverReady if !repaired && name.ends_with(".wasm") => return None,
            _ => {}
        }
        let mut answer = self.file(name);
        if is_worker_script(name) {
            answer.body.splice(0..0, fault.before_program().bytes());
            let load = {
                let mut state = self.state();
                state.loads += 1;
                state.loads
            };
            answer.body.splice(0..0, fault.before_worker(load).into_bytes());
        }
        Some(answer)
    }
}

fn is_worker_script(name: &str) -> bool {
    name.starts_with("worker-") && name.ends_with("/worker.js")
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}
