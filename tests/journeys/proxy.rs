//! The proxy of a browser: nothing leaves this machine.

use crate::acceptor::Acceptor;
use crate::server::{Handler, Site};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// Answers for the site of the present journey, and refuses every other host.
pub(crate) struct Proxy {
    acceptor: Acceptor,
    admitted: Arc<Mutex<Option<Arc<Handler>>>>,
}

impl Proxy {
    /// Starts a proxy that refuses everything.
    pub(crate) fn start() -> Self {
        let admitted: Arc<Mutex<Option<Arc<Handler>>>> = Arc::default();
        let acceptor = Acceptor::start(Acceptor::bind(), {
            let admitted = Arc::clone(&admitted);
            move |stream| {
                let handler = admitted.lock().unwrap_or_else(PoisonError::into_inner).clone();
                if let Some(handler) = handler {
                    handler.serve(stream);
                }
            }
        });
        Self { acceptor, admitted }
    }

    /// Returns the address that it listens on.
    pub(crate) fn address(&self) -> SocketAddr {
        self.acceptor.address
    }

    /// Answers for this site from now on.
    pub(crate) fn admit(&self, site: &Site) {
        *self.admitted.lock().unwrap_or_else(PoisonError::into_inner) = Some(site.handler());
    }
}
