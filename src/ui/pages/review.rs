//! The review of the whole plan (計画の総括).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// The review of the whole plan (計画の総括).
#[component]
pub fn ReviewPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::REVIEW.to_owned()) /> }
}
