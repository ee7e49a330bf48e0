//! Addresses, sessions, pictures, stories, exports and the messages of an embedded lab:
//! all that lies between the core and the browser.

mod address;
mod draws;
mod embed;
mod exchange;
mod golden;
mod page;
mod picture;
mod session;
mod stories;
