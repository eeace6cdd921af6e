//! The list of plans (計画一覧).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// The list of plans (計画一覧).
#[component]
pub fn PlansPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::PLANS.to_owned()) /> }
}
