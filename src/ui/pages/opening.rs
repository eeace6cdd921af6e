//! What stands in place of a plan that is not on the desk: it is coming, it is not here, or it
//! cannot be read.

use leptos::prelude::*;

use crate::browser::files;
use crate::route::{Page, Route};
use crate::ui::desk::{OpenState, use_desk};
use crate::ui::parts::PageHead;
use crate::ui::place::use_place;
use crate::wording::opening as words;

/// The plan is being fetched.
#[component]
pub fn LoadingPage() -> impl IntoView {
    view! { <p class="loading" role="status">{words::LOADING}</p> }
}

/// There is no plan under this address.
#[component]
pub fn MissingPage() -> impl IntoView {
    view! {
        <PageHead title=Signal::stored(words::MISSING.to_owned()) />
        <div class="paper">
            <div class="empty">
                <p>{words::MISSING_BECAUSE}</p>
                <a class="button" data-kind="main" href=Route::Plans.to_string()>{words::TO_PLANS}</a>
            </div>
        </div>
    }
}

/// Nothing of the plan could be read: what is left can be downloaded, and an older version tried.
#[component]
pub fn DamagedPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let raw = move || match desk.state().get() {
        OpenState::Damaged(raw) => raw,
        _ => Vec::new(),
    };
    view! {
        <PageHead title=Signal::stored(words::DAMAGED.to_owned()) />
        <div class="paper">
            <div class="paper-body flow">
                <p>{words::DAMAGED_BECAUSE}</p>
                <ul>
                    <For each=raw key=|text| text.revision let(text)>
                        <li>
                            <button type="button" class="button" on:click=move |_| {
                                files::offer(&words::raw_name(text.revision), "text/plain", text.text.as_bytes());
                            }>{words::download_raw(text.revision)}</button>
                        </li>
                    </For>
                </ul>
                <p><a class="button" href=move || place.href(Page::Versions)>{words::TO_VERSIONS}</a></p>
            </div>
        </div>
    }
}
