//! The text around a lab in English.

use super::counted;
use crate::experiment::address::Theme;
use crate::text::grouped;
use crate::text::page::{About, Cover, EmbedFoot, Header, Keyboard, Notices};

pub(super) const COVER: Cover = Cover {
    heading: "Watch gradient descent think",
    introduction: "A course notebook that teaches machine learning with nothing but NumPy, brought to life. The same computation runs inside this browser.",
    begin: |lesson| format!("Begin: {lesson}"),
    go_on: |lesson, chapter| format!("Continue: {lesson}, chapter {chapter}"),
    start_over: "Start over",
    answered: |answered, questions| format!("{answered} of {questions} questions answered"),
    descent: "A gradient descent",
    updates: |updates| counted(&grouped(updates)),
    hint: "Drag the ring, let go, watch it roll",
    start: "Start of the descent: arrow keys move it, Enter lets go",
    features: "Asks no server while it runs, embeds in course pages, speaks Korean and English",
};

pub(super) const HEADER: Header = Header {
    language: "EN",
    share: "Share",
    switch_language: "Switch to English",
    theme: |theme| match theme {
        Theme::Light => "Light colours",
        Theme::Dark => "Dark colours",
        Theme::Projector => "Projector: large and plain",
    },
    more: "More",
};

pub(super) const NOTICES: Notices = Notices {
    dismiss: "Dismiss",
    address: "The address has values that cannot be used; defaults are used instead.",
    restarted: "The computation stopped answering and was started again. The numbers are the same.",
    in_blob: "On this page the computation runs in another kind of worker. The numbers are the same.",
    in_page: "Workers cannot be used here, so the page itself computes. It is a little slower; the numbers are the same.",
    not_running: "The computation could not be started. Check the connection and press “Try again”; your settings stay as they are.",
    another_build: "The page and the program that computes for it belong to different versions. Reload the page; if you keep seeing this, tell the page’s host.",
    try_again: "Try again",
    chunk_missing: "This part of the page could not be loaded. Check the connection and press “Try again”; your settings stay as they are.",
    unshared: "The share panel could not be loaded. Check the connection and press “Share” again; if that does not help, reload the page.",
    refused: |why| format!("This data cannot be trained on: {why}"),
};

pub(super) const ABOUT: About = About {
    version: |version, commit| {
        if commit.is_empty() {
            format!("Descent {version}")
        } else {
            format!("Descent {version} (commit {commit})")
        }
    },
    licences: "Licences",
};

pub(super) const EMBED: EmbedFoot = EmbedFoot {
    open: "Open in Descent (new tab)",
    full_screen: "Full screen",
    leave_full_screen: "Leave full screen",
};

pub(super) const KEYBOARD: Keyboard = Keyboard {
    title: "Keyboard",
    close: "Close",
    scope: "These keys work while the focus is in the lab, except in a field that takes text. They depend on a key’s position, not on the keyboard layout.",
    keys: &[
        ("Space", "Run or pause"),
        ("→ ←", "One update forwards or back"),
        ("Shift + → ←", "Ten updates forwards or back"),
        ("Page Up, Page Down", "A hundred updates forwards or back"),
        ("Home, End", "To the start, to the end"),
        ("Ctrl + Z", "Undo a change"),
        ("Ctrl + Shift + Z", "Make it again"),
        ("F", "Go to the next update from which something changes"),
        ("?", "Open this help"),
        ("Arrows on a picture", "Read its values one by one"),
        ("Enter on a picture", "Go to what can be moved; Tab to the next, Esc to leave"),
        ("Arrows there", "Move it, with Shift ten times as far; [ and ] turn a line"),
        ("Home, Delete there", "Back to the notebook’s place; remove a point"),
        ("Esc on a picture", "Stop reading values"),
    ],
};
