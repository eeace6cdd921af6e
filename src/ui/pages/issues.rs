//! What is left (課題).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// What is left (課題).
#[component]
pub fn IssuesPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::ISSUES.to_owned()) /> }
}
