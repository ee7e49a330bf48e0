//! What is between the core and the browser: addresses, sessions, pictures,
//! stories, exports and the messages of an embedded lab.

mod address;
mod embed;
mod exchange;
mod golden;
mod page;
mod picture;
mod session;
mod stories;
