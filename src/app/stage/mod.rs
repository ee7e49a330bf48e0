//! The stage: the large pictures of a lab, its live numbers, the charts against the
//! updates and the player, in places of fixed size.

pub(crate) mod figure;
