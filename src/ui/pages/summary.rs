//! The yearly summary (総括).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// The yearly summary (総括).
#[component]
pub fn SummaryPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::SUMMARY.to_owned()) /> }
}
