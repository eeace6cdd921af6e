//! Findings (点検).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// Findings (点検).
#[component]
pub fn ChecksPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::CHECKS.to_owned()) /> }
}
