//! Faults of the worker, of the browser or of the host, all made by the server.

/// The fault of a served site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The worker's files are not there, until the site is repaired.
    Missing,
    /// A policy of the host forbids workers.
    Forbidden,
    /// The worker throws and falls silent in the middle of its work, on its first loads.
    Dies {
        /// The number of faulty loads.
        loads: u32,
    },
    /// The worker stops answering in the middle of its work, on its first loads.
    Hangs {
        /// The number of faulty loads.
        loads: u32,
    },
    /// The worker's program does not arrive until the site is repaired.
    NeverReady,
    /// The worker is another build's.
    AnotherBuild,
    /// The browser says that it has no vectors (simd128).
    NoVectors,
    /// The browser refuses storage, as in a frame of another site's page.
    NoStorage,
    /// The words of the first story are not there at the first request.
    Untold,
    /// The chunks of the page's program are not there, until the site is repaired.
    NoChunk,
    /// The chunks of the page's program are another build's.
    ChunkOfAnotherBuild,
    /// The share panel's files are not there.
    NoPanel,
    /// None, but the page is in a sandbox, and the host lets every origin load the site.
    OpenToAll,
    /// None, but the page is in a sandbox, and the host lets no other origin load the site.
    ClosedToSandboxes,
}

/// The number of messages, in and out, after which a faulty worker fails: in the middle of a run.
const MESSAGES: u32 = 20;

impl Fault {
    /// Returns the script to put before the page's first.
    pub(crate) fn before_page(self) -> &'static str {
        match self {
            Self::NoStorage => {
                "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });"
            }
            Self::NoVectors => "WebAssembly.validate = () => false;",
            _ => "",
        }
    }

    /// Returns the script to put before the worker's program, where a worker runs it, at its
    /// `load`-th request (from 1).
    pub(crate) fn before_worker(self, load: u32) -> String {
        match self {
            Self::Dies { loads } if load <= loads => {
                // Outside of the message handler, like a trap in a slice of work.
                failing("setTimeout(() => { throw new Error('a journey kills the worker'); });")
            }
            Self::Hangs { loads } if load <= loads => failing("for (;;);"),
            _ => String::new(),
        }
    }

    /// Returns the script to put before the worker's program, wherever it runs.
    pub(crate) fn before_program(self) -> &'static str {
        match self {
            Self::AnotherBuild => GREETING_OF_ANOTHER_BUILD,
            _ => "",
        }
    }
}

/// Changes the build that the program's first message, a text, ends with.
const GREETING_OF_ANOTHER_BUILD: &str = "
    for (const way of [MessagePort.prototype, self]) {
        const send = way.postMessage;
        way.postMessage = function (message, ...more) {
            send.call(this, typeof message === 'string' ? message + '-another' : message, ...more);
        };
    }
";

/// Counts the worker's messages both ways and fails at the `MESSAGES`-th; nothing passes after it.
fn failing(failure: &str) -> String {
    format!(
        "if (self.document === undefined) {{
            const send = self.postMessage.bind(self);
            let messages = 0;
            const failed = () => {{
                messages += 1;
                if (messages === {MESSAGES}) {{ {failure} }}
                return messages >= {MESSAGES};
            }};
            self.postMessage = (...message) => {{ if (!failed()) send(...message); }};
            self.addEventListener('message', (event) => {{ if (failed()) event.stopImmediatePropagation(); }});
        }}
        "
    )
}
