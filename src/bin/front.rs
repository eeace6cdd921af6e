//! The front's entry point: the list of plans, there before the rest.

#[cfg(target_arch = "wasm32")]
fn main() {
    ayumi::ui::front::mount_front();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this program is a web page: `cargo xtask serve` builds and serves it");
}
