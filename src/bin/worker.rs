//! The web worker.

fn main() -> Result<(), wasm_bindgen::JsValue> {
    descent::worker::shell::start()
}
