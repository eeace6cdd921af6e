//! The views, in Leptos. They draw view models and hand what a person does to the [`desk::Desk`].

#![allow(
    clippy::needless_pass_by_value,
    reason = "a component takes its properties by value"
)]

pub mod app;
pub mod desk;
pub mod frame;
pub mod front;
pub mod keeper;
pub mod notices;
pub mod pages;
pub mod palette;
pub mod paper;
pub mod parts;
pub mod place;
pub mod tour;
pub mod workbook;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Starts the page: opens the stores, then mounts the views into `#app`.
pub fn mount() {
    crate::browser::page::report_panics();
    spawn_local(async {
        let keeper = keeper::Keeper::start().await;
        let follows_front = !crate::browser::page::is_starting();
        let Some(root) = crate::browser::page::root() else {
            return;
        };
        leptos::mount::mount_to(root, move || view! { <app::App keeper follows_front /> }).forget();
    });
}
