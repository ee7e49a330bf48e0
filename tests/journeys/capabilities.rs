//! The WebDriver capabilities with which each browser is started.

use crate::engine::{self, Engine};
use serde_json::{Value, json};
use std::net::SocketAddr;

/// Returns the capabilities of a new session. Every request to another machine goes
/// through the proxy.
pub(crate) fn capabilities(engine: Engine, proxy: SocketAddr) -> Value {
    let proxy = proxy.to_string();
    let mut wanted = json!({
        "proxy": { "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy },
        "acceptInsecureCerts": false,
    });
    match engine {
        Engine::Chromium => {
            // axe reads a long page for half a minute on a slow machine.
            wanted["timeouts"] = json!({ "script": 110_000 });
            wanted["goog:loggingPrefs"] = json!({ "browser": "ALL" });
            wanted["goog:chromeOptions"] = json!({
                "binary": engine::chromium(),
                "args": [
                    "--headless",
                    // As root, and in most containers, there is no sandbox to be had.
                    "--no-sandbox",
                    "--disable-dev-shm-usage",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--window-size=1280,800",
                ],
            });
        }
        Engine::Firefox => {
            wanted["moz:firefoxOptions"] = json!({
                "binary": engine::firefox(),
                "args": ["-headless", "-width", "1280", "-height", "800"],
                "prefs": {
                    "network.captive-portal-service.enabled": false,
                    "network.connectivity-service.enabled": false,
                    // On macOS Tab would pass buttons by.
                    "accessibility.tabfocus": 7,
                },
            });
        }
        Engine::WebKit => {
            // It asks the proxy for this machine too, so the proxy serves the site; a list
            // of hosts without proxy makes WebKitGTK 2.50 crash at some starts.
            // The driver starts the MiniBrowser that it was built with, which has
            // a sandbox only if asked for one.
            wanted["webkitgtk:browserOptions"] = json!({ "args": ["--automation"] });
        }
    }
    json!({ "capabilities": { "alwaysMatch": wanted } })
}
