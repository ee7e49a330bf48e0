//! The text of the page's HTML in English.

use crate::text::document::Document;

pub(crate) const DOCUMENT: Document = Document {
    locale: "en_US",
    description: "Learn machine learning by watching a course notebook's gradient descent run in the browser.",
    preview: "Watch a course notebook's gradient descent run in the browser.",
    preview_picture: "A linear regression walking down its loss landscape.",
    loading: "Loading Descent.",
    sandboxed: "The security settings of this page (sandbox) keep Descent from loading here. Open it in a new tab.",
    no_script: "JavaScript is off, so there is no lab: the pictures, the training and the answers to the questions are computed inside your browser. Turn it on in the browser’s settings, then reload. All of the text can be read:",
    unsupported: "This browser cannot run Descent, which computes with WebAssembly (with SIMD). Update the browser, or lift the security setting that blocks WebAssembly, then reload.",
    failed: "Descent could not be loaded. Check the connection and reload. If you keep seeing this, tell the page’s host.",
    untold: "The text of this lesson could not be loaded. Check the connection.",
    again: "Try again",
    lab: "Open the lab",
};
