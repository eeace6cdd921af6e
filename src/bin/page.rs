//! The page's entry point.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    leptos::mount::mount_to_body(|| view! { <main><h1>"Ayumi"</h1></main> });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this program is a web page: `cargo xtask serve` builds and serves it");
}
