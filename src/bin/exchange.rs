//! The share panel: a program of its own, so that a page that nobody shares stays
//! as small as it is.

fn main() {
    descent::share::start();
}
