//! The outline (体系).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// The outline (体系).
#[component]
pub fn OutlinePage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::OUTLINE.to_owned()) /> }
}
