//! Where the reader was, remembered on this device where that is allowed.

use crate::app::browser;
use crate::experiment::address::Address;

const PLACE: &str = "descent.place";

/// The last lesson as an address, with the updates done.
pub(crate) fn place() -> Option<Address> {
    let (address, _) = Address::parse(&browser::remembered(PLACE)?);
    address.lesson().is_some().then_some(address)
}

/// Remembers a lesson and the updates done there.
pub(crate) fn remember_place(address: &Address) {
    // A frame in someone else's page is not where the reader was.
    if address.lesson().is_some() && !address.embed {
        browser::remember(PLACE, &address.to_string());
    }
}
