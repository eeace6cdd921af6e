//! The page's entry point.

#[cfg(target_arch = "wasm32")]
fn main() {
    ayumi::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this program is a web page: `cargo xtask serve` builds and serves it");
}
