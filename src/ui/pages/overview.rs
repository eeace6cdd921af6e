//! Every item in one table (全体計画表).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// Every item in one table (全体計画表).
#[component]
pub fn OverviewPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::OVERVIEW.to_owned()) /> }
}
