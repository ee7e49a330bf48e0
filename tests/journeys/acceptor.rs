//! A listening port of this machine.

use std::collections::BTreeSet;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

/// The ports of all acceptors so far. A browser keeps its storage by origin, so no port
/// is used twice.
static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// Accepts connections, each in a thread of its own. Dropping it closes the port.
pub(crate) struct Acceptor {
    /// The address that it listens on.
    pub(crate) address: SocketAddr,
    closing: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Acceptor {
    /// Binds a port that no other acceptor has had. It accepts nothing yet.
    pub(crate) fn bind() -> (TcpListener, SocketAddr) {
        // Held until a port is found, so that the system does not give it again.
        let mut refused = Vec::new();
        loop {
            let listener =
                TcpListener::bind(("127.0.0.1", 0)).expect("this machine has a free port");
            let address = listener.local_addr().expect("a bound port has an address");
            if USED.lock().unwrap_or_else(PoisonError::into_inner).insert(address.port()) {
                return (listener, address);
            }
            refused.push(listener);
        }
    }

    /// Serves every connection to a bound port.
    pub(crate) fn start(
        (listener, address): (TcpListener, SocketAddr),
        serve: impl Fn(TcpStream) + Send + Sync + 'static,
    ) -> Self {
        let (serve, closing) = (Arc::new(serve), Arc::new(AtomicBool::new(false)));
        let thread = thread::spawn({
            let closing = Arc::clone(&closing);
            move || {
                for stream in listener.incoming() {
                    if closing.load(Ordering::SeqCst) {
                        break;
                    }
                    if let Ok(stream) = stream {
                        let serve = Arc::clone(&serve);
                        thread::spawn(move || serve(stream));
                    }
                }
            }
        });
        Self { address, closing, thread: Some(thread) }
    }
}

impl Drop for Acceptor {
    fn drop(&mut self) {
        self.closing.store(true, Ordering::SeqCst);
        // The thread wakes at the next connection. Both fail only if it has ended.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
