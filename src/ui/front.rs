//! The front: the list of plans alone, small enough to be there at once. The rest of the program is
//! fetched behind it and takes the page over when a plan is opened.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::frame::{HelpLink, LanguageLink, not_kept};
use super::keeper::Shelf;
use super::notices::{NoticeRegion, Notices};
use super::pages::plans::PlansPage;
use crate::browser::{database, files, location, page};
use crate::route::Route;
use crate::wording::frame as words;

/// Starts the front.
pub fn mount_front() {
    page::report_panics();
    spawn_local(async {
        let shelf = Shelf::open(database::PLANS).await;
        let Some(root) = page::root() else { return };
        leptos::mount::mount_to(root, move || view! { <Front shelf /> }).forget();
    });
}

#[component]
fn Front(shelf: Shelf) -> impl IntoView {
    let notices = Notices::default();
    files::on_drop(|| {
        // The page may have taken over meanwhile.
        if Route::read(&location::fragment()) == Route::Plans {
            location::go(&Route::Open.to_string());
        }
    });
    let not_kept = shelf
        .passing()
        .map(|why| view! { <div class="notices">{not_kept(why)}</div> });
    view! {
        <a class="skip-link" href="#main" on:click=move |event| { event.prevent_default(); page::focus("main"); }>{words::SKIP}</a>
        <div class="app" data-frame="plain">
            <header class="top-bar"><a class="brand" href=Route::Plans.to_string()>{words::NAME}</a><LanguageLink at=Signal::stored(String::new()) /><HelpLink /></header>
            <main id="main" tabindex="-1">
                <NoticeRegion notices />
                {not_kept}
                <PlansPage shelf notices />
            </main>
            <footer class="app-footer"><span>{words::KEPT_HERE}</span></footer>
        </div>
    }
}
