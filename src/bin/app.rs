//! The page.

fn main() {
    descent::app::start();
}
