//! How the cost of an update grows with the points, and what a long run keeps.

pub(crate) fn measure() -> serde_json::Value {
    serde_json::json!({})
}
