//! Stored versions (版の履歴).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// Stored versions (版の履歴).
#[component]
pub fn VersionsPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::VERSIONS.to_owned()) /> }
}
