//! Ways in which the worker, or what the browser gives, is broken on purpose, all
//! from the server's side.

/// What is wrong with the site that is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The worker's files are not there.
    Missing,
    /// A policy of the host forbids workers.
    Forbidden,
    /// The worker throws and falls silent in the middle of its work, the first so many times it is loaded.
    Dies {
        /// How many loads are bad.
        loads: u32,
    },
    /// The worker stops answering in the middle of its work, the first so many times it is loaded.
    Hangs {
        /// How many loads are bad.
        loads: u32,
    },
    /// The worker's program never arrives.
    NeverReady,
    /// The worker is another build's.
    AnotherBuild,
    /// The browser keeps nothing for the page, as in a frame of someone else's page.
    NoStorage,
    /// The share panel's files are not there.
    NoPanel,
    /// Nothing is, but it is seen in a sandbox, which refuses much; the host lets
    /// everyone load the site.
    OpenToAll,
    /// Nothing is, but it is seen in a sandbox, and the host lets none load it.
    ClosedToSandboxes,
}

/// The messages, in and out, after which a bad worker fails: enough for it to be in the middle of a run.
const MESSAGES: u32 = 20;

impl Fault {
    /// What to put before the page's first script.
    pub(crate) fn before_page(self) -> &'static str {
        match self {
            Self::NoStorage => {
                "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });"
            }
            _ => "",
        }
    }

    /// What to put before the worker's loader the `load`-th time (from 1) it is asked for.
    pub(crate) fn before_loader(self, load: u32) -> String {
        match self {
            Self::Dies { loads } if load <= loads => {
                // From outside the message, as a trap in a slice of work would be.
                failing("setTimeout(() => { throw new Error('a journey kills the worker'); });")
            }
            Self::Hangs { loads } if load <= loads => failing("for (;;);"),
            Self::AnotherBuild => greeting_of_another_build(),
            _ => String::new(),
        }
    }
}

/// Changes the build that the worker's first message, a text, ends with.
fn greeting_of_another_build() -> String {
    "{
        const send = self.postMessage.bind(self);
        self.postMessage = (message, ...more) =>
            send(typeof message === 'string' ? message + '-another' : message, ...more);
    }
    "
    .to_owned()
}

/// Counts the worker's messages both ways and fails at the `MESSAGES`-th; nothing passes after it.
fn failing(failure: &str) -> String {
    format!(
        "{{
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
