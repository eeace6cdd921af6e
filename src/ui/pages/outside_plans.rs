//! Other plans and guidelines this plan refers to (関連計画・指針).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// Other plans and guidelines this plan refers to (関連計画・指針).
#[component]
pub fn OutsidePlansPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::OUTSIDE_PLANS.to_owned()) /> }
}
